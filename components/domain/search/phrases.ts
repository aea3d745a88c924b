import type { Lexicon } from './lexicon.js';
import { remembered } from './memory.js';
import { phraseOf } from './words.js';
import type { WordForm } from './words.js';

/** Words that stand together less often have no initials. */
const OFTEN = 3;

/** Which words stand in a row in names. What was looked for once is remembered. */
export class Phrases {
  readonly #lexicon: Lexicon;
  readonly #names: Uint32Array;
  /** The first letter of each word of the lexicon, with and without its accent. */
  readonly #firsts: readonly (readonly [letter: string, folded: string])[];
  readonly #spelt = new Map<string, readonly WordForm[]>();
  readonly #standing = new Map<string, boolean>();

  /** @param names the words of all names in a row, by their places in the lexicon */
  constructor(lexicon: Lexicon, names: Uint32Array) {
    this.#lexicon = lexicon;
    this.#names = names;
    this.#firsts = lexicon.words.map(({ letters, folded }) => [letters[0] ?? '', folded[0] ?? '']);
  }

  /** What initials stand for that no table knows: the words that names have most often with them; none where none do. */
  ofInitials(initials: string): readonly WordForm[] {
    return remembered(this.#spelt, initials, () => this.#find(initials));
  }

  /** Whether some name has the words in a row, accents included. */
  stand(words: readonly WordForm[]): boolean {
    return remembered(this.#standing, words.map(({ letters, tone }) => letters + tone).join(' '), () => {
      const [first = -1, ...rest] = words.map((word) => this.#lexicon.placeOf(word));
      for (let at = this.#names.indexOf(first); at >= 0; at = this.#names.indexOf(first, at + 1)) {
        if (rest.every((place, i) => this.#names[at + 1 + i] === place)) return true;
      }
      return false;
    });
  }

  #find(initials: string): readonly WordForm[] {
    // Whether a word may stand for a letter is the same wherever the word stands.
    const fits = Array.from(initials, (letter) =>
      Uint8Array.from(this.#firsts, (first) => (first.includes(letter) ? 1 : 0)),
    );
    const counts = new Map<string, number>();
    const phrases = new Map<string, readonly WordForm[]>();
    for (let at = 0; at + fits.length <= this.#names.length; at++) {
      let i = 0;
      while (i < fits.length && fits[i]?.[this.#names[at + i] ?? 0] === 1) i++;
      if (i < fits.length) continue;
      const words = [...this.#names.subarray(at, at + i)].flatMap(
        (place) => this.#lexicon.words[place] ?? [],
      );
      const phrase = phraseOf(words);
      phrases.set(phrase, words);
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
    const [best, count = 0] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
    return count < OFTEN ? [] : (phrases.get(best) ?? []);
  }
}
