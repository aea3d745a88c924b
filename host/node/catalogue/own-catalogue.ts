import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { CatalogueRow } from '../../data/types.js';
import type { CatalogueReport } from '../../import/read-catalogue.js';

/** A catalogue larger than this is no catalogue. */
const MOST_BYTES = 200_000_000;

/** Where imported procedures lie, and a host looks for them when nobody names a file. */
export function ownCatalogueFile(dataDir: string): string {
  return join(dataDir, 'catalogue.ndjson');
}

/** Reads one file, as CSV by its name or as NDJSON. RangeError when it is far too large. */
export async function readCatalogueFile(file: string): Promise<CatalogueReport> {
  const bytes = await readFile(file);
  if (bytes.length > MOST_BYTES) throw new RangeError(`${file} is larger than ${MOST_BYTES / 1_000_000} MB`);
  const isCsv = ['.csv', '.tsv', '.txt'].includes(extname(file).toLowerCase());
  // Few hosts have a catalogue of their own: what reads it is loaded for those.
  const { readCatalogue } = await import('../../import/read-catalogue.js');
  return readCatalogue(bytes, isCsv ? 'csv' : 'ndjson');
}

/** The catalogue of a host's own, from the file that is named or from where imports go; undefined when there is none. */
export async function ownCatalogue(
  named: string | null,
  dataDir: string,
): Promise<CatalogueReport | undefined> {
  const usual = ownCatalogueFile(dataDir);
  if (named === null && !existsSync(usual)) return undefined;
  return readCatalogueFile(named ?? usual);
}

/** Rows of one's own over those that are shipped: a code that both have is one's own. */
export function merged(
  shipped: readonly CatalogueRow[],
  own: readonly CatalogueRow[],
): readonly CatalogueRow[] {
  const byCode = new Map(shipped.map((row) => [row.code, row]));
  // Words that people say for it are not lost where one's own row has none.
  for (const row of own) {
    const keywords = row.keywords ?? byCode.get(row.code)?.keywords;
    byCode.set(row.code, keywords === undefined ? row : { ...row, keywords });
  }
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
