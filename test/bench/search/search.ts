/**
 * The search over the shipped catalogue: how often the right procedure comes first or among the first five, and how
 * long it takes. `--queries FILE` takes queries of one's own, a line each of `{"kind","query","codes":[…]}`; without it
 * the project's own are asked, both halves apart, and beside them those to tune on and those that nobody has looked at. `--generated N` asks N queries of each kind of noise made from names of
 * the catalogue instead (`--seed` for others). `--misses` says which queries of the tuned half went wrong.
 */
import { parseArgs } from 'node:util';
import { buildIndex } from '../../../components/domain/search/procedure-index.js';
import { search } from '../../../components/domain/search/search.js';
import { SEARCH_WORDS } from '../../../components/domain/search/synonyms.js';
import { generatedQueries } from './generated.js';
import { halfOf, OWN, readQueries, TO_TUNE_ON, UNSEEN, type Half } from './queries.js';
import { judge, relevanceOf, type Judged, type Relevance } from './relevance.js';
import { shippedLines } from './shipped.js';
import { speedOf, type Speed } from './speed.js';

interface Result extends Relevance {
  readonly speed?: Speed;
  readonly halves?: Readonly<Record<Half, Relevance>>;
  readonly toTuneOn?: Relevance;
  readonly unseen?: Relevance;
  /** Lines of the file that were no queries. */
  readonly badLines?: number;
}

export async function bench(args: readonly string[]): Promise<Result> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      queries: { type: 'string' },
      generated: { type: 'string' },
      seed: { type: 'string', default: '1' },
      misses: { type: 'boolean', default: false },
    },
  });
  const lines = await shippedLines();
  const { rows, keywords } = lines;
  const { queries, bad } =
    values.generated === undefined
      ? readQueries(values.queries ?? OWN)
      : { queries: generatedQueries(rows, Number(values.generated), Number(values.seed)), bad: [] };
  for (const { line, why } of bad) console.error(`line ${line} is passed over: ${why}`);
  const index = buildIndex(rows, SEARCH_WORDS, keywords);
  const ask = (q: string): ReturnType<typeof search> => search(index, { q }, { limit: 5 });
  // The first queries of a process pay for the engine's own compilation.
  judge(queries.slice(0, 50), ask);
  const judged = judge(queries, ask);
  tell(judged);
  const relevance = relevanceOf(judged);
  if (values.queries !== undefined || values.generated !== undefined) {
    if (values.misses) tellMisses(judged);
    return { ...relevance, badLines: bad.length };
  }
  const halves = {
    tuned: relevanceOf(judged.filter((one) => halfOf(one) === 'tuned')),
    held: relevanceOf(judged.filter((one) => halfOf(one) === 'held')),
  };
  if (values.misses) tellMisses(judged.filter((one) => halfOf(one) === 'tuned'));
  const further = (file: URL): Relevance => {
    const found = judge(readQueries(file).queries, ask);
    console.error(`\n${file.pathname.split('/').at(-1) ?? ''}`);
    tell(found);
    return relevanceOf(found);
  };
  const toTuneOn = further(TO_TUNE_ON);
  const unseen = further(UNSEEN);
  const speed = await speedOf(
    lines,
    queries.map(({ query }) => query),
  );
  const { typing, build, large, indexKB, engineKB } = speed;
  console.error(
    `as typed over ${typing.rows}: p95 ${typing.p95ms} ms, ${typing.ratio} times a scan; over ${large.rows}: p95 ${large.p95ms} ms`,
    `\nindex built in ${build.ms} ms, no step longer than ${build.longestStepMs} ms; ${indexKB} kB to download, beside an engine of ${engineKB} kB`,
  );
  return { ...relevance, halves, toTuneOn, unseen, speed };
}

function tell(judged: readonly Judged[]): void {
  const { byKind, ...all } = relevanceOf(judged);
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);
  for (const [kind, { n, recall1, recall5 }] of Object.entries(byKind)) {
    console.error(
      `${kind.padEnd(16)}${String(n).padStart(5)}  first ${percent(recall1)}  of five ${percent(recall5)}`,
    );
  }
  console.error(
    `${'all'.padEnd(16)}${String(judged.length).padStart(5)}  first ${percent(all.recall1)}  of five ${percent(all.recall5)}`,
    `\np50 ${all.p50ms} ms, p95 ${all.p95ms} ms`,
  );
}

function tellMisses(judged: readonly Judged[]): void {
  for (const { kind, query, codes, found, first, amongFive } of judged) {
    if (!first) {
      console.error(
        `${amongFive ? 'late' : 'lost'} ${kind}: ${query} → ${found.join()} instead of ${codes.join()}`,
      );
    }
  }
}
