import { BANK_CODE } from './answer-question.js';
import type { Ledger, Settlement, Untold } from './ledger.js';
import type { Order } from './order.js';
import { sealedAddress, stampOf, type Merchant, type Params, type Seal } from './protocol.js';

/** Not booked yet, although the payer's time is over. */
const NOTHING_YET = { responseCode: '11', transactionStatus: '01', number: '0', at: null };

/** What the merchant is told of an order, by report and by the address of the return. */
export function reportOf(order: Order, outcome: Settlement | undefined, { tmnCode }: Merchant): Params {
  const { responseCode, transactionStatus, number, at } = outcome ?? NOTHING_YET;
  return {
    vnp_Amount: String(order.amount * 100),
    vnp_BankCode: BANK_CODE,
    ...(number === '0' ? {} : { vnp_BankTranNo: `TN${number}`, vnp_CardType: 'ATM' }),
    vnp_OrderInfo: order.info,
    ...(at === null ? {} : { vnp_PayDate: stampOf(new Date(at)) }),
    vnp_ResponseCode: responseCode,
    vnp_TmnCode: tmnCode,
    vnp_TransactionNo: number,
    vnp_TransactionStatus: transactionStatus,
    vnp_TxnRef: order.reference,
  };
}

/** The merchant's answers after which a report is not repeated: confirmed, and confirmed before. */
const ENDED = ['00', '02'];

export interface Delivery {
  readonly ledger: Ledger;
  readonly merchant: Merchant;
  readonly seal: Seal;
  readonly deliver: (url: string) => Promise<Response>;
  /** Pauses between the tries, in milliseconds. */
  readonly retry: readonly number[];
  readonly now: () => Date;
}

/** Tells the merchant of one outcome, and keeps what came of it. */
export async function tell(
  { settlement, tries }: Untold,
  { ledger, merchant, seal, deliver, retry, now }: Delivery,
): Promise<void> {
  const order = ledger.order(settlement.reference);
  if (!order) return;
  const answer = await rspCode(
    deliver,
    await sealedAddress(merchant.ipnUrl, reportOf(order, settlement, merchant), seal),
  );
  const at = now();
  const pause = ENDED.includes(answer ?? '') ? undefined : retry[tries];
  const nextAt = pause === undefined ? null : new Date(at.getTime() + pause).toISOString();
  await ledger.keep({
    kind: 'reported',
    report: { settlement: settlement.id, at: at.toISOString(), answer, nextAt },
  });
}

/** What the merchant answers to a report; null when nothing comes that can be read. */
async function rspCode(deliver: Delivery['deliver'], address: string): Promise<string | null> {
  try {
    const response = await deliver(address);
    if (!response.ok) return null;
    const json: unknown = await response.json();
    const code = typeof json === 'object' && json !== null && 'RspCode' in json ? json.RspCode : null;
    return typeof code === 'string' ? code : null;
  } catch {
    return null;
  }
}
