/** Reads a JSON file that somebody named at a terminal, and says in plain words what is wrong with one that cannot be read. */
import { readFile } from 'node:fs/promises';

/** What went wrong, for whoever typed the name. */
export class Refused extends Error {}

const FAULTS: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'no such file'],
  ['EISDIR', 'a folder, not a file'],
  ['EACCES', 'may not be read'],
]);

/**
 * @param otherwise reads what is no JSON; undefined when it cannot either
 * @throws {Refused} that names the file
 */
export async function readJson(file: string, otherwise?: (text: string) => unknown): Promise<unknown> {
  const text = decoded(await bytesOf(file), file);
  if (text.trim() === '') throw new Refused(`${file}: empty`);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const read = otherwise?.(text);
    if (read !== undefined) return read;
    throw new Refused(`${file}: no JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Refused(`${file}: ${FAULTS.get(code) ?? message}`);
  }
}

/** UTF-8, or UTF-16 where its first sign says so, as some editors on Windows write it. */
function decoded(bytes: Uint8Array, file: string): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused(`${file}: not in UTF-8`);
  }
}
