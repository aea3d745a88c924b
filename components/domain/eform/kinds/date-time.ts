import type { Fault, Field, Json } from '../types.js';
import type { CheckContext, FieldKind } from './kind.js';
import { compareDays, firstDay, lastDay, readDay, writeDay } from '../dates.js';
import { dayBounds } from '../day-bounds.js';
import { textIn } from '../json.js';

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d/;

/** The day and the time of day in a text: ISO, or `dd/mm/yyyy hh:mm`. A day alone has no time yet. */
function read(text: string): { day: string; clock: string } | undefined {
  const [date = '', rest = ''] = text.trim().split(/[T ]/);
  const day = readDay(date);
  return day === undefined || day.length === 4 ? undefined : { day, clock: CLOCK.exec(rest)?.[0] ?? '' };
}

function check(field: Field, value: Json, context: CheckContext): Fault[] {
  if (typeof value !== 'string') return [{ code: 'wrong-shape' }];
  const found = read(value);
  if (!found) return [{ code: 'not-a-date' }];
  const first = firstDay(field.rules, context.today);
  if (first && compareDays(found.day, first) < 0) return [{ code: 'date-too-early', limit: writeDay(first) }];
  const last = lastDay(field.rules, context.today);
  return last && compareDays(found.day, last) > 0 ? [{ code: 'date-too-late', limit: writeDay(last) }] : [];
}

function spoken(value: Json | undefined): string {
  if (typeof value !== 'string') return '';
  const found = read(value);
  return found ? `${found.clock} ${writeDay(found.day)}`.trim() : value.trim();
}

/** A day with a time of day. */
export const dateTime: FieldKind = {
  name: 'dateTime',
  types: ['datetime', 'simpledatetime', 'simpledatetimeadvanced'],
  storesValue: true,
  ask: 'enter',
  empty: (value) => typeof value !== 'string' || value.trim() === '',
  bounds: dayBounds,
  initial: (component) => textIn(component, 'defaultValue') || undefined,
  keep: (value) => (typeof value === 'string' ? value : undefined),
  check,
  text: (_field, value) => spoken(value),
};
