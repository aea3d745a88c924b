/** What numbers and amounts of money have in common. */
import type { Fault, Field, Json, JsonRecord } from '../types.js';
import type { FieldKind } from './kind.js';
import { numberIn, own } from '../json.js';
import { plainNumber, writeNumber } from '../written-number.js';

const LONGEST = 40;

/**
 * The number a text stands for, in the Vietnamese way of writing (`1.234.567,5`) or plainly (`1234567.5`);
 * undefined when it stands for none. A point before exactly three digits parts thousands: `1.500` is 1500.
 */
export function readNumber(text: string): number | undefined {
  const written = text.trim();
  if (written === '' || written.length > LONGEST) return undefined;
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(written))
    return Number(written.replaceAll('.', '').replace(',', '.'));
  return /^-?\d+(?:[.,]\d+)?$/.test(written) ? Number(written.replace(',', '.')) : undefined;
}

/** The number in an answer, whether it came as one or as typed. */
export function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' ? readNumber(value) : undefined;
}

function checkNumber(field: Field, value: Json): Fault[] {
  if (typeof value !== 'number' && typeof value !== 'string') return [{ code: 'wrong-shape' }];
  const number = numberOf(value);
  if (number === undefined) return [{ code: 'not-a-number' }];
  const { min, max, decimals, step } = field.rules;
  if (decimals !== undefined && (plainNumber(number).split('.')[1]?.length ?? 0) > decimals)
    return [{ code: 'too-many-decimals', limit: decimals }];
  if (min !== undefined && number < min) return [{ code: 'too-small', limit: min }];
  if (max !== undefined && number > max) return [{ code: 'too-large', limit: max }];
  return step === undefined || isOnStep(number - (min ?? 0), step)
    ? []
    : [{ code: 'not-a-step', limit: step }];
}

/** Fractions such as 0.1 are not exact: near enough counts. */
function isOnStep(distance: number, step: number): boolean {
  const steps = distance / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

/** What Form.io's builder writes for "any number" is no step, and 1 asks for whole numbers. */
function stepOf(component: JsonRecord): { readonly step?: number } {
  const step = numberIn(own(component, 'validate'), 'step');
  return step !== undefined && step > 0 && step !== 1 ? { step } : {};
}

/** Makes a kind whose value is a number; `unit` follows it in print. */
export function numberKind(name: FieldKind['name'], types: readonly string[], unit: string): FieldKind {
  return {
    name,
    types,
    storesValue: true,
    ask: 'enter',
    empty: (value) => !(typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')),
    initial: (component: JsonRecord) => numberOf(own(component, 'defaultValue')),
    keep: (value) => (typeof value === 'number' || typeof value === 'string' ? value : undefined),
    bounds: stepOf,
    check: checkNumber,
    text: (_field, value, { lang }) => {
      const number = numberOf(value);
      if (number === undefined) return typeof value === 'string' ? value.trim() : '';
      return `${writeNumber(number, lang)}${unit}`;
    },
    adopt: (value) => numberOf(value),
  };
}
