import type { Audience, Level, Match, OnlineFilter, OutOfScope } from '../../contract/lists.js';
import { compose } from '../vietnamese/fold.js';
import { procedureCodeOf } from '../vietnamese/codes.js';
import { countFacets, sieve } from './facets.js';
import type { Facets } from './facets.js';
import { marksIn } from './marks.js';
import type { Mark } from './marks.js';
import { ZONE } from './procedure-index.js';
import type { ProcedureIndex, ProcedureRow } from './procedure-index.js';
import { agrees, formsOf, isPlain, isSame, phraseOf } from './words.js';
import type { WordForm } from './words.js';

export interface SearchQuery {
  /** Words as typed, with or without accents, or a code or its beginning. */
  readonly q?: string | undefined;
  readonly field?: string | undefined;
  readonly ministry?: string | undefined;
  readonly agency?: string | undefined;
  readonly level?: Level | undefined;
  readonly audience?: Audience | undefined;
  readonly online?: OnlineFilter | undefined;
  readonly free?: boolean | undefined;
}

export interface Hit {
  /** Place of the procedure among the rows of the index. */
  readonly row: number;
  readonly code: string;
  /** For comparing hits of one answer only. */
  readonly score: number;
  /** What matched, as ranges in the composed (NFC) name. */
  readonly marks: readonly Mark[];
}

export interface SearchResult {
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly facets: Facets;
  readonly matched: Match;
  /** Who answers what was asked, where no procedure does. */
  readonly outOfScope: OutOfScope | null;
}

/** A part of the query that has to be found: the words as typed, or one of the wordings they stand for. */
interface Term {
  readonly wordings: readonly (readonly WordForm[])[];
  /** Whether it is known by its synonyms: its wordings then count in one piece only. */
  readonly known: boolean;
  readonly filler: boolean;
}

/**
 * What one word is worth in one row: found at all, with the accents typed, in name or code, as a whole word, in that
 * very spelling. Each outweighs all that follow, so that "má" comes before "mã" wherever it stands.
 */
const FOUND = 16;
const ACCENTS = 8;
const NAMED = 4;
const WHOLE = 2;
const SPELT = 1;
/** Added for the query in one piece, for how much of the name it covers, for how early it stands. */
const PHRASE = 3;
const COVERAGE = 2;
const POSITION = 0.5;
/** A wording that was not typed is worth a little less than one that was; a filler counts little beside the others. */
const MEANT = 0.98;
const FILLER = 0.2;
/** Without a row that has all words: the share of them (by rarity) that is still an answer. */
const ENOUGH = 0.4;
const NEAR_BEST = 0.7;
/** Without all words, one that only the field or agency has is worth less than one of the name. */
const AROUND = 0.5;
const MOST_WORDS = 24;

/**
 * Finds procedures by words in any order, each a word or its beginning, in name, code, field, agency or level. All must
 * be found; where no procedure has them all, those with most of them are given. Filters come on top, and each
 * facet counts what its own filter would show.
 */
export function search<R extends ProcedureRow>(
  index: ProcedureIndex<R>,
  query: SearchQuery,
  { limit = 20, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): SearchResult {
  const terms = termsOf(index, query.q ?? '');
  const { scores, matched } = rank(index, terms);
  const sieved = sieve(index.rows, query, (row) => (scores[row] ?? 0) > 0);
  const found = sieved.shown.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const wordings = terms.filter((term) => !term.filler).map((term) => term.wordings);
  return {
    total: found.length,
    hits: found.slice(offset, offset + limit).map((row) => {
      const { code, name } = index.rows[row] as R;
      return { row, code, score: scores[row] ?? 0, marks: marksIn(compose(name), wordings) };
    }),
    facets: countFacets(index.rows, sieved.counted),
    matched,
    outOfScope: null,
  };
}

/** Cuts the query into terms, the longest synonym or filler first. Nothing but fillers is a query all the same. */
function termsOf(index: ProcedureIndex, q: string): Term[] {
  const forms = formsOf(procedureCodeOf(q) ?? q).slice(0, MOST_WORDS);
  const terms: Term[] = [];
  for (let i = 0; i < forms.length;) {
    const part = [3, 2, 1]
      .map((size) => forms.slice(i, i + size))
      .find((typed) => typed.length === 1 || index.synonyms.has(phraseOf(typed)) || isFiller(index, typed));
    const typed = part ?? [];
    const meant = index.synonyms.get(phraseOf(typed));
    terms.push({
      wordings: [typed, ...(meant ?? [])],
      known: meant !== undefined,
      filler: meant === undefined && isFiller(index, typed),
    });
    i += typed.length;
  }
  return terms.every((term) => term.filler) ? terms.map((term) => ({ ...term, filler: false })) : terms;
}

/** Typed with accents, a word is a filler only with the filler's own: "cần" is one, "căn" is not. */
function isFiller(index: ProcedureIndex, typed: readonly WordForm[]): boolean {
  const filler = index.fillers.get(phraseOf(typed));
  return filler?.every((form, i) => typed[i] && (isPlain(typed[i]) || isSame(typed[i], form))) ?? false;
}

interface Ranking {
  /** By row; 0 for what is no answer. */
  readonly scores: Float64Array;
  readonly matched: Match;
}

const ALL = 1 - 1e-9;

function rank(index: ProcedureIndex, terms: readonly Term[]): Ranking {
  if (terms.length === 0) return { scores: new Float64Array(index.rows.length).fill(1), matched: 'all' };
  const loose = score(index, terms, false);
  if (loose.best >= ALL) return { scores: loose.scores(ALL), matched: 'all' };
  // Short syllables begin many words: where not all is found, only whole words are evidence.
  const strict = score(index, terms, true);
  return { scores: strict.scores(Math.max(ENOUGH, strict.best * NEAR_BEST)), matched: 'most' };
}

/** Which share of the needed terms each row has, and the scores of the rows that have enough. */
function score(
  index: ProcedureIndex,
  terms: readonly Term[],
  strict: boolean,
): { best: number; scores: (enough: number) => Float64Array } {
  const size = index.rows.length;
  const share = new Float64Array(size);
  const worth = new Float64Array(size);
  const named = new Float64Array(size);
  let needed = 0;
  let total = 0;
  terms.forEach((term, i) => {
    const values = valuesOf(index, term, strict && i < terms.length - 1);
    const weight = (1 + rarity(values.rows, size)) * (term.filler ? FILLER : 1);
    total += weight;
    if (!term.filler) needed += weight;
    for (let row = 0; row < size; row++) {
      const value = values.worth[row] ?? 0;
      if (value === 0) continue;
      const part = strict && values.named[row] === 0 ? AROUND : 1;
      if (!term.filler) share[row] = (share[row] ?? 0) + weight * part;
      worth[row] = (worth[row] ?? 0) + weight * value;
      named[row] = (named[row] ?? 0) + (values.named[row] ?? 0);
    }
  });
  const phrases = phrasesOf(terms);
  return {
    best: share.reduce((a, b) => Math.max(a, b), 0) / needed,
    scores: (enough) =>
      share.map((part, row) => {
        if (part / needed < enough) return 0;
        const name = index.names[row] ?? '';
        const place = placeOf(name, phrases);
        return (
          (part / needed) * ((worth[row] ?? 0) / total) +
          (place >= 0 ? PHRASE + POSITION / (1 + place / 8) : 0) +
          COVERAGE * Math.min(1, (named[row] ?? 0) / (index.lengths[row] ?? 1)) -
          name.length / 4096
        );
      }),
  };
}

/** From 0 for a word of every row to about 2 for one of a single row; a word found nowhere tells nothing. */
function rarity(rows: number, size: number): number {
  return rows === 0 ? 0 : Math.log(size / rows) / 4;
}

interface TermValues {
  readonly worth: Float32Array;
  /** How many words of the term stand in the name. */
  readonly named: Uint8Array;
  /** In how many rows it was found. */
  rows: number;
}

/** What a term is worth in each row: that of its best wording, all of whose words must be there. */
function valuesOf(index: ProcedureIndex, term: Term, strict: boolean): TermValues {
  const size = index.rows.length;
  const values: TermValues = { worth: new Float32Array(size), named: new Uint8Array(size), rows: 0 };
  term.wordings.forEach((wording, w) => {
    const words = wording.map((form) => wordWorth(index, form, strict));
    const phrase = term.known && wording.length > 1 ? ` ${phraseOf(wording)}` : undefined;
    for (let row = 0; row < size; row++) {
      let worth = 0;
      let named = 0;
      for (const word of words) {
        const value = word[row] ?? 0;
        if (value === 0) {
          worth = 0;
          break;
        }
        worth += value;
        if (value & NAMED) named++;
      }
      worth = (worth / words.length) * (w === 0 ? 1 : MEANT);
      if (worth <= (values.worth[row] ?? 0)) continue;
      if (phrase && !index.names[row]?.includes(phrase) && !index.fields[row]?.includes(phrase)) continue;
      if (values.worth[row] === 0) values.rows++;
      values.worth[row] = worth;
      values.named[row] = named;
    }
  });
  return values;
}

/** What a word is worth in each row, at the best place where it or a word that it begins stands. */
function wordWorth(index: ProcedureIndex, typed: WordForm, strict: boolean): Uint8Array {
  const worth = new Uint8Array(index.rows.length);
  const { entries } = index;
  for (let i = firstFrom(index, typed.folded); i < entries.length; i++) {
    const entry = entries[i];
    if (!entry?.folded.startsWith(typed.folded)) break;
    const agreed = agrees(typed, entry);
    const whole = entry.folded.length === typed.folded.length;
    if (strict && !(agreed && whole)) continue;
    const value =
      FOUND + (agreed ? ACCENTS : 0) + (whole ? WHOLE : 0) + (whole && isSame(typed, entry) ? SPELT : 0);
    for (const posting of entry.postings) {
      const row = posting >> 1;
      const here = value + ((posting & 1) === ZONE.name ? NAMED : 0);
      if (here > (worth[row] ?? 0)) worth[row] = here;
    }
  }
  if (/^\d+$/.test(typed.folded)) addCodes(index, typed.folded, worth);
  return worth;
}

/** Codes by their beginning, and by that of their last six digits, as people read them out. */
function addCodes({ codes }: ProcedureIndex, digits: string, worth: Uint8Array): void {
  codes.forEach((code, row) => {
    if (!code.startsWith(digits) && !code.startsWith(digits, 1)) return;
    const value = FOUND + ACCENTS + NAMED + (code.length <= digits.length + 1 ? WHOLE : 0);
    if (value > (worth[row] ?? 0)) worth[row] = value;
  });
}

function firstFrom({ entries }: ProcedureIndex, folded: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.folded ?? '') < folded) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The query in one piece: as typed, without its fillers, and as meant. */
function phrasesOf(terms: readonly Term[]): string[] {
  const telling = terms.filter((term) => !term.filler);
  const typed = (of: readonly Term[]): WordForm[] => of.flatMap((term) => term.wordings[0] ?? []);
  const meant = telling.flatMap((term) => term.wordings[1] ?? term.wordings[0] ?? []);
  return [...new Set([typed(terms), typed(telling), meant].map(phraseOf))].filter((phrase) => phrase !== '');
}

function placeOf(name: string, phrases: readonly string[]): number {
  for (const phrase of phrases) {
    const place = name.indexOf(` ${phrase}`);
    if (place >= 0) return place;
  }
  return -1;
}
