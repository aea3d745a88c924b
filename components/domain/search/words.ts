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
 * agrees with all; a word still being typed may get its tone later. Half of the country does not hear ngã and hỏi apart,
 * and who is in a hurry leaves out a hat.
 */
export function agreement(typed: WordForm, word: WordForm): number {
  const worth = WEIGHTS.word;
  if (isPlain(typed)) return typed.bare && !isPlain(word) ? worth.bare : 1;
  const begun = typed.folded.length < word.folded.length;
  const sameTone = typed.tone === word.tone || (begun && typed.tone === '');
  if (word.letters.startsWith(typed.letters)) {
    if (sameTone) return 1;
    return HOOK_OR_TILDE.has(typed.tone) && HOOK_OR_TILDE.has(word.tone)
      ? worth.hookForTilde
      : worth.otherTone;
  }
  return sameTone && lacksHats(typed, word) ? worth.withoutHat : worth.otherAccents;
}

/** The tone marks hỏi and ngã. */
const HOOK_OR_TILDE = new Set(['\u0309', '\u0303']);

/** Whether each letter is as in the word, or without its hat, horn or bar. */
function lacksHats(typed: WordForm, { letters }: WordForm): boolean {
  for (let i = 0; i < typed.letters.length; i++)
    if (typed.letters[i] !== letters[i] && typed.letters[i] !== typed.folded[i]) return false;
  return true;
}
