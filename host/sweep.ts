import { localInstant } from '../components/domain/vietnamese/instants.js';
import { CONTENT_FACT, markContent } from './flows/remove-file.js';
import { UPLOAD_HOURS } from './flows/uploads.js';
import { forgetAsker } from './flows/forget-asker.js';
import type { NoticeVerdict } from './gateway.js';
import type { Columns, Files, Records, Table, UploadRow, Where } from './ports.js';

const HOUR = 3_600_000;
const BATCH = 500;
/** How long an answer is kept for a client that asks again under the same Idempotency-Key. */
const REPLY_HOURS = 48;
/** How long reports are kept that were none: long enough to see where they came from. */
const FALSE_NOTICE_HOURS = 30 * 24;
const FALSE_NOTICES: readonly NoticeVerdict[] = ['forged', 'unknown-order'];

/**
 * Removes one batch of what nobody needs any more: sessions and facts that ended, old replies, uploads given up, the
 * contents of files that were removed, and the names of people whose questions were answered long ago. Answers how much there was; to be run now and then.
 */
export async function sweep(records: Records, files: Files, now: Date): Promise<number> {
  const ago = (hours: number): string => localInstant(now.getTime() - hours * HOUR);
  const uploads = await records.transaction((tx) => upTo(tx.uploads, 'createdAt', ago(UPLOAD_HOURS)));
  for (const upload of uploads) await giveUp(records, files, upload, now);
  await tidyParts(records, files, new Date(now.getTime() - UPLOAD_HOURS * HOUR));
  const ended = await records.transaction(async (tx) => [
    ...(await removeUpTo(tx.sessions, 'expiresAt', ago(0))),
    ...(await removeUpTo(tx.replies, 'createdAt', ago(REPLY_HOURS))),
    ...(await removeUpTo(tx.notices, 'at', ago(FALSE_NOTICE_HOURS), { verdict: FALSE_NOTICES })),
  ]);
  const asked = await records.transaction((tx) => upTo(tx.questions, 'forgetAt', ago(0)));
  for (const { id } of asked) await records.transaction((tx) => forgetAsker(tx, id));
  const facts = await records.transaction((tx) => upTo(tx.facts, 'expiresAt', ago(0)));
  for (const { id } of facts) await endFact(records, files, id, ago(0));
  return uploads.length + ended.length + asked.length + facts.length;
}

/** Ends an upload with its bytes. One whose bytes are all there may have left a content that no file ever had. */
async function giveUp(records: Records, files: Files, { id, length }: UploadRow, now: Date): Promise<void> {
  const content = (await files.offset(id)) === length ? await files.finish(id) : undefined;
  await records.transaction(async (tx) => {
    if (!(await tx.uploads.remove(id))) return;
    if (content) await markContent(tx, content.sha256, now);
    await files.discard(id);
  });
}

/** Part-files that a process left behind when it died: no upload knows of them any more. */
async function tidyParts(records: Records, files: Files, before: Date): Promise<void> {
  for (const id of await files.abandoned(before)) {
    const upload = await records.transaction((tx) => tx.uploads.get(id));
    if (!upload) await files.discard(id);
  }
}

/**
 * Forgets a fact that ended, and with the mark of a content the content itself, unless a file still has it. The mark
 * stays locked meanwhile, as it is by whoever adds a file: none can appear with a content that goes.
 */
async function endFact(records: Records, files: Files, id: string, limit: string): Promise<void> {
  await records.transaction(async (tx) => {
    const fact = await tx.facts.get(id, { lock: true });
    if (!fact || fact.expiresAt === null || Date.parse(fact.expiresAt) > Date.parse(limit)) return;
    if (id.startsWith(CONTENT_FACT)) {
      const sha256 = id.slice(CONTENT_FACT.length);
      const used = await tx.files.find({ where: { sha256 }, limit: 1 });
      if (used.length === 0) await files.forget(sha256);
    }
    await tx.facts.remove(id);
  });
}

async function removeUpTo<Row extends { readonly id: string }>(
  table: Table<Row>,
  column: keyof Columns<Row> & string,
  limit: string,
  where: Where<Row> = {},
): Promise<Row[]> {
  const rows = await upTo(table, column, limit, where);
  for (const { id } of rows) await table.remove(id);
  return rows;
}

/** Rows of one batch whose moment in `column` is not later than `limit`, the oldest first; without a moment, none. */
async function upTo<Row extends { readonly id: string }>(
  table: Table<Row>,
  column: keyof Columns<Row> & string,
  limit: string,
  where: Where<Row> = {},
): Promise<Row[]> {
  const oldest = await table.find({ where, order: [column, 'asc'], limit: BATCH });
  return oldest.filter((row) => {
    const moment = (row as unknown as Readonly<Record<string, unknown>>)[column];
    return typeof moment === 'string' && Date.parse(moment) <= Date.parse(limit);
  });
}
