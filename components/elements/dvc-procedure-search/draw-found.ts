import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../../contract/lists.js';
import { commonTexts } from '../../i18n/common.js';
import { inLanguage } from '../../i18n/texts.js';
import { searchTexts } from '../../i18n/search.js';
import { chosenCount, drawFilters } from './draw-filters.js';
import { drawNothingFound } from './draw-nothing.js';
import type { Filters, Found, FoundProcedure } from './finder.js';

/** How many further results come at a time. */
export const MORE = 20;

interface Results {
  readonly q: string;
  /** Those asked for after the first. */
  readonly further: readonly FoundProcedure[];
  readonly more: () => void;
  readonly working: boolean;
  /** Why the further ones did not come. */
  readonly failure: TemplateResult | undefined;
  readonly filters: Filters;
  readonly filter: (filters: Filters) => void;
  /** Where there is no room beside the results, the filters open on demand. */
  readonly filtersOpen: boolean;
  readonly toggleFilters: () => void;
  readonly hotline: string | undefined;
  readonly drawResult: (hit: FoundProcedure) => TemplateResult;
}

/** In the shape of what comes. */
export function drawSearching(atHost: boolean, language: Language): TemplateResult {
  const words = inLanguage(searchTexts, language);
  return html`<div class="answer">
    <p role="status">${atHost ? words.searching : words.preparing}</p>
    <div class="found" aria-hidden="true">
      <div class="skeleton row"></div>
      <div class="skeleton row"></div>
      <div class="skeleton row"></div>
    </div>
  </div>`;
}

/** How many were found, as a sentence. */
export function countText(total: number, q: string, language: Language): string {
  const words = inLanguage(searchTexts, language);
  return total > 0 ? words.found(new Intl.NumberFormat(language).format(total), q) : words.nothing(q);
}

/** How many there are, the filters, and the results page by page. */
export function drawFound(
  { total, hits, counts, nearest }: Found,
  results: Results,
  language: Language,
): TemplateResult {
  const words = inLanguage(searchTexts, language);
  const { q, filters } = results;
  const chosen = chosenCount(filters) > 0;
  const filterable = total > 0 || chosen;
  const all = [...hits, ...results.further];
  return html`<section class="answer ${filterable ? 'with-filters' : ''}" aria-labelledby="found">
    <div class="lead">
      <h2 id="found" class="number">${countText(total, q, language)}</h2>
      ${nearest && total > 0 ? html`<p class="muted">${words.nearest}</p>` : nothing}
    </div>
    ${filterable ? drawFilterPanel(counts, results, language) : nothing}
    <div class="found">
      ${
        total === 0
          ? drawNothingFound(chosen ? () => results.filter({}) : undefined, results.hotline, language)
          : html`<ol role="list" class="results">
              ${repeat(
                all,
                ({ procedure }) => procedure.code,
                (hit) => results.drawResult(hit),
              )}
            </ol>`
      }
      ${all.length < total ? drawMore(all.length, total, results, language) : nothing}
    </div>
  </section>`;
}

function drawFilterPanel(counts: Found['counts'], results: Results, language: Language): TemplateResult {
  const words = inLanguage(searchTexts, language);
  const { filters, filter, filtersOpen } = results;
  const chosen = chosenCount(filters);
  return html`<div>
    <button
      type="button"
      class="toggle"
      aria-expanded=${filtersOpen ? 'true' : 'false'}
      aria-controls="filters"
      @click=${results.toggleFilters}
    >
      ${chosen > 0 ? words.filtersChosen(chosen) : words.filters}
    </button>
    <div id="filters" class="filters ${filtersOpen ? 'open' : ''}" role="group" aria-label=${words.filters}>
      <h3>${words.filters}</h3>
      ${drawFilters(filters, counts, filter, language)}
      ${
        chosen > 0
          ? html`<button type="button" class="plain" @click=${() => filter({})}>${words.clear}</button>`
          : nothing
      }
    </div>
  </div>`;
}

function drawMore(shown: number, total: number, results: Results, language: Language): TemplateResult {
  const words = inLanguage(searchTexts, language);
  const number = new Intl.NumberFormat(language);
  return html`<div class="actions">
      <button type="button" ?disabled=${results.working} @click=${results.more}>
        ${results.working ? inLanguage(commonTexts, language).loading : words.more(Math.min(MORE, total - shown))}
      </button>
      <span class="muted number">${words.shown(number.format(shown), number.format(total))}</span>
    </div>
    ${results.failure ?? nothing}`;
}
