import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { FolderLockError, lockFolder } from '../../../host/node/folder-lock.js';

const base = mkdtempSync(join(tmpdir(), 'dvc-lock-'));
const children = new Set<ChildProcess>();
after(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(base, { recursive: true });
});

let made = 0;
const newFolder = (): string => join(base, String(++made));

async function holder(folder: string): Promise<{ child: ChildProcess; said: string }> {
  const child = fork('test/support/lock-holder.ts', [folder], { execArgv: ['--import', 'tsx'] });
  children.add(child);
  const [said] = (await once(child, 'message')) as [string];
  return { child, said };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

test('a second taking is refused with a sentence, in this process and in another', async () => {
  const folder = newFolder();
  const lock = await lockFolder(folder);
  await assert.rejects(
    lockFolder(folder),
    (error) => error instanceof FolderLockError && error.message.includes('in use'),
  );
  assert.match((await holder(folder)).said, /in use by another host/);
  await lock.release();
});

test('a lock that was given back can be taken again, and leaves nothing behind', async () => {
  const folder = newFolder();
  for (let turn = 0; turn < 3; turn++) await (await lockFolder(folder)).release();
  assert.deepEqual(readdirSync(folder), []);
});

test('the lock of a killed process is taken over, again and again', async () => {
  const folder = newFolder();
  for (let turn = 0; turn < 3; turn++) {
    const { child, said } = await holder(folder);
    assert.equal(said, 'taken');
    await assert.rejects(lockFolder(folder), FolderLockError);
    await kill(child);
  }
  const lock = await lockFolder(folder);
  assert.equal(readdirSync(folder).length, 1, 'what the dead left is cleared away');
  await lock.release();
});

test('of several that come at once after a kill, at most one gets the folder', async () => {
  const folder = newFolder();
  const { child } = await holder(folder);
  await kill(child);
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
  const won = all.filter((one) => one.status === 'fulfilled');
  assert.ok(won.length <= 1, `${won.length} took it`);
  for (const { value } of won) await value.release();
  await (await lockFolder(folder)).release();
});

test('what else lies in the folder does no harm', async () => {
  const folder = newFolder();
  await (await lockFolder(folder)).release();
  writeFileSync(join(folder, 'lock.7'), 'not a socket');
  writeFileSync(join(folder, 'lock.old'), '');
  await (await lockFolder(folder)).release();
});

test('a folder whose path is too long for a lock is told so', async () => {
  await assert.rejects(lockFolder(join(base, 'x'.repeat(60), 'y'.repeat(60))), /too long for its lock/);
});
