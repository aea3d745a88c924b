import type { Collection } from '../../contract/lists.js';
import type { Balance, Charge, ChargeLine } from '../../contract/schemas/payment.js';
import type { Fee } from '../../contract/schemas/procedure.js';
import { getAt } from '../eform/json.js';
import { stepsOf } from '../eform/path.js';
import type { Answers } from '../eform/types.js';
import type { Facts } from './transitions.js';

/** What a dossier is charged for, as far as its case and its e-form say. */
export interface Charged {
  readonly caseId: string | null;
  /** Answers of the e-form as they count: what is hidden is not among them. */
  readonly answers: Answers;
}

/** Lines to be collected at one time. */
export interface Due {
  readonly collect: Collection;
  readonly lines: readonly ChargeLine[];
}

/**
 * The fees of a channel as they come out for one dossier, by the time of their collection; none where nothing is to be
 * paid. Fees in words or in another currency are settled by the office.
 */
export function feesDue(fees: readonly Fee[], charged: Charged): Due[] {
  const byTime: Record<Collection, ChargeLine[]> = { upfront: [], later: [] };
  for (const fee of fees) {
    if (fee.kind !== 'amount' || fee.currency !== 'VND') continue;
    if (fee.cases && !(charged.caseId !== null && fee.cases.includes(charged.caseId))) continue;
    const quantity = fee.per ? numberAt(charged.answers, fee.per.answer) : 1;
    if (quantity === 0) continue;
    byTime[fee.collect ?? 'upfront'].push({
      name: fee.name,
      levy: fee.levy ?? 'charge',
      unitAmount: fee.amount,
      quantity,
      unit: fee.per?.unit ?? null,
      amount: fee.amount * quantity,
      refundable: fee.refundable ?? true,
    });
  }
  const times: readonly Collection[] = ['upfront', 'later'];
  return times
    .filter((collect) => byTime[collect].length > 0)
    .map((collect) => ({ collect, lines: byTime[collect] }));
}

export function sumOf(lines: readonly ChargeLine[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}

/** A charge as it is kept: what the money that came in does to it follows from {@link settled}. */
export type KeptCharge = Omit<Charge, 'state'> & { readonly cancelled: boolean };

/** The charges with the money that came in laid on them in the order of asking; a charge is paid when it is covered whole. */
export function settled(charges: readonly KeptCharge[], received: number): Charge[] {
  let left = received;
  return charges.map(({ cancelled, ...charge }) => {
    if (cancelled) return { ...charge, state: 'cancelled' };
    left -= charge.amount;
    return { ...charge, state: left >= 0 ? 'paid' : 'open' };
  });
}

/** How the money stands: what is due and what is too much come of the sums alone. */
export function balanceOf(charges: readonly KeptCharge[], received: number): Balance {
  const total = charges.reduce((sum, { cancelled, amount }) => sum + (cancelled ? 0 : amount), 0);
  return {
    total,
    paid: received,
    due: Math.max(0, total - received),
    surplus: Math.max(0, received - total),
  };
}

/** What the guards of the life cycle ask of the money. */
export function moneyFacts(
  charges: readonly KeptCharge[],
  received: number,
): Pick<Facts, 'unpaidUpfrontFee' | 'unpaidLaterFee' | 'anythingPaid' | 'openFeeRequest' | 'anythingDue'> {
  const open = settled(charges, received).filter(({ state }) => state === 'open');
  return {
    unpaidUpfrontFee: open.some(({ collect }) => collect === 'upfront'),
    unpaidLaterFee: open.length > 0,
    anythingPaid: received > 0,
    openFeeRequest: open.some(({ origin }) => origin === 'request'),
    anythingDue: open.length > 0,
  };
}

/** The number that a field holds, whole and not negative; 0 for what is no number. */
function numberAt(answers: Answers, path: string): number {
  const value = Number(getAt(answers, stepsOf(path)) ?? 0);
  return Number.isSafeInteger(value) && value > 0 ? Math.min(value, MOST) : 0;
}

/** More of anything is a slip of the finger, which the form's own bounds catch; here it must only stay countable. */
const MOST = 10_000;
