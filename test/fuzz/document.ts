import { isObject, misfits, type Resolve, type Schema } from './json-schema.js';

/** The OpenAPI document that a host serves, read as the fuzzer and the matrix of rights need it. */

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
  readonly example?: string;
  /** What the pairs of a tus metadata header hold. */
  readonly 'x-tus-metadata'?: Schema;
}

export interface Media {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, unknown>>;
}

export interface ApiOperation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Readonly<Record<string, Media>> | undefined;
  /** Whether it asks for a sign-in. */
  readonly secured: boolean;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}

export interface ApiDocument {
  readonly operations: readonly ApiOperation[];
  readonly resolve: Resolve;
  /** The cookie that holds a session. */
  readonly cookie: string;
  /** The operation that a method and a path of an address lead to. */
  match(method: string, path: string): ApiOperation | undefined;
}

interface Raw {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: { readonly securitySchemes: Readonly<Record<string, { readonly name: string }>> };
}
interface RawOperation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly security?: readonly unknown[];
  readonly responses: ApiOperation['responses'];
}

/** @param json the document as it was served */
export function readDocument(json: unknown): ApiDocument {
  const raw = json as Raw;
  const operations = Object.entries(raw.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, spec]): ApiOperation => {
      const { operationId, parameters, requestBody, security = [], responses } = spec;
      return {
        name: operationId,
        method: method.toUpperCase(),
        path,
        parameters,
        body: requestBody?.content,
        secured: security.length > 0,
        responses,
      };
    }),
  );
  // An address without parameters goes before one with.
  const ways = operations
    .map((operation) => ({
      operation,
      pattern: new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`),
    }))
    .sort((a, b) => Number(a.operation.path.includes('{')) - Number(b.operation.path.includes('{')));
  return {
    operations,
    resolve: (ref) => resolveIn(json, ref),
    cookie: raw.components.securitySchemes['session']?.name ?? '',
    match: (method, path) =>
      ways.find(({ operation, pattern }) => operation.method === method && pattern.test(path))?.operation,
  };
}

function resolveIn(json: unknown, ref: string): Schema {
  const found = ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), json);
  if (!ref.startsWith('#/') || !isObject(found)) throw new Error(`Nothing is at ${ref}`);
  return found;
}

/** What is wrong with a document in itself: references that lead nowhere, examples that are none. */
export function faultsOf({ operations, resolve }: ApiDocument): string[] {
  return operations.flatMap(({ name, parameters, body, responses }) => {
    const answers = Object.entries(responses).flatMap(([status, { content = {} }]) =>
      Object.entries(content).map(([type, media]) => [`${status} ${type}`, media] as const),
    );
    const shown: readonly (readonly [where: string, media: Media])[] = [
      ...parameters.map((one) => [`${one.in} ${one.name}`, one] as const),
      ...Object.entries(body ?? {}).map(([type, media]) => [`request ${type}`, media] as const),
      ...answers,
    ];
    return shown.flatMap(([where, { schema, example, examples = {} }]) => {
      if (!schema) return [];
      const values = [
        ...(example === undefined ? [] : [example]),
        ...Object.values(examples).map((one) => (one as { value: unknown }).value),
      ];
      const wrong = [...refsIn(schema)].flatMap((ref) => trouble(() => void resolve(ref)));
      if (wrong.length > 0) return wrong.map((what) => `${name} ${where}: ${what}`);
      return values.flatMap((value) =>
        misfits(schema, /^(query|header)/.test(where) ? typed(schema, value) : value, resolve).map(
          (what) => `${name} ${where}, example: ${what}`,
        ),
      );
    });
  });
}

/** A value of an address or a header as its schema takes it: figures are figures. */
export function typed(schema: Schema, value: unknown): unknown {
  const isFigure = schema['type'] === 'integer' || schema['type'] === 'number';
  return isFigure && typeof value === 'string' ? Number(value) : value;
}

function trouble(work: () => void): string[] {
  try {
    work();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function* refsIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const part of value) yield* refsIn(part);
  else if (isObject(value)) {
    if (typeof value['$ref'] === 'string') yield value['$ref'];
    for (const part of Object.values(value)) yield* refsIn(part);
  }
}
