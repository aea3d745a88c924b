import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../contract/lists.js';
import { inLanguage } from '../../i18n/texts.js';
import { searchTexts } from '../../i18n/search.js';
import { wordTexts } from '../../i18n/words.js';
import type { Count, Counts, Filters } from './finder.js';

/** The filters that take one of many values, in the order in which they stand. */
const LISTED = ['level', 'audience', 'agency', 'field'] as const;
const YES = ['online', 'free'] as const;

/** How many filters are set. */
export function chosenCount(filters: Filters): number {
  return Object.values(filters).filter(Boolean).length;
}

/** The filters, each value with how many procedures it would leave. */
export function drawFilters(
  filters: Filters,
  counts: Counts,
  change: (filters: Filters) => void,
  language: Language,
): TemplateResult {
  const words = inLanguage(searchTexts, language);
  const number = new Intl.NumberFormat(language);
  const set = (name: keyof Filters, value: string | true | undefined): void => {
    const { [name]: _dropped, ...others } = filters;
    change(value ? ({ ...others, [name]: value } as Filters) : others);
  };
  return html`
    ${LISTED.map((name) => {
      const chosen = filters[name] ?? '';
      return html`<div class="field">
        <label for=${name}>${words.filter[name]}</label>
        <select
          id=${name}
          .value=${live(chosen)}
          @change=${(event: Event) => set(name, (event.target as HTMLSelectElement).value)}
        >
          <option value="" ?selected=${chosen === ''}>${words.any}</option>
          ${withChosen(counts[name], chosen).map(
            ({ value, count }) =>
              html`<option value=${value} ?selected=${value === chosen}>
                ${words.optionCount(titleOf(name, value, language), number.format(count))}
              </option>`,
          )}
        </select>
      </div>`;
    })}
    <div>
      ${YES.map(
        (name) =>
          html`<label class="choice">
            <input
              type="checkbox"
              .checked=${live(filters[name] ?? false)}
              @change=${(event: Event) => set(name, (event.target as HTMLInputElement).checked || undefined)}
            />
            <span class="number">${words.optionCount(words[name], number.format(counts[name]))}</span>
          </label>`,
      )}
    </div>
  `;
}

/** A chosen value stays in its list even when it leaves nothing. */
function withChosen(counts: readonly Count[], chosen: string): readonly Count[] {
  return chosen === '' || counts.some(({ value }) => value === chosen)
    ? counts
    : [...counts, { value: chosen, count: 0 }];
}

function titleOf(name: (typeof LISTED)[number], value: string, language: Language): string {
  const { level, audience } = inLanguage(wordTexts, language);
  const titles: Readonly<Record<string, string>> =
    name === 'level' ? level : name === 'audience' ? audience : {};
  return titles[value] ?? value;
}
