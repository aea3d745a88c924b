import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Answered } from '../../client/client.js';
import { accountOf } from '../../client/account-of.js';
import type { DossierState } from '../../contract/lists.js';
import type { Dossier, Tracking } from '../../contract/schemas/dossier.js';
import { retried } from '../../domain/loading/import-again.js';
import { tidyCode } from '../../domain/vietnamese/codes.js';
import { commonTexts } from '../../i18n/common.js';
import { trackerTexts } from '../../i18n/tracker.js';
import { addressFrom } from '../base/address-template.js';
import { dialogStyles } from '../base/dialog.js';
import { fileStyles } from '../base/draw-files.js';
import { DvcElement } from '../base/dvc-element.js';
import { historyStyles } from '../base/history-table.js';
import { LazyPart } from '../base/lazy-part.js';
import { readableStyles } from '../base/readable-styles.js';
import { Refresher } from '../base/refresher.js';
import { loadPaymentPanel } from '../dvc-payment-panel/load.js';
import { drawTracking, drawUnpaid } from './draw-tracking.js';
import { styles } from './dvc-dossier-tracker.styles.js';
import { findDossier, isOlder, versionOf, type Found } from './find-dossier.js';
import { drawLookup, faultOf } from './lookup.js';
import type { OwnerView } from './owner-view.js';

const loadOwnerView = retried(() => import('./owner-view.js'));

/**
 * Follows one dossier: where it is, what was done, what comes, and what its owner has to do. Anybody sees code and
 * progress; its owner, signed in, sees everything, answers requests for more, and downloads the result.
 *
 * @element dvc-dossier-tracker
 * @fires dvc-dossier-lookup - somebody typed a code to look up; detail `{code}`; cancel it to show the dossier elsewhere
 * @fires dvc-dossier-change - the dossier is no longer as it was shown; detail `{id, code, state}`
 * @fires dvc-dossier-pay - somebody wants to pay by the code alone; detail `{id, code}`, the id null; cancel it to show paying elsewhere
 * @csspart now - the sentence on where the dossier is
 * @example
 * <dvc-dossier-tracker code="H18.12-261122-0001"></dvc-dossier-tracker>
 */
export class DvcDossierTracker extends DvcElement {
  static override styles: CSSResultGroup = [
    DvcElement.styles,
    dialogStyles,
    fileStyles,
    historyStyles,
    readableStyles,
    styles,
  ];

  /** What its owner sees; who has a code alone does not load it. */
  #owner: OwnerView | undefined;
  readonly #ownerPart = new LazyPart(this, () => this.#loadOwner());
  readonly #panel = new LazyPart(this, loadPaymentPanel);
  readonly #reading = new Task(this, {
    args: () =>
      [
        this.portal?.client,
        this.portal?.session.state,
        accountOf(this.portal)?.id,
        this.dossier,
        this.#code,
      ] as const,
    task: async ([client, session, account, id, code], { signal }) =>
      client && session !== 'asking' && session !== 'failed' && (id || code)
        ? findDossier(client, { id, code, signedIn: account !== undefined }, signal)
        : undefined,
    onComplete: (found) => this.#take(found),
    onError: () => {
      if (this._shownFor !== this.#target) this._found = undefined;
    },
  });

  /** The code of the dossier, as people write it; without it and `dossier` there is a field for it. */
  @property() code: string | null = null;

  /** The id of the dossier, for its owner. */
  @property() dossier: string | null = null;

  /** The address where a dossier is paid for by its code, with `{code}` in it; without it paying opens here. */
  @property({ attribute: 'pay-href' }) payHref: string | null = null;

  /** What was read last; it stays while it is read again. */
  @state() private _found: Found | undefined;
  /** What somebody asked for when it was read. */
  @state() private _shownFor = '';
  @state() private _lookup: {
    readonly typed: string;
    readonly wrong: ReturnType<typeof faultOf> | undefined;
  } = {
    typed: '',
    wrong: undefined,
  };
  @state() private _asked: string | null = null;
  @state() private _said = '';
  /** The code of the dossier that is paid for here without signing in. */
  @state() private _paid: string | undefined;

  @query('#found') private readonly _heading!: HTMLElement | null;

  constructor() {
    super();
    new Refresher(this, () => this.refresh());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    void this.portal?.ready();
  }

  /** Reads the dossier again. */
  refresh(): void {
    if (this._found && this.#reading.status !== TaskStatus.PENDING) void this.#reading.run();
  }

  protected override draw(): TemplateResult {
    const session = this.portal?.session ?? { state: 'asking' };
    const open = !this.code && !this.dossier;
    return html`<div class="stack">
      ${open ? this.#drawLookup() : nothing} ${this.drawConnection()}
      <div role="status" class="visually-hidden">${this._said}</div>
      ${
        session.state === 'failed'
          ? this.drawFailure(session.error, () => void this.portal?.refresh())
          : this.#target
            ? this.#drawFound(session.state === 'nobody' && session.over)
            : nothing
      }
    </div>`;
  }

  #drawLookup(): TemplateResult {
    return drawLookup(this.language, this._lookup, {
      type: (typed) => (this._lookup = { typed, wrong: undefined }),
      find: (code) => void this.#look(code),
    });
  }

  #drawFound(sessionOver: boolean): TemplateResult {
    const words = this.texts(trackerTexts);
    const found = this._shownFor === this.#target ? this._found : undefined;
    if (!found) return this.#drawNothingYet();
    const stale =
      this.#reading.status === TaskStatus.ERROR
        ? html`<p class="notice warning">${words.stale}</p>`
        : nothing;
    if (found.kind === 'whole') return html`${stale} ${this.#drawWhole(found.read)}`;
    const common = this.texts(commonTexts);
    return html`${stale} ${this.#drawCode(found.tracking.code, undefined)}
      <div class="stack" part="now">
        ${drawTracking(found.tracking, this.language, this.#drawPaying(found.tracking))}
      </div>
      <div class="notice no-print">
        <p>${sessionOver ? common.sessionOver : found.signedIn ? words.notYours : words.signInForMore}</p>
        ${
          found.signedIn
            ? nothing
            : html`<button type="button" @click=${() => this.signIn()}>${common.signIn}</button>`
        }
      </div>`;
  }

  /** What is unpaid, or the panel to pay it, once somebody asked for that. */
  #drawPaying(tracking: Tracking): TemplateResult | typeof nothing {
    const { code } = tracking;
    if (this._paid !== code) {
      return drawUnpaid(tracking, this.language, {
        href: this.payHref === null ? undefined : addressFrom(this.payHref, { code }),
        pay: (event) => this.#pay(event, code),
      });
    }
    const { language } = this;
    const panel = (): TemplateResult =>
      html`<dvc-payment-panel
        lang=${language}
        code=${code}
        @dvc-payment-settled=${() => this.refresh()}
      ></dvc-payment-panel>`;
    return html`<section id="paying" tabindex="-1">
      ${this.#panel.draw(panel, language, (error, again) => this.drawFailure(error, again))}
    </section>`;
  }

  #drawNothingYet(): TemplateResult {
    const words = this.texts(trackerTexts);
    if (this.#reading.status === TaskStatus.COMPLETE && this.portal?.session.state === 'nobody') {
      return html`<div class="notice">
        <p>${words.signInById}</p>
        <button type="button" class="primary" @click=${() => this.signIn()}>
          ${this.texts(commonTexts).signIn}
        </button>
      </div>`;
    }
    if (this.#reading.status === TaskStatus.ERROR) {
      const error = this.failure(this.#reading.error);
      if (error.code !== 'not-found') return this.drawFailure(error, () => void this.#reading.run());
      const code = this.#code;
      return html`<p class="notice warning" role="alert">
        ${code ? words.notFound(code) : words.notFoundById}
      </p>`;
    }
    return html`<div class="stack" aria-busy="true">
      <p class="visually-hidden">${this.texts(commonTexts).loading}</p>
      <div class="skeleton"></div>
      <div class="skeleton shape"></div>
    </div>`;
  }

  #drawCode(code: string, procedure: string | undefined): TemplateResult {
    const words = this.texts(trackerTexts);
    return html`<header>
      <h2 id="found" tabindex="-1">${procedure ?? code}</h2>
      <p class="code">
        ${procedure === undefined ? nothing : html`<span class="number" translate="no">${code}</span>`}
        <button type="button" class="plain no-print" @click=${() => void this.#copy(code)}>
          ${words.copyCode}
        </button>
        <button type="button" class="plain no-print" @click=${() => globalThis.print()}>
          ${words.print}
        </button>
      </p>
    </header>`;
  }

  #drawWhole(read: Answered<Dossier>): TemplateResult | typeof nothing {
    const client = this.portal?.client;
    if (!client) return nothing;
    const { code, procedure } = read.data;
    return html`${this.#drawCode(code, procedure.name)}
    ${this.#ownerPart.draw(
      () =>
        this.#owner?.draw(read, {
          client,
          language: this.language,
          failure: (error, again) => this.drawFailure(error, again),
        }) ?? html`<div class="skeleton shape" aria-busy="true"></div>`,
      this.language,
      (error, again) => this.drawFailure(error, again),
    )}`;
  }

  /** The code that is asked for, as a host writes codes. */
  get #code(): string | null {
    const code = tidyCode(this.code ?? this._asked ?? '');
    return code === '' ? null : code;
  }

  /** What is asked for, to tell it from what is shown. */
  get #target(): string {
    return [this.dossier ?? '', this.#code ?? ''].join(' ').trim();
  }

  async #loadOwner(): Promise<void> {
    const { OwnerView } = await loadOwnerView();
    this.#owner = new OwnerView(this, {
      changed: (read, done) => this.#changed(read, done(this.language)),
      outdated: () => void this.#reading.run(),
    });
    this.requestUpdate();
  }

  async #look(code: string | undefined): Promise<void> {
    if (!code) {
      const { typed } = this._lookup;
      this._lookup = { typed, wrong: faultOf(typed) };
      this.renderRoot.querySelector<HTMLElement>('#code')?.focus();
      return;
    }
    if (!this.tell('dvc-dossier-lookup', { code }, { cancelable: true })) return;
    if (this._asked === code) await this.#reading.run();
    this._asked = code;
    await this.updateComplete;
    await this.#reading.taskComplete.catch(() => undefined);
    this.#announce();
  }

  #pay(event: Event, code: string): void {
    if (!this.tell('dvc-dossier-pay', { id: null, code }, { cancelable: true })) event.preventDefault();
    else if (this.payHref === null) {
      this._paid = code;
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#paying')?.focus());
    }
  }

  /** Shows the dossier as the host answered it, and tells the page. */
  #changed(read: Answered<Dossier>, done: string): void {
    this._said = done;
    this.#take({ kind: 'whole', read });
    void this.updateComplete.then(() => this._heading?.focus());
  }

  #take(found: Found | undefined): void {
    const shown = this._shownFor === this.#target ? this._found : undefined;
    // A reading that began before a step may end after it.
    if (isOlder(found, shown)) return;
    const [before, now] = [versionOf(shown), versionOf(found)];
    this._found = found;
    this._shownFor = this.#target;
    if (before && now && before.version !== now.version) {
      const { id, code, state: stands } = now;
      this.tell('dvc-dossier-change', { id, code, state: stands });
    }
  }

  #announce(): void {
    const found = this._found;
    if (!found) return;
    this._said = this.texts(trackerTexts).found(
      found.kind === 'whole' ? found.read.data.code : found.tracking.code,
    );
    void this.updateComplete.then(() => this._heading?.focus());
  }

  async #copy(code: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      this._said = this.texts(trackerTexts).copied;
    } catch {
      // A page on plain http, or a person who said no: the code still stands there to be marked.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-dossier-tracker': DvcDossierTracker;
  }
  interface HTMLElementEventMap {
    'dvc-dossier-lookup': CustomEvent<{ readonly code: string }>;
    /** Somebody wants to pay for a dossier; cancel it to lead them elsewhere. */
    'dvc-dossier-pay': CustomEvent<{ readonly id: string | null; readonly code: string }>;
    'dvc-dossier-change': CustomEvent<{
      readonly id: string | null;
      readonly code: string;
      readonly state: DossierState;
    }>;
  }
}
