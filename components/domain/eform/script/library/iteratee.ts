/** What lodash takes where it asks for a function: also a path, a path with a value, or an object to match. */
import { Callable, type Run } from '../run.js';
import { items } from './method.js';
import { entriesOf } from './objects.js';
import { isEqual, isMatch, valueAt } from './plain.js';

export type Ask = (value: unknown, key?: unknown, all?: unknown) => unknown;

export function iteratee(run: Run, by: unknown): Ask {
  if (by === undefined || by === null) return (value) => value;
  if (by instanceof Callable) return (value, key, all) => run.call(by, [value, key, all]);
  if (Array.isArray(by)) return (value) => isEqual(run, valueAt(run, value, by[0]), by[1]);
  if (typeof by === 'object') return (value) => isMatch(run, value, by);
  return (value) => valueAt(run, value, by);
}

/** Values with their keys: places of a list or a text, names of an object; nothing of nothing. */
export function pairs(run: Run, collection: unknown): (readonly [key: string | number, value: unknown])[] {
  if (typeof collection === 'string' || Array.isArray(collection))
    return items(run, collection).map((item, at) => [at, item] as const);
  return typeof collection === 'object' && collection !== null ? entriesOf(run, collection) : [];
}

export function valuesOf(run: Run, collection: unknown): unknown[] {
  return pairs(run, collection).map(([, value]) => value);
}

/** A list, and nothing where there is none. */
export function listOf(run: Run, value: unknown): readonly unknown[] {
  return Array.isArray(value) ? items(run, value) : [];
}
