/** How moments are written and read by a pattern such as `DD.MM.YYYY`. */
import { Stop } from '../run.js';
import type { Instant } from '../values.js';
import {
  checked,
  dayName,
  monthName,
  monthOfName,
  pad,
  type Parts,
  partsAt,
  weekdayAt,
  zone,
} from './calendar.js';

const TOKENS =
  /\[([^\]]*)\]|YYYY|YY|Y|MMMM|MMM|MM|M|DD|Do|D|dddd|ddd|dd|d|E|HH|H|hh|h|mm|m|ss|s|SSS|SS|S|A|a|ZZ|Z|X|x|Q|LLLL|LLL|LL|LTS|LT|L/g;

/** What short names for whole patterns stand for, in English as moment has them by default. */
const LONG: Readonly<Record<string, string>> = {
  L: 'MM/DD/YYYY',
  LL: 'MMMM D, YYYY',
  LLL: 'MMMM D, YYYY h:mm A',
  LLLL: 'dddd, MMMM D, YYYY h:mm A',
  LT: 'h:mm A',
  LTS: 'h:mm:ss A',
};

const LONGEST = 200;

function spelt(pattern: string): string {
  if (pattern.length > LONGEST) throw new Stop('too long a pattern of a date');
  return pattern.replace(/\[[^\]]*\]|LLLL|LLL|LL|LTS|LT|L/g, (token) =>
    Object.hasOwn(LONG, token) ? (LONG[token] ?? token) : token,
  );
}

function ordinal(n: number): string {
  const teen = Math.floor((n % 100) / 10) === 1;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}

type Write = (parts: Parts, at: Instant) => string;

const WRITE: Readonly<Record<string, Write>> = {
  YYYY: ([year]) => pad(year, 4),
  YY: ([year]) => pad(year % 100),
  Y: ([year]) => String(year),
  MMMM: ([, month]) => monthName(month),
  MMM: ([, month]) => monthName(month).slice(0, 3),
  MM: ([, month]) => pad(month + 1),
  M: ([, month]) => String(month + 1),
  DD: ([, , day]) => pad(day),
  Do: ([, , day]) => ordinal(day),
  D: ([, , day]) => String(day),
  dddd: (_parts, at) => dayName(weekdayAt(at.ms, at.offset)),
  ddd: (_parts, at) => dayName(weekdayAt(at.ms, at.offset)).slice(0, 3),
  dd: (_parts, at) => dayName(weekdayAt(at.ms, at.offset)).slice(0, 2),
  d: (_parts, at) => String(weekdayAt(at.ms, at.offset)),
  E: (_parts, at) => String(weekdayAt(at.ms, at.offset) || 7),
  HH: ([, , , hour]) => pad(hour),
  H: ([, , , hour]) => String(hour),
  hh: ([, , , hour]) => pad(hour % 12 || 12),
  h: ([, , , hour]) => String(hour % 12 || 12),
  mm: ([, , , , minute]) => pad(minute),
  m: ([, , , , minute]) => String(minute),
  ss: ([, , , , , second]) => pad(second),
  s: ([, , , , , second]) => String(second),
  SSS: (parts) => pad(parts[6], 3),
  SS: (parts) => pad(Math.floor(parts[6] / 10)),
  S: (parts) => String(Math.floor(parts[6] / 100)),
  A: ([, , , hour]) => (hour < 12 ? 'AM' : 'PM'),
  a: ([, , , hour]) => (hour < 12 ? 'am' : 'pm'),
  ZZ: (_parts, at) => zone(at.offset, ''),
  Z: (_parts, at) => zone(at.offset),
  X: (_parts, at) => String(Math.floor(at.ms / 1_000)),
  x: (_parts, at) => String(at.ms),
  Q: ([, month]) => String(Math.floor(month / 3) + 1),
};

/** Writes a moment; without a pattern as ISO 8601 with its zone. */
export function writeMoment(at: Instant, pattern?: string): string {
  if (Number.isNaN(at.ms)) return 'Invalid date';
  const parts = partsAt(at.ms, at.offset);
  const ofUtc = at.offset === 0 ? 'YYYY-MM-DDTHH:mm:ss[Z]' : 'YYYY-MM-DDTHH:mm:ssZ';
  return spelt(pattern ?? ofUtc).replace(TOKENS, (token, quoted?: string) => {
    if (quoted !== undefined) return quoted;
    return Object.hasOwn(WRITE, token) ? (WRITE[token]?.(parts, at) ?? token) : token;
  });
}

/** What a token reads: so many signs, into a part, and what they are worth. */
interface Read {
  readonly loose: RegExp;
  readonly strict: RegExp;
  readonly into: number;
  readonly worth: (text: string) => number;
}

const digits = (least: number, most: number): RegExp => new RegExp(`^\\d{${least},${most}}`);
const number = (into: number, exact: number, less = 0): Read => ({
  loose: digits(1, Math.max(2, exact)),
  strict: exact === 1 ? digits(1, 2) : digits(exact, exact),
  into,
  worth: (text) => Number(text) - less,
});
const word = (into: number, worth: Read['worth']): Read => ({
  loose: /^[a-z]+/i,
  strict: /^[a-z]+/i,
  into,
  worth,
});
/** Beyond the seven parts: half of the day. */
const HALF = 7;

const READ: Readonly<Record<string, Read>> = {
  YYYY: { ...number(0, 4), loose: digits(1, 4) },
  YY: { ...number(0, 2), worth: (text) => Number(text) + (Number(text) > 68 ? 1900 : 2000) },
  Y: { ...number(0, 4), loose: digits(1, 6) },
  MMMM: word(1, monthOfName),
  MMM: word(1, monthOfName),
  MM: number(1, 2, 1),
  M: number(1, 1, 1),
  DD: number(2, 2),
  D: number(2, 1),
  HH: number(3, 2),
  H: number(3, 1),
  hh: number(3, 2),
  h: number(3, 1),
  mm: number(4, 2),
  m: number(4, 1),
  ss: number(5, 2),
  s: number(5, 1),
  SSS: number(6, 3),
  A: word(HALF, (text) => (text.toLowerCase() === 'pm' ? 1 : 0)),
  a: word(HALF, (text) => (text.toLowerCase() === 'pm' ? 1 : 0)),
};

/**
 * The instant that a text tells by a pattern; NaN where it does not fit. Read loosely, signs between the parts may
 * differ and an end may be missing, as moment has it.
 */
export function readMoment(
  text: string,
  pattern: string,
  strict: boolean,
  offset: number,
  now: () => number,
): number {
  const read: (number | undefined)[] = [];
  let rest = strict ? text : text.trim();
  let from = 0;
  const whole = spelt(pattern);
  for (const match of whole.matchAll(TOKENS)) {
    const [token, quoted] = match;
    rest = between(rest, whole.slice(from, match.index) + (quoted ?? ''), strict);
    from = match.index + token.length;
    const reader = Object.hasOwn(READ, token) ? READ[token] : undefined;
    if (reader === undefined) {
      if (quoted === undefined) return Number.NaN;
      continue;
    }
    const found = (strict ? reader.strict : reader.loose).exec(rest)?.[0];
    if (found === undefined) {
      if (strict || read.length === 0) return Number.NaN;
      break;
    }
    read[reader.into] = reader.worth(found);
    rest = rest.slice(found.length);
  }
  if (strict && rest !== whole.slice(from)) return Number.NaN;
  return assembled(read, offset, now);
}

/** What remains after the signs between two tokens. */
function between(rest: string, signs: string, strict: boolean): string {
  if (rest.startsWith(signs)) return rest.slice(signs.length);
  return strict && signs !== '' ? '\u0000' : rest.replace(/^[^\p{L}\p{N}]+/u, '');
}

/** Parts above the first one read are those of today, parts below are the least. */
function assembled(read: readonly (number | undefined)[], offset: number, now: () => number): number {
  const first = read.findIndex((one) => one !== undefined);
  if (first < 0 || read[1] === -1) return Number.NaN;
  const today = first > 0 ? partsAt(now(), offset) : undefined;
  const least = [1970, 0, 1, 0, 0, 0, 0];
  const parts = least.map((low, i) => read[i] ?? (i < first ? (today?.[i] ?? low) : low)) as Parts;
  if (read[HALF] !== undefined) parts[3] = (parts[3] % 12) + 12 * read[HALF];
  return checked(parts, offset);
}
