import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentMethod } from '../../contract/lists.js';
import type { Payment } from '../../contract/schemas/payment.js';
import { formatInstant } from '../../domain/vietnamese/dates.js';
import { formatDong } from '../../domain/vietnamese/money.js';
import type { PayingWords } from '../../i18n/paying.js';

/** Each way to pay with its button, and the same on a phone. */
export function drawWays(
  methods: readonly PaymentMethod[],
  label: (method: string) => string,
  words: PayingWords,
  doing: boolean,
  on: { readonly pay: (method: PaymentMethod) => void; readonly show: (method: PaymentMethod) => void },
): TemplateResult {
  const busy = doing ? 'true' : 'false';
  return html`${methods.map(
    (method) =>
      html`<div class="way">
        <button type="button" class="primary" aria-disabled=${busy} @click=${() => on.pay(method)}>
          ${label(words.method[method])}
        </button>
        <p class="hint">${words.methodHint[method]} ${words.leaves(words.method[method])}</p>
        <button type="button" aria-disabled=${busy} @click=${() => on.show(method)}>${words.byPhone}</button>
      </div>`,
  )}
  ${doing ? html`<p class="muted">${words.beginning}</p>` : nothing}`;
}

/** A payment under way: go on to the bank here or on a phone, or ask how it stands. */
export function drawWaiting(
  payment: Payment,
  words: PayingWords,
  view: {
    /** Where the payment is made. */
    readonly address: string;
    readonly seconds: number;
    readonly qr: (label: string, failed: TemplateResult) => TemplateResult;
    readonly remark: TemplateResult | typeof nothing;
    readonly asking: boolean;
    readonly copied: boolean;
  },
  on: { readonly leave: (event: Event) => void; readonly check: () => void; readonly copy: () => void },
): TemplateResult {
  const { seconds } = view;
  const left = seconds < 60 ? words.secondsLeft(seconds) : words.minutesLeft(Math.ceil(seconds / 60));
  const failed = html`<p class="notice">${words.qrFailed}</p>`;
  return html`<p>
      ${words.payBefore(formatInstant(payment.expiresAt))}
      <span class="number">${left}</span>
    </p>
    <div class="actions">
      <a class="button primary" href=${view.address} rel="noopener" @click=${on.leave}
        >${words.goOn(words.method[payment.method])}</a
      >
      <button type="button" aria-disabled=${view.asking ? 'true' : 'false'} @click=${on.check}>
        ${view.asking ? words.checking : words.check}
      </button>
    </div>
    ${view.remark}
    <p class="hint">${words.waitingWhat}</p>
    <section class="stack-s phone">
      <h4>${words.scan}</h4>
      ${view.qr(words.qrLabel(formatDong(payment.amount)), failed)}
      <p class="hint">${words.scanWhat}</p>
      <dl class="small">
        <div>
          <dt>${words.reference}</dt>
          <dd class="number" translate="no">${payment.reference}</dd>
        </div>
        <div>
          <dt>${words.address}</dt>
          <dd translate="no">${view.address}</dd>
        </div>
      </dl>
      <div class="actions">
        <button type="button" @click=${on.copy}>${view.copied ? words.copied : words.copyAddress}</button>
      </div>
    </section>`;
}
