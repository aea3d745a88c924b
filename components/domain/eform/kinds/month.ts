import type { Fault, Field, Json } from '../types.js';
import type { CheckContext, FieldKind } from './kind.js';
import { firstDay, lastDay } from '../dates.js';
import { dayBounds } from '../day-bounds.js';
import { textIn } from '../json.js';

/** Reads `mm/yyyy`, `mm.yyyy` or `yyyy-mm` into `yyyy-mm`. */
function read(text: string): string | undefined {
  const written = text.trim();
  const iso = /^(\d{4})-(\d{2})$/.exec(written);
  const typed = /^(\d{1,2})[/.](\d{4})$/.exec(written);
  const [year = '', month = ''] = iso ? [iso[1], iso[2]] : [typed?.[2], typed?.[1]?.padStart(2, '0')];
  return month >= '01' && month <= '12' && year >= '1000' ? `${year}-${month}` : undefined;
}

function write(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}

function check(field: Field, value: Json, context: CheckContext): Fault[] {
  if (typeof value !== 'string') return [{ code: 'wrong-shape' }];
  const month = read(value);
  if (month === undefined) return [{ code: 'not-a-month' }];
  const [least, most] = [field.rules.min, field.rules.max];
  if (least !== undefined && Number(month.slice(0, 4)) < least)
    return [{ code: 'date-too-early', limit: String(least) }];
  if (most !== undefined && Number(month.slice(0, 4)) > most)
    return [{ code: 'date-too-late', limit: String(most) }];
  const first = firstDay(field.rules, context.today)?.slice(0, 7);
  if (first && month < first.padEnd(7, '-01')) return [{ code: 'date-too-early', limit: write(first) }];
  const last = lastDay(field.rules, context.today)?.slice(0, 7);
  return last && month > last.padEnd(7, '-12') ? [{ code: 'date-too-late', limit: write(last) }] : [];
}

function spoken(value: Json | undefined): string {
  if (typeof value !== 'string') return '';
  const month = read(value);
  return month === undefined ? value.trim() : write(month);
}

/** A month of a year, typed as `mm/yyyy`. */
export const month: FieldKind = {
  name: 'month',
  types: ['month', 'monthPicker'],
  storesValue: true,
  ask: 'enter',
  empty: (value) => typeof value !== 'string' || value.trim() === '',
  bounds: dayBounds,
  initial: (component) => textIn(component, 'defaultValue') || undefined,
  keep: (value) => (typeof value === 'string' ? value : undefined),
  check,
  text: (_field, value) => spoken(value),
};
