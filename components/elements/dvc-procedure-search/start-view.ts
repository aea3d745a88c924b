import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { ProcedureSummary } from '../../contract/schemas/procedure.js';
import { procedureCodeOf } from '../../domain/vietnamese/codes.js';
import { searchStartTexts } from '../../i18n/search-start.js';
import { inLanguage } from '../../i18n/texts.js';
import { Latest } from '../base/latest.js';
import type { Count, Counts, Find } from './found.js';
import { AT_NOTHING, type Looking } from './looking.js';
import { forgetRecents, recents, type Recent } from './recent.js';

export { styles } from './start-view.styles.js';

/** What the view is given, and how it asks for more. */
export interface StartWorld {
  /** Undefined until there is a portal. */
  readonly find: () => Find | undefined;
  readonly looking: () => Looking;
  /** Codes of the procedures that the page calls popular. */
  readonly popular: () => string;
  /** Takes somebody there, the keyboard too. */
  readonly look: (looking: Looking) => void;
  /** Takes the keyboard to the heading of browsing. */
  readonly focus: () => void;
  /** Told once there is something to see, so that the line is free. */
  readonly shown: () => void;
  readonly drawFailure: (error: unknown, again: () => void) => TemplateResult;
  /** A link or button that opens a procedure. */
  readonly drawProcedure: (code: string, name: string) => TemplateResult;
}

/** How many agencies or fields show at first. */
const FIRST = 12;

/** What helps before there are words to search for: what was looked for last, what many need, and browsing by ministry and field. */
export class StartView {
  #whole = false;
  #forgotten = false;
  readonly #host: ReactiveControllerHost;
  readonly #world: StartWorld;
  /** Counts with the ministry that they are of. */
  readonly #counts: Latest<{ readonly ministry: string; readonly counts: Counts }>;
  readonly #popular: Latest<readonly { readonly code: string; readonly name: string }[]>;

  constructor(host: ReactiveControllerHost, world: StartWorld) {
    this.#host = host;
    this.#world = world;
    this.#counts = new Latest(host, () => {
      this.#whole = false;
      world.shown();
    });
    this.#popular = new Latest(host);
  }

  draw(language: Language): TemplateResult {
    const { browsing, filters } = this.#world.looking();
    const words = inLanguage(searchStartTexts, language);
    this.#ask();
    const { value } = this.#counts;
    const counts = value?.ministry === this.#ministry ? value?.counts : undefined;
    if (!browsing) {
      return html`<div class="start">
        ${this.#drawRecents(language)} ${this.#drawPopular(language)}
        <section aria-labelledby="browse">
          <h2 id="browse" tabindex="-1">${words.browse}</h2>
          <p class="hint">${words.browseHint}</p>
          ${this.#drawCounts(counts?.ministry, (ministry) => this.#browse({ ministry }), language)}
        </section>
      </div>`;
    }
    const { ministry, field } = filters;
    return html`<div class="start">
      ${this.#drawPath(ministry, field, language)}
      ${
        field !== undefined
          ? nothing
          : html`<section aria-labelledby="browse">
              <h2 id="browse" tabindex="-1">
                ${ministry === undefined ? words.browse : words.fields(ministry)}
              </h2>
              ${
                ministry === undefined
                  ? this.#drawCounts(
                      counts?.ministry,
                      (chosen) => this.#browse({ ministry: chosen }),
                      language,
                    )
                  : this.#drawCounts(
                      counts?.field,
                      (chosen) => this.#browse({ ministry, field: chosen }),
                      language,
                      this.#drawWholeMinistry(ministry, counts, language),
                    )
              }
            </section>`
      }
    </div>`;
  }

  #ask(): void {
    const find = this.#world.find();
    if (!find) return;
    const ministry = this.#ministry;
    if (ministry !== undefined) {
      const filters = ministry === '' ? {} : { ministry };
      this.#counts.follow([ministry], async (signal) => {
        const { counts } = await find({ q: '', filters, offset: 0, limit: 1 }, signal);
        return { ministry, counts };
      });
    }
    const codes = this.#world.popular();
    this.#popular.follow([codes], (signal) => popularOf(codes.split(/\s+/).filter(Boolean), find, signal));
  }

  /** The ministry that was chosen to browse, empty before that; undefined while nothing of this shows. */
  get #ministry(): string | undefined {
    const { q, browsing, filters } = this.#world.looking();
    return q === null || (browsing && filters.field === undefined) ? (filters.ministry ?? '') : undefined;
  }

  #browse(filters: Looking['filters']): void {
    this.#world.look({ q: '', filters, page: 1, browsing: true });
  }

  #drawRecents(language: Language): TemplateResult {
    const words = inLanguage(searchStartTexts, language);
    const all = recents();
    const forget = (): void => {
      forgetRecents();
      this.#forgotten = true;
      this.#host.requestUpdate();
      this.#world.focus();
    };
    return html`<p class="visually-hidden" role="status">${this.#forgotten ? words.forgotten : nothing}</p>
      ${
        all.length === 0
          ? nothing
          : html`<section aria-labelledby="recent">
              <h2 id="recent">${words.recent}</h2>
              <ul role="list" class="links">
                ${all.map((one) => html`<li>${this.#drawRecent(one, language)}</li>`)}
              </ul>
              <p class="hint">${words.recentHint}</p>
              <button type="button" class="plain" @click=${forget}>${words.forget}</button>
            </section>`
      }`;
  }

  #drawRecent(recent: Recent, language: Language): TemplateResult {
    if ('code' in recent) return this.#world.drawProcedure(recent.code, recent.name);
    const { q } = recent;
    return html`<button type="button" class="link" @click=${() => this.#world.look({ ...AT_NOTHING, q })}>
      ${inLanguage(searchStartTexts, language).searchedFor(q)}
    </button>`;
  }

  #drawPopular(language: Language): TemplateResult | typeof nothing {
    const all = this.#popular.value ?? [];
    if (all.length === 0) return nothing;
    return html`<section aria-labelledby="popular">
      <h2 id="popular">${inLanguage(searchStartTexts, language).popular}</h2>
      <ul role="list" class="links">
        ${all.map(({ code, name }) => html`<li>${this.#world.drawProcedure(code, name)}</li>`)}
      </ul>
    </section>`;
  }

  /**
   * Each value with how many procedures it has.
   * @param beside what else may be done than to choose one
   */
  #drawCounts(
    counts: readonly Count[] | undefined,
    choose: (value: string) => void,
    language: Language,
    beside: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    if (!counts) {
      const { failure } = this.#counts;
      return failure === undefined
        ? html`<div class="skeleton row" aria-hidden="true"></div>`
        : this.#world.drawFailure(failure, () => void this.#counts.again());
    }
    const words = inLanguage(searchStartTexts, language);
    const number = new Intl.NumberFormat(language);
    const more = (): void => {
      this.#whole = true;
      this.#host.requestUpdate();
    };
    const shown = this.#whole || counts.length <= FIRST + 2 ? counts : counts.slice(0, FIRST);
    return html`<ul role="list" class="counts">
        ${shown.map(
          ({ value, count }) =>
            html`<li>
              <button type="button" class="link" lang="vi" @click=${() => choose(value)}>${value}</button>
              <span class="muted small number">${words.count(number.format(count))}</span>
            </li>`,
        )}
      </ul>
      <div class="actions">
        ${
          shown.length < counts.length
            ? html`<button type="button" @click=${more}>${words.all(counts.length)}</button>`
            : nothing
        }
        ${beside}
      </div>`;
  }

  #drawWholeMinistry(ministry: string, counts: Counts | undefined, language: Language): TemplateResult {
    const total = counts?.ministry.find(({ value }) => value === ministry)?.count ?? 0;
    const look = (): void => this.#world.look({ q: '', filters: { ministry }, page: 1, browsing: false });
    return html`<button type="button" @click=${look}>
      ${inLanguage(searchStartTexts, language).wholeMinistry(new Intl.NumberFormat(language).format(total))}
    </button>`;
  }

  #drawPath(ministry: string | undefined, field: string | undefined, language: Language): TemplateResult {
    const words = inLanguage(searchStartTexts, language);
    const steps = [
      { name: words.ministries, lang: language, go: () => this.#browse({}) },
      ...(ministry === undefined
        ? []
        : [{ name: ministry, lang: 'vi', go: () => this.#browse({ ministry }) }]),
      ...(field === undefined ? [] : [{ name: field, lang: 'vi', go: undefined }]),
    ];
    return html`<nav class="path" aria-label=${words.path}>
      <ol role="list">
        ${steps.map(
          ({ name, lang, go }, i) =>
            html`<li lang=${lang}>
              ${
                i === steps.length - 1
                  ? html`<span aria-current="page">${name}</span>`
                  : html`<button type="button" class="link" @click=${go}>${name}</button>`
              }
            </li>`,
        )}
      </ol>
    </nav>`;
  }
}

/** As many codes as a host takes in one query. */
const MOST_POPULAR = 30;

/** Those that there are, in their order: a search for several codes gives just these. */
async function popularOf(
  codes: readonly string[],
  find: Find,
  signal: AbortSignal,
): Promise<readonly ProcedureSummary[]> {
  const known = codes.flatMap((code) => procedureCodeOf(code) ?? []).slice(0, MOST_POPULAR);
  if (known.length === 0) return [];
  const { hits } = await find({ q: known.join(', '), filters: {}, offset: 0, limit: known.length }, signal);
  return hits.map(({ procedure }) => procedure).filter(({ code }) => known.includes(code));
}
