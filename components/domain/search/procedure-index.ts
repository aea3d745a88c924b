import { LEVELS } from '../../contract/lists.js';
import { facetColumns } from './facets.js';
import type { FacetColumns } from './facets.js';
import { keywordsOf, NO_KEYWORDS } from './keywords.js';
import type { Keywords } from './keywords.js';
import { Lexicon } from './lexicon.js';
import { NameReader } from './name-reader.js';
import { Phrases } from './phrases.js';
import type { SearchWords } from './search-words.js';
import { understanding } from './understanding.js';
import type { ProcedureRow } from './row.js';
import type { Understanding } from './understanding.js';
import { Vocabulary } from './vocabulary.js';
import { WEIGHTS } from './weights.js';

/** The catalogue made ready for the search. Words are known by their places in the lexicon. */
export interface ProcedureIndex<R extends ProcedureRow = ProcedureRow> {
  readonly rows: readonly R[];
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
  /** Where each word stands: `row * 4`, and in which part of it; those of word `w` from `places[w]` on. */
  readonly postings: Uint32Array;
  readonly places: Uint32Array;
  /** How words are written that people say for procedures, by their places in the lexicon. */
  readonly said: ReadonlyMap<number, string>;
  /** The words of all names in a row; those of row `r` from `starts[r]` on. */
  readonly names: Uint32Array;
  readonly starts: Uint32Array;
  /** What each word of a name weighs for it to be covered: less in brackets, nothing for "thủ tục" in front. */
  readonly shares: Float32Array;
  /** What all words of a name weigh together. */
  readonly whole: Float32Array;
  /** How much each word tells, from the commonest to 1 for one of a single name. */
  readonly weights: Float32Array;
  /** Each code without its dot. */
  readonly codes: readonly string[];
  /** How likely each row is meant where all else is equal. */
  readonly standing: Float32Array;
  readonly facets: FacetColumns;
  readonly understanding: Understanding;
}

/** Builds the index of a catalogue at once. */
export function buildIndex<R extends ProcedureRow>(
  rows: readonly R[],
  words: SearchWords,
  keywords = NO_KEYWORDS,
): ProcedureIndex<R> {
  const steps = building(rows, words, keywords);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Builds the index in short steps, so that whoever types meanwhile is not kept waiting. */
export async function buildIndexInSteps<R extends ProcedureRow>(
  rows: readonly R[],
  words: SearchWords,
  keywords: Keywords,
  pause: () => Promise<void>,
): Promise<ProcedureIndex<R>> {
  const steps = building(rows, words, keywords);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** Where a word of a row stands: in what is around the name, in the name, or in what people say for it. */
export const AROUND = 0;
export const NAMED = 1;
export const SAID = 2;

/** A browser pauses for some milliseconds each time: steps that are too short would take longer than the work. */
const ROWS_IN_A_STEP = 300;

function* building<R extends ProcedureRow>(
  rows: readonly R[],
  words: SearchWords,
  keywords: Keywords,
): Generator<undefined, ProcedureIndex<R>> {
  const vocabulary = new Vocabulary();
  const read = new NameReader(vocabulary, words);
  for (let r = 0; r < rows.length; r++) {
    if (r % ROWS_IN_A_STEP === ROWS_IN_A_STEP - 1) yield;
    read.add(rows[r]?.name ?? '');
  }
  const { ids, shares, starts } = read.all();
  const around = rows.map(({ field, agency }) => vocabulary.once(`${field} ${agency}`));
  yield;
  const said = Array.from(keywordsOf(keywords)).flatMap(([word, own]): Said[] =>
    vocabulary
      .idsOf(word)
      .slice(0, 1)
      .map((id) => ({ id, word, rows: own })),
  );
  yield;
  const levels = rows.map((row) => vocabulary.once(row.levels.join(' ')));
  yield;
  const sayings = yield* understanding(words, vocabulary);
  yield;
  const { forms } = vocabulary;
  const order = forms.map((_, id) => id);
  const folded = (id: number): string => forms[id]?.folded ?? '';
  order.sort((a, b) => (folded(a) < folded(b) ? -1 : folded(a) > folded(b) ? 1 : 0));
  const placeOf = new Uint32Array(order.length);
  order.forEach((id, place) => (placeOf[id] = place));
  const names = ids.map((id) => placeOf[id] ?? 0);
  yield;
  const { postings, places, counts } = post({ names, starts, around, levels, said }, placeOf);
  yield;
  const weights = counts.map((count) => weightOf(count, rows.length));
  for (const id of LEVELS.flatMap((level) => vocabulary.idsOf(level)))
    weights[placeOf[id] ?? 0] = WEIGHTS.levelAsked;
  const lexicon = new Lexicon(
    order.flatMap((id) => forms[id] ?? []),
    weights,
  );
  yield;
  const whole = new Float32Array(rows.length);
  for (let r = 0; r < rows.length; r++) {
    let sum = 0;
    for (let i = starts[r] ?? 0; i < (starts[r + 1] ?? 0); i++)
      sum += (shares[i] ?? 0) * (weights[names[i] ?? 0] ?? 0);
    whole[r] = sum;
  }
  yield;
  const standing = standingOf(rows, said);
  const facets = facetColumns(rows);
  yield;
  return {
    rows,
    vocabulary,
    lexicon,
    postings,
    places,
    said: new Map(said.map(({ id, word }) => [placeOf[id] ?? 0, word])),
    names,
    starts,
    shares,
    whole,
    weights,
    codes: rows.map((row) => row.code.replaceAll('.', '')),
    standing,
    facets,
    understanding: { ...sayings, lexicon, phrases: new Phrases(lexicon, names) },
  };
}

/** A word that people say, with the rows for which they do. */
interface Said {
  readonly id: number;
  readonly word: string;
  readonly rows: readonly number[];
}

/** What there is to list: words in names by their places in the lexicon, all others by their ids. */
interface Read {
  readonly names: Uint32Array;
  readonly starts: Uint32Array;
  readonly around: readonly (readonly number[])[];
  readonly levels: readonly (readonly number[])[];
  readonly said: readonly Said[];
}

/** Lists the rows of each word, once for its names, for what is around them, and for what people say. */
function post(
  { names, starts, around, levels, said }: Read,
  placeOf: Uint32Array,
): { postings: Uint32Array; places: Uint32Array; counts: Float32Array } {
  const size = placeOf.length;
  const sum = (lists: readonly (readonly number[])[]): number =>
    lists.reduce((all, { length }) => all + length, 0);
  const most = names.length + sum(around) + sum(levels) + sum(said.map(({ rows }) => rows));
  const words = new Uint32Array(most);
  const posted = new Uint32Array(most);
  const places = new Uint32Array(size + 1);
  const counts = new Float32Array(size);
  const seen = new Int32Array(size).fill(-1);
  let all = 0;
  const add = (word: number, posting: number): void => {
    words[all] = word;
    posted[all++] = posting;
    places[word + 1] = (places[word + 1] ?? 0) + 1;
    if ((posting & 3) === NAMED) counts[word] = (counts[word] ?? 0) + 1;
  };
  for (let row = 0; row < around.length; row++) {
    const end = starts[row + 1] ?? 0;
    for (let i = starts[row] ?? 0; i < end; i++) {
      const word = names[i] ?? 0;
      if (seen[word] === row) continue;
      seen[word] = row;
      add(word, row * 4 + NAMED);
    }
    for (const id of around[row] ?? []) add(placeOf[id] ?? 0, row * 4 + AROUND);
    // A level stands nowhere but here, as a word of its own; whoever asks for it means it as much as the name.
    for (const id of levels[row] ?? []) add(placeOf[id] ?? 0, row * 4 + NAMED);
  }
  for (const { id, rows } of said) {
    const word = placeOf[id] ?? 0;
    for (const row of rows) if (row < around.length) add(word, row * 4 + SAID);
    // What no name has tells by how many it is said for.
    counts[word] ||= rows.length;
  }
  for (let word = 0; word < size; word++) places[word + 1] = (places[word + 1] ?? 0) + (places[word] ?? 0);
  const next = places.slice();
  const postings = new Uint32Array(all);
  for (let i = 0; i < all; i++) {
    const word = words[i] ?? 0;
    const at = next[word] ?? 0;
    postings[at] = posted[i] ?? 0;
    next[word] = at + 1;
  }
  return { postings, places, counts };
}

/** Procedures nearer to people are meant more often, and so are those for which people have many words. */
function standingOf(rows: readonly ProcedureRow[], said: readonly Said[]): Float32Array {
  const words = new Uint32Array(rows.length);
  for (const { rows: own } of said) for (const row of own) words[row] = (words[row] ?? 0) + 1;
  return Float32Array.from(rows, ({ levels, code }, row) => {
    const level = Math.max(0, ...levels.map((one) => WEIGHTS.level[one]));
    return level + (code >= '5' ? WEIGHTS.internal : 0) + WEIGHTS.talkedOf * Math.log1p(words[row] ?? 0);
  });
}

/** From 1 for a word of one name, or of none, down to the commonest. */
function weightOf(count: number, rows: number): number {
  const rarity = 1 - Math.log(Math.max(1, count)) / Math.log(Math.max(2, rows));
  return WEIGHTS.commonest + (1 - WEIGHTS.commonest) * rarity;
}
