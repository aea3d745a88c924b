import type { Language, Levy } from '../contract/lists.js';
import type { Fee } from '../contract/schemas/procedure.js';
import { inLanguage, texts } from './texts.js';

/** What is said of a fee beside how much it is. */
export const feeFactTexts = texts('fee-facts', {
  levy: { fee: 'Phí', charge: 'Lệ phí' } satisfies Record<Levy, string>,
  cases: (names: readonly string[]) => `Trường hợp: ${names.join('; ')}`,
  later: 'Nộp trước khi nhận kết quả',
  notRefundable: 'Không hoàn lại',
});

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
  const words = inLanguage(feeFactTexts, language);
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
