import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CHOICES, type ChoiceName } from '../../../host/trial-bank/choices.js';
import { checked, ORDER, payAddress, TestMerchant } from './merchant.js';

const text = async (response: Promise<Response>): Promise<string> => (await response).text();
const codesOf = (query: URLSearchParams) =>
  [query.get('vnp_ResponseCode'), query.get('vnp_TransactionStatus')].join('/');
const location = (response: Response): URL => new URL(response.headers.get('location') ?? '');

describe('the page of the trial bank', () => {
  test('says what is paid, to whom, for what and how long, in figures and in words', async () => {
    const merchant = new TestMerchant();
    merchant.pass(1);
    const response = await merchant.get();
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const page = await response.text();
    for (const said of [
      'lang="vi"',
      'Ngân hàng thử nghiệm',
      'Không phải tiền thật',
      'Tỉnh Điện Biên',
      '150.000\u00a0đ',
      'Một trăm năm mươi nghìn đồng',
      'Nop le phi ho so H18.12-261122-0001',
      'còn 14 phút, đến 10:45 22/11/2026',
      'value="pay"',
      'value="cancel"',
    ])
      assert.ok(page.includes(said), said);
    assert.doesNotMatch(page, /<script|style=|\son\w+=/);
  });

  test('speaks English when the merchant says so', async () => {
    const page = await text(new TestMerchant().get(payAddress({ vnp_Locale: 'en' })));
    for (const said of ['lang="en"', 'Trial bank', 'not real money', '15 minutes left'])
      assert.ok(page.includes(said), said);
  });

  test('lets its form go nowhere but to itself and to where the merchant takes the payer', async () => {
    const response = await new TestMerchant().get();
    assert.equal(
      response.headers.get('content-security-policy'),
      "default-src 'none'; style-src 'self'; form-action 'self' https://portal.example https://other.example; base-uri 'none'; frame-ancestors 'none'",
    );
  });

  test('shows what a merchant wrote as text', async () => {
    const page = await text(new TestMerchant().get(payAddress({ vnp_OrderInfo: '<b>"Nop" & le</b>' })));
    assert.ok(page.includes('&lt;b&gt;&quot;Nop&quot; &amp; le&lt;/b&gt;'));
  });

  test('has a style of its own, a front page, and nothing else', async () => {
    const { bank } = new TestMerchant();
    const at = (path: string, init?: RequestInit) =>
      bank.fetch(new Request(`https://bank.example${path}`, init));
    assert.equal((await at('/trial-bank.css')).headers.get('content-type'), 'text/css; charset=utf-8');
    assert.ok((await text(at('/'))).includes('VNPAY 2.1.0'));
    assert.equal((await at('/elsewhere')).status, 404);
    assert.equal((await at('/merchant_webapi/api/transaction')).status, 405);
    assert.equal((await at('/paymentv2/vpcpay.html', { method: 'DELETE' })).status, 405);
    assert.equal((await at(`/?${'x'.repeat(5000)}`)).status, 413);
    const body = 'x'.repeat(10_000);
    assert.equal((await at('/paymentv2/vpcpay.html', { method: 'POST', body })).status, 413);
    assert.equal((await at('/merchant_webapi/api/transaction', { method: 'POST', body })).status, 413);
  });
});

describe('a pay address', () => {
  const REFUSED: readonly (readonly [name: string, address: string, status: number])[] = [
    ['without an order', 'https://bank.example/paymentv2/vpcpay.html', 400],
    ['whose amount was altered', payAddress().replace('15000000', '1500000'), 400],
    ['without a signature', payAddress().replace(/&vnp_SecureHash=.*/, ''), 400],
    ['with a parameter twice', `${payAddress()}&vnp_Amount=15000000`, 400],
    ['of another merchant', payAddress({ vnp_TmnCode: 'DEMOTMN2' }), 400],
    ['of another version', payAddress({ vnp_Version: '2.0.0' }), 400],
    ['in another currency', payAddress({ vnp_CurrCode: 'USD' }), 400],
    ['of no money', payAddress({ vnp_Amount: '0' }), 400],
    ['of a fraction of a đồng', payAddress({ vnp_Amount: '1550' }), 400],
    ['with marks in what it is for', payAddress({ vnp_OrderInfo: 'Nộp lệ phí' }), 400],
    ['back to no web page', payAddress({ vnp_ReturnUrl: 'data:text/html,x' }), 400],
    ['that ends on a day that is none', payAddress({ vnp_ExpireDate: '20261131104500' }), 400],
    ['whose time is over', payAddress({ vnp_ExpireDate: '20261122103000' }), 410],
  ];
  for (const [name, address, status] of REFUSED) {
    test(`${name} is refused, looked at or paid, and leaves nothing behind`, async () => {
      const merchant = new TestMerchant();
      for (const response of [await merchant.get(address), await merchant.choose('pay', address)]) {
        assert.equal(response.status, status);
        assert.ok((await response.text()).includes('Chưa thanh toán được'));
      }
      assert.deepEqual(await merchant.journal.read(), []);
    });
  }

  test('with a reference of another order is refused', async () => {
    const merchant = new TestMerchant();
    await merchant.get();
    for (const over of [{ vnp_Amount: '100000' }, { vnp_ReturnUrl: 'https://elsewhere.example/' }])
      assert.equal((await merchant.get(payAddress(over))).status, 409);
    assert.equal((await merchant.get()).status, 200);
  });

  test('that was paid is refused, with the way back', async () => {
    const merchant = new TestMerchant();
    await merchant.choose('pay');
    const response = await merchant.get();
    assert.equal(response.status, 409);
    const page = await response.text();
    assert.ok(page.includes('Khoản này đã được thanh toán'));
    const href = /href="(https:[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    assert.equal(codesOf(checked(new URL(href))), '00/00');
  });

  test('that was seen in time but is over offers to go back', async () => {
    const merchant = new TestMerchant();
    await merchant.get();
    merchant.pass(15);
    const page = await text(merchant.get());
    assert.ok(page.includes('Đã hết thời gian thanh toán') && page.includes('đã hết lúc 10:45'));
    assert.ok(!page.includes('value="pay"'));
    assert.equal((await merchant.choose('pay')).status, 409);
    assert.equal(codesOf(checked(location(await merchant.choose('give-up')))), '11/02');
  });
});

describe('a choice', () => {
  test('leads back to the merchant’s own address, what it had in it kept', async () => {
    const back = location(await new TestMerchant().choose('pay'));
    assert.equal(back.origin + back.pathname, 'https://portal.example/back');
    assert.equal(back.searchParams.get('x'), '1');
    const query = Object.fromEntries(checked(back));
    delete query['vnp_SecureHash'];
    assert.deepEqual(query, {
      vnp_Amount: '15000000',
      vnp_BankCode: 'THUNGHIEM',
      vnp_BankTranNo: 'TN14000001',
      vnp_CardType: 'ATM',
      vnp_OrderInfo: ORDER['vnp_OrderInfo'],
      vnp_PayDate: '20261122103000',
      vnp_ResponseCode: '00',
      vnp_TmnCode: 'DEMOTMN1',
      vnp_TransactionNo: '14000001',
      vnp_TransactionStatus: '00',
      vnp_TxnRef: ORDER['vnp_TxnRef'],
    });
  });

  const names = (Object.keys(CHOICES) as ChoiceName[]).filter((name) => CHOICES[name].when === 'open');
  for (const name of names) {
    const { responseCode, transactionStatus, goesBack, reports, late } = CHOICES[name];
    test(`${name} is told by return, by report and when asked as the table has it`, async () => {
      const merchant = new TestMerchant();
      const response = await merchant.choose(name);
      assert.equal(response.status, goesBack ? 303 : 200);
      await merchant.bank.deliverPending();
      if (late) {
        assert.deepEqual(merchant.reports, [], 'reported before it came to be');
        assert.equal(codesOf(checked(location(response))), '11/01');
        assert.equal((await merchant.ask())['vnp_TransactionStatus'], '01');
        merchant.pass(16);
        await merchant.bank.deliverPending();
      } else if (goesBack) {
        assert.equal(codesOf(checked(location(response))), `${responseCode}/${transactionStatus}`);
      }
      assert.deepEqual(
        merchant.reports.map(codesOf),
        reports ? [`${responseCode}/${transactionStatus}`] : [],
      );
      const answer = await merchant.ask();
      assert.equal(answer['vnp_ResponseCode'], '00');
      assert.equal(answer['vnp_TransactionStatus'], transactionStatus);
      assert.equal(answer['vnp_TransactionNo'] === '0', transactionStatus === '02');
    });
  }

  test('that nobody knows changes nothing', async () => {
    const merchant = new TestMerchant();
    for (const choice of ['', 'constructor', 'confirm', 'give-up'])
      assert.equal((await merchant.choose(choice)).status, 409, choice);
    assert.equal((await merchant.ask())['vnp_TransactionStatus'], '01');
    assert.equal(await merchant.bank.settle('nobody', 'pay'), 'refused');
  });

  test('pressed twice, or by two at once, happens once and leads to one place', async () => {
    const merchant = new TestMerchant();
    const responses = await Promise.all(Array.from({ length: 20 }, () => merchant.choose('pay')));
    const places = responses.map((response) => location(response).href);
    places.push(location(await merchant.choose('cancel')).href);
    assert.equal(new Set(places).size, 1);
    await merchant.bank.deliverPending();
    assert.equal(merchant.reports.length, 1);
  });

  test('to pay after a failure is taken, and both are reported', async () => {
    const merchant = new TestMerchant();
    await merchant.choose('too-little-money');
    await merchant.choose('pay');
    await merchant.bank.deliverPending();
    assert.deepEqual(merchant.reports.map(codesOf), ['51/02', '00/00']);
  });

  for (const [name, codes] of [
    ['confirm', '00/00'],
    ['reject', '99/02'],
  ] as const) {
    test(`to hold a payment can end with ${name}, under the same number`, async () => {
      const merchant = new TestMerchant();
      await merchant.choose('suspicious');
      const page = await text(merchant.get());
      assert.ok(page.includes('Ngân hàng đang xác minh giao dịch') && !page.includes('value="pay"'));
      await merchant.choose(name);
      await merchant.bank.deliverPending();
      assert.deepEqual(merchant.reports.map(codesOf), ['07/07', codes]);
      assert.equal(new Set(merchant.reports.map((report) => report.get('vnp_TransactionNo'))).size, 1);
    });
  }

  test('to take the money although the time is over is reported with that time', async () => {
    const merchant = new TestMerchant();
    await merchant.get();
    merchant.pass(20);
    await merchant.choose('pay-after-all');
    await merchant.bank.deliverPending();
    assert.equal(merchant.reports[0]?.get('vnp_PayDate'), '20261122105000');
  });
});

describe('a report', () => {
  const ENDING = ['00', '02'];
  for (const code of ['00', '02', '01', '04', '97', '99']) {
    test(`answered ${code} is ${ENDING.includes(code) ? 'not ' : ''}repeated`, async () => {
      const merchant = new TestMerchant();
      merchant.answer = () => Promise.resolve(Response.json({ RspCode: code, Message: '' }));
      await merchant.choose('pay');
      assert.equal((await merchant.bank.deliverPending()) === null, ENDING.includes(code));
    });
  }

  const SILENT: Readonly<Record<string, () => Promise<Response>>> = {
    'nothing at all': () => Promise.reject(new TypeError('fetch failed')),
    'a page': () => Promise.resolve(new Response('<html>')),
    'status 500': () => Promise.resolve(Response.json({ RspCode: '00' }, { status: 500 })),
    'another shape': () => Promise.resolve(Response.json({ RspCode: 0 })),
    'no object': () => Promise.resolve(Response.json(null)),
  };
  for (const [name, answer] of Object.entries(SILENT)) {
    test(`answered with ${name} is repeated`, async () => {
      const merchant = new TestMerchant();
      merchant.answer = answer;
      await merchant.choose('pay');
      assert.deepEqual(await merchant.bank.deliverPending(), new Date('2026-11-22T10:30:01+07:00'));
    });
  }

  test('is repeated after longer and longer pauses, alike each time, and then given up', async () => {
    const merchant = new TestMerchant();
    merchant.answer = () => Promise.resolve(Response.json({ RspCode: '99' }));
    await merchant.choose('pay');
    const pauses: number[] = [];
    for (let next = await merchant.bank.deliverPending(); next; next = await merchant.bank.deliverPending()) {
      const sent = merchant.reports.length;
      await merchant.bank.deliverPending();
      assert.equal(merchant.reports.length, sent, 'nothing is sent before its time');
      pauses.push(next.getTime() - merchant.now.getTime());
      merchant.now = next;
    }
    assert.deepEqual(pauses, [1000, 5000, 20_000]);
    assert.equal(merchant.reports.length, 4);
    assert.equal(new Set(merchant.reports.map(String)).size, 1);
  });

  test('under way is not sent a second time', async () => {
    const merchant = new TestMerchant();
    let answer: (response: Response) => void = () => undefined;
    merchant.answer = () => new Promise((resolve) => (answer = resolve));
    await merchant.choose('pay');
    const first = merchant.bank.deliverPending();
    while (merchant.reports.length === 0) await new Promise(setImmediate);
    assert.equal(await merchant.bank.deliverPending(), null);
    answer(Response.json({ RspCode: '00' }));
    assert.equal(await first, null);
    assert.equal(merchant.reports.length, 1);
  });

  test('is gone on with by a bank that was started again over the same journal, where the first stopped', async () => {
    const before = new TestMerchant();
    before.answer = () => Promise.reject(new TypeError('fetch failed'));
    await before.choose('pay');
    await before.bank.deliverPending();
    const after = new TestMerchant(before.journal);
    after.answer = before.answer;
    assert.deepEqual(await after.bank.deliverPending(), new Date('2026-11-22T10:30:01+07:00'));
    assert.equal(after.reports.length, 0, 'its time has not come');
    after.pass(1);
    const next = await after.bank.deliverPending();
    assert.equal(next?.getTime(), after.now.getTime() + 5000, 'the second pause');
    assert.deepEqual(String(after.reports[0]), String(before.reports[0]));
    assert.equal((await after.get()).status, 409);
    assert.equal((await after.ask())['vnp_TransactionStatus'], '00');
  });
});

describe('a question', () => {
  test('about an order that nobody brought finds none', async () => {
    const merchant = new TestMerchant();
    assert.equal((await merchant.ask())['vnp_ResponseCode'], '91');
    await merchant.get();
    assert.equal((await merchant.ask())['vnp_ResponseCode'], '00');
    assert.equal((await merchant.ask({ vnp_TransactionDate: '20261122103001' }))['vnp_ResponseCode'], '91');
    assert.equal((await merchant.ask({ vnp_TxnRef: 'constructor' }))['vnp_ResponseCode'], '91');
  });

  test('about an order that waits says so, with its amount', async () => {
    const merchant = new TestMerchant();
    await merchant.get();
    const answer = await merchant.ask();
    assert.equal(answer['vnp_TransactionStatus'], '01');
    assert.equal(answer['vnp_Amount'], '15000000');
    assert.equal(answer['vnp_TxnRef'], ORDER['vnp_TxnRef']);
  });

  for (const [name, over, checksum, code] of [
    ['with a wrong checksum', {}, '0'.repeat(128), '97'],
    ['without a checksum', {}, '', '97'],
    ['of another merchant', { vnp_TmnCode: 'DEMOTMN2' }, undefined, '02'],
    ['of another version', { vnp_Version: '1' }, undefined, '03'],
    ['with another command', { vnp_Command: 'refund' }, undefined, '03'],
    ['at a time that is none', { vnp_CreateDate: 'now' }, undefined, '03'],
  ] as const) {
    test(`${name} is answered ${code}`, async () => {
      const merchant = new TestMerchant();
      await merchant.choose('pay');
      const answer = await merchant.ask(over, checksum);
      assert.equal(answer['vnp_ResponseCode'], code);
      assert.equal(answer['vnp_Amount'], undefined);
    });
  }

  test('that is no JSON is answered like any forged one', async () => {
    const { bank } = new TestMerchant();
    for (const body of ['', '{', 'null', '[1]', '{"vnp_TxnRef":{}}']) {
      const response = await bank.fetch(new Request(bank.queryUrl, { method: 'POST', body }));
      assert.equal(((await response.json()) as Record<string, string>)['vnp_ResponseCode'], '97', body);
    }
  });
});
