import type { Language, Levy } from '../contract/lists.js';
import type { Fee } from '../contract/schemas/procedure.js';
import { formatDong } from '../domain/vietnamese/money.js';
import { inLanguage, texts } from './texts.js';
import { wordTexts } from './words.js';

/** Fees as the catalogue knows them. */
export const feeTexts = texts('fees', {
  each: (amount: string, unit: string) => `${amount} mỗi ${unit}`,
  levy: { fee: 'Phí', charge: 'Lệ phí' } satisfies Record<Levy, string>,
  cases: (names: readonly string[]) => `Trường hợp: ${names.join('; ')}`,
  later: 'Nộp trước khi nhận kết quả',
  notRefundable: 'Không hoàn lại',
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

/**
 * What to know of a fee beside how much it is: its name, as what kind of levy, for which cases, when it is collected,
 * and whether it is given back. Nothing for what has no amount.
 *
 * @param caseName the name of a case of the procedure by its id
 */
export function feeFacts(
  fee: Fee,
  caseName: (id: string) => string | undefined,
  language: Language,
): readonly string[] {
  if (fee.kind !== 'amount') return [];
  const words = inLanguage(feeTexts, language);
  const levy = words.levy[fee.levy ?? 'charge'];
  // Most names begin with the kind of levy already.
  const isNamed = fee.name.toLocaleLowerCase('vi').startsWith(levy.toLocaleLowerCase('vi'));
  const names = (fee.cases ?? []).map((id) => caseName(id) ?? id);
  return [
    isNamed ? fee.name : [levy, fee.name].filter(Boolean).join(': '),
    ...(names.length > 0 ? [words.cases(names)] : []),
    ...(fee.collect === 'later' ? [words.later] : []),
    ...(fee.refundable === false ? [words.notRefundable] : []),
  ];
}
