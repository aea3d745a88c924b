import { readFileSync } from 'node:fs';

/** A query as somebody would type it, and the procedures that are right; none where no procedure answers it. */
export interface Asked {
  readonly kind: string;
  readonly query: string;
  readonly codes: readonly string[];
}

export interface BadLine {
  readonly line: number;
  readonly why: string;
}

const FOLDER = new URL('../../domain/search/queries/', import.meta.url);

/** The project's own queries, of which one half is tuned on. */
export const OWN = new URL('halves.ndjson', FOLDER);
/** Many more to tune on: most of them shun the words of the names. */
export const TO_TUNE_ON = new URL('tuned.ndjson', FOLDER);
/** Queries that nobody who tunes has looked at, nor may: they say what strangers will meet. */
export const UNSEEN = new URL('unseen.ndjson', FOLDER);

/** Which half of the queries one belongs to: what is tuned looks at one half only. */
export type Half = 'tuned' | 'held';

/** Parts queries by their text alone (FNV-1a), so that a query keeps its half whatever is added around it. */
export function halfOf({ query }: Asked): Half {
  let hash = 0x811c9dc5;
  for (const unit of query) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) & 1 ? 'held' : 'tuned';
}

/** Reads lines of `{"kind","query","codes"}`; a line that is none is told and passed over. */
export function readQueries(file: URL | string): { queries: Asked[]; bad: BadLine[] } {
  const queries: Asked[] = [];
  const bad: BadLine[] = [];
  readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((text, i) => {
      if (text.trim() === '') return;
      const read = parse(text);
      if (typeof read === 'string') bad.push({ line: i + 1, why: read });
      else queries.push(read);
    });
  return { queries, bad };
}

function parse(text: string): Asked | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'no JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'no object';
  const { kind, query, codes } = value as Record<string, unknown>;
  if (typeof kind !== 'string' || kind === '') return 'kind is no text';
  if (typeof query !== 'string') return 'query is no text';
  if (!Array.isArray(codes) || !codes.every((code) => typeof code === 'string')) {
    return 'codes is no list of texts';
  }
  return { kind, query, codes };
}
