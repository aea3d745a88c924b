import { html, nothing, type TemplateResult } from 'lit';
import type { Bill, Charge, ChargeLine } from '../../contract/schemas/payment.js';
import { dongInWords, formatDong } from '../../domain/vietnamese/money.js';
import type { PayingWords } from '../../i18n/paying.js';

/** What is to be paid, line by line, with its sums; the sum that counts in words too, as receipts write it. */
export function drawBill(bill: Bill, words: PayingWords): TemplateResult {
  const charges = bill.charges.filter(({ state }) => state !== 'cancelled');
  const name = bill.paid > 0 ? words.due : bill.fixed ? words.dueAll : words.estimated;
  return html`<table part="bill">
      <caption class="visually-hidden">
        ${words.items}
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">${words.item}</th>
          <th scope="col">${words.amount}</th>
        </tr>
      </thead>
      <tbody>
        ${charges.map((charge) => drawCharge(charge, bill, words))}
      </tbody>
      ${
        bill.paid > 0
          ? html`<tfoot>
              ${drawSum(words.total, bill.total)} ${drawSum(words.paidBefore, bill.paid)}
            </tfoot>`
          : nothing
      }
    </table>
    ${
      bill.due > 0
        ? html`<div class="due" part="amount">
            <p class="muted">${name}</p>
            <p class="figure number" translate="no">${formatDong(bill.due)}</p>
            <p lang="vi" translate="no">${dongInWords(bill.due)}</p>
          </div>`
        : nothing
    }`;
}

function drawCharge(charge: Charge, bill: Bill, words: PayingWords): TemplateResult {
  // Whether a charge is paid need only be said where others are not.
  const isTold = charge.state === 'paid' && bill.due > 0;
  return html`${charge.lines.map((line) => drawLine(line, charge, isTold, words))}
  ${
    charge.note
      ? html`<tr>
          <td colspan="2" class="said small">${words.note(charge.note)}</td>
        </tr>`
      : nothing
  }`;
}

function drawLine(
  { name, levy, quantity, unit, unitAmount, amount, refundable }: ChargeLine,
  { collect, origin }: Charge,
  isPaid: boolean,
  words: PayingWords,
): TemplateResult {
  const facts = [
    words.levy[levy],
    quantity > 1 || unit ? words.times(String(quantity), unit, formatDong(unitAmount)) : '',
    // What halts the processing is wanted at once.
    collect === 'later' && origin !== 'request' ? words.later : '',
    refundable ? '' : words.notRefundable,
  ];
  return html`<tr>
    <th scope="row">
      ${name}
      <span class="muted small">${facts.filter(Boolean).join(' · ')}</span>
    </th>
    <td class="number">
      <span translate="no">${formatDong(amount)}</span>
      ${isPaid ? html`<span class="tag success">${words.itemPaid}</span>` : nothing}
    </td>
  </tr>`;
}

function drawSum(name: string, amount: number): TemplateResult {
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="number" translate="no">${formatDong(amount)}</td>
  </tr>`;
}
