import { Task, TaskStatus } from '@lit/task';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Places } from '../../client/places.js';
import type { Agency } from '../../contract/schemas/procedure.js';
import { helpTexts } from '../../i18n/help.js';
import { helpSectionTexts } from '../../i18n/help-sections.js';
import { DvcElement } from '../base/dvc-element.js';
import { drawChoice, drawWaiting } from './drawing.js';
import { partStyles } from './part.styles.js';
import { HelpGo } from './moving.js';

/** Whom to call, where to go, where to write. Part of `dvc-help`. */
export class DvcHelpContact extends DvcElement {
  static override styles: CSSResultGroup = [
    DvcElement.styles,
    partStyles,
    css`
      section {
        display: grid;
        gap: calc(2 * var(--_unit));
        justify-items: start;
        inline-size: 100%;
      }
      section > * {
        max-inline-size: 100%;
      }
    `,
  ];

  readonly #communes = new Task(this, {
    args: () => [this.portal?.client, this.portal?.tenant?.province] as const,
    task: async ([client, province]) =>
      client && province !== undefined ? Places.of(client).communes(province) : [],
  });

  readonly #centres = new Task(this, {
    args: () => [this.portal?.client, this._commune] as const,
    task: async ([client, commune], { signal }): Promise<readonly Agency[] | undefined> => {
      if (!client || !commune) return undefined;
      const { data } = await client.call('agencies.search', { query: { commune, kind: 'centre' }, signal });
      return data.agencies;
    },
  });

  /** Whether the other parts of the help can be gone to. */
  @property({ attribute: false }) whole = false;

  @state() private _commune = '';

  protected override firstUpdated(): void {
    void this.portal?.ready();
  }

  protected override draw(): TemplateResult {
    const words = this.texts(helpSectionTexts);
    const { tenant } = this.portal ?? {};
    // Nothing is said of the hotline until the host has told whether there is one.
    if (!tenant && this.portal?.session.state === 'failed')
      return this.drawFailure(this.portal.session.error, () => void this.portal?.refresh());
    if (!tenant) return html`${this.drawConnection()}${drawWaiting(this.language)}`;
    const { hotline } = tenant;
    return html`<div class="stack">
      <h2 tabindex="-1">${this.texts(helpTexts).section.contact}</h2>
      <section>
        <h3>${words.hotline}</h3>
        ${
          hotline
            ? html`<p><a href="tel:${hotline.replace(/[^\d+]/g, '')}" class="number">${hotline}</a></p>`
            : html`<p>${words.noHotline}</p>`
        }
      </section>
      <section>
        <h3>${words.whereTitle}</h3>
        <p class="text">${words.whereText}</p>
        ${this.#drawWhere()}
      </section>
      ${
        this.whole
          ? html`<section>
              <h3>${words.writeTitle}</h3>
              <p class="text">${words.writeText}</p>
              <p>
                <button type="button" @click=${this.#write}>${words.ask}</button>
              </p>
            </section>`
          : nothing
      }
      <section>
        <h3>${words.nationalTitle}</h3>
        <p class="text">
          ${words.nationalText}
          <a href="https://dichvucong.gov.vn" target="_blank" rel="noreferrer">dichvucong.gov.vn</a>.
        </p>
      </section>
    </div>`;
  }

  #drawWhere(): TemplateResult {
    const words = this.texts(helpSectionTexts);
    const failed = [this.#communes, this.#centres].find(({ status }) => status === TaskStatus.ERROR);
    if (failed) return this.drawFailure(this.failure(failed.error), () => void failed.run());
    const communes = this.#communes.value;
    if (!communes?.length) return html`${this.drawConnection()}${drawWaiting(this.language)}`;
    const { language } = this;
    return html`<div class="sieve">
        ${drawChoice(
          'commune',
          {
            label: words.commune,
            any: words.choose,
            value: this._commune,
            options: communes.map(
              ({ code, name, nameEn }) => [code, language === 'en' ? nameEn : name] as const,
            ),
          },
          (commune) => (this._commune = commune),
        )}
      </div>
      ${this.#centres.status === TaskStatus.PENDING ? this.drawConnection() : nothing}
      <div role="status">
        ${this.#centres.value?.map(drawCentre(words.noAddress))}${
          this.#centres.value?.length === 0 ? words.noCentre : nothing
        }
      </div>`;
  }

  #write(): void {
    this.dispatchEvent(new HelpGo({ section: 'questions', item: 'ask' }));
  }
}

function drawCentre(unknown: string): (agency: Agency) => TemplateResult {
  return ({ name, address, phone }) =>
    html`<p lang="vi"><strong>${name}</strong></p>
      <p>
        ${address ?? phone ?? unknown}
        ${address && phone ? html`<a href="tel:${phone.replace(/[^\d+]/g, '')}" class="number">${phone}</a>` : nothing}
      </p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-help-contact': DvcHelpContact;
  }
}
