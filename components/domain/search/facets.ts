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

/** Rows that say the same to all facets are counted as one kind: few kinds serve many rows. */
export interface FacetColumns {
  readonly kindOf: Uint32Array;
  readonly kinds: number;
  readonly facets: readonly FacetColumn[];
}

/** One facet: its values, and which of them each kind of row has. */
interface FacetColumn {
  readonly name: FacetName;
  readonly values: readonly Value[];
  readonly ofKind: readonly (readonly number[])[];
}

export function facetColumns(rows: readonly ProcedureRow[]): FacetColumns {
  const known = new Map<string, number>();
  const firsts: ProcedureRow[] = [];
  const kindOf = Uint32Array.from(rows, (row) => {
    const { field, ministry, agency, levels, audiences, online, free } = row;
    const lists = `${listed(levels)}\n${listed(audiences)}`;
    const key = `${field}\n${ministry ?? ''}\n${agency}\n${lists}\n${online}\n${String(free)}`;
    let kind = known.get(key);
    if (kind === undefined) known.set(key, (kind = firsts.push(row) - 1));
    return kind;
  });
  const facets = NAMES.map((name) => {
    const values: Value[] = [];
    const ofKind = firsts.map((row) => VALUES[name](row).map((value) => placeIn(values, value)));
    return { name, values, ofKind };
  });
  return { kindOf, kinds: firsts.length, facets };
}

function listed(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? '') : values.join();
}

function placeIn(values: Value[], value: Value): number {
  const place = values.indexOf(value);
  return place < 0 ? values.push(value) - 1 : place;
}

export interface Sieved {
  /** Rows that pass every filter, in their order. */
  readonly shown: Uint32Array;
  /** For each facet its values among the rows that pass every filter but its own. */
  readonly facets: Facets;
}

/** No facet, and more than one. */
const NONE = -1;
const SEVERAL = -2;

/** Sends rows through the filters. A row that only one filter holds back is counted in that filter's facet. */
export function sieve(columns: FacetColumns, filters: Filters, rows: Uint32Array): Sieved {
  const { kindOf, kinds, facets } = columns;
  const heldBy = new Int8Array(kinds).fill(NONE);
  facets.forEach(({ name, values, ofKind }, f) => {
    const wanted = filters[name];
    if (wanted === undefined) return;
    const place = values.indexOf(wanted);
    for (let kind = 0; kind < kinds; kind++) {
      if (ofKind[kind]?.includes(place)) continue;
      heldBy[kind] = heldBy[kind] === NONE ? f : SEVERAL;
    }
  });
  const counts = new Uint32Array(kinds);
  const shown = new Uint32Array(rows.length);
  let size = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const kind = kindOf[row] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (heldBy[kind] === NONE) shown[size++] = row;
  }
  const counted = facets.map(({ name, values, ofKind }, f) => {
    const sums = new Uint32Array(values.length);
    for (let kind = 0; kind < kinds; kind++) {
      const count = counts[kind] ?? 0;
      if (count === 0 || (heldBy[kind] !== NONE && heldBy[kind] !== f)) continue;
      for (const value of ofKind[kind] ?? []) sums[value] = (sums[value] ?? 0) + count;
    }
    const some = values.flatMap((value, v): [Value, number][] => (sums[v] ? [[value, sums[v]]] : []));
    return [name, some.sort((a, b) => b[1] - a[1])] as const;
  });
  return { shown: shown.subarray(0, size), facets: Object.fromEntries(counted) as unknown as Facets };
}
