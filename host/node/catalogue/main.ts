/** `catalogue import FILE… [--check] [--json] [--en]`: brings a catalogue of one's own into a host. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { remarkText, type Remark } from '../../import/refusals.js';
import type { CatalogueRow } from '../../data/types.js';
import { merged, ownCatalogueFile, readCatalogueFile } from './own-catalogue.js';

const USAGE = `catalogue import FILE… [--check] [--json] [--en]

Reads procedures from CSV or NDJSON and keeps the good ones in DATA_DIR/catalogue.ndjson, which the host loads when it
starts. Lines that cannot be taken are told with the reason; none keeps another from being taken.

  --check  only tells, keeps nothing
  --json   tells in JSON
  --en     tells in English
`;

interface Told {
  readonly file: string;
  readonly taken: number;
  readonly refused: readonly Remark[];
  readonly mended: readonly Remark[];
}

async function run([command, ...args]: readonly string[]): Promise<void> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  if (command !== 'import' || files.length === 0) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const language = args.includes('--en') ? 'en' : 'vi';
  const told: Told[] = [];
  let rows: readonly CatalogueRow[] = [];
  for (const file of files) {
    const report = await readCatalogueFile(file).catch((error: unknown) => {
      process.stderr.write(`${unreadable(file, error, language)}\n`);
      process.exitCode = 2;
    });
    if (!report) continue;
    rows = merged(rows, report.rows);
    told.push({ file, taken: report.rows.length, refused: report.refused, mended: report.mended });
  }
  if (!args.includes('--check') && rows.length > 0) await keep(rows);
  if (told.length === 0) return;
  const text = args.includes('--json')
    ? JSON.stringify(told, null, 2)
    : told.map((one) => inWords(one, language)).join('\n');
  process.stdout.write(`${text}\n`);
  if (told.some(({ refused }) => refused.length > 0)) process.exitCode ??= 1;
}

function unreadable(file: string, error: unknown, language: 'vi' | 'en'): string {
  const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return language === 'vi'
    ? `${file}: không đọc được tệp (${why}). Hãy xem lại tên và quyền đọc của tệp.`
    : `${file}: the file cannot be read (${why}). Please check its name and whether it may be read.`;
}

/** Beside what was imported before; written whole under another name first, so that no host ever reads half of it. */
async function keep(rows: readonly CatalogueRow[]): Promise<void> {
  const file = ownCatalogueFile(resolve(process.env['DATA_DIR'] ?? 'var'));
  const before = existsSync(file) ? (await readCatalogueFile(file)).rows : [];
  await mkdir(dirname(file), { recursive: true });
  const lines = merged(before, rows).map((row) => `${JSON.stringify(row)}\n`);
  await writeFile(`${file}.new`, lines.join(''));
  await rename(`${file}.new`, file);
}

function inWords({ file, taken, refused, mended }: Told, language: 'vi' | 'en'): string {
  const lines = new Set(refused.map(({ line }) => line)).size;
  const head =
    language === 'vi'
      ? `${file}: nhận ${taken} thủ tục, không nhận ${lines} dòng`
      : `${file}: ${taken} procedures taken, ${lines} lines refused`;
  return [head, ...[...refused, ...mended].map((one) => `  ${remarkText(one, language)}`)].join('\n');
}

await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
