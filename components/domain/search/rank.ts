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
    return { wordings, weight: term.weight * termWeight(wordings), filler: term.filler };
  });
}

function termWeight(wordings: readonly (readonly Asked[])[]): number {
  const weights = wordings.map((words) => words.reduce((sum, { weight }) => sum + weight, 0));
  return Math.min(WEIGHTS.heaviestSynonym, Math.max(...(weights.length > 1 ? weights.slice(1) : weights)));
}

/** The weight of the commonest word that is well meant; a word that is nowhere says little. */
function weightOf({ weights }: ProcedureIndex, senses: Senses): number {
  const best = Math.max(0, ...senses.values());
  let weight = 1;
  for (const [word, worth] of senses) {
    if (worth > best - 0.05) weight = Math.min(weight, weights[word] ?? 1);
  }
  return senses.size === 0 ? WEIGHTS.unknown : weight;
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
  const size = index.rows.length;
  const share = new Float32Array(size);
  const have = new Uint8Array(size);
  const sums = new Sums(index);
  let whole = 0;
  for (const term of terms) {
    whole += term.weight;
    sums.of(term, (row, value, complete) => {
      share[row] = (share[row] ?? 0) + value * term.weight;
      if (complete && !term.filler) have[row] = (have[row] ?? 0) + 1;
    });
  }
  if (code !== undefined) {
    const weight = Math.max(1, whole);
    whole += weight;
    index.codes.forEach((own, row) => {
      // People read out the last six digits.
      if (!own.startsWith(code) && !own.startsWith(code, 1)) return;
      share[row] = (share[row] ?? 0) + weight;
      have[row] = (have[row] ?? 0) + 1;
    });
  }
  if (whole > 0) for (let row = 0; row < size; row++) share[row] = (share[row] ?? 0) / whole;
  const needed = terms.filter(({ filler }) => !filler).length + (code === undefined ? 0 : 1);
  return { share, terms: have, needed };
}

/** Room for summing up the rows of one term after another. */
class Sums {
  readonly #index: ProcedureIndex;
  readonly #word: Float32Array;
  readonly #wording: Float32Array;
  readonly #count: Uint8Array;
  readonly #term: Float32Array;
  readonly #whole: Uint8Array;

  constructor(index: ProcedureIndex) {
    const size = index.rows.length;
    this.#index = index;
    this.#word = new Float32Array(size);
    this.#wording = new Float32Array(size);
    this.#count = new Uint8Array(size);
    this.#term = new Float32Array(size);
    this.#whole = new Uint8Array(size);
  }

  /** Tells of each row that has something of a term which part of it, from its best wording. */
  of(term: AskedTerm, tell: (row: number, value: number, complete: boolean) => void): void {
    const rows: number[] = [];
    for (const [w, words] of term.wordings.entries()) {
      const all = words.reduce((sum, { weight }) => sum + weight, 0);
      for (const row of this.#wordingRows(words)) {
        const complete = this.#count[row] === words.length;
        const value = ((this.#wording[row] ?? 0) / all) * (w === 0 ? 1 : WEIGHTS.word.meant);
        this.#wording[row] = this.#count[row] = 0;
        if (this.#term[row] === 0) rows.push(row);
        if (value > (this.#term[row] ?? 0)) this.#term[row] = value;
        if (complete) this.#whole[row] = 1;
      }
    }
    for (const row of rows) {
      tell(row, this.#term[row] ?? 0, this.#whole[row] === 1);
      this.#term[row] = this.#whole[row] = 0;
    }
  }

  #wordingRows(words: readonly Asked[]): number[] {
    const rows: number[] = [];
    for (const { senses, weight } of words) {
      for (const row of this.#wordRows(senses)) {
        if (this.#count[row] === 0) rows.push(row);
        this.#wording[row] = (this.#wording[row] ?? 0) + weight * (this.#word[row] ?? 0);
        this.#count[row] = (this.#count[row] ?? 0) + 1;
        this.#word[row] = 0;
      }
    }
    return rows;
  }

  #wordRows(senses: Senses): number[] {
    const { places, postings } = this.#index;
    const rows: number[] = [];
    for (const [word, worth] of senses) {
      const end = places[word + 1] ?? 0;
      for (let i = places[word] ?? 0; i < end; i++) {
        const posting = postings[i] ?? 0;
        const row = posting >> 1;
        const value = posting & 1 ? worth : worth * WEIGHTS.word.around;
        const before = this.#word[row] ?? 0;
        if (before === 0) rows.push(row);
        if (value > before) this.#word[row] = value;
      }
    }
    return rows;
  }
}
