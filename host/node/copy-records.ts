import { PostgresDialect, type PostgresPool } from 'kysely';
import { pathToFileURL } from 'node:url';
import { join, resolve } from 'node:path';
import { sqlRecords } from '../adapters/sql-records.js';
import { TABLES } from '../adapters/sql-tables.js';
import { lockFolder } from './folder-lock.js';
import { openPglite } from './pglite.js';
import { openPostgres } from './postgres.js';

/** The database to fill holds records already; the message says so in a sentence. */
export class NotEmptyError extends Error {}

const BATCH = 500;
const NAMES = [...Object.keys(TABLES), 'series'];

/**
 * Copies all records from one database into another that has the same tables and no dossiers yet, in one transaction.
 * Answers how many rows each table had.
 */
export async function copyRecords(
  from: PostgresPool,
  to: PostgresPool,
): Promise<ReadonlyMap<string, number>> {
  const source = await from.connect();
  const target = await to.connect();
  const counts = new Map<string, number>();
  try {
    await target.query('begin', []);
    const { rows } = await target.query<{ id: string }>(
      'select id from dossiers union all select id from drafts limit 1',
      [],
    );
    if (rows.length > 0)
      throw new NotEmptyError('The database holds drafts or dossiers already; nothing was copied.');
    for (const table of NAMES) {
      await target.query(`delete from ${table}`, []);
      counts.set(table, 0);
      for (let last = ''; ;) {
        const part = await source.query<{ id: string; row: unknown }>(
          `select id, to_jsonb(t) as row from ${table} t where id > $1 order by id limit ${BATCH}`,
          [last],
        );
        if (part.rows.length === 0) break;
        await target.query(
          `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
          [JSON.stringify(part.rows.map(({ row }) => row))],
        );
        counts.set(table, (counts.get(table) ?? 0) + part.rows.length);
        last = part.rows.at(-1)?.id ?? '';
      }
    }
    await target.query('commit', []);
    return counts;
  } catch (error) {
    await target.query('rollback', []);
    throw error;
  } finally {
    source.release();
    target.release();
  }
}

/** `records:copy DATA_DIR DATABASE_URL`: from the embedded database of a stopped host to PostgreSQL. */
async function main([dataDir, databaseUrl]: readonly string[]): Promise<void> {
  if (!dataDir || !databaseUrl) {
    throw new Error('Usage: npm run records:copy -- DATA_DIR postgres://…');
  }
  const lock = await lockFolder(resolve(dataDir));
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const embedded = await openPglite(join(resolve(dataDir), 'records'));
  const server = openPostgres(databaseUrl, silent);
  try {
    await sqlRecords(new PostgresDialect({ pool: server })).migrate();
    for (const [table, rows] of await copyRecords(embedded.pool, server)) console.log(`${table}: ${rows}`);
  } finally {
    await Promise.allSettled([embedded.pool.end(), server.end()]);
    await lock.release();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
