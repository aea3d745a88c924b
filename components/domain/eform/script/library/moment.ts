/** The calls of moment that forms in use make, on our own small calendar. */
import { isPrimitive, toNumber, toText } from '../convert.js';
import { Callable, type Run, Stop } from '../run.js';
import { Duration, Instant, isFields } from '../values.js';
import { VIET_NAM } from '../zone.js';
import {
  clip,
  DAY,
  daysInMonth,
  instantOf,
  MINUTE,
  type Parts,
  partsAt,
  readInstant,
  weekdayAt,
} from './calendar.js';
import { members, methods, type Methods } from './method.js';
import { readMoment, writeMoment } from './moment-format.js';

/** Units that have one length, in milliseconds, and those counted in months. */
const LENGTHS: Readonly<Record<string, number>> = {
  millisecond: 1,
  second: 1_000,
  minute: MINUTE,
  hour: 60 * MINUTE,
  day: DAY,
  week: 7 * DAY,
};
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
const SHORT: Readonly<Record<string, string>> = {
  ms: 'millisecond',
  s: 'second',
  m: 'minute',
  h: 'hour',
  d: 'day',
  D: 'day',
  date: 'day',
  w: 'week',
  isoWeek: 'week',
  M: 'month',
  Q: 'quarter',
  y: 'year',
};
/** Where a unit's place is in the row of parts; all parts after it are below it. */
const PLACES: Readonly<Record<string, number>> = {
  year: 0,
  month: 1,
  day: 2,
  hour: 3,
  minute: 4,
  second: 5,
  millisecond: 6,
};

function unitOf(run: Run, value: unknown, otherwise: string): string {
  if (value === undefined) return otherwise;
  const written = toText(run, value);
  const short = Object.hasOwn(SHORT, written) ? SHORT[written] : undefined;
  const unit = short ?? written.toLowerCase().replace(/s$/, '');
  if (Object.hasOwn(LENGTHS, unit) || Object.hasOwn(MONTHS, unit)) return unit;
  throw new Stop(`a unit of time that is not known: ${written}`);
}

/** So many months later, on the last day of that month where it is shorter. */
function addMonths(ms: number, offset: number, months: number): number {
  const [year, month, day, ...time] = partsAt(ms, offset);
  const target = new Date(Date.UTC(2000, month + months, 1));
  const inYear = year + target.getUTCFullYear() - 2000;
  const inMonth = target.getUTCMonth();
  return instantOf([inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)), ...time], offset);
}

function shift({ ms, offset }: Instant, amount: number, unit: string): number {
  const months = Object.hasOwn(MONTHS, unit) ? MONTHS[unit] : undefined;
  if (months !== undefined) return addMonths(ms, offset, Math.round(amount * months));
  const whole = unit === 'day' || unit === 'week' ? Math.round(amount * (unit === 'week' ? 7 : 1)) * DAY : 0;
  return clip(ms + (whole || amount * (LENGTHS[unit] ?? 0)));
}

function moved(run: Run, at: Instant, args: readonly unknown[], sign: number): Instant {
  const [amount, unit] = args;
  if (amount instanceof Duration) at.ms = clip(at.ms + sign * amount.ms);
  else if (isFields(amount))
    for (const [name, count] of Object.entries(amount))
      at.ms = shift(at, sign * toNumber(run, count), unitOf(run, name, 'millisecond'));
  else at.ms = shift(at, sign * toNumber(run, amount), unitOf(run, unit, 'millisecond'));
  return at;
}

function startOf(at: Instant, unit: string, iso: boolean): number {
  const { ms, offset } = at;
  const parts = partsAt(ms, offset);
  if (unit === 'quarter') parts[1] -= parts[1] % 3;
  if (unit === 'week') parts[2] -= iso ? (weekdayAt(ms, offset) + 6) % 7 : weekdayAt(ms, offset);
  const place = PLACES[unit === 'quarter' ? 'month' : unit === 'week' ? 'day' : unit] ?? 6;
  const first = parts.map((part, i) => (i <= place ? part : i === 2 ? 1 : 0)) as Parts;
  return instantOf(first, offset);
}

function endOf(at: Instant, unit: string, iso: boolean): number {
  const start = new Instant('moment', startOf(at, unit, iso), at.offset);
  return shift(start, 1, unit) - 1;
}

/** Months from one instant to another, with the part of the last one. */
function monthsBetween(a: Instant, b: Instant): number {
  const [yearA, monthA, dayA] = partsAt(a.ms, a.offset);
  const [yearB, monthB, dayB] = partsAt(b.ms, a.offset);
  // The end of a month must not carry over, so the count begins at the later day.
  if (dayA < dayB) return -monthsBetween(b, a);
  const whole = (yearB - yearA) * 12 + (monthB - monthA);
  const anchor = addMonths(a.ms, a.offset, whole);
  const early = b.ms < anchor;
  const other = addMonths(a.ms, a.offset, early ? whole - 1 : whole + 1);
  const part = (b.ms - anchor) / (early ? anchor - other : other - anchor);
  return -(whole + part) || 0;
}

function difference(run: Run, at: Instant, [other, unit, precise]: readonly unknown[]): number {
  const that = momentFrom(run, [other]);
  const by = unitOf(run, unit, 'millisecond');
  if (Number.isNaN(at.ms) || Number.isNaN(that.ms)) return Number.NaN;
  const months = Object.hasOwn(MONTHS, by) ? MONTHS[by] : undefined;
  const apart =
    months === undefined ? (at.ms - that.ms) / (LENGTHS[by] ?? 1) : monthsBetween(at, that) / months;
  return precise ? apart : Math.trunc(apart) || 0;
}

type Order = (start: number, end: number, other: number) => boolean;

/** Compares with another moment, in whole units where one is named. */
function compared(order: Order) {
  return (run: Run, at: Instant, [other, unit]: readonly unknown[]): boolean => {
    const that = momentFrom(run, [other]);
    if (Number.isNaN(at.ms) || Number.isNaN(that.ms)) return false;
    const by = unitOf(run, unit, 'millisecond');
    const iso = unit === 'isoWeek';
    return order(startOf(at, by, iso), endOf(at, by, iso), that.ms);
  };
}

const before: Order = (_start, end, other) => end < other;
const after: Order = (start, _end, other) => start > other;
const within: Order = (start, end, other) => start <= other && other <= end;

/** Reads a part, or sets it and gives the moment back. */
function part(unit: string) {
  const at = PLACES[unit] ?? 0;
  return (run: Run, moment: Instant, [value]: readonly unknown[]): unknown => {
    if (value === undefined)
      return Number.isNaN(moment.ms) ? Number.NaN : partsAt(moment.ms, moment.offset)[at];
    const parts = partsAt(moment.ms, moment.offset);
    parts[at] = toNumber(run, value);
    if (at < 2) parts[2] = Math.min(parts[2], daysInMonth(parts[0], parts[1]));
    moment.ms = instantOf(parts, moment.offset);
    return moment;
  };
}

function weekday(from: 0 | 1) {
  return (run: Run, at: Instant, [value]: readonly unknown[]): unknown => {
    const now = weekdayAt(at.ms, at.offset);
    const counted = from === 1 ? now || 7 : now;
    if (value === undefined) return counted;
    at.ms = clip(at.ms + (toNumber(run, value) - counted) * DAY);
    return at;
  };
}

function ended(run: Run, at: Instant, unit: unknown, find: typeof startOf): Instant {
  at.ms = find(at, unitOf(run, unit, 'millisecond'), unit === 'isoWeek');
  return at;
}

const NAMES = ['year', 'month', 'hour', 'minute', 'second', 'millisecond'];

export const METHODS_OF_MOMENT: Methods = methods<Instant>({
  ...Object.fromEntries(NAMES.flatMap((name) => [name, `${name}s`].map((key) => [key, part(name)]))),
  add: (run, at, args) => moved(run, at, args, 1),
  clone: (_run, at) => new Instant('moment', at.ms, at.offset),
  date: part('day'),
  dates: part('day'),
  day: weekday(0),
  days: weekday(0),
  daysInMonth: (_run, at) => {
    const [year, month] = partsAt(at.ms, at.offset);
    return daysInMonth(year, month);
  },
  diff: difference,
  endOf: (run, at, [unit]) => ended(run, at, unit, endOf),
  format: (run, at, [pattern]) =>
    run.text(writeMoment(at, pattern === undefined ? undefined : toText(run, pattern))),
  isAfter: compared(after),
  isBefore: compared(before),
  isBetween: (run, at, [from, to, unit]) =>
    compared(after)(run, at, [from, unit]) && compared(before)(run, at, [to, unit]),
  isSame: compared(within),
  isSameOrAfter: (run, at, args) => compared(after)(run, at, args) || compared(within)(run, at, args),
  isSameOrBefore: (run, at, args) => compared(before)(run, at, args) || compared(within)(run, at, args),
  isValid: (_run, at) => !Number.isNaN(at.ms),
  isoWeekday: weekday(1),
  local: (_run, at) => new Instant('moment', at.ms, VIET_NAM),
  quarter: (_run, at) => Math.floor(partsAt(at.ms, at.offset)[1] / 3) + 1,
  startOf: (run, at, [unit]) => ended(run, at, unit, startOf),
  subtract: (run, at, args) => moved(run, at, args, -1),
  toDate: (_run, at) => new Instant('date', at.ms, VIET_NAM),
  toISOString: (_run, at) => (Number.isNaN(at.ms) ? null : new Date(at.ms).toISOString()),
  toString: (_run, at) => writeMoment(at, 'ddd MMM DD YYYY HH:mm:ss [GMT]ZZ'),
  unix: (_run, at) => Math.floor(at.ms / 1_000),
  utc: (_run, at) => new Instant('moment', at.ms, 0),
  valueOf: (_run, at) => at.ms,
  weekday: weekday(0),
});

/** What `moment(…)` makes of its arguments, read in a time zone. */
export function momentFrom(run: Run, args: readonly unknown[], offset = VIET_NAM): Instant {
  const [value, pattern, strict, last] = args;
  const of = (ms: number): Instant => new Instant('moment', ms, offset);
  if (value === undefined) return of(run.now());
  if (value instanceof Instant)
    return new Instant('moment', value.ms, value.kind === 'moment' ? value.offset : offset);
  if (Array.isArray(value)) {
    const [year = 1970, month = 0, day = 1, ...time] = value.map((one) => toNumber(run, one));
    return of(instantOf([year, month, day, ...[...time, 0, 0, 0, 0].slice(0, 4)] as Parts, offset));
  }
  if (typeof value === 'number' && pattern === undefined) return of(clip(value));
  if (typeof value !== 'string' && typeof value !== 'number') {
    if (isFields(value)) throw new Stop('a moment of an object');
    return of(Number.NaN);
  }
  const text = String(value);
  if (pattern === undefined) return of(readInstant(text, offset, offset));
  const exact = strict === true || last === true;
  const tried = (Array.isArray(pattern) ? pattern : [pattern]).map((one) =>
    readMoment(text, toText(run, one), exact, offset, () => run.now()),
  );
  return of(tried.find((ms) => !Number.isNaN(ms)) ?? Number.NaN);
}

function duration(run: Run, [amount, unit]: readonly unknown[]): Duration {
  if (amount instanceof Duration) return amount;
  if (!isPrimitive(amount)) throw new Stop('a duration of an object');
  const by = unitOf(run, unit, 'millisecond');
  const days = { month: 30.436875, quarter: 91.310625, year: 365.2425 }[by];
  return new Duration(toNumber(run, amount) * (days === undefined ? (LENGTHS[by] ?? 1) : days * DAY));
}

const lengthIn =
  (unit: number) =>
  (_run: Run, { ms }: Duration): number =>
    ms / unit;

export const METHODS_OF_DURATION: Methods = methods<Duration>({
  asDays: lengthIn(DAY),
  asHours: lengthIn(60 * MINUTE),
  asMilliseconds: lengthIn(1),
  asMinutes: lengthIn(MINUTE),
  asMonths: lengthIn(30.436875 * DAY),
  asSeconds: lengthIn(1_000),
  asWeeks: lengthIn(7 * DAY),
  asYears: lengthIn(365.2425 * DAY),
  valueOf: lengthIn(1),
});

function furthest(sign: 1 | -1) {
  return (run: Run, args: readonly unknown[]): Instant => {
    const all = (Array.isArray(args[0]) ? args[0] : args).map((one) => momentFrom(run, [one]));
    if (all.length === 0) return momentFrom(run, []);
    return all.reduce((best, one) => (sign * (one.ms - best.ms) > 0 ? one : best));
  };
}

export const MOMENT = new Callable(
  'moment',
  (run, args) => momentFrom(run, args),
  members({
    duration,
    isMoment: (_run, [value]) => value instanceof Instant && value.kind === 'moment',
    max: furthest(1),
    min: furthest(-1),
    unix: (run, [seconds]) => momentFrom(run, [toNumber(run, seconds) * 1_000]),
    utc: (run, args) => momentFrom(run, args, 0),
  }),
);
