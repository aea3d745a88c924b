/** The JSON Schema of what a form hands in, for those who take it over. */
import type { Field, Form, FormNode, Json, JsonRecord, KindName } from './types.js';

const TEXT: JsonRecord = { type: 'string' };

/** The shape of each kind's value. */
const SHAPES: Readonly<Record<KindName, (field: Field) => JsonRecord>> = {
  text: textOf,
  textarea: textOf,
  email: (field) => ({ ...textOf(field), format: 'email' }),
  url: textOf,
  password: textOf,
  phone: textOf,
  citizenId: (field) => ({ ...textOf(field), pattern: '^(?:[0-9] ?){12}$' }),
  taxCode: textOf,
  passport: textOf,
  personName: textOf,
  number: numberOf,
  money: numberOf,
  day: () => ({ type: 'string', description: 'dd/mm/yyyy, yyyy-mm-dd or yyyy' }),
  time: () => ({ type: 'string', pattern: '^[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?$' }),
  dateTime: () => ({ type: 'string', description: 'yyyy-mm-ddThh:mm' }),
  month: () => ({ type: 'string', description: 'mm/yyyy or yyyy-mm' }),
  year: () => ({ type: ['string', 'number'] }),
  checkbox: () => ({ type: 'boolean' }),
  choice: choiceOf,
  choices: (field) => ({
    type: 'object',
    properties: Object.fromEntries(field.options.map(({ value }) => [String(value), { type: 'boolean' }])),
    additionalProperties: field.options.length === 0 ? { type: 'boolean' } : false,
  }),
  tags: ({ settings }) => (settings.asText === true ? TEXT : { type: 'array', items: TEXT }),
  survey: (field) => ({
    type: 'object',
    properties: Object.fromEntries(
      (field.settings.questions ?? []).map(({ value }) => [String(value), enumOf(field)]),
    ),
    additionalProperties: false,
  }),
  place: () => ({
    type: 'object',
    properties: { province: TEXT, commune: TEXT, detail: TEXT, formerDistrict: TEXT },
    additionalProperties: false,
  }),
  file: () => ({
    type: 'array',
    items: { type: 'object', properties: { name: TEXT, size: { type: 'number' } } },
  }),
  signature: () => ({ type: ['string', 'object'] }),
  grid: (field) => ({ type: 'array', items: objectOf(field.children), ...rowsOf(field) }),
  container: (field) => objectOf(field.children),
  hidden: () => ({}),
};

/** A JSON Schema (2020-12). What may hide is never required by it; the form itself stays the judge. */
export function submissionSchema(form: Form): JsonRecord {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...(form.title !== '' && { title: form.title }),
    ...objectOf(form.steps.flatMap(({ nodes }) => nodes)),
  };
}

function objectOf(nodes: readonly FormNode[]): JsonRecord {
  const properties: Record<string, Json> = {};
  for (const field of nodes.flatMap(fieldsIn)) {
    // A key with a dot lies one level deeper.
    let here = properties;
    const steps = field.key.split('.');
    for (const step of steps.slice(0, -1)) {
      const inner: Record<string, Json> = {};
      const known = here[step];
      const group = isGroup(known) ? known : { type: 'object', properties: inner };
      here[step] = group;
      here = group.properties as Record<string, Json>;
    }
    const last = steps.at(-1) ?? '';
    const shape = shapeOf(field);
    const twin = here[last];
    here[last] =
      twin === undefined || JSON.stringify(twin) === JSON.stringify(shape) ? shape : { anyOf: [twin, shape] };
  }
  return { type: 'object', properties };
}

function isGroup(value: Json | undefined): value is JsonRecord & { properties: JsonRecord } {
  return typeof value === 'object' && value !== null && 'properties' in value;
}

function fieldsIn(node: FormNode): Field[] {
  if (node.node === 'field') return [node];
  return node.node === 'layout' ? node.children.flatMap(fieldsIn) : [];
}

function shapeOf(field: Field): JsonRecord {
  const one = SHAPES[field.kind](field);
  const shape = field.multiple ? { type: 'array', items: one } : one;
  const held = field.kind === 'grid' || field.kind === 'container' || field.kind === 'hidden';
  return {
    ...(field.label !== field.key && { title: field.label }),
    ...(held || field.rules.required ? shape : orBlank(shape)),
    ...((field.readOnly || field.calculated) && { readOnly: true }),
  };
}

/** What need not be filled may be left blank, and said to be: forms then hold an empty text or null. */
function orBlank(shape: JsonRecord): JsonRecord {
  if (Object.keys(shape).length === 0) return shape;
  const plain = Object.keys(shape).every((key) => key === 'type' || key === 'description');
  if (plain && shape['type'] === 'string') return { ...shape, type: ['string', 'null'] };
  return { anyOf: [shape, { enum: ['', null] }] };
}

function textOf({ rules, calculated }: Field): JsonRecord {
  return {
    // A calculation may put a number into a text.
    type: calculated ? ['string', 'number'] : 'string',
    ...(rules.minLength !== undefined && { minLength: rules.minLength }),
    ...(rules.maxLength !== undefined && { maxLength: rules.maxLength }),
    ...(rules.pattern && { pattern: `^(?:${rules.pattern.source})$` }),
    ...(rules.mask && { allOf: [{ pattern: `^(?:${rules.mask.source})$` }] }),
  };
}

function numberOf({ rules }: Field): JsonRecord {
  return {
    // As typed, while it has not been read as a number.
    type: ['number', 'string'],
    pattern: '^\\s*-?[0-9]+(?:\\.[0-9]{3})*(?:[.,][0-9]+)?\\s*$',
    ...(rules.min !== undefined && { minimum: rules.min }),
    ...(rules.max !== undefined && { maximum: rules.max }),
  };
}

function enumOf({ options }: Field): JsonRecord {
  return options.length === 0 ? {} : { enum: options.map(({ value }) => value) };
}

function choiceOf(field: Field): JsonRecord {
  const plain = enumOf(field);
  const { within } = field.settings;
  if (within === undefined) return plain;
  return {
    anyOf: [plain, { type: 'object', properties: { [within]: plain, label: TEXT }, required: [within] }],
  };
}

function rowsOf({ rules }: Field): JsonRecord {
  return {
    ...(rules.minRows !== undefined && { minItems: rules.minRows }),
    ...(rules.maxRows !== undefined && { maxItems: rules.maxRows }),
  };
}
