import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ApiError } from '../../client/api-error.js';
import { accountOf } from '../../client/account-of.js';
import { DOSSIER_STATES, type DossierState } from '../../contract/lists.js';
import type { DeskPage, DossierSummary } from '../../contract/schemas/dossier.js';
import { retried } from '../../domain/loading/import-again.js';
import { commonTexts } from '../../i18n/common.js';
import { deskTexts } from '../../i18n/desk.js';
import { DvcElement } from '../base/dvc-element.js';
import { LazyPart } from '../base/lazy-part.js';
import { Refresher } from '../base/refresher.js';
import type { DvcDeskDossier } from './dvc-desk-dossier.js';
import { tabs } from '../../theme/tabs.js';
import { queueStyles } from './dvc-officer-desk.styles.js';
import { drawQueue, drawStates, indexAfterKey } from './queue.js';

const PAGE = 50;
const loadQuestions = retried(() => import('./define-questions.js'));

/**
 * The desk of an officer: the dossiers of the agency, and each of them in place with its papers and the steps that
 * may be taken. Made for the keyboard.
 *
 * @element dvc-officer-desk
 * @fires dvc-dossier-open - a dossier was chosen; detail `{id, code}`; cancel it to open it elsewhere
 * @fires dvc-dossier-change - a dossier is no longer as it was shown; detail `{id, code, state}`
 * @example
 * <dvc-officer-desk></dvc-officer-desk>
 */
export class DvcOfficerDesk extends DvcElement {
  static override styles: CSSResultGroup = [DvcElement.styles, tabs, queueStyles];

  readonly #reading = new Task(this, {
    args: () => [this.portal?.client, this.#officer, this.#stateShown, this._words] as const,
    task: async ([client, officer, shown, q], { signal }) =>
      client && officer ? this.#read(shown, q, undefined, signal) : undefined,
    onComplete: (page) => {
      this._page = page;
      this._more = undefined;
      this._current = Math.min(this._current, Math.max(0, (page?.items.length ?? 1) - 1));
    },
  });

  /** The state whose dossiers are listed; all without it. */
  @property({ reflect: true }) state: DossierState | null = null;

  /** The id of the dossier that is open; the list without it. */
  @property({ reflect: true }) dossier: string | null = null;

  /** Whether the questions that people asked show in place of the dossiers. */
  @property({ type: Boolean, reflect: true }) questions = false;

  @state() private _page: DeskPage | undefined;
  /** What came with later pages. */
  @state() private _more:
    { readonly items: readonly DossierSummary[]; readonly next: string | null } | undefined;
  @state() private _moreState: 'idle' | 'working' | ApiError = 'idle';
  @state() private _typed = '';
  @state() private _words = '';
  @state() private _current = 0;

  readonly #questionsPart = new LazyPart(this, loadQuestions);

  @query('dvc-desk-dossier') private readonly _opened!: DvcDeskDossier | null;

  constructor() {
    super();
    new Refresher(this, () => this.refresh());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    void this.portal?.ready();
  }

  /** Reads the list again; pages that somebody opened further down stay as they are. */
  refresh(): void {
    if (this._page && !this._more && this.#reading.status !== TaskStatus.PENDING) void this.#reading.run();
  }

  protected override draw(): TemplateResult {
    const words = this.texts(deskTexts);
    const session = this.portal?.session ?? { state: 'asking' };
    if (session.state === 'failed') return this.drawFailure(session.error, () => void this.portal?.refresh());
    if (session.state === 'nobody') {
      const common = this.texts(commonTexts);
      return html`<div class="notice">
        <p>${session.over ? common.sessionOver : words.signInWhy}</p>
        <button type="button" class="primary" @click=${() => this.signIn()}>${common.signIn}</button>
      </div>`;
    }
    if (session.state === 'signed-in' && !this.#officer)
      return html`<p class="notice">${words.onlyOfficers}</p>`;
    return html`<div class="stack">
      ${
        this.dossier
          ? html`<dvc-desk-dossier
              lang=${this.language}
              dossier=${this.dossier}
              @dvc-desk-leave=${() => this.#back()}
              @dvc-dossier-change=${() => this.refresh()}
            ></dvc-desk-dossier>`
          : this.questions
            ? this.#drawQuestions()
            : this.#drawList()
      }
    </div>`;
  }

  #drawList(): TemplateResult {
    const words = this.texts(deskTexts);
    const page = this._page;
    return html`<header>
        <h2>${words.title}</h2>
        <p class="muted">${accountOf(this.portal)?.agency?.name ?? nothing}</p>
        <button type="button" class="plain" @click=${() => (this.questions = true)}>
          ${words.questions}
        </button>
      </header>
      ${this.drawConnection()}
      <form class="search" role="search" @submit=${this.#onSearch}>
        <div class="field">
          <label for="words">${words.searchLabel}</label>
          <p class="hint" id="words-hint">${words.search}</p>
          <input
            id="words"
            type="search"
            aria-describedby="words-hint"
            .value=${this._typed}
            @input=${(event: Event) => (this._typed = (event.target as HTMLInputElement).value)}
          />
        </div>
        <button type="submit">${words.find}</button>
      </form>
      ${page ? drawStates(page.counts, this.#stateShown, this.language, (chosen) => this.#choose(chosen)) : nothing}
      ${
        this.#reading.status === TaskStatus.ERROR
          ? this.drawFailure(this.failure(this.#reading.error), () => void this.#reading.run())
          : nothing
      }
      ${page ? this.#drawPage(page) : this.#drawNothingYet()}`;
  }

  #drawQuestions(): TemplateResult {
    return html`<p>
        <button type="button" class="plain" @click=${() => (this.questions = false)}>
          <span aria-hidden="true">←</span> ${this.texts(deskTexts).back}
        </button>
      </p>
      ${this.#questionsPart.draw(
        () => html`<dvc-desk-questions lang=${this.language}></dvc-desk-questions>`,
        this.language,
        (error, again) => this.drawFailure(error, again),
      )}`;
  }

  #drawNothingYet(): TemplateResult | typeof nothing {
    if (this.#reading.status === TaskStatus.ERROR) return nothing;
    return html`<div aria-busy="true">
      <p class="visually-hidden">${this.texts(commonTexts).loading}</p>
      ${[1, 2, 3, 4].map(() => html`<div class="skeleton line"></div>`)}
    </div>`;
  }

  #drawPage(page: DeskPage): TemplateResult {
    const words = this.texts(deskTexts);
    const items = this.#items;
    const next = this._more ? this._more.next : page.next;
    return html`<p role="status" class="visually-hidden">${words.counted(items.length)}</p>
      ${
        items.length === 0
          ? html`<p class="muted">
              ${this._words ? words.noneFound(this._words) : this.#stateShown ? words.empty : words.emptyAll}
            </p>`
          : html`<p class="hint keys">${words.keys}</p>
              ${drawQueue(items, this._current, this.language, {
                open: (dossier) => this.#open(dossier),
                focus: (index) => (this._current = index),
              })}`
      }
      ${
        next === null
          ? nothing
          : html`<div class="actions">
              <button
                type="button"
                ?disabled=${this._moreState === 'working'}
                @click=${() => this.#readOn(next)}
              >
                ${this._moreState === 'working' ? this.texts(commonTexts).loading : words.more}
              </button>
            </div>`
      }
      ${typeof this._moreState === 'string' ? nothing : this.drawFailure(this._moreState)}`;
  }

  /** The account, when it is an officer's. */
  get #officer(): string | undefined {
    const account = accountOf(this.portal);
    return account?.role === 'officer' && account.agency ? account.id : undefined;
  }

  /** A state that is none is as good as all. */
  get #stateShown(): DossierState | null {
    return DOSSIER_STATES.find((known) => known === this.state) ?? null;
  }

  get #items(): readonly DossierSummary[] {
    return [...(this._page?.items ?? []), ...(this._more?.items ?? [])];
  }

  readonly #onSearch = (event: Event): void => {
    event.preventDefault();
    this._current = 0;
    this._words = this._typed.trim();
  };

  /** Keys work from anywhere on the desk, but never while somebody types or a dialog asks. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const busy = target instanceof Element && target.closest('input, select, textarea, dialog') !== null;
    if (busy || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
      return;
    if (this.dossier) {
      if (event.key === 'Escape') this.#back();
      return;
    }
    if (this.questions) return;
    if (event.key === '/') {
      event.preventDefault();
      this.renderRoot.querySelector<HTMLElement>('#words')?.focus();
      return;
    }
    const inList = target instanceof Element && target.matches('.row');
    const index = indexAfterKey(event.key, inList ? this._current : this._current - 1, this.#items.length);
    if (index === undefined || (!inList && event.key.length > 1)) return;
    event.preventDefault();
    void this.#focusRow(index);
  };

  async #focusRow(index: number): Promise<void> {
    this._current = index;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.row')[index]?.focus();
  }

  #choose(chosen: DossierState | null): void {
    this._current = 0;
    this.state = chosen;
  }

  #open({ id, code }: DossierSummary): void {
    if (!this.tell('dvc-dossier-open', { id, code }, { cancelable: true })) return;
    this.dossier = id;
    void this.updateComplete.then(() => this._opened?.focus());
  }

  #back(): void {
    const left = this.dossier;
    this.dossier = null;
    this.refresh();
    const index = this.#items.findIndex(({ id }) => id === left);
    void this.#focusRow(Math.max(0, index));
  }

  async #read(
    shown: DossierState | null,
    q: string,
    cursor: string | undefined,
    signal?: AbortSignal,
  ): Promise<DeskPage | undefined> {
    const answer = await this.portal?.client.call('desk.queue', {
      query: {
        limit: PAGE,
        ...(shown ? { state: shown } : {}),
        ...(q ? { q } : {}),
        ...(cursor ? { cursor } : {}),
      },
      ...(signal ? { signal } : {}),
    });
    return answer?.data;
  }

  async #readOn(cursor: string): Promise<void> {
    const page = this._page;
    const before = this.#items.length;
    this._moreState = 'working';
    try {
      const more = await this.#read(this.#stateShown, this._words, cursor);
      this._moreState = 'idle';
      if (!more || this._page !== page) return;
      this._more = { items: [...(this._more?.items ?? []), ...more.items], next: more.next };
      await this.#focusRow(before);
    } catch (error) {
      this._moreState = this.failure(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-officer-desk': DvcOfficerDesk;
  }
}
