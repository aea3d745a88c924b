import { decide } from '../../components/domain/dossier/life-cycle.js';
import { moneyFacts } from '../../components/domain/dossier/fees.js';
import { formatDong } from '../../components/domain/vietnamese/money.js';
import { localInstant } from '../../components/domain/vietnamese/instants.js';
import type { NoticeVerdict, PaymentOutcome } from '../gateway.js';
import type { PaymentRow } from '../payment-rows.js';
import type { DossierRow, Tx } from '../ports.js';
import type { World } from '../world.js';
import { receivedFor } from './bills.js';
import { historyRow } from './history.js';
import { standingOf } from './offered-actions.js';
import { afterStep } from './step-taken.js';
import { historyOf } from './views.js';

/**
 * Takes in how a payment stands at its gateway, told by a report or an answer whose signature held. Success is taken in
 * whenever it comes, after a failure and past the time too: money that was paid is never lost sight of. What a paid
 * payment is told afterwards changes nothing.
 */
export async function settlePayment(
  tx: Tx,
  reference: string,
  outcome: PaymentOutcome,
  world: World,
): Promise<NoticeVerdict> {
  const [known] = await tx.payments.find({ where: { reference }, limit: 1 });
  if (!known) return 'unknown-order';
  // The holder first, the payment after it, as whoever begins a payment does; a draft may be filed meanwhile.
  const draft = await tx.drafts.get(known.holder, { lock: true });
  const dossier = draft ? undefined : await tx.dossiers.get(known.holder, { lock: true });
  const payment = await tx.payments.get(known.id, { lock: true });
  if (!payment) return 'unknown-order';
  if (outcome.amount !== payment.amount) return 'wrong-amount';
  if (payment.state === 'paid') return 'repeated';
  if (outcome.state === 'waiting') return 'accepted';
  // A gateway that is asked may know no more than that it failed: the reason that its report gave stays.
  const isKnown = outcome.failure === payment.body.failure || outcome.failure === 'other';
  if (outcome.state === payment.state && isKnown) return 'repeated';
  await tx.payments.update(settledRow(payment, outcome.state, outcome, world));
  if (outcome.state === 'paid' && dossier) await credit(tx, dossier, payment, world);
  return 'accepted';
}

function settledRow(
  payment: PaymentRow,
  state: 'paid' | 'failed',
  { failure, receipt }: PaymentOutcome,
  { now }: World,
): PaymentRow {
  return {
    ...payment,
    state,
    settledAt: localInstant(now),
    // A failure is not final: the payer may try again on the gateway's page until the time is over.
    askAt: state === 'paid' ? null : payment.askAt,
    body: { ...payment.body, failure, receipt },
  };
}

/** Money came for a dossier: a request that held it up is settled with it. */
async function credit(tx: Tx, dossier: DossierRow, payment: PaymentRow, world: World): Promise<void> {
  const received = await receivedFor(tx, dossier.id);
  const paid = { ...dossier, body: { ...dossier.body, received } };
  const note = formatDong(payment.amount);
  if (!(await settleRequest(tx, paid, note, world)))
    await tx.dossiers.update({ ...paid, version: paid.version + 1, updatedAt: localInstant(world.now) });
}

/** Takes the host's own step after a payment or a cancelled fee, where the table has one; false when it has none. */
export async function settleRequest(
  tx: Tx,
  dossier: DossierRow,
  note: string | null,
  world: World,
): Promise<DossierRow | false> {
  const { charges, received, agency } = dossier.body;
  const step = decide(standingOf(dossier), 'settle-payment', 'system', moneyFacts(charges, received));
  if (!step.ok) return false;
  const row = afterStep(dossier, step, world);
  await tx.dossiers.update(row);
  const seq = (await historyOf(tx, row.id)).length + 1;
  await tx.history.insert(
    historyRow(row, seq, {
      action: 'settle-payment',
      sender: { name: world.settings.tenant.name, role: 'system', unit: null },
      receiver: { name: agency.name, role: 'officer', unit: agency.name },
      note,
    }),
  );
  return row;
}
