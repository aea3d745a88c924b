import { existsSync, readFileSync } from 'node:fs';
import type { Level } from '../../../components/contract/lists.js';
import type { ProcedureRow } from '../../../components/domain/search/procedure-index.js';

interface Crawled {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly levels: readonly string[] | string;
  readonly authority?: string | null;
  readonly methods?: readonly { readonly channel: string; readonly fee: number | null }[];
}

const LEVELS: Readonly<Record<string, Level>> = {
  'cấp bộ': 'ministry',
  'cấp tỉnh': 'province',
  'cấp xã': 'commune',
};

/**
 * The whole national catalogue as lines of the search, from the file named in PROCEDURES_NDJSON or from the data beside
 * the project; `undefined` where there is none.
 */
export function realRows(): ProcedureRow[] | undefined {
  const beside = new URL('../../../../shared/data/procedures.ndjson', import.meta.url).pathname;
  const path = process.env['PROCEDURES_NDJSON'] ?? beside;
  if (!existsSync(path)) return undefined;
  const lines = [path, path.replace('.ndjson', '-defence.ndjson')].flatMap((file) =>
    existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [],
  );
  return lines.map((line) => rowOf(JSON.parse(line) as Crawled));
}

function rowOf(row: Crawled): ProcedureRow {
  const levels = typeof row.levels === 'string' ? row.levels.split(', ') : row.levels;
  const online = row.methods?.find((method) => method.channel === 'online');
  return {
    code: row.code,
    name: row.name,
    field: row.field,
    agency: row.authority ?? '',
    levels: [...new Set(levels.map((level) => LEVELS[level.toLowerCase()] ?? 'other'))],
    audiences: [],
    online: online !== undefined,
    free: online?.fee == null ? null : online.fee === 0,
  };
}
