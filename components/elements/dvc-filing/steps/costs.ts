import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../contract/lists.js';
import type { Bill, ChargeLine } from '../../../contract/schemas/payment.js';
import type { Fee } from '../../../contract/schemas/procedure.js';
import { formatDong } from '../../../domain/vietnamese/money.js';
import { endingTexts } from '../../../i18n/filing-ending.js';
import { feeText } from '../../../i18n/fees.js';
import { inLanguage } from '../../../i18n/texts.js';
import { wordTexts } from '../../../i18n/words.js';

/**
 * What filing will cost, line by line.
 *
 * @param fees what the catalogue says of the way of filing; fees without an amount in đồng are in no bill
 */
export function drawCosts(bill: Bill, fees: readonly Fee[], language: Language): TemplateResult {
  const words = inLanguage(endingTexts, language);
  const names = inLanguage(wordTexts, language);
  const open = fees.filter((fee) => fee.kind === 'text' || (fee.kind === 'amount' && fee.currency !== 'VND'));
  const isListed = bill.total > 0 || bill.paid > 0;
  return html`${isListed ? drawLines(bill, language) : nothing}
  ${
    open.length > 0
      ? html`<ul role="list">
            ${open.map((fee) => html`<li class="number">${feeText(fee, language)}</li>`)}
          </ul>
          <p class="hint">${words.settledByAgency}</p>`
      : nothing
  }
  ${!isListed && open.length === 0 ? html`<p>${fees.length > 0 ? names.free : names.unknownFee}</p>` : nothing}
  ${bill.due > 0 ? html`<p class="hint">${words.payNext}</p>` : nothing}
  ${bill.paid > 0 && bill.due === 0 ? html`<p class="hint">${words.nothingMore}</p>` : nothing}
  ${bill.surplus > 0 ? html`<p class="notice">${words.surplus(formatDong(bill.surplus))}</p>` : nothing}`;
}

function drawLines(bill: Bill, language: Language): TemplateResult {
  const words = inLanguage(endingTexts, language);
  const lines = bill.charges.flatMap((charge) => (charge.state === 'cancelled' ? [] : charge.lines));
  const sums: readonly (readonly [name: string, amount: number])[] = [
    ...(lines.length > 1 || bill.paid > 0 ? [[words.total, bill.total] as const] : []),
    ...(bill.paid > 0 ? [[words.paidSoFar, bill.paid] as const] : []),
    ...(bill.paid > 0 && bill.due > 0 ? [[words.due, bill.due] as const] : []),
  ];
  return html`<dl class="costs">
    ${lines.map((line) => drawLine(line, language))}
    ${sums.map(
      ([name, amount]) =>
        html`<div class="sum">
          <dt>${name}</dt>
          <dd class="number">${formatDong(amount)}</dd>
        </div>`,
    )}
  </dl>`;
}

function drawLine(
  { name, quantity, unit, unitAmount, amount }: ChargeLine,
  language: Language,
): TemplateResult {
  const words = inLanguage(endingTexts, language);
  const times =
    quantity > 1 || unit ? words.times(String(quantity), unit, formatDong(unitAmount)) : undefined;
  return html`<div>
    <dt>${name}${times ? html` <span class="muted small number">${times}</span>` : nothing}</dt>
    <dd class="number">${formatDong(amount)}</dd>
  </div>`;
}
