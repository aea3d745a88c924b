import type { Columns, Files, Log, Records, Table } from '../ports.js';
import { errorFields } from './log.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BATCH = 500;

/** How long an answer is kept for a client that asks again under the same Idempotency-Key. */
const REPLIES_FOR = 2 * DAY;
/** How long an upload may rest before it counts as given up. */
const UPLOADS_FOR = 2 * DAY;

/** Removes what nobody needs any more: sessions and facts that ended, old replies, uploads given up. */
export async function sweep(records: Records, files: Files, now: number): Promise<number> {
  const uploads = await records.transaction((tx) => removeBefore(tx.uploads, 'createdAt', now - UPLOADS_FOR));
  for (const id of uploads) await files.discard(id);
  const rest = await records.transaction(async (tx) => [
    ...(await removeBefore(tx.sessions, 'expiresAt', now)),
    ...(await removeBefore(tx.facts, 'expiresAt', now)),
    ...(await removeBefore(tx.replies, 'createdAt', now - REPLIES_FOR)),
  ]);
  return uploads.length + rest.length;
}

/** Sweeps now and every hour, without keeping the process alive for it. */
export function keepSwept(records: Records, files: Files, log: Log): { stop(): void } {
  const run = async (): Promise<void> => {
    try {
      const removed = await sweep(records, files, Date.now());
      if (removed > 0) log.info('swept', { removed });
    } catch (error) {
      log.warn('sweep-failed', errorFields(error));
    }
  };
  void run();
  const timer = setInterval(() => void run(), HOUR).unref();
  return { stop: () => clearInterval(timer) };
}

/** Removes the rows of one batch whose moment in `column` lies before `limit`, oldest first; answers their ids. */
async function removeBefore<Row extends { readonly id: string }>(
  table: Table<Row>,
  column: keyof Columns<Row> & keyof Row & string,
  limit: number,
): Promise<string[]> {
  const oldest = await table.find({ order: [column, 'asc'], limit: BATCH });
  const over = oldest.filter((row) => typeof row[column] === 'string' && Date.parse(row[column]) <= limit);
  for (const { id } of over) await table.remove(id);
  return over.map(({ id }) => id);
}
