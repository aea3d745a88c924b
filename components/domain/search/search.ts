import type { Audience, Level, Match, OnlineFilter, OutOfScope } from '../../contract/lists.js';
import { compose } from '../vietnamese/fold.js';
import { sieve } from './facets.js';
import type { Facets } from './facets.js';
import { marksIn } from './marks.js';
import type { Mark } from './marks.js';
import type { ProcedureIndex } from './procedure-index.js';
import type { ProcedureRow } from './row.js';
import { askedOf, gather } from './rank.js';
import type { AskedTerm, Found } from './rank.js';
import { Judge } from './refine.js';
import { read } from './understanding.js';
import type { Query } from './understanding.js';
import { WEIGHTS } from './weights.js';

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

/** So many of the rows that have most of the query are looked at one by one; the others follow as they were found. */
const JUDGED = 120;

/**
 * Finds procedures by words in any order, typed whole or in part, in name, code, field, agency or level. Where no
 * procedure has them all, those with most of them are given. Filters come on top, and each facet counts what its own
 * filter would show.
 */
export function search<R extends ProcedureRow>(
  index: ProcedureIndex<R>,
  query: SearchQuery,
  { limit = 20, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): SearchResult {
  const asked = read(query.q ?? '', index.understanding);
  if (asked.terms.length === 0 && asked.code === undefined)
    return wholeCatalogue(index, query, limit, offset);
  // What is meant does not hang on the filters, so that their counts agree with what they leave.
  let doubted = false;
  let ranking = rank(index, asked, {}, doubted);
  if (ranking.best < WEIGHTS.doubtful && asked.terms.length > 0) {
    const other = rank(index, asked, {}, true);
    doubted = other.best > ranking.best;
    if (doubted) ranking = other;
  }
  if (asked.elsewhere && (ranking.matched === 'most' || ranking.best < WEIGHTS.beside)) {
    return { ...nothing(index, query), outOfScope: asked.elsewhere };
  }
  const { q: _, ...filters } = query;
  if (Object.values(filters).some((value) => value !== undefined)) {
    ranking = rank(index, asked, filters, doubted);
  }
  const { rows, facets, matched } = ranking;
  return {
    total: rows.length,
    hits: rows.slice(offset, offset + limit).map(({ row, score, marked }) => {
      const { code, name } = index.rows[row] as R;
      return { row, code, score, marks: marksIn(compose(name), marked()) };
    }),
    facets,
    matched,
    outOfScope: asked.elsewhere,
  };
}

function nothing(index: ProcedureIndex, query: SearchQuery): SearchResult {
  const { facets } = sieve(index.facets, query, []);
  return { total: 0, hits: [], facets, matched: 'most', outOfScope: null };
}

function wholeCatalogue(
  index: ProcedureIndex,
  query: SearchQuery,
  limit: number,
  offset: number,
): SearchResult {
  const { shown, facets } = sieve(index.facets, query, index.rows.keys());
  return {
    total: shown.length,
    hits: shown.slice(offset, offset + limit).map((row) => ({
      row,
      code: index.rows[row]?.code ?? '',
      score: 1,
      marks: [],
    })),
    facets,
    matched: 'all',
    outOfScope: null,
  };
}

interface Ranked {
  readonly row: number;
  readonly score: number;
  readonly marked: () => ReadonlyMap<number, number>;
}

interface Ranking {
  readonly rows: readonly Ranked[];
  readonly facets: Facets;
  readonly matched: Match;
  /** Score of the first. */
  readonly best: number;
}

/** A row that was not judged comes after all that were. */
const UNJUDGED = 1e-3;

function rank(index: ProcedureIndex, query: Query, filters: SearchQuery, doubted: boolean): Ranking {
  const terms = askedOf(index, query, doubted);
  const found = gather(index, terms, query.code);
  const { answers, complete } = answersOf(found);
  const { shown, facets } = sieve(index.facets, filters, answers);
  const share = (row: number): number => found.share[row] ?? 0;
  const judge = new Judge(index, terms, query.phrase);
  const best = topOf(shown, found.share, JUDGED);
  const judged = best.map((row) => ({ row, ...judge.judge(row, share(row)) }));
  judged.sort((a, b) => b.score - a.score || a.row - b.row);
  const among = new Set(best);
  const others = shown.filter((row) => !among.has(row)).sort((a, b) => share(b) - share(a) || a - b);
  return {
    rows: [
      ...judged.map(({ row, score, marked }): Ranked => ({ row, score, marked: () => marked })),
      ...others.map((row): Ranked => ({
        row,
        score: share(row) * UNJUDGED,
        marked: () => judge.judge(row, share(row)).marked,
      })),
    ],
    facets,
    matched: !complete ? 'most' : doubted || guessed(terms) ? 'near' : 'all',
    best: judged[0]?.score ?? 0,
  };
}

/** Whether some word was found only under another spelling. */
function guessed(terms: readonly AskedTerm[]): boolean {
  return terms.some(({ wordings }) =>
    wordings.every((words) =>
      words.some(({ senses }) => Math.max(0, ...senses.values()) < WEIGHTS.word.begun),
    ),
  );
}

/** The rows that answer: those with all the words, and those that have nearly as much as the best. */
function answersOf({ share, terms, needed }: Found): { answers: number[]; complete: boolean } {
  let most = 0;
  let complete = false;
  for (let row = 0; row < share.length; row++) {
    if ((share[row] ?? 0) > most) most = share[row] ?? 0;
    if (terms[row] === needed) complete = true;
  }
  const answers: number[] = [];
  if (most < WEIGHTS.least) return { answers, complete: false };
  const enough = most * (complete ? WEIGHTS.enough.all : WEIGHTS.enough.most);
  for (let row = 0; row < share.length; row++) {
    if ((share[row] ?? 0) >= enough || (complete && terms[row] === needed)) answers.push(row);
  }
  return { answers, complete };
}

/** The rows with the greatest shares, in no order; sorting all of a large catalogue would take too long. */
function topOf(rows: readonly number[], share: Float32Array, count: number): number[] {
  if (rows.length <= count) return [...rows];
  const shares = Float32Array.from(rows, (row) => share[row] ?? 0).sort();
  const least = shares[shares.length - count] ?? 0;
  const above = rows.filter((row) => (share[row] ?? 0) > least);
  const equal = rows.filter((row) => share[row] === least);
  return [...above, ...equal.slice(0, count - above.length)];
}
