import { html, nothing } from 'lit';
import { numberOf, readNumber, writeNumber } from '../../../domain/eform/kinds/number-like.js';
import type { Json } from '../../../domain/eform/types.js';
import { dongInWords } from '../../../domain/vietnamese/money.js';
import type { FieldView, KindDrawing } from '../sheet.js';
import { AS_TYPED, drawLine, type Writing } from './typed.js';

/** What reads as a number is one; all else is kept as typed and said to be none when the field is left. */
const read = (typed: string): Json => readNumber(typed) ?? typed;

const PLAIN: Writing = {
  read,
  write: (value) => (typeof value === 'number' ? String(value).replace('.', ',') : AS_TYPED.write(value)),
};

// Amounts are written the Vietnamese way in both languages, as that is how they are read back.
const AMOUNT: Writing = {
  read,
  write: (value) => (typeof value === 'number' ? writeNumber(value, 'vi') : AS_TYPED.write(value)),
};

export const number: KindDrawing = {
  frame: () => 'label',
  draw: (view) => {
    const whole = view.field.rules.decimals === 0;
    return drawLine(view, { inputmode: whole ? 'numeric' : 'decimal', width: 'short' }, PLAIN);
  },
};

/** An amount in đồng with the same amount in words below, where a nought too many is seen at once. */
export const money: KindDrawing = {
  frame: () => 'label',
  draw: (view) => {
    const control = drawLine(view, { inputmode: 'numeric', width: 'number' }, AMOUNT);
    return html`${control}${inWords(view)}`;
  },
};

function inWords({ value, sheet }: FieldView) {
  const amount = numberOf(value);
  if (amount === undefined || !Number.isSafeInteger(amount) || amount < 0) return nothing;
  return html`<p class="hint" lang="vi">${sheet.texts.inWords(dongInWords(amount))}</p>`;
}
