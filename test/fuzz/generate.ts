import fc from 'fast-check';
import { isObject, misfits, type Resolve, type Schema } from './json-schema.js';
import type { Tiers } from './known.js';

/** Values for a name in a thing of a kind; see `Known.values`. */
export type Knows = (name: string, kind: string, schema: Schema) => Tiers;

export interface Sources {
  readonly resolve: Resolve;
  readonly knows: Knows;
  /** Whether values keep to the edges of what is allowed, a step beyond included. */
  readonly edges?: boolean;
}

/** Words that forms of this country are filled with, and what else a text may be. */
const WORDS = [
  'Lò Thị Mai',
  'Nguyễn Văn Ước',
  'Đặng Thị Ngọc Ánh',
  'Thủ tục đăng ký khai sinh',
  'khai sinh',
  'a',
  '0912345678',
  'mai@example.vn',
  '/ho-so?x=1#y',
  '2026-02-29',
  '-1',
  '0',
];

/** Depth of generated values beyond which only the simplest branch is taken. */
const DEPTH = 4;

/** Values that fit a schema; where the host knows fitting ones, mostly those. */
export function fitting(
  schema: Schema,
  sources: Sources,
  place: { readonly name: string; readonly kind: string } = { name: '', kind: '' },
  depth = DEPTH,
): fc.Arbitrary<unknown> {
  const { resolve } = sources;
  const inner = (part: unknown, name = place.name): fc.Arbitrary<unknown> =>
    fitting(part as Schema, sources, { ...place, name }, depth - 1);
  if (typeof schema['$ref'] === 'string') return inner(resolve(schema['$ref']));
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const branches = (schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined;
  if (branches) {
    const flat = depth > 0 ? branches : branches.filter(isFlat);
    return fc.oneof(...(flat.length > 0 ? flat : branches).map((branch) => inner(branch)));
  }
  switch (schema['type']) {
    case 'object':
      return object(schema, inner);
    case 'array':
      return array(schema, inner, depth, sources.edges);
    case 'string':
    case 'integer':
    case 'number': {
      const usual = known(
        schema,
        sources,
        place,
        schema['type'] === 'string' ? text(schema) : figure(schema),
      );
      return sources.edges ? fc.oneof(usual, { weight: 2, arbitrary: edge(schema) }) : usual;
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function isFlat({ type }: Schema): boolean {
  return type !== 'object' && type !== 'array' && type !== undefined;
}

type Inner = (part: unknown, name?: string) => fc.Arbitrary<unknown>;

function object(schema: Schema, inner: Inner): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Schema>>);
  const required = (schema['required'] ?? []) as readonly string[];
  const more = schema['additionalProperties'];
  const named = fc.record(Object.fromEntries(properties.map(([name, part]) => [name, inner(part, name)])), {
    requiredKeys: [...required],
    noNullPrototype: true,
  });
  if (!isObject(more)) return named;
  const others = fc.dictionary(fc.string({ maxLength: 12 }).filter(isPlainName), inner(more), {
    maxKeys: 4,
    noNullPrototype: true,
  });
  return fc.tuple(named, others).map(([own, rest]) => ({ ...rest, ...own }));
}

/** Names that every parser keeps. */
function isPlainName(name: string): boolean {
  return name !== '__proto__' && name !== '';
}

function array(
  schema: Schema,
  inner: Inner,
  depth: number,
  edges: boolean | undefined,
): fc.Arbitrary<unknown> {
  const first = (schema['prefixItems'] ?? []) as readonly Schema[];
  if (first.length > 0) return fc.tuple(...first.map((part) => inner(part)));
  const full = schema['maxItems'] as number | undefined;
  if (edges && full !== undefined) {
    return fc
      .tuple(inner(schema['items'] ?? {}), fc.constantFrom(0, 1, full, full + 1))
      .map(([item, count]) => Array<unknown>(count).fill(item));
  }
  const most = Math.min((schema['maxItems'] as number | undefined) ?? 4, depth > 0 ? 4 : 0);
  const least = (schema['minItems'] as number | undefined) ?? 0;
  return fc.array(inner(schema['items'] ?? {}), { minLength: least, maxLength: Math.max(least, most) });
}

function text(schema: Schema): fc.Arbitrary<unknown> {
  if (schema['format'] === 'uuid') return fc.uuid();
  if (schema['format'] === 'date')
    return fc.constantFrom('1992-05-14', '2024-02-29', '0001-01-01', '9999-12-31');
  if (typeof schema['pattern'] === 'string') return fc.stringMatching(new RegExp(schema['pattern']));
  const least = (schema['minLength'] as number | undefined) ?? 0;
  const most = (schema['maxLength'] as number | undefined) ?? 200;
  const fits = (word: string): boolean => word.length >= least && word.length <= most;
  const words = WORDS.filter(fits);
  const free = fc.string({ unit: 'grapheme', minLength: least, maxLength: Math.min(most, 30) }).filter(fits);
  return words.length > 0 ? fc.oneof(fc.constantFrom(...words), free) : free;
}

function figure(schema: Schema): fc.Arbitrary<unknown> {
  const least = (schema['minimum'] ?? plus(schema['exclusiveMinimum'], 1) ?? -1000) as number;
  const most = (schema['maximum'] ?? plus(schema['exclusiveMaximum'], -1) ?? least + 100_000) as number;
  if (schema['type'] === 'integer')
    return fc.oneof(
      fc.integer({ min: least, max: Math.min(most, least + 200) }),
      fc.maxSafeInteger().map((n) => least + (Math.abs(n) % (most - least + 1))),
    );
  return fc.double({ min: least, max: most, noNaN: true });
}

function plus(value: unknown, step: number): number | undefined {
  return typeof value === 'number' ? value + step : undefined;
}

function known(
  schema: Schema,
  { knows, resolve }: Sources,
  { name, kind }: { readonly name: string; readonly kind: string },
  other: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const weights = [20, 3, 1];
  const choices = knows(name, kind, schema).flatMap((values, tier) =>
    values.length > 0 ? [{ weight: weights[tier] ?? 1, arbitrary: fc.constantFrom<unknown>(...values) }] : [],
  );
  const fits = other.filter((value) => misfits(schema, value, resolve).length === 0);
  return choices.length > 0 ? fc.oneof(...choices, { weight: 1, arbitrary: fits }) : fits;
}

/** Lengths beyond which a text is huge rather than at an edge. */
const LONG = 5000;

function edge(schema: Schema): fc.Arbitrary<unknown> {
  const { type, format, minLength, maxLength } = schema;
  if (format === 'uuid') {
    return fc.constantFrom(
      '00000000-0000-0000-0000-000000000000',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
      'FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF',
      '00000000-0000-0000-0000-00000000000',
    );
  }
  if (format === 'date')
    return fc.constantFrom('2023-02-29', '2024-02-29', '0000-00-00', '9999-12-31', '2026-2-3');
  if (type === 'string') {
    const limits = [minLength, maxLength].filter((one): one is number => typeof one === 'number');
    const lengths = [0, 1, ...limits.filter((one) => one <= LONG).flatMap((one) => [one - 1, one, one + 1])];
    return fc.constantFrom(...lengths.filter((one) => one >= 0).map((count) => 'x'.repeat(count)));
  }
  const limits = [
    schema['minimum'],
    schema['maximum'],
    schema['exclusiveMinimum'],
    schema['exclusiveMaximum'],
  ];
  const figures = limits.filter((one): one is number => typeof one === 'number');
  return fc.constantFrom(
    ...[0, ...figures].flatMap((one) => [one - 1, one, one + 1]),
    0.5,
    2 ** 31,
    2 ** 53,
    -(2 ** 53),
    1e308,
  );
}
