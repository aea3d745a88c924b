import type { Language, PaymentFailure, PaymentMethod } from '../components/contract/lists.js';
import type { NoticeVerdict, PaymentReceipt } from './gateway.js';

/** One try to pay; it outlives the draft it was made for. */
export interface PaymentRow {
  readonly id: string;
  /** Draft or dossier: filing keeps the identifier. */
  readonly holder: string;
  readonly method: PaymentMethod;
  /** What the gateway knows it by; never used twice. */
  readonly reference: string;
  readonly amount: number;
  /** As the gateway reported it; `waiting` as long as it did not. */
  readonly state: 'waiting' | 'paid' | 'failed' | 'expired';
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly settledAt: string | null;
  /** When the gateway is to be asked about it next; null for never. */
  readonly askAt: string | null;
  readonly body: {
    readonly returnTo: string;
    /** Address of the payer's machine, which gateways want to know. */
    readonly client: string;
    readonly language: Language;
    readonly info: string;
    readonly failure: PaymentFailure | null;
    /** How often the gateway was asked. */
    readonly asked: number;
    readonly receipt: PaymentReceipt | null;
  };
}

/** What a gateway reported, as it came. */
export interface NoticeRow {
  readonly id: string;
  readonly method: PaymentMethod;
  readonly at: string;
  readonly verdict: NoticeVerdict;
  readonly reference: string | null;
  readonly body: {
    /** As it came, cut where it is too long to be true. */
    readonly text: string;
  };
}
