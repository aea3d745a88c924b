import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { weigh } from '../../../.ci/weigh.js';
import type { ProcedureSummary } from '../../../components/contract/schemas/procedure.js';
import { keywordsOf, packKeywords } from '../../../components/domain/search/keywords.js';
import { pack } from '../../../components/domain/search/packed.js';
import { buildIndexInSteps } from '../../../components/domain/search/procedure-index.js';
import { search } from '../../../components/domain/search/search.js';
import { SEARCH_WORDS } from '../../../components/domain/search/synonyms.js';
import { compose, fold } from '../../../components/domain/vietnamese/fold.js';
import { dice, pick } from './noise.js';
import { quantile, round } from './relevance.js';
import type { shippedLines } from './shipped.js';

type Lines = Awaited<ReturnType<typeof shippedLines>>;

export interface Speed {
  readonly typing: {
    readonly rows: number;
    readonly p95ms: number;
    readonly scanP95ms: number;
    /** How many times the scan. */
    readonly ratio: number;
  };
  readonly build: { readonly rows: number; readonly ms: number; readonly longestStepMs: number };
  readonly large: { readonly rows: number; readonly p95ms: number };
  /** What a page downloads to search by itself, gzip. */
  readonly indexKB: number;
  /** What the engine itself weighs in a page, gzip. */
  readonly engineKB: number;
}

const TYPED_IN = 6500;
const LARGE = 100_000;
/** Each query is asked in so many rounds, of which the middle one is told: a machine is seldom idle throughout. */
const ROUNDS = 3;
const ENGINE = ['packed', 'procedure-index', 'search'].map((name) => `components/domain/search/${name}.ts`);

/** Measures the search beside a plain scan for the same letters over the same folded names. */
export async function speedOf(lines: Lines, queries: readonly string[]): Promise<Speed> {
  const many = grown(lines, TYPED_IN);
  const builds = await roundsOf(() => built(many));
  const { index, ms, longestStepMs } = middleOf(builds, (one) => one.ms);
  const names = many.rows.map(({ name }) => fold(compose(name)));
  const typing = asTyped(queries);
  const rounds = await roundsOf(() => {
    const scans: number[] = [];
    const times: number[] = [];
    for (const q of typing) {
      scans.push(timed(() => scan(names, q)));
      times.push(timed(() => search(index, { q })));
    }
    const p95ms = quantile(times, 0.95);
    const scanP95ms = quantile(scans, 0.95);
    return { p95ms, scanP95ms, ratio: round(p95ms / scanP95ms) };
  });
  const { index: largeIndex } = await built(grown(lines, LARGE));
  const large = await roundsOf(() =>
    quantile(
      queries.slice(0, 200).map((q) => timed(() => search(largeIndex, { q }))),
      0.95,
    ),
  );
  return {
    typing: { rows: TYPED_IN, ...middleOf(rounds, (one) => one.ratio) },
    build: { rows: TYPED_IN, ms, longestStepMs },
    large: { rows: LARGE, p95ms: middleOf(large, (p95ms) => p95ms) },
    indexKB: round(
      gzipSync(JSON.stringify({ columns: pack(lines.rows), words: SEARCH_WORDS, keywords: lines.keywords }))
        .byteLength / 1000,
    ),
    engineKB: round((await weigh(ENGINE, true)).kB),
  };
}

async function roundsOf<T>(round: () => T | Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let i = 0; i < ROUNDS; i++) results.push(await round());
  return results;
}

function middleOf<T>(results: readonly T[], by: (result: T) => number): T {
  const middle = [...results].sort((a, b) => by(a) - by(b))[Math.floor(results.length / 2)];
  if (middle === undefined) throw new RangeError('nothing was measured');
  return middle;
}

/** Each query letter by letter, as it is typed; every third is enough. */
function asTyped(queries: readonly string[]): string[] {
  return queries.slice(0, 150).flatMap((q) => {
    const short = q.slice(0, 40);
    return Array.from({ length: Math.ceil(short.length / 3) }, (_, i) => short.slice(0, (i + 1) * 3));
  });
}

function scan(names: readonly string[], q: string): number[] {
  const folded = fold(q);
  const found: number[] = [];
  names.forEach((name, i) => {
    if (name.includes(folded)) found.push(i);
  });
  return found;
}

/** More rows of the same kind: the end of one name behind the beginning of another, and what people say for the latter. */
function grown({ rows, keywords }: Lines, size: number): Lines {
  const roll = dice(size);
  const said = rows.map((): string[] => []);
  for (const [word, own] of keywordsOf(keywords)) for (const row of own) said[row]?.push(word);
  const made = [...rows];
  while (made.length < size) {
    const at = Math.floor(roll() * rows.length);
    const one = rows[at] as ProcedureSummary;
    const other = pick(rows, roll);
    const half = (name: string, end: boolean): string[] => {
      const words = name.split(' ');
      const middle = Math.ceil(words.length / 2);
      return end ? words.slice(middle) : words.slice(0, middle);
    };
    const name = [...half(one.name, false), ...half(other.name, true)].join(' ');
    made.push({ ...one, name, code: `9.${String(made.length).padStart(6, '0')}` });
    said.push(said[at] ?? []);
  }
  const names = made.map(({ name }) => name);
  return {
    rows: made,
    keywords: packKeywords(
      names,
      said.map((words) => words.join(' ')),
      SEARCH_WORDS,
    ),
  };
}

async function built({ rows, keywords }: Lines): Promise<{
  index: Awaited<ReturnType<typeof buildIndexInSteps<ProcedureSummary>>>;
  ms: number;
  longestStepMs: number;
}> {
  const start = performance.now();
  let last = start;
  let longest = 0;
  const index = await buildIndexInSteps(rows, SEARCH_WORDS, keywords, () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    return Promise.resolve();
  });
  const end = performance.now();
  return { index, ms: round(end - start), longestStepMs: round(Math.max(longest, end - last)) };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
