/** What all kinds whose value is a typed text have in common. */
import type { Fault, Field, Json, JsonRecord, Rules } from '../types.js';
import type { CheckContext, FieldKind } from './kind.js';
import { textIn } from '../json.js';
import { LONGEST_MATCHED } from '../longest.js';
import { LOADED } from '../parts.js';

/** The typed text of a value; calculated values may be numbers. */
export function typed(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** Characters as a person counts them: composed, one for each sign. */
export function lengthOf(text: string): number {
  return Array.from(text.normalize('NFC')).length;
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}

function checkText(field: Field, text: string): Fault[] {
  const { minLength, maxLength = LONGEST_MATCHED, minWords, maxWords } = field.rules;
  const { min, max, pattern, mask, format } = field.rules;
  const length = lengthOf(text);
  const words = minWords === undefined && maxWords === undefined ? 0 : wordCount(text);
  if (length > maxLength) return [{ code: 'too-long', limit: maxLength }];
  if (minLength !== undefined && length < minLength) return [{ code: 'too-short', limit: minLength }];
  if (minWords !== undefined && words < minWords) return [{ code: 'too-few-words', limit: minWords }];
  if (maxWords !== undefined && words > maxWords) return [{ code: 'too-many-words', limit: maxWords }];
  // Some definitions ask for a number in a text; a text that begins with none is none of their business.
  const number = min === undefined && max === undefined ? Number.NaN : Number.parseFloat(text);
  if (min !== undefined && number < min) return [{ code: 'too-small', limit: min }];
  if (max !== undefined && number > max) return [{ code: 'too-large', limit: max }];
  if (format !== undefined && LOADED.rare?.hasFormat(format, text) === false) return [{ code: 'pattern' }];
  const fits = (one: Rules['pattern']): boolean =>
    one === undefined || LOADED.rare?.matches(one, text.normalize('NFC')) !== false;
  return fits(pattern) && fits(mask) ? [] : [{ code: 'pattern' }];
}

/** Makes a kind for typed text; `judge` looks at what the rules of the definition have let through. */
export function textKind(
  name: FieldKind['name'],
  types: readonly string[],
  judge?: (text: string, context: CheckContext) => Fault['code'] | undefined,
): FieldKind {
  return {
    name,
    types,
    storesValue: true,
    ask: 'enter',
    empty: (value) => typed(value).trim() === '',
    initial: (component: JsonRecord) => textIn(component, 'defaultValue') || undefined,
    keep: (value) => (typeof value === 'string' || typeof value === 'number' ? value : undefined),
    check: (field, value, context) => {
      if (typeof value !== 'string' && typeof value !== 'number') return [{ code: 'wrong-shape' }];
      const faults = checkText(field, typed(value));
      if (faults.length > 0) return faults;
      const code = judge?.(typed(value).trim(), context);
      return code === undefined ? [] : [{ code }];
    },
    text: (_field, value) => typed(value).trim(),
    adopt: (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined),
  };
}
