/**
 * Runs PGlite away from the thread that answers requests, since a query blocks the thread it runs in. Plain JavaScript:
 * what compiles TypeScript on the fly for the main thread does not reach into workers. `pglite.ts` says what goes to and fro.
 *
 * @typedef {import('./pglite.js').Ask} Ask
 * @typedef {import('./pglite.js').Told} Told
 */
import { PGlite } from '@electric-sql/pglite';
import { parentPort, workerData } from 'node:worker_threads';

const database = await PGlite.create(workerData.folder);

/** @param {Ask} ask @returns {Promise<Told>} */
async function answer({ id, sql, parameters }) {
  try {
    if (sql === null) {
      await database.close();
      return { id };
    }
    const { rows, affectedRows } = await database.query(sql, [...parameters]);
    return { id, rows, affected: affectedRows ?? 0 };
  } catch (error) {
    return { id, error: { message: error.message, code: error.code } };
  }
}

parentPort.on('message', async (ask) => parentPort.postMessage(await answer(ask)));
parentPort.postMessage({ id: 0 });
