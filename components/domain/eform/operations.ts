/** The operations of JsonLogic, and those of lodash and of days that Form.io adds to it. */
import type { Json } from './types.js';
import { addDays } from '../vietnamese/dates.js';
import { readDay } from './dates.js';
import { dongInWords } from '../vietnamese/money.js';
import { isList, isRecord, own, sameJson } from './json.js';
import { numberOf } from './kinds/number-like.js';
import { truthy } from './logic.js';
import type { Moment } from './logic-types.js';

type Operation = (args: readonly Json[], moment: Moment) => Json;

const LONGEST_TEXT = 100_000;

/** A value as text, for comparing; lists as their items (two levels of them), objects as nothing useful. */
function textOf(value: Json, depth = 2): string {
  if (isList(value))
    return depth === 0 ? '' : value.map((item) => (item === null ? '' : textOf(item, depth - 1))).join(',');
  return isRecord(value) ? '[object]' : String(value);
}

function numberFrom(value: Json): number {
  if (value === null) return 0;
  return typeof value === 'object' ? Number(textOf(value)) : Number(value);
}

/** Equality that lets `"1"` be `1`, as JavaScript's `==` does between plain values. */
function alike(a: Json, b: Json): boolean {
  if (a === null || b === null) return a === b;
  if (typeof a === typeof b) return a === b;
  if (typeof a === 'object' || typeof b === 'object') return textOf(a) === textOf(b);
  return Number(a) === Number(b);
}

function less(a: Json, b: Json): boolean {
  return typeof a === 'string' && typeof b === 'string' ? a < b : numberFrom(a) < numberFrom(b);
}

function lessOrSame(a: Json, b: Json): boolean {
  return typeof a === 'string' && typeof b === 'string' ? a <= b : numberFrom(a) <= numberFrom(b);
}

/** `<` and `<=` take a third argument: whether the middle lies between. */
function ordered(compare: (a: Json, b: Json) => boolean): Operation {
  return ([a = null, b = null, c]) => compare(a, b) && (c === undefined || compare(b, c));
}

function summed(args: readonly Json[]): number {
  return args.reduce<number>((sum, arg) => sum + Number.parseFloat(textOf(arg)), 0);
}

function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

function sumOfList(list: readonly Json[]): number {
  return list.reduce<number>((sum, item) => sum + (typeof item === 'number' ? item : 0), 0);
}

function substr([text = null, from = null, length]: readonly Json[]): Json {
  const whole = textOf(text);
  const begin = numberFrom(from);
  const rest = begin < 0 ? whole.slice(begin) : whole.slice(begin);
  if (length === undefined || length === null) return rest;
  const count = numberFrom(length);
  return count < 0 ? rest.slice(0, Math.max(0, rest.length + count)) : rest.slice(0, count);
}

function shifted(days: Json | undefined, sign: 1 | -1, { today }: Moment): Json {
  const by = numberFrom(days ?? null);
  return today === undefined || !Number.isInteger(by) || Math.abs(by) > 100_000
    ? null
    : `${addDays(today, sign * by)}T00:00:00.000Z`;
}

function isEmpty(value: Json | undefined): boolean {
  if (isList(value) || typeof value === 'string') return value.length === 0;
  return isRecord(value) ? Object.keys(value).length === 0 : true;
}

export const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['==', ([a = null, b = null]) => alike(a, b)],
  ['===', ([a = null, b = null]) => a === b],
  ['!=', ([a = null, b = null]) => !alike(a, b)],
  ['!==', ([a = null, b = null]) => a !== b],
  ['!', ([a]) => !truthy(a)],
  ['!!', ([a]) => truthy(a)],
  ['<', ordered(less)],
  ['<=', ordered(lessOrSame)],
  ['>', ([a = null, b = null]) => less(b, a)],
  ['>=', ([a = null, b = null]) => lessOrSame(b, a)],
  [
    'in',
    ([part = null, whole = null]) =>
      isList(whole) ? whole.includes(part) : typeof whole === 'string' && whole.includes(textOf(part)),
  ],
  ['+', summed],
  ['-', ([a = null, b]) => (b === undefined ? -numberFrom(a) : numberFrom(a) - numberFrom(b))],
  ['*', (args) => args.reduce<number>((product, arg) => product * Number.parseFloat(textOf(arg)), 1)],
  ['/', ([a = null, b = null]) => numberFrom(a) / numberFrom(b)],
  ['%', ([a = null, b = null]) => numberFrom(a) % numberFrom(b)],
  ['min', (args) => Math.min(...args.slice(0, 1_000).map(numberFrom))],
  ['max', (args) => Math.max(...args.slice(0, 1_000).map(numberFrom))],
  [
    'cat',
    (args) =>
      args
        .map((arg) => textOf(arg))
        .join('')
        .slice(0, LONGEST_TEXT),
  ],
  ['substr', substr],
  ['merge', (args) => args.flatMap((arg) => (isList(arg) ? arg : [arg]))],
  ['log', ([a = null]) => a],
  ['getDate', ([a]) => (typeof a === 'string' ? `${readDay(a) ?? ''}T00:00:00.000Z` : null)],
  ['relativeMinDate', ([days], moment) => shifted(days, -1, moment)],
  ['relativeMaxDate', ([days], moment) => shifted(days, 1, moment)],
  ['_sum', ([list]) => sumOfList(listOf(list))],
  ['_mean', ([list]) => sumOfList(listOf(list)) / listOf(list).length],
  ['_max', ([list]) => Math.max(...listOf(list).slice(0, 10_000).map(numberFrom))],
  ['_min', ([list]) => Math.min(...listOf(list).slice(0, 10_000).map(numberFrom))],
  ['_round', ([a = null]) => Math.round(numberFrom(a))],
  ['_floor', ([a = null]) => Math.floor(numberFrom(a))],
  ['_ceil', ([a = null]) => Math.ceil(numberFrom(a))],
  ['_add', ([a = null, b = null]) => numberFrom(a) + numberFrom(b)],
  ['_subtract', ([a = null, b = null]) => numberFrom(a) - numberFrom(b)],
  ['_multiply', ([a = null, b = null]) => numberFrom(a) * numberFrom(b)],
  ['_divide', ([a = null, b = null]) => numberFrom(a) / numberFrom(b)],
  [
    '_size',
    ([a]) => (isRecord(a) ? Object.keys(a).length : isList(a) || typeof a === 'string' ? a.length : 0),
  ],
  ['_head', ([list]) => listOf(list)[0] ?? null],
  ['_first', ([list]) => listOf(list)[0] ?? null],
  ['_last', ([list]) => listOf(list).at(-1) ?? null],
  ['_compact', ([list]) => listOf(list).filter((item) => Boolean(item))],
  [
    '_uniq',
    ([list]) => listOf(list).filter((item, i, all) => all.findIndex((other) => sameJson(item, other)) === i),
  ],
  ['_concat', (args) => args.flatMap((arg) => (isList(arg) ? arg : [arg]))],
  [
    '_join',
    ([list, by]) =>
      listOf(list)
        .map((item) => textOf(item))
        .join(typeof by === 'string' ? by : ','),
  ],
  ['_indexOf', ([list, item = null]) => listOf(list).indexOf(item)],
  [
    '_includes',
    ([list, item = null]) =>
      typeof list === 'string' ? list.includes(textOf(item)) : listOf(list).includes(item),
  ],
  ['_isEmpty', ([a]) => isEmpty(a)],
  ['_isEqual', ([a, b]) => sameJson(a, b)],
  ['_toLower', ([a = null]) => (a === null ? '' : textOf(a).toLowerCase())],
  ['_toUpper', ([a = null]) => (a === null ? '' : textOf(a).toUpperCase())],
  ['_trim', ([a = null]) => (a === null ? '' : textOf(a).trim())],
  ['_toNumber', ([a = null]) => numberFrom(a)],
  ['_toString', ([a = null]) => (a === null ? '' : textOf(a))],
  [
    '_get',
    ([a, name, otherwise = null]) => (typeof name === 'string' ? (own(a, name) ?? otherwise) : otherwise),
  ],
  ['_has', ([a, name]) => typeof name === 'string' && isRecord(a) && Object.hasOwn(a, name)],
  // Of this engine: an amount of đồng as receipts spell it.
  ['amountInWords', ([a = null]) => inWords(a)],
]);

function inWords(value: Json): Json {
  const amount = numberOf(value ?? undefined);
  return amount !== undefined && Number.isSafeInteger(amount) && amount >= 0 ? dongInWords(amount) : null;
}
