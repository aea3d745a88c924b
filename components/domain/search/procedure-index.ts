import { LEVELS } from '../../contract/lists.js';
import { compose, splitWords, WORD } from '../vietnamese/fold.js';
import { facetColumns } from './facets.js';
import type { FacetColumns } from './facets.js';
import { Lexicon } from './lexicon.js';
import { listOf } from './search-words.js';
import type { SearchWords } from './search-words.js';
import { understand } from './understanding.js';
import type { ProcedureRow } from './row.js';
import type { Understanding } from './understanding.js';
import { WEIGHTS } from './weights.js';
import { formOf } from './words.js';
import type { WordForm } from './words.js';

/** The catalogue made ready for the search. Words are known by their places in the lexicon. */
export interface ProcedureIndex<R extends ProcedureRow = ProcedureRow> {
  readonly rows: readonly R[];
  readonly lexicon: Lexicon;
  /** Where each word stands: `row * 2`, and 1 more in the name; those of word `w` from `places[w]` on. */
  readonly postings: Uint32Array;
  readonly places: Uint32Array;
  /** The words of all names in a row; those of row `r` from `starts[r]` on. */
  readonly names: Uint32Array;
  readonly starts: Uint32Array;
  /** What each word of a name weighs for it to be covered: less in brackets, nothing for "thủ tục" in front. */
  readonly shares: Float32Array;
  /** How much each word tells, from the commonest to 1 for one of a single name. */
  readonly weights: Float32Array;
  /** Each code without its dot. */
  readonly codes: readonly string[];
  readonly facets: FacetColumns;
  readonly understanding: Understanding;
}

const ROWS_IN_A_STEP = 150;

/** Builds the index of a catalogue at once. */
export function buildIndex<R extends ProcedureRow>(
  rows: readonly R[],
  words: SearchWords,
): ProcedureIndex<R> {
  const steps = building(rows, words);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Builds the index in short steps, so that whoever types meanwhile is not kept waiting. */
export async function buildIndexInSteps<R extends ProcedureRow>(
  rows: readonly R[],
  words: SearchWords,
  pause: () => Promise<void>,
): Promise<ProcedureIndex<R>> {
  const steps = building(rows, words);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** Words as they are met, before they are in order. */
class Collection {
  readonly forms: WordForm[] = [];
  readonly #bySpelling = new Map<string, number>();
  readonly #bySound = new Map<string, number>();
  readonly #byText = new Map<string, readonly number[]>();

  idsOf(text: string): number[] {
    return splitWords(compose(text)).map((word) => this.#idOf(word.toLowerCase()));
  }

  /** For texts that repeat from row to row: fields, agencies, levels. */
  repeated(text: string): readonly number[] {
    let ids = this.#byText.get(text);
    if (!ids) this.#byText.set(text, (ids = [...new Set(this.idsOf(text))]));
    return ids;
  }

  #idOf(spelling: string): number {
    let id = this.#bySpelling.get(spelling);
    if (id !== undefined) return id;
    const form = formOf(spelling);
    const sound = `${form.letters} ${form.tone}`;
    id = this.#bySound.get(sound);
    if (id === undefined) {
      id = this.forms.push(form) - 1;
      this.#bySound.set(sound, id);
    }
    this.#bySpelling.set(spelling, id);
    return id;
  }
}

function* building<R extends ProcedureRow>(
  rows: readonly R[],
  words: SearchWords,
): Generator<undefined, ProcedureIndex<R>> {
  const collection = new Collection();
  const around: (readonly number[])[] = [];
  const levels: (readonly number[])[] = [];
  const named: number[] = [];
  const shares: number[] = [];
  const starts = new Uint32Array(rows.length + 1);
  const cases = casesOf(words);
  for (const [r, row] of rows.entries()) {
    if (r % ROWS_IN_A_STEP === ROWS_IN_A_STEP - 1) yield;
    const ids = collection.idsOf(row.name);
    named.push(...ids);
    shares.push(...sharesOf(row.name, ids.length, cases));
    starts[r + 1] = named.length;
    around.push([row.field, row.agency].flatMap((text) => collection.repeated(text)));
    levels.push(row.levels.flatMap((level) => collection.repeated(level)));
  }
  for (const text of wordingsOf(words)) collection.repeated(text);
  yield;

  const order = collection.forms.map((_, id) => id);
  const folded = (id: number | undefined): string => collection.forms[id ?? 0]?.folded ?? '';
  order.sort((a, b) => (folded(a) < folded(b) ? -1 : folded(a) > folded(b) ? 1 : 0));
  const placeOf = new Uint32Array(order.length);
  order.forEach((id, place) => (placeOf[id] = place));
  const names = Uint32Array.from(named, (id) => placeOf[id] ?? 0);
  yield;

  const { postings, places, counts } = post(names, starts, { around, levels }, placeOf);
  yield;
  const weights = counts.map((count) => weightOf(count, rows.length));
  for (const level of LEVELS)
    for (const id of collection.repeated(level)) weights[placeOf[id] ?? 0] = WEIGHTS.levelAsked;
  const lexicon = new Lexicon(
    order.flatMap((id) => collection.forms[id] ?? []),
    weights,
  );
  yield;
  const facets = facetColumns(rows);
  yield;
  return {
    rows,
    lexicon,
    postings,
    places,
    names,
    starts,
    shares: Float32Array.from(shares),
    weights,
    codes: rows.map((row) => row.code.replaceAll('.', '')),
    facets,
    understanding: understand(words, lexicon),
  };
}

/** Lists the rows of each word, once for its names and once for what is around them. */
function post(
  names: Uint32Array,
  starts: Uint32Array,
  { around, levels }: Readonly<Record<'around' | 'levels', readonly (readonly number[])[]>>,
  placeOf: Uint32Array,
): { postings: Uint32Array; places: Uint32Array; counts: Float32Array } {
  const size = placeOf.length;
  const each = (visit: (word: number, posting: number) => void): void => {
    const seen = new Int32Array(size).fill(-1);
    for (let row = 0; row < around.length; row++) {
      for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
        const word = names[i] ?? 0;
        if (seen[word] === row) continue;
        seen[word] = row;
        visit(word, row * 2 + 1);
      }
      for (const id of around[row] ?? []) visit(placeOf[id] ?? 0, row * 2);
      // A level stands nowhere but here, as a word of its own; whoever asks for it means it as much as the name.
      for (const id of levels[row] ?? []) visit(placeOf[id] ?? 0, row * 2 + 1);
    }
  };
  const places = new Uint32Array(size + 1);
  const counts = new Float32Array(size);
  each((word, posting) => {
    places[word + 1] = (places[word + 1] ?? 0) + 1;
    if (posting & 1) counts[word] = (counts[word] ?? 0) + 1;
  });
  for (let word = 0; word < size; word++) places[word + 1] = (places[word + 1] ?? 0) + (places[word] ?? 0);
  const next = places.slice();
  const postings = new Uint32Array(places[size] ?? 0);
  each((word, posting) => {
    const at = next[word] ?? 0;
    postings[at] = posting;
    next[word] = at + 1;
  });
  return { postings, places, counts };
}

/** From 1 for a word of one name, or of none, down to the commonest. */
function weightOf(count: number, rows: number): number {
  const rarity = 1 - Math.log(Math.max(1, count)) / Math.log(Math.max(2, rows));
  return WEIGHTS.commonest + (1 - WEIGHTS.commonest) * rarity;
}

const WORD_OR_BRACKET = new RegExp(`[()]|${WORD.source}`, 'gu');
const LEAD = /^thủ tục(?![\p{L}\p{M}])/iu;

/** A pattern of the words that tell special cases. */
function casesOf({ cases }: SearchWords): RegExp {
  const phrases = cases.flatMap(listOf).sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${phrases.join('|')})(?![\\p{L}\\p{M}])`, 'giu');
}

function sharesOf(name: string, count: number, cases: RegExp): number[] {
  const text = compose(name);
  const shares = new Array<number>(count).fill(1);
  if (LEAD.test(text)) shares.fill(0, 0, 2);
  let at = 0;
  let depth = 0;
  const special = Array.from(
    text.matchAll(cases),
    (match) => [match.index, match.index + match[0].length] as const,
  );
  if (special.length === 0 && !text.includes('(')) return shares;
  for (const { 0: part, index } of text.matchAll(WORD_OR_BRACKET)) {
    if (part === '(') depth++;
    else if (part === ')') depth = Math.max(0, depth - 1);
    else {
      if (depth > 0) shares[at] = WEIGHTS.bracketed;
      else if (special.some(([from, end]) => from <= index && index < end)) shares[at] = WEIGHTS.special;
      at++;
    }
  }
  return shares;
}

function wordingsOf({ synonyms, fillers, levels, elsewhere }: SearchWords): readonly string[] {
  return [
    ...synonyms,
    ...fillers,
    ...Object.keys(levels),
    ...Object.values(levels),
    ...Object.values(elsewhere).flatMap(({ asked, unless = [] }) => [...asked, ...unless]),
  ];
}
