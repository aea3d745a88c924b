import { z } from 'zod';
import {
  CHARGE_ORIGINS,
  CHARGE_STATES,
  COLLECTIONS,
  LEVIES,
  PAYMENT_FAILURES,
  PAYMENT_METHODS,
  PAYMENT_STATES,
} from '../lists.js';
import { Id, Instant } from './common.js';

/** An amount in whole đồng. Beyond what any fee comes to, an amount is a mistake. */
export const Amount = z.number().int().min(0).max(9_999_999_999);

/** One line of a fee. */
export const ChargeLine = z.object({
  name: z.string().max(300),
  levy: z.enum(LEVIES),
  unitAmount: Amount,
  quantity: z.number().int().positive(),
  /** What is counted, such as `bản`; null where nothing is. */
  unit: z.string().max(40).nullable(),
  /** The unit amount times the quantity. */
  amount: Amount,
  refundable: z.boolean(),
});
export type ChargeLine = z.infer<typeof ChargeLine>;

/** Something to be paid for a dossier. */
export const Charge = z.object({
  id: Id,
  origin: z.enum(CHARGE_ORIGINS),
  collect: z.enum(COLLECTIONS),
  lines: z.array(ChargeLine),
  amount: Amount,
  state: z.enum(CHARGE_STATES),
  askedAt: Instant,
  /** What the officer who asked for it says. */
  note: z.string().nullable(),
});
export type Charge = z.infer<typeof Charge>;

/** How the money of a dossier stands, in đồng. */
export const Balance = z.object({
  /** All that was asked for and not taken back. */
  total: Amount,
  /** All that came in. */
  paid: Amount,
  /** What is still to be paid. */
  due: Amount,
  /** What came in beyond all that was asked for; held until it is refunded. */
  surplus: Amount,
});
export type Balance = z.infer<typeof Balance>;

/** One try to pay. It holds no personal data: whoever has its identifier may know how it stands. */
export const Payment = z.object({
  id: Id,
  /** What the bank knows it by. */
  reference: z.string().max(100),
  method: z.enum(PAYMENT_METHODS),
  amount: Amount,
  state: z.enum(PAYMENT_STATES),
  /** Why it failed; null otherwise. */
  failure: z.enum(PAYMENT_FAILURES).nullable(),
  createdAt: Instant,
  /** Until when the bank takes it. */
  expiresAt: Instant,
  /** How long the payer still has by the host's clock, for pages whose own clock is wrong; 0 when it is over. */
  secondsLeft: z.number().int().min(0),
  /** When its outcome became known; null while nobody knows. */
  settledAt: Instant.nullable(),
  /** Where a browser goes to pay: an address of the host that leads on to the bank. */
  payAddress: z.string(),
});
export type Payment = z.infer<typeof Payment>;

/** What is to be paid for a draft or a dossier, and what was paid. */
export const Bill = Balance.extend({
  /** The draft or dossier; null where the bill was asked for by code. */
  holder: Id.nullable(),
  /** The dossier's code; null for a draft. */
  code: z.string().max(60).nullable(),
  /** Whether the charges are settled: those of a draft are an estimate until the commitment is given. */
  fixed: z.boolean(),
  /** Whether a payment can begin now. */
  payable: z.boolean(),
  charges: z.array(Charge),
  /** The last begun first; none where the bill was asked for by code. */
  payments: z.array(Payment),
  /** Ways to pay that the host offers; none means at the desk. */
  methods: z.array(z.enum(PAYMENT_METHODS)),
});
export type Bill = z.infer<typeof Bill>;

export const NewPayment = z.object({
  method: z.enum(PAYMENT_METHODS),
  /** What the payer was shown; refused when it is no longer what is due. */
  amount: Amount.positive(),
  /** The page to come back to; its origin must be the host's own or an allowed one. */
  returnTo: z.string().min(1).max(2000),
});
export type NewPayment = z.infer<typeof NewPayment>;

/** What a gateway is answered, in its own words. */
export const NoticeAnswer = z.record(z.string(), z.string());
