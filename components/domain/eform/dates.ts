/** Days as people write them in forms, and the bounds that definitions set on them. */
import { addDays, addMonths, formatDate, isDate, parseDate } from '../vietnamese/dates.js';

/** A day as `yyyy-mm-dd`, or only its year, `yyyy`. */
export type Day = string;

/** Reads `dd/mm/yyyy`, `yyyy-mm-dd` with or without a time after it, or `yyyy`; undefined for anything else. */
export function readDay(text: string): Day | undefined {
  const written = text.trim();
  const day =
    parseDate(written) ?? /^(\d{4}-\d{2}-\d{2})(?:T[\d:.+Z-]{0,30})?$/.exec(written)?.[1] ?? written;
  return (isDate(day) || /^\d{4}$/.test(day)) && day >= '1000' ? day : undefined;
}

export function isYear(day: Day): boolean {
  return day.length === 4;
}

/** `dd/mm/yyyy`, or `yyyy` when no more is known. */
export function writeDay(day: Day): string {
  return isYear(day) ? day : formatDate(day);
}

/** Negative when the first is earlier, 0 when they are the same or one is only the year of the other. */
export function compareDays(a: Day, b: Day): number {
  const length = isYear(a) || isYear(b) ? 4 : 10;
  const [first, second] = [a.slice(0, length), b.slice(0, length)];
  return first === second ? 0 : first < second ? -1 : 1;
}

const RELATIVE = /^today(?:([+-]\d{1,4})([dmy]))?$/;

/** Whether a bound of a definition can be read: a day, or `today` with an offset such as `today-18y`; several with blanks between. */
export function isDayBound(text: string): boolean {
  return text.split(' ').every((bound) => RELATIVE.test(bound) || readDay(bound) !== undefined);
}

/** The first day that `rules.minDate` allows: the latest of its bounds. */
export function firstDay({ minDate }: DayRules, today: string | undefined): Day | undefined {
  return minDate === undefined
    ? undefined
    : daysOf(minDate, today).reduce<Day | undefined>(
        (a, b) => (a !== undefined && compareDays(a, b) > 0 ? a : b),
        undefined,
      );
}

/** The last day that `rules.maxDate` allows: the earliest of its bounds. */
export function lastDay({ maxDate }: DayRules, today: string | undefined): Day | undefined {
  return maxDate === undefined
    ? undefined
    : daysOf(maxDate, today).reduce<Day | undefined>(
        (a, b) => (a !== undefined && compareDays(a, b) < 0 ? a : b),
        undefined,
      );
}

interface DayRules {
  readonly minDate?: string;
  readonly maxDate?: string;
}

function daysOf(bounds: string, today: string | undefined): Day[] {
  return bounds.split(' ').flatMap((bound) => dayOfBound(bound, today) ?? []);
}

/** The day a bound stands for; undefined when it hangs on today and today is not known. */
export function dayOfBound(bound: string, today: string | undefined): Day | undefined {
  const relative = RELATIVE.exec(bound);
  if (!relative) return readDay(bound);
  if (today === undefined || !isDate(today)) return undefined;
  const by = Number(relative[1] ?? 0);
  if (relative[2] === 'd') return addDays(today, by);
  return addMonths(today, relative[2] === 'y' ? 12 * by : by);
}
