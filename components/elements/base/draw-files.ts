import { css, html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../client/client.js';
import type { Language } from '../../contract/lists.js';
import type { StoredFile } from '../../contract/schemas/file.js';
import { commonTexts } from '../../i18n/common.js';
import { dossierTexts } from '../../i18n/dossier.js';
import { inLanguage } from '../../i18n/texts.js';
import type { FileFetcher } from './file-fetcher.js';

/** Files with their size, each to be downloaded. */
export function drawFiles(
  files: readonly StoredFile[],
  language: Language,
  client: Client | undefined,
  fetcher: FileFetcher,
): TemplateResult {
  const words = inLanguage(dossierTexts, language);
  const common = inLanguage(commonTexts, language);
  return html`<ul role="list" class="files">
    ${files.map((file) => {
      const failure = fetcher.failures.get(file.id);
      return html`<li>
        <span class="file">${file.name} <span class="muted small">${words.size(file.size)}</span></span>
        <button
          type="button"
          ?disabled=${fetcher.isFetching(file.id)}
          @click=${() => client && void fetcher.save(client, file)}
        >
          ${fetcher.isFetching(file.id) ? common.loading : common.download}
          <span class="visually-hidden">${file.name}</span>
        </button>
        <span role="status" class="error small">${failure ? failure.message : nothing}</span>
      </li>`;
    })}
  </ul>`;
}

/** For elements that list files. */
export const fileStyles = css`
  .files > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_unit)) calc(4 * var(--_unit));
    padding-block: calc(2 * var(--_unit));
    border-block-end: 1px solid var(--_line);
  }
  .files .error:empty {
    position: absolute;
  }
  .files .error {
    flex-basis: 100%;
  }
  .file {
    flex: 1 1 12rem;
    overflow-wrap: anywhere;
  }
`;
