import { NAMED, SAID } from './procedure-index.js';
import type { ProcedureIndex } from './procedure-index.js';
import { WEIGHTS } from './weights.js';
import type { Query } from './understanding.js';
import type { Senses } from './lexicon.js';

/** A word of a query with what it may stand for. */
export interface Asked {
  readonly senses: Senses;
  readonly weight: number;
  /** Letters typed, for marking the part of a word that is there. */
  readonly length: number;
}

/** A term of the query, each wording with its words. */
export interface AskedTerm {
  readonly wordings: readonly (readonly Asked[])[];
  readonly worths: readonly number[];
  readonly weight: number;
  readonly filler: boolean;
}

/** Looks up what the words of a query may stand for. */
export function askedOf(index: ProcedureIndex, { terms, open }: Query, doubted: boolean): AskedTerm[] {
  return terms.map((term, t) => {
    const last = open && t === terms.length - 1;
    const wordings = term.wordings.map((words, w) =>
      words.map((word, i): Asked => {
        // Wordings of the table are whole and right; only what was typed is read widely.
        const typed = w === 0;
        const senses = index.lexicon.sensesOf(word, {
          last: typed && last && i === words.length - 1,
          doubted: typed && doubted,
        });
        return { senses, weight: weightOf(index, senses), length: word.folded.length };
      }),
    );
    return { ...term, wordings, weight: term.weight * termWeight(wordings) };
  });
}

/** Whether two readings of a query come to the same. */
export function alike(some: readonly AskedTerm[], others: readonly AskedTerm[]): boolean {
  return some.every(({ wordings: [typed = []] }, t) =>
    typed.every(({ senses }, i) => others[t]?.wordings[0]?.[i]?.senses === senses),
  );
}

function termWeight(wordings: readonly (readonly Asked[])[]): number {
  const weights = wordings.map(weightOfAll);
  return Math.min(WEIGHTS.heaviestSynonym, Math.max(...(weights.length > 1 ? weights.slice(1) : weights)));
}

function weightOfAll(words: readonly Asked[]): number {
  let sum = 0;
  for (const { weight } of words) sum += weight;
  return sum;
}

/** The weight of the commonest word that is well meant; a word that is nowhere says little. */
function weightOf({ weights }: ProcedureIndex, { words, worths }: Senses): number {
  if (words.length === 0) return WEIGHTS.unknown;
  const enough = (worths[0] ?? 0) - 0.05;
  let weight = 1;
  for (let i = 0; i < words.length && (worths[i] ?? 0) > enough; i++)
    weight = Math.min(weight, weights[words[i] ?? 0] ?? 1);
  return weight;
}

export interface Found {
  /** By row: which part of the query was found in it, in whatever order. */
  readonly share: Float32Array;
  /** By row: how many of the needed terms it has whole. */
  readonly terms: Uint8Array;
  readonly needed: number;
}

/** Goes through the lists of all words and sums up what each row has of them. */
export function gather(index: ProcedureIndex, terms: readonly AskedTerm[], code: string | undefined): Found {
  const sums = Sums.of(index);
  const size = index.rows.length;
  const found = sums.found.fill(0);
  const have = new Uint8Array(size);
  let whole = 0;
  for (const term of terms) {
    whole += term.weight;
    sums.add(term, have);
  }
  if (code !== undefined) {
    const weight = Math.max(1, whole);
    whole += weight;
    index.codes.forEach((own, row) => {
      // People read out the last six digits.
      if (!own.startsWith(code) && !own.startsWith(code, 1)) return;
      found[row] = (found[row] ?? 0) + weight;
      have[row] = (have[row] ?? 0) + 1;
    });
  }
  const share = new Float32Array(size);
  if (whole > 0) for (let row = 0; row < size; row++) share[row] = (found[row] ?? 0) / whole;
  const needed = terms.filter(({ filler }) => !filler).length + (code === undefined ? 0 : 1);
  return { share, terms: have, needed };
}

/**
 * Room to sum up rows in, kept from query to query. Each pass over a list adds only what a row gains by it, so that
 * nothing has to be gone through again: a mark says for which word, wording and term the figure of a row is.
 */
class Sums {
  static readonly #kept = new WeakMap<ProcedureIndex, Sums>();

  readonly found: Float64Array;
  readonly #index: ProcedureIndex;
  readonly #word: Float32Array;
  readonly #wordOf: Uint32Array;
  readonly #wording: Float64Array;
  readonly #count: Uint8Array;
  readonly #wordingOf: Uint32Array;
  readonly #term: Float64Array;
  readonly #termOf: Uint32Array;
  readonly #wholeOf: Uint32Array;
  readonly #rows: Uint32Array;
  #mark = 0;

  constructor(index: ProcedureIndex) {
    const size = index.rows.length;
    this.#index = index;
    this.found = new Float64Array(size);
    this.#word = new Float32Array(size);
    this.#wordOf = new Uint32Array(size);
    this.#wording = new Float64Array(size);
    this.#count = new Uint8Array(size);
    this.#wordingOf = new Uint32Array(size);
    this.#term = new Float64Array(size);
    this.#termOf = new Uint32Array(size);
    this.#wholeOf = new Uint32Array(size);
    this.#rows = new Uint32Array(size);
  }

  static of(index: ProcedureIndex): Sums {
    let sums = Sums.#kept.get(index);
    // Marks are never used twice.
    if (!sums || sums.#mark > 4e9) Sums.#kept.set(index, (sums = new Sums(index)));
    return sums;
  }

  /**
   * Adds of a term, for each row that has something of it, the part that its best wording has.
   * @param have counts the rows that have all of it
   */
  add({ wordings, worths, weight, filler }: AskedTerm, have: Uint8Array): void {
    const termMark = ++this.#mark;
    const termOf = this.#termOf;
    for (const [w, words] of wordings.entries()) {
      const size = this.#addWording(words, w === 0);
      const share = (weight / weightOfAll(words)) * (worths[w] ?? 0);
      const counts = !filler && (w > 0 || worths[0] === 1);
      for (let i = 0; i < size; i++) {
        const row = this.#rows[i] ?? 0;
        const value = (this.#wording[row] ?? 0) * share;
        const before = termOf[row] === termMark ? (this.#term[row] ?? 0) : 0;
        if (value > before) {
          this.found[row] = (this.found[row] ?? 0) + value - before;
          this.#term[row] = value;
          termOf[row] = termMark;
        }
        if (counts && this.#count[row] === words.length && this.#wholeOf[row] !== termMark) {
          this.#wholeOf[row] = termMark;
          have[row] = (have[row] ?? 0) + 1;
        }
      }
    }
  }

  /** Sums up one wording and lists the rows that have something of it; gives how many. */
  #addWording(words: readonly Asked[], typed: boolean): number {
    const wordingMark = ++this.#mark;
    const { places, postings } = this.#index;
    let size = 0;
    for (const { senses, weight } of words) {
      const wordMark = ++this.#mark;
      for (let s = 0; s < senses.words.length; s++) {
        const word = senses.words[s] ?? 0;
        const named = senses.worths[s] ?? 0;
        const around = named * WEIGHTS.word.around;
        const said = named * (typed ? WEIGHTS.word.said : WEIGHTS.word.saidOfMeant);
        const end = places[word + 1] ?? 0;
        for (let i = places[word] ?? 0; i < end; i++) {
          const posting = postings[i] ?? 0;
          const row = posting >> 2;
          const part = posting & 3;
          const value = part === NAMED ? named : part === SAID ? said : around;
          let gain = value;
          if (this.#wordOf[row] === wordMark) {
            gain -= this.#word[row] ?? 0;
            if (gain <= 0) continue;
          } else {
            this.#wordOf[row] = wordMark;
            if (this.#wordingOf[row] !== wordingMark) {
              this.#wordingOf[row] = wordingMark;
              this.#wording[row] = 0;
              this.#count[row] = 0;
              this.#rows[size++] = row;
            }
            this.#count[row] = (this.#count[row] ?? 0) + 1;
          }
          this.#word[row] = value;
          this.#wording[row] = (this.#wording[row] ?? 0) + weight * gain;
        }
      }
    }
    return size;
  }
}
