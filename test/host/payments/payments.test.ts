import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Bill, Payment } from '../../../components/contract/schemas/payment.js';
import { askGateway } from '../../../host/ask-gateway.js';
import { settle } from '../../../host/options.js';
import { Unavailable } from '../../../host/ports.js';
import { acting, filedDossier, options, PUBLIC_URL, type Caller, type DossierShape } from '../fixtures.js';
import {
  begin,
  billOf,
  commit,
  committedDraft,
  deliver,
  edit,
  file,
  paidWorld,
  reportFields,
  signedReport,
  uncommittedDraft,
  type PaidWorld,
} from './bank.js';

const PAID = {
  state: 'paid',
  failure: null,
  receipt: { number: '1', bank: null, bankNumber: null, paidAt: null },
} as const;

async function pay(
  world: PaidWorld,
  payment: Payment,
  changes: Record<string, string> = {},
): Promise<string> {
  return (await deliver(world, signedReport(reportFields(payment, changes)))).code;
}

async function codeOf(answer: ReturnType<Caller['call']>): Promise<string | undefined> {
  return (await answer).code;
}

describe('what a draft costs', () => {
  test('is estimated while it is filled in and fixed by the commitment', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const draft = await uncommittedDraft(mai, 2);
    assert.deepEqual([draft.bill.due, draft.bill.fixed, draft.bill.payable], [16_000, false, false]);
    assert.equal(
      await codeOf(
        mai.call('payments.begin', {
          params: { id: draft.id },
          body: { method: 'vnpay', amount: 16_000, returnTo: '/' },
        }),
      ),
      'commitment-missing',
    );
    const fixed = await commit(mai, draft);
    assert.deepEqual([fixed.bill.due, fixed.bill.fixed, fixed.bill.payable], [16_000, true, true]);
    const [charge] = fixed.bill.charges;
    assert.deepEqual(charge?.lines, [
      {
        name: 'Phí bản sao',
        levy: 'fee',
        unitAmount: 8000,
        quantity: 2,
        unit: 'bản',
        amount: 16_000,
        refundable: true,
      },
    ]);
  });

  test('is nothing where nothing is asked for', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const draft = await committedDraft(mai, 0);
    assert.deepEqual([draft.bill.total, draft.bill.payable], [0, false]);
    assert.deepEqual(draft.bill.charges, []);
    const body = { method: 'vnpay', amount: 1, returnTo: '/' };
    assert.equal(await codeOf(mai.call('payments.begin', { params: { id: draft.id }, body })), 'nothing-due');
    assert.equal((await file(mai, draft)).bill.total, 0);
  });

  test('is open again after any change, and kept by going to another step', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const draft = await committedDraft(mai, 1);
    const stepped = await mai.ok<typeof draft>('drafts.change', {
      params: { id: draft.id },
      version: draft.version,
      body: { step: 'payment' },
    });
    assert.equal(stepped.bill.fixed, true);
    assert.equal((await edit(mai, stepped, 3)).bill.fixed, false);
  });

  test('is not fixed for a draft that could not be filed', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const { id } = await mai.ok<{ id: string }>('drafts.create', { body: { procedure: '1.009999' } });
    const commitment = (value: boolean) =>
      mai.call('drafts.commit', { params: { id }, version: 1, body: { commitment: value } });
    assert.equal(await codeOf(commitment(true)), 'draft-incomplete');
    const draft = await uncommittedDraft(mai, 1);
    const refused = await mai.call('drafts.commit', {
      params: { id: draft.id },
      version: draft.version,
      body: { commitment: false },
    });
    assert.equal(refused.code, 'commitment-missing');
  });
});

describe('paying', () => {
  test('pays a draft; filing keeps what was paid, and the desk may receive', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const draft = await committedDraft(mai, 2);
    const payment = await begin(mai, draft.id, 16_000);
    assert.equal(payment.state, 'waiting');
    assert.equal(await pay(world, payment), '00');
    const bill = await billOf(mai, draft.id);
    assert.deepEqual([bill.paid, bill.due, bill.charges[0]?.state], [16_000, 0, 'paid']);
    const dossier = await file(mai, draft);
    assert.deepEqual([dossier.bill.paid, dossier.bill.due], [16_000, 0]);
    const lan = await world.signIn('lan');
    assert.equal((await acting(lan, dossier)(1, { action: 'receive' })).state, 'received');
    const page = await lan.call('payments.voucher', { params: { id: payment.id } });
    assert.equal(page.status, 200);
    assert.match(page.text, /Mười sáu nghìn đồng/);
    assert.match(page.text, new RegExp(dossier.code.replaceAll('.', '\\.')));
  });

  test('an unpaid fee bars the desk until it is paid, by code and by anybody', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const lan = await world.signIn('lan');
    const dossier = await file(mai, await committedDraft(mai, 1));
    const seen = await lan.ok<DossierShape>('dossiers.read', { params: { id: dossier.id } });
    assert.ok(!seen.actions.includes('receive'));
    const receive = { params: { id: dossier.id }, version: 1, body: { action: 'receive' } };
    assert.equal(await codeOf(lan.call('dossiers.act', receive)), 'fee-unpaid');

    const params = { code: dossier.code };
    const bill = await world.nobody.ok<Bill>('bills.readByCode', { params });
    assert.deepEqual([bill.due, bill.holder, bill.payments.length], [8000, null, 0]);
    assert.doesNotMatch(JSON.stringify(bill), /Lò|Mai|011192000123/);
    const tracked = await world.nobody.ok<{ due: number }>('tracking.read', { params });
    assert.equal(tracked.due, 8000);
    const payment = await world.nobody.ok<Payment>('payments.beginByCode', {
      params,
      body: { method: 'vnpay', amount: 8000, returnTo: '/tra-cuu' },
    });
    assert.equal(await pay(world, payment), '00');
    const paid = await world.nobody.ok<Payment>('payments.read', { params: { id: payment.id } });
    assert.equal(paid.state, 'paid');
    const after = await lan.ok<DossierShape>('dossiers.read', { params: { id: dossier.id } });
    assert.ok(after.actions.includes('receive'));
    assert.deepEqual(
      after.history.map(({ action, sender }) => [action, sender.role]),
      [
        ['file', 'citizen'],
        ['settle-payment', 'system'],
      ],
    );
  });

  test('goes on with the payment that is open, and refuses an amount that is no longer due', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const draft = await committedDraft(mai, 1);
    const first = await begin(mai, draft.id, 8000);
    assert.equal((await begin(mai, draft.id, 8000)).id, first.id);
    const more = await commit(mai, await edit(mai, draft, 2));
    const body = { method: 'vnpay', amount: 8000, returnTo: '/' };
    assert.equal(
      await codeOf(mai.call('payments.begin', { params: { id: draft.id }, body })),
      'amount-changed',
    );
    const second = await begin(mai, draft.id, 16_000);
    assert.notEqual(second.id, first.id);
    // Both are paid: the first was a genuine success, however late.
    assert.equal(await pay(world, second), '00');
    assert.equal(await pay(world, first), '00');
    const bill = await billOf(mai, more.id);
    assert.deepEqual([bill.paid, bill.due, bill.surplus], [24_000, 0, 8000]);
  });

  test('after an edit only the difference is due, and what is too much is held', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const draft = await committedDraft(mai, 1);
    await pay(world, await begin(mai, draft.id, 8000));
    const more = await commit(mai, await edit(mai, draft, 3));
    assert.deepEqual([more.bill.total, more.bill.due], [24_000, 16_000]);
    await pay(world, await begin(mai, draft.id, 16_000));
    const fewer = await commit(mai, await edit(mai, more, 1));
    assert.deepEqual([fewer.bill.due, fewer.bill.surplus], [0, 16_000]);
    assert.equal((await file(mai, fewer)).bill.surplus, 16_000);
  });

  test('a failure is not final: the same payment may yet succeed', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const draft = await committedDraft(mai, 1);
    const payment = await begin(mai, draft.id, 8000);
    assert.equal(await pay(world, payment, { vnp_ResponseCode: '51', vnp_TransactionStatus: '02' }), '00');
    const failed = await mai.ok<Payment>('payments.read', { params: { id: payment.id } });
    assert.deepEqual([failed.state, failed.failure], ['failed', 'not-enough-money']);
    const again = await begin(mai, draft.id, 8000);
    assert.notEqual(again.id, payment.id);
    assert.equal(await pay(world, payment), '00');
    assert.equal((await billOf(mai, draft.id)).due, 0);
    // Told of a failure afterwards, what is paid stays paid.
    assert.equal(await pay(world, payment, { vnp_ResponseCode: '24', vnp_TransactionStatus: '02' }), '02');
    assert.equal((await billOf(mai, draft.id)).paid, 8000);
  });

  test('past its time a payment shows as expired, is asked about before the next, and counts when it comes after all', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const draft = await committedDraft(mai, 1);
    const payment = await begin(mai, draft.id, 8000);
    world.setNow('2026-11-23T08:50:00+07:00');
    const late = await mai.ok<Payment>('payments.read', { params: { id: payment.id } });
    assert.equal(late.state, 'expired');
    const left = await mai.call('payments.pay', { params: { id: payment.id } });
    assert.equal(left.code, 'payment-over');
    world.say({ ...PAID, amount: 8000 });
    const body = { method: 'vnpay', amount: 8000, returnTo: '/' };
    assert.equal(await codeOf(mai.call('payments.begin', { params: { id: draft.id }, body })), 'nothing-due');
    assert.equal((await billOf(mai, draft.id)).paid, 8000);
  });

  test('leads to the bank only at the address of the host, and back only to pages that are known', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const draft = await committedDraft(mai, 1);
    for (const returnTo of [
      'https://evil.example/',
      ['javascript', 'alert(1)'].join(':'),
      '//evil.example',
      '\\evil',
    ]) {
      const body = { method: 'vnpay', amount: 8000, returnTo };
      assert.equal(
        await codeOf(mai.call('payments.begin', { params: { id: draft.id }, body })),
        'values-invalid',
      );
    }
    const payment = await begin(mai, draft.id, 8000);
    assert.equal(payment.payAddress, `${PUBLIC_URL}/api/v1/payments/${payment.id}/pay`);
    const leave = await world.nobody.call('payments.pay', { params: { id: payment.id } });
    assert.equal(leave.status, 302);
    assert.match(
      leave.headers.get('location') ?? '',
      /^https:\/\/bank\.example\.vn\/pay\?.*vnp_Amount=800000&/,
    );
  });

  test('coming back believes the bank, not the address', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const draft = await committedDraft(mai, 1);
    const payment = await begin(mai, draft.id, 8000);
    const address = `${PUBLIC_URL}/api/v1/payments/return/vnpay?`;
    const success = signedReport(reportFields(payment));
    world.say('unknown');
    const back = await world.host.request(address + success);
    assert.deepEqual([back.status, back.headers.get('location')], [302, `${PUBLIC_URL}/nop-ho-so`]);
    assert.equal((await billOf(mai, draft.id)).paid, 0);
    world.setNow('2026-11-23T08:31:00+07:00');
    world.say({ ...PAID, amount: 8000 });
    await world.host.request(address + success);
    assert.equal((await billOf(mai, draft.id)).paid, 8000);
    assert.equal((await world.host.request(`${address}vnp_TxnRef=${payment.reference}`)).status, 404);
  });

  test('a draft that was paid for is not deleted', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const draft = await committedDraft(mai, 1);
    await pay(world, await begin(mai, draft.id, 8000));
    const gone = await mai.call('drafts.delete', { params: { id: draft.id }, version: draft.version });
    assert.equal(gone.code, 'already-paid');
  });

  test('money for a draft that is gone is held, not lost', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const draft = await committedDraft(mai, 1);
    const payment = await begin(mai, draft.id, 8000);
    await mai.call('drafts.delete', { params: { id: draft.id }, version: draft.version });
    assert.equal(await pay(world, payment), '00');
    const kept = await mai.ok<Payment>('payments.read', { params: { id: payment.id } });
    assert.equal(kept.state, 'paid');
  });

  test('so many tries an hour and no more', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const draft = await committedDraft(mai, 1);
    for (let at = 0; at < 30; at++) {
      const payment = await begin(mai, draft.id, 8000);
      await pay(world, payment, { vnp_ResponseCode: '24', vnp_TransactionStatus: '02' });
    }
    const body = { method: 'vnpay', amount: 8000, returnTo: '/' };
    assert.equal(
      await codeOf(mai.call('payments.begin', { params: { id: draft.id }, body })),
      'too-many-requests',
    );
  });
});

describe('asking the gateway', () => {
  const settings = settle(options);

  test('is done for what hangs, later each time, and given up a day after its time', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const draft = await committedDraft(mai, 1);
    const payment = await begin(mai, draft.id, 8000);
    const ask = (now: string, which: 'due' | 'all' = 'due') =>
      askGateway({ ...world.ports, clock: { now: () => new Date(now) } }, settings, { which });
    assert.equal(await ask('2026-11-23T08:31:00+07:00'), 0);
    world.say({ state: 'waiting', amount: 8000, failure: null, receipt: null });
    assert.equal(await ask('2026-11-23T08:33:00+07:00'), 1);
    assert.equal(await ask('2026-11-23T08:33:30+07:00'), 0);
    assert.equal(await ask('2026-11-23T08:33:40+07:00', 'all'), 1);
    world.say(new Unavailable('silent'));
    assert.equal(await ask('2026-11-23T09:30:00+07:00'), 0);
    world.say('unknown');
    assert.equal(await ask('2026-11-23T12:30:00+07:00'), 1);
    world.setNow('2026-11-23T12:31:00+07:00');
    const over = await world.nobody.ok<Payment>('payments.read', { params: { id: payment.id } });
    assert.equal(over.state, 'expired');
    assert.equal(await ask('2026-12-23T12:30:00+07:00', 'all'), 0);
    // A report is taken in even then.
    assert.equal(await pay(world, payment), '00');
    assert.equal((await billOf(await world.signIn('mai'), draft.id)).paid, 8000);
  });

  test('on demand happens at most once in five seconds', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const payment = await begin(mai, (await committedDraft(mai, 1)).id, 8000);
    world.say({ ...PAID, state: 'waiting', receipt: null, amount: 8000 });
    const inquire = () => mai.ok<Payment>('payments.inquire', { params: { id: payment.id }, body: {} });
    await inquire();
    await inquire();
    assert.equal(world.asked(), 1);
    world.setNow('2026-11-23T08:30:06+07:00');
    world.say({ ...PAID, amount: 8000 });
    assert.equal((await inquire()).state, 'paid');
    world.say(new Unavailable('silent'));
    assert.equal((await inquire()).state, 'paid');
  });
});

describe('an officer', () => {
  test('sets a fee, asks for money that halts the processing, and takes a mistake back', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const lan = await world.signIn('lan');
    const dossier = await filedDossier(mai);
    const act = acting(lan, dossier);
    const line = { name: 'Phí thẩm định', levy: 'fee', amount: 50_000 };
    await act(1, { action: 'receive' });
    await act(2, { action: 'process' });
    const set = await act(3, { action: 'set-fee', collect: 'later', lines: [line] });
    assert.equal(set.state, 'processing');
    const asked = await act(4, {
      action: 'request-payment',
      lines: [line],
      reason: 'Phải nộp trước khi đo đạc',
    });
    assert.equal(asked.state, 'payment-requested');
    const twice = {
      params: { id: dossier.id },
      version: 5,
      body: { action: 'request-payment', lines: [line], reason: 'Nữa' },
    };
    assert.equal(await codeOf(lan.call('dossiers.act', twice)), 'state-conflict');
    const bill = await billOf(mai, dossier.id);
    assert.equal(bill.due, 100_000);
    const request = bill.charges.find(({ origin }) => origin === 'request');
    const freed = await act(5, { action: 'cancel-fee', charge: request?.id, reason: 'Tính nhầm' });
    assert.deepEqual([freed.state, freed.dueAt !== null], ['processing', true]);
    const gone = {
      params: { id: dossier.id },
      version: freed.version,
      body: { action: 'cancel-fee', charge: request?.id, reason: 'Lần nữa' },
    };
    assert.equal(await codeOf(lan.call('dossiers.act', gone)), 'values-invalid');
  });

  test('waits for the money: paying sets the dossier going with the time that was left, and an unpaid later fee holds the result', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const lan = await world.signIn('lan');
    const dossier = await filedDossier(mai);
    const act = acting(lan, dossier);
    const line = { name: 'Phí thẩm định', levy: 'fee', amount: 50_000 };
    const received = await act(1, { action: 'receive' });
    await act(2, { action: 'process' });
    await act(3, { action: 'request-payment', lines: [line], reason: 'Phải nộp' });
    world.setNow('2026-11-26T09:00:00+07:00');
    const mai2 = await world.signIn('mai');
    const lan2 = await world.signIn('lan');
    await pay(world, await begin(mai2, dossier.id, 50_000));
    const paid = await lan2.ok<DossierShape>('dossiers.read', { params: { id: dossier.id } });
    assert.equal(paid.state, 'processing');
    assert.ok((paid.dueAt ?? '') > (received.dueAt ?? ''), `${paid.dueAt} after ${received.dueAt}`);
    assert.equal(paid.history.at(-1)?.action, 'settle-payment');

    const act2 = acting(lan2, dossier);
    const set = await act2(paid.version, { action: 'set-fee', collect: 'later', lines: [line] });
    await lan2.upload({ holder: dossier.id, purpose: 'result', filename: 'Kết quả.pdf' });
    const finished = await act2(set.version, { action: 'finish' });
    assert.ok(!finished.actions.includes('return'));
    const back = { params: { id: dossier.id }, version: finished.version, body: { action: 'return' } };
    assert.equal(await codeOf(lan2.call('dossiers.act', back)), 'fee-unpaid');
    await pay(world, await begin(mai2, dossier.id, 50_000));
    const whole = await lan2.ok<DossierShape>('dossiers.read', { params: { id: dossier.id } });
    assert.equal((await act2(whole.version, { action: 'return' })).state, 'returned');
    const late = await mai2.call('payments.begin', {
      params: { id: dossier.id },
      body: { method: 'vnpay', amount: 50_000, returnTo: '/' },
    });
    assert.equal(late.code, 'state-conflict');
  });

  test('a dossier with money paid is not recalled; one that is takes its open fees along', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const unpaid = await file(mai, await committedDraft(mai, 1));
    const recalled = await acting(mai, unpaid)(1, { action: 'recall', reason: 'Nộp nhầm' });
    assert.equal(recalled.state, 'not-received');
    assert.deepEqual(await billOf(mai, unpaid.id).then(({ due, payable }) => [due, payable]), [0, false]);
    const draft = await committedDraft(mai, 1);
    await pay(world, await begin(mai, draft.id, 8000));
    const paid = await file(mai, draft);
    const body = { action: 'recall', reason: 'Nộp nhầm' };
    assert.equal(
      await codeOf(mai.call('dossiers.act', { params: { id: paid.id }, version: 1, body })),
      'already-paid',
    );
  });

  test('a payment under way when its dossier is recalled comes in as surplus', async () => {
    const world = await paidWorld();
    const mai = await world.signIn('mai');
    const dossier = await file(mai, await committedDraft(mai, 1));
    const payment = await begin(mai, dossier.id, 8000);
    await acting(mai, dossier)(1, { action: 'recall', reason: 'Nộp nhầm' });
    assert.equal(await pay(world, payment), '00');
    const bill = await billOf(mai, dossier.id);
    assert.deepEqual([bill.due, bill.surplus], [0, 8000]);
  });
});
