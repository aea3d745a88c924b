import { listOf } from './search-words.js';
import type { SearchWords } from './search-words.js';
import { CLOSING, OPENING } from './vocabulary.js';
import type { Vocabulary } from './vocabulary.js';
import { WEIGHTS } from './weights.js';

/** The words of all names in a row. */
export interface NamesRead {
  readonly ids: Uint32Array;
  /** What each word weighs for its name to be covered: less in brackets, nothing for "thủ tục" in front. */
  readonly shares: Float32Array;
  /** Where each name begins, and the last ends. */
  readonly starts: Uint32Array;
}

/** Reads names one after another. */
export class NameReader {
  readonly #vocabulary: Vocabulary;
  /** The rest of phrases that tell special cases, by their first word. */
  readonly #cases = new Map<number, (readonly number[])[]>();
  /** The words of cases were met first, so that hardly any word of a name has to be looked up among them. */
  readonly #lastOfCases: number;
  readonly #lead: readonly number[];
  readonly #starts = [0];
  #ids = new Uint32Array(4096);
  #shares = new Float32Array(4096);
  #size = 0;

  constructor(vocabulary: Vocabulary, { cases }: SearchWords) {
    this.#vocabulary = vocabulary;
    this.#lead = vocabulary.idsOf('thủ tục');
    for (const phrase of cases.flatMap(listOf)) {
      const [first = 0, ...rest] = vocabulary.idsOf(phrase);
      this.#cases.set(first, [...(this.#cases.get(first) ?? []), rest]);
    }
    this.#lastOfCases = Math.max(-1, ...this.#cases.keys());
  }

  add(name: string): void {
    const start = this.#size;
    let depth = 0;
    for (const { parts } of this.#vocabulary.read(name)) {
      for (let i = 0; i < parts.length; i++) {
        const part = parts[i] ?? 0;
        if (part === OPENING) depth++;
        else if (part === CLOSING) depth = Math.max(0, depth - 1);
        else this.#push(part, depth > 0 ? WEIGHTS.bracketed : 1);
      }
    }
    for (let i = start; i < this.#size; i++) {
      const id = this.#ids[i] ?? 0;
      if (id > this.#lastOfCases) continue;
      for (const rest of this.#cases.get(id) ?? []) {
        if (!this.#stands(rest, i + 1)) continue;
        for (let at = i; at <= i + rest.length; at++)
          if (this.#shares[at] === 1) this.#shares[at] = WEIGHTS.special;
      }
    }
    if (this.#stands(this.#lead, start)) this.#shares.fill(0, start, start + this.#lead.length);
    this.#starts.push(this.#size);
  }

  all(): NamesRead {
    return {
      ids: this.#ids.slice(0, this.#size),
      shares: this.#shares.slice(0, this.#size),
      starts: Uint32Array.from(this.#starts),
    };
  }

  #push(id: number, share: number): void {
    if (this.#size === this.#ids.length) {
      const [ids, shares] = [this.#ids, this.#shares];
      this.#ids = new Uint32Array(this.#size * 2);
      this.#ids.set(ids);
      this.#shares = new Float32Array(this.#size * 2);
      this.#shares.set(shares);
    }
    this.#ids[this.#size] = id;
    this.#shares[this.#size++] = share;
  }

  #stands(words: readonly number[], at: number): boolean {
    return at + words.length <= this.#size && words.every((word, i) => this.#ids[at + i] === word);
  }
}
