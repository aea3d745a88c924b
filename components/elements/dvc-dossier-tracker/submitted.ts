import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { asApiError, type ApiError } from '../../client/api-error.js';
import type { Client } from '../../client/client.js';
import type { Language } from '../../contract/lists.js';
import type { Dossier } from '../../contract/schemas/dossier.js';
import type { PrintSection } from '../../domain/eform/types.js';
import { commonTexts } from '../../i18n/common.js';
import { inLanguage } from '../../i18n/texts.js';
import { trackerTexts } from '../../i18n/tracker.js';
import { drawFiles } from '../base/draw-files.js';
import type { FileFetcher } from '../base/file-fetcher.js';
import { FormPaper } from '../base/form-paper.js';
import { drawFilledForm, readFilledForm } from '../base/readable-form.js';

/** What was filed, read and shown when somebody asks for it. */
export class Submitted implements ReactiveController {
  #shown = false;
  /** Which dossier, in which language, the sections were read for. */
  #readFor = '';
  #sections: readonly PrintSection[] | undefined;
  #failure: ApiError | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #paper = new FormPaper(() => this.#host.requestUpdate());

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#readFor = '';
    this.#sections = undefined;
  }

  draw(dossier: Dossier, client: Client, language: Language, fetcher: FileFetcher): TemplateResult {
    const words = inLanguage(trackerTexts, language);
    if (this.#shown) void this.#read(dossier, client, language);
    return html`<section class="stack-s">
      <div class="actions no-print">
        <button
          type="button"
          aria-expanded=${this.#shown ? 'true' : 'false'}
          aria-controls="submitted"
          @click=${() => this.#toggle()}
        >
          ${this.#shown ? words.hideForm : words.showForm}
        </button>
        ${dossier.form ? this.#paper.draw(client, dossier, language) : nothing}
      </div>
      <div id="submitted" class="stack" ?hidden=${!this.#shown}>
        ${this.#shown ? this.#drawContent(dossier, client, language, fetcher) : nothing}
      </div>
    </section>`;
  }

  #drawContent(dossier: Dossier, client: Client, language: Language, fetcher: FileFetcher): TemplateResult {
    const words = inLanguage(trackerTexts, language);
    const common = inLanguage(commonTexts, language);
    const papers = dossier.files.filter(({ purpose }) => purpose === 'paper' || purpose === 'answer');
    return html`${
      !dossier.form
        ? html`<p class="muted">${words.noForm}</p>`
        : this.#sections
          ? drawFilledForm(this.#sections, language)
          : this.#failure
            ? html`<div class="notice danger" role="alert">
                <p>${this.#failure.message}</p>
                <button type="button" @click=${() => this.#again()}>${common.retry}</button>
              </div>`
            : html`<div class="skeleton shape" aria-busy="true"></div>`
    }
    ${
      papers.length === 0
        ? nothing
        : html`<section class="stack-s">
            <h3>${words.files}</h3>
            ${drawFiles(papers, language, client, fetcher)}
          </section>`
    }`;
  }

  #toggle(): void {
    this.#shown = !this.#shown;
    this.#host.requestUpdate();
  }

  #again(): void {
    this.#readFor = '';
    this.#failure = undefined;
    this.#host.requestUpdate();
  }

  async #read({ id, form, answers }: Dossier, client: Client, language: Language): Promise<void> {
    const wanted = `${id} ${language}`;
    if (!form || this.#readFor === wanted) return;
    this.#readFor = wanted;
    this.#sections = this.#failure = undefined;
    try {
      const sections = await readFilledForm(client, { form, answers }, language);
      if (this.#readFor === wanted) this.#sections = sections;
    } catch (error) {
      if (this.#readFor === wanted) this.#failure = asApiError(error, language);
    }
    this.#host.requestUpdate();
  }
}
