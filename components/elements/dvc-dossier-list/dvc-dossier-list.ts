import { Task } from '@lit/task';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import type { ApiError } from '../../client/api-error.js';
import { accountOf } from '../../client/account-of.js';
import { DOSSIER_CATEGORIES, type DossierCategory } from '../../contract/lists.js';
import type { DossierSummary } from '../../contract/schemas/dossier.js';
import { commonTexts } from '../../i18n/common.js';
import { lifeTexts } from '../../i18n/life.js';
import { listTexts } from '../../i18n/list.js';
import { addressFrom } from '../base/address-template.js';
import { dialogStyles, openModal } from '../base/dialog.js';
import { DvcElement } from '../base/dvc-element.js';
import { Refresher } from '../base/refresher.js';
import { DraftRemoval } from './draft-removal.js';
import { drawCategories } from './draw-categories.js';
import { drawRemoval } from './draw-removal.js';
import { drawDossierRow, drawDraftRow } from './draw-rows.js';
import { tabs } from '../../theme/tabs.js';
import { styles } from './dvc-dossier-list.styles.js';
import { readMore, readPage, type ListedDraft, type Page } from './read-page.js';

/**
 * My dossiers by category, with what each asks for next; drafts can be taken up again or deleted.
 *
 * @element dvc-dossier-list
 * @fires dvc-dossier-open - a dossier was chosen; detail `{id, code}`; cancel it to keep a link from being followed
 * @fires dvc-dossier-pay - a dossier is to be paid for; detail `{id, code}`; cancel it to keep a link from being followed
 * @fires dvc-draft-open - a draft is to be gone on with; detail `{id, procedure}`; cancel it to keep a link from being followed
 * @slot empty - what a person who has no dossier at all may do, below the words that say so
 * @csspart row - one dossier or draft
 * @example
 * <dvc-dossier-list dossier-href="/tra-cuu?ma={code}" pay-href="/thanh-toan?ma={code}" draft-href="/nop-ho-so?nhap={id}"></dvc-dossier-list>
 */
export class DvcDossierList extends DvcElement {
  static override styles: CSSResultGroup = [DvcElement.styles, dialogStyles, tabs, styles];

  readonly #removal = new DraftRemoval(this);
  readonly #pages = new Task(this, {
    args: () => [this.portal?.client, accountOf(this.portal)?.id, this.#chosen, this.pageSize] as const,
    task: async ([client, account, category, size], { signal }) =>
      client && account ? readPage(client, category, size, signal) : undefined,
    onComplete: (page) => {
      this._page = page;
      this._more = [];
      this._next = undefined;
      this._moreState = 'idle';
    },
  });

  /** The category that is shown; without it the first that holds something, what waits for the citizen before the rest. */
  @property({ reflect: true }) category: DossierCategory | null = null;

  /** The address of a dossier's page, with `{id}` and `{code}` in it; without it a dossier is a button. */
  @property({ attribute: 'dossier-href' }) dossierHref: string | null = null;

  /** The address where a dossier is paid for, with `{id}` and `{code}` in it; without it that is a button. */
  @property({ attribute: 'pay-href' }) payHref: string | null = null;

  /** The address where a draft is gone on with, with `{id}` and `{procedure}` in it. */
  @property({ attribute: 'draft-href' }) draftHref: string | null = null;

  /** The number of dossiers that are read at a time, 1 to 100. */
  @property({ attribute: 'page-size', type: Number }) pageSize = 20;

  /** What was read last; it stays while it is read again. */
  @state() private _page: Page | undefined;
  @state() private _more: readonly DossierSummary[] = [];
  @state() private _next: string | null | undefined;
  @state() private _moreState: 'idle' | 'working' | ApiError = 'idle';
  @state() private _said = '';

  constructor() {
    super();
    new Refresher(this, () => this.refresh(), 120_000);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    void this.portal?.ready();
  }

  /** Reads the list again, as after a dossier changed elsewhere on the page. */
  refresh(): void {
    // Pages that somebody opened further down stay as they are.
    if (accountOf(this.portal) && this._more.length === 0 && !this.#removal.removal) void this.#pages.run();
  }

  protected override draw(): TemplateResult {
    const words = this.texts(listTexts);
    const session = this.portal?.session ?? { state: 'asking' };
    if (session.state === 'failed') {
      return this.drawFailure(session.error, () => void this.portal?.refresh());
    }
    if (session.state === 'nobody') {
      const common = this.texts(commonTexts);
      return html`<div class="notice">
        <p>${session.over ? common.sessionOver : words.signInWhy}</p>
        <button type="button" class="primary" @click=${() => this.signIn()}>${common.signIn}</button>
      </div>`;
    }
    const page = this._page;
    return html`<div class="stack">
      ${this.drawConnection()}
      ${
        page
          ? drawCategories(page.counts, this.#chosen ?? page.category, this.language, (category) =>
              this.#choose(category),
            )
          : nothing
      }
      <div role="status" id="shown" class="visually-hidden" tabindex="-1">${this._said}</div>
      ${page ? this.#drawPage(page) : this.#drawNothingYet()} ${this.#drawRemoval()}
    </div>`;
  }

  #drawNothingYet(): TemplateResult {
    if (this.#pages.error)
      return this.drawFailure(this.failure(this.#pages.error), () => void this.#pages.run());
    return html`<div aria-busy="true">
      <p class="visually-hidden">${this.texts(commonTexts).loading}</p>
      ${[1, 2, 3].map(() => html`<div class="skeleton shape"></div>`)}
    </div>`;
  }

  #drawPage(page: Page): TemplateResult {
    const words = this.texts(listTexts);
    const dossiers = [...page.dossiers, ...this._more];
    const next = this._next === undefined ? page.next : this._next;
    const failure = this.#pages.error
      ? this.drawFailure(this.failure(this.#pages.error), () => void this.#pages.run())
      : nothing;
    // What was read before is of use only while it is what somebody asked for.
    if (failure !== nothing && page.category !== (this.#chosen ?? page.category)) return html`${failure}`;
    const rows =
      page.category === 'unsent'
        ? page.drafts.map((draft) => this.#drawDraft(draft))
        : dossiers.map((dossier) => this.#drawDossier(dossier));
    if (rows.length === 0) return this.#drawEmpty(page);
    return html`${failure}
      <ul
        role="list"
        class="rows"
        aria-busy=${page.category === (this.#chosen ?? page.category) ? 'false' : 'true'}
      >
        ${rows}
      </ul>
      ${
        next === null || page.category === 'unsent'
          ? nothing
          : html`<div class="actions no-print">
              <button
                type="button"
                ?disabled=${this._moreState === 'working'}
                @click=${() => this.#readOn(page, next)}
              >
                ${this._moreState === 'working' ? words.loadingMore : words.more}
              </button>
            </div>`
      }
      ${typeof this._moreState === 'string' ? nothing : this.drawFailure(this._moreState)}`;
  }

  #drawEmpty(page: Page): TemplateResult {
    const words = this.texts(listTexts);
    const none = Object.values(page.counts).every((count) => !count);
    return html`<p class="muted">${none ? words.nothing : words.empty[page.category]}</p>
      ${none ? html`<slot name="empty"></slot>` : nothing}`;
  }

  #drawDossier(dossier: DossierSummary): TemplateResult {
    const { id, code } = dossier;
    return drawDossierRow(dossier, {
      language: this.language,
      href: this.dossierHref === null ? undefined : addressFrom(this.dossierHref, { id, code }),
      open: (event) => this.#ask(event, 'dvc-dossier-open', { id, code }),
      payHref: this.payHref === null ? undefined : addressFrom(this.payHref, { id, code }),
      pay: (event) => this.#ask(event, 'dvc-dossier-pay', { id, code }),
    });
  }

  #drawDraft(draft: ListedDraft): TemplateResult {
    const detail = { id: draft.id, procedure: draft.procedure.code };
    return drawDraftRow(draft, {
      language: this.language,
      href: this.draftHref === null ? undefined : addressFrom(this.draftHref, detail),
      open: (event) => this.#ask(event, 'dvc-draft-open', detail),
      remove: () => this.#removal.ask(draft),
    });
  }

  #drawRemoval(): TemplateResult | typeof nothing {
    const removal = this.#removal.removal;
    if (!removal) return nothing;
    return html`<dialog
      ${ref(openModal)}
      aria-labelledby="removal"
      @cancel=${(event: Event) => removal.state === 'working' && event.preventDefault()}
      @close=${() => this.#removal.leave()}
    >
      ${drawRemoval(removal, {
        language: this.language,
        failure: removal.error ? this.drawFailure(removal.error) : nothing,
        confirm: () => void this.#delete(removal.draft),
        leave: () => this.renderRoot.querySelector('dialog')?.close(),
      })}
    </dialog>`;
  }

  /** A category that is none is as good as no choice. */
  get #chosen(): DossierCategory | null {
    return DOSSIER_CATEGORIES.find((known) => known === this.category) ?? null;
  }

  #ask<T>(event: Event, type: string, detail: T): void {
    if (!this.tell(type, detail, { cancelable: true })) event.preventDefault();
  }

  /** Says what is shown once it is there, for those who do not see the list change. */
  #choose(category: DossierCategory): void {
    this.category = category;
    void this.updateComplete
      .then(() => this.#pages.taskComplete)
      .then((page) => {
        const words = this.texts(listTexts);
        if (page)
          this._said = words.counted(this.texts(lifeTexts).category[category], page.counts[category] ?? 0);
      })
      .catch(() => undefined);
  }

  async #readOn(page: Page, cursor: string): Promise<void> {
    const client = this.portal?.client;
    if (!client || this._moreState === 'working') return;
    this._moreState = 'working';
    const before = page.dossiers.length + this._more.length;
    try {
      const { items, next } = await readMore(client, page.category, this.pageSize, cursor);
      // Another category may have been chosen meanwhile.
      if (this._page !== page) return;
      this._more = [...this._more, ...items];
      this._next = next;
      this._moreState = 'idle';
      await this.updateComplete;
      this.renderRoot.querySelectorAll<HTMLElement>('.rows .name')[before]?.focus();
    } catch (error) {
      this._moreState = this.failure(error);
    }
  }

  async #delete(draft: ListedDraft): Promise<void> {
    const client = this.portal?.client;
    if (!client || !(await this.#removal.confirm(client))) return;
    this._said = this.texts(listTexts).deleted(draft.procedure.name);
    await this.#pages.run();
    // The button that was pressed is gone with its row.
    this.renderRoot.querySelector<HTMLElement>('#shown')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-dossier-list': DvcDossierList;
  }
  interface HTMLElementEventMap {
    'dvc-dossier-open': CustomEvent<{ readonly id: string; readonly code: string }>;
    /** Somebody wants to pay for a dossier; cancel it to lead them elsewhere. */
    'dvc-dossier-pay': CustomEvent<{ readonly id: string | null; readonly code: string }>;
    'dvc-draft-open': CustomEvent<{ readonly id: string; readonly procedure: string }>;
  }
}
