import { z } from 'zod';
import {
  API_PREFIX,
  ENDPOINTS,
  HEADERS,
  TUS_VERSION,
  type Endpoint,
  type OperationName,
} from './endpoints.js';
import { EXAMPLE_ID } from './examples.js';
import { FILE_TYPES } from './lists.js';
import { OPERATIONS, problemsOf, type Operation } from './operations.js';
import { PROBLEMS, problem, problemStatus, problemTitle, type ProblemCode } from './problems.js';
import { UploadMetadata } from './schemas/file.js';

type Json = Record<string, unknown>;

/**
 * The OpenAPI 3.1 document of the dossier API, with an example of request and answer for each operation.
 * @param server address under which {@link API_PREFIX} is found
 * @param cookie the name of the cookie that holds a session
 */
export function openApiDocument(server: string, version: string, cookie = 'dvc_session'): Json {
  const paths: Record<string, Json> = {};
  for (const name of Object.keys(ENDPOINTS) as OperationName[]) {
    const endpoint: Endpoint = ENDPOINTS[name];
    const path = API_PREFIX + endpoint.path;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dossier API',
      version,
      description:
        'Online public services of Viet Nam: from a procedure of the catalogue to the result of a dossier. Answers that are no success are problem+json (RFC 9457) with a code of a closed list.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: server }],
    paths,
    components: {
      schemas: { Problem: PROBLEM_SCHEMA, Json: { description: 'Any JSON value' } },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookie } },
    },
  };
}

const PROBLEM_SCHEMA: Json = {
  type: 'object',
  required: ['type', 'code', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    code: { type: 'string', enum: Object.keys(PROBLEMS) },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    invalidParams: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: {
          path: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
};

function operation(name: OperationName, endpoint: Endpoint): Json {
  const spec: Operation = OPERATIONS[name];
  return {
    operationId: name,
    summary: spec.summary,
    tags: [name.split('.')[0]],
    parameters: [
      ...fields(spec.params, 'path', spec.example.params),
      ...fields(spec.query, 'query', spec.example.query),
      ...headers(endpoint),
      ...(isCacheable(name)
        ? [header('If-None-Match', { schema: { type: 'string' }, required: false })]
        : []),
      ...(UPLOAD_HEADERS[name] ?? []),
    ],
    ...(endpoint.access === 'public' ? {} : { security: [{ session: [] }] }),
    ...requestBody(endpoint, spec),
    responses: {
      [endpoint.status]: success(endpoint, spec),
      ...(isCacheable(name) ? { 304: { description: 'What the client has still holds' } } : {}),
      ...failures(name, endpoint),
    },
  };
}

/** A query or path schema as single parameters. */
function fields(
  schema: z.ZodObject | undefined,
  where: 'path' | 'query',
  example: Readonly<Record<string, string>> | undefined,
): Json[] {
  if (!schema) return [];
  const json = jsonSchema(schema, 'input');
  const required = new Set((json['required'] as string[] | undefined) ?? []);
  return Object.entries(json['properties'] as Record<string, Json>).map(([name, field]) => ({
    name,
    in: where,
    required: where === 'path' || required.has(name),
    schema: field,
    ...(example?.[name] === undefined ? {} : { example: example[name] }),
  }));
}

function headers({ method, idempotent, ifMatch }: Endpoint): Json[] {
  const isSafe = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
  return [
    ...(isSafe ? [] : [header(HEADERS.client, CLIENT)]),
    ...(idempotent ? [header(HEADERS.idempotencyKey, KEY)] : []),
    ...(ifMatch ? [header(HEADERS.ifMatch, VERSION)] : []),
  ];
}

function header(name: string, rest: Json): Json {
  return { name, in: 'header', required: true, ...rest };
}

function text(minLength: number, maxLength: number, pattern?: string): { schema: Json } {
  return { schema: { type: 'string', minLength, maxLength, ...(pattern === undefined ? {} : { pattern }) } };
}

const CLIENT: Json = {
  description: 'Any text; shows that a script of a page sends the request.',
  schema: { type: 'string', minLength: 1 },
  example: 'dvc-elements',
};
const KEY: Json = {
  description: 'Chosen by the client, one for each write; a UUID does.',
  ...text(1, 255, '^[\\x21-\\x7e]+$'),
  example: EXAMPLE_ID,
};
const VERSION: Json = {
  description: 'The ETag of the version to change.',
  ...text(4, 20, '^(W/)?"v\\d{1,9}"$'),
  example: '"v1"',
};

const TUS = header('Tus-Resumable', {
  description: 'Version of the protocol of resumable uploads (tus.io).',
  schema: { type: 'string', const: TUS_VERSION },
  example: TUS_VERSION,
});
const BYTES = { schema: { type: 'integer', minimum: 0, maximum: 999_999_999_999_999 } };

/** What the protocol of resumable uploads says in headers. */
const UPLOAD_HEADERS: Partial<Record<OperationName, readonly Json[]>> = {
  'uploads.create': [
    TUS,
    header('Upload-Length', { description: 'Bytes of the whole file.', ...BYTES, example: '1024' }),
    header('Upload-Metadata', {
      description: 'Pairs of a name and a value in base64 of UTF-8, parted by commas.',
      ...text(1, 10_000),
      'x-tus-metadata': jsonSchema(UploadMetadata, 'input'),
      example: `holder ${btoa(EXAMPLE_ID)},purpose ${btoa('paper')},paper ${btoa('giay-chung-sinh')},filename ${btoa('a.pdf')}`,
    }),
  ],
  'uploads.offset': [TUS],
  'uploads.append': [
    TUS,
    header('Upload-Offset', { description: 'Bytes that the host has already.', ...BYTES, example: '0' }),
  ],
  'uploads.cancel': [TUS],
};

/** What anybody may keep, and ask again whether it still holds. */
function isCacheable(name: OperationName): boolean {
  const { access, method } = ENDPOINTS[name];
  return access === 'public' && method === 'GET' && REFERENCE.includes(name.split('.')[0] ?? '');
}

/** Resources of the reference data. */
const REFERENCE: readonly string[] = [
  'procedures',
  'forms',
  'agencies',
  'places',
  'tenant',
  'help',
  'questions',
];

function requestBody(endpoint: Endpoint, spec: Operation): Json {
  if (endpoint.body === 'bytes') {
    return {
      requestBody: {
        required: true,
        content: { 'application/offset+octet-stream': { schema: { type: 'string' } } },
      },
    };
  }
  if (!spec.body) return {};
  return {
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: jsonSchema(spec.body, 'input'), example: spec.example.body },
      },
    },
  };
}

function success(endpoint: Endpoint, spec: Operation): Json {
  const description = { json: 'Done', file: 'The file', html: 'The page', none: 'Done' }[endpoint.answer];
  if (endpoint.answer === 'html') return { description, content: { 'text/html': {} } };
  if (endpoint.answer === 'file') {
    return { description, content: Object.fromEntries(Object.values(FILE_TYPES).map((type) => [type, {}])) };
  }
  if (!spec.answer) return { description };
  return {
    description,
    content: {
      'application/json': {
        schema: jsonSchema(spec.answer, 'output'),
        example: spec.example.answer,
      },
    },
  };
}

/** Problems by status: several codes can share one. A browser that went there by itself is shown a page. */
function failures(name: OperationName, { navigation, answer }: Endpoint): Record<string, Json> {
  const page = navigation || answer === 'html' ? { 'text/html': {} } : {};
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(name)) {
    const status = problemStatus(code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => problemTitle(code, 'en')).join('; '),
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            examples: Object.fromEntries(codes.map((code) => [code, { value: problem(code, 'vi') }])),
          },
          ...page,
        },
      },
    ]),
  );
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, $defs = {}, ...json } = z.toJSONSchema(schema, { io, reused: 'inline' }) as Json;
  // Definitions inside a schema cannot be referred to from a document. The contract has one: any JSON value.
  if (Object.keys($defs as Json).some((name) => name !== '__schema0'))
    throw new TypeError('A type that holds itself needs a name in the document');
  const text = JSON.stringify(json).replaceAll('#/$defs/__schema0', '#/components/schemas/Json');
  return JSON.parse(text) as Json;
}
