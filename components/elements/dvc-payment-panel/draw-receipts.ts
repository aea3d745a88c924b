import { html, nothing, type TemplateResult } from 'lit';
import type { Payment } from '../../contract/schemas/payment.js';
import { formatInstant } from '../../domain/vietnamese/dates.js';
import { formatDong } from '../../domain/vietnamese/money.js';
import type { PayingWords } from '../../i18n/paying.js';

/** What was paid, when and how; the voucher of each opens as a page of its own for whoever may have it. */
export function drawReceipts(
  payments: readonly Payment[],
  words: PayingWords,
  voucher: ((payment: Payment) => string) | undefined,
): TemplateResult | typeof nothing {
  if (payments.length === 0) return nothing;
  return html`<section class="stack-s" part="receipts">
    <h3>${words.receipts}</h3>
    ${payments.map(
      (payment) =>
        html`<div class="stack-s receipt">
          <dl>
            ${drawFact(words.amount, formatDong(payment.amount))}
            ${drawFact(words.paidAt, formatInstant(payment.settledAt ?? payment.createdAt))}
            ${drawFact(words.paidWith, words.method[payment.method])}
            ${drawFact(words.reference, payment.reference)}
          </dl>
          ${
            voucher
              ? html`<p class="no-print">
                  <a class="button" target="_blank" rel="noopener" href=${voucher(payment)}
                    >${words.voucher}<span class="visually-hidden"> (${words.newTab})</span></a
                  >
                </p>`
              : nothing
          }
        </div>`,
    )}
  </section>`;
}

function drawFact(name: string, value: string): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd class="number" translate="no">${value}</dd>
  </div>`;
}
