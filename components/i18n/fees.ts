import type { Language } from '../contract/lists.js';
import type { Fee } from '../contract/schemas/procedure.js';
import { formatDong } from '../domain/vietnamese/money.js';
import { inLanguage, texts } from './texts.js';
import { wordTexts } from './words.js';

/** Fees as the catalogue knows them. */
export const feeTexts = texts('fees', {
  each: (amount: string, unit: string) => `${amount} mỗi ${unit}`,
});

/** A fee in words, as lists and summaries show it: how much, and for each of what. */
export function feeText(fee: Fee, language: Language): string {
  switch (fee.kind) {
    case 'free':
      return inLanguage(wordTexts, language).free;
    case 'amount': {
      const amount = fee.currency === 'VND' ? formatDong(fee.amount) : `${fee.amount} ${fee.currency}`;
      return fee.per ? inLanguage(feeTexts, language).each(amount, fee.per.unit) : amount;
    }
    case 'text':
      return fee.text;
  }
}
