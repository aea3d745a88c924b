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
  'additionalProperties', 'multipleOf', '$defs', 'definitions', '$comment', 'examples',
]); // prettier-ignore

class Importer {
  readonly left: { path: string; what: string }[] = [];
  readonly #root: JsonRecord;
  readonly #alpaca: boolean;

  /** @param root what local references point into */
  constructor(root: JsonRecord, alpaca: boolean) {
    this.#root = root;
    this.#alpaca = alpaca;
  }

  /** Says which words of a schema are left aside. */
  tell(schema: JsonRecord, path: string): void {
    for (const name of Object.keys(schema)) {
      // Alpaca repeats there what its options say.
      const known = KNOWN.has(name) || (name === 'dependencies' && this.#alpaca);
      if (!known && !(name === 'oneOf' && titledOf(schema).length > 0)) this.left.push({ path, what: name });
    }
  }

  /** A schema with what it refers to within the same document laid under it. */
  #whole(schema: JsonRecord, depth: number): JsonRecord {
    const { $ref, ...rest } = schema;
    if (typeof $ref !== 'string' || !$ref.startsWith('#/') || depth > DEEPEST) return schema;
    const steps = $ref
      .slice(2)
      .split('/')
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const found = steps.reduce<Json | undefined>((at, step) => own(at, step), this.#root);
    return isRecord(found) ? { ...this.#whole(found, depth + 1), ...rest } : schema;
  }

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
        const whole = this.#whole(inner, 0);
        const component = {
          ...this.property(safe, whole, asked, required.includes(key), at, depth),
          ...this.#condition(asked, at),
        };
        return [{ component, order: numberIn(asked, 'order') ?? i }];
      })
      .sort((a, b) => a.order - b.order)
      .map(({ component }) => component);
  }

  /** Alpaca's `dependencies` show a field by values of its neighbours: all of them, one of a list each. */
  #condition(options: Json | undefined, path: string): JsonRecord {
    const dependencies = own(options, 'dependencies');
    if (!isRecord(dependencies)) return {};
    const tests = Object.entries(dependencies).map(([component, value]) =>
      (isList(value) ? value : [value]).map((one) => ({ component, operator: 'isEqual', value: one })),
    );
    const single = tests.every((alternatives) => alternatives.length === 1);
    if (!single && tests.length > 1) {
      this.left.push({ path, what: 'options.dependencies' });
      return {};
    }
    return { conditional: { show: true, conjunction: single ? 'all' : 'any', conditions: tests.flat() } };
  }

  property(
    key: string,
    schema: JsonRecord,
    options: Json | undefined,
    required: boolean,
    path: string,
    depth: number,
  ): JsonRecord {
    this.tell(schema, path);
    for (const name of ['events', 'validator', 'onFieldChange', 'dataSource'])
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
    const type = plainType(schema);
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
    const repeated = own(schema, 'items');
    const items = isRecord(repeated) ? this.#whole(repeated, 0) : repeated;
    if (type === 'array' && isRecord(items) && plainType(items) === 'object') {
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
      ['multipleOf', 'step'],
      ['pattern', 'pattern'],
    ]);
    if (plainType(source) === 'integer') validate['integer'] = true;
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

/** `['string', 'null']` is a string that need not be there. */
function plainType(schema: JsonRecord): string {
  return textIn(schema, 'type') || String(listIn(schema, 'type').find((one) => one !== 'null') ?? '');
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

/** Each value with a title of its own, as JSON Schema writes options; none where `oneOf` means anything else. */
function titledOf(schema: JsonRecord): JsonRecord[] {
  const all = listIn(schema, 'oneOf').map((one) => ({
    value: own(one, 'const'),
    label: textIn(one, 'title'),
  }));
  return all.flatMap(({ value, label }) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [{ value, label: label || String(value) }]
      : [],
  );
}

function optionsOf(schema: JsonRecord, options: Json | undefined): JsonRecord[] {
  const labels = listIn(options, 'optionLabels');
  const titled = titledOf(schema);
  if (titled.length > 0) return titled;
  return listIn(schema, 'enum').flatMap((value, i) =>
    typeof value === 'object' ? [] : [{ value, label: String(labels[i] ?? value) }],
  );
}

function typeOf(schema: JsonRecord, options: Json | undefined, values: readonly JsonRecord[]): string {
  const asked = textIn(options, 'type') || textIn(schema, 'format');
  const named = TYPES.get(asked);
  if (values.length > 0) return named === 'radio' ? 'radio' : 'select';
  if (named !== undefined) return named;
  const type = plainType(schema);
  return type === 'boolean' ? 'checkbox' : type === 'number' || type === 'integer' ? 'number' : 'textfield';
}

/** Makes a definition of a form script or a JSON Schema; undefined when it is neither. */
export function importForm(source: unknown): Imported | undefined {
  const alpaca = isRecord(own(source, 'schema'));
  const schema = alpaca ? own(source, 'schema') : source;
  if (!isRecord(schema) || !isRecord(own(schema, 'properties'))) return undefined;
  const options = alpaca ? own(source, 'options') : undefined;
  const importer = new Importer(schema, alpaca);
  importer.tell(schema, '');
  const components = importer.object(schema, options, '', 0);
  const steps = alpaca ? stepsOf(own(source, 'view'), components) : undefined;
  if (alpaca && !steps && own(source, 'view') !== undefined) importer.left.push({ path: '', what: 'view' });
  for (const name of ['postRender', 'preRender', 'events'])
    if (own(source, name) !== undefined) importer.left.push({ path: '', what: name });
  return {
    definition: {
      title: textIn(schema, 'title'),
      display: steps ? 'wizard' : 'form',
      components: steps ?? components,
    },
    left: importer.left,
  };
}

/** The steps of Alpaca's wizard, which binds fields to them by number from 1; what is bound to none goes to the first. */
function stepsOf(view: Json | undefined, components: readonly JsonRecord[]): JsonRecord[] | undefined {
  const wizard = own(view, 'wizard');
  const steps = listIn(wizard, 'steps');
  if (steps.length === 0) return undefined;
  const bindings = own(wizard, 'bindings');
  const stepOf = ({ key = '' }: JsonRecord): number => {
    const bound = Number(own(bindings, String(key)));
    return bound >= 1 && bound <= steps.length ? Math.floor(bound) : 1;
  };
  return steps.map((step, i) => ({
    type: 'panel',
    key: `step${String(i + 1)}`,
    title: textIn(step, 'title'),
    components: components.filter((component) => stepOf(component) === i + 1),
  }));
}
