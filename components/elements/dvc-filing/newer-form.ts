import { html, nothing, type TemplateResult } from 'lit';
import { asApiError, type ApiError } from '../../client/api-error.js';
import type { Client } from '../../client/client.js';
import type { Language } from '../../contract/lists.js';
import type { Draft } from '../../contract/schemas/draft.js';
import { carryOver, leftLines } from '../../domain/eform/carry-over.js';
import { compareVersions, type FormChange } from '../../domain/eform/compare-versions.js';
import { loadForm } from '../../domain/eform/load-form.js';
import type { Form, PlaceNames, PrintLine } from '../../domain/eform/types.js';
import { newerFormTexts } from '../../i18n/newer-form.js';
import { inLanguage } from '../../i18n/texts.js';
import { drawLines, placeNames } from '../base/readable-form.js';
import type { StepWorld } from './steps/step.js';

type Words = (typeof newerFormTexts)['vi'];
type Pin = NonNullable<Draft['newerForm']>;

/** How many changes show at once. */
const SHOWN = 6;

/** Both versions, and how places are called. */
interface Compared {
  readonly from: Form;
  readonly to: Form;
  readonly names: PlaceNames;
  readonly changes: readonly FormChange[];
}

/** Says what a newer version of the form changes and what would be lost by it, and has the citizen decide. */
export class NewerForm {
  #about = '';
  #declined = '';
  #compared: Compared | undefined;
  #left: { readonly of: Draft['answers']; readonly lines: readonly PrintLine[] } | undefined;
  #failure: { readonly error: ApiError; readonly again: () => void } | undefined;
  #taking = false;

  draw(world: StepWorld): TemplateResult | typeof nothing {
    const { draft, language } = world;
    if (!draft?.form || !draft.newerForm) return nothing;
    const about = [draft.id, pinText(draft.form), pinText(draft.newerForm), language].join(' ');
    if (about === this.#declined) return nothing;
    if (about !== this.#about) void this.#compare(world, draft.form, draft.newerForm, about);
    const words = inLanguage(newerFormTexts, language);
    return html`<section class="notice newer" aria-labelledby="newer-title">
      <h4 id="newer-title">${words.title}</h4>
      <p>${words.text}</p>
      ${this.#failure ? world.drawFailure(this.#failure.error, this.#failure.again) : nothing}
      ${this.#compared ? this.#drawCompared(this.#compared, draft, world, words) : this.#drawComing(words)}
      <div class="actions">
        <button
          type="button"
          class="primary"
          ?disabled=${this.#taking || !this.#compared}
          @click=${() => void this.#take(world, draft.newerForm)}
        >
          ${this.#taking ? words.taking : words.take}
        </button>
        <button
          type="button"
          ?disabled=${this.#taking}
          @click=${() => {
            this.#declined = about;
            world.redraw();
          }}
        >
          ${words.decline}
        </button>
      </div>
    </section>`;
  }

  #drawComing(words: Words): TemplateResult | typeof nothing {
    return this.#failure ? nothing : html`<p class="muted" role="status">${words.loading}</p>`;
  }

  #drawCompared(compared: Compared, draft: Draft, { language }: StepWorld, words: Words): TemplateResult {
    const lines = compared.changes.map((change) => sentence(change, words));
    const [first, more] = [lines.slice(0, SHOWN), lines.slice(SHOWN)];
    const left = this.#leftOf(compared, draft, language);
    const items = (all: readonly string[]): TemplateResult =>
      html`<ul>
        ${all.map((line) => html`<li>${line}</li>`)}
      </ul>`;
    return html`
      ${
        lines.length === 0
          ? html`<p>${words.noChanges}</p>`
          : html`<div>
              <p id="newer-changes">${words.changes}</p>
              ${items(first)}
              ${
                more.length > 0
                  ? html`<details>
                      <summary>${words.more(more.length)}</summary>
                      ${items(more)}
                    </details>`
                  : nothing
              }
            </div>`
      }
      ${
        left.length === 0
          ? html`<p>${words.keepsAll}</p>`
          : html`<div class="left">
              <p>${words.left}</p>
              ${drawLines(
                left.map(({ label, text }) => [label, text]),
                language,
              )}
              <p>${words.keepsRest}</p>
            </div>`
      }
    `;
  }

  /** What the answers saved so far would lose. */
  #leftOf({ from, to, names }: Compared, { answers }: Draft, language: Language): readonly PrintLine[] {
    if (this.#left?.of !== answers) {
      const { left } = carryOver(from, to, answers);
      this.#left = { of: answers, lines: leftLines(from, left, names, language) };
    }
    return this.#left.lines;
  }

  async #compare(world: StepWorld, old: Pin, now: Pin, about: string): Promise<void> {
    this.#about = about;
    this.#compared = this.#left = this.#failure = undefined;
    const { portal, draft, language } = world;
    try {
      const [from, to, names] = await Promise.all([
        read(portal.client, old),
        read(portal.client, now),
        placeNames(portal.client, draft?.answers ?? {}, language),
      ]);
      if (this.#about === about)
        this.#compared = { from, to, names, changes: compareVersions(from, to, language) };
    } catch (error) {
      this.#failure = {
        error: asApiError(error, language),
        again: () => void this.#compare(world, old, now, about),
      };
    }
    world.redraw();
  }

  async #take(world: StepWorld, now: Pin | null): Promise<void> {
    if (!now) return;
    this.#taking = true;
    this.#failure = undefined;
    world.redraw();
    try {
      await world.takeForm(now);
    } catch (error) {
      this.#failure = {
        error: asApiError(error, world.language),
        again: () => void this.#take(world, now),
      };
    }
    this.#taking = false;
    world.redraw();
  }
}

async function read(client: Client, pin: Pin): Promise<Form> {
  return loadForm((await client.call('forms.read', { params: pin })).data.definition);
}

function pinText({ id, version }: Pin): string {
  return `${id}/${version}`;
}

function sentence(change: FormChange, words: Words): string {
  const text = plain(change, words);
  return change.group === '' ? text : words.inGroup(text, change.group);
}

function plain(change: FormChange, words: Words): string {
  const { label } = change;
  switch (change.kind) {
    case 'added':
      return words.added(label, change.required);
    case 'relabelled':
      return words.relabelled(label, change.before);
    case 'options':
      return [
        change.added.length > 0 ? words.optionsAdded(label, change.added.join('; ')) : '',
        change.gone.length > 0 ? words.optionsGone(label, change.gone.join('; ')) : '',
      ]
        .filter((part) => part !== '')
        .join('. ');
    case 'asked-otherwise':
      return words.askedOtherwise(label);
    default:
      return words[change.kind](label);
  }
}
