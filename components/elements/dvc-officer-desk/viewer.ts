import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Client } from '../../client/client.js';
import type { Language } from '../../contract/lists.js';
import type { StoredFile } from '../../contract/schemas/file.js';
import { commonTexts } from '../../i18n/common.js';
import { deskTexts } from '../../i18n/desk.js';
import { dossierTexts } from '../../i18n/dossier.js';
import { inLanguage } from '../../i18n/texts.js';
import { wordTexts } from '../../i18n/words.js';
import { FileFetcher } from '../base/file-fetcher.js';

/**
 * Files with each to be looked at: an image in place, anything else in a tab of its own, since the policy of a
 * careful page admits no frames.
 */
export class Viewer implements ReactiveController {
  readonly #fetcher: FileFetcher;
  /** Addresses of images that are shown, by file. */
  readonly #images = new Map<string, string>();
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#fetcher = new FileFetcher(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.closeAll();
  }

  closeAll(): void {
    for (const address of this.#images.values()) URL.revokeObjectURL(address);
    this.#images.clear();
  }

  draw(files: readonly StoredFile[], client: Client, language: Language): TemplateResult {
    return html`<ul role="list" class="files">
      ${files.map((file) => this.#drawFile(file, client, language))}
    </ul>`;
  }

  #drawFile(file: StoredFile, client: Client, language: Language): TemplateResult {
    const words = inLanguage(deskTexts, language);
    const { size } = inLanguage(dossierTexts, language);
    const { loading, download } = inLanguage(commonTexts, language);
    const kinds = inLanguage(wordTexts, language).paperKind;
    const image = this.#images.get(file.id);
    const failure = this.#fetcher.failures.get(file.id);
    const busy = this.#fetcher.isFetching(file.id);
    const named = html`<span class="visually-hidden">${file.name}</span>`;
    const look = file.type.startsWith('image/')
      ? html`<button
          type="button"
          aria-expanded=${image ? 'true' : 'false'}
          ?disabled=${busy}
          @click=${() => void this.#toggle(file, client)}
        >
          ${busy ? loading : image ? words.hide : words.view} ${named}
        </button>`
      : html`<button type="button" ?disabled=${busy} @click=${() => void this.#fetcher.open(client, file)}>
          ${busy ? loading : words.openFile} ${named}
        </button>`;
    return html`<li>
      <span class="file">
        ${file.name}
        <span class="muted small"
          >${file.purpose === 'paper' ? `${kinds[file.kind]} · ` : nothing}${size(file.size)}</span
        >
      </span>
      <span class="actions">
        ${look}
        <button type="button" ?disabled=${busy} @click=${() => void this.#fetcher.save(client, file)}>
          ${download} ${named}
        </button>
      </span>
      <span role="status" class="error small">${failure ? failure.message : nothing}</span>
      ${image ? html`<img class="paper" src=${image} alt=${file.name} />` : nothing}
    </li>`;
  }

  async #toggle(file: StoredFile, client: Client): Promise<void> {
    const shown = this.#images.get(file.id);
    if (shown) {
      URL.revokeObjectURL(shown);
      this.#images.delete(file.id);
    } else {
      const content = await this.#fetcher.fetch(client, file);
      if (content) this.#images.set(file.id, URL.createObjectURL(content));
    }
    this.#host.requestUpdate();
  }
}
