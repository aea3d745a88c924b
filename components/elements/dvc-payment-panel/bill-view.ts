import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ApiError } from '../../client/api-error.js';
import type { Language, PaymentMethod } from '../../contract/lists.js';
import type { Bill, Payment } from '../../contract/schemas/payment.js';
import { localTime } from '../../domain/vietnamese/instants.js';
import { formatDong } from '../../domain/vietnamese/money.js';
import { payingTexts, type PayingWords } from '../../i18n/paying.js';
import { inLanguage } from '../../i18n/texts.js';
import { drawBill } from './draw-bill.js';
import { drawReceipts } from './draw-receipts.js';
import { drawWaiting, drawWays } from './draw-ways.js';
import { Paying, type ToPay } from './paying.js';
import { QrCode } from './qr-code.js';
import { isToDo, type Standing } from './standing.js';
import { TimeLeft } from './time-left.js';

/** What the view has of the panel around it. */
export interface ViewWorld extends ToPay {
  readonly language: Language;
  /** Whether the last reading failed, so that an older one shows. */
  readonly stale: boolean;
}

export interface ViewEvents {
  /** Reads the bill again. */
  readonly read: () => Promise<Bill | undefined>;
  readonly begun: (payment: Payment) => void;
  /** Asks the page whether it may be left for the bank. */
  readonly mayLeave: (payment: Payment, address: string) => boolean;
  readonly failure: (error: ApiError) => TemplateResult;
  /** Something else shows now because the person asked for it. */
  readonly moved: () => void;
}

const TONE: Readonly<Partial<Record<Standing['is'], string>>> = {
  paid: 'success',
  failed: 'warning',
  expired: 'warning',
};

const LABEL = { open: 'pay', failed: 'payAgain', expired: 'renew' } as const;

/** A bill with how it stands and what can be done about it. */
export class BillView {
  #at: ViewWorld | undefined;
  #copied: string | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #events: ViewEvents;
  readonly #paying: Paying;
  readonly #timeLeft: TimeLeft;
  readonly #qr: QrCode;

  constructor(host: ReactiveControllerHost, events: ViewEvents) {
    this.#host = host;
    this.#events = events;
    this.#paying = new Paying(host, events.read);
    this.#timeLeft = new TimeLeft(host, () => void events.read());
    this.#qr = new QrCode(host);
  }

  /** Takes in the bill as it was read last. */
  follow(at: ViewWorld | undefined): void {
    this.#at = at;
    this.#paying.follow(at);
    const { standing } = this.#paying;
    this.#timeLeft.follow(at && standing.is === 'waiting' ? standing.payment : undefined);
  }

  /** What shows now: a name to tell it from what showed before, and the words to read out once it is another. */
  get shown(): { readonly name: string; readonly said: string } | undefined {
    const { standing, remark } = this.#paying;
    if (!this.#at) return undefined;
    const name = `${standing.is} ${remark?.is ?? ''}`;
    // A failed wish says so by itself.
    if (remark) return { name, said: this.#remarkText() ?? '' };
    return { name, said: [this.#words.now[standing.is], ...this.#lines(this.#at.bill)].join('. ') };
  }

  draw(): TemplateResult | typeof nothing {
    if (!this.#at) return nothing;
    const { bill, stale } = this.#at;
    const words = this.#words;
    return html`${
        bill.code
          ? html`<p class="code muted">
              ${words.dossier} <span class="number" translate="no">${bill.code}</span>
            </p>`
          : nothing
      }
      ${stale ? html`<p class="notice warning">${words.stale}</p>` : nothing} ${this.#drawNotice(bill)}
      <div class="sides">
        ${bill.total > 0 ? html`<div class="stack">${drawBill(bill, words)}</div>` : nothing}
        ${isToDo(this.#paying.standing) ? this.#drawDoing() : nothing} ${this.#drawReceipts(bill)}
      </div>`;
  }

  /** How it stands, where that has to be known before anything else. */
  #drawNotice(bill: Bill): TemplateResult | typeof nothing {
    const { is } = this.#paying.standing;
    const lines = this.#lines(bill).map((line) => html`<p>${line}</p>`);
    if (is === 'open' || is === 'waiting')
      return lines.length > 0 ? html`<div class="notice">${lines}</div>` : nothing;
    return html`<div class="notice ${TONE[is] ?? ''}" part="now">
      <h3 id="now" tabindex="-1">${this.#words.now[is]}</h3>
      ${lines}
    </div>`;
  }

  #drawDoing(): TemplateResult {
    const words = this.#words;
    const { standing, doing } = this.#paying;
    const { is } = standing;
    const title =
      is === 'open' || is === 'waiting'
        ? html`<h3 id="now" tabindex="-1">${words.now[is]}</h3>`
        : html`<h3>${words.now.open}</h3>`;
    return html`<div class="stack-s doing" part="do">
      ${title}
      ${
        standing.is === 'waiting'
          ? this.#drawWaiting(standing.payment)
          : html`${this.#drawRemark()}
            ${drawWays(this.#at?.bill.methods ?? [], words[labelOf(is)], words, doing === 'begin', {
              pay: (method) => void this.#begin(method, true),
              show: (method) => void this.#begin(method, false),
            })}`
      }
      <slot name="gateway"></slot>
    </div>`;
  }

  #drawWaiting(payment: Payment): TemplateResult {
    const address = this.#addressOf(payment);
    return drawWaiting(
      payment,
      this.#words,
      {
        address,
        seconds: this.#timeLeft.seconds,
        qr: (label, failed) => this.#qr.draw(address, label, failed),
        remark: this.#drawRemark(),
        asking: this.#paying.doing === 'inquire',
        copied: this.#copied === address,
      },
      {
        leave: (event) => {
          if (!this.#events.mayLeave(payment, address)) event.preventDefault();
        },
        check: () => void this.#check(payment),
        copy: () => void this.#copy(address),
      },
    );
  }

  #drawRemark(): TemplateResult | typeof nothing {
    const { remark } = this.#paying;
    if (remark?.is === 'failed') return this.#events.failure(remark.error);
    return remark ? html`<p class="notice warning">${this.#remarkText()}</p>` : nothing;
  }

  /** Vouchers say who paid: they are for whoever the bill belongs to. */
  #drawReceipts(bill: Bill): TemplateResult | typeof nothing {
    const client = this.#at?.client;
    const voucher = ({ id }: Payment): string =>
      client?.address('payments.voucher', { params: { id } }) ?? '';
    return drawReceipts(this.#paying.paid, this.#words, bill.holder === null ? undefined : voucher);
  }

  #remarkText(): string | undefined {
    const { remark } = this.#paying;
    if (remark?.is === 'changed')
      return this.#words.changed(formatDong(remark.before), formatDong(remark.now));
    return remark?.is === 'not-yet' ? this.#words.notYet(localTime(remark.at)) : undefined;
  }

  /** What there is to say on how it stands. */
  #lines({ paid, due, surplus }: Bill): string[] {
    const words = this.#words;
    const { standing } = this.#paying;
    const money = [formatDong(paid), formatDong(due)] as const;
    return [
      standing.is === 'failed' && words.failure[standing.payment.failure ?? 'other'],
      (standing.is === 'failed' || standing.is === 'expired') && words.notFinal,
      standing.is in words.what && words.what[standing.is as keyof PayingWords['what']](money[0]),
      surplus > 0 && words.surplus(formatDong(surplus)),
      paid > 0 && due > 0 && words.more(...money),
    ].filter((line) => line !== false);
  }

  get #words(): PayingWords {
    return inLanguage(payingTexts, this.#at?.language ?? 'vi');
  }

  /** Begins to pay, and leaves for the bank unless the page wants to go there in another way. */
  async #begin(method: PaymentMethod, leaves: boolean): Promise<void> {
    const payment = await this.#paying.begin(method, globalThis.location.href);
    if (!payment) return;
    this.#events.begun(payment);
    this.#events.moved();
    const address = this.#addressOf(payment);
    if (leaves && this.#events.mayLeave(payment, address)) globalThis.location.assign(address);
  }

  async #check(payment: Payment): Promise<void> {
    await this.#paying.inquire(payment);
    if (this.#paying.standing.is !== 'waiting') this.#events.moved();
  }

  /** The whole address, since a phone that reads it knows nothing of this page. */
  #addressOf({ payAddress }: Payment): string {
    return new URL(payAddress, this.#at?.client.api || globalThis.location.href).href;
  }

  async #copy(address: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      this.#copied = address;
      this.#host.requestUpdate();
    } catch {
      // A page on plain http, or a person who said no: the address stands there to be marked.
    }
  }
}

function labelOf(is: Standing['is']): (typeof LABEL)[keyof typeof LABEL] {
  return is === 'failed' || is === 'expired' ? LABEL[is] : LABEL.open;
}
