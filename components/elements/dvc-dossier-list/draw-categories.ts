import { html, type TemplateResult } from 'lit';
import { DOSSIER_CATEGORIES, type DossierCategory, type Language } from '../../contract/lists.js';
import type { DossierPage } from '../../contract/schemas/dossier.js';
import { lifeTexts } from '../../i18n/life.js';
import { listTexts } from '../../i18n/list.js';
import { inLanguage } from '../../i18n/texts.js';

/** The categories with how many each holds: buttons side by side, or one field to choose from where it is narrow. */
export function drawCategories(
  counts: DossierPage['counts'],
  shown: DossierCategory,
  language: Language,
  choose: (category: DossierCategory) => void,
): TemplateResult {
  const words = inLanguage(listTexts, language);
  const names = inLanguage(lifeTexts, language).category;
  const counted = (category: DossierCategory): string =>
    `${names[category]} (${String(counts[category] ?? 0)})`;
  const onChange = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const chosen = DOSSIER_CATEGORIES.find((category) => category === value);
    if (chosen) choose(chosen);
  };
  return html`<div class="tabs no-print" role="group" aria-label=${words.categories}>
      ${DOSSIER_CATEGORIES.map(
        (category) =>
          html`<button
            type="button"
            aria-pressed=${category === shown ? 'true' : 'false'}
            @click=${() => choose(category)}
          >
            ${counted(category)}
          </button>`,
      )}
    </div>
    <div class="field chooser no-print">
      <label for="category">${words.categories}</label>
      <select id="category" @change=${onChange}>
        ${DOSSIER_CATEGORIES.map(
          (category) =>
            html`<option value=${category} ?selected=${category === shown}>${counted(category)}</option>`,
        )}
      </select>
    </div>`;
}
