import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import { inLanguage } from '../../i18n/texts.js';
import { searchResultTexts } from '../../i18n/search-results.js';

/** What to try and whom to ask where nothing was found. */
export function drawNothingFound(
  withoutFilters: (() => void) | undefined,
  hotline: string | undefined,
  language: Language,
): TemplateResult {
  const words = inLanguage(searchResultTexts, language);
  return html`<div class="nothing">
    ${withoutFilters ? html`<button type="button" @click=${withoutFilters}>${words.withoutFilters}</button>` : nothing}
    <ul>
      ${Object.values(words.tries).map((advice) => html`<li>${advice}</li>`)}
    </ul>
    <p>
      ${words.ask}${
        hotline
          ? html`, ${words.hotline}
              <a class="number" href="tel:${hotline.replace(/[^\d+]/g, '')}">${hotline}</a>`
          : nothing
      }.
    </p>
    <p class="muted">${words.outside}</p>
  </div>`;
}
