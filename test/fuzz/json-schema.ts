/** Judges values by JSON Schema 2020-12, as far as our documents use it: a keyword that it does not know is an error, not a pass. */

export type Schema = { readonly [keyword: string]: unknown };

/** Finds what a `$ref` names. */
export type Resolve = (ref: string) => Schema;

type Rule = (wanted: unknown, value: unknown, at: string, schema: Schema, resolve: Resolve) => string[];

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  date: (text) => DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text),
  'date-time': (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text),
  email: (text) => /^[^@\s]+@[^@\s]+$/.test(text),
};

const NOTES = ['description', 'title', 'example', 'examples', 'default', 'deprecated', 'x-tus-metadata'];

/** What is wrong with a value, each with its place; nothing when it fits. */
export function misfits(schema: Schema, value: unknown, resolve: Resolve, at = ''): string[] {
  return Object.entries(schema).flatMap(([keyword, wanted]) => {
    if (NOTES.includes(keyword)) return [];
    const rule = Object.hasOwn(RULES, keyword) ? RULES[keyword] : undefined;
    if (!rule) throw new Error(`Unknown keyword of JSON Schema: ${keyword}`);
    return rule(wanted, value, at, schema, resolve);
  });
}

export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

const onlyIf =
  <T>(fits: (value: unknown) => value is T, wrong: (wanted: never, value: T) => string | undefined): Rule =>
  (wanted, value, at) => {
    const what = fits(value) ? wrong(wanted as never, value) : undefined;
    return what === undefined ? [] : [`${at || '/'} ${what}`];
  };

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeOf(value) === 'object';

const anything = (_: unknown): _ is unknown => true;
const length = (text: string): number => Array.from(text).length;
const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const oneOf: Rule = (wanted, value, at, _, resolve) => {
  const tried = (wanted as readonly Schema[]).map((branch) => misfits(branch, value, resolve, at));
  if (tried.some((wrong) => wrong.length === 0)) return [];
  // The branch that comes closest tells most.
  const [closest = []] = [...tried].sort((a, b) => a.length - b.length);
  return [`${at || '/'} fits no branch: ${closest.join(', ')}`];
};

const RULES: Readonly<Record<string, Rule>> = {
  $ref: (ref, value, at, _, resolve) => misfits(resolve(ref as string), value, resolve, at),
  type: onlyIf(anything, (wanted: string | readonly string[], value) => {
    const kinds = [wanted].flat();
    const fits = kinds.some(
      (kind) => kind === typeOf(value) || (kind === 'integer' && Number.isInteger(value)),
    );
    return fits ? undefined : `is ${typeOf(value)}, not ${kinds.join(' or ')}`;
  }),
  const: onlyIf(anything, (wanted: unknown, value) =>
    equal(wanted, value) ? undefined : `is not ${JSON.stringify(wanted)}`,
  ),
  enum: onlyIf(anything, (wanted: readonly unknown[], value) =>
    wanted.some((one) => equal(one, value)) ? undefined : `is none of ${JSON.stringify(wanted)}`,
  ),
  anyOf: oneOf,
  oneOf,
  allOf: (wanted, value, at, _, resolve) =>
    (wanted as readonly Schema[]).flatMap((part) => misfits(part, value, resolve, at)),
  format: onlyIf(isText, (wanted: string, value) => {
    const fits = FORMATS[wanted];
    if (!fits) throw new Error(`Unknown format: ${wanted}`);
    return fits(value) ? undefined : `is no ${wanted}`;
  }),
  pattern: onlyIf(isText, (wanted: string, value) =>
    new RegExp(wanted, 'u').test(value) ? undefined : `does not match ${wanted}`,
  ),
  minLength: onlyIf(isText, (wanted: number, value) => (length(value) < wanted ? 'is too short' : undefined)),
  maxLength: onlyIf(isText, (wanted: number, value) => (length(value) > wanted ? 'is too long' : undefined)),
  minimum: onlyIf(isNumber, (wanted: number, value) => (value < wanted ? 'is too small' : undefined)),
  maximum: onlyIf(isNumber, (wanted: number, value) => (value > wanted ? 'is too great' : undefined)),
  exclusiveMinimum: onlyIf(isNumber, (wanted: number, value) =>
    value <= wanted ? 'is too small' : undefined,
  ),
  exclusiveMaximum: onlyIf(isNumber, (wanted: number, value) =>
    value >= wanted ? 'is too great' : undefined,
  ),
  multipleOf: onlyIf(isNumber, (wanted: number, value) =>
    Number.isInteger(value / wanted) ? undefined : `is no multiple of ${wanted}`,
  ),
  minItems: onlyIf(isList, (wanted: number, value) =>
    value.length < wanted ? 'has too few items' : undefined,
  ),
  maxItems: onlyIf(isList, (wanted: number, value) =>
    value.length > wanted ? 'has too many items' : undefined,
  ),
  prefixItems: (wanted, value, at, _, resolve) =>
    isList(value)
      ? (wanted as readonly Schema[]).flatMap((part, index) =>
          index < value.length ? misfits(part, value[index], resolve, `${at}/${index}`) : [],
        )
      : [],
  items(wanted, value, at, { prefixItems }, resolve) {
    if (!isList(value)) return [];
    const from = isList(prefixItems) ? prefixItems.length : 0;
    if (wanted === false) return value.length > from ? [`${at || '/'} has too many items`] : [];
    return value
      .slice(from)
      .flatMap((item, index) => misfits(wanted as Schema, item, resolve, `${at}/${index + from}`));
  },
  required: onlyIf(isObject, (wanted: readonly string[], value) => {
    const lacking = wanted.filter((name) => !Object.hasOwn(value, name));
    return lacking.length > 0 ? `lacks ${lacking.join(', ')}` : undefined;
  }),
  properties: (wanted, value, at, _, resolve) =>
    isObject(value)
      ? Object.entries(wanted as Readonly<Record<string, Schema>>).flatMap(([name, part]) =>
          Object.hasOwn(value, name) ? misfits(part, value[name], resolve, `${at}/${name}`) : [],
        )
      : [],
  propertyNames: (wanted, value, at, _, resolve) =>
    isObject(value)
      ? Object.keys(value).flatMap((name) => misfits(wanted as Schema, name, resolve, `${at}/${name} (name)`))
      : [],
  additionalProperties(wanted, value, at, { properties = {} }, resolve) {
    if (!isObject(value)) return [];
    const others = Object.entries(value).filter(([name]) => !Object.hasOwn(properties as object, name));
    if (wanted === false) return others.map(([name]) => `${at}/${name} is not in the schema`);
    return others.flatMap(([name, part]) => misfits(wanted as Schema, part, resolve, `${at}/${name}`));
  },
};
