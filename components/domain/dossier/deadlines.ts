import type { TimeUnit } from '../../contract/lists.js';
import { addDays, addMonths, dayNumber } from '../vietnamese/dates.js';
import { localDate, localTime } from '../vietnamese/instants.js';
import type { Instant } from '../vietnamese/instants.js';
import { addWorkingDays, isProvisional, isWorkingDay, workingDaysBetween } from './working-days.js';
import type { CountedDate, WorkingCalendar } from './working-days.js';

/** A time for processing as a procedure states it. */
export interface Duration {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** Part of a working day, from and to as `HH:mm`. */
export interface Session {
  readonly from: string;
  readonly to: string;
}

/** The hours of a state office: eight in two parts. */
export const OFFICE_SESSIONS: readonly Session[] = [
  { from: '07:00', to: '11:30' },
  { from: '13:30', to: '17:00' },
];

/** How an office counts. */
export interface OfficeTime {
  readonly calendar: WorkingCalendar;
  /** In their order through the day; {@link OFFICE_SESSIONS} when left out. */
  readonly sessions?: readonly Session[];
}

export interface DueQuestion extends OfficeTime {
  readonly receivedAt: Instant;
  readonly duration: Duration;
  /**
   * For procedures that end on the day of receipt: up to this time (`HH:mm`) the day of receipt is the first day of
   * the term, after it the term begins with the next working day. Without it the day of receipt is not counted.
   */
  readonly cutoff?: string;
}

export interface DueDate {
  /** In Vietnamese time, such as `2026-11-25T17:00:00+07:00`. */
  readonly dueAt: string;
  /** Whether the calendar of a year on the way is unknown or not yet settled ("tạm tính"). */
  readonly provisional: boolean;
}

/**
 * When a dossier is due. Working days, calendar days and months end with the office hours of their last day and roll
 * forward off days of rest; a broken number of calendar days or months is rounded up. Working hours are counted
 * inside the sessions. After a supplement the clock restarts: ask again with the time at which the dossier became
 * complete. RangeError when the amount is no positive number.
 */
export function dueAt(question: DueQuestion): DueDate {
  const { receivedAt, duration, calendar } = question;
  if (!(duration.amount > 0 && Number.isFinite(duration.amount))) {
    throw new RangeError(`not a time for processing: ${duration.amount}`);
  }
  const sessions = question.sessions ?? OFFICE_SESSIONS;
  const received = localDate(receivedAt);
  if (duration.unit === 'working-hour') {
    return afterMinutes(received, minutesOf(localTime(receivedAt)), duration.amount * 60, calendar, sessions);
  }
  const whole = Math.ceil(duration.amount);
  const { date, provisional } = lastDay(
    received,
    firstDay(question, received),
    whole,
    duration.unit,
    calendar,
  );
  const close = minutesIntoDay(sessions, duration.unit === 'working-day' ? duration.amount - whole : 0);
  return { dueAt: at(date, close), provisional };
}

/**
 * The due date of a dossier whose clock stood still between two times: what was left at the pause is left again at
 * the end of it. A dossier that was overdue already stays so.
 */
export function dueAfterPause(
  pause: OfficeTime & {
    readonly dueAt: string;
    readonly pausedAt: Instant;
    readonly resumedAt: Instant;
    readonly unit: TimeUnit;
  },
): DueDate {
  const { calendar, unit } = pause;
  const sessions = pause.sessions ?? OFFICE_SESSIONS;
  const from = localDate(pause.pausedAt);
  const due = localDate(pause.dueAt);
  const resumed = localDate(pause.resumedAt);
  if (new Date(pause.pausedAt) >= new Date(pause.dueAt)) {
    return { dueAt: pause.dueAt, provisional: isProvisional(due, due, calendar) };
  }
  if (unit === 'working-hour') {
    const left = minutesUntil(from, minutesOf(localTime(pause.pausedAt)), pause.dueAt, calendar, sessions);
    return afterMinutes(resumed, minutesOf(localTime(pause.resumedAt)), left, calendar, sessions);
  }
  const close = minutesOf(localTime(pause.dueAt));
  const { date, provisional } =
    unit === 'working-day'
      ? addWorkingDays(resumed, workingDaysBetween(from, due, calendar), calendar)
      : rolledForward(resumed, addDays(resumed, dayNumber(due) - dayNumber(from)), calendar);
  // Resumed after hours on what would be the last day: the rest of that day is given on the next one.
  if (date === resumed && minutesOf(localTime(pause.resumedAt)) >= close) {
    const next = addWorkingDays(resumed, 1, calendar);
    return { dueAt: at(next.date, close), provisional: next.provisional };
  }
  return { dueAt: at(date, close), provisional };
}

/** The day with which the term begins, where the day of receipt may count; else `undefined`. */
function firstDay({ receivedAt, cutoff, calendar }: DueQuestion, received: string): string | undefined {
  if (cutoff === undefined) return undefined;
  const inTime = minutesOf(localTime(receivedAt)) <= minutesOf(cutoff) && isWorkingDay(received, calendar);
  return inTime ? received : addWorkingDays(received, 1, calendar).date;
}

function lastDay(
  received: string,
  first: string | undefined,
  amount: number,
  unit: Exclude<TimeUnit, 'working-hour'>,
  calendar: WorkingCalendar,
): CountedDate {
  const counted = first === undefined ? 0 : 1;
  const from = first ?? received;
  if (unit === 'working-day') {
    const { date } = addWorkingDays(from, amount - counted, calendar);
    return { date, provisional: isProvisional(received, date, calendar) };
  }
  const end = unit === 'month' ? addMonths(from, amount) : addDays(from, amount);
  return rolledForward(received, addDays(end, -counted), calendar);
}

function rolledForward(from: string, date: string, calendar: WorkingCalendar): CountedDate {
  const rolled = addWorkingDays(date, 0, calendar).date;
  return { date: rolled, provisional: isProvisional(from, rolled, calendar) };
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function at(date: string, minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00+07:00`;
}

/** The close of office hours, or for a broken number of days (1.5) the time when that part of the last day is over. */
function minutesIntoDay(sessions: readonly Session[], missing: number): number {
  const length = sessions.reduce((sum, part) => sum + minutesOf(part.to) - minutesOf(part.from), 0);
  let left = Math.round(length * (1 + missing));
  for (const part of sessions) {
    const minutes = minutesOf(part.to) - minutesOf(part.from);
    if (left <= minutes) return minutesOf(part.from) + left;
    left -= minutes;
  }
  return minutesOf(sessions.at(-1)?.to ?? '24:00');
}

/** Counts minutes inside the sessions of working days; outside of them the count waits for the next session. */
function afterMinutes(
  from: string,
  fromMinute: number,
  minutes: number,
  calendar: WorkingCalendar,
  sessions: readonly Session[],
): DueDate {
  if (!sessions.some((part) => part.from < part.to)) throw new RangeError('an office without hours');
  let left = Math.round(minutes);
  let start = fromMinute;
  for (let date = from; ; date = addDays(date, 1), start = 0) {
    if (!isWorkingDay(date, calendar)) continue;
    for (const part of sessions) {
      const begin = Math.max(start, minutesOf(part.from));
      const room = minutesOf(part.to) - begin;
      if (room <= 0) continue;
      if (left <= room)
        return { dueAt: at(date, begin + left), provisional: isProvisional(from, date, calendar) };
      left -= room;
    }
  }
}

/** Minutes of office time from a minute of a day until an instant. */
function minutesUntil(
  from: string,
  fromMinute: number,
  until: string,
  calendar: WorkingCalendar,
  sessions: readonly Session[],
): number {
  const last = localDate(until);
  let sum = 0;
  let start = fromMinute;
  for (let date = from; date <= last; date = addDays(date, 1), start = 0) {
    if (!isWorkingDay(date, calendar)) continue;
    const stop = date === last ? minutesOf(localTime(until)) : minutesOf('24:00');
    for (const part of sessions) {
      sum += Math.max(0, Math.min(stop, minutesOf(part.to)) - Math.max(start, minutesOf(part.from)));
    }
  }
  return sum;
}
