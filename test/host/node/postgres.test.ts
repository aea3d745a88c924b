import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { PostgresDialect } from 'kysely';
import { sqlRecords } from '../../../host/adapters/sql-records.js';
import { copyRecords, NotEmptyError } from '../../../host/node/copy-records.js';
import { openPglite } from '../../../host/node/pglite.js';
import { openPostgres } from '../../../host/node/postgres.js';
import { Unavailable, type DraftRow, type Log } from '../../../host/ports.js';
import { startPostgres } from '../../support/embedded-postgres.js';
import { freePort } from '../../support/free-port.js';
import { recordsSuite } from '../adapters/records-suite.js';

const base = mkdtempSync(join(tmpdir(), 'dvc-embedded-'));
const { newDatabase, stop } = await startPostgres();
after(async () => {
  await stop();
  rmSync(base, { recursive: true, force: true });
});

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function open(url: string) {
  const records = sqlRecords(new PostgresDialect({ pool: openPostgres(url, quiet) }));
  await records.migrate();
  return records;
}

recordsSuite('PostgreSQL', async () => open(await newDatabase()));

test('several hosts that start at once bring the tables up to date together', async () => {
  const url = await newDatabase();
  const all = await Promise.all(Array.from({ length: 4 }, () => open(url)));
  for (const records of all) await records.ready();
  const steps = await Promise.all(all.map((records) => records.migrate()));
  assert.deepEqual(steps, [[], [], [], []]);
  for (const records of all) await records.close();
});

test('two hosts that count in one series get each number once', async () => {
  const url = await newDatabase();
  const hosts = [await open(url), await open(url)];
  const numbers = await Promise.all(
    Array.from({ length: 40 }, (_, at) => hosts[at % 2]?.transaction((tx) => tx.next('H18.12-261122'))),
  );
  assert.deepEqual(
    numbers.map(Number).sort((a, b) => a - b),
    Array.from({ length: 40 }, (_, at) => at + 1),
  );
  for (const records of hosts) await records.close();
});

test('a server that is not there makes records unavailable, not broken', async () => {
  const records = sqlRecords(
    new PostgresDialect({ pool: openPostgres(`postgres://dvc@127.0.0.1:${await freePort()}/dvc`, quiet) }),
  );
  await assert.rejects(records.ready(), Unavailable);
  await records.close();
});

/** Ends every other connection to a database, as a restart of the server does. */
async function cutOff(url: string): Promise<void> {
  const pool = openPostgres(url, quiet);
  const client = await pool.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    [],
  );
  client.release();
  await pool.end();
}

test('a connection that breaks in the middle of a transaction makes records unavailable, and the host lives on', async () => {
  const url = await newDatabase();
  const records = await open(url);
  const lost = records.transaction(async (tx) => {
    await tx.next('cut');
    await cutOff(url);
    // The news of it comes while nothing is asked.
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    return tx.next('cut');
  });
  await assert.rejects(lost, Unavailable);
  assert.equal(await records.transaction((tx) => tx.next('cut')), 1);
  const refused = records.transaction(async () => {
    await cutOff(url);
    throw new RangeError('of the work itself');
  });
  await assert.rejects(refused, RangeError);
  await records.close();
});

test('records of the embedded database move to the server, once', async () => {
  const embedded = await openPglite(join(base, 'embedded'));
  const from = sqlRecords(new PostgresDialect({ pool: embedded.pool }));
  await from.migrate();
  const draft: DraftRow = {
    id: 'd1',
    version: 2,
    submitterId: 'mai',
    procedureCode: '1.001193',
    procedureName: 'Thủ tục đăng ký khai sinh',
    agencyId: null,
    caseId: null,
    step: 'form',
    createdAt: '2026-11-22T10:00:00+07:00',
    updatedAt: '2026-11-22T10:00:00+07:00',
    body: {
      procedureVersion: '1',
      submitter: { kind: 'person', name: 'Lò Thị Mai' },
      owner: null,
      form: null,
      answers: { HoTenKS: 'Lò Văn "An" \\ \n' },
      sources: {},
      delivery: null,
      commitment: null,
    },
  };
  await from.transaction(async (tx) => {
    await tx.drafts.insert(draft);
    await tx.next('H18.12-261122');
  });
  const url = await newDatabase();
  const to = await open(url);
  const pool = openPostgres(url, quiet);
  const counts = await copyRecords(embedded.pool, pool);
  assert.equal(counts.get('drafts'), 1);
  await to.transaction(async (tx) => {
    assert.deepEqual(await tx.drafts.get('d1'), draft);
    assert.equal(await tx.next('H18.12-261122'), 2);
  });
  await assert.rejects(copyRecords(embedded.pool, pool), NotEmptyError);
  await Promise.all([from.close(), to.close(), pool.end()]);
});
