import { html, nothing, type TemplateResult } from 'lit';
import { asApiError, type ApiError } from '../../client/api-error.js';
import type { Client } from '../../client/client.js';
import type { Language } from '../../contract/lists.js';
import { formPaperTexts } from '../../i18n/form-paper.js';
import { inLanguage } from '../../i18n/texts.js';
import { saveFile } from './hand-over.js';

/** Whose form it is: a dossier's by its code, or a draft's. */
export interface FormHolder {
  readonly id: string;
  /** Null for a draft. */
  readonly code: string | null;
}

/** The button that fetches a filled form as a PDF and gives it to whoever asked. */
export class FormPaper {
  readonly #redraw: () => void;
  #making = false;
  #failure: ApiError | undefined;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  draw(client: Client, holder: FormHolder, language: Language): TemplateResult {
    const words = inLanguage(formPaperTexts, language);
    const label = holder.code === null ? words.saveDraft : words.save;
    return html`<button
        type="button"
        class="no-print"
        ?disabled=${this.#making}
        @click=${() => void this.#save(client, holder, language)}
      >
        ${this.#making ? words.making : label}
      </button>
      ${this.#failure ? html`<p class="notice danger" role="alert">${this.#failure.message}</p>` : nothing}`;
  }

  async #save(client: Client, { id, code }: FormHolder, language: Language): Promise<void> {
    const words = inLanguage(formPaperTexts, language);
    this.#making = true;
    this.#failure = undefined;
    this.#redraw();
    try {
      const pdf = await client.bytes(code === null ? 'drafts.form' : 'dossiers.form', { id });
      saveFile(pdf, `${code === null ? words.draftName : words.name(code)}.pdf`);
    } catch (error) {
      this.#failure = asApiError(error, language);
    }
    this.#making = false;
    this.#redraw();
  }
}
