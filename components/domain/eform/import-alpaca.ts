/**
 * Form scripts of OpenCPS (Alpaca: `{ schema, options, view, data }`) and plain JSON Schema, made into definitions.
 * What has no place in a definition is left out and told.
 */
import type { Json, JsonRecord } from './types.js';
import { FORBIDDEN_KEYS, flagIn, isList, isRecord, listIn, numberIn, own, textIn } from './json.js';

export interface Imported {
  readonly definition: JsonRecord;
  /** What was left, by path of the property in the source. */
  readonly left: readonly { readonly path: string; readonly what: string }[];
}

const DEEPEST = 20;

/** Alpaca's and JSON Schema's names of how a value is asked for, to types of definitions. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['text', 'textfield'],
  ['textarea', 'textarea'],
  ['ckeditor', 'textarea'],
  ['email', 'email'],
  ['phone', 'phoneNumber'],
  ['url', 'url'],
  ['uri', 'url'],
  ['password', 'password'],
  ['number', 'number'],
  ['integer', 'number'],
  ['currency', 'currency'],
  ['checkbox', 'checkbox'],
  ['radio', 'radio'],
  ['select', 'select'],
  ['date', 'date'],
  ['datetime', 'datetime'],
  ['date-time', 'datetime'],
  ['time', 'time'],
  ['file', 'file'],
  ['hidden', 'hidden'],
  ['tag', 'tags'],
  ['country', 'nationality'],
]);

/** Properties that are taken over or that mean nothing outside the source's own renderer. */
const KNOWN: ReadonlySet<string> = new Set([
  '$schema', '$id', 'type', 'title', 'description', 'properties', 'required', 'items', 'enum', 'default', 'format',
  'minLength', 'maxLength', 'minimum', 'maximum', 'pattern', 'minItems', 'maxItems', 'readonly', 'readOnly', 'id',
  'additionalProperties', 'multipleOf',
]); // prettier-ignore

class Importer {
  readonly left: { path: string; what: string }[] = [];

  object(schema: JsonRecord, options: Json | undefined, path: string, depth: number): JsonRecord[] {
    if (depth > DEEPEST) {
      this.left.push({ path, what: 'nested too deeply' });
      return [];
    }
    const properties = own(schema, 'properties');
    const required = listIn(schema, 'required').map(String);
    return Object.entries(isRecord(properties) ? properties : {})
      .flatMap(([key, inner], i) => {
        const at = path === '' ? key : `${path}.${key}`;
        const safe = key.replace(/[\s[\]#~.]/g, '_');
        if (!isRecord(inner) || FORBIDDEN_KEYS.has(safe) || safe === '') {
          this.left.push({ path: at, what: 'property' });
          return [];
        }
        const asked = own(own(options, 'fields'), key);
        const component = this.property(safe, inner, asked, required.includes(key), at, depth);
        return [{ component, order: numberIn(asked, 'order') ?? i }];
      })
      .sort((a, b) => a.order - b.order)
      .map(({ component }) => component);
  }

  property(
    key: string,
    schema: JsonRecord,
    options: Json | undefined,
    required: boolean,
    path: string,
    depth: number,
  ): JsonRecord {
    for (const name of Object.keys(schema)) if (!KNOWN.has(name)) this.left.push({ path, what: name });
    for (const name of ['events', 'validator', 'dependencies', 'onFieldChange', 'dataSource'])
      if (own(options, name) !== undefined) this.left.push({ path, what: `options.${name}` });
    const label = textIn(options, 'label') || textIn(schema, 'title') || (path.split('.').at(-1) ?? key);
    const base: JsonRecord = {
      key,
      label,
      input: true,
      ...(textIn(options, 'helper') !== '' && { description: textIn(options, 'helper') }),
      ...(textIn(schema, 'description') !== '' && { description: textIn(schema, 'description') }),
      ...(textIn(options, 'placeholder') !== '' && { placeholder: textIn(options, 'placeholder') }),
      ...((flagIn(schema, 'readonly') || flagIn(schema, 'readOnly') || flagIn(options, 'readonly')) && {
        disabled: true,
      }),
      ...(flagIn(options, 'hidden') && { hidden: true }),
    };
    const type = textIn(schema, 'type');
    const validate: Record<string, Json> = {
      ...((required || own(schema, 'required') === true) && { required: true }),
    };
    if (type === 'object')
      return {
        ...base,
        type: 'container',
        legend: label,
        components: this.object(schema, options, path, depth + 1),
      };
    const items = own(schema, 'items');
    if (type === 'array' && isRecord(items) && textIn(items, 'type') === 'object') {
      take(validate, schema, [
        ['minItems', 'minLength'],
        ['maxItems', 'maxLength'],
      ]);
      const inner = this.object(items, own(options, 'items'), `${path}[]`, depth + 1);
      return { ...base, type: 'editgrid', components: inner, validate };
    }
    const several = type === 'array';
    const source = several && isRecord(items) ? items : schema;
    take(validate, source, [
      ['minLength', 'minLength'],
      ['maxLength', 'maxLength'],
      ['minimum', 'min'],
      ['maximum', 'max'],
      ['pattern', 'pattern'],
    ]);
    if (textIn(source, 'type') === 'integer') validate['integer'] = true;
    const values = optionsOf(source, options);
    const first = own(schema, 'default');
    return {
      ...base,
      type: typeOf(source, options, values),
      ...(values.length > 0 && { data: { values }, values }),
      ...(several && { multiple: true }),
      ...(first !== undefined && { defaultValue: first }),
      validate,
    };
  }
}

function take(
  validate: Record<string, Json>,
  from: JsonRecord,
  names: readonly (readonly [string, string])[],
): void {
  for (const [name, as] of names) {
    const value = own(from, name);
    if (value !== undefined && value !== null) validate[as] = value;
  }
}

function optionsOf(schema: JsonRecord, options: Json | undefined): JsonRecord[] {
  const labels = listIn(options, 'optionLabels');
  return listIn(schema, 'enum').flatMap((value, i) =>
    typeof value === 'object' ? [] : [{ value, label: String(labels[i] ?? value) }],
  );
}

function typeOf(schema: JsonRecord, options: Json | undefined, values: readonly JsonRecord[]): string {
  const asked = textIn(options, 'type') || textIn(schema, 'format');
  const named = TYPES.get(asked);
  if (values.length > 0) return named === 'radio' ? 'radio' : 'select';
  if (named !== undefined) return named;
  const type = textIn(schema, 'type');
  return type === 'boolean' ? 'checkbox' : type === 'number' || type === 'integer' ? 'number' : 'textfield';
}

/** Makes a definition of a form script or a JSON Schema; undefined when it is neither. */
export function importForm(source: unknown): Imported | undefined {
  const alpaca = isRecord(own(source, 'schema'));
  const schema = alpaca ? own(source, 'schema') : source;
  if (!isRecord(schema) || !isRecord(own(schema, 'properties'))) return undefined;
  const options = alpaca ? own(source, 'options') : undefined;
  const importer = new Importer();
  const components = importer.object(schema, options, '', 0);
  if (own(source, 'view') !== undefined && alpaca) importer.left.push({ path: '', what: 'view' });
  for (const name of ['postRender', 'preRender', 'events'])
    if (own(source, name) !== undefined) importer.left.push({ path: '', what: name });
  if (isList(own(schema, 'allOf')) || isList(own(schema, 'anyOf')) || isList(own(schema, 'oneOf')))
    importer.left.push({ path: '', what: 'allOf, anyOf, oneOf' });
  return {
    definition: { title: textIn(schema, 'title'), display: 'form', components },
    left: importer.left,
  };
}
