import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../contract/lists.js';
import { inLanguage } from '../../i18n/texts.js';
import { searchResultTexts } from '../../i18n/search-results.js';
import { wordTexts } from '../../i18n/words.js';
import type { Count, Counts } from './found.js';
import type { Filters } from './looking.js';

/** The filters that take one of many values, in the order in which they stand. */
const LISTED = ['level', 'audience', 'online', 'ministry', 'agency', 'field'] as const;

/** The filters, each value with how many procedures it would leave. */
export function drawFilters(
  filters: Filters,
  counts: Counts,
  { filter, clear }: { readonly filter: (filters: Filters) => void; readonly clear: () => void },
  language: Language,
): TemplateResult {
  const words = inLanguage(searchResultTexts, language);
  const number = new Intl.NumberFormat(language);
  const set = (name: keyof Filters, value: string | undefined): void => {
    const { [name]: _dropped, ...others } = filters;
    filter(value ? { ...others, [name]: value } : others);
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
          <option value="" ?selected=${chosen === ''}>${words.unfiltered}</option>
          ${withChosen(counts[name], chosen).map(
            ({ value, count }) =>
              html`<option value=${value} ?selected=${value === chosen}>
                ${words.optionCount(titleOf(name, value, language), number.format(count))}
              </option>`,
          )}
        </select>
      </div>`;
    })}
    <label class="choice">
      <input
        type="checkbox"
        .checked=${live(filters.free === 'true')}
        @change=${(event: Event) =>
          set('free', (event.target as HTMLInputElement).checked ? 'true' : undefined)}
      />
      <span class="number">
        ${words.optionCount(words.free, number.format(counts.free.find(({ value }) => value === 'true')?.count ?? 0))}
      </span>
    </label>
    ${
      Object.keys(filters).length > 0
        ? html`<button type="button" class="plain" @click=${clear}>${words.clear}</button>`
        : nothing
    }
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
  const { online } = inLanguage(searchResultTexts, language);
  const titles: Partial<Record<typeof name, Readonly<Record<string, string>>>> = { level, audience, online };
  return titles[name]?.[value] ?? value;
}
