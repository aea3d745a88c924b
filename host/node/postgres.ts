import type { PostgresPool } from 'kysely';
import pg from 'pg';
import type { Log } from '../ports.js';
import { errorFields } from './log.js';

const INT8 = 20;

/**
 * Connections to a PostgreSQL server. A statement that takes too long is given up rather than keeping others waiting,
 * and whole numbers of 64 bits come as numbers, as the embedded database gives them.
 */
export function openPostgres(url: string, log: Log): PostgresPool {
  const types = {
    getTypeParser: ((oid: number, format?: 'text') =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'dvc-elements',
    types,
  });
  // One that breaks between two questions of a transaction has nobody else to tell: unheard, it would end the process.
  pool.on('connect', (client) =>
    client.on('error', (error) => log.warn('database-connection-lost', errorFields(error))),
  );
  // Told by the connection itself; the next use gets another.
  pool.on('error', () => undefined);
  return pool;
}
