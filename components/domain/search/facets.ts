import type { Audience, Level, OnlineFilter } from '../../contract/lists.js';
import type { ProcedureRow } from './row.js';

/** Values with how many procedures each would show, the most frequent first. */
export type FacetCounts<V> = readonly (readonly [value: V, count: number])[];

export interface Facets {
  readonly field: FacetCounts<string>;
  readonly ministry: FacetCounts<string>;
  readonly agency: FacetCounts<string>;
  readonly level: FacetCounts<Level>;
  readonly audience: FacetCounts<Audience>;
  /** `any` counts whatever can be filed online. */
  readonly online: FacetCounts<OnlineFilter>;
  /** `null` counts those of which it is not known. */
  readonly free: FacetCounts<boolean | null>;
}
export type FacetName = keyof Facets;
type Value = Facets[FacetName][number][0];

/** What a row says to each facet. */
const VALUES = {
  field: (row) => [row.field],
  ministry: (row) => (row.ministry === null ? [] : [row.ministry]),
  agency: (row) => [row.agency],
  level: (row) => row.levels,
  audience: (row) => row.audiences,
  online: (row) => (row.online === 'none' ? ['none'] : [row.online, 'any']),
  free: (row) => [row.free],
} as const satisfies { [F in FacetName]: (row: ProcedureRow) => readonly Facets[F][number][0][] };

const NAMES = Object.keys(VALUES) as FacetName[];

export type Filters = { readonly [F in FacetName]?: Facets[F][number][0] | undefined };

/** One facet of all rows: which of its sets of values each row has. Few sets serve many rows. */
interface FacetColumn {
  readonly sets: readonly (readonly Value[])[];
  readonly ofRow: Uint16Array;
}
export type FacetColumns = Readonly<Record<FacetName, FacetColumn>>;

export function facetColumns(rows: readonly ProcedureRow[]): FacetColumns {
  return Object.fromEntries(NAMES.map((name) => [name, columnOf(rows, VALUES[name])])) as Record<
    FacetName,
    FacetColumn
  >;
}

function columnOf(
  rows: readonly ProcedureRow[],
  values: (row: ProcedureRow) => readonly Value[],
): FacetColumn {
  const sets: (readonly Value[])[] = [];
  const known = new Map<string, number>();
  const ofRow = Uint16Array.from(rows, (row) => {
    const set = values(row);
    const key = JSON.stringify(set);
    let id = known.get(key);
    if (id === undefined) known.set(key, (id = sets.push(set) - 1));
    return id;
  });
  return { sets, ofRow };
}

export interface Sieved {
  /** Rows that pass every filter, in their order. */
  readonly shown: number[];
  /** For each facet its values among the rows that pass every filter but its own. */
  readonly facets: Facets;
}

/** Sends rows through the filters. A row that only one filter holds back is counted in that filter's facet. */
export function sieve(columns: FacetColumns, filters: Filters, rows: Iterable<number>): Sieved {
  const facets = NAMES.map((name) => {
    const { sets, ofRow } = columns[name];
    const wanted = filters[name];
    const passing = sets.map((set) => wanted === undefined || set.includes(wanted));
    return { sets, ofRow, passing, counts: new Uint32Array(sets.length) };
  });
  const shown: number[] = [];
  for (const row of rows) {
    let failed = 0;
    let failing = -1;
    for (let f = 0; f < facets.length; f++) {
      const facet = facets[f];
      if (facet?.passing[facet.ofRow[row] ?? 0] ?? true) continue;
      failed++;
      failing = f;
    }
    if (failed === 0) shown.push(row);
    if (failed > 1) continue;
    for (let f = 0; f < facets.length; f++) {
      const facet = facets[f];
      if (!facet || (failed === 1 && f !== failing)) continue;
      const set = facet.ofRow[row] ?? 0;
      facet.counts[set] = (facet.counts[set] ?? 0) + 1;
    }
  }
  const counted = facets.map(({ sets, counts }) => {
    const values = new Map<Value, number>();
    sets.forEach((set, i) => {
      const count = counts[i] ?? 0;
      if (count > 0) for (const value of set) values.set(value, (values.get(value) ?? 0) + count);
    });
    return [...values].sort((a, b) => b[1] - a[1]);
  });
  return {
    shown,
    facets: Object.fromEntries(NAMES.map((name, f) => [name, counted[f]])) as unknown as Facets,
  };
}
