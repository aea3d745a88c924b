export type Fields = Readonly<Record<string, string>>;

/** Signs with the secret that VNPAY and the merchant share: HMAC-SHA512 in lower-case hexadecimal digits. */
export interface VnpaySignature {
  sign(text: string): Promise<string>;
  /** Whether a signature belongs to a text; takes the same time wherever the two differ. */
  holds(text: string, signature: string): Promise<boolean>;
}

const HMAC = { name: 'HMAC', hash: 'SHA-512' } as const;
const encoder = new TextEncoder();

export function vnpaySignature(secret: string): VnpaySignature {
  let imported: Promise<CryptoKey> | undefined;
  const key = (): Promise<CryptoKey> =>
    (imported ??= crypto.subtle.importKey('raw', encoder.encode(secret), HMAC, false, ['sign', 'verify']));
  return {
    async sign(text) {
      const signature = await crypto.subtle.sign(HMAC, await key(), encoder.encode(text));
      return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    async holds(text, signature) {
      // One spelling only: with capitals taken too, a signature could be altered and still hold.
      if (!/^[0-9a-f]{128}$/.test(signature)) return false;
      const bytes = Uint8Array.from(signature.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
      return crypto.subtle.verify(HMAC, await key(), bytes, encoder.encode(text));
    },
  };
}

/** Fields as addresses carry them and as they are signed: sorted by name, form-url-encoded, a space as `+`. */
export function queryText(fields: Fields): string {
  const names = Object.keys(fields).sort();
  return new URLSearchParams(names.map((name) => [name, fields[name] ?? ''])).toString();
}

/** Fields as questions and answers between servers are signed: the values alone, in the order of the protocol; one that is missing is empty. */
export function pipedText(fields: Fields, order: readonly string[]): string {
  return order.map((name) => fields[name] ?? '').join('|');
}
