import type { Language } from '../../components/contract/lists.js';
import { sameSeal, sealedText, timeOfStamp, type Merchant, type Params, type Seal } from './protocol.js';

/** What a merchant asks a payer to pay. Instants are ISO texts, the amount is in đồng. */
export interface Order {
  readonly reference: string;
  readonly amount: number;
  readonly info: string;
  /** As the merchant wrote it: questions name it again. */
  readonly created: string;
  readonly expiresAt: string;
  readonly returnUrl: string;
  readonly language: Language;
}

/** Why a pay address is not taken. */
export type OrderFault = 'no-order' | 'not-signed' | 'other-merchant' | 'wrong-data';

/** Reads the address with which a payer comes. */
export async function readOrder(
  query: URLSearchParams,
  merchant: Merchant,
  seal: Seal,
): Promise<Order | OrderFault> {
  const entries = [...query].filter(([name]) => name.startsWith('vnp_'));
  if (entries.length === 0) return 'no-order';
  const { vnp_SecureHash: given = '', ...params }: Params = Object.fromEntries(entries);
  const isTwice = new Set(entries.map(([name]) => name)).size < entries.length;
  if (isTwice || !sameSeal(await seal(sealedText(params)), given)) return 'not-signed';
  if (params['vnp_TmnCode'] !== merchant.tmnCode) return 'other-merchant';
  return orderOf(params) ?? 'wrong-data';
}

const SHAPES: Readonly<Record<string, RegExp>> = {
  vnp_Version: /^2\.1\.0$/,
  vnp_Command: /^pay$/,
  vnp_CurrCode: /^VND$/,
  vnp_Amount: /^[1-9]\d{2,11}$/,
  vnp_TxnRef: /^[\w.-]{1,100}$/,
  // Printable ASCII: banks lose marks.
  vnp_OrderInfo: /^[ -~]{1,255}$/,
  vnp_OrderType: /^\w{1,100}$/,
  vnp_IpAddr: /^[0-9a-fA-F.:]{3,45}$/,
  vnp_Locale: /^(vn|en)$/,
  vnp_ReturnUrl: /^https?:\/\/[ -~]{1,240}$/,
};

function orderOf(params: Params): Order | undefined {
  const get = (name: string): string => params[name] ?? '';
  if (Object.entries(SHAPES).some(([name, shape]) => !shape.test(get(name)))) return undefined;
  const expires = timeOfStamp(get('vnp_ExpireDate'));
  const amount = Number(get('vnp_Amount')) / 100;
  const isSound =
    Number.isInteger(amount) && timeOfStamp(get('vnp_CreateDate')) && URL.canParse(get('vnp_ReturnUrl'));
  if (!expires || !isSound) return undefined;
  return {
    reference: get('vnp_TxnRef'),
    amount,
    info: get('vnp_OrderInfo'),
    created: get('vnp_CreateDate'),
    expiresAt: expires.toISOString(),
    returnUrl: get('vnp_ReturnUrl'),
    language: get('vnp_Locale') === 'en' ? 'en' : 'vi',
  };
}
