/** The bank of a mock host does what a payer chooses, and the bill shows it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bill, Payment } from '../../components/contract/schemas/payment.js';
import { callsBy } from '../../mocks/calls.js';
import { createMockHost, type MockHost } from '../../mocks/mock-host.js';
import type { LifeName } from '../../mocks/mocks.js';

const page = (mock: MockHost) => callsBy((request) => mock.fetch(request), 'https://dvc.mock');
const withFees = () => createMockHost({ scenario: 'fees', signedInAs: 'mai' });
const idOf = (mock: MockHost, name: LifeName): string => mock.dossiers[name]?.id ?? '';
const billOf = (mock: MockHost, name: LifeName): Promise<Bill> =>
  page(mock).call('bills.read', { params: { id: idOf(mock, name) } });

async function begun(mock: MockHost, name: LifeName): Promise<Payment> {
  const { due: amount } = await billOf(mock, name);
  return page(mock).call('payments.begin', {
    params: { id: idOf(mock, name) },
    body: { method: 'vnpay', amount, returnTo: '/' },
  });
}

const stands = ({ payments: [last] }: Bill): unknown[] => [last?.state, last?.failure];

test('fees: each made-up bill stands as its name says', async () => {
  const mock = await withFees();
  const bill = (name: LifeName) => billOf(mock, name);
  assert.deepEqual(stands(await bill('unpaid')), [undefined, undefined]);
  assert.deepEqual(stands(await bill('atTheBank')), ['waiting', null]);
  assert.deepEqual(stands(await bill('notEnough')), ['failed', 'not-enough-money']);
  assert.deepEqual(stands(await bill('tooLate')), ['expired', null]);
  assert.deepEqual(stands(await bill('paidUp')), ['paid', null]);
  assert.equal((await bill('paidTwice')).surplus, 8000);
  const { paid, due } = await bill('askedToPay');
  assert.deepEqual([paid, due], [8000, 16_000]);
  const [estimated, committed] = [await bill('estimated'), await bill('committed')];
  assert.deepEqual([estimated.fixed, committed.fixed, committed.payable], [false, true, true]);
});

test('a payer pays, and the bank reports it', async () => {
  const mock = await withFees();
  await mock.bank.choose(await begun(mock, 'unpaid'), 'pay');
  const { due, payments: list } = await billOf(mock, 'unpaid');
  assert.deepEqual([due, list[0]?.state], [0, 'paid']);
});

test('a payment goes on from where it stood when the page opened', async () => {
  const mock = await withFees();
  const [waiting] = (await billOf(mock, 'atTheBank')).payments;
  assert.ok(waiting);
  await mock.bank.choose(waiting, 'cancel');
  assert.deepEqual(stands(await billOf(mock, 'atTheBank')), ['failed', 'cancelled']);
});

test('later: time runs out, and what the bank makes of it afterwards is reported', async () => {
  const mock = await withFees();
  const payment = await begun(mock, 'unpaid');
  await mock.bank.choose(payment, 'pay-late');
  assert.deepEqual(stands(await billOf(mock, 'unpaid')), ['waiting', null]);
  await mock.later(16);
  assert.equal((await billOf(mock, 'unpaid')).due, 0);
});

test('bank-silent: the host is not answered until the bank speaks again', async () => {
  const mock = await createMockHost({ scenario: 'bank-silent', signedInAs: 'mai' });
  const [waiting] = (await billOf(mock, 'atTheBank')).payments;
  const ask = () => page(mock).call('payments.inquire', { params: { id: waiting?.id ?? '' }, body: {} });
  await assert.rejects(ask(), /payment-unavailable/);
  mock.bank.silent = false;
  await mock.later(1);
  assert.equal((await ask()).state, 'waiting');
});

test('no-bank: there is no way to pay online', async () => {
  const mock = await createMockHost({ scenario: 'no-bank', signedInAs: 'mai' });
  const { methods, payable } = await billOf(mock, 'unpaid');
  assert.deepEqual([methods, payable], [[], false]);
});

test('what the bank does not offer is refused aloud', async () => {
  const mock = await withFees();
  const payment = await begun(mock, 'unpaid');
  await assert.rejects(mock.bank.choose(payment, 'pay-after-all'), /does not offer/);
});
