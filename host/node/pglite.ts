import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { Unavailable } from '../ports.js';

/** An embedded PostgreSQL that looks to kysely like the pool of `pg`. */
export interface EmbeddedDatabase {
  readonly pool: PostgresPool;
  /** Settles when the database died without being closed; queries are refused with {@link Unavailable} from then on. */
  readonly died: Promise<void>;
}

/** What the worker is asked: a query, or with null to close. */
export interface Ask {
  readonly id: number;
  readonly sql: string | null;
  readonly parameters: readonly unknown[];
}

/** What it tells: rows with their count, or what went wrong; `id` 0 once when it is ready. */
export interface Told {
  readonly id: number;
  readonly rows?: readonly unknown[];
  readonly affected?: number;
  readonly error?: { readonly message: string; readonly code?: string };
}

const WORKER = new URL('./pglite-worker.js', import.meta.url);

interface Waiting {
  readonly resolve: (told: Told) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens PGlite on a folder, in a worker thread, and resolves when it answers. It has one connection, so a client waits
 * until the one before is released. For trying out: it does not wait for the disk, so a power cut may cost the last moments.
 */
export async function openPglite(folder: string, script = WORKER): Promise<EmbeddedDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const worker = new Worker(script, { workerData: { folder }, name: 'pglite' });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let state: 'open' | 'closing' | 'dead' = 'open';

  const ask = (sql: string | null, parameters: readonly unknown[], id = ++asked): Promise<Told> => {
    if (state === 'dead') return Promise.reject(new Unavailable('The embedded database is not running'));
    return new Promise((resolve, reject) => {
      if (id > 0) worker.postMessage({ id, sql, parameters } satisfies Ask);
      waiting.set(id, { resolve, reject });
    });
  };

  const died = new Promise<void>((resolve) => {
    const end = (error?: unknown): void => {
      const wasOpen = state === 'open';
      state = 'dead';
      for (const { reject } of waiting.values())
        reject(new Unavailable('The embedded database stopped', { cause: error }));
      waiting.clear();
      if (wasOpen) resolve();
    };
    worker.on('error', end);
    worker.on('exit', () => end());
  });
  worker.on('message', (told: Told) => {
    waiting.get(told.id)?.resolve(told);
    waiting.delete(told.id);
  });

  const query = async (
    sql: string,
    parameters: readonly unknown[],
  ): Promise<PostgresQueryResult<unknown>> => {
    const { rows = [], affected = 0, error } = await ask(sql, parameters);
    if (error) throw Object.assign(new Error(error.message), { code: error.code });
    const command = commandOf(sql);
    return { command, rowCount: command === 'SELECT' ? rows.length : affected, rows: [...rows] };
  };

  await ask(null, [], 0);
  return {
    died,
    pool: {
      connect: clients(query),
      async end() {
        if (state !== 'open') return;
        state = 'closing';
        await ask(null, []);
        await worker.terminate();
      },
    },
  };
}

type Query = (sql: string, parameters: readonly unknown[]) => Promise<PostgresQueryResult<unknown>>;

/** Hands out the one connection to one client after another. */
function clients(query: Query): () => Promise<PostgresPoolClient> {
  let last = Promise.resolve();
  return async () => {
    const before = last;
    let release = (): void => undefined;
    last = new Promise((resolve) => (release = resolve));
    await before;
    const client = {
      query: (sql: unknown, parameters: readonly unknown[] = []) =>
        typeof sql === 'string'
          ? query(sql, parameters)
          : Promise.reject(new TypeError('The embedded database has no cursors')),
      release,
    };
    return client as PostgresPoolClient;
  };
}

function commandOf(sql: string): PostgresQueryResult<unknown>['command'] {
  const word = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase();
  return word === 'INSERT' || word === 'UPDATE' || word === 'DELETE' || word === 'MERGE' ? word : 'SELECT';
}
