import { compose, fold, soundOf, splitWords } from '../vietnamese/fold.js';

/** A word as it is compared: without accents, and with them (letters and tone apart). */
export interface WordForm {
  readonly folded: string;
  readonly letters: string;
  readonly tone: string;
}

export function formOf(word: string): WordForm {
  const plain = word.replaceAll('.', '');
  return { folded: fold(plain), ...soundOf(plain) };
}

/** The words of a text as they are compared, dots inside codes and numbers left out. */
export function formsOf(text: string): WordForm[] {
  return splitWords(compose(text)).map(formOf);
}

/** Words in a row as one folded text. */
export function phraseOf(forms: readonly WordForm[]): string {
  return forms.map((form) => form.folded).join(' ');
}

export function isSame(a: WordForm, b: WordForm): boolean {
  return a.letters === b.letters && a.tone === b.tone;
}

export function isPlain(word: WordForm): boolean {
  return word.tone === '' && word.letters === word.folded;
}

/**
 * Whether a word that begins with what was typed (accents aside) also agrees with its accents. Typed without any, it
 * agrees with all; a word still being typed may get its tone later.
 */
export function agrees(typed: WordForm, word: WordForm): boolean {
  if (isPlain(typed)) return true;
  if (typed.folded.length === word.folded.length) return isSame(typed, word);
  return (typed.tone === '' || typed.tone === word.tone) && word.letters.startsWith(typed.letters);
}
