import { remembered } from './memory.js';
import { slips } from './spelling.js';
import { WEIGHTS } from './weights.js';
import { agreement } from './words.js';
import type { WordForm } from './words.js';

/** Words of the catalogue that a word of a query may stand for, the likeliest first. */
export interface Senses {
  readonly words: readonly number[];
  /** How well each does. */
  readonly worths: readonly number[];
}

/** How widely a word is read: as it stands; as one still being typed; or also as another word that was meant. */
export interface Reading {
  readonly last: boolean;
  readonly doubted: boolean;
}

/** Words so few slips away, by their place. */
type Near = ReadonlyMap<number, number>;
const NONE: Near = new Map();

/** All words of the catalogue and of its synonyms, in the order of their folded spelling; a word is known by its place. */
export class Lexicon {
  readonly words: readonly WordForm[];
  readonly #letters: Uint32Array;
  readonly #places = new Map<string, number>();
  readonly #weights: Float32Array;
  readonly #senses = new Map<string, Senses>();
  readonly #near = new Map<string, Near>();

  /**
   * @param words in the order of their folded spelling
   * @param weights how much each tells; little for those of many names
   */
  constructor(words: readonly WordForm[], weights: Float32Array) {
    this.words = words;
    this.#weights = weights;
    this.#letters = new Uint32Array(words.length);
    words.forEach(({ folded }, at) => {
      this.#letters[at] = lettersOf(folded);
      if (!this.#places.has(folded)) this.#places.set(folded, at);
    });
  }

  /** Whether a folded word is there. */
  has(folded: string): boolean {
    return this.#places.has(folded);
  }

  /** Whether names often have another word that is written the same without accents: "đăng" beside "đang". */
  hasCommoner(word: WordForm): boolean {
    let own = 1;
    let other = 1;
    for (let at = this.#firstFrom(word.folded); this.words[at]?.folded === word.folded; at++) {
      const weight = this.#weights[at] ?? 1;
      const { letters, tone } = this.words[at] ?? word;
      if (letters === word.letters && tone === word.tone) own = weight;
      else other = Math.min(other, weight);
    }
    return other < own && other < WEIGHTS.common;
  }

  /** How rare the commonest word of a folded spelling is, 1 for one that is in no name. */
  rarity(folded: string): number {
    let rarity = 1;
    for (let at = this.#firstFrom(folded); this.words[at]?.folded === folded; at++)
      rarity = Math.min(rarity, this.#weights[at] ?? 1);
    return rarity;
  }

  /** Where a word stands with its accents, -1 where it does not. */
  placeOf({ folded, letters, tone }: WordForm): number {
    for (let at = this.#firstFrom(folded); this.words[at]?.folded === folded; at++) {
      if (this.words[at]?.letters === letters && this.words[at]?.tone === tone) return at;
    }
    return -1;
  }

  /** Whether any word begins with it. */
  begins(folded: string): boolean {
    return this.words[this.#firstFrom(folded)]?.folded.startsWith(folded) ?? false;
  }

  /** Whether there is a word one slip away. */
  isNear(folded: string): boolean {
    for (const slip of this.#nearTo(folded, false).values()) if (slip <= 1) return true;
    return false;
  }

  /** The spelling under which a word is known, itself where it is none: for looking it up in tables. */
  spelling(word: WordForm): WordForm {
    if (this.has(word.folded)) return word;
    let best = word;
    let cost = Infinity;
    for (const [at, slip] of this.#nearTo(word.folded, false)) {
      if (slip >= cost) continue;
      cost = slip;
      best = this.words[at] ?? word;
    }
    return best;
  }

  /** What a word may stand for. Whoever types asks for nearly the same words again and again, so answers are kept. */
  sensesOf(word: WordForm, { last, doubted }: Reading): Senses {
    const key = `${word.letters} ${word.tone}${word.bare ? '=' : ''}${last ? '+' : '-'}${doubted ? '?' : ''}`;
    return remembered(this.#senses, key, () => {
      // A word that is no other one's neighbour cannot have been meant otherwise, and has the same senses.
      if (doubted && !(this.has(word.folded) && this.#nearTo(word.folded, false).size > 0))
        return this.sensesOf(word, { last, doubted: false });
      const found = [...this.#read(word, last, doubted)].sort((a, b) => b[1] - a[1]);
      return { words: found.map(([at]) => at), worths: found.map(([, worth]) => worth) };
    });
  }

  #read(word: WordForm, last: boolean, doubted: boolean): Map<number, number> {
    const into = new Map<number, number>();
    const { word: worth } = WEIGHTS;
    this.#add(word, 1, last, into);
    const i = withOtherI(word);
    if (i && this.has(i.folded)) this.#add(i, worth.rekeyed, false, into);
    if (into.size === 0) this.#add(word, worth.shortened, true, into);
    const known = this.has(word.folded);
    if (known && !doubted) return into;
    const near = this.#nearTo(word.folded, last && !known);
    for (const [at, slip] of near) {
      if (known && slip > 1) continue;
      raise(into, at, (known ? worth.mistaken : worth.slipped) - worth.slip * slip);
    }
    return into;
  }

  /** Adds the word itself and, where it may be a beginning, all that begin with it. */
  #add(word: WordForm, worth: number, begun: boolean, into: Map<number, number>): void {
    const { folded } = word;
    for (let at = this.#firstFrom(folded); at < this.words.length; at++) {
      const known = this.words[at];
      if (!known?.folded.startsWith(folded)) break;
      const rest = known.folded.length > folded.length;
      if (rest && !begun) break;
      const share = rest
        ? WEIGHTS.word.begun + (WEIGHTS.word.begunShare * folded.length) / known.folded.length
        : 1;
      raise(into, at, worth * share * agreement(word, known));
    }
  }

  /** The words that few slips part from one, with the slips; with `open`, from its beginning. */
  #nearTo(folded: string, open: boolean): Near {
    const most = mostSlips(folded);
    if (most === 0) return NONE;
    const begun = open && folded.length > 3;
    return remembered(this.#near, folded + (begun ? '+' : ''), () => {
      const near = new Map<number, number>();
      const letters = lettersOf(folded);
      let last = '';
      let slip = Infinity;
      for (let at = 0; at < this.words.length; at++) {
        if (countBits(letters & ~(this.#letters[at] ?? 0)) > most) continue;
        const known = this.words[at]?.folded ?? '';
        if (known !== last) slip = slips(folded, known, most, begun);
        last = known;
        if (slip < Infinity && slip > 0) near.set(at, slip);
      }
      return near;
    });
  }

  #firstFrom(folded: string): number {
    const known = this.#places.get(folded);
    if (known !== undefined) return known;
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle]?.folded ?? '') < folded) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function raise(values: Map<number, number>, at: number, value: number): void {
  if (value > (values.get(at) ?? 0)) values.set(at, value);
}

/** A slip in a word of two letters makes any word of any other. */
function mostSlips(folded: string): number {
  if (/\d/.test(folded)) return 0;
  return folded.length < 3 ? 0 : folded.length < 6 ? 1 : 2;
}

/** "kí" is written for "ký" and the other way round. */
function withOtherI({ folded, letters, tone }: WordForm): WordForm | undefined {
  if (!/^(?:[hklmst]|qu)[iy]$/.test(folded)) return undefined;
  const other = (text: string): string => text.slice(0, -1) + (text.endsWith('y') ? 'i' : 'y');
  return { folded: other(folded), letters: other(letters), tone };
}

function lettersOf(folded: string): number {
  let letters = 0;
  for (let i = 0; i < folded.length; i++) letters |= 1 << ((folded.charCodeAt(i) - 97) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
