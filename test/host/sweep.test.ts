import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localInstant } from '../../components/domain/vietnamese/dates.js';
import { memoryFiles } from '../../host/adapters/memory-files.js';
import { memoryRecords } from '../../host/adapters/memory-records.js';
import { sweep } from '../../host/sweep.js';

const NOW = Date.parse('2026-11-23T08:00:00+07:00');
const at = (hours: number): string => localInstant(NOW + hours * 3_600_000);

test('what is over goes, what is in use stays', async () => {
  const records = memoryRecords();
  const files = memoryFiles();
  const upload = {
    uploaderId: 'mai',
    holder: 'd',
    purpose: 'paper',
    paper: null,
    kind: 'copy',
    name: 'a.pdf',
    length: 3,
  } as const;
  const session = {
    accountId: null,
    body: { startedAt: at(-9), account: null, pending: null, provider: null },
  };
  const reply = { digest: '', body: { status: 200, headers: {}, text: '' } };
  await records.transaction(async (tx) => {
    await tx.sessions.load([
      { ...session, id: 'over', expiresAt: at(-1) },
      { ...session, id: 'live', expiresAt: at(1) },
    ]);
    await tx.facts.load([
      { id: 'over', expiresAt: at(-1), body: 1 },
      { id: 'live', expiresAt: at(1), body: 1 },
      { id: 'for ever', expiresAt: null, body: 1 },
    ]);
    await tx.replies.load([
      { ...reply, id: 'over', createdAt: at(-49) },
      { ...reply, id: 'live', createdAt: at(-47) },
    ]);
    await tx.uploads.load([
      { ...upload, id: 'over', createdAt: at(-49) },
      { ...upload, id: 'live', createdAt: at(-47) },
    ]);
  });
  await files.create('over');
  await files.create('live');

  assert.equal(await sweep(records, files, new Date(NOW)), 4);
  await records.transaction(async (tx) => {
    const ids = async (table: { find(): Promise<{ id: string }[]> }) =>
      (await table.find()).map(({ id }) => id);
    assert.deepEqual(await ids(tx.sessions), ['live']);
    assert.deepEqual(await ids(tx.facts), ['for ever', 'live']);
    assert.deepEqual(await ids(tx.replies), ['live']);
    assert.deepEqual(await ids(tx.uploads), ['live']);
  });
  assert.equal(await files.offset('over'), undefined);
  assert.equal(await files.offset('live'), 0);
  assert.equal(await sweep(records, files, new Date(NOW)), 0);
});
