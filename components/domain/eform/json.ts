/** Careful hands for JSON of unknown origin: own properties only, nothing changed in place. */
import type { Json, JsonRecord } from './types.js';

/** Names that reach into an object's prototype; no key of a form may be one. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** The record's own value under the key, never an inherited one. */
export function own(value: unknown, key: string): Json | undefined {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A text of a definition, composed (NFC); `''` when there is none. */
export function textIn(value: unknown, key: string): string {
  const found = own(value, key);
  return typeof found === 'string' ? found.normalize('NFC') : '';
}

/** Definitions write flags as booleans and as words. */
export function flagIn(value: unknown, key: string): boolean {
  const found = own(value, key);
  return found === true || found === 'true';
}

/** A number written as one or as its text; undefined when absent, blank or something else. */
export function numberIn(value: unknown, key: string): number | undefined {
  const found = own(value, key);
  if (typeof found === 'number') return Number.isFinite(found) ? found : undefined;
  if (typeof found !== 'string' || found.trim() === '') return undefined;
  const read = Number(found);
  return Number.isFinite(read) ? read : undefined;
}

export function listIn(value: unknown, key: string): readonly Json[] {
  const found = own(value, key);
  return isList(found) ? found : [];
}

/** Whether anything is said in a value, at any depth: a box left unticked says no. */
export function says(value: Json): boolean {
  if (isList(value)) return value.some(says);
  if (isRecord(value)) return Object.values(value).some(says);
  return value !== null && !(typeof value === 'string' && value.trim() === '');
}

/** One step into a value: a key of an object or a number of a row. */
export type Step = string | number;

export function getAt(value: Json | undefined, steps: readonly Step[]): Json | undefined {
  let here = value;
  for (const step of steps) {
    here = typeof step === 'number' ? (isList(here) ? here[step] : undefined) : own(here, step);
    if (here === undefined) return undefined;
  }
  return here;
}

/**
 * A copy with another value in one place; all that lies beside it is shared with the original. Objects on the
 * way are made. `undefined` takes the value out, and objects that are empty for it, but never a row of a list.
 */
export function setAt(root: JsonRecord, steps: readonly Step[], value: Json | undefined): JsonRecord {
  const result = place(root, steps, 0, value);
  return isRecord(result) ? result : {};
}

function place(
  here: Json | undefined,
  steps: readonly Step[],
  at: number,
  value: Json | undefined,
): Json | undefined {
  const step = steps[at];
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const rows = isList(here) ? [...here] : [];
    if (step > rows.length) return rows;
    const inner = place(rows[step], steps, at + 1, value);
    rows[step] = inner === undefined ? {} : inner;
    return rows;
  }
  const record = isRecord(here) ? here : {};
  const inner = place(own(record, step), steps, at + 1, value);
  if (inner !== undefined) return { ...record, [step]: inner };
  if (!Object.hasOwn(record, step)) return record;
  const { [step]: _gone, ...others } = record;
  return Object.keys(others).length === 0 && at > 0 ? undefined : others;
}

/** Deep enough for any form; hostile nesting beyond it counts as different rather than filling the stack. */
export const DEPTH = 40;

export function sameJson(a: Json | undefined, b: Json | undefined, depth = DEPTH): boolean {
  if (Object.is(a, b)) return true;
  if (depth === 0) return false;
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((item, i) => sameJson(item, b[i], depth - 1));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key], depth - 1))
  );
}
