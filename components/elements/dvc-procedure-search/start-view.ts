import { Task } from '@lit/task';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import { searchStartTexts } from '../../i18n/search-start.js';
import { inLanguage } from '../../i18n/texts.js';
import type { Count, Counts, Find } from './found.js';
import { AT_NOTHING, type Looking } from './looking.js';
import { forgetRecents, recents, type Recent } from './recent.js';

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
  readonly #counts: Task<readonly unknown[], { ministry: string; counts: Counts | undefined } | undefined>;
  readonly #popular: Task<readonly unknown[], readonly { readonly code: string; readonly name: string }[]>;

  constructor(host: ReactiveControllerHost, world: StartWorld) {
    this.#host = host;
    this.#world = world;
    this.#counts = new Task(host, {
      args: () => [Boolean(world.find()), this.#ministry] as const,
      task: async ([, ministry], { signal }) => {
        if (ministry === undefined) return this.#counts.value;
        const asked = { q: '', filters: ministry === '' ? {} : { ministry }, offset: 0, limit: 1 };
        return { ministry, counts: (await world.find()?.(asked, signal))?.counts };
      },
      onComplete: () => (this.#whole = false),
    });
    this.#popular = new Task(host, {
      args: () => [Boolean(world.find()), world.popular()] as const,
      task: async ([, codes], { signal }) => {
        const asked = codes.split(/\s+/).filter(Boolean);
        const found = await Promise.all(
          asked.map((q) => world.find()?.({ q, filters: {}, offset: 0, limit: 1 }, signal)),
        );
        return found
          .flatMap((one, i) => one?.hits.filter(({ procedure }) => procedure.code === asked[i]) ?? [])
          .map(({ procedure }) => procedure);
      },
    });
  }

  draw(language: Language): TemplateResult {
    const { browsing, filters } = this.#world.looking();
    const words = inLanguage(searchStartTexts, language);
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
                    )
              }
              ${ministry === undefined ? nothing : this.#drawWholeMinistry(ministry, counts, language)}
            </section>`
      }
    </div>`;
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

  /** Each value with how many procedures it has. */
  #drawCounts(
    counts: readonly Count[] | undefined,
    choose: (value: string) => void,
    language: Language,
  ): TemplateResult {
    if (!counts) return html`<div class="skeleton row" aria-hidden="true"></div>`;
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
      ${
        shown.length < counts.length
          ? html`<button type="button" @click=${more}>${words.all(counts.length)}</button>`
          : nothing
      }`;
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
