/** Dates as Vietnamese offices read and write them: `yyyy-MM-dd` in data. */
import { localDate, localTime, type Instant } from './instants.js';

const DAY_MS = 86_400_000;
const two = (n: number | string): string => String(n).padStart(2, '0');

/** Number of a date in a row of days without gaps. RangeError when it is no date. */
export function dayNumber(date: string): number {
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new RangeError(`not a date: ${date}`);
  return ms / DAY_MS;
}

export function dateOfDayNumber(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The same day so many months later, or the last day of that month where it is shorter. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = partsOf(date);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${two(Math.min(day, last))}`;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(date: string): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

function partsOf(date: string): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Whether a text is a real date in the form `yyyy-MM-dd`: 2026-02-30 is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Reads what people type for a date (22/11/2026, 5-2-2026, 5.2.2026); `undefined` when it is no real date. */
export function parseDate(typed: string): string | undefined {
  const match = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(typed);
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const date = `${year}-${two(month)}-${two(day)}`;
  return isDate(date) ? date : undefined;
}

/** A date as forms and lists show it: 22/11/2026. */
export function formatDate(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** An instant as lists show it: 10:00 22/11/2026. */
export function formatInstant(instant: Instant): string {
  return `${localTime(instant)} ${formatDate(localDate(instant))}`;
}

/**
 * A date as documents write it: "ngày 05 tháng 02 năm 2026". Days under ten and the months 1 and 2 take two digits,
 * so that nothing can be written in front of them (NĐ 30/2020 on clerical work).
 */
export function dateInWords(date: string): string {
  const { year, month, day } = partsOf(date);
  return `ngày ${two(day)} tháng ${month <= 2 ? two(month) : month} năm ${year}`;
}

/** An instant as documents write it: "10 giờ 00 phút, ngày 22 tháng 11 năm 2026". */
export function instantInWords(instant: Instant): string {
  const time = localTime(instant);
  return `${time.slice(0, 2)} giờ ${time.slice(3)} phút, ${dateInWords(localDate(instant))}`;
}
