import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';

/** Another process uses the folder, or it cannot be locked; the message says which in a sentence. */
export class FolderLockError extends Error {}

export interface FolderLock {
  release(): Promise<void>;
}

/** A socket's address may not be longer on the systems we know. */
const MAX_PATH = 100;
const NAME = /^lock\.(\d+)$/;

/**
 * Takes a folder for this process alone. The lock is a listening socket inside it: the system itself closes it when its
 * process dies, however it dies, and knows no process numbers that could be mistaken for another's. Each taking has a
 * number of its own, since a name that a dead process left cannot be taken over without a race: whoever finds only dead
 * sockets binds the next number, which one process alone can, and gives way to a living socket of a higher number.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform === 'win32') return taken(await listen(windowsPipe(folder), folder));
  const last = Math.max(0, ...numbers(folder));
  await refuseLiving(folder, 0);
  const mine = last + 1;
  const lock = taken(await listen(address(folder, mine), folder));
  try {
    await refuseLiving(folder, mine);
  } catch (error) {
    await lock.release();
    throw error;
  }
  for (const number of numbers(folder))
    if (number < mine) rmSync(join(folder, `lock.${number}`), { force: true });
  return lock;
}

function numbers(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => Number(NAME.exec(name)?.[1] ?? []));
}

/** Throws when a process listens at a number above `from`. */
async function refuseLiving(folder: string, from: number): Promise<void> {
  for (const number of numbers(folder)) {
    if (number > from && (await isAlive(address(folder, number)))) throw inUse(folder);
  }
}

function address(folder: string, number: number): string {
  const path = join(folder, `lock.${number}`);
  const shorter = relative(process.cwd(), path);
  const shortest = shorter.length < path.length ? `./${shorter}` : path;
  if (Buffer.byteLength(shortest) > MAX_PATH) {
    throw new FolderLockError(`The path of ${folder} is too long for its lock: choose a shorter one.`);
  }
  return shortest;
}

function windowsPipe(folder: string): string {
  return `\\\\.\\pipe\\dvc-${createHash('sha256').update(realpathSync(folder)).digest('hex')}`;
}

function listen(path: string, folder: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? inUse(folder)
          : new FolderLockError(`${folder} cannot be locked (${error.code ?? error.message}).`, {
              cause: error,
            }),
      );
    });
    server.listen(path, () => resolve(server.unref()));
  });
}

/** A socket whose process is gone refuses; one that answers, or that we may not ask, is taken for living. */
function isAlive(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT');
    });
  });
}

function taken(server: Server): FolderLock {
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function inUse(folder: string): FolderLockError {
  return new FolderLockError(
    `${folder} is in use by another host: stop that one first, or choose another DATA_DIR.`,
  );
}
