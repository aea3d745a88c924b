import {
  Unavailable,
  type Columns,
  type Find,
  type Key,
  type Records,
  type Rows,
  type Table,
  type Tx,
  type Where,
} from '../ports.js';

type AnyRow = { readonly id: string };
type Store = { readonly tables: Map<string, Map<string, AnyRow>>; readonly series: Map<string, number> };

/** The tables by name, so that a missing one is found by the compiler. */
const NAMES = {
  drafts: true,
  dossiers: true,
  history: true,
  files: true,
  uploads: true,
  payments: true,
  notices: true,
  sessions: true,
  replies: true,
  procedures: true,
  versions: true,
  agencies: true,
  forms: true,
  places: true,
  help: true,
  questions: true,
  facts: true,
} as const satisfies Record<keyof Rows, true>;

/** Records that a second host can start from. */
export interface MemoryRecords extends Records {
  /** Others with the same rows, which no longer follow these. */
  copy(): MemoryRecords;
}

/**
 * Records in memory, for tests and for a host inside a page. Transactions run one after another; each writes into a
 * layer of its own that is laid over the rows when it ends well and dropped when it does not.
 */
export function memoryRecords(): MemoryRecords {
  return recordsIn({ tables: new Map(), series: new Map() });
}

function recordsIn(store: Store): MemoryRecords {
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  return {
    transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      const run = last.then(async () => {
        if (closed) throw new Unavailable('Records are closed');
        const layer = overlay(store);
        const result = await work(layer.tx);
        layer.commit();
        return result;
      });
      last = run.catch(() => undefined);
      return run;
    },
    ready: () => (closed ? Promise.reject(new Unavailable('Records are closed')) : Promise.resolve()),
    async close() {
      closed = true;
      await last;
    },
    // Rows are frozen, so that it is enough to copy the tables.
    copy: () =>
      recordsIn({
        tables: new Map([...store.tables].map(([name, rows]) => [name, new Map(rows)])),
        series: new Map(store.series),
      }),
  };
}

function overlay(store: Store): { tx: Tx; commit(): void } {
  const commits: (() => void)[] = [];
  const table = <Row extends AnyRow>(name: string): Table<Row> => {
    const base = store.tables.get(name) ?? new Map<string, AnyRow>();
    const layer = new Map<string, AnyRow | undefined>();
    commits.push(() => {
      for (const [id, row] of layer) {
        if (row) base.set(id, row);
        else base.delete(id);
      }
      store.tables.set(name, base);
    });
    return layeredTable(base as unknown as ReadonlyMap<string, Row>, layer as Map<string, Row | undefined>);
  };
  const tables = Object.fromEntries(Object.keys(NAMES).map((name) => [name, table(name)]));
  const series = new Map<string, number>();
  const next = (name: string): Promise<number> => {
    const number = (series.get(name) ?? store.series.get(name) ?? 0) + 1;
    series.set(name, number);
    return Promise.resolve(number);
  };
  return {
    tx: { ...tables, next } as unknown as Tx,
    commit() {
      for (const commit of commits) commit();
      for (const [name, number] of series) store.series.set(name, number);
    },
  };
}

function layeredTable<Row extends AnyRow>(
  base: ReadonlyMap<string, Row>,
  layer: Map<string, Row | undefined>,
): Table<Row> {
  const read = (id: string): Row | undefined => (layer.has(id) ? layer.get(id) : base.get(id));
  const all = function* (): Generator<Row> {
    for (const [id, row] of base) if (!layer.has(id)) yield row;
    for (const row of layer.values()) if (row) yield row;
  };
  const matching = (where: Where<Row> = {}): Row[] => [...all()].filter(matches(where));
  return {
    get: (id) => Promise.resolve(read(id)),
    insert(row) {
      if (read(row.id)) return Promise.resolve(false);
      layer.set(row.id, kept(row));
      return Promise.resolve(true);
    },
    load(rows) {
      for (const row of rows) layer.set(row.id, kept(row));
      return Promise.resolve();
    },
    update(row) {
      if (!read(row.id)) return Promise.resolve(false);
      layer.set(row.id, kept(row));
      return Promise.resolve(true);
    },
    remove(id) {
      const there = read(id) !== undefined;
      if (there) layer.set(id, undefined);
      return Promise.resolve(there);
    },
    find: (query = {}) => Promise.resolve(search(matching(query.where), query)),
    count(column, where) {
      const counts = new Map<Key, number>();
      for (const row of matching(where)) {
        const value = valueOf(row, column);
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return Promise.resolve(counts);
    },
  };
}

function search<Row extends AnyRow>(rows: Row[], query: Find<Row>): Row[] {
  const { contains, order: [column, direction] = ['id', 'asc'], after, limit } = query;
  const sign = direction === 'asc' ? 1 : -1;
  const place = (row: Row): readonly [Key, string] => [valueOf(row, column), row.id];
  const compare = (a: readonly [Key, string], b: readonly [Key, string]): number =>
    sign * (byValue(a[0], b[0]) || byValue(a[1], b[1]));
  return rows
    .filter((row) => !contains || String(valueOf(row, contains.column) ?? '').includes(contains.text))
    .filter((row) => !after || compare(place(row), [after.value, after.id]) > 0)
    .sort((a, b) => compare(place(a), place(b)))
    .slice(0, limit);
}

function matches<Row extends AnyRow>(where: Where<Row>): (row: Row) => boolean {
  const wanted = Object.entries<Key | readonly Key[]>(where as Record<string, Key | readonly Key[]>);
  return (row) =>
    wanted.every(([column, value]) => {
      const held = valueOf(row, column as keyof Columns<Row> & string);
      return Array.isArray(value) ? value.includes(held) : held === value;
    });
}

function valueOf<Row extends AnyRow>(row: Row, column: string): Key {
  return (row as unknown as Record<string, Key>)[column] ?? null;
}

/** Null above all, texts by code units, as `collate "C"` orders them but for rare characters outside the first plane. */
function byValue(a: Key, b: Key): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** A copy that nobody can change: what is read may be handed on as it is. */
function kept<Row extends AnyRow>(row: Row): Row {
  return freeze(structuredClone(row));
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}
