import { dueAfterPause, dueAt, type DueDate } from '../../components/domain/dossier/deadlines.js';
import { workingDaysBetween, type WorkingCalendar } from '../../components/domain/dossier/working-days.js';
import type { Duration } from '../../components/contract/schemas/procedure.js';
import { localDate } from '../../components/domain/vietnamese/instants.js';
import type { Settings } from '../options.js';
import type { DossierRow } from '../ports.js';
import type { World } from '../world.js';

/** A term that ends on the day of receipt: what comes in before the cut-off is due at the end of the same day. */
const SAME_DAY = 1;

/**
 * When a dossier that becomes complete now is due; null when its procedure names no time. Provisional when the unit was
 * assumed or a calendar on the way is not settled.
 */
export function dueFromNow(duration: Duration | null, { now, settings }: World): DueDate | null {
  if (!duration) return null;
  const { sessions, cutOff } = settings.tenant.time;
  const isSameDay = duration.unit === 'working-day' && duration.amount <= SAME_DAY;
  const due = dueAt({
    receivedAt: now,
    duration,
    calendar: calendarOf(settings),
    sessions: sessions.map(([from, to]) => ({ from, to })),
    ...(isSameDay ? { cutoff: cutOff } : {}),
  });
  return { dueAt: due.dueAt, provisional: due.provisional || duration.provisional };
}

/** When a dossier is due whose time stood still until now; undefined where it had none, or did not stand still. */
export function dueAfterStill(
  { dueAt: due, body }: DossierRow,
  { now, settings }: World,
): DueDate | undefined {
  const { pausedAt, duration } = body;
  if (due === null || pausedAt === null || !duration) return undefined;
  const after = dueAfterPause({
    dueAt: due,
    pausedAt,
    resumedAt: now,
    unit: duration.unit,
    calendar: calendarOf(settings),
    sessions: settings.tenant.time.sessions.map(([from, to]) => ({ from, to })),
  });
  return { dueAt: after.dueAt, provisional: after.provisional || duration.provisional };
}

/** Working days from today until a due date; negative once it is past. */
export function workingDaysLeft(due: string, { now, settings }: World): number {
  return workingDaysBetween(localDate(now), localDate(due), calendarOf(settings));
}

function calendarOf({ calendar }: Settings): WorkingCalendar {
  return Object.fromEntries(
    Object.entries(calendar.years).map(([year, { off, makeUp, provisional }]) => [
      year,
      { off, makeUpWorkdays: makeUp, provisional },
    ]),
  );
}
