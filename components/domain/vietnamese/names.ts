import { compose } from './fold.js';

const collator = new Intl.Collator('vi', { numeric: true });

/** Orders titles, places and other texts as a Vietnamese reader expects: a < ă < â, d < đ, tones in their order. */
export function compareTexts(a: string, b: string): number {
  return collator.compare(compose(a), compose(b));
}

/** The last word of a person's name (tên), by which people are called and lists are sorted. */
export function givenNameOf(name: string): string {
  return /\S+$/.exec(compose(name).trim())?.[0] ?? '';
}

/** Orders persons by the last word of the name, then by the whole of it. Names are never stored in parts. */
export function comparePersons(a: string, b: string): number {
  return collator.compare(givenNameOf(a), givenNameOf(b)) || compareTexts(a.trim(), b.trim());
}

/** A person's name as papers print it: composed, single spaces, upper case. */
export function printedName(name: string): string {
  return compose(name).trim().replace(/\s+/g, ' ').toLocaleUpperCase('vi');
}

/** What may be found in a person's name; `undefined` when nothing. */
export type NameFinding = 'name-empty' | 'name-characters';

/**
 * Checks a person's name. One word is enough, and the apostrophes, hyphens and dots of ethnic names
 * (K'Sor, Y-Thanh, H'Mông) belong to it.
 */
export function checkName(name: string): NameFinding | undefined {
  const tidy = compose(name).trim();
  if (tidy === '') return 'name-empty';
  return /^[\p{L}\p{M}]['’.\-\p{L}\p{M}\s]*$/u.test(tidy) ? undefined : 'name-characters';
}
