import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { vnpayGateway } from '../../../../host/adapters/vnpay.js';
import type { PaymentOrder } from '../../../../host/gateway.js';
import { PAY_PATH, QUERY_PATH } from '../../../../host/trial-bank/protocol.js';
import { freePort } from '../../../support/free-port.js';
import { startBankAlone } from '../../../support/running-bank.js';

/** The bank is killed when a payment was acknowledged, before its report, and between a report and its answer. */
const folder = mkdtempSync(join(tmpdir(), 'dvc-bank-'));
const reports: URLSearchParams[] = [];
const waiting: (() => void)[] = [];
let answer: 'yes' | 'never' | 'no' = 'yes';

/** The merchant, as far as the bank knows one. */
const merchant = createServer((request, response) => {
  reports.push(new URL(request.url ?? '', 'http://merchant').searchParams);
  for (const heard of waiting.splice(0)) heard();
  if (answer === 'yes') response.end('{"RspCode":"00","Message":"Confirm Success"}');
  if (answer === 'no') response.end('{"RspCode":"99","Message":"Unknown error"}');
});
await new Promise<void>((resolve) => merchant.listen(0, '127.0.0.1', resolve));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const env = {
  TRIAL_BANK_PORT: String(port),
  TRIAL_BANK_FOLDER: folder,
  TRIAL_BANK_TMN_CODE: 'DEMOTMN1',
  TRIAL_BANK_SECRET: 'SECRETKEYFORTEST',
  TRIAL_BANK_IPN_URL: `http://127.0.0.1:${(merchant.address() as AddressInfo).port}/ipn`,
  TRIAL_BANK_RETRY_MS: '50 50 50 50 50 50 50 50 50 50',
};
let bank = await startBankAlone(env);
after(async () => {
  await bank.stop();
  merchant.closeAllConnections();
  merchant.close();
  rmSync(folder, { recursive: true });
});

const gateway = vnpayGateway({
  tmnCode: env.TRIAL_BANK_TMN_CODE,
  secret: env.TRIAL_BANK_SECRET,
  payUrl: url + PAY_PATH,
  queryUrl: url + QUERY_PATH,
  returnUrl: 'http://portal.localhost/return',
  fetch: (address, init) => fetch(address, init),
  minutes: 15,
});

const order = (round: number): PaymentOrder => ({
  reference: `KILL-${round}`,
  amount: 8000 * (round + 1),
  createdAt: new Date().toISOString(),
  expiresAt: new Date(Date.now() + 900_000).toISOString(),
  info: 'Nop le phi',
  client: '127.0.0.1',
  language: 'vi',
});

async function choose(of: PaymentOrder, choice: string): Promise<Response> {
  const body = new URLSearchParams({ choice });
  return fetch(await gateway.payAddress(of), { method: 'POST', body, redirect: 'manual' });
}

/** The next report of an order; those that came before count. */
async function reported(reference: string): Promise<void> {
  while (!reports.some((report) => report.get('vnp_TxnRef') === reference))
    await new Promise<void>((resolve) => waiting.push(resolve));
}

async function standsPaid(of: PaymentOrder): Promise<void> {
  const outcome = await gateway.ask(of, new Date());
  assert.deepEqual(outcome === 'unknown' ? outcome : [outcome.state, outcome.amount], ['paid', of.amount]);
}

for (let round = 0; round < 3; round++) {
  test(`killed at once after it acknowledged payment ${round + 1}: it knows it, and reports it`, async () => {
    const of = order(round);
    assert.equal((await choose(of, 'pay-and-stay')).status, 200);
    await bank.kill();
    bank = await startBankAlone(env);
    await standsPaid(of);
    await reported(of.reference);
    assert.equal((await choose(of, 'cancel')).status, 303, 'a second choice leads where the first did');
    await standsPaid(of);
  });
}

test('killed while the merchant ponders a report: the report comes again', async () => {
  const of = order(10);
  answer = 'never';
  await choose(of, 'pay');
  await reported(of.reference);
  await bank.kill();
  reports.length = 0;
  answer = 'yes';
  bank = await startBankAlone(env);
  await reported(of.reference);
  await standsPaid(of);
});

test('killed between two tries: it goes on to try until it is answered', async () => {
  const of = order(11);
  answer = 'no';
  await choose(of, 'too-little-money');
  await reported(of.reference);
  await bank.kill();
  reports.length = 0;
  bank = await startBankAlone(env);
  await reported(of.reference);
  const read = await gateway.read(reports[0] ?? new URLSearchParams());
  assert.equal(read === 'forged' ? read : read.outcome.failure, 'not-enough-money');
  answer = 'yes';
  reports.length = 0;
  await reported(of.reference);
});

test('a second bank over the same folder is refused with a sentence', async () => {
  await assert.rejects(
    startBankAlone({ ...env, TRIAL_BANK_PORT: String(await freePort()) }),
    /is in use by another trial bank\./,
  );
});
