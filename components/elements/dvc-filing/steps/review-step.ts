import { html, nothing, type TemplateResult } from 'lit';
import type { Answers } from '../../../contract/schemas/common.js';
import type { StoredFile } from '../../../contract/schemas/file.js';
import type { DraftChange, FilingStep } from '../../../contract/schemas/draft.js';
import { endingTexts } from '../../../i18n/filing-ending.js';
import { inLanguage } from '../../../i18n/texts.js';
import { wordTexts } from '../../../i18n/words.js';
import { Places } from '../../../client/places.js';
import { FormPaper } from '../../base/form-paper.js';
import { drawFilledForm, drawLines, readFilledForm } from '../../base/readable-form.js';
import { sameJson } from '../../../domain/eform/json.js';
import type { PrintSection } from '../../../domain/eform/types.js';
import { readablePartyLines } from '../../base/readable-party.js';
import { papersOf } from '../papers.js';
import { drawCosts } from './costs.js';
import type { Complaint, StepView, StepWorld } from './step.js';

/** Everything once more, each part with its way back, and the commitment. */
export class ReviewStep implements StepView {
  readonly #world: StepWorld;
  readonly #paper = new FormPaper(() => this.#world.redraw());
  /** The answers that the form to read was made of. */
  #read: Answers | undefined;
  #form: readonly PrintSection[] | undefined;
  #files: readonly StoredFile[] = [];
  #committed = false;
  #shown = false;

  constructor(world: StepWorld) {
    this.#world = world;
  }

  draw(): TemplateResult {
    const { draft, words, language, procedure, portal } = this.#world;
    if (!draft) return html`${nothing}`;
    if (!this.#read || !sameJson(draft.answers, this.#read)) void this.#load();
    const ending = inLanguage(endingTexts, language);
    const party = draft.owner ?? draft.submitter;
    const caseName = procedure.cases.find((one) => one.id === draft.caseId)?.name;
    const fees = procedure.channels.find((one) => one.channel === 'online')?.fees ?? [];
    return html`
      ${this.#part(
        'agency',
        html`<p>${draft.agency?.name}</p>
          ${caseName ? html`<p class="muted">${caseName}</p>` : nothing}`,
      )}
      ${this.#part(
        'parties',
        html`<h5>${words.owner}</h5>
          ${drawLines(readablePartyLines(party, language), language)}
          ${
            draft.owner
              ? html`<h5>${words.submitter}</h5>
                  ${drawLines(readablePartyLines(draft.submitter, language), language)}`
              : nothing
          }`,
      )}
      ${
        draft.form
          ? this.#part(
              'form',
              html`${this.#form ? drawFilledForm(this.#form, language) : html`<p class="skeleton"></p>`}
                <div class="actions">
                  ${this.#paper.draw(portal.client, { id: draft.id, code: null }, language)}
                </div>`,
            )
          : html`<p class="muted">${ending.noForm}</p>`
      }
      ${this.#part('papers', this.#drawFiles())} ${this.#part('delivery', this.#drawDelivery())}
      <section class="review">
        <h4>${ending.fee}</h4>
        ${drawCosts(draft.bill, fees, language)}
      </section>
      <section class="commitment">
        <h4>${ending.commitmentTitle}</h4>
        ${this.#shown && !this.#committed ? html`<p class="error" id="commitment-error">${words.need.commitment}</p>` : nothing}
        <label class="choice">
          <input
            id="commitment"
            type="checkbox"
            .checked=${this.#committed}
            aria-invalid=${this.#shown && !this.#committed}
            aria-describedby=${this.#shown && !this.#committed ? 'commitment-error' : nothing}
            @change=${(event: Event) => {
              this.#committed = (event.target as HTMLInputElement).checked;
              this.#world.redraw();
            }}
          />
          <span>${ending.commitment}</span>
        </label>
      </section>
    `;
  }

  complaints(): readonly Complaint[] {
    this.#shown = true;
    return this.#committed ? [] : [{ field: 'commitment', message: this.#world.words.need.commitment }];
  }

  change(): DraftChange {
    return {};
  }

  #part(step: FilingStep, content: TemplateResult): TemplateResult {
    const { words, language, goTo } = this.#world;
    const title = words.steps[step];
    return html`<section class="review">
      <header>
        <h4>${title}</h4>
        <button type="button" class="plain" @click=${() => goTo(step)}>
          ${inLanguage(endingTexts, language).edit}<span class="visually-hidden"> ${title}</span>
        </button>
      </header>
      ${content}
    </section>`;
  }

  #drawFiles(): TemplateResult {
    const { language, procedure, draft } = this.#world;
    if (this.#files.length === 0) {
      return html`<p class="muted">${inLanguage(endingTexts, language).noPapers}</p>`;
    }
    const papers = papersOf(procedure, draft?.caseId ?? null).map(
      (paper) => [paper.name, this.#files.filter((file) => file.paper === paper.code)] as const,
    );
    return html`<dl class="lines">
      ${papers
        .filter(([, files]) => files.length > 0)
        .map(
          ([name, files]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${files.map((file) => html`<p>${file.name}</p>`)}</dd>
            </div>`,
        )}
    </dl>`;
  }

  #drawDelivery(): TemplateResult {
    const { draft, language, portal } = this.#world;
    const delivery = draft?.delivery;
    if (!delivery) return html`${nothing}`;
    const names = inLanguage(wordTexts, language).delivery;
    const places = Places.of(portal.client);
    const placeName = (code: string): string => {
      const place = places.name(code);
      return (language === 'en' ? place?.nameEn : place?.name) ?? code;
    };
    return html`<p>${names[delivery.way]}</p>
      ${
        delivery.way === 'post'
          ? html`<p>${delivery.recipient}, ${delivery.phone}</p>
              <p>
                ${delivery.address.detail}, ${placeName(delivery.address.commune)},
                ${placeName(delivery.address.province)}
              </p>`
          : nothing
      }
      ${delivery.way === 'electronic' ? html`<p>${delivery.email}</p>` : nothing}`;
  }

  /** The list of files, the form to read, and the names of the places in the delivery address. */
  async #load(): Promise<void> {
    const { draft, portal, language } = this.#world;
    if (!draft) return;
    this.#read = draft.answers;
    const places = Places.of(portal.client);
    const address = draft.delivery?.way === 'post' ? draft.delivery.address : undefined;
    const [files, form] = await Promise.allSettled([
      portal.client.call('drafts.files', { params: { id: draft.id } }),
      draft.form
        ? readFilledForm(portal.client, { form: draft.form, answers: draft.answers }, language)
        : undefined,
      ...(address ? [places.provinces(), places.communes(address.province)] : []),
    ]);
    if (files.status === 'fulfilled') this.#files = files.value.data.files;
    if (this.#read !== draft.answers) return;
    if (form.status === 'fulfilled') this.#form = form.value;
    this.#world.redraw();
  }
}
