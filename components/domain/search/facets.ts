import type { Audience, Level, OnlineFilter } from '../../contract/lists.js';
import type { ProcedureRow } from './procedure-index.js';

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

export interface Sieved {
  /** Rows that pass every filter. */
  readonly shown: number[];
  /** For each facet the rows that pass every filter but its own. */
  readonly counted: Readonly<Record<FacetName, number[]>>;
}

/** Sends rows through the filters. A row that only one filter holds back is counted in that filter's facet. */
export function sieve(
  rows: readonly ProcedureRow[],
  filters: Filters,
  found: (row: number) => boolean,
): Sieved {
  const active = NAMES.filter((name) => filters[name] !== undefined);
  const shown: number[] = [];
  const counted = Object.fromEntries(NAMES.map((name) => [name, [] as number[]])) as Record<
    FacetName,
    number[]
  >;
  rows.forEach((row, i) => {
    if (!found(i)) return;
    const failed = active.filter(
      (name) => !(VALUES[name](row) as readonly unknown[]).includes(filters[name]),
    );
    if (failed.length === 0) shown.push(i);
    for (const name of NAMES) if (failed.every((other) => other === name)) counted[name].push(i);
  });
  return { shown, counted };
}

/** Counts the values of every facet. */
export function countFacets(rows: readonly ProcedureRow[], counted: Sieved['counted']): Facets {
  const tally = <V>(of: readonly number[], values: (row: ProcedureRow) => readonly V[]): FacetCounts<V> => {
    const counts = new Map<V, number>();
    for (const i of of) {
      const row = rows[i];
      if (row) for (const value of values(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]);
  };
  return {
    field: tally(counted.field, VALUES.field),
    ministry: tally(counted.ministry, VALUES.ministry),
    agency: tally(counted.agency, VALUES.agency),
    level: tally<Level>(counted.level, VALUES.level),
    audience: tally<Audience>(counted.audience, VALUES.audience),
    online: tally<OnlineFilter>(counted.online, VALUES.online),
    free: tally<boolean | null>(counted.free, VALUES.free),
  };
}
