/** What crosses the line between merchant and bank, from the bank's side; it shares nothing with the merchant's code. */
export type Params = Readonly<Record<string, string>>;

/** Bank and merchant know each other by a code and a shared secret. */
export interface Merchant {
  readonly tmnCode: string;
  readonly secret: string;
  /** Shown to payers. */
  readonly name: string;
  /** Where reports go. */
  readonly ipnUrl: string;
  /** Origins to which the merchant may send a browser on after its return. */
  readonly origins?: readonly string[];
}

/** The paths of VNPAY's own sandbox: where payers go, and where merchants ask. */
export const PAY_PATH = '/paymentv2/vpcpay.html';
export const QUERY_PATH = '/merchant_webapi/api/transaction';

/** HMAC-SHA512 of a text under the shared secret, in lower-case hexadecimal digits. */
export type Seal = (text: string) => Promise<string>;

export function sealWith(secret: string): Seal {
  const utf8 = new TextEncoder();
  return async (text) => {
    const algorithm = { name: 'HMAC', hash: 'SHA-512' };
    const key = await crypto.subtle.importKey('raw', utf8.encode(secret), algorithm, false, ['sign']);
    let hex = '';
    for (const byte of new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(text))))
      hex += (byte + 256).toString(16).slice(1);
    return hex;
  };
}

/** Whether two seals are equal, in a time that does not depend on where they differ. */
export function sameSeal(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at++) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
}

/** Parameters in the order and spelling in which they are sealed. */
export function sealedText(params: Params): string {
  return Object.entries(params)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${formEncoded(name)}=${formEncoded(value)}`)
    .join('&');
}

function formEncoded(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+');
}

/** An address with sealed parameters after those that it has. */
export async function sealedAddress(address: string, params: Params, seal: Seal): Promise<string> {
  const text = sealedText(params);
  const url = new URL(address);
  const before = url.search.slice(1);
  url.search = `${before && `${before}&`}${text}&vnp_SecureHash=${await seal(text)}`;
  return url.href;
}

const OFFSET = 7 * 3_600_000;

/** A time as the protocol writes it: `yyyyMMddHHmmss` at UTC+7. */
export function stampOf(time: Date): string {
  return new Date(time.getTime() + OFFSET).toISOString().replace(/\D/g, '').slice(0, 14);
}

/** Reads such a time; undefined when it is none. */
export function timeOfStamp(stamp: string): Date | undefined {
  if (!/^\d{14}$/.test(stamp)) return undefined;
  const at = (from: number, to: number): number => Number(stamp.slice(from, to));
  const utc = Date.UTC(at(0, 4), at(4, 6) - 1, at(6, 8), at(8, 10), at(10, 12), at(12, 14));
  const time = new Date(utc - OFFSET);
  return stampOf(time) === stamp ? time : undefined;
}
