import {
  adoptStyles,
  html,
  nothing,
  type CSSResult,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { Portal } from '../../client/portal.js';
import { retried } from '../../domain/loading/import-again.js';
import { searchTexts } from '../../i18n/search.js';
import { DvcElement } from '../base/dvc-element.js';
import { Latest } from '../base/latest.js';
import { LazyPart } from '../base/lazy-part.js';
import { AddressSync } from './address-sync.js';
import { drawField } from './draw-field.js';
import { styles } from './dvc-procedure-search.styles.js';
import { finderOf, isReady, warmUp } from './finder.js';
import type { Find } from './found.js';
import { Leading } from './leading.js';
import {
  AT_NOTHING,
  isSame,
  lookingAt,
  PAGE,
  stateOf,
  withoutIdentity,
  type Filters,
  type Looking,
  type SearchState,
} from './looking.js';
import { remember } from './recent.js';
import type { Results, ResultsView } from './results-view.js';
import type { StartView } from './start-view.js';
import type { Suggestions } from './suggestions.js';

const SUGGESTED = 8;

const loadListing = retried(() => import('./listing.js'));
const loadStart = retried(() => import('./start-view.js'));

/**
 * Finds a procedure among all: suggestions while typing, and results with filters and counts after Enter or the button.
 * The first answers come from the host, all others from the catalogue in the page, which works without a network once it
 * was there; with `server` the host answers all. With `layout="page"` there is more before the first search: what was
 * looked for last on this device, what many need, and browsing by agency and field.
 *
 * @element dvc-procedure-search
 * @fires dvc-procedure-select - somebody chose a procedure; detail `{code}`; cancel it to go there in a way of your own
 * @fires dvc-search - results are there; detail `{q, filters, total}`, `q` without numbers that may be somebody's
 * @fires dvc-search-change - somebody looks at something else; detail `{state}`, texts that a page may keep and give back as `state`
 * @example
 * <dvc-procedure-search procedure-href="/thu-tuc?ma={code}"></dvc-procedure-search>
 */
export class DvcProcedureSearch extends DvcElement {
  static override styles: CSSResultGroup = [DvcElement.styles, styles];

  readonly #results = new Latest<Results | undefined>(this, (results) => this.#answered(results));

  readonly #leading = new Leading({
    template: () => this.procedureHref,
    chosen: (code) => {
      this.#sync?.leaveFor(code);
      return this.tell('dvc-procedure-select', { code }, { cancelable: true });
    },
  });

  /** Suggestions and results are drawn by what comes with the first of them. */
  readonly #listing = new LazyPart(this, async () => {
    const { ResultsView: View, Suggestions: List, styles } = await loadListing();
    this.#addStyles(styles);
    this._resultsView = new View(this, {
      hotline: () => this.portal?.tenant?.hotline ?? undefined,
      look: (looking, focus) => this.#look(looking, focus),
      drawLink: ({ procedure }, content) => this.#leading.draw(procedure.code, procedure.name, content),
    });
    this._suggestions = new List(this, {
      find: async (q, signal) =>
        (await this.#find?.({ q, filters: {}, offset: 0, limit: SUGGESTED }, signal))?.hits ?? [],
      costly: () => !this.#searchesHere,
      choose: ({ procedure: { code, name } }) => {
        this._suggestions?.close();
        this.#leading.go(code, name);
      },
    });
    if (this.#typed && this.shadowRoot?.activeElement) this.#type();
  });

  readonly #startPart = new LazyPart(this, async () => {
    const { StartView: View, styles } = await loadStart();
    this.#addStyles(styles);
    this._startView = new View(this, {
      find: () => this.#find,
      looking: () => this._looking,
      popular: () => this.popular,
      look: (looking) => this.#look(looking, true),
      focus: () => this.renderRoot.querySelector<HTMLElement>('#browse')?.focus(),
      shown: () => this.#listing.load(),
      drawFailure: (error, again) => this.drawFailure(this.failure(error), again),
      drawProcedure: (code, name) => this.#leading.draw(code, name, html`<span lang="vi">${name}</span>`),
    });
  });

  readonly #styles: CSSResult[] = [];
  #sync: AddressSync | undefined;
  /** What the element itself last wrote into the field; what somebody types there is theirs. */
  #written: string | null = null;
  /** Whether the keyboard goes to the heading of what comes next. */
  #focusNext = false;
  /** Whether somebody typed before there were suggestions. */
  #typed = false;

  /** Whether the host searches, rather than the page over the whole catalogue. */
  @property({ type: Boolean }) server = false;

  /** `page` for a page made for searching; `below` for a field with its results below it. */
  @property() layout: 'below' | 'page' = 'below';

  /** Whether what is looked at stands in the address of the page, with the back button going to what was looked at before. */
  @property({ type: Boolean, attribute: 'sync-address' }) syncAddress = false;

  /** Where a procedure's page is, as an address with `{code}` to fill in; without it, only the event tells. */
  @property({ attribute: 'procedure-href' }) procedureHref: string | null = null;

  /** Codes of procedures that many need, thirty at most, parted by spaces; they stand on the page before the first search. */
  @property() popular = '';

  @state() private _looking = AT_NOTHING;
  @state() private _suggestions: Suggestions | undefined;
  @state() private _resultsView: ResultsView | undefined;
  @state() private _startView: StartView | undefined;

  /** What is searched for; null before the first search. Setting it searches at once, the empty text lists all. */
  @property()
  get q(): string | null {
    return this._looking.q;
  }

  set q(q: string | null) {
    this._looking = { ...AT_NOTHING, q };
  }

  /** What is looked at, as plain texts that a page may keep, as in its address, and give back. */
  @property({ attribute: false })
  get state(): SearchState {
    return stateOf(this._looking);
  }

  set state(state: SearchState) {
    this._looking = lookingAt(state);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#redraw);
    addEventListener('offline', this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._suggestions?.close();
    removeEventListener('online', this.#redraw);
    removeEventListener('offline', this.#redraw);
  }

  /** Searches for a text, as if somebody had typed it. */
  search(q: string): void {
    this.#look({ ...AT_NOTHING, q });
  }

  override focus(options?: FocusOptions): void {
    this.#field?.focus(options);
  }

  /** Whoever searches asks the host: the client comes along, since on a narrow line one more way there and back is long. */
  protected override loadPortal(): Promise<{ readonly Portal: typeof Portal }> {
    return Promise.resolve({ Portal });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // On a narrow line the drawing comes while the portal and the answer are on their way.
    if (this.q !== null) this.#listing.load();
    const find = this.#find;
    if (find)
      this.#results.follow([this.portal?.client, this._looking, this.server], (signal) =>
        this.#ask(find, signal),
      );
    if (this.syncAddress && !this.#sync) {
      this.#sync = new AddressSync((state) => this.#goTo(state));
      this.addController(this.#sync);
    }
  }

  protected override updated(): void {
    this.#showInField();
    this.#moveFocus();
    this.#returnFocus();
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override draw(): TemplateResult {
    const view = this._resultsView;
    const field = drawField(
      {
        suggestions: this._suggestions,
        warmUp: this.#warmUp,
        type: this.#type,
        submit: this.#submit,
      },
      this.language,
    );
    const results = this.q === null ? undefined : this.#results.value;
    return html`${field} ${this.#drawConnection()}
      <p class="visually-hidden" role="status">
        ${results ? view?.statusText(results, this.language) : nothing}
      </p>
      ${this.#drawStart()} ${this.#drawAnswer()}`;
  }

  /** Where the catalogue is there all the same, being offline is worth no more than a quiet word. */
  #drawConnection(): TemplateResult {
    const client = this.portal?.client;
    if (!client || !this.#searchesHere) return this.drawConnection();
    const away = client.connection === 'lost' || !navigator.onLine;
    return html`<p class="muted small" role="status">${away ? this.texts(searchTexts).offline : nothing}</p>`;
  }

  #drawStart(): TemplateResult | typeof nothing {
    const { q, browsing } = this._looking;
    if (this.layout !== 'page' || !(browsing || q === null)) return nothing;
    return this.#startPart.draw(
      () => this._startView?.draw(this.language) ?? this.#drawSkeleton(),
      this.language,
      (error, again) => this.drawFailure(error, again),
    );
  }

  #drawAnswer(): TemplateResult | typeof nothing {
    if (this.q === null || this.#choosing) return nothing;
    const { failure, pending, value } = this.#results;
    if (failure !== undefined) {
      return this.drawFailure(this.failure(failure), () => void this.#results.again());
    }
    return this.#listing.draw(
      // While the next results are on their way, those before stay.
      () =>
        value && this._resultsView
          ? this._resultsView.draw(value, pending, this.language)
          : this.#drawSkeleton(),
      this.language,
      (failed, again) => this.drawFailure(failed, again),
    );
  }

  /** In the shape of what comes. */
  #drawSkeleton(): TemplateResult {
    return html`<div class="coming">
      <p role="status">${this.texts(searchTexts).searching}</p>
      ${[1, 2, 3].map(() => html`<div class="skeleton row" aria-hidden="true"></div>`)}
    </div>`;
  }

  /** Browsing, with an agency or a field still to be chosen. */
  get #choosing(): boolean {
    const { browsing, filters } = this._looking;
    return this.layout === 'page' && browsing && filters.field === undefined;
  }

  /** Whether the catalogue is in the page, so that a search costs no request. */
  get #searchesHere(): boolean {
    const client = this.portal?.client;
    return client !== undefined && !this.server && isReady(client);
  }

  get #find(): Find | undefined {
    const client = this.portal?.client;
    return client && finderOf(client, this.server);
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('#q');
  }

  async #ask(find: Find, signal: AbortSignal): Promise<Results | undefined> {
    const looking = this._looking;
    const { q, filters, page } = looking;
    if (q === null || this.#choosing) return undefined;
    return { ...(await find({ q, filters, offset: (page - 1) * PAGE, limit: PAGE }, signal)), looking };
  }

  /** Somebody looks at something else, which the page is told; with `focus` they are taken to it. */
  #look(looking: Looking, focus = false): void {
    this.#focusNext = focus;
    if (isSame(looking, this._looking) && this.#results.failure === undefined) return;
    this._looking = looking;
    if (looking.q) remember({ q: looking.q });
    const { state } = this;
    this.#sync?.write(state);
    this.tell('dvc-search-change', { state });
  }

  #answered(results: Results | undefined): void {
    if (!results) return;
    this.#listing.load();
    // Whom to ask is told only where nothing was found.
    if (results.total === 0) void this.portal?.ready();
    const { q, filters } = results.looking;
    this.tell('dvc-search', { q: withoutIdentity(q ?? ''), filters, total: results.total });
  }

  /** Writes what is searched for into the field where it was not typed there. */
  #showInField(): void {
    const { q } = this;
    const field = this.#field;
    if (!field || q === this.#written) return;
    this.#written = q;
    this._suggestions?.close();
    if (field.value !== (q ?? '')) field.value = q ?? '';
  }

  /** Goes back or forth; whoever is among the results or the ministries stays there with the keyboard. */
  #goTo(state: SearchState): void {
    const active = this.shadowRoot?.activeElement ?? null;
    this.#focusNext = active !== null && active !== this.#field;
    this.state = state;
  }

  /** Takes the keyboard to what was asked for, once it is there. */
  #moveFocus(): void {
    const target = this.#choosing ? '#browse' : this.q === null ? '#q' : '#found';
    if (!this.#focusNext || (target === '#found' && this.#results.value?.looking !== this._looking)) return;
    const heading = this.renderRoot.querySelector<HTMLElement>(target);
    if (!heading) return;
    this.#focusNext = false;
    heading.focus();
  }

  /** Back from a procedure the keyboard goes to the link that led there, once that is there again. */
  #returnFocus(): void {
    const code = this.#sync?.leftFor;
    const link = code && this.renderRoot.querySelector<HTMLElement>(`[data-code='${CSS.escape(code)}']`);
    if (!link) return;
    this.#sync?.settle();
    if (document.activeElement === document.body) link.focus();
  }

  #addStyles(styles: CSSResult): void {
    this.#styles.push(styles);
    adoptStyles(this.renderRoot as ShadowRoot, [...DvcProcedureSearch.elementStyles, ...this.#styles]);
  }

  /** Reads the catalogue when somebody comes to the field, so that it is there when they type. */
  readonly #warmUp = (): void => {
    this.#listing.load();
    const client = this.portal?.client;
    if (client && !this.server) warmUp(client);
  };

  /** What an input method composes is looked up as well, and nothing is written into the field meanwhile. */
  readonly #type = (): void => {
    this.#typed = true;
    this._suggestions?.ask(this.#field?.value ?? '');
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#typed = false;
    this._suggestions?.close();
    const q = this.#field?.value ?? '';
    if (this.q === q && this.#results.failure !== undefined) void this.#results.again();
    this.search(q);
  };

  readonly #redraw = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-procedure-search': DvcProcedureSearch;
  }
  interface HTMLElementEventMap {
    'dvc-procedure-select': CustomEvent<{ readonly code: string }>;
    'dvc-search': CustomEvent<{ readonly q: string; readonly filters: Filters; readonly total: number }>;
    'dvc-search-change': CustomEvent<{ readonly state: SearchState }>;
  }
}
