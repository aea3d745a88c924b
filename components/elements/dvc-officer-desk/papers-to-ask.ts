import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import { addDays, formatDate } from '../../domain/vietnamese/dates.js';
import { localDate } from '../../domain/vietnamese/instants.js';
import { deskTexts } from '../../i18n/desk.js';
import { inLanguage } from '../../i18n/texts.js';

interface Row {
  readonly name: string;
  readonly note: string;
}

/** What a request for more asks for beside its reason. */
export interface Asked {
  readonly papers: { name: string; note?: string }[];
  readonly days: number;
}

/** Calendar days suggested to the officer, who may change them. */
const USUAL_DAYS = 10;
const MOST_DAYS = 90;
const MOST_PAPERS = 30;

/** The papers that an officer asks a citizen for, and by when. They stay until the request was sent. */
export class PapersToAsk {
  #rows: readonly Row[] = [];
  #days = String(USUAL_DAYS);
  #daysWrong = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Begins with names that lie at hand, unless something was typed before. */
  suggest(names: readonly string[]): void {
    if (this.#rows.some(({ name, note }) => name !== '' || note !== '')) return;
    this.#rows = [...names, ''].slice(0, Math.max(1, names.length)).map((name) => ({ name, note: '' }));
  }

  clear(): void {
    this.#rows = [];
    this.#days = String(USUAL_DAYS);
    this.#daysWrong = false;
  }

  /** What to send; nothing while the number of days is none. */
  asked(): Asked | undefined {
    const days = this.#daysAsked();
    this.#daysWrong = days === undefined;
    if (days === undefined) return undefined;
    const papers = this.#rows
      .map(({ name, note }) => ({ name: name.trim(), note: note.trim() }))
      .filter(({ name }) => name !== '')
      .map(({ name, note }) => ({ name, ...(note === '' ? {} : { note }) }));
    return { papers, days };
  }

  draw(language: Language): TemplateResult {
    const words = inLanguage(deskTexts, language);
    return html`<fieldset class="papers-to-ask">
        <legend>${words.papersToAsk}</legend>
        ${this.#rows.map((row, index) => this.#drawRow(row, index, language))}
        <div class="actions">
          <button type="button" ?disabled=${this.#rows.length >= MOST_PAPERS} @click=${() => this.#add()}>
            ${words.addPaper}
          </button>
        </div>
      </fieldset>
      ${this.#drawDays(language)}`;
  }

  #drawRow({ name, note }: Row, index: number, language: Language): TemplateResult {
    const words = inLanguage(deskTexts, language);
    const typed = (event: Event): string => (event.target as HTMLInputElement).value;
    return html`<div class="paper-to-ask">
      <input
        type="text"
        maxlength="600"
        aria-label=${words.paperName(index + 1)}
        placeholder=${words.paperName(index + 1)}
        .value=${name}
        @input=${(event: Event) => this.#change(index, { name: typed(event) })}
      />
      <input
        type="text"
        maxlength="600"
        aria-label=${words.paperNote(index + 1)}
        placeholder=${words.paperNote(index + 1)}
        .value=${note}
        @input=${(event: Event) => this.#change(index, { note: typed(event) })}
      />
      <button type="button" aria-label=${words.removePaper(index + 1)} @click=${() => this.#remove(index)}>
        ${words.remove}
      </button>
    </div>`;
  }

  #drawDays(language: Language): TemplateResult {
    const words = inLanguage(deskTexts, language);
    const days = this.#daysAsked();
    const wrong = this.#daysWrong;
    return html`<div class="field">
      <label for="days">${words.days} *</label>
      ${wrong ? html`<p class="error" id="days-error" role="alert">${words.daysWrong}</p>` : nothing}
      <input
        id="days"
        class="short"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        aria-describedby=${wrong ? 'days-error' : 'days-hint'}
        aria-invalid=${wrong ? 'true' : 'false'}
        .value=${this.#days}
        @input=${(event: Event) => {
          this.#days = (event.target as HTMLInputElement).value;
          this.#daysWrong = false;
          this.#host.requestUpdate();
        }}
      />
      <p class="hint number" id="days-hint">
        ${days === undefined ? nothing : words.daysHint(formatDate(addDays(localDate(Date.now()), days)))}
      </p>
    </div>`;
  }

  #daysAsked(): number | undefined {
    const days = /^\s*\d{1,2}\s*$/.test(this.#days) ? Number(this.#days) : 0;
    return days >= 1 && days <= MOST_DAYS ? days : undefined;
  }

  #change(index: number, part: Partial<Row>): void {
    this.#rows = this.#rows.map((row, at) => (at === index ? { ...row, ...part } : row));
    this.#host.requestUpdate();
  }

  #add(): void {
    this.#rows = [...this.#rows, { name: '', note: '' }];
    this.#host.requestUpdate();
  }

  #remove(index: number): void {
    this.#rows = this.#rows.filter((_row, at) => at !== index);
    this.#host.requestUpdate();
  }
}
