import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../../contract/lists.js';
import { outOfScopeTexts } from '../../i18n/out-of-scope.js';
import { searchResultTexts } from '../../i18n/search-results.js';
import { inLanguage } from '../../i18n/texts.js';
import { drawFilters } from './draw-filters.js';
import { drawNothingFound } from './draw-nothing.js';
import { drawPages } from './draw-pages.js';
import { drawResult } from './draw-result.js';
import type { Found, FoundProcedure } from './found.js';
import { PAGE, type Looking } from './looking.js';

/** What was found for what somebody looked for. */
export type Results = Found & { readonly looking: Looking };

/** What the view is given, and how it asks for more. */
export interface ResultsWorld {
  readonly hotline: () => string | undefined;
  /** Looks at something else; with `focus` the keyboard is taken there. */
  readonly look: (looking: Looking, focus?: boolean) => void;
  /** A link or button that opens a procedure. */
  readonly drawLink: (hit: FoundProcedure, content: TemplateResult) => TemplateResult;
}

/** Draws what was found, with filters, counts and pages. */
export class ResultsView {
  /** Where there is no room beside the results, the filters open on demand. */
  #filtersOpen = false;
  /** Codes of the procedures whose whole name shows. */
  readonly #whole = new Set<string>();
  readonly #host: ReactiveControllerHost;
  readonly #world: ResultsWorld;

  constructor(host: ReactiveControllerHost, world: ResultsWorld) {
    this.#host = host;
    this.#world = world;
  }

  /** How many were found, as a sentence. */
  countText({ total, outOfScope, looking: { q, page } }: Results, language: Language): string {
    const words = inLanguage(searchResultTexts, language);
    if (outOfScope) return words.outOfScope;
    if (total === 0) return words.nothing(q ?? '');
    const found = words.found(new Intl.NumberFormat(language).format(total), q ?? '');
    return page > 1 ? words.atPage(found, page, pagesOf(total)) : found;
  }

  /** What a screen reader is told once it is there. */
  statusText(results: Results, language: Language): string {
    const text = this.countText(results, language);
    const { outOfScope } = results;
    return outOfScope ? `${text}. ${inLanguage(outOfScopeTexts, language)[outOfScope]}` : text;
  }

  /** @param working whether others are on their way, while these stay */
  draw(results: Results, working: boolean, language: Language): TemplateResult {
    const { total, hits, outOfScope, looking } = results;
    const filtered = Object.keys(looking.filters).length > 0;
    const filterable = total > 0 || filtered;
    // Where answers are few, some that only come near stand behind the last.
    const near = looking.page === 1 ? hits.slice(total) : [];
    return html`<section
      class="answer ${filterable ? 'with-filters' : ''}"
      aria-labelledby="found"
      aria-busy=${working ? 'true' : 'false'}
    >
      <div class="lead">
        <h2 id="found" class="number" tabindex="-1">${this.countText(results, language)}</h2>
        ${this.#drawLead(results, language)}
      </div>
      ${filterable ? this.#drawFilterPanel(results, language) : nothing}
      <div class="found">
        ${
          total === 0
            ? outOfScope
              ? nothing
              : drawNothingFound(
                  filtered ? () => this.#clear(looking) : undefined,
                  this.#world.hotline(),
                  language,
                )
            : this.#drawHits(hits.slice(0, total), (looking.page - 1) * PAGE + 1, language)
        }
        ${
          near.length === 0
            ? nothing
            : html`<h3 id="near">${inLanguage(searchResultTexts, language).near}</h3>
                ${this.#drawHits(near, total + 1, language)}`
        }
        ${total > PAGE ? drawPages(looking.page, pagesOf(total), (page) => this.#world.look({ ...looking, page }, true), language) : nothing}
      </div>
    </section>`;
  }

  /** How they were found, or who answers what was asked. */
  #drawLead({ total, matched, outOfScope }: Results, language: Language): TemplateResult | typeof nothing {
    const words = inLanguage(searchResultTexts, language);
    const how = outOfScope ? words.besides : matched === 'all' ? undefined : words.matched[matched];
    return html`${
      outOfScope
        ? html`<p class="notice ${outOfScope === 'emergency' ? 'danger' : ''}">
            ${inLanguage(outOfScopeTexts, language)[outOfScope]}
          </p>`
        : nothing
    }
    ${how && total > 0 ? html`<p class="muted">${how}</p>` : nothing}`;
  }

  #drawFilterPanel({ counts, looking }: Results, language: Language): TemplateResult {
    const words = inLanguage(searchResultTexts, language);
    const open = this.#filtersOpen;
    const { length: chosen } = Object.keys(looking.filters);
    const toggle = (): void => {
      this.#filtersOpen = !open;
      this.#host.requestUpdate();
    };
    return html`<div>
      <button
        type="button"
        class="toggle"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls="filters"
        @click=${toggle}
      >
        ${chosen > 0 ? words.filtersChosen(chosen) : words.filters}
      </button>
      <div id="filters" class="filters ${open ? 'open' : ''}" role="group" aria-label=${words.filters}>
        <h3>${words.filters}</h3>
        ${drawFilters(
          looking.filters,
          counts,
          {
            filter: (filters) => this.#world.look({ ...looking, filters, page: 1 }),
            clear: () => this.#clear(looking),
          },
          language,
        )}
      </div>
    </div>`;
  }

  #drawHits(hits: readonly FoundProcedure[], start: number, language: Language): TemplateResult {
    return html`<ol role="list" start=${start} class="results">
      ${repeat(
        hits,
        ({ procedure }) => procedure.code,
        (hit) => this.#drawHit(hit, language),
      )}
    </ol>`;
  }

  #drawHit(hit: FoundProcedure, language: Language): TemplateResult {
    const { code } = hit.procedure;
    return drawResult(
      hit,
      {
        drawLink: (content) => this.#world.drawLink(hit, content),
        whole: this.#whole.has(code),
        toggle: () => {
          if (!this.#whole.delete(code)) this.#whole.add(code);
          this.#host.requestUpdate();
        },
      },
      language,
    );
  }

  /** The button that does this goes with the filters, so the keyboard is taken to what comes. */
  #clear(looking: Looking): void {
    this.#world.look({ ...looking, filters: {}, page: 1 }, true);
  }
}

function pagesOf(total: number): number {
  return Math.ceil(total / PAGE);
}
