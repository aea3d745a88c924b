import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { ApiError } from '../../client/api-error.js';
import type { Answered, Client } from '../../client/client.js';
import type { Language } from '../../contract/lists.js';
import type { Dossier, DossierActionRequest } from '../../contract/schemas/dossier.js';
import { dossierTexts } from '../../i18n/dossier.js';
import { inLanguage } from '../../i18n/texts.js';
import { Acting } from './acting.js';
import { openModal } from './dialog.js';
import { keptText } from './kept-text.js';

/** What is said and asked before a step is taken. */
export interface AskedStep {
  readonly action: DossierActionRequest['action'];
  readonly title: string;
  /** What will happen. */
  readonly what: string;
  readonly send: string;
  readonly leave: string;
  readonly danger: boolean;
  /** The text that goes with the step. */
  readonly textLabel: string;
  readonly textRequired: boolean;
  /** What else is to be filled in. */
  readonly more?: () => TemplateResult;
  /** The request for a text; nothing while something of `more` is not right. */
  readonly request: (text: string) => DossierActionRequest | undefined;
}

/** What the dialog needs of the element around it. */
export interface StepView {
  readonly client: Client;
  readonly language: Language;
  readonly read: Answered<Dossier>;
  readonly failure: (error: ApiError) => TemplateResult;
}

/**
 * Asks before a step of the life cycle, and takes it. What was typed stays until the host has taken the step, even
 * when the dialog is closed, the session ends, or somebody else came first.
 */
export class StepDialog implements ReactiveController {
  #asked: AskedStep | undefined;
  #text = '';
  #textMissing = false;
  #dialog: HTMLDialogElement | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #acting: Acting;
  readonly #taken: (answer: Answered<Dossier>, asked: AskedStep) => void;
  readonly #outdated: () => void;
  readonly #shown = (dialog: Element | undefined): void => {
    this.#dialog = dialog instanceof HTMLDialogElement ? dialog : undefined;
    openModal(dialog);
  };

  /**
   * @param taken what to do with the dossier after the step
   * @param outdated how to read the dossier again, since it has moved on meanwhile
   */
  constructor(
    host: ReactiveControllerHost,
    taken: (answer: Answered<Dossier>, asked: AskedStep) => void,
    outdated: () => void,
  ) {
    this.#host = host;
    this.#acting = new Acting(host);
    this.#taken = taken;
    this.#outdated = outdated;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asked = undefined;
  }

  get isOpen(): boolean {
    return this.#asked !== undefined;
  }

  open(asked: AskedStep, dossier: Dossier): void {
    this.#asked = asked;
    this.#text = keptText.read(keptName(asked, dossier));
    this.#textMissing = false;
    this.#acting.reset();
    this.#host.requestUpdate();
  }

  draw(view: StepView): TemplateResult | typeof nothing {
    const asked = this.#asked;
    if (!asked) return nothing;
    const { reasonMissing, sending } = inLanguage(dossierTexts, view.language);
    const working = this.#acting.acting.state === 'working';
    const missing = this.#textMissing;
    return html`<dialog
      ${ref(this.#shown)}
      aria-labelledby="step-title"
      @close=${this.#onClose}
      @cancel=${(event: Event) => working && event.preventDefault()}
    >
      <form novalidate @submit=${(event: Event) => this.#onSubmit(event, view)}>
        <h2 id="step-title">${asked.title}</h2>
        <p>${asked.what}</p>
        <div class="field">
          <label for="step-text">${asked.textLabel}${asked.textRequired ? ' *' : nothing}</label>
          ${missing ? html`<p id="step-error" class="error">${reasonMissing}</p>` : nothing}
          <textarea
            id="step-text"
            rows="3"
            maxlength="2000"
            ?required=${asked.textRequired}
            aria-invalid=${missing ? 'true' : 'false'}
            aria-describedby=${missing ? 'step-error' : nothing}
            .value=${this.#text}
            @input=${(event: Event) => this.#type(event, keptName(asked, view.read.data))}
          ></textarea>
        </div>
        ${asked.more?.() ?? nothing} ${this.#drawFailure(view)}
        <div class="actions">
          <button type="submit" class=${asked.danger ? 'danger' : 'primary'} ?disabled=${working}>
            ${working ? sending : asked.send}
          </button>
          <button type="button" ?disabled=${working} @click=${() => this.#dialog?.close()}>
            ${asked.leave}
          </button>
        </div>
      </form>
    </dialog>`;
  }

  #drawFailure({ failure, language }: StepView): TemplateResult | typeof nothing {
    const { acting } = this.#acting;
    if (acting.state !== 'failed') return nothing;
    if (!acting.conflict) return failure(acting.error);
    return html`<p class="notice warning" role="alert">${inLanguage(dossierTexts, language).conflict}</p>`;
  }

  readonly #onClose = (): void => {
    this.#asked = undefined;
    this.#host.requestUpdate();
  };

  #type(event: Event, name: string): void {
    this.#text = (event.target as HTMLTextAreaElement).value;
    this.#textMissing = false;
    keptText.keep(name, this.#text);
    this.#host.requestUpdate();
  }

  #onSubmit(event: Event, view: StepView): void {
    event.preventDefault();
    void this.#send(view);
  }

  async #send({ client, read }: StepView): Promise<void> {
    const asked = this.#asked;
    if (!asked) return;
    const text = this.#text.trim();
    if (asked.textRequired && text === '') {
      this.#textMissing = true;
      this.#dialog?.querySelector('textarea')?.focus();
      return this.#host.requestUpdate();
    }
    const request = asked.request(text);
    if (!request) return this.#host.requestUpdate();
    const answer = await this.#acting.act(client, read, request);
    const { acting } = this.#acting;
    if (answer) {
      keptText.keep(keptName(asked, read.data), '');
      this.#dialog?.close();
      this.#taken(answer, asked);
    } else if (acting.state === 'failed' && acting.conflict) this.#outdated();
  }
}

function keptName({ action }: AskedStep, { id }: Dossier): string {
  return `${action}:${id}`;
}
