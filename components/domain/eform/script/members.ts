/** Reading and changing fields, and calling methods: own fields and the closed tables, nothing else. */
import { METHODS_OF_DATE } from './library/dates.js';
import { METHODS_OF_LIST, METHODS_OF_SET } from './library/lists.js';
import { METHODS_OF_DURATION, METHODS_OF_MOMENT } from './library/moment.js';
import { METHODS_OF_BOOLEAN, METHODS_OF_NUMBER } from './library/numbers.js';
import { METHODS_OF_OBJECT } from './library/objects.js';
import { METHODS_OF_EXPRESSION, METHODS_OF_TEXT } from './library/texts.js';
import type { Methods } from './library/method.js';
import { toKey } from './convert.js';
import { Callable, LONGEST_LIST, type Run, Stop, wrong } from './run.js';
import {
  Collection,
  Duration,
  Expression,
  fieldOf,
  Instant,
  isClosed,
  isFields,
  Library,
  Untold,
} from './values.js';

/** Every method there is, whatever it belongs to: a call of another name lies outside. */
export const METHOD_NAMES: ReadonlySet<string> = new Set(
  [
    METHODS_OF_TEXT,
    METHODS_OF_LIST,
    METHODS_OF_NUMBER,
    METHODS_OF_BOOLEAN,
    METHODS_OF_OBJECT,
    METHODS_OF_DATE,
    METHODS_OF_MOMENT,
    METHODS_OF_DURATION,
    METHODS_OF_EXPRESSION,
    METHODS_OF_SET,
  ].flatMap((methods) => [...methods.keys()]),
);

function methodsOf(target: unknown): Methods {
  switch (typeof target) {
    case 'string':
      return METHODS_OF_TEXT;
    case 'number':
      return METHODS_OF_NUMBER;
    case 'boolean':
      return METHODS_OF_BOOLEAN;
  }
  if (Array.isArray(target)) return METHODS_OF_LIST;
  if (target instanceof Instant) return target.kind === 'date' ? METHODS_OF_DATE : METHODS_OF_MOMENT;
  if (target instanceof Expression) return METHODS_OF_EXPRESSION;
  if (target instanceof Collection) return METHODS_OF_SET;
  if (target instanceof Duration) return METHODS_OF_DURATION;
  return METHODS_OF_OBJECT;
}

/** What a target holds under a key, methods apart. */
function held(target: unknown, key: string): unknown {
  if (typeof target === 'string') {
    if (key === 'length') return target.length;
    return /^\d+$/.test(key) ? target[Number(key)] : undefined;
  }
  if (Array.isArray(target)) {
    if (key === 'length') return target.length;
    const value = fieldOf(target, key);
    if (value instanceof Untold) throw new Stop('what a group of a pattern matched cannot be told');
    return value;
  }
  if (target instanceof Callable || target instanceof Library) return target.members.get(key);
  if (target instanceof Collection) return key === 'size' ? target.items.size : undefined;
  if (target instanceof Expression)
    return key === 'source' ? target.source : key === 'flags' ? target.flags : undefined;
  return isFields(target) ? fieldOf(target, key) : undefined;
}

function nothingAt(target: null | undefined, key: unknown): Error {
  return wrong(`“${String(key)}” is read of ${String(target)}`);
}

export function get(run: Run, target: unknown, key: unknown): unknown {
  if (target === null || target === undefined) throw nothingAt(target, key);
  if (typeof key === 'number' && Array.isArray(target) && key >= 0 && key < target.length)
    return held(target, String(key));
  const name = toKey(run, key);
  if (isClosed(name)) throw new Stop(`“${name}” is closed to scripts`);
  const value = held(target, name);
  if (value !== undefined) return value;
  const method = methodsOf(target).get(name);
  return method && new Callable(name, (inner, args) => method(inner, target, args));
}

export function invoke(run: Run, target: unknown, key: unknown, args: readonly unknown[]): unknown {
  if (target === null || target === undefined) throw nothingAt(target, key);
  const name = toKey(run, key);
  if (isClosed(name)) throw new Stop(`“${name}” is closed to scripts`);
  const own = held(target, name);
  if (own !== undefined) {
    if (!(own instanceof Callable)) throw wrong(`“${name}” is no function`);
    return run.call(own, args);
  }
  const method = methodsOf(target).get(name);
  if (method === undefined) throw wrong(`“${name}” is no function`);
  run.spend(1);
  return method(run, target, args);
}

/** Whether a call of this name would find something to call. */
export function canInvoke(run: Run, target: unknown, key: unknown): boolean {
  if (target === null || target === undefined) return false;
  const name = toKey(run, key);
  return !isClosed(name) && (held(target, name) ?? methodsOf(target).get(name)) !== undefined;
}

export function put(run: Run, target: unknown, key: string, value: unknown): void {
  if (isClosed(key)) throw new Stop(`“${key}” is closed to scripts`);
  if (target === null || target === undefined) throw wrong(`“${key}” is set on ${String(target)}`);
  if (Array.isArray(target)) {
    run.mayChange(target);
    const at = key === 'length' ? Number(value) : Number(key);
    if (!Number.isInteger(at) || at < 0) throw new Stop('a list has only numbered fields');
    if (at >= LONGEST_LIST) throw new Stop('too long a list');
    // Filled up, so that a list never has holes.
    run.spend(1 + Math.max(0, at - target.length));
    while (target.length < at) target.push(undefined);
    if (key === 'length') target.length = at;
    else target[at] = value;
    return;
  }
  if (!isFields(target)) throw new Stop('only lists and plain objects can be changed');
  run.mayChange(target);
  run.spend(2);
  target[key] = value;
}
