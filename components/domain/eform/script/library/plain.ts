/** Whole values: copied out as plain data, copied in, compared. Bounded in depth and paid for by size. */
import { same } from '../convert.js';
import { type Run, Stop } from '../run.js';
import {
  admit,
  Collection,
  Duration,
  type Fields,
  fieldOf,
  Instant,
  isClosed,
  isFields,
  isRecord,
  keysOf,
} from '../values.js';

const DEEPEST = 60;

function deeper(depth: number): number {
  if (depth >= DEEPEST) throw new Stop('nested too deeply');
  return depth + 1;
}

/**
 * A fresh copy as plain data: what leaves a run. Dates become ISO texts, functions and what has no plain form
 * become undefined, closed names are left out.
 */
export function toPlain(run: Run, value: unknown, depth = 0): unknown {
  const below = deeper(depth);
  if (typeof value === 'string') return run.text(value);
  if (Array.isArray(value)) {
    run.room(value.length);
    return value.map((item) => toPlain(run, admit(item), below));
  }
  if (value instanceof Instant) return Number.isNaN(value.ms) ? null : new Date(value.ms).toISOString();
  if (value instanceof Duration) return value.ms;
  if (value instanceof Collection) return [...value.items].map((item) => toPlain(run, item, below));
  if (isRecord(value)) return undefined;
  if (!isFields(value)) return value;
  const copy: Fields = {};
  for (const key of keysOf(value)) {
    run.spend(2);
    copy[key] = toPlain(run, fieldOf(value, key), below);
  }
  return copy;
}

/** A copy that the script may change, of a value of its own or of the scope. */
export function clone(run: Run, value: unknown, depth = 0, deep = true): unknown {
  const below = deeper(depth);
  const inner = (part: unknown): unknown => (deep ? clone(run, part, below) : part);
  if (Array.isArray(value)) {
    run.room(value.length);
    return run.own(value.map((item) => inner(admit(item))));
  }
  if (value instanceof Instant) return new Instant(value.kind, value.ms, value.offset);
  if (!isFields(value)) return value;
  const copy: Fields = run.own({});
  for (const key of keysOf(value)) {
    run.spend(2);
    copy[key] = inner(fieldOf(value, key));
  }
  return copy;
}

/** Whether two values hold the same, however deep. */
export function isEqual(run: Run, a: unknown, b: unknown, depth = 0): boolean {
  const below = deeper(depth);
  run.spend(1 + (typeof a === 'string' ? a.length >> 6 : 0));
  if (same(a, b)) return true;
  if (a instanceof Instant && b instanceof Instant) return same(a.ms, b.ms);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isEqual(run, admit(item), admit(b[i]), below));
  if (a instanceof Collection && b instanceof Collection)
    return a.items.size === b.items.size && [...a.items].every((item) => b.items.has(item));
  if (!isFields(a) || !isFields(b)) return false;
  const keys = keysOf(a);
  run.spend(keys.length);
  if (keys.length !== keysOf(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isEqual(run, fieldOf(a, key), fieldOf(b, key), below));
}

/** Whether a value has at least what a pattern has, however deep. */
export function isMatch(run: Run, value: unknown, pattern: unknown, depth = 0): boolean {
  const below = deeper(depth);
  run.spend(1);
  if (Array.isArray(pattern))
    return (
      Array.isArray(value) &&
      pattern.every((part) => value.some((item) => isMatch(run, admit(item), admit(part), below)))
    );
  if (!isFields(pattern)) return isEqual(run, value, pattern, below);
  if (!isFields(value)) return keysOf(pattern).length === 0;
  return keysOf(pattern).every(
    (key) => Object.hasOwn(value, key) && isMatch(run, fieldOf(value, key), fieldOf(pattern, key), below),
  );
}

/** The keys of a path such as `a.b[0].c`, or of a list of them. */
export function pathOf(path: unknown): string[] {
  if (Array.isArray(path)) return path.map(String);
  return String(path)
    .split(/[.[\]]/)
    .map((key) => key.replace(/^["']|["']$/g, ''))
    .filter((key) => key !== '');
}

/** One step of a path: an own field, or the length of a list or a text. */
export function stepInto(value: unknown, key: string): unknown {
  if (isClosed(key)) throw new Stop(`“${key}” is closed to scripts`);
  if (key === 'length' && (typeof value === 'string' || Array.isArray(value))) return value.length;
  return Array.isArray(value) || isFields(value) ? fieldOf(value, key) : undefined;
}

/** What lies at a path; a key that holds a dot comes first, as in lodash. */
export function valueAt(run: Run, value: unknown, path: unknown): unknown {
  if (typeof path === 'string' && isFields(value) && !isClosed(path) && Object.hasOwn(value, path))
    return fieldOf(value, path);
  const keys = pathOf(path);
  run.spend(1 + keys.length);
  return keys.reduce(stepInto, value);
}
