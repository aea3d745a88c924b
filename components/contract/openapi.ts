import { z } from 'zod';
import { API_PREFIX, ENDPOINTS, HEADERS, type Endpoint, type OperationName } from './endpoints.js';
import { OPERATIONS, problemsOf, type Operation } from './operations.js';
import { PROBLEMS, problem, problemStatus, problemTitle, type ProblemCode } from './problems.js';

type Json = Record<string, unknown>;

/**
 * The OpenAPI 3.1 document of the dossier API, with an example of request and answer for each operation.
 * @param server address under which {@link API_PREFIX} is found
 */
export function openApiDocument(server: string, version: string): Json {
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
      schemas: { Problem: PROBLEM_SCHEMA },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'dvc_session' },
      },
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
    ],
    ...(endpoint.access === 'public' ? {} : { security: [{ session: [] }] }),
    ...requestBody(endpoint, spec),
    responses: { [endpoint.status]: success(endpoint, spec), ...failures(name) },
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

function headers(endpoint: Endpoint): Json[] {
  const text = (name: string, description: string): Json => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  });
  return [
    ...(endpoint.method === 'GET' || endpoint.method === 'HEAD' || endpoint.method === 'OPTIONS'
      ? []
      : [text(HEADERS.client, 'Any text; shows that a script of a page sends the request.')]),
    ...(endpoint.idempotent
      ? [text(HEADERS.idempotencyKey, 'Chosen by the client, one for each write; a UUID does.')]
      : []),
    ...(endpoint.ifMatch ? [text(HEADERS.ifMatch, 'The ETag of the version to change.')] : []),
  ];
}

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
    return { description, content: { 'application/octet-stream': {} } };
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

/** Problems by status: several codes can share one. */
function failures(name: OperationName): Record<string, Json> {
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
        },
      },
    ]),
  );
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, reused: 'inline' }) as Json;
  return json;
}
