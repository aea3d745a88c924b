/**
 * Makes the reference data of `host/data` from its raw sources. Run by hand when a source changes:
 *
 *     node --import tsx host/node/import-reference.ts <folder with the sources> [folder to write to]
 *
 * The folder holds `procedures.ndjson` and `procedures-defence.ndjson` (a crawl of the National Portal: official
 * facts, of which the long notes are left behind), `admin-units/provinces-communes.en.json`
 * (thanglequoc/vietnamese-provinces-database, MIT) and `holidays-vn.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Audience, Channel, Level, TimeUnit } from '../../components/contract/lists.js';
import type { CatalogueChannel, CatalogueRow, PlaceTree, WorkCalendar } from '../data/types.js';

interface RawProcedure {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly levels: string | readonly string[];
  readonly decision: string | null;
  readonly ministry: string;
  readonly applicants?: string | null;
  readonly authority?: string | null;
  readonly methods?: readonly RawMethod[];
  readonly results?: readonly { readonly name: string; readonly code: string | null }[];
}

interface RawMethod {
  readonly channel: Channel;
  readonly duration: number | null;
  readonly unit: string | null;
  readonly fee: number | null;
  readonly currency: string | null;
}

interface RawProvince {
  readonly Code: string;
  readonly FullName: string;
  readonly FullNameEn: string;
  readonly Wards: readonly RawProvince[];
}

type RawHolidays = Record<string, { off: string[]; makeUpWorkdays: string[] } | string>;

const MINISTRIES: Readonly<Record<string, string>> = {
  'bo-cong-an': 'Bộ Công an',
  'bo-nong-nghiep-mt': 'Bộ Nông nghiệp và Môi trường',
  'bo-quoc-phong': 'Bộ Quốc phòng',
  'bo-tai-chinh': 'Bộ Tài chính',
  'bo-tu-phap': 'Bộ Tư pháp',
  'bo-xay-dung': 'Bộ Xây dựng',
  'ngan-hang-nha-nuoc': 'Ngân hàng Nhà nước Việt Nam',
  'toa-an-nhan-dan': 'Tòa án nhân dân',
};

const LEVEL_OF: Readonly<Record<string, Level>> = {
  'cấp bộ': 'ministry',
  'cấp tỉnh': 'province',
  'cấp xã': 'commune',
  'cơ quan khác': 'other',
};

const UNIT_OF: Readonly<Record<string, TimeUnit>> = {
  'Ngày làm việc': 'working-day',
  Ngày: 'day',
  Giờ: 'working-hour',
  Tháng: 'month',
};

/** In this order: the first two hold commas of their own. */
const AUDIENCE_OF: readonly (readonly [words: string, audience: Audience])[] = [
  ['Tổ chức (không bao gồm doanh nghiệp, HTX)', 'organisation'],
  ['Cán bộ, công chức, viên chức', 'official'],
  ['Công dân Việt Nam', 'citizen'],
  ['Người Việt Nam định cư ở nước ngoài', 'citizen'],
  ['Doanh nghiệp có vốn đầu tư nước ngoài', 'business'],
  ['Doanh nghiệp Việt Nam', 'business'],
  ['Doanh nghiệp', 'business'],
  ['Hợp tác xã', 'business'],
  ['Tổ chức nước ngoài', 'organisation'],
  ['Tổ chức Đảng', 'organisation'],
  ['Đảng viên', 'official'],
  ['Người nước ngoài cư trú tại Việt Nam', 'foreigner'],
  ['Người nước ngoài', 'foreigner'],
];

/** Short forms and spellings of one agency, brought to its full name. */
const AGENCY_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^phê duyệt .*$/u, ''],
  [/\bUBND\b/gu, 'Ủy ban nhân dân'],
  [/ủy ban nhân dân/giu, 'Ủy ban nhân dân'],
  [/Bộ NN và MT/gu, 'Bộ Nông nghiệp và Môi trường'],
  [/Bộ tài chính/gu, 'Bộ Tài chính'],
  [/\bVN\b/gu, 'Việt Nam'],
  [/[.,;]+$/u, ''],
];

const AGENCY_MAX = 300;
/** No fee of the state is so small: such an amount left its thousands, or its currency, behind. */
const SMALLEST_FEE = 1000;

/** One spelling for what looks the same: NFC, and single plain spaces. */
function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function ministryOf(raw: RawProcedure): string {
  const ministry = MINISTRIES[raw.ministry];
  if (!ministry) throw new Error(`Unknown ministry ${raw.ministry} of ${raw.code}`);
  return ministry;
}

function agencyOf(raw: RawProcedure): string {
  const ministry = ministryOf(raw);
  let name = clean(raw.authority ?? '');
  for (const [from, to] of AGENCY_SPELLINGS) name = name.replace(from, to);
  return name && name.length <= AGENCY_MAX ? name : ministry;
}

function levelsOf(raw: RawProcedure): Level[] {
  const words = typeof raw.levels === 'string' ? raw.levels.split(',') : raw.levels;
  return words.map((word) => {
    const level = LEVEL_OF[clean(word).toLowerCase()];
    if (!level) throw new Error(`Unknown level ${word} of ${raw.code}`);
    return level;
  });
}

function audiencesOf(raw: RawProcedure): Audience[] {
  let rest = clean(raw.applicants ?? '');
  const found = new Set<Audience>();
  for (const [words, audience] of AUDIENCE_OF) {
    if (!rest.includes(words)) continue;
    found.add(audience);
    rest = rest.replaceAll(words, '');
  }
  if (/[^\s,]/u.test(rest)) throw new Error(`Unknown applicants ${rest} of ${raw.code}`);
  return [...found];
}

function feeOf(raw: RawMethod): string | null {
  if (raw.fee === null) return null;
  if (raw.fee === 0) return 'free';
  const doubtful = raw.currency === 'VND' && raw.fee < SMALLEST_FEE;
  return `${raw.fee} ${doubtful ? '?' : raw.currency}`;
}

/** Rows of one channel and time become one, their fees listed; channels that agree in both share a line. */
function channelsOf(raw: RawProcedure): CatalogueChannel[] {
  const merged = new Map<
    string,
    { via: Channel; amount: number | null; unit: TimeUnit | null; fees: string[] }
  >();
  for (const method of raw.methods ?? []) {
    const amount = method.duration || null;
    const unit = amount !== null && method.unit !== null ? UNIT_OF[method.unit] : null;
    if (unit === undefined) throw new Error(`Unknown unit ${method.unit} of ${raw.code}`);
    const key = `${method.channel} ${amount} ${unit}`;
    const row = merged.get(key) ?? { via: method.channel, amount, unit, fees: [] };
    merged.set(key, row);
    const fee = feeOf(method);
    if (fee !== null && !row.fees.includes(fee)) row.fees.push(fee);
  }
  const lines = new Map<
    string,
    { via: Channel[]; amount: number | null; unit: TimeUnit | null; fees: string[] }
  >();
  for (const { via, ...rest } of merged.values()) {
    const key = JSON.stringify(rest);
    const line = lines.get(key) ?? { via: [], ...rest };
    lines.set(key, line);
    line.via.push(via);
  }
  return [...lines.values()];
}

function catalogueRow(raw: RawProcedure): CatalogueRow {
  return {
    code: raw.code,
    name: clean(raw.name),
    field: clean(raw.field),
    ministry: ministryOf(raw),
    agency: agencyOf(raw),
    levels: levelsOf(raw),
    audiences: audiencesOf(raw),
    decision: raw.decision ? clean(raw.decision) : null,
    channels: channelsOf(raw),
    results: (raw.results ?? []).map(({ name, code }) => ({
      name: clean(name),
      code: code ? clean(code) : null,
    })),
  };
}

function placeTree(raw: readonly RawProvince[]): PlaceTree {
  const place = (unit: RawProvince) => ({
    code: unit.Code,
    // One name of the source begins with a small letter.
    name: clean(unit.FullName).replace(/^xã /u, 'Xã '),
    nameEn: clean(unit.FullNameEn),
  });
  return raw.map((province) => ({ ...place(province), communes: province.Wards.map(place) }));
}

function calendar(raw: RawHolidays): WorkCalendar {
  const years: Record<string, WorkCalendar['years'][string]> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (typeof value === 'string') continue;
    const [year, mark] = key.split('-');
    if (year)
      years[year] = { provisional: mark === 'provisional', off: value.off, makeUp: value.makeUpWorkdays };
  }
  return { years };
}

/** JSON with one entry of a list per line: small, and readable as a difference. */
function lines(rows: readonly unknown[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

const [from, to = 'host/data'] = process.argv.slice(2);
if (!from) throw new Error('Name the folder with the sources');
const read = (name: string) => readFileSync(join(from, name), 'utf8');
const rows = ['procedures.ndjson', 'procedures-defence.ndjson']
  .flatMap((name) => read(name).trim().split('\n'))
  .map((line) => catalogueRow(JSON.parse(line) as RawProcedure))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
const places = placeTree(JSON.parse(read('admin-units/provinces-communes.en.json')) as RawProvince[]);
writeFileSync(join(to, 'catalogue.json'), lines(rows));
writeFileSync(
  join(to, 'places.json'),
  lines(places.flatMap(({ communes, ...province }) => [{ ...province, communes }])),
);
writeFileSync(
  join(to, 'calendar.json'),
  `${JSON.stringify(calendar(JSON.parse(read('holidays-vn.json')) as RawHolidays), null, 2)}\n`,
);
console.log(
  `${rows.length} procedures, ${places.length} provinces, ${places.flatMap((p) => p.communes).length} communes`,
);
