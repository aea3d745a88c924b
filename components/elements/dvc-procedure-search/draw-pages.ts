import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import { pageTexts } from '../../i18n/pages.js';
import { inLanguage } from '../../i18n/texts.js';

/** The pages of a long list: the first, the last, and those around the one that shows. */
export function drawPages(
  page: number,
  pages: number,
  turn: (page: number) => void,
  language: Language,
): TemplateResult {
  const words = inLanguage(pageTexts, language);
  const step = (to: number, text: string): TemplateResult =>
    html`<button type="button" ?disabled=${to < 1 || to > pages} @click=${() => turn(to)}>${text}</button>`;
  return html`<nav class="pages" aria-label=${words.pages}>
    ${step(page - 1, words.previous)}
    <ul role="list" class="number">
      ${pagesShown(page, pages).map((to, i, shown) => {
        const gap = to - (shown[i - 1] ?? 0) > 1;
        return html`${gap ? html`<li aria-hidden="true" class="muted">…</li>` : nothing}
          <li>
            <button
              type="button"
              class="plain"
              aria-label=${words.page(to, pages)}
              aria-current=${to === page ? 'page' : nothing}
              @click=${() => turn(to)}
            >
              ${to}
            </button>
          </li>`;
      })}
    </ul>
    ${step(page + 1, words.next)}
  </nav>`;
}

/** The numbers to show, in order: `1 4 5 6 20`. */
export function pagesShown(page: number, pages: number): number[] {
  return [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((one) => one >= 1 && one <= pages)
    .sort((a, b) => a - b);
}
