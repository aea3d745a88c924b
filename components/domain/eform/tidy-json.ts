/** Values from outside as they may be stored. */
import type { Json } from './types.js';
import { DEPTH, FORBIDDEN_KEYS, isList, isRecord } from './json.js';

/** A copy within a bound of depth, without forbidden keys; undefined when it is nested too deeply. */
export function tidyJson(value: Json, depth = DEPTH): Json | undefined {
  if (isList(value)) {
    if (depth === 0) return undefined;
    const items = value.map((item) => tidyJson(item, depth - 1));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (!isRecord(value)) return value;
  if (depth === 0) return undefined;
  const copy: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) {
    if (FORBIDDEN_KEYS.has(key)) continue;
    const tidy = tidyJson(item, depth - 1);
    if (tidy === undefined) return undefined;
    copy[key] = tidy;
  }
  return copy;
}

/** The same value with every text composed (NFC), so that equal words are equal strings. Bounded by `tidyJson` before it. */
export function composed(value: Json): Json {
  if (typeof value === 'string') return value.normalize('NFC');
  if (isList(value)) return value.map(composed);
  if (!isRecord(value)) return value;
  const copy: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) copy[key] = composed(item);
  return copy;
}
