/** The operators, on values that are plain already. */
import { compare, isPrimitive, looselyEqual, primitive, strictlyEqual, toKey, toNumber } from './convert.js';
import { Callable, type Run, wrong } from './run.js';
import { Collection, Expression, Instant, isFields, keysOf, typeOf } from './values.js';

type Binary = (run: Run, a: unknown, b: unknown) => unknown;

function onNumbers(calculate: (a: number, b: number) => number): Binary {
  return (run, a, b) => calculate(toNumber(run, a), toNumber(run, b));
}

/** Order by what comparing gives; anything that is not a number compares to nothing. */
function ordered(holds: (order: number) => boolean): Binary {
  return (run, a, b) => {
    const order = compare(run, a, b);
    return order !== undefined && holds(order);
  };
}

function add(run: Run, a: unknown, b: unknown): unknown {
  const left = primitive(run, a, 'none');
  const right = primitive(run, b, 'none');
  if (typeof left !== 'string' && typeof right !== 'string') return Number(left) + Number(right);
  const [first, second] = [String(left), String(right)];
  run.letters(first.length + second.length);
  return first + second;
}

const KINDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Date: (value) => value instanceof Instant && value.kind === 'date',
  Array: (value) => Array.isArray(value),
  RegExp: (value) => value instanceof Expression,
  Set: (value) => value instanceof Collection,
  Object: (value) => !isPrimitive(value),
  Function: (value) => value instanceof Callable,
  Error: (value) => isFields(value) && 'message' in value && 'name' in value,
};

function isOfKind(_run: Run, a: unknown, b: unknown): boolean {
  const kind = b instanceof Callable && Object.hasOwn(KINDS, b.name) ? KINDS[b.name] : undefined;
  if (kind === undefined) throw wrong('the right side of instanceof is no known kind');
  return kind(a);
}

function has(run: Run, a: unknown, b: unknown): boolean {
  if (isPrimitive(b)) throw wrong('the right side of in is no object');
  const key = toKey(run, a);
  return Array.isArray(b) ? Object.hasOwn(b, key) : keysOf(b as object).includes(key);
}

export const BINARY: Readonly<Record<string, Binary>> = {
  '+': add,
  '-': onNumbers((a, b) => a - b),
  '*': onNumbers((a, b) => a * b),
  '/': onNumbers((a, b) => a / b),
  '%': onNumbers((a, b) => a % b),
  '**': onNumbers((a, b) => a ** b),
  '&': onNumbers((a, b) => a & b),
  '|': onNumbers((a, b) => a | b),
  '^': onNumbers((a, b) => a ^ b),
  '<<': onNumbers((a, b) => a << b),
  '>>': onNumbers((a, b) => a >> b),
  '>>>': onNumbers((a, b) => a >>> b),
  '===': strictlyEqual,
  '!==': (run, a, b) => !strictlyEqual(run, a, b),
  '==': looselyEqual,
  '!=': (run, a, b) => !looselyEqual(run, a, b),
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
  in: has,
  instanceof: isOfKind,
};

export const UNARY: Readonly<Record<string, (run: Run, value: unknown) => unknown>> = {
  '!': (_run, value) => !value,
  '-': (run, value) => -toNumber(run, value),
  '+': (run, value) => toNumber(run, value),
  '~': (run, value) => ~toNumber(run, value),
  typeof: (_run, value) => typeOf(value),
  void: () => undefined,
};

/** Whether the right side is asked for, by what the left one is. */
export const LOGICAL: Readonly<Record<string, (left: unknown) => boolean>> = {
  '&&': (left) => Boolean(left),
  '||': (left) => !left,
  '??': (left) => left === null || left === undefined,
};
