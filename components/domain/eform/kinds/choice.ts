import type { Fault, Field, Json } from '../types.js';
import type { FieldKind, TextContext } from './kind.js';
import { isList, own } from '../json.js';

type Scalar = string | number | boolean;

function isScalar(value: Json | undefined): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function chosen(value: Json | undefined): Scalar[] {
  const items = isList(value) ? value : [value];
  return items.filter(isScalar).filter((item) => item !== '');
}

function isOption(field: Field, item: Scalar): boolean {
  return field.options.length === 0 || field.options.some((option) => String(option.value) === String(item));
}

function keep(value: Json, field: Field): Json | undefined {
  if (isScalar(value)) return value;
  return field.multiple && isList(value) && value.every(isScalar) ? value : undefined;
}

function checkChoice(field: Field, value: Json): Fault[] {
  if (keep(value, field) === undefined) return [{ code: 'wrong-shape' }];
  const items = chosen(value);
  if (!items.every((item) => isOption(field, item))) return [{ code: 'not-an-option' }];
  const { minChosen, maxChosen } = field.rules;
  if (!field.multiple) return [];
  if (minChosen !== undefined && items.length < minChosen)
    return [{ code: 'too-few-chosen', limit: minChosen }];
  return maxChosen !== undefined && items.length > maxChosen
    ? [{ code: 'too-many-chosen', limit: maxChosen }]
    : [];
}

function spoken(field: Field, value: Json | undefined, { words }: TextContext): string {
  return chosen(value)
    .map((item) =>
      words(field.options.find((option) => String(option.value) === String(item))?.label ?? String(item)),
    )
    .join(', ');
}

/** One of several options, or several of them where the definition says `multiple`. Drawn as radio buttons or a list. */
export const choice: FieldKind = {
  name: 'choice',
  types: [
    'select',
    'radio',
    'simpleselect',
    'simpleselectadvanced',
    'simpleradios',
    'simpleradioadvanced',
    'radiopanel',
    'navSelect',
  ],
  storesValue: true,
  ask: 'choose',
  empty: (value) => chosen(value).length === 0,
  initial: (component) => {
    const value = own(component, 'defaultValue');
    return isScalar(value) && value !== '' ? value : undefined;
  },
  keep,
  check: checkChoice,
  text: spoken,
  adopt: (value, field) => (isScalar(value) && isOption(field, value) ? value : undefined),
};
