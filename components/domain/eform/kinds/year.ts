import type { Fault, Field, Json } from '../types.js';
import type { FieldKind } from './kind.js';
import { own } from '../json.js';
import { typed } from './text-like.js';

function check({ rules }: Field, value: Json): Fault[] {
  if (typeof value !== 'string' && typeof value !== 'number') return [{ code: 'wrong-shape' }];
  const text = typed(value).trim();
  if (!/^\d{4}$/.test(text)) return [{ code: 'not-a-year' }];
  const year = Number(text);
  // As texts: a year has no thousands to part.
  if (rules.min !== undefined && year < rules.min)
    return [{ code: 'date-too-early', limit: String(rules.min) }];
  return rules.max !== undefined && year > rules.max
    ? [{ code: 'date-too-late', limit: String(rules.max) }]
    : [];
}

/** A year, four digits. `min` and `max` bound it. */
export const year: FieldKind = {
  name: 'year',
  types: ['year'],
  storesValue: true,
  ask: 'enter',
  empty: (value) => typed(value).trim() === '',
  initial: (component) => typed(own(component, 'defaultValue')) || undefined,
  keep: (value) => (typeof value === 'string' || typeof value === 'number' ? value : undefined),
  check,
  text: (_field, value) => typed(value).trim(),
};
