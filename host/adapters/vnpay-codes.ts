import type { PaymentFailure } from '../../components/contract/lists.js';
import type { NoticeVerdict, PaymentOutcome } from '../gateway.js';

const SUCCESS = '00';
/** Money was taken, but something about it looks wrong to the bank. */
const SUSPICIOUS = '07';

/** `vnp_TransactionStatus`. Where money may have moved and the bank is not done with it, the payment waits. */
const STATES = new Map<string, PaymentOutcome['state']>([
  [SUCCESS, 'paid'],
  // Not finished.
  ['01', 'waiting'],
  ['02', 'failed'],
  // Reversed: taken from the payer, but not successful at VNPAY.
  ['04', 'waiting'],
  // A refund is being worked on, is with the bank, or was refused: a matter for people.
  ['05', 'waiting'],
  ['06', 'waiting'],
  ['09', 'waiting'],
  [SUSPICIOUS, 'waiting'],
]);

/** `vnp_ResponseCode` of a payment that failed. */
const FAILURES = new Map<string, PaymentFailure>([
  ['09', 'not-enrolled'],
  ['10', 'wrong-details'],
  ['11', 'timed-out'],
  ['12', 'account-locked'],
  // A wrong one-time password.
  ['13', 'wrong-details'],
  ['24', 'cancelled'],
  ['51', 'not-enough-money'],
  ['65', 'limit-exceeded'],
  ['75', 'bank-unavailable'],
  ['79', 'wrong-details'],
  ['99', 'other'],
]);

/**
 * What the two codes of a report mean together. Paid is only what both call a success; where they contradict each
 * other, or one is unknown, the payment waits until the bank is of one mind.
 */
export function outcomeOf(
  responseCode: string,
  transactionStatus: string,
): Pick<PaymentOutcome, 'state' | 'failure'> {
  const state = responseCode === SUSPICIOUS ? 'waiting' : (STATES.get(transactionStatus) ?? 'waiting');
  if (state === 'failed') return { state, failure: FAILURES.get(responseCode) ?? 'other' };
  if (state === 'paid' && responseCode !== SUCCESS) return { state: 'waiting', failure: null };
  return { state, failure: null };
}

/** How VNPAY wants a report answered. It repeats one until the answer is 00 or 02. */
export const NOTICE_ANSWERS: Readonly<Record<NoticeVerdict, { RspCode: string; Message: string }>> = {
  accepted: { RspCode: '00', Message: 'Confirm Success' },
  repeated: { RspCode: '02', Message: 'Order already confirmed' },
  'unknown-order': { RspCode: '01', Message: 'Order not found' },
  'wrong-amount': { RspCode: '04', Message: 'Invalid amount' },
  forged: { RspCode: '97', Message: 'Invalid signature' },
  failed: { RspCode: '99', Message: 'Unknown error' },
};

/** `vnp_ResponseCode` of an answer to a question: it was understood. */
export const ANSWERED = '00';
/** `vnp_ResponseCode` of an answer to a question: no such transaction. */
export const NOT_FOUND = '91';
