/**
 * Days and times of day as scripts ask for them. Fields are those of Viet Nam, which keeps UTC+7 all year, whatever
 * the clock of the machine says: browser and server must come to the same result.
 */
import type { Instant } from '../values.js';

export const MINUTE = 60_000;
export const DAY = 86_400_000;
/** Furthest instant there is, in milliseconds from 1970 (ECMAScript 21.4.1.1). */
const FURTHEST = 8.64e15;

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Year, month from 0, day of the month, hour, minute, second, millisecond. */
export type Parts = [number, number, number, number, number, number, number];

export const pad = (n: number, width = 2): string =>
  n < 0 ? `-${String(-n).padStart(width, '0')}` : String(n).padStart(width, '0');

export function clip(ms: number): number {
  return Math.abs(ms) <= FURTHEST ? Math.trunc(ms) : Number.NaN;
}

export function partsAt(ms: number, offset: number): Parts {
  const at = new Date(ms + offset * MINUTE);
  return [
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
    at.getUTCMilliseconds(),
  ];
}

/** The instant of parts; parts beyond their bounds carry over, as month 12 into the next year. */
export function instantOf(parts: Readonly<Parts>, offset: number): number {
  const [year, month, day, hour, minute, second, ms] = parts;
  const at = new Date(0);
  at.setUTCFullYear(year, month, day);
  at.setUTCHours(hour, minute, second, ms);
  return clip(at.getTime() - offset * MINUTE);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayAt(ms: number, offset: number): number {
  return new Date(ms + offset * MINUTE).getUTCDay();
}

export function daysInMonth(year: number, month: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month + 1, 0);
  return at.getUTCDate();
}

export function zone(offset: number, colon = ':'): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${colon}${pad(minutes % 60)}`;
}

const ISO =
  /^([+-]\d{6}|\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * Reads ISO 8601 and, as every browser does, month/day/year; NaN for the rest. A day without a time is midnight at
 * `dayOffset`, a time without its zone is at `offset`. With `rolling` a 30 February is 1 or 2 March, as `Date` has it.
 */
export function readInstant(text: string, dayOffset: number, offset: number, rolling = false): number {
  const iso = ISO.exec(text.trim());
  if (iso) {
    const [, year = '', month = '1', day = '1', hour, minute = '0', second = '0', part = '0', zoned] = iso;
    const ms = Number(part.padEnd(3, '0').slice(0, 3));
    const at = zoned ? offsetOf(zoned) : hour === undefined ? dayOffset : offset;
    return checked([+year, +month - 1, +day, Number(hour ?? 0), +minute, +second, ms], at, rolling);
  }
  const slashed = SLASHED.exec(text.trim());
  if (!slashed) return Number.NaN;
  const [, month = '', day = '', year = '', hour = '0', minute = '0', second = '0'] = slashed;
  return checked([+year, +month - 1, +day, +hour, +minute, +second, 0], offset, rolling);
}

/** The instant of parts that must all lie within their bounds; NaN where one does not. */
export function checked(parts: Readonly<Parts>, offset: number, rolling = false): number {
  const [year, month, day, hour, minute, second] = parts;
  const midnight = hour === 24 && minute === 0 && second === 0;
  const real =
    month >= 0 &&
    month < 12 &&
    day >= 1 &&
    day <= (rolling ? 31 : daysInMonth(year, month)) &&
    (hour < 24 || midnight) &&
    minute < 60 &&
    second < 60;
  return real ? instantOf(parts, offset) : Number.NaN;
}

function offsetOf(zoned: string): number {
  if (zoned.toUpperCase() === 'Z') return 0;
  const minutes = Number(zoned.slice(1, 3)) * 60 + Number(zoned.slice(-2));
  return zoned.startsWith('-') ? -minutes : minutes;
}

/** `Sun Nov 22 2026`, the way `toDateString` writes. */
export function dayText(at: Instant): string {
  const [year, month, day] = partsAt(at.ms, at.offset);
  const name = DAYS[weekdayAt(at.ms, at.offset)] ?? '';
  return `${name.slice(0, 3)} ${monthName(month).slice(0, 3)} ${pad(day)} ${pad(year, 4)}`;
}

/** What a date is as text. */
export function dateText(at: Instant): string {
  if (Number.isNaN(at.ms)) return at.kind === 'date' ? 'Invalid Date' : 'Invalid date';
  const [, , , hour, minute, second] = partsAt(at.ms, at.offset);
  const time = `${pad(hour)}:${pad(minute)}:${pad(second)} GMT${zone(at.offset, '')}`;
  return `${dayText(at)} ${time}${at.kind === 'date' ? ' (Indochina Time)' : ''}`;
}

export function dayName(weekday: number): string {
  return DAYS[weekday] ?? '';
}

export function monthName(month: number): string {
  return MONTHS[month] ?? '';
}

export function monthOfName(text: string): number {
  const sought = text.toLowerCase();
  return MONTHS.findIndex((name) => name.toLowerCase().startsWith(sought) && sought.length >= 3);
}
