import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Bill, Payment } from '../../contract/schemas/payment.js';
import { retried } from '../../domain/loading/import-again.js';
import { tidyCode } from '../../domain/vietnamese/codes.js';
import { commonTexts } from '../../i18n/common.js';
import { paymentTexts } from '../../i18n/payment.js';
import { DvcElement } from '../base/dvc-element.js';
import { LazyPart } from '../base/lazy-part.js';
import { Refresher } from '../base/refresher.js';
import { BillReader, type Payee } from './bill-reader.js';
import type { BillView } from './bill-view.js';
import { styles } from './dvc-payment-panel.styles.js';

const loadBillView = retried(() => import('./bill-view.js'));

/**
 * What is to be paid for a draft or dossier, and paying it: on the bank's page, or on a phone by QR code. It shows what
 * the host knows, so it is right after a reload, on another device, and when the bank answers late. By its code anybody
 * may pay for a dossier without signing in, and sees names of fees and amounts alone.
 *
 * @element dvc-payment-panel
 * @fires dvc-payment-begun - a payment was begun, or one that is open is gone on with; detail `{payment}`
 * @fires dvc-before-pay - the page is about to be left for the bank; detail `{payment, address}`; cancel it to go there in another way
 * @fires dvc-bill-change - the bill was read, or its sums are no longer as they were; detail `{bill}`
 * @fires dvc-payment-settled - what was due has been paid; detail `{bill}`
 * @slot gateway - a frame of the gateway, which cannot stand in a shadow root
 * @csspart bill - the table of fees
 * @csspart amount - what is due, in figures and in words
 * @csspart now - how it stands
 * @csspart do - what can be done: ways to pay, or the payment that is under way
 * @csspart qr - the QR code
 * @csspart receipts - what was paid
 * @example
 * <dvc-payment-panel code="H18.12-261122-0001"></dvc-payment-panel>
 */
export class DvcPaymentPanel extends DvcElement {
  static override styles: CSSResultGroup = [DvcElement.styles, styles];

  readonly #reader = new BillReader(
    this,
    (bill) => this.tell('dvc-bill-change', { bill }),
    (bill) => this.tell('dvc-payment-settled', { bill }),
  );
  readonly #part = new LazyPart(this, () => this.#loadPart());
  #view: BillView | undefined;
  /** What was drawn last, to tell what changed. */
  #stood: string | undefined;
  /** What of this element had the focus before it was drawn anew. */
  #focused: Element | null = null;

  /** The id of the draft to be paid for. */
  @property() draft: string | null = null;

  /** The id of the dossier to be paid for, for its owner. */
  @property() dossier: string | null = null;

  /** The code of the dossier to be paid for, for anybody. */
  @property() code: string | null = null;

  @state() private _said = '';

  @query('#now') private readonly _now!: HTMLElement | null;

  constructor() {
    super();
    new Refresher(this, () => this.refresh());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    void this.portal?.ready();
    const client = this.portal?.client;
    const wanted = this.#wanted;
    const isReadable = wanted?.by === 'code' || this.portal?.session.state === 'signed-in';
    this.#reader.follow(client, isReadable ? wanted : undefined);
    const { bill, payee, failure } = this.#reader;
    const stale = failure !== undefined;
    this.#view?.follow(client && payee && bill && { client, payee, bill, stale, language: this.language });
    this.#announce();
    this.#focused = this.shadowRoot?.activeElement ?? null;
  }

  protected override updated(): void {
    // What was pressed may be gone from the page with the state that it belonged to.
    if (this.#focused && !this.shadowRoot?.activeElement) this._now?.focus();
  }

  /** Reads the bill again, as after the draft was changed. */
  refresh(): void {
    if (!this.#reader.isReading) void this.#reader.read();
  }

  protected override draw(): TemplateResult {
    return html`<section class="stack" aria-labelledby="title">
      <h2 id="title">${this.texts(paymentTexts).title}</h2>
      ${this.drawConnection()}
      <div role="status" class="visually-hidden">${this._said}</div>
      ${this.#drawObstacle() ?? this.#drawBill()}
    </section>`;
  }

  /** What keeps the bill from being shown, if anything. */
  #drawObstacle(): TemplateResult | undefined {
    const wanted = this.#wanted;
    const session = this.portal?.session;
    const { bill, failure } = this.#reader;
    const words = this.texts(paymentTexts);
    if (!wanted) return html`<p class="notice danger" role="alert">${words.noTarget}</p>`;
    if (wanted.by === 'id' && session?.state === 'failed')
      return this.drawFailure(session.error, () => void this.portal?.refresh());
    if (wanted.by === 'id' && session?.state === 'nobody') {
      const { signIn, sessionOver } = this.texts(commonTexts);
      return html`<div class="notice">
        <p>${session.over ? sessionOver : words.signInNeeded}</p>
        <button type="button" class="primary" @click=${() => this.signIn()}>${signIn}</button>
      </div>`;
    }
    if (bill || !failure) return undefined;
    if (failure.code !== 'not-found' && failure.code !== 'bad-request')
      return this.drawFailure(failure, () => this.refresh());
    return html`<p class="notice warning" role="alert">
      ${wanted.by === 'code' ? words.unknownCode(wanted.code) : words.unknown}
    </p>`;
  }

  /** What draws the bill is loaded while the bill is read. */
  #drawBill(): TemplateResult {
    return this.#part.draw(
      () =>
        this.#view && this.#reader.bill
          ? html`${this.#view.draw()}`
          : html`<div class="stack-s" aria-busy="true">
              <p class="visually-hidden">${this.texts(commonTexts).loading}</p>
              <div class="skeleton"></div>
              <div class="skeleton"></div>
              <div class="skeleton shape"></div>
            </div>`,
      this.language,
      (error, again) => this.drawFailure(error, again),
    );
  }

  /** Says once what is no longer as it was drawn last. */
  #announce(): void {
    const shown = this.#view?.shown;
    if (shown && this.#stood && shown.name !== this.#stood) this._said = shown.said;
    this.#stood = shown?.name;
  }

  async #loadPart(): Promise<void> {
    const { BillView } = await loadBillView();
    this.#view = new BillView(this, {
      read: () => this.#reader.read(),
      begun: (payment) => this.tell('dvc-payment-begun', { payment }),
      mayLeave: (payment, address) => this.tell('dvc-before-pay', { payment, address }, { cancelable: true }),
      failure: (error) => this.drawFailure(error),
      moved: () => void this.updateComplete.then(() => this._now?.focus()),
    });
    this.requestUpdate();
  }

  get #wanted(): Payee | undefined {
    const id = this.draft || this.dossier;
    if (id) return { by: 'id', id };
    const code = tidyCode(this.code ?? '');
    return code ? { by: 'code', code } : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-payment-panel': DvcPaymentPanel;
  }
  interface HTMLElementEventMap {
    'dvc-payment-begun': CustomEvent<{ readonly payment: Payment }>;
    /** The page is about to be left for the bank; cancel it to go there in another way. */
    'dvc-before-pay': CustomEvent<{ readonly payment: Payment; readonly address: string }>;
    'dvc-bill-change': CustomEvent<{ readonly bill: Bill }>;
    'dvc-payment-settled': CustomEvent<{ readonly bill: Bill }>;
  }
}
