import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { Unavailable, type Files } from '../ports.js';

const UPLOAD = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DIGEST = /^[0-9a-f]{64}$/;
const MODE = 0o600;

/**
 * Files in a folder of this machine: part-files under the id of their upload in `parts/`, contents under their digest in
 * `contents/ab/`. Bytes are on the disk before they are acknowledged, and a content appears under its digest only whole.
 * One process at a time may use the folder.
 */
export function diskFiles(folder: string): Files {
  const busy = new Set<string>();
  const partOf = (upload: string): string => join(folder, 'parts', checked(upload, UPLOAD));
  const contentOf = (sha256: string): string =>
    join(folder, 'contents', checked(sha256, DIGEST).slice(0, 2), sha256);

  return {
    async create(upload) {
      const path = partOf(upload);
      await makeFolder(dirname(path));
      const file = await unlessError('EEXIST', open(path, 'wx', MODE));
      if (!file) return;
      await file.close();
      await syncFolder(dirname(path));
    },

    async offset(upload) {
      return (await unlessError('ENOENT', stat(partOf(upload))))?.size;
    },

    async append(upload, offset, bytes, limit) {
      const file = busy.has(upload) ? undefined : await unlessError('ENOENT', open(partOf(upload), 'r+'));
      if (!file || busy.has(upload)) {
        await file?.close();
        await readAway(bytes.getReader());
        return 'conflict';
      }
      busy.add(upload);
      try {
        if ((await file.stat()).size !== offset) {
          await readAway(bytes.getReader());
          return 'conflict';
        }
        const end = await orUnavailable(fill(file, offset, bytes, limit));
        await orUnavailable(file.sync());
        return end === 'too-large' ? end : { offset: end };
      } finally {
        busy.delete(upload);
        await file.close();
      }
    },

    async head(upload, length) {
      const file = await unlessError('ENOENT', open(partOf(upload), 'r'));
      if (!file) return undefined;
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
        return new Uint8Array(buffer.subarray(0, bytesRead));
      } finally {
        await file.close();
      }
    },

    async finish(upload) {
      const whole = join(folder, 'parts', `${checked(upload, UPLOAD)}.${randomUUID()}`);
      try {
        const done = await unlessError('ENOENT', orUnavailable(copyWithDigest(partOf(upload), whole)));
        if (!done) return undefined;
        const path = contentOf(done.sha256);
        await makeFolder(dirname(path));
        await rename(whole, path);
        await syncFolder(dirname(path));
        return done;
      } finally {
        await rm(whole, { force: true });
      }
    },

    async discard(upload) {
      await unlessError('ENOENT', unlink(partOf(upload)));
    },

    async abandoned(before) {
      const parts = join(folder, 'parts');
      const uploads: string[] = [];
      for (const name of (await unlessError('ENOENT', readdir(parts))) ?? []) {
        const path = join(parts, name);
        const touched = (await unlessError('ENOENT', stat(path)))?.mtimeMs ?? Infinity;
        if (touched >= before.getTime()) continue;
        if (UPLOAD.test(name)) uploads.push(name);
        // A copy that a process died over.
        else await rm(path, { force: true });
      }
      return uploads;
    },

    async read(sha256) {
      const file = await unlessError('ENOENT', open(contentOf(sha256), constants.O_RDONLY));
      if (!file) return undefined;
      return Readable.toWeb(createReadStream('', { fd: file })) as ReadableStream<Uint8Array>;
    },

    async forget(sha256) {
      await unlessError('ENOENT', unlink(contentOf(sha256)));
    },
  };
}

/** Only what we gave out ourselves becomes part of a path. */
function checked(name: string, shape: RegExp): string {
  if (!shape.test(name)) throw new RangeError('Not a name of a stored file');
  return name;
}

/** Writes what comes behind `offset` and answers where it ended; a stream that breaks off leaves what arrived. */
async function fill(
  file: FileHandle,
  offset: number,
  bytes: ReadableStream<Uint8Array>,
  limit: number,
): Promise<number | 'too-large'> {
  const reader = bytes.getReader();
  let end = offset;
  for (;;) {
    const next = await reader.read().catch(() => undefined);
    if (!next || next.done) return end;
    const fitting = next.value.subarray(0, limit - end);
    await writeAll(file, fitting, end);
    end += fitting.length;
    if (fitting.length < next.value.length) {
      await readAway(reader);
      return 'too-large';
    }
  }
}

/** How much of what is refused is still read. */
const READ_AWAY = 16 * 1024 * 1024;

/**
 * Reads the rest of what is refused: to break it off would break the connection, and with it the answer or the request
 * that comes after. What does not end is broken off nevertheless.
 */
async function readAway(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > READ_AWAY) return await reader.cancel();
    }
  } catch {
    // The sender broke it off.
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
  }
}

async function copyWithDigest(from: string, to: string): Promise<{ sha256: string; size: number }> {
  const target = await open(to, 'wx', MODE);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of createReadStream(from) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      await writeAll(target, chunk, size);
      size += chunk.length;
    }
    await target.sync();
    return { sha256: hash.digest('hex'), size };
  } finally {
    await target.close();
  }
}

/** Makes a folder and has the folders above it remember it. */
async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  for (let made = path; first !== undefined && made.length >= first.length; made = dirname(made)) {
    await syncFolder(dirname(made));
  }
}

/** A new name in a folder is safe only when the folder is written too; Windows knows no such thing. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function unlessError<T>(code: string, work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return undefined;
    throw error;
  }
}

const DISK_TROUBLE = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE']);

/** A disk that is full or failing is a matter of this machine, to be tried again. */
async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code && DISK_TROUBLE.has(code)) throw new Unavailable(`Disk: ${code}`, { cause: error });
    throw error;
  }
}
