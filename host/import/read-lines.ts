import { parse, type CsvError } from 'csv-parse/sync';
import { remark, type Remark } from './refusals.js';

/** One record of a catalogue file as it stood there, before anybody looked at its values. */
export interface RawLine {
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface RawLines {
  readonly lines: readonly RawLine[];
  readonly refused: readonly Remark[];
  /** What is passed over without harm to any line. */
  readonly passed: readonly Remark[];
}

/** A line longer than this is a slip, such as a quotation mark that is never closed. */
const LINE_MAX = 200_000;
/** How often reading begins anew behind a line that was broken. */
const FRESH_STARTS = 200;
const NEEDED = ['code', 'name', 'field', 'levels'];
/** All that a line may say; in a header upper and lower case are one. */
const COLUMNS = [
  ...NEEDED,
  'ministry',
  'agency',
  'audiences',
  'decision',
  'version',
  'effectiveFrom',
  'keywords',
  'channels',
  'results',
];

/** The text of a file: UTF-8, or UTF-16 where it says so. What cannot be read becomes U+FFFD, by which lines are refused. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  // One kind of line end, so that lines are counted as an editor counts them.
  return new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
}

/** Lines of JSON; empty ones are passed over. */
export function jsonLines(text: string): RawLines {
  const lines: RawLine[] = [];
  const refused: Remark[] = [];
  text.split('\n').forEach((content, at) => {
    const line = at + 1;
    if (content.trim() === '') return;
    if (content.length > LINE_MAX) return refused.push(remark(line, 'too-long'));
    if (content.includes('\ufffd')) return refused.push(remark(line, 'encoding'));
    const values = objectOf(content);
    if (values) lines.push({ line, values });
    else refused.push(remark(line, 'not-json', null, content.trim()));
    return undefined;
  });
  return { lines, refused, passed: [] };
}

function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

interface Read {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Rows of CSV below a header, cells parted by commas, semicolons or tabs as the header is. Behind a quotation mark that
 * is never closed, reading begins anew with the next line, so that one slip does not swallow the rest.
 */
export function csvLines(text: string): RawLines {
  const lines: RawLine[] = [];
  const refused: Remark[] = [];
  const passed: Remark[] = [];
  const starts = lineStarts(text);
  const delimiter = delimiterOf(text);
  let header: readonly string[] | undefined;
  let from = 0;
  for (let start = 0; start < FRESH_STARTS && from < starts.length; start += 1) {
    let read = from;
    let broken = false;
    const errors: CsvError[] = [];
    const records = parse(text.slice(starts[from]), {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        if (error) errors.push(error);
        return undefined;
      },
    }) as unknown as readonly Read[];
    const failedLines = errors.map(({ code, lines: at }) => {
      if (code === 'CSV_QUOTE_NOT_CLOSED') broken = true;
      return { code, line: from + Number(at) };
    });
    for (const { record, info } of records) {
      const line = firstLine(read, from + info.lines, record);
      read = from + info.lines;
      if (!header) {
        header = record.map((cell) => columnOf(cell.trim()));
        if (!NEEDED.every((name) => header?.includes(name)))
          return { lines: [], refused: [remark(line, 'header')], passed };
        for (const name of header)
          if (!COLUMNS.includes(name)) passed.push(remark(line, 'column', null, name));
        continue;
      }
      const refusal = wrongRecord(record, header);
      if (refusal) refused.push(remark(line, refusal));
      else lines.push({ line, values: Object.fromEntries(header.map((name, at) => [name, record[at]])) });
    }
    for (const { code, line } of failedLines)
      if (code !== 'CSV_QUOTE_NOT_CLOSED') refused.push(remark(line, 'not-csv'));
    if (!broken) break;
    const last = Math.max(
      read,
      ...failedLines.filter(({ code }) => code !== 'CSV_QUOTE_NOT_CLOSED').map(({ line }) => line),
    );
    refused.push(remark(last + 1, 'not-csv'));
    from = last + 1;
  }
  return { lines, refused, passed };
}

function columnOf(cell: string): string {
  return COLUMNS.find((name) => name.toLowerCase() === cell.toLowerCase()) ?? cell;
}

/** The line on which a record begins that ends on `end`: cells may hold line breaks. */
function firstLine(before: number, end: number, record: readonly string[]): number {
  const inside = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
  return Math.max(before + 1, end - inside);
}

function wrongRecord(record: readonly string[], header: readonly string[]): Remark['reason'] | undefined {
  if (record.some((cell) => cell.length > LINE_MAX)) return 'too-long';
  if (record.some((cell) => cell.includes('\ufffd'))) return 'encoding';
  return record.length === header.length ? undefined : 'cells';
}

function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  const counts = [',', ';', '\t'].map((mark) => [mark, header.split(mark).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    if (at + 1 < text.length) starts.push(at + 1);
  return starts;
}
