import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { memoryJournal, type Journal } from '../../../host/trial-bank/ledger.js';
import { createTrialBank, type TrialBank } from '../../../host/trial-bank/trial-bank.js';

export const SECRET = 'SECRETKEYFORTEST';
export const TMN = 'DEMOTMN1';
export const START = '2026-11-22T10:30:00+07:00';

type Fields = Readonly<Record<string, string>>;

export const hmac = (text: string): string => createHmac('sha512', SECRET).update(text).digest('hex');

/** Signs as a merchant does that was written by somebody else. */
export function signed(fields: Fields): string {
  const text = Object.keys(fields)
    .sort()
    .map((name) => `${name}=${encodeURIComponent(fields[name] ?? '').replaceAll('%20', '+')}`)
    .join('&');
  return `${text}&vnp_SecureHash=${hmac(text)}`;
}

export const ORDER: Fields = {
  vnp_Version: '2.1.0',
  vnp_Command: 'pay',
  vnp_TmnCode: TMN,
  vnp_Amount: '15000000',
  vnp_CurrCode: 'VND',
  vnp_TxnRef: 'H18.12-261122-0001-1',
  vnp_OrderInfo: 'Nop le phi ho so H18.12-261122-0001',
  vnp_OrderType: 'other',
  vnp_Locale: 'vn',
  vnp_ReturnUrl: 'https://portal.example/back?x=1',
  vnp_IpAddr: '203.0.113.7',
  vnp_CreateDate: '20261122103000',
  vnp_ExpireDate: '20261122104500',
};

export const payAddress = (over: Fields = {}): string =>
  `https://bank.example/paymentv2/vpcpay.html?${signed({ ...ORDER, ...over })}`;

const ASKED =
  'vnp_RequestId vnp_Version vnp_Command vnp_TmnCode vnp_TxnRef vnp_TransactionDate vnp_CreateDate vnp_IpAddr vnp_OrderInfo'.split(
    ' ',
  );
const ANSWERED =
  'vnp_ResponseId vnp_Command vnp_ResponseCode vnp_Message vnp_TmnCode vnp_TxnRef vnp_Amount vnp_BankCode vnp_PayDate vnp_TransactionNo vnp_TransactionType vnp_TransactionStatus vnp_OrderInfo vnp_PromotionCode vnp_PromotionAmount'.split(
    ' ',
  );

/** The other side of a bank on memory, with a clock that stands still until it is moved. */
export class TestMerchant {
  readonly bank: TrialBank;
  /** The reports that came, as they were signed. */
  readonly reports: URLSearchParams[] = [];
  /** How reports are answered. */
  answer: () => Promise<Response> = () => Promise.resolve(Response.json({ RspCode: '00' }));
  now = new Date(START);

  constructor(readonly journal: Journal = memoryJournal()) {
    this.bank = createTrialBank({
      journal,
      clock: { now: () => this.now },
      merchant: {
        tmnCode: TMN,
        secret: SECRET,
        name: 'Tỉnh Điện Biên',
        ipnUrl: 'https://portal.example/ipn',
        origins: ['https://other.example'],
      },
      deliver: (url) => {
        assert.ok(url.startsWith('https://portal.example/ipn?'), url);
        this.reports.push(checked(new URL(url)));
        return this.answer();
      },
      publicUrl: 'https://bank.example',
      retry: [1000, 5000, 20_000],
    });
  }

  pass(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }

  get(address = payAddress()): Promise<Response> {
    return this.bank.fetch(new Request(address));
  }

  choose(choice: string, address = payAddress()): Promise<Response> {
    return this.bank.fetch(new Request(address, { method: 'POST', body: new URLSearchParams({ choice }) }));
  }

  /** Asks how the order stands; the answer's checksum was seen to hold. */
  async ask(over: Fields = {}, checksum?: string): Promise<Fields> {
    const fields: Fields = {
      vnp_RequestId: 'r1',
      vnp_Version: '2.1.0',
      vnp_Command: 'querydr',
      vnp_TmnCode: TMN,
      vnp_TxnRef: ORDER['vnp_TxnRef'] ?? '',
      vnp_TransactionDate: '20261122103000',
      vnp_CreateDate: '20261122103500',
      vnp_IpAddr: '127.0.0.1',
      vnp_OrderInfo: 'Hoi giao dich',
      ...over,
    };
    const vnp_SecureHash = checksum ?? hmac(ASKED.map((name) => fields[name] ?? '').join('|'));
    const response = await this.bank.fetch(
      new Request(this.bank.queryUrl, {
        method: 'POST',
        body: JSON.stringify({ ...fields, vnp_SecureHash }),
      }),
    );
    assert.equal(response.status, 200);
    const answer = (await response.json()) as Fields;
    assert.equal(answer['vnp_SecureHash'], hmac(ANSWERED.map((name) => answer[name] ?? '').join('|')));
    return answer;
  }
}

/** The signed parameters of an address, whose signature was seen to hold. */
export function checked(address: URL): URLSearchParams {
  const ours = [...address.searchParams].filter(([name]) => name.startsWith('vnp_'));
  const { vnp_SecureHash, ...fields } = Object.fromEntries(ours);
  assert.equal(signed(fields).split('vnp_SecureHash=')[1], vnp_SecureHash);
  return new URLSearchParams(ours);
}
