import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { Find, Key, Table, Where } from '../ports.js';
import { columnName, TABLES, type ColumnKind, type TableName } from './sql-tables.js';

/** Tables and columns are data here, so the query builder knows them by name only. */
export type AnyDatabase = Record<string, Record<string, unknown>>;
type Stored = Readonly<Record<string, unknown>>;

interface Column {
  readonly name: string;
  /** As the database calls it. */
  readonly stored: string;
  readonly kind: ColumnKind;
}

/** The columns of each table, worked out once: every transaction has all the tables. */
const COLUMNS: ReadonlyMap<string, readonly Column[]> = new Map(
  Object.entries<Readonly<Record<string, ColumnKind>>>(TABLES).map(([table, columns]) => [
    table,
    Object.entries(columns).map(([name, kind]) => ({ name, stored: columnName(name), kind })),
  ]),
);

/** Rows sent in one statement, well below the number of parameters that one may have. */
const BATCH = 1000;

/**
 * One table of rows inside a transaction.
 * @param begin called before anything that writes or locks
 */
export function sqlTable<Row extends { readonly id: string }>(
  db: Kysely<AnyDatabase>,
  name: TableName,
  begin: () => Promise<void>,
): Table<Row> {
  const columns = COLUMNS.get(name) ?? [];
  const names = columns.map(({ stored }) => stored);
  const toRow = (stored: Stored): Row =>
    Object.fromEntries(
      columns.map((column) => [column.name, fromStored(stored[column.stored], column.kind)]),
    ) as Row;
  const toStored = (row: Row): Record<string, unknown> => {
    const values = row as unknown as Stored;
    return Object.fromEntries(
      columns.map((column) => [column.stored, toParameter(values[column.name], column.kind)]),
    );
  };
  const select = () => db.selectFrom(name).select(names);
  const conditions = (where: Where<Row> = {}): RawBuilder<SqlBool>[] =>
    Object.entries<Key | readonly Key[]>(where as Record<string, Key | readonly Key[]>).map(
      ([column, value]) => condition(columnName(column), value),
    );

  return {
    async get(id, { lock = false } = {}) {
      if (lock) await begin();
      const query = select().where('id', '=', id);
      const stored = await (lock ? query.forUpdate() : query).executeTakeFirst();
      return stored && toRow(stored);
    },
    async insert(row) {
      await begin();
      const query = db.insertInto(name).values(toStored(row));
      const stored = await query
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst();
      return stored !== undefined;
    },
    async load(rows) {
      await begin();
      const others = names.filter((column) => column !== 'id');
      for (let at = 0; at < rows.length; at += BATCH) {
        const query = db.insertInto(name).values(rows.slice(at, at + BATCH).map(toStored));
        await query
          .onConflict((conflict) =>
            conflict
              .column('id')
              .doUpdateSet(
                Object.fromEntries(others.map((column) => [column, sql.ref(`excluded.${column}`)])),
              ),
          )
          .execute();
      }
    },
    async update(row) {
      await begin();
      const { id, ...values } = toStored(row);
      const stored = await db
        .updateTable(name)
        .set(values)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      return stored !== undefined;
    },
    async remove(id) {
      await begin();
      return (
        (await db.deleteFrom(name).where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
      );
    },
    async find(search: Find<Row> = {}) {
      const { where, contains, order: [column, direction] = ['id', 'asc'], after, limit } = search;
      const tests = conditions(where);
      if (contains)
        tests.push(sql<SqlBool>`position(${contains.text} in ${sql.ref(columnName(contains.column))}) > 0`);
      if (after) {
        const place = sql`(${sql.ref(columnName(column))}, id)`;
        const beyond = sql`(${after.value}, ${after.id})`;
        tests.push(
          direction === 'asc' ? sql<SqlBool>`${place} > ${beyond}` : sql<SqlBool>`${place} < ${beyond}`,
        );
      }
      let query = select();
      for (const test of tests) query = query.where(test);
      query = query.orderBy(columnName(column), direction);
      if (column !== 'id') query = query.orderBy('id', direction);
      const stored = await (limit === undefined ? query : query.limit(limit)).execute();
      return stored.map(toRow);
    },
    async count(column, where) {
      const grouped = sql.ref<Key>(columnName(column));
      let query = db.selectFrom(name).select([grouped.as('value'), sql<unknown>`count(*)`.as('rows')]);
      for (const test of conditions(where)) query = query.where(test);
      const stored = await query.groupBy(grouped).execute();
      return new Map(stored.map(({ value, rows }) => [value, Number(rows)]));
    },
  };
}

function condition(column: string, value: Key | readonly Key[] | undefined): RawBuilder<SqlBool> {
  if (value === undefined) throw new TypeError(`Nothing to compare ${column} with`);
  const wanted = isList(value) ? value : [value];
  const values = wanted.filter((one) => one !== null);
  const ref = sql.ref(column);
  const tests = [
    ...(values.length > 0 ? [sql<SqlBool>`${ref} in (${sql.join(values)})`] : []),
    ...(values.length < wanted.length ? [sql<SqlBool>`${ref} is null`] : []),
  ];
  return tests.length > 0 ? sql<SqlBool>`(${sql.join(tests, sql` or `)})` : sql<SqlBool>`false`;
}

function isList(value: Key | readonly Key[]): value is readonly Key[] {
  return Array.isArray(value);
}

function fromStored(value: unknown, kind: ColumnKind): unknown {
  if (kind === 'bigint' || kind === 'integer') return value === null ? null : Number(value);
  return value ?? null;
}

function toParameter(value: unknown, kind: ColumnKind): unknown {
  return kind === 'json' ? sql`${JSON.stringify(value ?? null)}::jsonb` : (value ?? null);
}
