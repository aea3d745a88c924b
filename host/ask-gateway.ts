import { localInstant } from '../components/domain/vietnamese/instants.js';
import { settlePayment } from './flows/settle-payment.js';
import { memo } from './memo.js';
import type { Settings } from './options.js';
import { type PaymentGateway, type PaymentOrder } from './gateway.js';
import type { PaymentRow } from './payment-rows.js';
import { Unavailable, type Find, type Ports, type Records } from './ports.js';
import type { World } from './world.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const BATCH = 50;
/** How long after its time a payment is asked about before it counts as never made; a report is taken in even later. */
const GIVEN_UP = 24 * HOUR;
/** How long an answer is good: nobody makes the host ask the gateway more often. */
const JUST_ASKED = 5_000;

/** What a gateway is told of a payment. */
export function orderOf(row: PaymentRow): PaymentOrder {
  const { reference, amount, createdAt, expiresAt, body } = row;
  const { info, client, language } = body;
  return { reference, amount, createdAt, expiresAt, info, client, language };
}

/**
 * Asks the gateway how one payment stands and takes in what it says. Whoever asks needs nothing of the answer but the
 * row afterwards. Rejects with {@link Unavailable} when the gateway does not answer; the next asking is put off then.
 */
export async function inquire(
  records: Records,
  gateway: PaymentGateway,
  row: PaymentRow,
  world: World,
): Promise<void> {
  if (row.state === 'paid') return;
  try {
    const outcome = await gateway.ask(orderOf(row), world.now);
    await records.transaction(async (tx) => {
      if (outcome !== 'unknown') await settlePayment(tx, row.reference, outcome, world);
      await putOff(tx, row.id, world, outcome === 'unknown');
    });
  } catch (error) {
    if (error instanceof Unavailable) {
      await records.transaction((tx) => putOff(tx, row.id, world, false));
    }
    throw error;
  }
}

/** Whether the gateway was asked so lately that its answer still stands. */
export function isJustAsked(row: PaymentRow, now: Date): boolean {
  const { asked } = row.body;
  if (asked === 0 || row.askAt === null) return row.askAt === null;
  return Date.parse(row.askAt) - delayAfter(asked) > now.getTime() - JUST_ASKED;
}

/** How to go about asking. */
export interface Asking {
  /** Those whose turn has come, or all that wait. */
  readonly which: 'due' | 'all';
  /** Ends it before the next payment. */
  readonly signal?: AbortSignal;
}

/**
 * Asks about payments of which nothing was reported, one after the other; to be run now and then, and about all at the
 * start of a host. Answers how many were asked about. A gateway that does not answer is left alone until the next time.
 */
export async function askGateway(
  { records, gateway, log, clock }: Pick<Ports, 'records' | 'gateway' | 'log' | 'clock'>,
  settings: Settings,
  { which, signal }: Asking,
): Promise<number> {
  if (!gateway) return 0;
  let asked = 0;
  for await (const row of waitingRows(records)) {
    const now = clock.now();
    if (signal?.aborted || (which === 'due' && Date.parse(row.askAt) > now.getTime())) break;
    const world: World = { now, settings, language: 'vi', memo: memo(), methods: [gateway.method] };
    try {
      await inquire(records, gateway, row, world);
      asked++;
    } catch (error) {
      if (error instanceof Unavailable) {
        log.warn('gateway-unavailable', { method: gateway.method, asked });
        break;
      }
      // One payment that cannot be settled must not keep the others from it.
      const kind = error instanceof Error ? error.name : typeof error;
      log.error('asking-failed', { reference: row.reference, kind });
    }
  }
  return asked;
}

/** Payments that are to be asked about, each once, the one whose turn comes first in front. */
async function* waitingRows(records: Records): AsyncGenerator<PaymentRow & { readonly askAt: string }> {
  // A row that was asked about moves to the back, where it is met again.
  const seen = new Set<string>();
  let after: Find<PaymentRow>['after'];
  for (;;) {
    const query: Find<PaymentRow> = {
      where: { state: ['waiting', 'failed'] },
      order: ['askAt', 'asc'],
      limit: BATCH,
      ...(after && { after }),
    };
    const rows = await records.transaction((tx) => tx.payments.find(query));
    for (const row of rows) {
      if (row.askAt === null) return;
      after = { value: row.askAt, id: row.id };
      if (!seen.has(row.id)) yield { ...row, askAt: row.askAt };
      seen.add(row.id);
    }
    if (rows.length < BATCH) return;
  }
}

/** Lays down when the gateway is asked next: later each time, and no more once nothing can be expected. */
async function putOff(
  tx: Parameters<Parameters<Records['transaction']>[0]>[0],
  id: string,
  { now }: World,
  isUnknown: boolean,
): Promise<void> {
  const row = await tx.payments.get(id, { lock: true });
  if (!row || row.state === 'paid') return;
  const isOver = Date.parse(row.expiresAt) < now.getTime() - (isUnknown ? 0 : GIVEN_UP);
  const asked = row.body.asked + 1;
  await tx.payments.update({
    ...row,
    state: isOver && row.state === 'waiting' ? 'expired' : row.state,
    settledAt: isOver && row.state === 'waiting' ? localInstant(now) : row.settledAt,
    askAt: isOver ? null : localInstant(now.getTime() + delayAfter(asked)),
    body: { ...row.body, asked },
  });
}

/** One minute, then twice as long each time, at most an hour. */
function delayAfter(asked: number): number {
  return Math.min(HOUR, MINUTE * 2 ** Math.min(asked - 1, 6));
}
