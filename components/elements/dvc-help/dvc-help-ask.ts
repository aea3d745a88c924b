import { Task } from '@lit/task';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Places } from '../../client/places.js';
import { accountOf } from '../../client/account-of.js';
import type { AskedQuestion } from '../../contract/schemas/help.js';
import { helpAskingTexts } from '../../i18n/help-asking.js';
import { DvcElement } from '../base/dvc-element.js';
import { Asking } from './asking.js';
import { drawFields, flawText } from './ask-fields.js';
import { partStyles } from './part.styles.js';
import { drawMyQuestions } from './my-questions.js';

/** A question to the office: the form, what is said once it is sent, and what I asked before. Part of `dvc-help`. */
export class DvcHelpAsk extends DvcElement {
  static override styles: CSSResultGroup = [
    DvcElement.styles,
    partStyles,
    css`
      form {
        display: grid;
        gap: calc(5 * var(--_unit));
        inline-size: 100%;
        max-inline-size: 40rem;
      }
      .code {
        font-size: var(--_text-xl);
        font-weight: var(--_bold);
      }
      .summary button {
        min-block-size: 0;
        padding: 0;
        text-align: start;
      }
    `,
  ];

  readonly #asking = new Asking(this);

  /** Without the list the province's centre is asked, as it is where nothing is chosen. */
  readonly #communes = new Task(this, {
    args: () => [this.portal?.client, this.portal?.tenant?.province] as const,
    task: async ([client, province]) =>
      client && province !== undefined ? Places.of(client).communes(province) : [],
  });

  readonly #mine = new Task(this, {
    args: () => [this.portal?.client, accountOf(this.portal)?.id, this.#asking.sent?.id] as const,
    task: async ([client, account], { signal }): Promise<readonly AskedQuestion[] | undefined> =>
      client && account ? (await client.call('questions.mine', { signal })).data.questions : undefined,
  });

  @state() private _copied = false;

  protected override draw(): TemplateResult {
    void this.portal?.ready();
    const { sent } = this.#asking;
    return html`<div class="stack">
      <h3 tabindex="-1">${this.texts(helpAskingTexts).title}</h3>
      ${sent ? this.#drawSent(sent) : this.#drawForm()}
      ${this.#mine.value ? drawMyQuestions(this.#mine.value, this.language) : nothing}
    </div>`;
  }

  protected override firstUpdated(): void {
    this.#focus('h3');
  }

  #drawForm(): TemplateResult {
    const words = this.texts(helpAskingTexts);
    const { failure, state } = this.#asking;
    const sending = state === 'sending';
    return html`<form novalidate @submit=${this.#submit}>
      <p class="notice">${words.privacy}</p>
      ${this.#drawSummary()}
      ${drawFields(
        {
          draft: this.#asking.draft,
          flaws: this.#asking.flaws,
          account: accountOf(this.portal),
          tenant: this.portal?.tenant?.name,
          communes: this.#communes.value ?? [],
        },
        this.language,
        {
          type: (field, value) => this.#asking.type(field, value),
          signIn: () => this.signIn(),
        },
      )}
      ${failure ? html`<p class="notice danger" role="alert">${this.#failureText()}</p>` : nothing}
      ${sending ? this.drawConnection() : nothing}
      <div class="actions">
        <button class="primary" aria-disabled=${sending ? 'true' : 'false'}>
          ${sending ? words.sending : words.send}
        </button>
        <button type="button" class="plain" @click=${this.#close}>${words.close}</button>
      </div>
    </form>`;
  }

  #drawSummary(): TemplateResult | typeof nothing {
    const words = this.texts(helpAskingTexts);
    const flaws = Object.entries(this.#asking.flaws);
    if (flaws.length === 0) return nothing;
    return html`<div class="notice danger summary" role="alert" tabindex="-1">
      <p><strong>${words.summary}</strong></p>
      ${flaws.map(
        ([field, flaw]) =>
          html`<button type="button" class="plain" @click=${() => this.#focus(`#${field}`)}>
            ${flawText(words, flaw)}
          </button>`,
      )}
    </div>`;
  }

  #drawSent({ reference, agency }: AskedQuestion): TemplateResult {
    const words = this.texts(helpAskingTexts);
    return html`<div class="notice success sent" role="status" tabindex="-1">
        <p><strong>${words.sentTitle}</strong></p>
        <p>${words.reference}: <span class="code number" translate="no">${reference}</span></p>
        <p>${words.sentTo(agency.name)} ${words.sentKeep}</p>
      </div>
      <div class="actions">
        <button type="button" @click=${() => void this.#copy(reference)}>
          ${this._copied ? words.copied : words.copy}
        </button>
        <button type="button" @click=${this.#again}>${words.another}</button>
        <button type="button" class="plain" @click=${this.#close}>${words.close}</button>
      </div>`;
  }

  #failureText(): string {
    const { failure } = this.#asking;
    const words = this.texts(helpAskingTexts);
    return failure?.code === 'too-many-requests' ? words.tooMany : (failure?.message ?? '');
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const client = this.portal?.client;
    if (!client) return;
    await this.portal?.ready();
    const done = await this.#asking.send(client, accountOf(this.portal) !== undefined);
    const { sent } = this.#asking;
    if (done && sent) this.tell('dvc-question-sent', { id: sent.id, reference: sent.reference });
    this.#focus(done ? '.sent' : '.summary');
  }

  async #copy(reference: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(reference);
      this._copied = true;
    } catch {
      // A page may not be allowed to: the reference stands beside the button.
    }
  }

  #again(): void {
    this._copied = false;
    this.#asking.again();
    this.#focus('h3');
  }

  #close(): void {
    this._copied = false;
    this.#asking.again();
    this.dispatchEvent(new Event('help-ask-closed'));
  }

  /** Nothing happens where there is no such thing to put the focus on. */
  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-help-ask': DvcHelpAsk;
  }
}
