import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, test } from 'node:test';
import { outcomeOf } from '../../../host/adapters/vnpay-codes.js';
import { instantOfVnpayDate, vnpayDate } from '../../../host/adapters/vnpay-dates.js';
import { queryText, vnpaySignature } from '../../../host/adapters/vnpay-signature.js';
import { vnpayGateway } from '../../../host/adapters/vnpay.js';
import type { PaymentOrder } from '../../../host/gateway.js';
import { Unavailable } from '../../../host/ports.js';
import { memoryJournal } from '../../../host/trial-bank/ledger.js';
import { createTrialBank } from '../../../host/trial-bank/trial-bank.js';
import { gatewaySuite, type Counterpart, type Trouble } from './gateway-suite.js';

const SECRET = 'SECRETKEYFORTEST';
const TMN = 'DEMOTMN1';
const NOW = new Date('2026-11-22T10:31:00+07:00');
const ORDER: PaymentOrder = {
  reference: 'H18.12-261122-0001-20261122103000',
  amount: 50_000,
  createdAt: '2026-11-22T10:30:00+07:00',
  expiresAt: '2026-11-22T10:45:00+07:00',
  info: 'Nop le phi ho so H18.12-261122-0001',
  client: '127.0.0.1',
  language: 'vi',
};
/** The order above, signed by hand with another implementation of HMAC. */
const VECTOR = {
  text: 'vnp_Amount=5000000&vnp_Command=pay&vnp_CreateDate=20261122103000&vnp_CurrCode=VND&vnp_ExpireDate=20261122104500&vnp_IpAddr=127.0.0.1&vnp_Locale=vn&vnp_OrderInfo=Nop+le+phi+ho+so+H18.12-261122-0001&vnp_OrderType=other&vnp_ReturnUrl=https%3A%2F%2Fportal.example%2Freturn%3Fx%3D1&vnp_TmnCode=DEMOTMN1&vnp_TxnRef=H18.12-261122-0001-20261122103000&vnp_Version=2.1.0',
  signature:
    'a16d17506e5af3d6436ce3361ddc00c47830b6faec8fa02f1554d0454fe308b256689a29de0a72d5efc51768fd4580f1833417ecf8a584f070d8747df132bd96',
};

const hmac = (text: string, secret = SECRET): string =>
  createHmac('sha512', secret).update(text).digest('hex');

type Fetch = Parameters<typeof vnpayGateway>[0]['fetch'];
const nobody: Fetch = () => Promise.reject(new TypeError('nobody there'));

const gatewayWith = (over: Partial<Parameters<typeof vnpayGateway>[0]> = {}) =>
  vnpayGateway({
    tmnCode: TMN,
    secret: SECRET,
    payUrl: 'https://pay.example/vpcpay.html',
    queryUrl: 'https://pay.example/query',
    returnUrl: 'https://portal.example/return?x=1',
    fetch: nobody,
    minutes: 15,
    ...over,
  });

function meetTrialBank(): Counterpart {
  let trouble: Trouble = 'none';
  let answer: Readonly<Record<string, string>> = { RspCode: '00' };
  let reports: URLSearchParams[] = [];
  const bank = createTrialBank({
    journal: memoryJournal(),
    clock: { now: () => NOW },
    merchant: { tmnCode: TMN, secret: SECRET, name: 'Tỉnh Điện Biên', ipnUrl: 'https://portal.example/ipn' },
    deliver: (url) => {
      reports.push(new URL(url).searchParams);
      return Promise.resolve(Response.json(answer));
    },
    publicUrl: 'https://bank.example',
    retry: [1000],
  });
  const troubles: Record<Trouble, (request: Request) => Promise<Response>> = {
    none: (request) => bank.fetch(request),
    unreachable: () => Promise.reject(new TypeError('fetch failed')),
    nonsense: () => Promise.resolve(new Response('<html>')),
    'status-500': () => Promise.resolve(new Response('{}', { status: 500 })),
    async 'other-signature'(request) {
      const fields = (await (await bank.fetch(request)).json()) as Record<string, string>;
      return Response.json({ ...fields, vnp_TransactionStatus: '02' });
    },
  };
  const gateway = gatewayWith({
    payUrl: bank.payUrl,
    queryUrl: bank.queryUrl,
    returnUrl: 'https://portal.example/api/v1/payments/return/vnpay',
    fetch: (url, init) => troubles[trouble](new Request(url, init)),
  });
  let paid = 0;
  return {
    gateway,
    now: NOW,
    async play(address, deed) {
      reports = [];
      const looked = await bank.fetch(new Request(address));
      assert.equal(looked.status, 200, await looked.text());
      if (deed === 'look') return { reports, back: null };
      const body = new URLSearchParams({ choice: deed });
      const went = await bank.fetch(new Request(address, { method: 'POST', body }));
      assert.equal(went.status, 303);
      await bank.deliverPending();
      return { reports, back: new URL(went.headers.get('location') ?? '').searchParams };
    },
    misreport({ reference }, amount) {
      const text = queryText({
        vnp_Amount: String(amount * 100),
        vnp_ResponseCode: '00',
        vnp_TmnCode: TMN,
        vnp_TransactionNo: '1',
        vnp_TransactionStatus: '00',
        vnp_TxnRef: reference,
      });
      return Promise.resolve(new URLSearchParams(`${text}&vnp_SecureHash=${hmac(text)}`));
    },
    suffer: (next) => (trouble = next),
    async repeatsAfter(given) {
      answer = given;
      paid += 1;
      await this.play(await gateway.payAddress({ ...ORDER, reference: `R-${paid}` }), 'pay');
      return (await bank.deliverPending()) !== null;
    },
  };
}

gatewaySuite('VNPAY 2.1.0 against the trial bank', meetTrialBank);

describe('VNPAY', () => {
  test('signs the measured vector', async () => {
    assert.equal(await vnpaySignature(SECRET).sign(VECTOR.text), VECTOR.signature);
    assert.equal(
      await gatewayWith().payAddress(ORDER),
      `https://pay.example/vpcpay.html?${VECTOR.text}&vnp_SecureHash=${VECTOR.signature}`,
    );
  });

  test('writes times of Viet Nam, whatever the offset they are given with', () => {
    assert.equal(vnpayDate('2026-12-31T17:00:00Z'), '20270101000000');
    assert.equal(vnpayDate(new Date('2026-11-22T23:59:59+07:00')), '20261122235959');
    assert.equal(instantOfVnpayDate('20261122235959'), '2026-11-22T23:59:59+07:00');
    for (const none of ['', '2026112223595', '20260231000000', '20261122246000', 'x'.repeat(14)])
      assert.equal(instantOfVnpayDate(none), null, none);
  });

  test('pays only what both codes call a success, and waits for what is held or not known', () => {
    const codes = ['00', '07', '09', '10', '11', '12', '13', '24', '51', '65', '75', '79', '99', '42', ''];
    const statuses = ['00', '01', '02', '04', '05', '06', '07', '09', '42', ''];
    for (const code of codes) {
      for (const status of statuses) {
        const { state, failure } = outcomeOf(code, status);
        const expected =
          code === '00' && status === '00' ? 'paid' : status === '02' && code !== '07' ? 'failed' : 'waiting';
        assert.equal(state, expected, `${code}/${status}`);
        assert.equal(failure !== null, state === 'failed', `${code}/${status}`);
      }
    }
  });

  const FAILURES = {
    '09': 'not-enrolled',
    '10': 'wrong-details',
    '11': 'timed-out',
    '12': 'account-locked',
    '13': 'wrong-details',
    '24': 'cancelled',
    '51': 'not-enough-money',
    '65': 'limit-exceeded',
    '75': 'bank-unavailable',
    '79': 'wrong-details',
    '99': 'other',
    '00': 'other',
    constructor: 'other',
  };
  for (const [code, failure] of Object.entries(FAILURES)) {
    test(`code ${code} with status 02 is ${failure}`, () => {
      assert.deepEqual(outcomeOf(code, '02'), { state: 'failed', failure });
    });
  }

  const REPORT = {
    vnp_Amount: '5000000',
    vnp_BankCode: 'NCB',
    vnp_BankTranNo: 'VNP14226112',
    vnp_CardType: 'ATM',
    vnp_OrderInfo: 'Nop le phi ho so',
    vnp_PayDate: '20261122103100',
    vnp_ResponseCode: '00',
    vnp_TmnCode: TMN,
    vnp_TransactionNo: '14226112',
    vnp_TransactionStatus: '00',
    vnp_TxnRef: ORDER.reference,
  };
  const report = (fields: Record<string, string>, secret = SECRET): URLSearchParams => {
    const text = queryText(fields);
    return new URLSearchParams(`${text}&vnp_SecureHash=${hmac(text, secret)}`);
  };

  test('reads a report that was signed elsewhere, its type of hash and parameters of others left aside', async () => {
    const query = report(REPORT);
    query.append('vnp_SecureHashType', 'HMACSHA512');
    query.append('x', '1');
    assert.deepEqual(await gatewayWith().read(query), {
      reference: ORDER.reference,
      outcome: {
        state: 'paid',
        amount: 50_000,
        failure: null,
        receipt: {
          number: '14226112',
          bank: 'NCB',
          bankNumber: 'VNP14226112',
          paidAt: '2026-11-22T10:31:00+07:00',
        },
      },
    });
  });

  const FORGED: readonly (readonly [string, URLSearchParams])[] = [
    ['of another merchant', report({ ...REPORT, vnp_TmnCode: 'DEMOTMN2' })],
    ['signed with another secret', report(REPORT, 'ANOTHER')],
    ['whose amount is no number', report({ ...REPORT, vnp_Amount: '5e6' })],
    ['with a negative amount', report({ ...REPORT, vnp_Amount: '-5000000' })],
    ...['vnp_TmnCode', 'vnp_TxnRef', 'vnp_Amount', 'vnp_ResponseCode', 'vnp_TransactionStatus'].map(
      (name) => [`without ${name}`, report({ ...REPORT, [name]: '' })] as const,
    ),
    [
      'signed in capitals',
      new URLSearchParams(String(report(REPORT)).replace(/[^=]+$/, (hash) => hash.toUpperCase())),
    ],
  ];
  for (const [name, query] of FORGED) {
    test(`a report ${name} is forged`, async () => {
      assert.equal(await gatewayWith().read(query), 'forged');
    });
  }

  const PIPED =
    'vnp_ResponseId vnp_Command vnp_ResponseCode vnp_Message vnp_TmnCode vnp_TxnRef vnp_Amount vnp_BankCode vnp_PayDate vnp_TransactionNo vnp_TransactionType vnp_TransactionStatus vnp_OrderInfo vnp_PromotionCode vnp_PromotionAmount'.split(
      ' ',
    );
  const answered = (fields: Record<string, string | number>): Fetch => {
    const text = PIPED.map((name) => fields[name] ?? '').join('|');
    return () => Promise.resolve(Response.json({ ...fields, vnp_SecureHash: hmac(text) }));
  };
  const ANSWER = {
    vnp_ResponseId: 'abc',
    vnp_Command: 'querydr',
    vnp_ResponseCode: '00',
    vnp_Message: 'QueryDR Success',
    vnp_TmnCode: TMN,
    vnp_TxnRef: ORDER.reference,
    vnp_Amount: 5_000_000,
    vnp_TransactionNo: 14_226_112,
    vnp_TransactionType: '01',
    vnp_TransactionStatus: '00',
    vnp_OrderInfo: 'Nop le phi',
  };

  test('asks with the checksum of the protocol and patience that ends', async () => {
    let sent: { url: string; init: RequestInit } | undefined;
    const fetch: Fetch = (url, init) => {
      sent = { url, init };
      return answered(ANSWER)(url, init);
    };
    const outcome = await gatewayWith({ fetch }).ask(ORDER, NOW);
    assert.equal(outcome === 'unknown' ? outcome : outcome.state, 'paid');
    assert.equal(sent?.url, 'https://pay.example/query');
    assert.equal(sent?.init.method, 'POST');
    assert.ok(sent?.init.signal instanceof AbortSignal);
    const body = JSON.parse(String(sent?.init.body)) as Record<string, string>;
    const id = body['vnp_RequestId'] ?? '';
    assert.match(id, /^[0-9a-f]{32}$/);
    assert.equal(
      body['vnp_SecureHash'],
      hmac(
        `${id}|2.1.0|querydr|${TMN}|${ORDER.reference}|20261122103000|20261122103100|127.0.0.1|${body['vnp_OrderInfo'] ?? ''}`,
      ),
    );
  });

  const UNAVAILABLE: Readonly<Record<string, Partial<Record<string, string>>>> = {
    'an answer for another order': { vnp_TxnRef: 'other' },
    'an answer to another merchant': { vnp_TmnCode: 'DEMOTMN2' },
    'a refused question': { vnp_ResponseCode: '97' },
    'an answer without an amount': { vnp_Amount: '' },
  };
  for (const [name, over] of Object.entries(UNAVAILABLE)) {
    test(`${name} is none`, async () => {
      const gateway = gatewayWith({ fetch: answered({ ...ANSWER, ...over } as typeof ANSWER) });
      await assert.rejects(gateway.ask(ORDER, NOW), (error) => error instanceof Unavailable);
    });
  }

  test('knows an order that VNPAY does not, only from a signed answer', async () => {
    const { vnp_Amount: _amount, ...unknown } = { ...ANSWER, vnp_ResponseCode: '91' };
    assert.equal(await gatewayWith({ fetch: answered(unknown) }).ask(ORDER, NOW), 'unknown');
    const unsigned: Fetch = () => Promise.resolve(Response.json(unknown));
    await assert.rejects(gatewayWith({ fetch: unsigned }).ask(ORDER, NOW));
  });
});
