/** A run of letters and digits in a text: where it stands, as [start, end) in UTF-16 units, and how it reads. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const MARKS = /[\u0300-\u036f]/g;
/** The five tone marks: grave, acute, tilde, hook above, dot below. The other marks belong to the letter itself. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** A code or number with dots inside is one word: 1.001193, 1.234.567. */
export const WORD = /\p{N}+(?:\.\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Composes what keyboards and old encodings left decomposed, so that one text has one spelling. */
export function compose(text: string): string {
  return text.normalize('NFC');
}

/**
 * The accent-free lower-case form by which people search: hòa, hoà and HOA all give `hoa`, đ gives `d`.
 * A composed Vietnamese letter gives exactly one letter.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
}

/**
 * How a word sounds, accents kept: lower case, with the tone taken out of the letters and set apart, so that the old
 * and the new placement of the tone (hòa, hoà) are equal while `má` and `mã` are not.
 */
export function soundOf(word: string): { readonly letters: string; readonly tone: string } {
  const decomposed = word.toLowerCase().normalize('NFD');
  return {
    letters: decomposed.replace(TONES, '').normalize('NFC'),
    tone: decomposed.match(TONES)?.join('') ?? '',
  };
}

/** The words of a text in their order, with their places in it. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** The words of a text in their order, without their places. */
export function splitWords(text: string): string[] {
  return text.match(WORD) ?? [];
}
