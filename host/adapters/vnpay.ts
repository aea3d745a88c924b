import { type PaymentGateway, type PaymentOrder, type PaymentOutcome } from '../gateway.js';
import { Unavailable } from '../ports.js';
import { ANSWERED, NOT_FOUND, NOTICE_ANSWERS, outcomeOf } from './vnpay-codes.js';
import { instantOfVnpayDate, vnpayDate } from './vnpay-dates.js';
import { pipedText, queryText, vnpaySignature, type Fields } from './vnpay-signature.js';

export interface VnpayOptions {
  /** What VNPAY knows the merchant by (`vnp_TmnCode`). */
  readonly tmnCode: string;
  /** The secret that both sign with (`vnp_HashSecret`). */
  readonly secret: string;
  /** Where payers go. */
  readonly payUrl: string;
  /** Where the merchant's server asks (`querydr`). */
  readonly queryUrl: string;
  /** Where VNPAY sends the payer's browser back. */
  readonly returnUrl: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** How long a payer has. */
  readonly minutes: number;
}

const VERSION = '2.1.0';
const PATIENCE = 5_000;
const LONGEST_INFO = 255;
const LOCALES = { vi: 'vn', en: 'en' } as const;
/** Who asks, for the gateway's log: behind a proxy a server knows no address of its own that would tell more. */
const ASKED_FROM = '127.0.0.1';

const SIGNATURE = 'vnp_SecureHash';
const UNSIGNED = [SIGNATURE, 'vnp_SecureHashType'];
/** What a report must hold to be one. */
const REPORTED = [
  'vnp_TmnCode',
  'vnp_TxnRef',
  'vnp_Amount',
  'vnp_ResponseCode',
  'vnp_TransactionStatus',
  'vnp_TransactionNo',
];
const QUESTION = [
  'vnp_RequestId',
  'vnp_Version',
  'vnp_Command',
  'vnp_TmnCode',
  'vnp_TxnRef',
  'vnp_TransactionDate',
  'vnp_CreateDate',
  'vnp_IpAddr',
  'vnp_OrderInfo',
];
const ANSWER = [
  'vnp_ResponseId',
  'vnp_Command',
  'vnp_ResponseCode',
  'vnp_Message',
  'vnp_TmnCode',
  'vnp_TxnRef',
  'vnp_Amount',
  'vnp_BankCode',
  'vnp_PayDate',
  'vnp_TransactionNo',
  'vnp_TransactionType',
  'vnp_TransactionStatus',
  'vnp_OrderInfo',
  'vnp_PromotionCode',
  'vnp_PromotionAmount',
];

/**
 * The payment gateway of VNPAY, protocol 2.1.0 (sandbox.vnpayment.vn/apis/docs: "pay" for addresses and reports,
 * "querydr" for questions). An outcome carries the amount that VNPAY names; whoever takes it in compares it with the order's.
 */
export function vnpayGateway(options: VnpayOptions): PaymentGateway {
  const { tmnCode, payUrl, queryUrl, returnUrl, minutes } = options;
  const signature = vnpaySignature(options.secret);

  async function question({ reference, createdAt }: PaymentOrder, now: Date): Promise<Fields> {
    const fields = {
      vnp_RequestId: crypto.randomUUID().replaceAll('-', ''),
      vnp_Version: VERSION,
      vnp_Command: 'querydr',
      vnp_TmnCode: tmnCode,
      vnp_TxnRef: reference,
      vnp_TransactionDate: vnpayDate(createdAt),
      vnp_CreateDate: vnpayDate(now),
      vnp_IpAddr: ASKED_FROM,
      vnp_OrderInfo: plain(`Hoi giao dich ${reference}`),
    };
    return { ...fields, [SIGNATURE]: await signature.sign(pipedText(fields, QUESTION)) };
  }

  async function answerTo(question: Fields): Promise<Fields> {
    try {
      const response = await options.fetch(queryUrl, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify(question),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (!response.ok) throw new Unavailable(`VNPAY answered with status ${response.status}`);
      return textFields(await response.json());
    } catch (error) {
      throw error instanceof Unavailable ? error : new Unavailable('VNPAY does not answer', { cause: error });
    }
  }

  return {
    method: 'vnpay',
    minutes,

    async payAddress(order) {
      const text = queryText({
        vnp_Version: VERSION,
        vnp_Command: 'pay',
        vnp_TmnCode: tmnCode,
        vnp_Amount: String(order.amount * 100),
        vnp_CurrCode: 'VND',
        vnp_TxnRef: order.reference,
        vnp_OrderInfo: plain(order.info),
        vnp_OrderType: 'other',
        vnp_Locale: LOCALES[order.language],
        vnp_ReturnUrl: returnUrl,
        vnp_IpAddr: order.client,
        vnp_CreateDate: vnpayDate(order.createdAt),
        vnp_ExpireDate: vnpayDate(order.expiresAt),
      });
      return `${payUrl}?${text}&${SIGNATURE}=${await signature.sign(text)}`;
    },

    async read(query) {
      const pairs = [...query].filter(([name]) => name.startsWith('vnp_'));
      const fields: Fields = Object.fromEntries(pairs);
      // Two values under one name could be read one way by us and another way by whoever signed.
      if (Object.keys(fields).length !== pairs.length) return 'forged';
      const signed = Object.fromEntries(pairs.filter(([name]) => !UNSIGNED.includes(name)));
      if (!(await signature.holds(queryText(signed), fields[SIGNATURE] ?? ''))) return 'forged';
      const outcome = readOutcome(signed);
      if (!outcome || REPORTED.some((name) => !signed[name]) || signed['vnp_TmnCode'] !== tmnCode)
        return 'forged';
      return { reference: signed['vnp_TxnRef'] ?? '', outcome };
    },

    answer: (verdict) => NOTICE_ANSWERS[verdict],

    async ask(order, now) {
      const fields = await answerTo(await question(order, now));
      const isOurs =
        (await signature.holds(pipedText(fields, ANSWER), fields[SIGNATURE] ?? '')) &&
        fields['vnp_TmnCode'] === tmnCode &&
        fields['vnp_TxnRef'] === order.reference;
      if (!isOurs) throw new Unavailable('the answer is not one that VNPAY gave to this question');
      const code = fields['vnp_ResponseCode'];
      if (code === NOT_FOUND) return 'unknown';
      const outcome = code === ANSWERED ? readOutcome(fields) : undefined;
      if (!outcome) throw new Unavailable(`VNPAY refused the question with code ${code ?? ''}`);
      return outcome;
    },
  };
}

/** What the fields of a report or an answer say; undefined when the amount cannot be read. */
function readOutcome(fields: Fields): PaymentOutcome | undefined {
  const amount = fields['vnp_Amount'] ?? '';
  if (!/^\d{1,14}$/.test(amount)) return undefined;
  const { state, failure } = outcomeOf(
    fields['vnp_ResponseCode'] ?? '',
    fields['vnp_TransactionStatus'] ?? '',
  );
  const receipt =
    state === 'paid'
      ? {
          number: fields['vnp_TransactionNo'] ?? '',
          bank: fields['vnp_BankCode'] || null,
          bankNumber: fields['vnp_BankTranNo'] || null,
          paidAt: instantOfVnpayDate(fields['vnp_PayDate'] ?? ''),
        }
      : null;
  return { state, amount: Number(amount) / 100, failure, receipt };
}

/** The fields of a JSON object as texts: VNPAY writes amounts now as numbers, now as texts. */
function textFields(json: unknown): Fields {
  if (typeof json !== 'object' || json === null) return {};
  const plainValues = Object.entries(json).filter(([, value]) => /^(string|number)$/.test(typeof value));
  return Object.fromEntries(plainValues.map(([name, value]) => [name, String(value)]));
}

/** A text as VNPAY takes it: Latin letters without marks, digits, and a few signs that every bank prints. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\w .:/-]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, LONGEST_INFO);
}
