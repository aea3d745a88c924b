import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { accountIn } from '../../../../host/node/trial-bank/account.js';
import { diskJournal, JournalError } from '../../../../host/node/trial-bank/disk-journal.js';
import type { Entry } from '../../../../host/trial-bank/ledger.js';

const folder = mkdtempSync(join(tmpdir(), 'dvc-journal-'));
after(() => rmSync(folder, { recursive: true }));
let files = 0;
const newPath = (): string => join(folder, String((files += 1)), 'journal.jsonl');

const entry = (settlement: number): Entry => ({
  kind: 'reported',
  report: { settlement, at: '2026-11-22T03:30:00.000Z', answer: 'Đã nhận\n', nextAt: null },
});

async function reopened(path: string): Promise<readonly Entry[]> {
  const journal = await diskJournal(path);
  const entries = await journal.read();
  await journal.close();
  return entries;
}

test('what was appended is there after the journal is opened again, in its order', async () => {
  const path = newPath();
  const journal = await diskJournal(path);
  assert.deepEqual(await journal.read(), []);
  await Promise.all(Array.from({ length: 50 }, (_, at) => journal.append(entry(at))));
  await journal.close();
  assert.deepEqual(
    await reopened(path),
    Array.from({ length: 50 }, (_, at) => entry(at)),
  );
});

test('an acknowledged entry is in the file already', async () => {
  const path = newPath();
  const journal = await diskJournal(path);
  await journal.append(entry(1));
  assert.equal(readFileSync(path, 'utf8'), `${JSON.stringify(entry(1))}\n`);
  await journal.close();
});

test('a last line that was torn anywhere is cut off, and what comes next is whole', async () => {
  const line = Buffer.from(`${JSON.stringify(entry(2))}\n`);
  for (let length = 1; length < line.length; length++) {
    const path = newPath();
    const journal = await diskJournal(path);
    await journal.append(entry(1));
    await journal.close();
    appendFileSync(path, line.subarray(0, length));
    const again = await diskJournal(path);
    assert.deepEqual(await again.read(), [entry(1)], `torn after ${length} bytes`);
    await again.append(entry(3));
    await again.close();
    assert.deepEqual(await reopened(path), [entry(1), entry(3)]);
  }
});

test('a line that is broken in the middle stops the start with a sentence', async () => {
  const path = newPath();
  await (await diskJournal(path)).close();
  writeFileSync(path, `${JSON.stringify(entry(1))}\n{"kind":\n${JSON.stringify(entry(2))}\n`);
  await assert.rejects(diskJournal(path), (error) => {
    assert.ok(error instanceof JournalError);
    assert.match(error.message, /^Line 2 of .+ is not readable: .+\.$/);
    return true;
  });
});

test('nothing is acknowledged after a write has failed', async () => {
  const journal = await diskJournal(newPath());
  await journal.close();
  await assert.rejects(journal.append(entry(1)));
  await assert.rejects(journal.append(entry(2)));
});

test('nobody but the owner may read the journal or the account, which stays the same', async () => {
  const path = newPath();
  await (await diskJournal(path)).close();
  const account = accountIn(join(path, '..'));
  assert.match(account.tmnCode, /^[A-Z]{8}$/);
  assert.match(account.secret, /^[\w-]{43}$/);
  assert.deepEqual(accountIn(join(path, '..')), account);
  for (const name of ['journal.jsonl', 'account.json'])
    assert.equal(statSync(join(path, '..', name)).mode & 0o777, 0o600, name);
  assert.notEqual(accountIn(join(folder, 'other')).secret, account.secret);
});
