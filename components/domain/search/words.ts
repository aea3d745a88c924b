import { fold, soundOf } from '../vietnamese/fold.js';
import { WEIGHTS } from './weights.js';

/** A word as it is compared: without accents, and with them (letters and tone apart). */
export interface WordForm {
  readonly folded: string;
  readonly letters: string;
  readonly tone: string;
  /** Typed without accents amid words that have theirs, so that it is no other: "cho" is no "chó". */
  readonly bare?: boolean;
}

/** A word as it is compared, dots inside codes and numbers left out. */
export function formOf(word: string): WordForm {
  const plain = word.replaceAll('.', '');
  return { folded: fold(plain), ...soundOf(plain) };
}

/** Words in a row as one folded text. */
export function phraseOf(forms: readonly WordForm[]): string {
  return forms.map((form) => form.folded).join(' ');
}

export function isPlain(word: WordForm): boolean {
  return word.tone === '' && word.letters === word.folded;
}

/**
 * How well what was typed agrees with the accents of a word that begins with it, accents aside. Typed without any, it
 * agrees with all; a word still being typed may get its tone later.
 */
export function agreement(typed: WordForm, word: WordForm): number {
  if (isPlain(typed)) return typed.bare && !isPlain(word) ? WEIGHTS.word.bare : 1;
  if (!word.letters.startsWith(typed.letters)) return WEIGHTS.word.otherAccents;
  const begun = typed.folded.length < word.folded.length;
  return typed.tone === word.tone || (begun && typed.tone === '') ? 1 : WEIGHTS.word.otherTone;
}
