import { slips } from './spelling.js';
import { WEIGHTS } from './weights.js';
import { agreement } from './words.js';
import type { WordForm } from './words.js';

/** Words of the catalogue that a word of a query may stand for, each with how well it does. */
export type Senses = ReadonlyMap<number, number>;

/** How widely a word is read: as it stands; as one still being typed; or also as another word that was meant. */
export interface Reading {
  readonly last: boolean;
  readonly doubted: boolean;
}

const REMEMBERED = 400;

/** All words of the catalogue and of its synonyms, in the order of their folded spelling; a word is known by its place. */
export class Lexicon {
  readonly words: readonly WordForm[];
  readonly #letters: Uint32Array;
  readonly #remembered = new Map<string, Senses>();

  readonly #weights: Float32Array;

  /**
   * @param words in the order of their folded spelling
   * @param weights how much each tells; little for those of many names
   */
  constructor(words: readonly WordForm[], weights: Float32Array) {
    this.words = words;
    this.#weights = weights;
    this.#letters = Uint32Array.from(words, ({ folded }) => lettersOf(folded));
  }

  /** Whether a folded word is there. */
  has(folded: string): boolean {
    return this.words[this.#firstFrom(folded)]?.folded === folded;
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

  /** Whether any word begins with it. */
  begins(folded: string): boolean {
    return this.words[this.#firstFrom(folded)]?.folded.startsWith(folded) ?? false;
  }

  /** Whether there is a word so few slips away. */
  near(folded: string, most: number): boolean {
    let found = false;
    this.#eachNear(folded, Math.min(most, mostSlips(folded)), false, () => (found = true));
    return found;
  }

  /** What a word may stand for. Whoever types asks for nearly the same words again and again, so answers are kept. */
  sensesOf(word: WordForm, { last, doubted }: Reading): Senses {
    const key = `${word.letters} ${word.tone} ${String(last)} ${String(doubted)}`;
    const known = this.#remembered.get(key);
    if (known) return known;
    if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
    const senses = new Map<number, number>();
    this.#read(word, last, doubted, senses);
    this.#remembered.set(key, senses);
    return senses;
  }

  /** The spelling under which a word is known, itself where it is none: for looking it up in tables. */
  spelling(word: WordForm): WordForm {
    if (this.has(word.folded)) return word;
    let best = word;
    let cost = Infinity;
    this.#eachNear(word.folded, mostSlips(word.folded), false, (at, slip) => {
      const near = this.words[at];
      if (!near || slip >= cost) return;
      cost = slip;
      best = near;
    });
    return best;
  }

  #read(word: WordForm, last: boolean, doubted: boolean, into: Map<number, number>): void {
    const { word: worth } = WEIGHTS;
    const known = this.#add(word, 1, last, into);
    const i = withOtherI(word);
    if (i && this.has(i.folded)) this.#add(i, worth.rekeyed, false, into);
    if (into.size === 0) this.#add(word, worth.shortened, true, into);
    if (known) {
      if (doubted) this.#addNear(word.folded, 1, false, worth.mistaken, into);
    } else this.#addNear(word.folded, mostSlips(word.folded), last, worth.slipped, into);
  }

  /** Adds the word itself and, where it may be a beginning, all that begin with it. Whether the word is there. */
  #add(word: WordForm, worth: number, begun: boolean, into: Map<number, number>): boolean {
    const { folded } = word;
    let whole = false;
    for (let at = this.#firstFrom(folded); at < this.words.length; at++) {
      const known = this.words[at];
      if (!known?.folded.startsWith(folded)) break;
      const rest = known.folded.length > folded.length;
      if (!rest) whole = true;
      else if (!begun) break;
      const share = rest
        ? WEIGHTS.word.begun + (WEIGHTS.word.begunShare * folded.length) / known.folded.length
        : 1;
      raise(into, at, worth * share * agreement(word, known));
    }
    return whole;
  }

  #addNear(folded: string, most: number, begun: boolean, worth: number, into: Map<number, number>): void {
    this.#eachNear(folded, most, begun && folded.length > 3, (at, slip) => {
      raise(into, at, worth - WEIGHTS.word.slip * slip);
    });
  }

  #eachNear(folded: string, most: number, begun: boolean, found: (at: number, slip: number) => void): void {
    if (most === 0) return;
    const letters = lettersOf(folded);
    let last = '';
    let slip = Infinity;
    for (let at = 0; at < this.words.length; at++) {
      const differing = letters & ~(this.#letters[at] ?? 0);
      if (countBits(differing) > most) continue;
      const known = this.words[at]?.folded ?? '';
      if (known !== last) slip = slips(folded, known, most, begun);
      last = known;
      if (slip < Infinity && slip > 0) found(at, slip);
    }
  }

  #firstFrom(folded: string): number {
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
