import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import {
  API_PREFIX,
  ENDPOINTS,
  HEADERS,
  type Endpoint,
  type OperationName,
} from '../../components/contract/endpoints.js';
import { EXAMPLE_ID } from '../../components/contract/examples.js';
import { FRIEND, PUBLIC_URL, testWorld, type Caller, type TestWorld } from './fixtures.js';

const names = Object.keys(ENDPOINTS) as OperationName[];
const writes = names.filter((name) => ['POST', 'PATCH', 'DELETE'].includes(ENDPOINTS[name].method));
const params = { id: EXAMPLE_ID, code: '1.001193', version: '1', province: '11' };

/** Origins that look like the listed one, or like none. */
const STRANGERS = [
  'null',
  '',
  'https://evil.example',
  'http://xa.example.vn',
  'https://xa.example.vn.evil.example',
  'https://evil.example/https://xa.example.vn',
  'https://xa.example.vn:8443',
  'https://XA.example.vn',
  'https://xa.example.vn/',
  'https://sub.xa.example.vn',
  'https://xa.example.vn@evil.example',
  'https://xaexample.vn',
  'https://xа.example.vn',
  'https://example.vn',
  'http://dvc.example.vn',
  'https://dvc.example.vn:444',
  'file://',
  'chrome-extension://abc',
].map((origin) => (/^[\x20-\x7e]*$/.test(origin) ? origin : 'https://xn--x-7sb.example.vn'));

describe('who may call', () => {
  let world: TestWorld;
  let mai: Caller;
  before(async () => {
    world = await testWorld();
    mai = await world.signIn('mai');
  });

  test('a listed origin may call with credentials and read what it needs', async () => {
    const answer = await mai.call('drafts.list', { headers: { origin: FRIEND } });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('access-control-allow-origin'), FRIEND);
    assert.equal(answer.headers.get('access-control-allow-credentials'), 'true');
    assert.match(answer.headers.get('access-control-expose-headers') ?? '', /ETag/);
    assert.match(answer.headers.get('vary') ?? '', /Origin/);
  });

  test('a problem too can be read by a listed origin', async () => {
    const answer = await world.nobody.call('drafts.list', { headers: { origin: FRIEND } });
    assert.equal(answer.code, 'sign-in-needed');
    assert.equal(answer.headers.get('access-control-allow-origin'), FRIEND);
  });

  for (const origin of STRANGERS) {
    test(`an origin that is not listed is refused in words and never echoed: ${JSON.stringify(origin)}`, async () => {
      for (const name of ['tenant.read', 'drafts.list', 'drafts.create'] as const) {
        const answer = await mai.call(name, { headers: { origin } });
        assert.equal(answer.code, 'origin-refused', name);
        assert.equal(answer.headers.get('access-control-allow-origin'), null);
        assert.match(answer.headers.get('vary') ?? '', /Origin/);
      }
      const preflight = await world.host.request(`${PUBLIC_URL}${API_PREFIX}/drafts`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
      assert.equal(preflight.status, 403);
      assert.equal(preflight.headers.get('access-control-allow-origin'), null);
    });
  }

  test('a preflight of a listed origin allows what the client sends', async () => {
    const preflight = await world.host.request(`${PUBLIC_URL}${API_PREFIX}/uploads/${EXAMPLE_ID}`, {
      method: 'OPTIONS',
      headers: { origin: FRIEND, 'access-control-request-method': 'PATCH' },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), FRIEND);
    assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /PATCH/);
    const allowed = (preflight.headers.get('access-control-allow-headers') ?? '').toLowerCase();
    for (const header of [
      'content-type',
      'dvc-client',
      'idempotency-key',
      'if-match',
      'upload-offset',
      'tus-resumable',
    ]) {
      assert.ok(allowed.includes(header), header);
    }
  });

  for (const name of writes) {
    test(`${name} is refused without the client header, and from a foreign page whatever it sends`, async () => {
      const sent = { params, version: 1 };
      assert.equal(
        (await mai.call(name, { ...sent, headers: { [HEADERS.client]: null } })).code,
        'origin-refused',
      );
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'application/json',
        null,
      ]) {
        const foreign = { 'content-type': type, [HEADERS.client]: null };
        for (const from of [
          { origin: 'https://evil.example' },
          { 'sec-fetch-site': 'cross-site' },
          { 'sec-fetch-site': 'same-site' },
        ]) {
          assert.equal(
            (await mai.call(name, { ...sent, headers: { ...foreign, ...from } })).code,
            'origin-refused',
          );
          assert.equal(
            (await mai.call(name, { ...sent, headers: { 'content-type': type, ...from } })).code,
            'origin-refused',
          );
        }
      }
    });
  }

  test('a write of the own page passes, with what browsers say about it', async () => {
    const headers = { origin: PUBLIC_URL, 'sec-fetch-site': 'same-origin' };
    const answer = await mai.call('drafts.create', { body: { procedure: '1.001193' }, headers });
    assert.equal(answer.status, 201);
    const friend = { origin: FRIEND, 'sec-fetch-site': 'same-site' };
    assert.equal(
      (await mai.call('drafts.create', { body: { procedure: '1.001193' }, headers: friend })).status,
      201,
    );
  });
});

describe('every answer', () => {
  test('carries the headers that keep it in its place', async () => {
    const world = await testWorld();
    const mai = await world.signIn('mai');
    const callers: [Caller, OperationName][] = names.flatMap((name): [Caller, OperationName][] => [
      [world.nobody, name],
      [mai, name],
    ]);
    for (const [caller, name] of callers) {
      const { headers, status } = await caller.send(name, { params, query: { returnTo: '/' } });
      assert.equal(headers.get('x-content-type-options'), 'nosniff', name);
      assert.equal(headers.get('referrer-policy'), 'no-referrer', name);
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin', name);
      assert.ok(headers.get('content-security-policy')?.includes("default-src 'none'"), name);
      assert.ok(headers.get('x-request-id'), name);
      const isPublic = (ENDPOINTS[name] as Endpoint).access === 'public' && status === 200;
      if (!isPublic) assert.equal(headers.get('cache-control'), 'no-store', name);
    }
  });

  test('speaks the language that was asked for, Vietnamese by default', async () => {
    const { nobody } = await testWorld();
    const titleIn = async (language: string | null): Promise<unknown> => {
      const { json } = await nobody.call('drafts.list', { headers: { 'accept-language': language } });
      return (json as { title: string }).title;
    };
    const vi = 'Hãy đăng nhập để tiếp tục';
    const en = 'Please sign in to go on';
    assert.equal(await titleIn(null), vi);
    assert.equal(await titleIn('fr, de;q=0.5'), vi);
    assert.equal(await titleIn('en-GB,en;q=0.9,vi;q=0.8'), en);
    assert.equal(await titleIn('en;q=0.3, vi-VN'), vi);
    assert.equal(await titleIn(';;;q=,,'), vi);
  });

  test('says what is wrong with an address or method', async () => {
    const { host } = await testWorld();
    const ask = async (method: string, path: string, headers: Record<string, string> = {}) => {
      const response = await host.request(PUBLIC_URL + path, {
        method,
        headers: { [HEADERS.client]: 'test', ...headers },
      });
      const text = await response.text();
      return {
        status: response.status,
        allow: response.headers.get('allow'),
        code: text && (JSON.parse(text) as { code: string }).code,
      };
    };
    assert.equal((await ask('GET', '/api/v1/nothing')).code, 'not-found');
    assert.equal((await ask('GET', '/')).code, 'not-found');
    assert.equal((await ask('GET', `/api/v1/drafts/${EXAMPLE_ID}/`)).code, 'not-found');
    assert.deepEqual(await ask('PUT', '/api/v1/drafts'), {
      status: 405,
      allow: 'GET, POST, HEAD, OPTIONS',
      code: 'method-not-allowed',
    });
    assert.deepEqual(await ask('DELETE', '/api/v1/session'), {
      status: 405,
      allow: 'GET, HEAD, OPTIONS',
      code: 'method-not-allowed',
    });
    assert.deepEqual(await ask('GET', `/api/v1/uploads/${EXAMPLE_ID}`), {
      status: 405,
      allow: 'HEAD, PATCH, DELETE, OPTIONS',
      code: 'method-not-allowed',
    });
    assert.deepEqual(await ask('OPTIONS', '/api/v1/drafts'), {
      status: 204,
      allow: 'GET, POST, HEAD, OPTIONS',
      code: '',
    });
    assert.deepEqual(await ask('HEAD', '/api/v1/tenant'), { status: 200, allow: null, code: '' });
    assert.equal((await ask('GET', `/api/v1/tenant?${'x'.repeat(5000)}`)).code, 'address-too-long');
    assert.equal(
      (await ask('GET', '/api/v1/tenant', { 'x-much': 'x'.repeat(20_000) })).code,
      'headers-too-large',
    );
    assert.equal((await ask('GET', '/api/v1/procedures?q=%00')).code, 'bad-request');
    assert.equal((await ask('GET', '/api/v1/tracking/%00')).code, 'bad-request');
    assert.equal((await ask('GET', '/api/v1/tracking/%E0%A4%A')).code, 'not-found');
  });
});

describe('health and document', () => {
  test('tells whether it lives, whether it can serve, and what it offers', async () => {
    const { host } = await testWorld();
    const live = await host.request(`${PUBLIC_URL}/health/live`, {
      headers: { origin: 'https://evil.example' },
    });
    assert.deepEqual([live.status, live.headers.get('access-control-allow-origin')], [200, '*']);
    assert.equal((await host.request(`${PUBLIC_URL}/health/ready`)).status, 200);
    const document = (await (await host.request(`${PUBLIC_URL}/openapi.json`)).json()) as {
      openapi: string;
      servers: unknown;
    };
    assert.equal(document.openapi, '3.1.0');
    assert.deepEqual(document.servers, [{ url: PUBLIC_URL }]);
  });

  test('is not ready without records, and answers that it will be back', async () => {
    const world = await testWorld();
    await world.ports.records.close();
    const ready = await world.host.request(`${PUBLIC_URL}/health/ready`);
    assert.deepEqual([ready.status, ready.headers.get('retry-after')], [503, '5']);
    assert.equal((await world.host.request(`${PUBLIC_URL}/health/live`)).status, 200);
    const answer = await world.nobody.call('places.provinces');
    assert.deepEqual(
      [answer.status, answer.code, answer.headers.get('retry-after')],
      [503, 'unavailable', '5'],
    );
  });
});
