import { Kysely, sql, type Dialect } from 'kysely';
import { Unavailable, type Records, type Table, type Tx } from '../ports.js';
import { MIGRATIONS } from './sql-migrations.js';
import { sqlTable, type AnyDatabase } from './sql-table.js';
import { TABLES, type TableName } from './sql-tables.js';

export interface SqlRecords extends Records {
  /** Brings the tables up to date, in one transaction; several hosts may try at once. Answers the steps it took. */
  migrate(): Promise<string[]>;
}

/** Times that a transaction is tried again when the database takes it back. */
const RETRIES = 5;
/** The database took it back for the sake of another: serialisation failure, deadlock. */
const TAKEN_BACK = ['40001', '40P01'];
/** No room or no connection: classes 08, 53 and 57 of SQLSTATE, and what sockets say. */
const NOT_THERE = /^(08|53|57)|^(ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EAI_AGAIN)/;
const LOST_CONNECTION =
  /connection (terminated|timeout|ended)|not queryable|timeout exceeded when trying to connect/i;
/** Any number that no other program locks by: `dvc` in letters. */
const MIGRATION_LOCK = 6_583_907;

/** Records in PostgreSQL, or in what speaks its SQL. The dialect, with its pool, comes from outside. */
export function sqlRecords(dialect: Dialect): SqlRecords {
  const db = new Kysely<AnyDatabase>({ dialect });
  return {
    transaction: (work) => attempt(() => inTransaction(db, (trx, begin) => work(txOf(trx, begin))), RETRIES),
    async ready() {
      await attempt(() => sql`select 1 from series limit 1`.execute(db), 0);
    },
    migrate: () =>
      attempt(() => inTransaction(db, (trx, begin) => begin().then(() => migrate(trx))), RETRIES),
    close: () => db.destroy(),
  };
}

/** Begins the transaction if it is not begun yet. */
type Begin = () => Promise<void>;

/**
 * Runs work on one connection. Where each statement sees what is committed when it starts (`read committed`), plain reads
 * are the same within a transaction and without: it begins with the first write or lock, and work that only reads saves the
 * way to the database and back twice.
 */
async function inTransaction<T>(
  db: Kysely<AnyDatabase>,
  work: (connection: Kysely<AnyDatabase>, begin: Begin) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    let begun: Promise<void> | undefined;
    const run = async (statement: string): Promise<void> =>
      void (await sql.raw(statement).execute(connection));
    try {
      const result = await work(connection, () => (begun ??= run('begin isolation level read committed')));
      if (begun) await run('commit');
      return result;
    } catch (error) {
      // A connection that broke cannot roll back either, and that says less than what went wrong before.
      if (begun) await run('rollback').catch(() => undefined);
      throw error;
    }
  });
}

async function attempt<T>(work: () => Promise<T>, retries: number): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (retries > 0 && TAKEN_BACK.includes(code)) return attempt(work, retries - 1);
    const isGone = NOT_THERE.test(code) || (error instanceof Error && LOST_CONNECTION.test(error.message));
    throw isGone || TAKEN_BACK.includes(code)
      ? new Unavailable('The database does not answer', { cause: error })
      : error;
  }
}

function codeOf(error: unknown): string {
  const known = typeof error === 'object' && error !== null && 'code' in error;
  return known && typeof error.code === 'string' ? error.code : '';
}

function txOf(db: Kysely<AnyDatabase>, begin: Begin): Tx {
  const tables = Object.fromEntries(
    (Object.keys(TABLES) as TableName[]).map((name) => [
      name,
      sqlTable(db, name, begin) satisfies Table<{ id: string }>,
    ]),
  );
  const next = async (series: string): Promise<number> => {
    await begin();
    const query = db.insertInto('series').values({ id: series, value: 1 });
    const { value } = await query
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ value: sql`series.value + 1` }))
      .returning('value')
      .executeTakeFirstOrThrow();
    return Number(value);
  };
  // Each table was made for the rows of its name.
  return { ...tables, next } as unknown as Tx;
}

async function migrate(db: Kysely<AnyDatabase>): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(db);
  await sql`create table if not exists migrations (id text primary key, taken_at timestamptz not null default now())`.execute(
    db,
  );
  const taken = new Set((await db.selectFrom('migrations').select('id').execute()).map(({ id }) => id));
  const open = MIGRATIONS.filter(({ id }) => !taken.has(id));
  for (const { id, statements } of open) {
    for (const statement of statements) await sql.raw(statement).execute(db);
    await db.insertInto('migrations').values({ id }).execute();
  }
  return open.map(({ id }) => id);
}
