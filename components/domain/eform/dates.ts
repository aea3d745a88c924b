/** Days as people write them in forms; no clock here, today is always handed in. */

/** A day, or only its year. */
export interface Day {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const DAYS_IN = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Reads `dd/mm/yyyy` (one digit allowed for day and month), `yyyy-mm-dd` with or without a time after it, or `yyyy`. */
export function readDay(text: string): Day | undefined {
  const written = text.trim();
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written);
  if (vietnamese) return real(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.+Z-]{0,30})?$/.exec(written);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const year = /^\d{4}$/.test(written) ? Number(written) : 0;
  return year >= 1000 ? { year } : undefined;
}

function real(year: number, month: number, day: number): Day | undefined {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return { year, month, day };
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && !leap ? 28 : (DAYS_IN[month - 1] ?? 0);
}

/** `dd/mm/yyyy`, or `yyyy` when no more is known. */
export function writeDay({ year, month, day }: Day): string {
  const four = String(year).padStart(4, '0');
  return month === undefined || day === undefined ? four : `${two(day)}/${two(month)}/${four}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

/** Negative when the first is earlier, 0 when they are the same or one of them is only a year of the other's. */
export function compareDays(a: Day, b: Day): number {
  if (a.year !== b.year) return a.year - b.year;
  if (a.month === undefined || b.month === undefined || a.day === undefined || b.day === undefined) return 0;
  return a.month - b.month || a.day - b.day;
}

const RELATIVE = /^today(?:([+-])(\d{1,4})([dmy]))?$/;

/** Whether a bound of a definition can be read: a day, or `today` with an offset such as `today-18y`. */
export function isDayBound(text: string): boolean {
  return RELATIVE.test(text) || readDay(text) !== undefined;
}

/** The day a bound stands for; undefined when it hangs on today and today is not known. */
export function dayOfBound(bound: string, today: string | undefined): Day | undefined {
  const relative = RELATIVE.exec(bound);
  if (!relative) return readDay(bound);
  const now = today === undefined ? undefined : readDay(today);
  if (now?.month === undefined || now.day === undefined) return undefined;
  const by = Number(relative[2] ?? 0) * (relative[1] === '-' ? -1 : 1);
  if (relative[3] === 'd') return addDays(now.year, now.month, now.day, by);
  const months = now.year * 12 + now.month - 1 + by * (relative[3] === 'y' ? 12 : 1);
  const year = Math.floor(months / 12);
  const month = (months % 12 + 12) % 12 + 1;
  // 29 February a year on is the last of February: nobody's bound falls on a day that does not exist.
  return { year, month, day: Math.min(now.day, daysIn(year, month)) };
}

function addDays(year: number, month: number, day: number, by: number): Day {
  const moved = new Date(Date.UTC(year, month - 1, day + by));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}
