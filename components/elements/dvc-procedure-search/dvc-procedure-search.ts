import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ApiError } from '../../client/api-error.js';
import { addressFrom } from '../base/address-template.js';
import { DvcElement } from '../base/dvc-element.js';
import { drawField } from './draw-field.js';
import { countText, drawFound, drawSearching, MORE } from './draw-found.js';
import { drawResult } from './draw-hit.js';
import { styles } from './dvc-procedure-search.styles.js';
import {
  catalogueOf,
  findAtHost,
  findInPage,
  withoutIdentity,
  type Filters,
  type Find,
  type Found,
  type FoundProcedure,
} from './finder.js';
import { Suggestions } from './suggestions.js';

const SUGGESTED = 8;
const FIRST = 10;

/** What was found for which text. */
type Results = Found & { readonly q: string };

/**
 * Finds a procedure among all: suggestions while typing, and results with filters and counts after Enter or the button.
 * Searches in the page over the whole catalogue, or at the host with `server`.
 *
 * @element dvc-procedure-search
 * @fires dvc-procedure-select - somebody chose a procedure; detail `{code}`; cancel it to go there in a way of your own
 * @fires dvc-search - results are there; detail `{q, filters, total}`, `q` without numbers that may be somebody's
 * @example
 * <dvc-procedure-search procedure-href="/thu-tuc?ma={code}"></dvc-procedure-search>
 */
export class DvcProcedureSearch extends DvcElement {
  static override styles: CSSResultGroup = [DvcElement.styles, styles];

  readonly #suggestions = new Suggestions(this, {
    find: async (q, signal) =>
      (await this.#find({ q, filters: {}, offset: 0, limit: SUGGESTED }, signal)).hits,
    costly: () => this.server,
  });

  readonly #results = new Task(this, {
    args: () => [this.portal?.client, this.q, this._filters, this.server] as const,
    task: async ([client, q, filters], { signal }): Promise<Results | undefined> =>
      client && q !== null
        ? { q, ...(await this.#find({ q, filters, offset: 0, limit: FIRST }, signal)) }
        : undefined,
    onComplete: (found) => this.#answered(found),
  });

  /** What is searched for; null before the first search. Setting it searches at once, the empty text lists all. */
  @property() q: string | null = null;

  /** Whether the host searches, rather than the page over the whole catalogue. */
  @property({ type: Boolean }) server = false;

  /** Where a procedure's page is, as an address with `{code}` to fill in; without it, only the event tells. */
  @property({ attribute: 'procedure-href' }) procedureHref: string | null = null;

  @state() private _typed = '';
  @state() private _filters: Filters = {};
  @state() private _further: readonly FoundProcedure[] = [];
  @state() private _furtherState: 'idle' | 'working' | ApiError = 'idle';
  @state() private _filtersOpen = false;
  @state() private _whole: ReadonlySet<string> = new Set();

  @query('#q') private readonly _field!: HTMLInputElement | null;

  /** Searches for a text, as if somebody had typed it. */
  search(q: string): void {
    this.q = q;
  }

  override focus(options?: FocusOptions): void {
    this._field?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('q')) return;
    this._typed = this.q ?? '';
    this.#suggestions.close();
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override draw(): TemplateResult {
    const field = drawField(
      {
        typed: this._typed,
        suggestions: this.#suggestions,
        warmUp: this.#warmUp,
        type: this.#type,
        press: this.#press,
        choose: (hit) => this.#choose(hit),
        submit: this.#submit,
      },
      this.language,
    );
    const found = this.q === null ? undefined : this.#results.value;
    return html`${field} ${this.drawConnection()}
      <p class="visually-hidden" role="status">
        ${found ? countText(found.total, found.q, this.language) : nothing}
      </p>
      ${this.#drawAnswer()}`;
  }

  #drawAnswer(): TemplateResult | typeof nothing {
    if (this.q === null) return nothing;
    const { status, error, value } = this.#results;
    if (status === TaskStatus.ERROR) {
      return html`<div class="answer">
        ${this.drawFailure(this.failure(error), () => void this.#results.run())}
      </div>`;
    }
    // While the next results are on their way, those before stay.
    if (!value) return drawSearching(this.server, this.language);
    const further = this._furtherState;
    return drawFound(
      value,
      {
        q: value.q,
        further: this._further,
        working: further === 'working',
        failure: typeof further === 'object' ? this.drawFailure(further, () => void this.#more()) : undefined,
        more: () => void this.#more(),
        filters: this._filters,
        filter: (filters) => (this._filters = filters),
        filtersOpen: this._filtersOpen,
        toggleFilters: () => (this._filtersOpen = !this._filtersOpen),
        hotline: this.portal?.tenant?.hotline ?? undefined,
        drawResult: (hit) => this.#drawResult(hit),
      },
      this.language,
    );
  }

  #drawResult(hit: FoundProcedure): TemplateResult {
    const { code } = hit.procedure;
    return drawResult(
      hit,
      {
        address: this.#addressOf(code),
        select: (event) => {
          if (!this.#tellSelected(code)) event.preventDefault();
        },
        whole: this._whole.has(code),
        toggle: () => {
          const whole = new Set(this._whole);
          if (!whole.delete(code)) whole.add(code);
          this._whole = whole;
        },
      },
      this.language,
    );
  }

  /** Further results under those that are there; dropped when the question has changed meanwhile. */
  async #more(): Promise<void> {
    const first = this.#results.value;
    const { q, _filters: filters } = this;
    if (q === null || !first) return;
    const offset = first.hits.length + this._further.length;
    this._furtherState = 'working';
    try {
      const { hits } = await this.#find({ q, filters, offset, limit: MORE }, new AbortController().signal);
      if (this.#results.value !== first) return;
      this._further = [...this._further, ...hits];
      this._furtherState = 'idle';
      await this.updateComplete;
      this.renderRoot.querySelectorAll<HTMLElement>('.results .link')[offset]?.focus();
    } catch (error) {
      if (this.#results.value === first) this._furtherState = this.failure(error);
    }
  }

  #answered(found: Results | undefined): void {
    this._further = [];
    this._furtherState = 'idle';
    if (!found) return;
    // Whom to ask is told only where nothing was found.
    if (found.total === 0) void this.portal?.ready();
    this.tell('dvc-search', { q: withoutIdentity(found.q), filters: this._filters, total: found.total });
  }

  #find(asked: Parameters<Find>[0], signal: AbortSignal): Promise<Found> {
    const client = this.portal?.client;
    if (!client) return Promise.reject(new DOMException('detached', 'AbortError'));
    return (this.server ? findAtHost(client) : findInPage(client))(asked, signal);
  }

  /** Reads the catalogue when somebody comes to the field, so that it is there when they type. */
  readonly #warmUp = (): void => {
    const client = this.portal?.client;
    if (client && !this.server) catalogueOf(client).catch(() => undefined);
  };

  /** An input method that composes a word is left alone until the word is done. */
  readonly #type = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return;
    this._typed = (event.target as HTMLInputElement).value;
    this.#suggestions.ask(this._typed);
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const suggestions = this.#suggestions;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && suggestions.open) {
      suggestions.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'ArrowDown') {
      suggestions.ask(this._typed);
    } else if (event.key === 'Escape' && suggestions.open) {
      suggestions.close();
    } else if (event.key === 'Enter' && suggestions.chosen) {
      this.#choose(suggestions.chosen);
    } else return;
    event.preventDefault();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#suggestions.close();
    this._filters = {};
    if (this.q === this._typed && this.#results.status === TaskStatus.ERROR) void this.#results.run();
    this.q = this._typed;
  };

  #choose({ procedure: { code } }: FoundProcedure): void {
    this.#suggestions.close();
    const address = this.#addressOf(code);
    if (this.#tellSelected(code) && address !== undefined) globalThis.location.assign(address);
  }

  #tellSelected(code: string): boolean {
    return this.tell('dvc-procedure-select', { code }, { cancelable: true });
  }

  #addressOf(code: string): string | undefined {
    return this.procedureHref === null ? undefined : addressFrom(this.procedureHref, { code });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-procedure-search': DvcProcedureSearch;
  }
  interface HTMLElementEventMap {
    'dvc-procedure-select': CustomEvent<{ readonly code: string }>;
    'dvc-search': CustomEvent<{ readonly q: string; readonly filters: Filters; readonly total: number }>;
  }
}
