import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { PostgresDialect } from 'kysely';
import { API_PREFIX } from '../../../components/contract/endpoints.js';
import { localInstant } from '../../../components/domain/vietnamese/instants.js';
import { memoryRecords } from '../../../host/adapters/memory-records.js';
import { sqlRecords } from '../../../host/adapters/sql-records.js';
import type { PaymentGateway } from '../../../host/gateway.js';
import { keepAskingGateway } from '../../../host/node/gateway-asker.js';
import { openPglite } from '../../../host/node/pglite.js';
import { settle } from '../../../host/options.js';
import type { PaymentRow } from '../../../host/payment-rows.js';
import type { Log, Records } from '../../../host/ports.js';
import { freePort } from '../../support/free-port.js';
import { startHostProcess } from '../../support/running-host.js';
import { options } from '../fixtures.js';

const NOW = new Date();
const SILENT = 'gateway-unavailable';

/** Payments that wait, none of them due by itself yet. */
function waiting(count: number): PaymentRow[] {
  const at = (minutes: number): string => localInstant(NOW.getTime() + minutes * 60_000);
  return Array.from({ length: count }, (_, number) => ({
    id: crypto.randomUUID(),
    holder: crypto.randomUUID(),
    method: 'vnpay',
    reference: `NHAP-${number}`,
    amount: 8000,
    state: 'waiting',
    createdAt: at(-1),
    expiresAt: at(14),
    settledAt: null,
    askAt: at(1),
    body: {
      returnTo: '/',
      client: '127.0.0.1',
      language: 'vi',
      info: 'Nop le phi',
      failure: null,
      asked: 0,
      receipt: null,
    },
  }));
}

const stored = (records: Records): Promise<PaymentRow[]> =>
  records.transaction((tx) => tx.payments.find({ order: ['reference', 'asc'] }));

/** A gateway of which only asking matters here. */
function gatewayThat(ask: PaymentGateway['ask']): PaymentGateway {
  return {
    method: 'vnpay',
    minutes: 15,
    payAddress: () => Promise.reject(new Error('not here')),
    read: () => Promise.resolve('forged'),
    answer: () => ({}),
    ask,
  };
}

const paid = {
  state: 'paid',
  amount: 8000,
  failure: null,
  receipt: { number: '1', bank: null, bankNumber: null, paidAt: null },
} as const;

test('at its start a host asks about all that wait, however many; one that cannot be settled holds up no other', async () => {
  const records = memoryRecords();
  const rows = waiting(121);
  await records.transaction((tx) => tx.payments.load(rows));
  const lines: [event: string, fields: unknown][] = [];
  const gateway = gatewayThat(({ reference }) =>
    reference === 'NHAP-7' ? Promise.reject(new RangeError('odd')) : Promise.resolve(paid),
  );
  await new Promise<void>((resolve) => {
    const note: Log['info'] = (event, fields) => {
      lines.push([event, fields]);
      if (event === 'gateway-asked') resolve(asker.stop());
    };
    const log: Log = { info: note, warn: note, error: note };
    const asker = keepAskingGateway({ records, gateway, log, clock: { now: () => NOW } }, settle(options));
  });
  assert.deepEqual(lines, [
    ['asking-failed', { reference: 'NHAP-7', kind: 'RangeError' }],
    ['gateway-asked', { asked: 120 }],
  ]);
  const open = (await stored(records)).filter(({ state }) => state !== 'paid');
  assert.deepEqual(
    open.map(({ reference }) => reference),
    ['NHAP-7'],
  );
});

test('stopped while it asks, it ends with the question under way', async () => {
  const records = memoryRecords();
  await records.transaction((tx) => tx.payments.load(waiting(5)));
  let asked = 0;
  let stopped: Promise<void> | undefined;
  const note = (): void => undefined;
  await new Promise<void>((resolve) => {
    const gateway = gatewayThat(() => {
      asked++;
      stopped = asker.stop();
      resolve();
      return Promise.resolve(paid);
    });
    const log: Log = { info: note, warn: note, error: note };
    const asker = keepAskingGateway({ records, gateway, log, clock: { now: () => NOW } }, settle(options));
  });
  await stopped;
  assert.equal(asked, 1);
  assert.equal((await stored(records)).filter(({ state }) => state === 'paid').length, 1);
});

test('a host with many waiting payments starts and answers while the bank is silent, and says so in its log', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dvc-asker-'));
  const held: Socket[] = [];
  const silent = createServer((socket) => void held.push(socket));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const rows = waiting(500);
  const { pool } = await openPglite(join(folder, 'records'));
  const records = sqlRecords(new PostgresDialect({ pool }));
  await records.migrate();
  await records.transaction((tx) => tx.payments.load(rows));
  await records.close();
  const query = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/query`;
  const host = await startHostProcess({
    PORT: String(await freePort()),
    DATA_DIR: folder,
    LOG_LEVEL: 'warn',
    VNPAY_TMN_CODE: 'DEMOTMN1',
    VNPAY_HASH_SECRET: 'SECRETKEYFORTEST',
    VNPAY_PAY_URL: query,
    VNPAY_QUERY_URL: query,
  });
  try {
    if (held.length === 0) await Promise.race([once(silent, 'connection'), host.says(SILENT)]);
    const payment = await fetch(`${host.url}${API_PREFIX}/payments/${rows[0]?.id}`);
    assert.equal(((await payment.json()) as { state: string }).state, 'waiting');
    for (const socket of held.splice(0)) socket.destroy();
    silent.close();
    await host.says(SILENT);
    assert.ok(host.said().indexOf('\nReady: ') < host.said().indexOf(SILENT), 'the host waited for the bank');
    assert.equal((await fetch(`${host.url}/health/ready`)).status, 200);
    assert.equal(await host.stop(), 0);
  } finally {
    await host.kill();
    silent.close();
    for (const socket of held) socket.destroy();
    rmSync(folder, { recursive: true });
  }
});
