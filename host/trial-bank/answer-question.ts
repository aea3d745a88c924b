import type { Ledger } from './ledger.js';
import { sameSeal, stampOf, timeOfStamp, type Merchant, type Params, type Seal } from './protocol.js';

/** The values under the seal of a question, in their order. */
const ASKED = 'RequestId Version Command TmnCode TxnRef TransactionDate CreateDate IpAddr OrderInfo'.split(
  ' ',
);
/** The values under the seal of an answer, in their order. */
const ANSWERED =
  'ResponseId Command ResponseCode Message TmnCode TxnRef Amount BankCode PayDate TransactionNo TransactionType TransactionStatus OrderInfo PromotionCode PromotionAmount'.split(
    ' ',
  );

const MESSAGES = {
  '00': 'QueryDR Success',
  '02': 'Invalid TmnCode',
  '03': 'Invalid data format',
  '91': 'Transaction not found',
  '97': 'Invalid checksum',
} as const;

export const BANK_CODE = 'THUNGHIEM';

const piped = (params: Params, names: readonly string[]): string =>
  names.map((name) => params[`vnp_${name}`] ?? '').join('|');

/** Answers a merchant's question how an order stands (`querydr`). */
export async function answerQuestion(
  body: unknown,
  ledger: Ledger,
  merchant: Merchant,
  seal: Seal,
  now: Date,
): Promise<Params> {
  const asked = paramsOf(body);
  const known = await verdictOn(asked, merchant, seal);
  const order = known === '00' ? ledger.order(asked['vnp_TxnRef'] ?? '') : undefined;
  const isAsked = order && order.created === asked['vnp_TransactionDate'];
  const code = known === '00' && !isAsked ? '91' : known;
  const outcome = isAsked ? ledger.outcome(order.reference, now) : undefined;
  const answer: Params = {
    vnp_ResponseId: crypto.randomUUID().replaceAll('-', ''),
    vnp_Command: 'querydr',
    vnp_ResponseCode: code,
    vnp_Message: MESSAGES[code],
    vnp_TmnCode: merchant.tmnCode,
    vnp_TxnRef: asked['vnp_TxnRef'] ?? '',
    ...(isAsked && {
      vnp_Amount: String(order.amount * 100),
      vnp_OrderInfo: order.info,
      vnp_BankCode: BANK_CODE,
      vnp_PayDate: outcome ? stampOf(new Date(outcome.at)) : '',
      vnp_TransactionNo: outcome?.number ?? '0',
      vnp_TransactionType: '01',
      vnp_TransactionStatus: outcome?.transactionStatus ?? '01',
      vnp_PromotionCode: '',
      vnp_PromotionAmount: '',
    }),
  };
  return { ...answer, vnp_SecureHash: await seal(piped(answer, ANSWERED)) };
}

async function verdictOn(asked: Params, merchant: Merchant, seal: Seal): Promise<keyof typeof MESSAGES> {
  if (!sameSeal(await seal(piped(asked, ASKED)), asked['vnp_SecureHash'] ?? '')) return '97';
  if (asked['vnp_TmnCode'] !== merchant.tmnCode) return '02';
  const isSound =
    /^\w{1,32}$/.test(asked['vnp_RequestId'] ?? '') &&
    asked['vnp_Version'] === '2.1.0' &&
    asked['vnp_Command'] === 'querydr' &&
    timeOfStamp(asked['vnp_CreateDate'] ?? '') !== undefined &&
    /^[ -~]{1,255}$/.test(asked['vnp_OrderInfo'] ?? '');
  return isSound ? '00' : '03';
}

function paramsOf(body: unknown): Params {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
