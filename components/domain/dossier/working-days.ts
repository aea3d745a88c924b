import { dateOfDayNumber, dayNumber, weekday } from '../vietnamese/dates.js';

/** One year of a working calendar: what differs from Monday to Friday. Dates are `yyyy-MM-dd`. */
export interface CalendarYear {
  /** Days on which offices rest besides Saturdays and Sundays. */
  readonly off: readonly string[];
  /** Saturdays and Sundays on which they work instead. */
  readonly makeUpWorkdays: readonly string[];
  /** Whether the government's notice for the year is still to come. */
  readonly provisional?: boolean;
}

/** A working calendar by year (`"2026"`). An agency with days of its own has a calendar of its own. */
export type WorkingCalendar = Readonly<Record<string, CalendarYear>>;

/** A date found by counting; provisional ("tạm tính") when a year on the way is unknown or not yet settled. */
export interface CountedDate {
  readonly date: string;
  readonly provisional: boolean;
}

/** Whether offices work on a date. In a year that the calendar lacks, Monday to Friday are working days. */
export function isWorkingDay(date: string, calendar: WorkingCalendar): boolean {
  const year = calendar[date.slice(0, 4)];
  const day = weekday(date);
  if (day === 0 || day === 6) return year?.makeUpWorkdays.includes(date) ?? false;
  return !(year?.off.includes(date) ?? false);
}

/** Whether a count from one date to another rests on a year that is unknown or not yet settled. */
export function isProvisional(from: string, to: string, calendar: WorkingCalendar): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const known = calendar[String(year)];
    if (!known || known.provisional) return true;
  }
  return false;
}

/**
 * The n-th working day after a date, which itself is not counted (Civil Code 2015, Art. 147 and 148). With 0 the date
 * itself, or the next working day when it is a day of rest. RangeError when n is negative or no whole number.
 */
export function addWorkingDays(date: string, n: number, calendar: WorkingCalendar): CountedDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of days: ${n}`);
  let day = dayNumber(date);
  let found = date;
  for (let left = n; left > 0;) {
    found = dateOfDayNumber(++day);
    if (isWorkingDay(found, calendar)) left--;
  }
  while (!isWorkingDay(found, calendar)) found = dateOfDayNumber(++day);
  return { date: found, provisional: isProvisional(date, found, calendar) };
}

/** How many working days lie after one date up to and with another; negative when the other comes first. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  const end = dayNumber(to);
  let day = dayNumber(from);
  if (day > end) return -workingDaysBetween(to, from, calendar) || 0;
  let count = 0;
  while (day < end) if (isWorkingDay(dateOfDayNumber(++day), calendar)) count++;
  return count;
}
