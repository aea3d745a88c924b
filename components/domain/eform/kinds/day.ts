import type { Fault, Field, Json, JsonRecord, Settings } from '../types.js';
import type { CheckContext, FieldKind } from './kind.js';
import { compareDays, firstDay, isYear, lastDay, readDay, writeDay } from '../dates.js';
import { dayBounds } from '../day-bounds.js';
import { flagIn, own, textIn } from '../json.js';

function checkDay(field: Field, value: Json, context: CheckContext): Fault[] {
  if (typeof value !== 'string') return [{ code: 'wrong-shape' }];
  const day = readDay(value);
  if (day === undefined || (isYear(day) && field.settings.yearOnly !== true)) return [{ code: 'not-a-date' }];
  const first = firstDay(field.rules, context.today);
  if (first && compareDays(day, first) < 0) return [{ code: 'date-too-early', limit: writeDay(first) }];
  const last = lastDay(field.rules, context.today);
  return last && compareDays(day, last) > 0 ? [{ code: 'date-too-late', limit: writeDay(last) }] : [];
}

function written(value: Json | undefined): string {
  if (typeof value !== 'string') return '';
  const day = readDay(value);
  return day === undefined ? value.trim() : writeDay(day);
}

function settingsOf(component: JsonRecord): Settings {
  const fields = own(component, 'fields');
  const alone = flagIn(own(fields, 'day'), 'hide') && flagIn(own(fields, 'month'), 'hide');
  return {
    ...((alone || flagIn(component, 'yearOnly')) && { yearOnly: true }),
    ...(textIn(component, 'type') !== 'day' && { toldAsIso: true }),
  };
}

/** A day without time, typed as `dd/mm/yyyy`; old papers may know only the year, where the definition allows it. */
export const day: FieldKind = {
  name: 'day',
  types: ['day', 'date', 'simpleday', 'simpledayadvanced', 'navDatepicker'],
  storesValue: true,
  ask: 'enter',
  empty: (value) => typeof value !== 'string' || value.trim() === '',
  settings: settingsOf,
  bounds: dayBounds,
  initial: (component) => written(textIn(component, 'defaultValue')) || undefined,
  keep: (value) => (typeof value === 'string' ? value : undefined),
  check: checkDay,
  text: (_field, value) => written(value),
  adopt: (value) => written(value) || undefined,
  told: ({ settings }, value) => {
    const found = settings.toldAsIso === true && typeof value === 'string' ? readDay(value) : undefined;
    return found === undefined || isYear(found) ? value : found;
  },
};
