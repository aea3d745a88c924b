import type { Fee } from '../contract/schemas/procedure.js';
import type { Language } from '../contract/lists.js';
import { formatDong } from '../domain/vietnamese/money.js';
import { inLanguage } from './texts.js';
import { wordTexts } from './words.js';

/** A fee in words, as lists and summaries show it. */
export function feeText(fee: Fee, language: Language): string {
  switch (fee.kind) {
    case 'free':
      return inLanguage(wordTexts, language).free;
    case 'amount':
      return fee.currency === 'VND' ? formatDong(fee.amount) : `${fee.amount} ${fee.currency}`;
    case 'text':
      return fee.text;
  }
}
