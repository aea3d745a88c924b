import { performance } from 'node:perf_hooks';
import type { SearchResult } from '../../../components/domain/search/search.js';
import type { Asked } from './queries.js';

export interface Recall {
  readonly n: number;
  readonly recall1: number;
  readonly recall5: number;
}

export interface Relevance extends Omit<Recall, 'n'> {
  readonly p50ms: number;
  readonly p95ms: number;
  readonly byKind: Readonly<Record<string, Recall>>;
}

export interface Judged extends Asked {
  readonly first: boolean;
  readonly amongFive: boolean;
  readonly found: readonly string[];
  readonly ms: number;
}

/** Asks each query once, as it would be asked first, and looks where the right procedures stand. */
export function judge(queries: readonly Asked[], search: (q: string) => SearchResult): Judged[] {
  return queries.map((asked) => {
    const start = performance.now();
    const result = search(asked.query);
    const ms = performance.now() - start;
    const found = result.hits.slice(0, 5).map((hit) => hit.code);
    const refused = result.total === 0 || result.outOfScope !== null;
    const nothing = asked.codes.length === 0 && refused;
    return {
      ...asked,
      first: nothing || asked.codes.includes(found[0] ?? ''),
      amongFive: nothing || found.some((code) => asked.codes.includes(code)),
      found,
      ms,
    };
  });
}

export function relevanceOf(judged: readonly Judged[]): Relevance {
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  const { recall1, recall5 } = recallOf(judged);
  const times = judged.map(({ ms }) => ms);
  return {
    recall1,
    recall5,
    p50ms: quantile(times, 0.5),
    p95ms: quantile(times, 0.95),
    byKind: Object.fromEntries(
      kinds.map((kind) => [kind, recallOf(judged.filter((one) => one.kind === kind))]),
    ),
  };
}

function recallOf(judged: readonly Judged[]): Recall {
  const n = judged.length;
  const share = (part: readonly Judged[]): number => (n === 0 ? 0 : round(part.length / n));
  return {
    n,
    recall1: share(judged.filter(({ first }) => first)),
    recall5: share(judged.filter(({ amongFive }) => amongFive)),
  };
}

export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0);
}

export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
