import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { PostgresDialect } from 'kysely';
import { sqlRecords } from '../../../host/adapters/sql-records.js';
import { openPglite } from '../../../host/node/pglite.js';
import { Unavailable } from '../../../host/ports.js';
import { recordsSuite } from '../adapters/records-suite.js';

const base = mkdtempSync(join(tmpdir(), 'dvc-pglite-'));
after(() => rmSync(base, { recursive: true }));

recordsSuite('PGlite in a worker', async () => {
  const { pool } = await openPglite(mkdtempSync(join(base, 'suite-')));
  const records = sqlRecords(new PostgresDialect({ pool }));
  await records.migrate();
  return records;
});

test('an error keeps its code, and the next query goes on', async () => {
  const { pool, died } = await openPglite(mkdtempSync(join(base, 'errors-')));
  let isDead = false;
  void died.then(() => (isDead = true));
  const client = await pool.connect();
  await assert.rejects(client.query('select nowhere', []), (error) => {
    assert.equal((error as { code?: string }).code, '42703');
    return true;
  });
  assert.deepEqual((await client.query('select $1::int + 1 as sum', [1])).rows, [{ sum: 2 }]);
  client.release();
  await pool.end();
  assert.equal(isDead, false, 'closing is not dying');
});

test('clients take turns on the one connection', async () => {
  const { pool } = await openPglite(mkdtempSync(join(base, 'turns-')));
  const order: string[] = [];
  const first = await pool.connect();
  const second = pool.connect().then((client) => {
    order.push('second has it');
    client.release();
  });
  await first.query('select 1', []);
  order.push('first gives it back');
  first.release();
  await second;
  assert.deepEqual(order, ['first gives it back', 'second has it']);
  await pool.end();
});

test('when the worker dies it is told, and records do not answer any more', async () => {
  const dying = new URL('../../support/dying-worker.js', import.meta.url);
  const { pool, died } = await openPglite(mkdtempSync(join(base, 'death-')), dying);
  const records = sqlRecords(new PostgresDialect({ pool }));
  await assert.rejects(records.ready(), Unavailable);
  await died;
  await assert.rejects(records.ready(), Unavailable);
});

test('a folder that holds something else is not opened', async () => {
  const file = join(base, 'a-file');
  writeFileSync(file, 'not a database');
  await assert.rejects(openPglite(join(file, 'records')), /ENOTDIR/);
  const folder = mkdtempSync(join(base, 'spoilt-'));
  writeFileSync(join(folder, 'PG_VERSION'), 'spoilt');
  await assert.rejects(openPglite(folder), Unavailable);
});
