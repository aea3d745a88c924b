import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localInstant } from '../../components/domain/vietnamese/instants.js';
import { memoryFiles } from '../../host/adapters/memory-files.js';
import { memoryRecords } from '../../host/adapters/memory-records.js';
import { sweep } from '../../host/sweep.js';

const NOW = Date.parse('2026-11-23T08:00:00+07:00');
const at = (hours: number): string => localInstant(NOW + hours * 3_600_000);

test('a part-file goes when no upload knows of it, and a whole one takes its content along', async () => {
  const records = memoryRecords();
  const files = memoryFiles();
  const bytes = new Uint8Array([1, 2, 3]);
  for (const id of ['whole', 'orphan', 'known']) {
    await files.create(id);
    await files.append(id, 0, new Blob([bytes]).stream(), 3);
  }
  // The host died before it made a file of it.
  const { sha256 } = (await files.finish('whole')) ?? assert.fail();
  const upload = { uploaderId: 'mai', holder: 'd', purpose: 'paper', paper: null, kind: 'copy' } as const;
  await records.transaction((tx) =>
    tx.uploads.load([
      { ...upload, id: 'whole', name: 'a.pdf', length: 3, createdAt: at(-49) },
      { ...upload, id: 'known', name: 'a.pdf', length: 4, createdAt: at(-1) },
    ]),
  );
  const abandoned = (): Promise<string[]> => Promise.resolve(['orphan', 'known']);
  await sweep(records, { ...files, abandoned }, new Date(NOW));
  assert.deepEqual(await Promise.all(['whole', 'orphan', 'known'].map((id) => files.offset(id))), [
    undefined,
    undefined,
    3,
  ]);
  assert.equal(await files.read(sha256), undefined);
});

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
