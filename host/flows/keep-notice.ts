import { localInstant } from '../../components/domain/vietnamese/instants.js';
import type { NoticeRow } from '../payment-rows.js';
import type { Tx } from '../ports.js';
import type { World } from '../world.js';

/** More of a report than this is noise of whoever forged it. */
const MOST_TEXT = 2000;

/** Keeps a gateway's report as it came, with what became of it, for whoever has to clear up a payment later. */
export async function keepNotice(
  tx: Tx,
  {
    method,
    verdict,
    reference,
    text,
  }: Pick<NoticeRow, 'method' | 'verdict' | 'reference'> & NoticeRow['body'],
  { now }: World,
): Promise<void> {
  await tx.notices.insert({
    id: crypto.randomUUID(),
    method,
    at: localInstant(now),
    verdict,
    reference,
    body: { text: text.slice(0, MOST_TEXT) },
  });
}
