import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../client/client.js';
import type { Language } from '../../contract/lists.js';
import type { Balance, Bill, Charge, Payment } from '../../contract/schemas/payment.js';
import { formatInstant } from '../../domain/vietnamese/dates.js';
import { formatDong } from '../../domain/vietnamese/money.js';
import { deskFeeTexts } from '../../i18n/desk-fees.js';
import { inLanguage } from '../../i18n/texts.js';

/** Whether a dossier's money is there, in a word; nothing where none was asked for. */
export function drawMoney(balance: Balance, language: Language): TemplateResult | typeof nothing {
  const words = inLanguage(deskFeeTexts, language);
  if (balance.due > 0) return html`<span class="tag warning">${words.unpaid(formatDong(balance.due))}</span>`;
  if (balance.surplus > 0)
    return html`<span class="tag warning">${words.surplus(formatDong(balance.surplus))}</span>`;
  return balance.paid > 0 ? html`<span class="tag success">${words.paid}</span>` : nothing;
}

export interface FeesView {
  readonly language: Language;
  readonly client: Client;
  /** Takes a fee back that nobody has paid; left out where that is not offered. */
  readonly cancel?: (charge: Charge) => void;
}

/** What the dossier is charged for, with what is paid of it, and the payments that came. */
export function drawFees(bill: Bill, view: FeesView): TemplateResult | typeof nothing {
  if (bill.charges.length === 0 && bill.payments.length === 0) return nothing;
  const words = inLanguage(deskFeeTexts, view.language);
  const made = bill.payments.filter(({ state }) => state === 'paid');
  return html`<section class="stack" aria-labelledby="fees">
    <h3 id="fees">${words.title}</h3>
    <p>${drawMoney(bill, view.language)}</p>
    <ul role="list" class="papers">
      ${bill.charges.map((charge) => drawCharge(charge, view))}
    </ul>
    ${
      made.length === 0
        ? nothing
        : html`<ul role="list" class="papers">
            ${made.map((payment) => drawPayment(payment, view))}
          </ul>`
    }
  </section>`;
}

function drawCharge(charge: Charge, { language, cancel }: FeesView): TemplateResult {
  const words = inLanguage(deskFeeTexts, language);
  const tone = { open: 'warning', paid: 'success', cancelled: '' }[charge.state];
  return html`<li>
    ${charge.lines.map(
      ({ name, quantity, unit, unitAmount, amount }) =>
        html`<p class="line">
          <span
            >${name}${unit === null ? nothing : html` <span class="muted number">${quantity} ${unit} × ${formatDong(unitAmount)}</span>`}</span
          >
          <span class="number">${formatDong(amount)}</span>
        </p>`,
    )}
    <p class="small">
      <span class="tag ${tone}">${words.state[charge.state]}</span>
      ${words.collect[charge.collect]} · <span class="number">${formatInstant(charge.askedAt)}</span>
    </p>
    ${charge.note ? html`<p class="said">${charge.note}</p>` : nothing}
    ${
      cancel && charge.state === 'open'
        ? html`<div class="actions no-print">
            <button type="button" @click=${() => cancel(charge)}>
              ${words.cancel}<span class="visually-hidden"
                >: ${charge.lines.map(({ name }) => name).join(', ')}</span
              >
            </button>
          </div>`
        : nothing
    }
  </li>`;
}

function drawPayment(payment: Payment, { language, client }: FeesView): TemplateResult {
  const words = inLanguage(deskFeeTexts, language);
  const address = client.address('payments.voucher', { params: { id: payment.id } });
  return html`<li>
    <p class="line">
      <span>${words.received(formatInstant(payment.settledAt ?? payment.createdAt))}</span>
      <span class="number">${formatDong(payment.amount)}</span>
    </p>
    <p class="small number muted" translate="no">${payment.reference}</p>
    <p class="no-print">
      <a target="_blank" rel="noopener" href=${address}
        >${words.voucher}<span class="visually-hidden"> (${words.newTab})</span></a
      >
    </p>
  </li>`;
}
