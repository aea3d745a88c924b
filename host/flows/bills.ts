import type { DossierState } from '../../components/contract/lists.js';
import { API_PREFIX } from '../../components/contract/endpoints.js';
import type { Bill, Payment } from '../../components/contract/schemas/payment.js';
import { balanceOf, settled, type KeptCharge } from '../../components/domain/dossier/fees.js';
import type { PaymentRow } from '../payment-rows.js';
import type { DossierRow, DraftRow, Tx } from '../ports.js';
import type { Actor, World } from '../world.js';
import { chargesOf } from './charges.js';
import { procedureOf } from './procedure-versions.js';
import { acceptedAnswers } from './ready-draft.js';

/** States in which a dossier takes money: not once it is returned, or will not go on. */
const PAYABLE: readonly DossierState[] = [
  'filed',
  'received',
  'processing',
  'supplement-requested',
  'payment-requested',
  'finished',
];

/** What is to be paid for a draft: fixed by its commitment, before that an estimate from what is filled in so far. */
export async function draftBill(tx: Tx, actor: Actor, draft: DraftRow, world: World): Promise<Bill> {
  const payments = await paymentsOf(tx, draft.id);
  const { commitment } = draft.body;
  const charges = commitment?.charges ?? (await estimate(tx, actor, draft, world));
  const isFixed = commitment !== null;
  return billOf({ holder: draft.id, code: null, isFixed, isOpen: isFixed, charges, payments }, world);
}

/** What is to be paid for a dossier, for its owner and the officers of its agency. */
export async function dossierBill(tx: Tx, row: DossierRow, world: World): Promise<Bill> {
  const payments = await paymentsOf(tx, row.id);
  return billOf(
    {
      holder: row.id,
      code: row.code,
      isFixed: true,
      isOpen: isPayable(row),
      charges: row.body.charges,
      payments,
    },
    world,
  );
}

/** What anybody may know by the code: names of fees and amounts. */
export function publicBill(bill: Bill): Bill {
  const charges = bill.charges.map((charge) => ({ ...charge, note: null }));
  return { ...bill, holder: null, charges, payments: [] };
}

export function isPayable({ state }: DossierRow): boolean {
  return PAYABLE.includes(state);
}

/** The payments of a draft or dossier, the last begun first. */
export function paymentsOf(tx: Tx, holder: string): Promise<PaymentRow[]> {
  return tx.payments.find({ where: { holder }, order: ['createdAt', 'desc'] });
}

/** All that came in for a draft or dossier, in đồng. */
export async function receivedFor(tx: Tx, holder: string): Promise<number> {
  return received(await tx.payments.find({ where: { holder, state: 'paid' } }));
}

function received(payments: readonly PaymentRow[]): number {
  return payments.reduce((sum, { state, amount }) => sum + (state === 'paid' ? amount : 0), 0);
}

/** A payment as whoever has its identifier may see it. Past its time it shows as expired, whatever the bank says later. */
export function paymentView(row: PaymentRow, { now, settings }: World): Payment {
  const { id, reference, method, amount, createdAt, expiresAt, settledAt, body } = row;
  const left = row.state === 'waiting' ? Math.ceil((Date.parse(expiresAt) - now.getTime()) / 1000) : 0;
  const isLate = row.state === 'waiting' && left <= 0;
  return {
    id,
    reference,
    method,
    amount,
    state: isLate ? 'expired' : row.state,
    failure: body.failure,
    createdAt,
    expiresAt,
    secondsLeft: Math.max(0, left),
    settledAt,
    payAddress: `${settings.publicUrl}${API_PREFIX}/payments/${id}/pay`,
  };
}

interface Billed {
  readonly holder: string;
  readonly code: string | null;
  readonly isFixed: boolean;
  readonly isOpen: boolean;
  readonly charges: readonly KeptCharge[];
  readonly payments: readonly PaymentRow[];
}

function billOf({ holder, code, isFixed, isOpen, charges, payments }: Billed, world: World): Bill {
  const paid = received(payments);
  const balance = balanceOf(charges, paid);
  return {
    ...balance,
    holder,
    code,
    fixed: isFixed,
    payable: isOpen && balance.due > 0 && world.methods.length > 0,
    charges: settled(charges, paid),
    payments: payments.map((row) => paymentView(row, world)),
    methods: [...world.methods],
  };
}

async function estimate(tx: Tx, actor: Actor, draft: DraftRow, world: World): Promise<readonly KeptCharge[]> {
  const procedure = await procedureOf(tx, draft);
  if (!procedure) return [];
  const hasCounted = procedure.channels.some(({ fees }) =>
    fees.some((fee) => fee.kind === 'amount' && fee.per !== undefined),
  );
  const answers = hasCounted ? (await acceptedAnswers(tx, actor, draft, world)).answers : {};
  return chargesOf(procedure, draft.caseId, answers, draft.updatedAt);
}
