import { html, nothing } from 'lit';
import { numberOf, readNumber } from '../../../domain/eform/kinds/number-like.js';
import { writeNumber } from '../../../domain/eform/written-number.js';
import { dongInWords } from '../../../domain/vietnamese/money.js';
import type { FieldView, KindDrawing } from '../sheet.js';
import { AS_TYPED, type Writing } from '../writing.js';
import { kindTexts } from './kind-texts.js';

// Amounts are written the Vietnamese way in both languages, as that is how they are read back.
const AMOUNT: Writing = {
  read: (typed) => readNumber(typed) ?? typed,
  write: (value) => (typeof value === 'number' ? writeNumber(value, 'vi') : AS_TYPED.write(value)),
};

/** An amount in đồng with the same amount in words below, where a nought too many is seen at once. */
export const money: KindDrawing = {
  frame: () => 'line',
  line: () => ({ inputmode: 'numeric', width: 'number', writing: AMOUNT }),
  draw: () => nothing,
  after: inWords,
};

function inWords({ value, sheet }: FieldView) {
  const amount = numberOf(value);
  if (amount === undefined || !Number.isSafeInteger(amount) || amount < 0) return nothing;
  return html`<p class="hint" lang="vi">${kindTexts(sheet).inWords(dongInWords(amount))}</p>`;
}
