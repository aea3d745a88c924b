import { fold, splitWords } from '../vietnamese/fold.js';

/** Who asked, as far as it is known; none of it may stand in what everybody reads. */
export interface AskerFacts {
  readonly name: string;
  readonly reach: string | null;
}

/** 9 or 12 digits in a row, the 12 perhaps in threes: an old or a new identity number. Amounts have dots, telephone numbers other lengths. */
const IDENTITY_NUMBER = /(?<![\d./-])(?:\d{9}|\d{12}|\d{3}(?: \d{3}){3})(?![\d/-])/;

/**
 * Whether a text still tells who asked: by name, by telephone number or e-mail address, or by anybody's identity number.
 * A name of one word is too common to tell.
 */
export function hasPersonalData(text: string, asker: AskerFacts | null): boolean {
  if (IDENTITY_NUMBER.test(text)) return true;
  if (!asker) return false;
  const folded = ` ${words(text)} `;
  const name = words(asker.name);
  if (name.includes(' ') && folded.includes(` ${name} `)) return true;
  return asker.reach !== null && compact(text).includes(compact(asker.reach));
}

function words(text: string): string {
  return splitWords(fold(text)).join(' ');
}

function compact(text: string): string {
  return text.toLowerCase().replace(/[\s.-]/g, '');
}
