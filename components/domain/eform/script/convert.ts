/** How values turn into texts and numbers and compare: the rules of ECMAScript 2022, chapter 7, on plain data. */
import { dateText } from './library/calendar.js';
import { Callable, type Run, Stop } from './run.js';
import { Collection, Duration, Expression, Instant, Library, isFields } from './values.js';

type Primitive = string | number | boolean | null | undefined;
const DEEPEST_LIST = 30;

export function isPrimitive(value: unknown): value is Primitive {
  return typeof value !== 'object' || value === null;
}

/** An object as a primitive. A date is its text unless a number is asked for, all others the other way round. */
export function primitive(run: Run, value: unknown, hint: 'number' | 'text' | 'none', depth = 0): Primitive {
  if (isPrimitive(value)) return value;
  if (value instanceof Instant) {
    if (hint === 'number' || (hint === 'none' && value.kind === 'moment')) return value.ms;
    return dateText(value);
  }
  if (value instanceof Duration) return hint === 'text' ? `${value.ms}` : value.ms;
  if (Array.isArray(value)) return joined(run, value, ',', depth);
  if (value instanceof Expression) return `/${value.source}/${value.flags}`;
  if (value instanceof Callable) throw new Stop('a function has no text');
  if (value instanceof Collection) return '[object Set]';
  if (value instanceof Library || isFields(value)) return '[object Object]';
  return undefined;
}

export function joined(run: Run, list: readonly unknown[], between: string, depth = 0): string {
  if (depth > DEEPEST_LIST) throw new Stop('nested too deeply');
  run.room(list.length);
  run.letters(between.length * Math.max(0, list.length - 1));
  let whole = '';
  for (let i = 0; i < list.length; i += 1) {
    const item = list[i];
    whole += (i > 0 ? between : '') + (item == null ? '' : String(primitive(run, item, 'text', depth + 1)));
    run.letters(whole.length);
  }
  return whole;
}

export function toText(run: Run, value: unknown): string {
  if (typeof value === 'string') return value;
  return run.text(String(primitive(run, value, 'text')));
}

export function toNumber(run: Run, value: unknown): number {
  return Number(primitive(run, value, 'number'));
}

/** A whole number, as methods take their positions; what is none counts as the default. */
export function toInteger(run: Run, value: unknown, otherwise = 0): number {
  if (value === undefined) return otherwise;
  const number = Math.trunc(toNumber(run, value));
  return Number.isNaN(number) ? 0 : number;
}

/** The name of a field that a value stands for. */
export function toKey(run: Run, value: unknown): string {
  return typeof value === 'number' ? String(value) : toText(run, value);
}

/** `==`. Two objects are equal only when they are one. */
export function looselyEqual(run: Run, a: unknown, b: unknown): boolean {
  if (!isPrimitive(a) && !isPrimitive(b)) return a === b;
  if (a == null || b == null) return a == null && b == null;
  const left = primitive(run, a, 'none');
  const right = primitive(run, b, 'none');
  measure(run, left, right);
  return typeof left === typeof right ? left === right : Number(left) === Number(right);
}

export function strictlyEqual(run: Run, a: unknown, b: unknown): boolean {
  measure(run, a, b);
  return a === b;
}

/** As `includes` and sets compare: NaN is itself. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || (a !== a && b !== b);
}

/** Long texts cost their length to compare. */
function measure(run: Run, a: unknown, b: unknown): void {
  if (typeof a === 'string' && typeof b === 'string' && a.length > 64 && a.length === b.length)
    run.spend(a.length >> 6);
}

/** Below zero, zero or above, as `sort` without a function orders. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `<` and its kin: texts by their letters, all else by number; undefined when one is not a number. */
export function compare(run: Run, a: unknown, b: unknown): number | undefined {
  const left = primitive(run, a, 'number');
  const right = primitive(run, b, 'number');
  if (typeof left === 'string' && typeof right === 'string') {
    run.spend(Math.min(left.length, right.length) >> 6);
    return compareTexts(left, right);
  }
  const x = Number(left);
  const y = Number(right);
  if (Number.isNaN(x) || Number.isNaN(y)) return undefined;
  return x < y ? -1 : x > y ? 1 : 0;
}
