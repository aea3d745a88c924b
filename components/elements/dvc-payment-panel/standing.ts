import type { Bill, Payment } from '../../contract/schemas/payment.js';

/** How a bill stands for whoever is to pay it. */
export type Standing =
  | { readonly is: 'nothing' | 'paid' | 'estimate' | 'desk' | 'closed' | 'open' }
  /** The last try to pay what is due now. */
  | { readonly is: 'waiting' | 'failed' | 'expired'; readonly payment: Payment };

/**
 * @param latest the try that was begun last, if any. One for another amount than is due has no say: the bill has
 * changed since.
 */
export function standingOf(bill: Bill, latest: Payment | undefined): Standing {
  if (bill.due === 0) return { is: bill.total === 0 && bill.paid === 0 ? 'nothing' : 'paid' };
  if (!bill.fixed) return { is: 'estimate' };
  if (bill.methods.length === 0) return { is: 'desk' };
  if (!bill.payable) return { is: 'closed' };
  if (latest?.amount !== bill.due || latest.state === 'paid') return { is: 'open' };
  return { is: latest.state, payment: latest };
}

/** Whether there is something left to do about it here. */
export function isToDo({ is }: Standing): boolean {
  return is === 'open' || is === 'waiting' || is === 'failed' || is === 'expired';
}

/** The try that was begun last, of those that the bill names and the one that this page knows of. */
export function latestOf(bill: Bill, mine: Payment | undefined): Payment | undefined {
  const [listed] = bill.payments;
  if (!mine || bill.payments.some(({ id }) => id === mine.id)) return listed;
  return listed && Date.parse(listed.createdAt) > Date.parse(mine.createdAt) ? listed : mine;
}

/** What was paid, as far as this page may know, the last first. */
export function paidOf(bill: Bill, mine: Payment | undefined): readonly Payment[] {
  const isUnlisted = mine && !bill.payments.some(({ id }) => id === mine.id);
  return (isUnlisted ? [mine, ...bill.payments] : bill.payments).filter(({ state }) => state === 'paid');
}
