import fc from 'fast-check';
import { typed, type ApiDocument, type ApiOperation, type Parameter } from './document.js';
import { fitting, type Sources } from './generate.js';
import { isObject, misfits, type Schema } from './json-schema.js';
import { kindOf, type Known } from './known.js';
import { changed, dropped, nodesOf, type Path } from './tree.js';

/** Requests of every kind, made from the document alone. */

export type Body =
  { readonly json: unknown } | { readonly text: string } | { readonly bytes: readonly number[] };

/** A request before it is written down; `who` is a person, `nobody`, or `stranger` with a session that is none. */
export interface Sent {
  readonly who: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body | undefined;
}

/** Stands for the version that a record has when the request is sent. */
export const CURRENT = '(current)';
export const STRANGERS = ['nobody', 'stranger'] as const;

export interface Setting {
  readonly document: ApiDocument;
  readonly known: Known;
  readonly people: readonly string[];
  /** A whole file that the host takes, for bodies of bytes. */
  readonly file: Uint8Array;
}

type Make = (operation: ApiOperation, setting: Setting) => fc.Arbitrary<Sent>;

export const KINDS = {
  valid: (operation, setting) => asked(operation, setting),
  boundary: (operation, setting) => asked(operation, setting, true),
  'wrong type': (operation, setting) => spoilt(operation, setting, fc.constantFrom(...OTHERS)),
  missing: (operation, setting) =>
    fc.tuple(asked(operation, setting), fc.nat(99)).map(([sent, pick]) => without(sent, pick)),
  extra: (operation, setting) =>
    fc
      .tuple(asked(operation, setting), fc.subarray(EXTRAS, { minLength: 1, maxLength: 3 }), fc.nat(99))
      .map(([sent, extras, pick]) => extras.reduce((before, extra) => withExtra(before, extra, pick), sent)),
  huge: (operation, setting) => spoilt(operation, setting, HUGE),
  'odd text': (operation, setting) =>
    spoilt(
      operation,
      setting,
      fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'binary', maxLength: 12 })),
    ),
  'wrong content': (operation, setting) =>
    fc.tuple(asked(operation, setting), fc.constantFrom(...CONTENTS)).map(([sent, { headers, body }]) => ({
      ...sent,
      headers: { ...sent.headers, ...headers },
      body: operation.method === 'GET' || operation.method === 'HEAD' ? undefined : (body ?? sent.body),
    })),
  'wrong session': (operation, setting) =>
    fc
      .tuple(
        asked(operation, setting),
        fc.constantFrom(...STRANGERS, ...setting.people),
        fc.constantFrom(...STANDINGS),
      )
      .map(([sent, who, headers]) => ({ ...sent, who, headers: { ...sent.headers, ...headers } })),
} as const satisfies Record<string, Make>;

export type Kind = keyof typeof KINDS;

/** A request as the document asks for it, by somebody who knows what the host told them. */
function asked(operation: ApiOperation, setting: Setting, edges = false): fc.Arbitrary<Sent> {
  const able = setting.people.filter((who) => setting.known.mayDo(who, operation.name));
  const anybody = fc.constantFrom(...setting.people);
  const who =
    able.length > 0 ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...able) }, anybody) : anybody;
  return who.chain((one) => fc.record(partsOf(operation, setting, one, edges)));
}

function partsOf(operation: ApiOperation, setting: Setting, who: string, edges: boolean) {
  const { document, known, file } = setting;
  const { resolve } = document;
  const sources: Sources = {
    resolve,
    edges,
    knows: (name, kind, schema) => known.values(name, kind, schema, resolve, who),
  };
  const of = (where: Parameter['in']): Parameter[] => operation.parameters.filter((one) => one.in === where);
  const values = (where: Parameter['in']): fc.Arbitrary<Record<string, string>> => {
    const made = of(where).map((one) => {
      const value = parameter(one, operation, sources, file.length);
      return [one.name, one.required ? value : sometimes(value)] as const;
    });
    return fc.record(Object.fromEntries(made)).map(present);
  };
  return {
    who: fc.constant(who),
    params: values('path'),
    query: values('query').map((query) => Object.entries(query)),
    headers: values('header').map((headers) => ({ ...typeHeader(operation), ...headers })),
    body: bodyOf(operation, sources, file),
  };
}

/** What may be left out is mostly left out, since each such part can spoil a request that else goes far. */
function sometimes<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    // A failure shrinks to a request without it.
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: value },
  );
}

function present(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

function typeHeader({ body }: ApiOperation): Record<string, string> {
  const [type] = Object.keys(body ?? {});
  return type === undefined ? {} : { 'Content-Type': type };
}

function parameter(
  one: Parameter,
  { path }: ApiOperation,
  sources: Sources,
  length: number,
): fc.Arbitrary<string> {
  const { name, schema, example } = one;
  const before = path.slice(0, path.indexOf(`{${name}}`));
  const place = { name, kind: one.in === 'path' ? kindOf(before) : '' };
  const pairs = one['x-tus-metadata'];
  const made = pairs
    ? fitting(pairs, sources).map(metadata)
    : fitting(schema, sources, place).map((value) =>
        typeof value === 'string' ? value : JSON.stringify(value),
      );
  if (name === 'If-Match') return fc.oneof({ weight: 5, arbitrary: fc.constant(CURRENT) }, made);
  // The same key for two requests is a conflict, which the shared cells of one host would be full of.
  if (name === 'Idempotency-Key') return fc.oneof({ weight: 9, arbitrary: fc.uuid() }, made);
  if (one.in === 'header' && schema['type'] === 'integer')
    return fc.oneof(fc.constantFrom('0', String(length)), made);
  const isKnown = sources.knows(name, place.kind, schema).some((values) => values.length > 0);
  return example === undefined || isKnown
    ? made
    : fc.oneof({ weight: 4, arbitrary: made }, fc.constant(example));
}

/** Pairs of a name and a value in base64, as tus writes them. */
function metadata(pairs: unknown): string {
  return Object.entries(pairs as Readonly<Record<string, string>>)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

function bodyOf(
  { body, path }: ApiOperation,
  sources: Sources,
  file: Uint8Array,
): fc.Arbitrary<Body | undefined> {
  const [type, media] = Object.entries(body ?? {})[0] ?? [];
  if (type === undefined || media === undefined) return fc.constant(undefined);
  if (type !== 'application/json') {
    const whole = fc.constant(Array.from(file));
    return fc.oneof(whole, fc.array(fc.nat(255), { maxLength: 80 })).map((bytes) => ({ bytes }));
  }
  const { schema = {}, example } = media;
  const made = fitting(schema, sources, { name: '', kind: kindOf(path) });
  if (!isObject(example) || !isObject(schema['properties']))
    return fc.oneof({ weight: 3, arbitrary: made }, fc.constant(example)).map((json) => ({ json }));
  // A part of the example here and there is right where a made-up one seldom is, such as an address to come back to.
  return fc.tuple(made, fc.subarray(Object.keys(example))).map(([value, kept]) => ({
    json: { ...(value as object), ...Object.fromEntries(kept.map((name) => [name, example[name]])) },
  }));
}

/** Puts a value in one place of a request: a part of the body, the address or a header. */
function spoilt(operation: ApiOperation, setting: Setting, value: fc.Arbitrary<unknown>): fc.Arbitrary<Sent> {
  return fc
    .tuple(asked(operation, setting), value, fc.nat(999))
    .map(([sent, odd, pick]) => placed(sent, odd, pick));
}

type Spot =
  | { readonly in: 'body'; readonly path: Path }
  | { readonly in: 'params' | 'query' | 'headers'; readonly name: string };

/** All places of a request, those of the body twice as likely as they hold most of what is looked at. */
function spotsOf({ params, query, headers, body }: Sent): Spot[] {
  const inBody: Spot[] =
    body && 'json' in body ? nodesOf(body.json).map((path) => ({ in: 'body', path })) : [];
  const named = (where: 'params' | 'query' | 'headers', names: readonly string[]): Spot[] =>
    names.map((name) => ({ in: where, name }));
  return [
    ...inBody,
    ...named('params', Object.keys(params)),
    ...named(
      'query',
      query.map(([name]) => name),
    ),
    ...named('headers', Object.keys(headers)),
    ...inBody,
  ];
}

function placed(sent: Sent, value: unknown, pick: number): Sent {
  const spots = spotsOf(sent);
  const spot = spots[pick % Math.max(spots.length, 1)];
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (!spot) return { ...sent, query: [['x', text]] };
  switch (spot.in) {
    case 'body':
      return { ...sent, body: { json: changed(jsonOf(sent), spot.path, value) } };
    case 'params':
      return { ...sent, params: { ...sent.params, [spot.name]: text } };
    case 'headers':
      return { ...sent, headers: { ...sent.headers, [spot.name]: text } };
    case 'query':
      return { ...sent, query: sent.query.map(([name, old]) => [name, name === spot.name ? text : old]) };
  }
}

function jsonOf({ body }: Sent): unknown {
  return body && 'json' in body ? body.json : undefined;
}

function without(sent: Sent, pick: number): Sent {
  const { body: _, ...bodiless } = sent;
  // A path without one of its steps is another path.
  const spots = spotsOf(sent).filter((spot) => spot.in !== 'params');
  const spot = spots[pick % (spots.length + 1)];
  if (!spot) return { ...bodiless, body: undefined };
  switch (spot.in) {
    case 'body':
      return spot.path.length === 0
        ? { ...bodiless, body: undefined }
        : { ...sent, body: { json: dropped(jsonOf(sent), spot.path) } };
    case 'query':
      return { ...sent, query: sent.query.filter(([name]) => name !== spot.name) };
    default:
      return {
        ...sent,
        headers: Object.fromEntries(
          Object.entries(sent.headers).filter(([name]) => !('name' in spot) || name !== spot.name),
        ),
      };
  }
}

type Extra =
  | { readonly property: string; readonly value: unknown }
  | { readonly query: readonly [string, string] }
  | { readonly header: readonly [string, string] };

const EXTRAS: Extra[] = [
  ...['id', 'version', 'role', 'state', 'submitterId', 'constructor', 'toString', '__proto__', 'x'].map(
    (property) => ({ property, value: { admin: true } }),
  ),
  { property: 'x', value: null },
  { query: ['x', '1'] },
  { query: ['limit', '-1'] },
  { query: ['id', '1'] },
  { query: ['__proto__', '1'] },
  { query: ['a[]', '1'] },
  { header: ['Accept', 'text/html'] },
  { header: ['Accept', 'application/xml'] },
  { header: ['Accept-Language', 'en;q=0.1, vi;q=x, *'] },
  { header: ['If-None-Match', '*'] },
  { header: ['If-Modified-Since', 'Sat, 01 Jan 2050 00:00:00 GMT'] },
  { header: ['Range', 'bytes=0-'] },
  { header: ['X-HTTP-Method-Override', 'DELETE'] },
  { header: ['X-Forwarded-For', '10.0.0.1'] },
  { header: ['X-Forwarded-Host', 'evil.example'] },
  { header: ['Authorization', 'Bearer x'] },
  { header: ['DVC-Token', 'x'] },
];

function withExtra(sent: Sent, extra: Extra, pick: number): Sent {
  if ('query' in extra) return { ...sent, query: [...sent.query, extra.query] };
  if ('header' in extra) return { ...sent, headers: { ...sent.headers, [extra.header[0]]: extra.header[1] } };
  const json = jsonOf(sent);
  const objects = nodesOf(json).filter((path) => isObject(at(json, path)));
  const path = objects[pick % Math.max(objects.length, 1)];
  if (!path) return { ...sent, query: [...sent.query, [extra.property, 'x']] };
  return { ...sent, body: { json: changed(json, [...path, extra.property], extra.value) } };
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((held, step) => (held as Readonly<Record<string, unknown>>)[step], value);
}

const OTHERS: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  'x',
  '-1',
  'null',
  'true',
  '[object Object]',
  [],
  {},
  [[]],
  [null],
  { $ne: null },
  { length: 1e9 },
  ['x'],
];

const ODD: unknown[] = [
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff',
  '\u202egnp.exe',
  '\ufeff',
  '\uffff',
  '\u{10ffff}',
  '\u{1d4b3}',
  'e\u0302\u0323',
  'ﷺ'.repeat(40),
  'a' + '\u0301'.repeat(200),
  'İıſßﬁ',
  '\u200b\u200d\u2066',
  '\t\r\n',
  'x\r\nSet-Cookie: a=b',
  '\x1b[31m\x7f\x08',
  "'; drop table drafts; --",
  '" or ""="',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}<%=7*7%>',
  '../../../../etc/passwd',
  '..%2f..%2f',
  '%00',
  '%',
  '%zz%c0%af',
  '\\',
  '*',
  '(((((((((((((((((((((a+)+)+)+',
  '1e400',
  'NaN',
  'true',
  '👩‍👩‍👧‍👦'.repeat(9),
];

const nest = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { a: value };
  return value;
};

const HUGE: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(300, 3000, 20_000, 300_000).map((count) => 'x'.repeat(count)),
  fc.constantFrom(300, 3000).map((count) => 'ệ💥'.repeat(count)),
  fc.constantFrom(200, 20_000).map((count) => Array<unknown>(count).fill(0)),
  fc
    .constantFrom(200, 9000)
    .map((count) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, n]))),
  fc.constantFrom(31, 33, 2000).map(nest),
  fc.constantFrom('9'.repeat(400), 2 ** 53, Number.MAX_VALUE, -Number.MAX_VALUE),
);

/** Ways to say badly what is sent. */
const CONTENTS: readonly { readonly headers?: Readonly<Record<string, string>>; readonly body?: Body }[] = [
  ...[
    '',
    'text/plain',
    'application/json2',
    'application/json, text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/xml',
    'application/octet-stream',
    'a/b/c;;=',
  ].map((type) => ({ headers: { 'Content-Type': type } })),
  { headers: { 'Content-Type': 'application/json; charset=utf-16' } },
  { headers: { 'Content-Encoding': 'gzip' } },
  { headers: { 'Content-Encoding': 'identity, br' } },
  { headers: { Accept: 'application/xml' } },
  { headers: { Accept: '' } },
  ...[
    '',
    '{',
    '{} {}',
    'null',
    '[]',
    '"x"',
    '1e400',
    '{"a":"\\u0000"}',
    '{"a":"\\ud800"}',
    '{"a":1,"a":2}',
  ].map((text) => ({ body: { text } })),
  { body: { text: '['.repeat(100_000) } },
  { body: { text: '{"__proto__":{"x":1},"constructor":{"prototype":{"y":1}}}' } },
  { body: { bytes: [0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d] } },
  { body: { bytes: [0xef, 0xbb, 0xbf, 0x7b, 0x7d] } },
  { body: { bytes: [0x1f, 0x8b, 8, 0, 0, 0, 0, 0] } },
];

/** Where a request may come from; the first is a page of the host itself. */
const STANDINGS: readonly Readonly<Record<string, string>>[] = [
  {},
  {},
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'DVC-Client': '' },
  { 'X-HTTP-Method': 'GET' },
];

/** What of a request the document does not allow; such a request must be refused. */
export function breaches(
  operation: ApiOperation,
  sent: Sent,
  { document }: Pick<Setting, 'document'>,
): string[] {
  const { resolve } = document;
  const given: Readonly<Record<Parameter['in'], ReadonlyMap<string, string>>> = {
    path: new Map(Object.entries(sent.params)),
    query: new Map(sent.query),
    header: new Map(Object.entries(sent.headers)),
  };
  const inParameters = operation.parameters.flatMap(({ name, in: where, required, schema }) => {
    const value = given[where].get(name);
    if (value === undefined) return required ? [`${where} ${name} is missing`] : [];
    if (value === CURRENT) return [];
    return misfits(schema, typed(schema, value), resolve, `${where} ${name}`);
  });
  return [...inParameters, ...inBody(operation, sent, resolve)];
}

function inBody({ body }: ApiOperation, sent: Sent, resolve: (ref: string) => Schema): string[] {
  const schema = body?.['application/json']?.schema;
  if (!schema) return [];
  const json = readBody(sent.body);
  return json === undefined ? ['the body is no JSON'] : misfits(schema, json, resolve, 'body');
}

function readBody(body: Body | undefined): unknown {
  if (!body) return undefined;
  try {
    return JSON.parse(textOf(body)) as unknown;
  } catch {
    return undefined;
  }
}

function textOf(body: Body): string {
  if ('json' in body) return JSON.stringify(body.json);
  return 'text' in body ? body.text : new TextDecoder().decode(Uint8Array.from(body.bytes));
}
