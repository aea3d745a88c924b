import type { Fault, Field, Json } from '../types.js';
import type { FieldKind } from './kind.js';
import { isList, own, textIn } from '../json.js';

const MOST = 200;

/** The tags in a value: of an array, or parted by commas. */
function tagsOf(value: Json | undefined): string[] {
  const items = isList(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return items.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}

function keep(value: Json, { settings }: Field): Json | undefined {
  if (settings.asText === true) return typeof value === 'string' ? value : undefined;
  return isList(value) && value.every((item) => typeof item === 'string')
    ? value.slice(0, MOST + 1)
    : undefined;
}

function check(field: Field, value: Json): Fault[] {
  if (keep(value, field) === undefined) return [{ code: 'wrong-shape' }];
  const most = Math.min(field.rules.maxChosen ?? MOST, MOST);
  const tags = tagsOf(value);
  if (tags.length > most) return [{ code: 'too-many-chosen', limit: most }];
  const { minChosen } = field.rules;
  return minChosen !== undefined && tags.length < minChosen
    ? [{ code: 'too-few-chosen', limit: minChosen }]
    : [];
}

/** Several short texts, as many as one likes. */
export const tags: FieldKind = {
  name: 'tags',
  types: ['tags', 'simpletags', 'simpletagsadvanced'],
  storesValue: true,
  ask: 'enter',
  empty: (value) => tagsOf(value).length === 0,
  settings: (component) => (textIn(component, 'storeas') === 'string' ? { asText: true } : {}),
  initial: (component) => {
    const value = own(component, 'defaultValue');
    return tagsOf(value).length === 0 ? undefined : value;
  },
  keep,
  check,
  text: (_field, value) =>
    tagsOf(value)
      .map((tag) => tag.trim())
      .join(', '),
};
