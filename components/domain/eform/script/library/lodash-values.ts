/** lodash over single values: what they are, and objects. */
import { toText } from '../convert.js';
import { Callable, type Run, Stop } from '../run.js';
import { Collection, type Fields, fieldOf, Instant, isClosed, isFields, keysOf } from '../values.js';
import { iteratee, listOf, pairs, valuesOf } from './iteratee.js';
import type { Native } from './method.js';
import { assign, fromEntries } from './objects.js';
import { clone, isEqual, isMatch, pathOf, stepInto, valueAt } from './plain.js';

const holds =
  (test: (value: unknown) => boolean): Native =>
  (_run, [value]) =>
    test(value);

const isNil = (value: unknown): boolean => value === null || value === undefined;

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string' || Array.isArray(value)) return value.length === 0;
  if (value instanceof Collection) return value.items.size === 0;
  return isFields(value) ? keysOf(value).length === 0 : true;
}

export const KINDS: Readonly<Record<string, Native>> = {
  isArray: holds(Array.isArray),
  isBoolean: holds((value) => typeof value === 'boolean'),
  isDate: holds((value) => value instanceof Instant && value.kind === 'date'),
  isEmpty: holds(isEmpty),
  isFinite: holds(Number.isFinite),
  isFunction: holds((value) => value instanceof Callable),
  isInteger: holds(Number.isInteger),
  isNaN: holds(Number.isNaN),
  isNil: holds(isNil),
  isNull: holds((value) => value === null),
  isNumber: holds((value) => typeof value === 'number'),
  isObject: holds((value) => typeof value === 'object' && value !== null),
  isObjectLike: holds((value) => typeof value === 'object' && value !== null && !(value instanceof Callable)),
  isPlainObject: holds(isFields),
  isString: holds((value) => typeof value === 'string'),
  isUndefined: holds((value) => value === undefined),
};

/** The fields of an object that a test keeps. */
function kept(run: Run, object: unknown, keep: (key: string, value: unknown) => unknown): Fields {
  const left: Fields = run.own({});
  if (!isFields(object)) return left;
  for (const key of keysOf(object)) {
    run.spend(1);
    const value = fieldOf(object, key);
    if (keep(key, value)) left[key] = value;
  }
  return left;
}

function namesFrom(run: Run, args: readonly unknown[]): Set<string> {
  return new Set(
    args.flatMap((arg) => (Array.isArray(arg) ? listOf(run, arg) : [arg])).map((key) => toText(run, key)),
  );
}

function merge(run: Run, target: unknown, source: unknown, depth = 0): unknown {
  if (depth > 40) throw new Stop('nested too deeply');
  if (!isFields(target) || !isFields(source)) return source === undefined ? target : clone(run, source);
  const merged = run.owns(target) ? target : (clone(run, target, 0, false) as Fields);
  for (const key of keysOf(source)) {
    run.spend(1);
    merged[key] = merge(run, fieldOf(merged, key), fieldOf(source, key), depth + 1);
  }
  return merged;
}

function lastStep(run: Run, object: unknown, path: unknown): boolean {
  if (typeof path === 'string' && isFields(object) && !isClosed(path) && Object.hasOwn(object, path))
    return true;
  const keys = pathOf(path);
  const last = keys.pop();
  run.spend(1 + keys.length);
  const holder = keys.reduce(stepInto, object);
  return (
    last !== undefined &&
    (isFields(holder) || Array.isArray(holder)) &&
    !isClosed(last) &&
    Object.hasOwn(holder, last)
  );
}

function set(run: Run, object: unknown, path: unknown, value: unknown): unknown {
  const keys = pathOf(path);
  let at = object;
  keys.forEach((key, i) => {
    if (isClosed(key)) throw new Stop(`“${key}” is closed to scripts`);
    if (!isFields(at)) throw new Stop('only plain objects can be set at a path');
    run.mayChange(at);
    if (i === keys.length - 1) at[key] = value;
    else {
      const next = fieldOf(at, key);
      at = at[key] = isFields(next) ? next : run.own({});
    }
  });
  return object;
}

export const OBJECTS: Readonly<Record<string, Native>> = {
  assign: (run, [target, ...sources]) => assign(run, target, sources),
  at: (run, [object, ...paths]) =>
    run.list([...namesFrom(run, paths)].map((path) => valueAt(run, object, path))),
  castArray: (run, [value]) => (Array.isArray(value) ? value : run.list([value])),
  clone: (run, [value]) => clone(run, value, 0, false),
  cloneDeep: (run, [value]) => clone(run, value),
  constant: (_run, [value]) => new Callable('constant', () => value),
  defaultTo: (_run, [value, otherwise]) => (isNil(value) || Number.isNaN(value) ? otherwise : value),
  defaults: (run, [target, ...sources]) => assign(run, run.own({}), [...sources.reverse(), target]),
  eq: (_run, [a, b]) => a === b || (Number.isNaN(a) && Number.isNaN(b)),
  extend: (run, [target, ...sources]) => assign(run, target, sources),
  fromPairs: (run, [list]) => fromEntries(run, list),
  get: (run, [object, path, otherwise]) => {
    const found = valueAt(run, object, path);
    return found === undefined ? otherwise : found;
  },
  has: (run, [object, path]) => lastStep(run, object, path),
  identity: (_run, [value]) => value,
  invert: (run, [object]) =>
    fromEntries(
      run,
      pairs(run, object).map(([key, value]) => [toText(run, value), String(key)]),
    ),
  isEqual: (run, [a, b]) => isEqual(run, a, b),
  isMatch: (run, [value, pattern]) => isMatch(run, value, pattern),
  keys: (run, [object]) => run.list(pairs(run, object).map(([key]) => String(key))),
  mapKeys: (run, [object, by]) => {
    const ask = iteratee(run, by);
    return fromEntries(
      run,
      pairs(run, object).map(([key, value]) => [ask(value, key), value]),
    );
  },
  mapValues: (run, [object, by]) => {
    const ask = iteratee(run, by);
    return fromEntries(
      run,
      pairs(run, object).map(([key, value]) => [String(key), ask(value, key)]),
    );
  },
  matches: (_run, [pattern]) => new Callable('matches', (run, [value]) => isMatch(run, value, pattern)),
  merge: (run, [target, ...sources]) => sources.reduce((sum, source) => merge(run, sum, source), target),
  noop: () => undefined,
  omit: (run, [object, ...names]) => {
    const left = namesFrom(run, names);
    return kept(run, object, (key) => !left.has(key));
  },
  omitBy: (run, [object, by]) => {
    const ask = iteratee(run, by);
    return kept(run, object, (key, value) => !ask(value, key));
  },
  pick: (run, [object, ...names]) => {
    const wanted = namesFrom(run, names);
    return kept(run, object, (key) => wanted.has(key));
  },
  pickBy: (run, [object, by]) => {
    const ask = iteratee(run, by);
    return kept(run, object, (key, value) => ask(value, key));
  },
  property: (_run, [path]) => new Callable('property', (run, [value]) => valueAt(run, value, path)),
  set: (run, [object, path, value]) => set(run, object, path, value),
  toArray: (run, [value]) => run.list(valuesOf(run, value)),
  toPairs: (run, [object]) =>
    run.list(pairs(run, object).map(([key, value]) => run.list([String(key), value]))),
  values: (run, [object]) => run.list(valuesOf(run, object)),
};
