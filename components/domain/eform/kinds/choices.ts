import type { Fault, Field, Json, JsonRecord } from '../types.js';
import type { FieldKind } from './kind.js';
import { optionsOf, sourceSetting } from '../compile-options.js';
import { FORBIDDEN_KEYS, isRecord, own } from '../json.js';

function ticked(value: Json | undefined): string[] {
  return isRecord(value) ? Object.keys(value).filter((key) => value[key] === true) : [];
}

function keep(value: Json, field: Field): Json | undefined {
  if (!isRecord(value)) return undefined;
  const kept: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) {
    const known = field.options.length === 0 || field.options.some((option) => String(option.value) === key);
    if (known && typeof item === 'boolean' && !FORBIDDEN_KEYS.has(key)) kept[key] = item;
  }
  return kept;
}

function checkChoices(field: Field, value: Json): Fault[] {
  if (!isRecord(value)) return [{ code: 'wrong-shape' }];
  const keys = ticked(value);
  const known = keys.every(
    (key) => field.options.length === 0 || field.options.some((option) => String(option.value) === key),
  );
  if (!known) return [{ code: 'not-an-option' }];
  const { minChosen, maxChosen } = field.rules;
  if (minChosen !== undefined && keys.length < minChosen)
    return [{ code: 'too-few-chosen', limit: minChosen }];
  return maxChosen !== undefined && keys.length > maxChosen
    ? [{ code: 'too-many-chosen', limit: maxChosen }]
    : [];
}

function initial(component: JsonRecord): Json | undefined {
  const value = own(component, 'defaultValue');
  const keys = ticked(value);
  return keys.length === 0
    ? undefined
    : Object.fromEntries(keys.filter((key) => !FORBIDDEN_KEYS.has(key)).map((key) => [key, true]));
}

/** Several boxes to tick: an object of option → whether it is ticked, as in Form.io. */
export const choices: FieldKind = {
  name: 'choices',
  types: ['selectboxes', 'simplecheckboxes', 'simplecheckboxesadvanced', 'simpleselectboxesadvanced'],
  storesValue: true,
  ask: 'choose',
  empty: (value) => ticked(value).length === 0,
  settings: sourceSetting,
  options: optionsOf,
  initial,
  keep,
  check: checkChoices,
  text: (field, value, { words }) => {
    const keys = new Set(ticked(value));
    if (field.options.length === 0) return [...keys].join(', ');
    return field.options
      .filter((option) => keys.has(String(option.value)))
      .map((option) => words(option.label))
      .join(', ');
  },
};
