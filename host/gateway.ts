import type { Language, PaymentFailure, PaymentMethod } from '../components/contract/lists.js';

/** What a gateway says of money that was paid. */
export interface PaymentReceipt {
  /** The gateway's own number of the transaction. */
  readonly number: string;
  readonly bank: string | null;
  readonly bankNumber: string | null;
  readonly paidAt: string | null;
}

/** What a gateway is asked to take money for. */
export interface PaymentOrder {
  readonly reference: string;
  readonly amount: number;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** What it is for, in Latin letters without marks. */
  readonly info: string;
  readonly client: string;
  readonly language: Language;
}

/** How a payment stands at the gateway. */
export interface PaymentOutcome {
  readonly state: 'waiting' | 'paid' | 'failed';
  readonly amount: number;
  readonly failure: PaymentFailure | null;
  readonly receipt: PaymentReceipt | null;
}

/** What became of a gateway's report. */
export const NOTICE_VERDICTS = [
  'accepted',
  'repeated',
  'unknown-order',
  'wrong-amount',
  'forged',
  'failed',
] as const;
export type NoticeVerdict = (typeof NOTICE_VERDICTS)[number];

/**
 * A gateway that takes money for the host. What it reports is believed only when its signature holds, and of the
 * address with which it sends a browser back nothing is believed but which payment it speaks of.
 */
export interface PaymentGateway {
  readonly method: PaymentMethod;
  /** How long a payer has. */
  readonly minutes: number;
  /** Where the browser goes to pay; the same order gives the same address. */
  payAddress(order: PaymentOrder): Promise<string>;
  /** Reads a report or the address of a return; `forged` when the signature does not hold or anything signed is missing. */
  read(
    query: URLSearchParams,
  ): Promise<{ readonly reference: string; readonly outcome: PaymentOutcome } | 'forged'>;
  /** How the gateway wants its report answered. */
  answer(verdict: NoticeVerdict): Readonly<Record<string, string>>;
  /** Asks how an order stands; `unknown` when the gateway never saw it. Rejects with {@link Unavailable}. */
  ask(order: PaymentOrder, now: Date): Promise<PaymentOutcome | 'unknown'>;
}
