import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { COLLECTIONS, LEVIES, type Collection, type Language, type Levy } from '../../contract/lists.js';
import type { DossierActionRequest } from '../../contract/schemas/dossier.js';
import { dongInWords, formatDong } from '../../domain/vietnamese/money.js';
import { deskFeeTexts } from '../../i18n/desk-fees.js';
import { inLanguage } from '../../i18n/texts.js';

type Lines = Extract<DossierActionRequest, { action: 'set-fee' }>['lines'];

interface Row {
  readonly name: string;
  readonly levy: Levy;
  readonly amount: string;
}

/** What asking for money needs beside its reason. */
export interface AskedFees {
  readonly lines: Lines;
  readonly collect: Collection;
}

const MOST_LINES = 20;
const MOST_AMOUNT = 9_999_999_999;
const EMPTY: Row = { name: '', levy: 'fee', amount: '' };

/** The fees that an officer sets. They stay until they were sent. */
export class FeesToAsk {
  #rows: readonly Row[] = [EMPTY];
  #collect: Collection = 'upfront';
  #wrong = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  clear(): void {
    this.#rows = [EMPTY];
    this.#wrong = false;
  }

  /** When a fee set now is usually collected: before receipt, or with the result. */
  suggest(collect: Collection): void {
    this.#collect = collect;
    this.#wrong = false;
  }

  /** What to send; nothing while a line is not whole. */
  asked(): AskedFees | undefined {
    const lines = this.#rows
      .filter((row) => !isEmpty(row))
      .map(({ name, levy, amount }) => ({ name: name.trim(), levy, amount: amountOf(amount) ?? 0 }));
    this.#wrong = lines.length === 0 || lines.some(({ name, amount }) => name === '' || amount === 0);
    return this.#wrong ? undefined : { lines, collect: this.#collect };
  }

  /** @param timed whether it is to be said when the fee is collected */
  draw(language: Language, timed: boolean): TemplateResult {
    const words = inLanguage(deskFeeTexts, language);
    const total = this.#rows.reduce((sum, { amount }) => sum + (amountOf(amount) ?? 0), 0);
    return html`<fieldset class="papers-to-ask">
        <legend>${words.lines}</legend>
        ${this.#rows.map((row, index) => this.#drawRow(row, index, language))}
        <div class="actions">
          <button
            type="button"
            ?disabled=${this.#rows.length >= MOST_LINES}
            @click=${() => this.#set([...this.#rows, EMPTY])}
          >
            ${words.addLine}
          </button>
        </div>
        ${this.#wrong ? html`<p class="error" role="alert">${words.linesWrong}</p>` : nothing}
        <p class="hint number" aria-live="polite">
          ${total > 0 ? html`${words.total}: <strong>${formatDong(total)}</strong> (${dongInWords(total)})` : nothing}
        </p>
      </fieldset>
      ${timed ? this.#drawCollect(language) : nothing}`;
  }

  #drawRow({ name, levy, amount }: Row, index: number, language: Language): TemplateResult {
    const words = inLanguage(deskFeeTexts, language);
    const typed = (event: Event): string => (event.target as HTMLInputElement).value;
    return html`<div class="fee-to-ask">
      <input
        type="text"
        maxlength="300"
        aria-label=${words.lineName(index + 1)}
        placeholder=${words.lineName(index + 1)}
        .value=${name}
        @input=${(event: Event) => this.#change(index, { name: typed(event) })}
      />
      <select
        aria-label=${words.lineLevy(index + 1)}
        @change=${(event: Event) =>
          this.#change(index, { levy: LEVIES.find((one) => one === typed(event)) ?? 'fee' })}
      >
        ${LEVIES.map((one) => html`<option value=${one} ?selected=${one === levy}>${words.levy[one]}</option>`)}
      </select>
      <input
        type="text"
        inputmode="numeric"
        autocomplete="off"
        class="number"
        aria-label=${words.lineAmount(index + 1)}
        placeholder=${words.lineAmount(index + 1)}
        aria-invalid=${this.#wrong && amountOf(amount) === undefined ? 'true' : 'false'}
        .value=${amount}
        @input=${(event: Event) => this.#change(index, { amount: typed(event) })}
      />
      <button
        type="button"
        aria-label=${words.removeLine(index + 1)}
        ?disabled=${this.#rows.length === 1}
        @click=${() => this.#set(this.#rows.filter((_row, at) => at !== index))}
      >
        ${words.remove}
      </button>
    </div>`;
  }

  #drawCollect(language: Language): TemplateResult {
    const words = inLanguage(deskFeeTexts, language);
    return html`<fieldset>
      <legend>${words.collectLabel}</legend>
      ${COLLECTIONS.map(
        (collect) =>
          html`<label class="choice">
            <input
              type="radio"
              name="collect"
              value=${collect}
              .checked=${collect === this.#collect}
              @change=${() => {
                this.#collect = collect;
                this.#host.requestUpdate();
              }}
            />
            <span>${words.collect[collect]}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #change(index: number, part: Partial<Row>): void {
    this.#set(this.#rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  }

  #set(rows: readonly Row[]): void {
    this.#rows = rows;
    this.#wrong = false;
    this.#host.requestUpdate();
  }
}

function isEmpty({ name, amount }: Row): boolean {
  return name.trim() === '' && amount.trim() === '';
}

/** An amount as officers type it: with dots, spaces or a đ behind; undefined when it is none. */
function amountOf(typed: string): number | undefined {
  const text = typed.trim().replace(/\s*(đ|đồng|vnd)$/i, '');
  if (!/^\d{1,3}([. ]?\d{3})*$|^\d+$/.test(text)) return undefined;
  const amount = Number(text.replace(/[. ]/g, ''));
  return amount > 0 && amount <= MOST_AMOUNT ? amount : undefined;
}
