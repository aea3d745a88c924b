/** `Date`, with the fields of Viet Nam and the clock of the scope. */
import { primitive, toNumber } from '../convert.js';
import { Callable, type Run, Stop, wrong } from '../run.js';
import { Instant } from '../values.js';
import { VIET_NAM } from '../zone.js';
import {
  clip,
  dateText,
  dayText,
  instantOf,
  pad,
  type Parts,
  partsAt,
  readInstant,
  weekdayAt,
} from './calendar.js';
import { members, methods, type Methods } from './method.js';

const UTC = 0;

/** The names of a date's parts in `getX` and `setX`, and where they begin in the row of parts. */
const PARTS = { FullYear: 0, Month: 1, Date: 2, Hours: 3, Minutes: 4, Seconds: 5, Milliseconds: 6 };

type Method = (run: Run, date: Instant, args: readonly unknown[]) => unknown;

function getters(prefix: string, offset: number): [string, Method][] {
  const parts = Object.entries(PARTS).map(([name, at]): [string, Method] => [
    `${prefix}${name}`,
    (_run, { ms }) => (Number.isNaN(ms) ? Number.NaN : partsAt(ms, offset)[at]),
  ]);
  return [
    ...parts,
    [`${prefix}Day`, (_run, { ms }) => (Number.isNaN(ms) ? Number.NaN : weekdayAt(ms, offset))],
  ];
}

function setters(prefix: string, offset: number): [string, Method][] {
  return Object.entries(PARTS).map(([name, at]) => [
    `${prefix}${name}`,
    (run, date, args) => {
      const parts: Parts = Number.isNaN(date.ms) ? [1970, 0, 1, 0, 0, 0, 0] : partsAt(date.ms, offset);
      args.slice(0, parts.length - at).forEach((arg, i) => (parts[at + i] = toNumber(run, arg)));
      date.ms = Number.isNaN(date.ms) && at > 0 ? Number.NaN : instantOf(parts, offset);
      return date.ms;
    },
  ]);
}

function iso(date: Instant): string {
  if (Number.isNaN(date.ms)) throw wrong('no valid date', 'RangeError');
  return new Date(date.ms).toISOString();
}

/** Day and time as a locale writes them, of those locales that forms in use ask for. */
const LOCALES: Readonly<Record<string, (parts: Parts) => string>> = {
  'vi-VN': ([year, month, day]) => `${day}/${month + 1}/${year}`,
  'en-US': ([year, month, day]) => `${month + 1}/${day}/${year}`,
  'en-GB': ([year, month, day]) => `${pad(day)}/${pad(month + 1)}/${year}`,
  'en-CA': ([year, month, day]) => `${year}-${pad(month + 1)}-${pad(day)}`,
  'sv-SE': ([year, month, day]) => `${year}-${pad(month + 1)}-${pad(day)}`,
  'nb-NO': ([year, month, day]) => `${day}.${month + 1}.${year}`,
  'no-NO': ([year, month, day]) => `${day}.${month + 1}.${year}`,
  'de-DE': ([year, month, day]) => `${day}.${month + 1}.${year}`,
};

function localeDate(date: Instant, args: readonly unknown[]): string {
  if (Number.isNaN(date.ms)) return 'Invalid Date';
  const name = args[0] === undefined ? 'vi-VN' : args[0];
  const write = typeof name === 'string' && Object.hasOwn(LOCALES, name) ? LOCALES[name] : undefined;
  if (write === undefined || args[1] !== undefined) throw new Stop('this way of writing a date');
  return write(partsAt(date.ms, VIET_NAM));
}

export const METHODS_OF_DATE: Methods = new Map([
  ...methods<Instant>({
    getTime: (_run, date) => date.ms,
    getTimezoneOffset: (_run, date) => (Number.isNaN(date.ms) ? Number.NaN : -VIET_NAM),
    setTime: (run, date, [ms]) => (date.ms = clip(toNumber(run, ms))),
    toDateString: (_run, date) => (Number.isNaN(date.ms) ? 'Invalid Date' : dayText(date)),
    toISOString: (_run, date) => iso(date),
    toJSON: (_run, date) => (Number.isNaN(date.ms) ? null : iso(date)),
    toLocaleDateString: (_run, date, args) => localeDate(date, args),
    toString: (_run, date) => dateText(date),
    valueOf: (_run, date) => date.ms,
  }),
  ...methods(
    Object.fromEntries([
      ...getters('get', VIET_NAM),
      ...getters('getUTC', UTC),
      ...setters('set', VIET_NAM),
      ...setters('setUTC', UTC),
    ]),
  ),
]);

/** Years 0 to 99 stand for the last century, as `new Date(99, 0)` has it. */
function partsFrom(run: Run, args: readonly unknown[]): Parts {
  const [year = Number.NaN, month = 0, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = args.map((arg) =>
    Math.trunc(toNumber(run, arg)),
  );
  return [year >= 0 && year <= 99 ? 1900 + year : year, month, day, hour, minute, second, ms];
}

function instant(run: Run, args: readonly unknown[]): number {
  if (args.length === 0) return run.now();
  if (args.length > 1) return instantOf(partsFrom(run, args), VIET_NAM);
  const [value] = args;
  if (value instanceof Instant) return value.ms;
  const held = primitive(run, value, 'none');
  return typeof held === 'string' ? readInstant(held, UTC, VIET_NAM, true) : clip(Number(held));
}

export const DATE = new Callable(
  'Date',
  (run) => dateText(new Instant('date', run.now(), VIET_NAM)),
  members({
    UTC: (run, args) => instantOf(partsFrom(run, args), UTC),
    now: (run) => run.now(),
    parse: (run, [text]) => instant(run, [String(primitive(run, text, 'text'))]),
  }),
  (run, args) => new Instant('date', instant(run, args), VIET_NAM),
);
