import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { ApiError, asApiError } from '../../components/client/api-error.js';
import { WAITS } from '../../components/client/backoff.js';
import { Client, newKey, type ClientOptions } from '../../components/client/client.js';
import { account, EXAMPLE_ID, summary } from '../../components/contract/examples.js';
import { problem, PROBLEMS } from '../../components/contract/problems.js';

type Reply = Response | Error | (() => Response | Error);

const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init });
const refused = (code: keyof typeof PROBLEMS, headers: Record<string, string> = {}): Response =>
  json(problem(code, 'vi'), { status: PROBLEMS[code][0], headers });
const noNetwork = (): Error => new TypeError('Failed to fetch');

/** A client whose requests are kept, and answered in turn; the last answer stays. */
function clientAnsweredBy(replies: Reply[], options: Partial<ClientOptions> = {}) {
  const sent: Request[] = [];
  const client = new Client({
    api: 'https://dvc.example.vn/',
    ...options,
    fetch: (input, init) => {
      sent.push(new Request(input, init));
      if (init?.signal?.aborted) return Promise.reject(abortion());
      const reply = replies[Math.min(sent.length, replies.length) - 1];
      const answer = typeof reply === 'function' ? reply() : reply;
      return answer instanceof Response ? Promise.resolve(answer.clone()) : Promise.reject(answer);
    },
  });
  return { client, sent };
}

const abortion = (): DOMException => new DOMException('stopped', 'AbortError');

/** Lets promises settle and passes over every wait at once. */
async function withoutWaiting<T>(t: TestContext, work: Promise<T>): Promise<T> {
  let done = false;
  const finished = work.finally(() => (done = true));
  finished.catch(() => undefined);
  while (!done) {
    await new Promise((resolve) => setImmediate(resolve));
    t.mock.timers.tick(60_000);
  }
  return finished;
}

async function failureOf(work: Promise<unknown>): Promise<ApiError> {
  const error = await work.then(
    () => assert.fail('It should have failed'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ApiError, String(error));
  return error;
}

describe('Client: what it sends', () => {
  it('fills the address from parameters and leaves out what is empty of the query', () => {
    const { client } = clientAnsweredBy([]);
    assert.equal(
      client.address('tracking.read', { params: { code: 'H18.12-261122-0001/../x' } }),
      'https://dvc.example.vn/api/v1/tracking/H18.12-261122-0001%2F..%2Fx',
    );
    assert.equal(
      client.address('procedures.search', { query: { q: 'khai sinh', field: '', limit: 10 } }),
      'https://dvc.example.vn/api/v1/procedures?q=khai+sinh&limit=10',
    );
  });

  it('sends the session cookie, the language and a token when the page has one', async () => {
    const { client, sent } = clientAnsweredBy([json({ account, expiresAt: null })], {
      language: 'en',
      getToken: () => Promise.resolve('t0k3n'),
    });
    await client.call('session.read', {});
    const [request] = sent;
    assert.equal(request?.credentials, 'include');
    assert.equal(request?.headers.get('accept-language'), 'en');
    assert.equal(request?.headers.get('dvc-token'), 't0k3n');
    assert.equal(request?.headers.get('dvc-client'), null);
    assert.equal(request?.headers.get('idempotency-key'), null);
  });

  it('marks a write as a script of its own, with a key and the version it changes', async () => {
    const { client, sent } = clientAnsweredBy([json({}, { headers: { etag: '"4"' } })]);
    const answer = await client.call('drafts.change', {
      params: { id: EXAMPLE_ID },
      body: { step: 'form' },
      ifMatch: '"3"',
    });
    const [request] = sent;
    assert.equal(request?.method, 'PATCH');
    assert.equal(request?.headers.get('dvc-client'), 'dvc-elements');
    assert.match(request?.headers.get('idempotency-key') ?? '', /^[0-9a-f-]{32,36}$/);
    assert.equal(request?.headers.get('if-match'), '"3"');
    assert.deepEqual(await request?.json(), { step: 'form' });
    assert.equal(answer.etag, '"4"');
  });

  it('gives each write a key of its own, unless told that it is the same write', async () => {
    const { client, sent } = clientAnsweredBy([json({})]);
    const key = newKey();
    for (const again of [undefined, undefined, key, key]) {
      await client.call('session.signOut', { body: {}, ...(again && { key: again }) });
    }
    const keys = sent.map((request) => request.headers.get('idempotency-key'));
    assert.equal(new Set(keys).size, 3);
    assert.deepEqual(keys.slice(2), [key, key]);
  });

  it('answers nothing for an answer without content', async () => {
    const { client } = clientAnsweredBy([new Response(null, { status: 204 })]);
    const { data } = await client.call('drafts.delete', { params: { id: EXAMPLE_ID }, ifMatch: '"1"' });
    assert.equal(data, undefined);
  });
});

describe('Client: what does not get through', () => {
  it('is sent again under the same key until it gets through', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { client, sent } = clientAnsweredBy([
      noNetwork(),
      refused('unavailable'),
      noNetwork(),
      json({ next: null }),
    ]);
    const { data } = await withoutWaiting(t, client.call('session.signOut', { body: { returnTo: '/' } }));
    assert.deepEqual(data, { next: null });
    assert.equal(sent.length, 4);
    assert.equal(new Set(sent.map((request) => request.headers.get('idempotency-key'))).size, 1);
    for (const request of sent) assert.deepEqual(await request.json(), { returnTo: '/' });
  });

  it('is told while it lasts, and told when it is over', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { client } = clientAnsweredBy([noNetwork(), noNetwork(), json({ rows: [summary], revision: '1' })]);
    const told: string[] = [];
    client.addEventListener('connection', () => told.push(client.connection));
    await withoutWaiting(t, client.call('procedures.index', {}));
    assert.deepEqual(told, ['lost', 'fine']);
  });

  it('is given up after a while, in words', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { client, sent } = clientAnsweredBy([noNetwork()]);
    const failure = await withoutWaiting(t, failureOf(client.call('tenant.read', {})));
    assert.equal(failure.code, 'unreachable');
    assert.equal(failure.passing, true);
    assert.match(failure.message, /kết nối/);
    assert.equal(sent.length, WAITS.length + 1);
    assert.equal(client.connection, 'lost');
  });

  it('waits at least as long as the host asks', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { client, sent } = clientAnsweredBy([refused('unavailable', { 'retry-after': '20' }), json({})]);
    const call = client.call('tenant.read', {});
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    t.mock.timers.tick(15_000);
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(sent.length, 1);
    await withoutWaiting(t, call);
    assert.equal(sent.length, 2);
  });

  it('counts a proxy in front of a host that is down as the host being down', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    for (const status of [502, 503, 504]) {
      const { client, sent } = clientAnsweredBy([
        new Response('<h1>Bad Gateway</h1>', { status, headers: { 'content-type': 'text/html' } }),
        json({ account: null, expiresAt: null }),
      ]);
      const { data } = await withoutWaiting(t, client.call('session.read', {}));
      assert.deepEqual(data, { account: null, expiresAt: null }, String(status));
      assert.equal(sent.length, 2);
    }
  });
});

describe('Client: what is refused', () => {
  it('rejects at once with the code and the words of the host', async () => {
    const said = problem('values-invalid', 'vi', {
      detail: 'Xem lại số điện thoại',
      invalidParams: [{ path: '/phone', code: 'phone-shape', message: 'Gồm 10 chữ số' }],
    });
    const { client, sent } = clientAnsweredBy([json(said, { status: 422 })]);
    const failure = await failureOf(client.call('session.signOut', { body: {} }));
    assert.equal(failure.code, 'values-invalid');
    assert.equal(failure.message, 'Xem lại số điện thoại');
    assert.deepEqual(failure.invalidParams, said.invalidParams);
    assert.equal(failure.passing, false);
    assert.equal(sent.length, 1);
    assert.equal(client.connection, 'fine');
  });

  it('tells that the session is over', async () => {
    for (const code of ['session-over', 'sign-in-needed'] as const) {
      const { client } = clientAnsweredBy([refused(code)]);
      let told = 0;
      client.addEventListener('session-over', () => told++);
      const failure = await failureOf(client.call('drafts.list', {}));
      assert.equal(failure.code, code);
      assert.equal(told, 1);
    }
  });

  it('keeps a refusal that is no problem of the API apart, in the language of the page', async () => {
    const { client } = clientAnsweredBy([new Response('oops', { status: 418 })], { language: 'en' });
    const failure = await failureOf(client.call('tenant.read', {}));
    assert.equal(failure.code, 'unexpected-answer');
    assert.match(failure.message, /unexpected/);
  });

  it('does not take any JSON with a code for a problem of the API', async () => {
    const { client } = clientAnsweredBy([json({ code: 'toString' }, { status: 400 })]);
    assert.equal((await failureOf(client.call('tenant.read', {}))).code, 'unexpected-answer');
  });

  it('shows the words of a host that is newer than the page and has a code of its own', async () => {
    const newer = { type: 'urn:dvc:problem:too-late', code: 'too-late', title: 'Đã quá hạn', status: 409 };
    const { client } = clientAnsweredBy([json(newer, { status: 409 })]);
    assert.equal((await failureOf(client.call('tenant.read', {}))).message, 'Đã quá hạn');
  });
});

describe('Client: what cannot be read', () => {
  it('is told apart: no answer of the API, or an answer cut off on its way', async () => {
    const page = clientAnsweredBy([new Response('<h1>Welcome</h1>')]);
    assert.equal((await failureOf(page.client.call('tenant.read', {}))).code, 'unexpected-answer');

    const cut = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) });
    const broken = new Client({ api: '', fetch: () => Promise.resolve(new Response(cut)) });
    assert.equal((await failureOf(broken.call('tenant.read', {}))).code, 'unreachable');
  });
});

describe('Client: what is stopped', () => {
  it('rejects as stopped, without another try', async () => {
    const { client, sent } = clientAnsweredBy([json({})]);
    const failure = await failureOf(client.call('tenant.read', { signal: AbortSignal.abort() }));
    assert.equal(failure.code, 'aborted');
    assert.equal(sent.length, 1);
    assert.equal(client.connection, 'fine');
  });

  it('ends the wait between two tries', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const stop = new AbortController();
    const { client, sent } = clientAnsweredBy([noNetwork()]);
    const call = failureOf(client.call('tenant.read', { signal: stop.signal }));
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    assert.equal((await call).code, 'aborted');
    assert.equal(sent.length, 1);
  });
});

describe('asApiError', () => {
  it('leaves a failure of the client as it is and wraps any other', () => {
    const failure = new ApiError('forbidden', 'x');
    assert.equal(asApiError(failure, 'vi'), failure);
    assert.equal(asApiError(abortion(), 'vi').code, 'aborted');
    assert.equal(asApiError(new Error('boom'), 'vi').code, 'unexpected-answer');
  });
});
