import type { Audience, Level, Match, OnlineFilter, OutOfScope } from '../../contract/lists.js';
import { procedureCodeOf } from '../vietnamese/codes.js';
import { sieve } from './facets.js';
import type { Facets } from './facets.js';
import { marksIn } from './marks.js';
import type { Mark } from './marks.js';
import type { ProcedureIndex } from './procedure-index.js';
import type { ProcedureRow } from './row.js';
import { alike, askedOf, gather } from './rank.js';
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
  /** For comparing hits of one answer only, and those that come near only among themselves. */
  readonly score: number;
  /** What matched, as ranges in the composed (NFC) name. */
  readonly marks: readonly Mark[];
  /** Words that matched, not of the name but of what people say for the procedure. */
  readonly said: readonly string[];
}

export interface SearchResult {
  /** How many answer. */
  readonly total: number;
  /** Those asked for of them; where all are few, behind the last some that only come near. */
  readonly hits: readonly Hit[];
  readonly facets: Facets;
  readonly matched: Match;
  /** Who answers what was asked, where no procedure does. */
  readonly outOfScope: OutOfScope | null;
}

/** So many of the rows that have most of the query are looked at one by one; the others follow as they were found. */
const JUDGED = 120;

/**
 * Finds procedures by words in any order, typed whole or in part, in name, code, field, agency or level, or said by
 * people for them. Where no procedure has them all, those with most of them are given. Filters come on top, and each facet counts what its own
 * filter would show. Several codes and nothing else are those procedures, in the order asked for.
 */
export function search<R extends ProcedureRow>(
  index: ProcedureIndex<R>,
  query: SearchQuery,
  { limit = 20, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): SearchResult {
  const { q = '', ...filters } = query;
  const listed = codesOf(q);
  if (listed.length > 1) return inOrder(index, rowsOf(index, listed), filters, limit, offset);
  const asked = read(q, index.understanding);
  const filtered = Object.values(filters).some((value) => value !== undefined);
  if (asked.terms.length === 0 && asked.code === undefined)
    return inOrder(index, Uint32Array.from(index.rows.keys()), filters, limit, offset);
  // What is meant does not hang on the filters, so that their counts agree with what they leave.
  const reading = meant(index, asked);
  if (asked.elsewhere && reading.best < WEIGHTS.beside) {
    const { facets } = sieve(index.facets, filters, new Uint32Array(0));
    return { total: 0, hits: [], facets, matched: 'most', outOfScope: asked.elsewhere };
  }
  const { judge, found } = reading;
  const { shown, facets } = sieve(index.facets, filters, reading.answers);
  const first = filtered ? judgedOf(judge, found, shown) : reading.judged;
  const ranked = offset + limit <= first.length ? first : [...first, ...othersOf(found, shown, first)];
  const near = filtered || offset > 0 ? [] : nearOf(reading);
  return {
    total: shown.length,
    hits: [...ranked, ...near].slice(offset, offset + limit).map(({ row, score }) => {
      const { code, name } = index.rows[row] as R;
      const { marked, said } = judge.seen(row);
      return { row, code, score, marks: marksIn(name, marked, index.vocabulary), said };
    }),
    facets,
    matched: howMatched(reading, asked),
    outOfScope: asked.elsewhere,
  };
}

/** The codes of which a query consists, if it is nothing else; none where there is any other word. */
function codesOf(q: string): string[] {
  const codes: string[] = [];
  for (const part of q.split(/[\s,;]+/)) {
    const code = procedureCodeOf(part);
    if (code !== undefined) codes.push(code);
    else if (part !== '') return [];
  }
  return codes;
}

/** The rows that have the codes, each once, in the order of the codes. */
function rowsOf({ codes }: ProcedureIndex, wanted: readonly string[]): Uint32Array {
  const places = wanted.map((code) => codes.indexOf(code.replace('.', '')));
  return Uint32Array.from(new Set(places.filter((row) => row >= 0)));
}

/** Rows that are given as they are, no one better than another. */
function inOrder(
  index: ProcedureIndex,
  rows: Uint32Array,
  filters: SearchQuery,
  limit: number,
  offset: number,
): SearchResult {
  const { shown, facets } = sieve(index.facets, filters, rows);
  return {
    total: shown.length,
    hits: Array.from(shown.subarray(offset, offset + limit), (row) => ({
      row,
      code: index.rows[row]?.code ?? '',
      score: 1,
      marks: [],
      said: [],
    })),
    facets,
    matched: 'all',
    outOfScope: null,
  };
}

function howMatched({ complete, guessed, best }: Reading, { code }: Query): Match {
  if (complete && !guessed) return 'all';
  if (best < WEIGHTS.faint && code === undefined) return 'faint';
  return complete ? 'near' : 'most';
}

interface Ranked {
  readonly row: number;
  readonly score: number;
}

/** A query as it is understood, and what answers it. */
interface Reading {
  readonly found: Found;
  readonly judge: Judge;
  readonly answers: Uint32Array;
  readonly judged: readonly Ranked[];
  /** Score of the first. */
  readonly best: number;
  /** Whether some procedure has all that was asked. */
  readonly complete: boolean;
  /** Whether some word was found only under another spelling. */
  readonly guessed: boolean;
}

/** Reads a query as it stands and, where that leads to little, also as if words of it were mistyped. */
function meant(index: ProcedureIndex, query: Query): Reading {
  const terms = askedOf(index, query, false);
  const plain = readingOf(index, query, terms);
  if (plain.best >= WEIGHTS.doubtful || terms.length === 0) return plain;
  const others = askedOf(index, query, true);
  if (alike(terms, others)) return plain;
  const doubted = readingOf(index, query, others);
  return doubted.best > plain.best ? { ...doubted, guessed: true } : plain;
}

function readingOf(index: ProcedureIndex, query: Query, terms: readonly AskedTerm[]): Reading {
  const found = gather(index, terms, query.code);
  const judge = new Judge(index, terms, query.phrase);
  const { answers, complete } = answersOf(found);
  const judged = judgedOf(judge, found, answers);
  return {
    found,
    judge,
    answers,
    judged,
    best: judged[0]?.score ?? 0,
    complete,
    guessed: guessed(terms),
  };
}

function judgedOf(judge: Judge, { share }: Found, rows: Uint32Array): Ranked[] {
  return topOf(rows, share, JUDGED)
    .map((row) => ({ row, score: judge.score(row, share[row] ?? 0) }))
    .sort((a, b) => b.score - a.score || a.row - b.row);
}

/** A row that was not judged comes after all that were. */
const UNJUDGED = 1e-3;

function othersOf({ share }: Found, rows: Uint32Array, judged: readonly Ranked[]): Ranked[] {
  const known = new Set(judged.map(({ row }) => row));
  return [...rows]
    .filter((row) => !known.has(row))
    .map((row) => ({ row, score: (share[row] ?? 0) * UNJUDGED }))
    .sort((a, b) => b.score - a.score || a.row - b.row);
}

function guessed(terms: readonly AskedTerm[]): boolean {
  return terms.some(({ wordings }) =>
    wordings.every((words) => words.some(({ senses }) => (senses.worths[0] ?? 0) < WEIGHTS.word.begun)),
  );
}

/** The rows that answer: those with all the words, and those that have nearly as much as the best. */
function answersOf({ share, terms, needed }: Found): { answers: Uint32Array; complete: boolean } {
  const most = mostOf(share);
  if (most < WEIGHTS.least) return { answers: new Uint32Array(0), complete: false };
  const complete = terms.includes(needed);
  const enough = most * (complete ? WEIGHTS.enough.all : WEIGHTS.enough.most);
  const answers = rowsWith(
    (row) => (share[row] ?? 0) >= enough || (complete && terms[row] === needed),
    share.length,
  );
  return { answers, complete };
}

/** Where answers are fewer than this, what comes near is shown too. */
const FEW = 8;

/** What comes next where answers are few: what was asked may have been meant otherwise. */
function nearOf({ judge, found, answers, best }: Reading): Ranked[] {
  if (answers.length === 0 || answers.length >= FEW || best >= WEIGHTS.sure) return [];
  const { share } = found;
  const known = new Set(answers);
  const least = mostOf(share) * WEIGHTS.enough.near;
  const rows = rowsWith((row) => (share[row] ?? 0) >= least && !known.has(row), share.length);
  return judgedOf(judge, found, Uint32Array.from(topOf(rows, share, FEW - answers.length)));
}

function mostOf(share: Float32Array): number {
  let most = 0;
  for (const one of share) if (one > most) most = one;
  return most;
}

function rowsWith(fits: (row: number) => boolean, size: number): Uint32Array {
  const rows = new Uint32Array(size);
  let count = 0;
  for (let row = 0; row < size; row++) if (fits(row)) rows[count++] = row;
  return rows.subarray(0, count);
}

const STEPS = 512;

/** The rows with the greatest shares; found by counting, since sorting all of a large catalogue would take too long. */
function topOf(rows: Uint32Array, share: Float32Array, count: number): number[] {
  if (rows.length <= count) return [...rows];
  const counts = new Uint32Array(STEPS + 1);
  for (let i = 0; i < rows.length; i++) {
    const step = stepOf(share[rows[i] ?? 0] ?? 0);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let least = STEPS;
  let above = 0;
  while (least > 0 && above + (counts[least] ?? 0) < count) above += counts[least--] ?? 0;
  const top: number[] = [];
  const equal: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const step = stepOf(share[row] ?? 0);
    if (step > least) top.push(row);
    else if (step === least) equal.push(row);
  }
  equal.sort((a, b) => (share[b] ?? 0) - (share[a] ?? 0) || a - b);
  return [...top, ...equal.slice(0, count - top.length)];
}

function stepOf(share: number): number {
  return Math.min(STEPS, Math.floor(share * STEPS));
}
