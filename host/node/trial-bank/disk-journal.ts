import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Entry, Journal } from '../../trial-bank/ledger.js';

/** The journal cannot be read or written; the message says so in a sentence. */
export class JournalError extends Error {}

export interface DiskJournal extends Journal {
  close(): Promise<void>;
}

/**
 * A journal as a file to which lines of JSON are added, each forced to the disk before it counts. What a death left
 * of a last line was never acknowledged and is cut off. One process at a time uses a file.
 */
export async function diskJournal(path: string): Promise<DiskJournal> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a+', 0o600);
  const entries = await readEntries(file, path);
  await syncFolder(dirname(path));
  let queue: Promise<void> = Promise.resolve();
  return {
    read: () => Promise.resolve(entries),
    append(entry) {
      // After a failure the file may end in half a line, which nothing may follow: all later ones fail with it.
      queue = queue.then(async () => {
        await file.appendFile(`${JSON.stringify(entry)}\n`);
        await file.datasync();
      });
      return queue;
    },
    async close() {
      await queue.catch(() => undefined);
      await file.close();
    },
  };
}

async function readEntries(file: FileHandle, path: string): Promise<Entry[]> {
  const bytes = await file.readFile();
  const whole = bytes.lastIndexOf('\n') + 1;
  if (whole < bytes.length) {
    await file.truncate(whole);
    await file.datasync();
  }
  const lines = bytes.toString('utf8', 0, whole).split('\n').slice(0, -1);
  return lines.map((line, at) => {
    try {
      return JSON.parse(line) as Entry;
    } catch (cause) {
      throw new JournalError(
        `Line ${at + 1} of ${path} is not readable: restore the file from its backup, or remove it.`,
        { cause },
      );
    }
  });
}

/** Forces the name of a new file to the disk. Windows does that by itself and knows no way to ask. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
