import { Task, TaskStatus } from '@lit/task';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { HelpBook } from '../../client/help-book.js';
import { accountOf } from '../../client/account-of.js';
import type { HelpPlace } from '../../contract/lists.js';
import type { Guide } from '../../contract/schemas/help.js';
import { helpTexts } from '../../i18n/help.js';
import { helpSectionTexts } from '../../i18n/help-sections.js';
import { DvcElement } from '../base/dvc-element.js';
import { partStyles } from './part.styles.js';
import { drawText, drawWaiting, focusHeading } from './drawing.js';
import { HelpGo, type HelpAddresses } from './moving.js';

/** Guides step by step: their list, or one of them. Part of `dvc-help`. */
export class DvcHelpGuides extends DvcElement {
  static override styles: CSSResultGroup = [
    DvcElement.styles,
    partStyles,
    css`
      .steps {
        display: grid;
        gap: calc(4 * var(--_unit));
        max-inline-size: 70ch;
        padding-inline-start: calc(7 * var(--_unit));
      }
      .steps > li::marker {
        font-weight: var(--_bold);
        color: var(--_accent);
      }
      .steps p {
        margin-block-start: calc(1 * var(--_unit));
      }
      .plain {
        justify-self: start;
        padding-inline: 0;
        text-align: start;
      }
      @media print {
        .steps > li {
          break-inside: avoid;
        }
      }
    `,
  ];

  readonly #guides = new Task(this, {
    args: () => [this.portal?.client] as const,
    task: async ([client]) => (client ? (await HelpBook.of(client).read('help.guides')).guides : undefined),
  });

  /** The guide that is shown; their list without it. */
  @property({ attribute: false }) item: string | null = null;

  /** Where the steps of a guide are done. */
  @property({ attribute: false }) addresses: HelpAddresses = {};

  focusTitle(): void {
    void focusHeading(this);
  }

  protected override draw(): TemplateResult {
    const guides = this.#guides.value;
    if (this.#guides.status === TaskStatus.ERROR)
      return this.drawFailure(this.failure(this.#guides.error), () => void this.#guides.run());
    if (!guides) return html`${this.drawConnection()}${drawWaiting(this.language)}`;
    const guide = guides.find(({ id }) => id === this.item);
    return guide ? this.#drawGuide(guide) : this.#drawList(guides);
  }

  #drawList(guides: readonly Guide[]): TemplateResult {
    const words = this.texts(helpSectionTexts);
    return html`<div class="stack">
      <h2 tabindex="-1">${this.texts(helpTexts).section.guides}</h2>
      ${this.item === null ? nothing : html`<p class="notice" role="status">${words.unknownGuide}</p>`}
      <ul role="list" class="lines">
        ${guides.map(
          ({ id, title, summary }) =>
            html`<li>
              <button type="button" class="plain" @click=${() => this.#show(id)}>
                ${drawText(title, this.language)}
              </button>
              <span class="muted">${drawText(summary, this.language)}</span>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #drawGuide({ title, summary, steps, notes }: Guide): TemplateResult {
    const { language } = this;
    const words = this.texts(helpSectionTexts);
    return html`<article class="stack" aria-labelledby="title">
      <button type="button" class="plain no-print" @click=${() => this.#show(null)}>
        ${words.backToGuides}
      </button>
      <h2 id="title" tabindex="-1">${drawText(title, language)}</h2>
      <p class="text">${drawText(summary, language)}</p>
      <ol class="steps">
        ${steps.map(
          (step) =>
            html`<li>
              <h3>${drawText(step.title, language)}</h3>
              ${step.lines.map((line) => html`<p>${drawText(line, language)}</p>`)}
              ${this.#drawPlace(step.place)}
            </li>`,
        )}
      </ol>
      ${
        notes.length > 0
          ? html`<section class="notice text" aria-labelledby="notes">
              <h3 id="notes">${words.notes}</h3>
              ${notes.map((note) => html`<p>${drawText(note, language)}</p>`)}
            </section>`
          : nothing
      }
      <button type="button" class="no-print" @click=${() => globalThis.print()}>${words.print}</button>
    </article>`;
  }

  /** The way to where the step is done: here, or at an address if the page has told one. */
  #drawPlace(place: HelpPlace | null): TemplateResult | typeof nothing {
    if (place === null) return nothing;
    const name = this.texts(helpSectionTexts).place[place];
    if (place === 'account' || place === 'questions') {
      if (place === 'account' && accountOf(this.portal)) return nothing;
      const go = (): void => (place === 'account' ? this.signIn() : this.#ask());
      return html`<p class="no-print"><button type="button" @click=${go}>${name}</button></p>`;
    }
    const address = this.addresses[place];
    return address ? html`<p class="no-print"><a href=${address}>${name}</a></p>` : nothing;
  }

  #ask(): void {
    this.dispatchEvent(new HelpGo({ section: 'questions', item: 'ask' }));
  }

  #show(item: string | null): void {
    this.dispatchEvent(new HelpGo({ section: 'guides', item }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-help-guides': DvcHelpGuides;
  }
}
