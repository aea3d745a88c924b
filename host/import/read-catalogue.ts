import { z } from 'zod';
import { AUDIENCES, CHANNELS, LEVELS, TIME_UNITS } from '../../components/contract/lists.js';
import { LocalDate } from '../../components/contract/schemas/common.js';
import { compose, fold } from '../../components/domain/vietnamese/fold.js';
import type { CatalogueRow } from '../data/types.js';
import { csvLines, jsonLines, textOf, type RawLine } from './read-lines.js';
import { remark, type Reason, type Remark } from './refusals.js';

export interface CatalogueReport {
  /** What is good and can be loaded. */
  readonly rows: readonly CatalogueRow[];
  /** Lines that were not taken, and why. */
  readonly refused: readonly Remark[];
  /** What was mended in lines that were taken. */
  readonly mended: readonly Remark[];
}

/** Words that stand for values of the closed lists, folded, as sources of the country write them. */
const LIST_WORDS: Readonly<Record<string, string>> = {
  'cap bo': 'ministry',
  'cap tinh': 'province',
  'cap xa': 'commune',
  'co quan khac': 'other',
  'nguoi dan': 'citizen',
  'cong dan': 'citizen',
  'cong dan viet nam': 'citizen',
  'doanh nghiep': 'business',
  'hop tac xa': 'business',
  'ho kinh doanh': 'business',
  'doanh nghiep, ho kinh doanh': 'business',
  'co quan, to chuc': 'organisation',
  'to chuc': 'organisation',
  'can bo, cong chuc': 'official',
  'can bo, cong chuc, vien chuc': 'official',
  'nguoi nuoc ngoai': 'foreigner',
  'truc tuyen': 'online',
  'truc tiep': 'counter',
  'buu chinh': 'post',
  'ngay lam viec': 'working-day',
  ngay: 'day',
  'gio lam viec': 'working-hour',
  thang: 'month',
};

const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const text = (max: number) => z.string().min(1).max(max);
const FEE = /^(free|[1-9]\d{0,11} (VND|USD))$/;

/** A line as it must be once its words were understood. */
const Line = z.object({
  code: z.string().regex(/^\d\.\d{6}$/),
  name: text(1500),
  field: text(300),
  ministry: text(300).nullable().default(null),
  agency: text(300).nullable().default(null),
  levels: z.array(z.enum(LEVELS)).min(1),
  audiences: z.array(z.enum(AUDIENCES)).default([]),
  decision: text(300).nullable().default(null),
  version: text(40).optional(),
  effectiveFrom: LocalDate.optional(),
  keywords: z.string().max(2000).nullish(),
  channels: z
    .array(
      z.object({
        via: z.array(z.enum(CHANNELS)).min(1),
        amount: z.number().positive().max(10_000).nullable(),
        unit: z.enum(TIME_UNITS).nullable(),
        fees: z.array(z.string().regex(FEE)),
      }),
    )
    .default([]),
  results: z.array(z.object({ name: text(600), code: text(60).nullable() })).default([]),
});

/** Reads a catalogue of one's own. A line is taken whole or not at all; none keeps another from being taken. */
export function readCatalogue(bytes: Uint8Array, format: 'csv' | 'ndjson'): CatalogueReport {
  const source = textOf(bytes);
  const { lines, refused: broken, passed } = format === 'csv' ? csvLines(source) : jsonLines(source);
  const rows: CatalogueRow[] = [];
  const refused: Remark[] = [...broken];
  const mended: Remark[] = [...passed];
  const known = new Set<string>();
  for (const raw of lines) {
    const { values, composed } = plain(raw.values, format);
    const parsed = Line.safeParse(values);
    const wrong = parsed.success ? controlIn(raw.line, parsed.data) : refusalsOf(raw, values, parsed.error);
    if (!parsed.success || wrong.length > 0) {
      refused.push(...wrong);
      continue;
    }
    const { agency, version, effectiveFrom, keywords, ...line } = parsed.data;
    if (known.has(line.code)) {
      refused.push(remark(raw.line, 'duplicate', 'code', line.code));
      continue;
    }
    known.add(line.code);
    if (composed) mended.push(remark(raw.line, 'composed'));
    rows.push({
      ...line,
      agency: agency ?? line.ministry ?? '',
      ...(version === undefined ? {} : { version }),
      ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
      ...(keywords ? { keywords } : {}),
    });
  }
  return { rows, refused: refused.sort((a, b) => a.line - b.line), mended };
}

type Values = Readonly<Record<string, unknown>>;

/** One spelling for all texts, words of lists in the contract's own, and in CSV cells that hold several parts taken apart. */
function plain(raw: Values, format: 'csv' | 'ndjson'): { values: Values; composed: boolean } {
  let composed = false;
  const tidy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(tidy);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, tidy(part)]));
    if (typeof value !== 'string') return value;
    const nfc = compose(value);
    composed ||= nfc !== value;
    return nfc.replace(/\s+/gu, ' ').trim();
  };
  // An empty cell says nothing.
  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(tidy(raw) as Values).filter(([, value]) => value !== ''),
  );
  const wordOf = (value: unknown): unknown =>
    typeof value === 'string' ? (LIST_WORDS[fold(value)] ?? value) : value;
  for (const name of ['levels', 'audiences']) {
    const value = values[name];
    const parts = typeof value === 'string' ? partsOf(value) : value;
    if (Array.isArray(parts)) values[name] = [...new Set(parts.map(wordOf))];
  }
  if (typeof values['effectiveFrom'] === 'string') values['effectiveFrom'] = dayOf(values['effectiveFrom']);
  if (format === 'csv') {
    if (typeof values['channels'] === 'string')
      values['channels'] = partsOf(values['channels']).map((part) => channelOf(part, wordOf));
    if (typeof values['results'] === 'string')
      values['results'] = partsOf(values['results']).map((part) => {
        const [name, code] = part.split('|').map((piece) => piece.trim());
        return { name, code: code || null };
      });
  }
  return { values, composed };
}

/** A date as it is written in the country, in the contract's own form; anything else as it is. */
function dayOf(written: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written) ?? [];
  const iso = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return LocalDate.safeParse(iso).success ? iso : written;
}

function partsOf(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** `online | 3 working-day | 150000 VND, 20 USD`: way, time, fees; time and fees may be left out. */
function channelOf(part: string, wordOf: (value: unknown) => unknown): Values {
  const [via = '', time = '', fees = ''] = part.split('|').map((piece) => piece.trim());
  const [, amount, unit] = /^(\d+(?:[.,]\d+)?)\s*(.*)$/u.exec(time) ?? [];
  return {
    via: [wordOf(via)],
    amount: time === '' ? null : amount === undefined ? time : Number(amount.replace(',', '.')),
    unit: unit ? wordOf(unit) : null,
    fees: fees
      .split(',')
      .map((fee) => fee.trim())
      .filter(Boolean),
  };
}

function refusalsOf({ line }: RawLine, values: Values, { issues }: z.ZodError): Remark[] {
  return issues.map((issue) => {
    const column = String(issue.path[0] ?? '');
    const found = issue.path.reduce<unknown>(
      (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
      values,
    );
    return remark(line, reasonOf(issue, column, found), column || null, found);
  });
}

function reasonOf(issue: z.core.$ZodIssue, column: string, found: unknown): Reason {
  if (found === undefined || found === null) return 'missing';
  if (issue.code === 'too_big') return 'too-long';
  if (issue.code === 'too_small') return 'missing';
  if (column === 'code') return 'code-form';
  if (column === 'effectiveFrom') return 'date-form';
  if (column === 'channels') return issue.code === 'invalid_value' ? 'not-listed' : 'channel-form';
  return issue.code === 'invalid_value' ? 'not-listed' : 'wrong-form';
}

function controlIn(line: number, row: z.output<typeof Line>): Remark[] {
  return Object.entries(row).flatMap(([column, value]) =>
    CONTROL.test(
      typeof value === 'string' ? value : JSON.stringify(value ?? null).replace(/\\u00[01]./g, '\u0000'),
    )
      ? [remark(line, 'control-characters', column)]
      : [],
  );
}
