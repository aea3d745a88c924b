import type { Fault, Field, Json, JsonRecord, Settings } from '../types.js';
import type { FieldKind, TextContext } from './kind.js';
import { optionsOf, sourceSetting } from '../compile-options.js';
import { isList, isRecord, own, textIn } from '../json.js';

type Scalar = string | number | boolean;

function isScalar(value: Json | undefined): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** The value of an option, from wherever the definition keeps it: plain, or in an object beside its label. */
function bare(value: Json | undefined): Json | undefined {
  if (!isRecord(value)) return value;
  return own(value, 'value') ?? own(value, 'key');
}

function chosen(value: Json | undefined): Scalar[] {
  const items = isList(value) ? value : [value];
  return items
    .map(bare)
    .filter(isScalar)
    .filter((item) => item !== '');
}

function isOption(field: Field, item: Scalar): boolean {
  return field.options.length === 0 || field.options.some((option) => String(option.value) === String(item));
}

/** One value as it may be stored: an object only where the definition keeps its values in objects. */
function keepOne(value: Json, { settings: { within } }: Field): Json | undefined {
  if (isScalar(value)) return value;
  const inner = within === undefined ? undefined : own(value, within);
  if (within === undefined || !isScalar(inner)) return undefined;
  const label = own(value, 'label');
  return { [within]: inner, ...(typeof label === 'string' && { label }) };
}

function keep(value: Json, field: Field): Json | undefined {
  if (!isList(value)) return keepOne(value, field);
  if (!field.multiple) return undefined;
  const kept = value.map((item) => keepOne(item, field));
  return kept.every((item) => item !== undefined) ? kept : undefined;
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

function labelOf(field: Field, item: Scalar): string | undefined {
  return field.options.find((option) => String(option.value) === String(item))?.label;
}

function spoken(field: Field, value: Json | undefined, { words }: TextContext): string {
  return chosen(value)
    .map((item) => words(labelOf(field, item) ?? String(item)))
    .join(', ');
}

/** What logic sees of a plain value, where the definition expects an object. */
function told(field: Field, value: Json): Json {
  const { within } = field.settings;
  if (within === undefined) return value;
  if (isList(value)) return value.map((item) => told(field, item));
  if (!isScalar(value) || value === '') return value;
  return within === 'key' ? { key: value } : { value, label: labelOf(field, value) ?? String(value) };
}

/** Types whose chosen value lies in an object. */
const WITHIN: ReadonlyMap<string, 'value' | 'key'> = new Map([
  ['landvelger', 'value'],
  ['valutavelger', 'value'],
  ['navSelect', 'value'],
  ['attachment', 'key'],
]);

function settingsOf(component: JsonRecord): Settings {
  const within = WITHIN.get(textIn(component, 'type'));
  return { ...sourceSetting(component), ...(within && { within }) };
}

/** One of several options, or several of them where the definition says `multiple`. Drawn as radio buttons or a list. */
export const choice: FieldKind = {
  name: 'choice',
  types: [
    'select',
    'radio',
    'simpleselect',
    'simpleselectadvanced',
    'simpleradio',
    'simpleradios',
    'simpleradioadvanced',
    'radiopanel',
    'navSelect',
    'landvelger',
    'valutavelger',
    'attachment',
    'nationality',
    'ethnicity',
    'orgbook',
    'areaCode',
    'city',
    'country',
  ],
  storesValue: true,
  ask: 'choose',
  empty: (value) => chosen(value).length === 0,
  settings: settingsOf,
  options: optionsOf,
  initial: (component) => {
    const value = own(component, 'defaultValue');
    return chosen(value).length === 0 ? undefined : value;
  },
  keep,
  check: checkChoice,
  text: spoken,
  adopt: (value, field) => (isScalar(value) && isOption(field, value) ? value : undefined),
  told,
};
