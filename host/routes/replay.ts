import { localInstant } from '../../components/domain/vietnamese/instants.js';
import type { ReplyRow, Tx } from '../ports.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { digestOf } from '../secrets.js';

/** A write as it can be told from others and known again. */
export interface Write {
  readonly subject: string;
  readonly method: string;
  readonly address: string;
  readonly key: string;
  /** All that decides what the write does: body, If-Match, headers of an upload. */
  readonly content: string;
}

/**
 * Does a write once. The row under its key is laid down before the work, so that an equal request at the same time waits
 * for the end of this transaction and then finds the answer; a refusal rolls both back and may be tried again.
 */
export async function once(
  tx: Tx,
  write: Write,
  now: Date,
  work: () => Promise<ReplyRow['body'] | Refusal>,
): Promise<ReplyRow['body'] | Refusal> {
  const { subject, method, address, key, content } = write;
  const id = await digestOf([subject, method, address, key].join('\n'));
  const digest = await digestOf(content);
  const row: ReplyRow = {
    id,
    digest,
    createdAt: localInstant(now),
    body: { status: 0, headers: {}, text: '' },
  };
  if (!(await tx.replies.insert(row))) {
    const earlier = await tx.replies.get(id);
    if (!earlier) return refuse('unavailable', { retryAfter: 1 });
    return earlier.digest === digest ? earlier.body : refuse('idempotency-conflict');
  }
  const body = await work();
  if (!isRefusal(body)) await tx.replies.update({ ...row, body });
  return body;
}
