import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { diskFiles } from '../../../host/node/disk-files.js';
import { filesSuite } from '../adapters/files-suite.js';

const base = mkdtempSync(join(tmpdir(), 'dvc-files-'));
after(() => rmSync(base, { recursive: true }));

filesSuite('disk', () => Promise.resolve({ files: diskFiles(mkdtempSync(join(base, 'suite-'))) }));

const stream = (text: string): ReadableStream<Uint8Array> => new Blob([text]).stream();

test('what one process began, the next finishes', async () => {
  const folder = mkdtempSync(join(base, 'next-'));
  const upload = crypto.randomUUID();
  const first = diskFiles(folder);
  await first.create(upload);
  await first.append(upload, 0, stream('xin '), 100);
  const second = diskFiles(folder);
  assert.equal(await second.offset(upload), 4);
  await second.append(upload, 4, stream('chào'), 100);
  const { sha256, size } = (await second.finish(upload)) ?? assert.fail();
  assert.equal(size, 9);
  assert.equal(await new Response(await diskFiles(folder).read(sha256)).text(), 'xin chào');
});

test('a name from outside never becomes a path', async () => {
  const files = diskFiles(mkdtempSync(join(base, 'names-')));
  for (const name of ['../x', '..', '/etc/passwd', 'a/b', '', 'a\0b', `${'a'.repeat(64)}/..`]) {
    await assert.rejects(files.create(name), RangeError, name);
    await assert.rejects(files.read(name), RangeError, name);
    await assert.rejects(files.discard(name), RangeError, name);
    await assert.rejects(files.forget(name), RangeError, name);
  }
});

test('content lies under its digest, and nothing half-made stays beside it', async () => {
  const folder = mkdtempSync(join(base, 'layout-'));
  const files = diskFiles(folder);
  const upload = crypto.randomUUID();
  await files.create(upload);
  await files.append(upload, 0, stream('nội dung'), 100);
  const { sha256 } = (await files.finish(upload)) ?? assert.fail();
  await files.discard(upload);
  assert.deepEqual(readdirSync(join(folder, 'parts')), []);
  assert.deepEqual(readdirSync(join(folder, 'contents')), [sha256.slice(0, 2)]);
  assert.deepEqual(readdirSync(join(folder, 'contents', sha256.slice(0, 2))), [sha256]);
});

test('what a process left behind when it died is found, and its half-made copies go', async () => {
  const folder = mkdtempSync(join(base, 'died-'));
  const files = diskFiles(folder);
  assert.deepEqual(await files.abandoned(new Date()), []);
  const [old, fresh] = [crypto.randomUUID(), crypto.randomUUID()];
  for (const upload of [old, fresh]) await files.create(upload);
  const parts = join(folder, 'parts');
  writeFileSync(join(parts, `${old}.${crypto.randomUUID()}`), 'half');
  const copy = `${fresh}.${crypto.randomUUID()}`;
  writeFileSync(join(parts, copy), 'half');
  for (const name of readdirSync(parts).filter((one) => one.startsWith(old)))
    utimesSync(join(parts, name), 1000, 1000);
  assert.deepEqual(await files.abandoned(new Date(2_000_000)), [old]);
  assert.deepEqual(readdirSync(parts).sort(), [old, fresh, copy].sort());
});

test('two that write at once: one of them is told of the conflict', async () => {
  const files = diskFiles(mkdtempSync(join(base, 'race-')));
  const upload = crypto.randomUUID();
  await files.create(upload);
  const both = await Promise.all([
    files.append(upload, 0, stream('aaaa'), 9),
    files.append(upload, 0, stream('bbbb'), 9),
  ]);
  assert.deepEqual(both.map((one) => (one === 'conflict' ? one : 'done')).sort(), ['conflict', 'done']);
  assert.equal(await files.offset(upload), 4);
});
