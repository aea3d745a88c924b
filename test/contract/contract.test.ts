import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  API_PREFIX,
  ENDPOINTS,
  EXPOSED_HEADERS,
  type Endpoint,
  type OperationName,
} from '../../components/contract/endpoints.js';
import { openApiDocument } from '../../components/contract/openapi.js';
import { OPERATIONS, problemsOf, type Operation } from '../../components/contract/operations.js';
import {
  isProblem,
  problem,
  PROBLEMS,
  problemStatus,
  type ProblemCode,
} from '../../components/contract/problems.js';

const names = Object.keys(ENDPOINTS) as OperationName[];
const operation = (name: OperationName): Operation => OPERATIONS[name];
const endpoint = (name: OperationName): Endpoint => ENDPOINTS[name];

describe('endpoints and operations', () => {
  test('name the same things', () => assert.deepEqual(Object.keys(OPERATIONS).sort(), [...names].sort()));

  test('no two share method and path', () => {
    const addresses = names.map((name) => `${endpoint(name).method} ${endpoint(name).path}`);
    assert.equal(new Set(addresses).size, addresses.length);
  });

  for (const name of names) {
    test(`${name}: parts fit together and examples are what they show`, () => {
      const { params, query, body, answer, example } = operation(name);
      const { path, method, body: kind, answer: gives } = endpoint(name);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, param]) => param);
      assert.deepEqual(Object.keys(params?.shape ?? {}).sort(), inPath.sort());
      assert.equal(body !== undefined, kind === 'json');
      assert.equal(answer !== undefined, gives === 'json');
      assert.ok(!body || method === 'POST' || method === 'PATCH');
      if (params) assert.deepEqual(params.parse(example.params), example.params);
      if (query) query.parse(example.query);
      if (body) body.parse(example.body);
      if (answer)
        assert.deepEqual(
          answer.parse(example.answer),
          example.answer,
          'the example shows nothing beyond the schema',
        );
    });
  }

  test('every write carries an Idempotency-Key but parts of an upload', () => {
    const without = names.filter(
      (name) => ['POST', 'PATCH', 'DELETE'].includes(endpoint(name).method) && !endpoint(name).idempotent,
    );
    assert.deepEqual(without, ['uploads.append', 'uploads.cancel']);
  });

  test('what several may change changes only against a version, whose ETag other origins may read', () => {
    const versioned = names.filter((name) => endpoint(name).ifMatch);
    assert.deepEqual(versioned, [
      'drafts.change',
      'drafts.delete',
      'drafts.commit',
      'drafts.file',
      'dossiers.act',
      'desk.answer',
    ]);
    assert.ok(EXPOSED_HEADERS.includes('ETag'));
  });
});

describe('problems', () => {
  for (const [code, [status, vi, en]] of Object.entries(PROBLEMS)) {
    test(`${code} has a status and titles in both languages`, () => {
      assert.ok(status >= 400 && status < 600);
      assert.match(vi, /^\p{Lu}.*[^.]$/u);
      assert.match(en, /^\p{Lu}.*[^.]$/u);
      assert.notEqual(vi, en);
    });
  }

  test('tells problems from other values', () => {
    assert.ok(isProblem(problem('not-found', 'vi')));
    for (const other of [null, 'not-found', {}, { code: 'toString' }, { code: 7 }])
      assert.equal(isProblem(other), false);
  });

  test('are declared by every operation without doubles', () => {
    for (const name of names) {
      const codes = problemsOf(name);
      assert.equal(new Set(codes).size, codes.length);
      for (const code of codes) assert.ok(Object.hasOwn(PROBLEMS, code));
    }
  });
});

interface Api {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, ApiOperation>>;
}
interface ApiOperation {
  readonly operationId: string;
  readonly parameters: { name: string; in: string; required: boolean; schema: unknown }[];
  readonly requestBody?: { content: Record<string, { schema: unknown; example?: unknown }> };
  readonly responses: Record<string, { content?: Record<string, { schema?: unknown; example?: unknown }> }>;
}

describe('the OpenAPI document', () => {
  const document = openApiDocument('https://dvc.example.vn', '1.2.3') as unknown as Api;
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, spec]) => ({ path, method, spec })),
  );

  test('is OpenAPI 3.1 and plain JSON', () => {
    assert.match(document.openapi, /^3\.1\.\d$/);
    assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
  });

  test('describes every endpoint once, under its own name', () => {
    assert.deepEqual(all.map(({ spec }) => spec.operationId).sort(), [...names].sort());
    for (const { path, method, spec } of all) {
      const { path: own, method: ownMethod } = endpoint(spec.operationId as OperationName);
      assert.deepEqual([path, method], [API_PREFIX + own, ownMethod.toLowerCase()]);
    }
  });

  test('declares every parameter of a path, and each parameter once', () => {
    for (const { path, spec } of all) {
      const declared = spec.parameters.filter((one) => one.in === 'path').map((one) => one.name);
      assert.deepEqual(declared.sort(), [...path.matchAll(/\{(\w+)\}/g)].map(([, param]) => param).sort());
      const keys = spec.parameters.map((one) => `${one.in} ${one.name}`);
      assert.equal(new Set(keys).size, keys.length);
      assert.ok(spec.parameters.every((one) => one.in !== 'path' || one.required));
    }
  });

  test('shows an example of request and answer for each endpoint with a JSON body', () => {
    for (const { spec } of all) {
      const name = spec.operationId as OperationName;
      const { status, body, answer } = endpoint(name);
      if (body === 'json')
        assert.ok(spec.requestBody?.content['application/json']?.example !== undefined, name);
      if (answer === 'json')
        assert.ok(spec.responses[status]?.content?.['application/json']?.example !== undefined, name);
    }
  });

  test('names a response for each problem an operation declares', () => {
    for (const { spec } of all) {
      for (const code of problemsOf(spec.operationId as OperationName)) {
        assert.ok(spec.responses[problemStatus(code as ProblemCode)], `${spec.operationId} ${code}`);
      }
    }
  });
});
