import type { NewPayment } from '../../components/contract/schemas/payment.js';
import { balanceOf, type KeptCharge } from '../../components/domain/dossier/fees.js';
import { localInstant } from '../../components/domain/vietnamese/instants.js';
import type { PaymentGateway } from '../gateway.js';
import type { PaymentRow } from '../payment-rows.js';
import type { Tx } from '../ports.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import type { Actor, World } from '../world.js';
import { isPayable, paymentsOf, receivedFor } from './bills.js';
import { reachDossier, reachDraft } from './reach.js';

/** What somebody wants to pay for. */
export type Payee =
  | { readonly by: 'id'; readonly actor: Actor; readonly id: string }
  | { readonly by: 'code'; readonly code: string };

interface Beginning extends NewPayment {
  readonly gateway: PaymentGateway;
  /** Address of the payer's machine. */
  readonly client: string;
}

/** When the gateway is asked first about a payment of which it reported nothing. */
const FIRST_ASK = 120_000;
const HOUR = 3_600_000;

/**
 * Begins to pay what is due, all of it at once; a payment that is open for the same amount is gone on with, so that two
 * pages of one person make one payment.
 */
export async function beginPayment(
  tx: Tx,
  payee: Payee,
  input: Beginning,
  world: World,
): Promise<PaymentRow | Refusal> {
  const owed = await lockOwed(tx, payee);
  if (isRefusal(owed)) return owed;
  const { due } = balanceOf(owed.charges, await receivedFor(tx, owed.holder));
  if (due === 0) return refuse('nothing-due');
  if (due !== input.amount) return refuse('amount-changed');

  const earlier = await paymentsOf(tx, owed.holder);
  const now = world.now.getTime();
  const open = earlier.find(
    ({ state, amount, method, expiresAt }) =>
      state === 'waiting' && amount === due && method === input.method && Date.parse(expiresAt) > now,
  );
  if (open) {
    const row = { ...open, body: { ...open.body, returnTo: input.returnTo } };
    await tx.payments.update(row);
    return row;
  }
  const recent = earlier.filter(({ createdAt }) => Date.parse(createdAt) > now - HOUR);
  if (recent.length >= world.settings.limits.paymentsPerHour)
    return refuse('too-many-requests', { retryAfter: HOUR / 1000 });
  const row = newPayment(owed, earlier.length + 1, due, input, world);
  await tx.payments.insert(row);
  return row;
}

interface Owed {
  readonly holder: string;
  /** As the bank's statement names it. */
  readonly name: string;
  readonly charges: readonly KeptCharge[];
}

/** Finds what is owed and keeps it as it is until the end of the transaction. */
async function lockOwed(tx: Tx, payee: Payee): Promise<Owed | Refusal> {
  const lock = { lock: true } as const;
  if (payee.by === 'id') {
    const draft = await reachDraft(tx, payee.actor, payee.id, lock);
    if (draft) {
      const { commitment } = draft.body;
      if (!commitment) return refuse('commitment-missing');
      return { holder: draft.id, name: `NHAP-${draft.id.slice(0, 8)}`, charges: commitment.charges };
    }
  }
  const dossier =
    payee.by === 'id' ? await reachDossier(tx, payee.actor, payee.id, lock) : await byCode(tx, payee.code);
  if (!dossier) return refuse('not-found');
  if (!isPayable(dossier)) return refuse('state-conflict');
  return { holder: dossier.id, name: dossier.code, charges: dossier.body.charges };
}

async function byCode(tx: Tx, code: string) {
  const [found] = await tx.dossiers.find({ where: { code }, limit: 1 });
  return found && tx.dossiers.get(found.id, { lock: true });
}

function newPayment(
  owed: Owed,
  attempt: number,
  amount: number,
  { gateway, client, returnTo }: Beginning,
  world: World,
): PaymentRow {
  const createdAt = localInstant(world.now);
  const stamp = createdAt.slice(0, 19).replace(/\D/g, '');
  return {
    id: crypto.randomUUID(),
    holder: owed.holder,
    method: gateway.method,
    reference: `${owed.name}-${stamp}-${attempt}`,
    amount,
    state: 'waiting',
    createdAt,
    expiresAt: localInstant(world.now.getTime() + gateway.minutes * 60_000),
    settledAt: null,
    askAt: localInstant(world.now.getTime() + FIRST_ASK),
    body: {
      returnTo,
      client,
      language: world.language,
      info: `Nop phi, le phi ho so ${owed.name}`,
      failure: null,
      asked: 0,
      receipt: null,
    },
  };
}
