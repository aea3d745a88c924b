import { readFileSync } from 'node:fs';
import type { ProcedureRow } from '../../../components/domain/search/row.js';

interface Line extends Omit<ProcedureRow, 'online' | 'free'> {
  readonly channels: readonly { readonly via: readonly string[]; readonly fees: readonly unknown[] }[];
}

/** The national catalogue that the reference host brings along, as lines of the search. */
export function realRows(): ProcedureRow[] {
  const file = new URL('../../../host/data/catalogue.json', import.meta.url);
  const lines = JSON.parse(readFileSync(file, 'utf8')) as Line[];
  return lines.map(({ channels, ...line }) => {
    const online = channels.filter((channel) => channel.via.includes('online'));
    return { ...line, online: online.length > 0 ? 'unstated' : 'none', free: null };
  });
}
