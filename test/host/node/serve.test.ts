import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { PAGE_POLICY, serve } from '../../../host/node/serve.js';
import { staticFiles } from '../../../host/node/static-files.js';
import type { Log } from '../../../host/ports.js';
import { freePort } from '../../support/free-port.js';

const folder = mkdtempSync(join(tmpdir(), 'dvc-serve-'));
const portal = join(folder, 'portal');
const bundle = join(folder, 'bundle');
mkdirSync(join(portal, 'assets'), { recursive: true });
mkdirSync(join(portal, 'huong-dan'));
mkdirSync(bundle);
const script = 'console.log("dvc");\n'.repeat(200);
for (const [path, text] of [
  ['portal/index.html', '<!doctype html><title>Trang chủ</title>'],
  ['portal/thu-tuc.html', '<!doctype html><title>Thủ tục</title>'],
  ['portal/huong-dan/index.html', '<!doctype html><title>Hướng dẫn</title>'],
  ['portal/404.html', '<!doctype html><title>Không tìm thấy</title>'],
  ['portal/assets/portal-D3adB33f.js', script],
  ['portal/assets/plain.js', script],
  ['bundle/dvc-elements.js', script],
  ['secret.txt', 'secret'],
] as const) {
  writeFileSync(join(folder, path), text);
}

const port = await freePort();
const publicUrl = `http://localhost:${port}`;
const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const pages = staticFiles([
  { folder: portal, path: '/', shared: false },
  { folder: bundle, path: '/elements/', shared: true },
]);
let finish = (): void => undefined;
const slow = new Promise<void>((resolve) => (finish = resolve));
let arrive = (): void => undefined;
const arrived = new Promise<void>((resolve) => (arrive = resolve));
const running = await serve(
  {
    api: async (request) => {
      if (new URL(request.url).pathname.endsWith('/slow')) {
        arrive();
        await slow;
      }
      return new Response(`api ${new URL(request.url).pathname}`);
    },
    pages,
    portal: null,
    trial: null,
    publicUrl,
    log: quiet,
  },
  '127.0.0.1',
  port,
);
after(() => {
  rmSync(folder, { recursive: true });
});

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A request exactly as written: `fetch` would tidy the path and unpack the answer. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const target = {
      port,
      host: '127.0.0.1',
      path,
      method,
      agent: false,
      headers: { host: `localhost:${port}`, ...headers },
    };
    const request = httpRequest(target, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.once('error', reject).end();
  });
}

/** Sends bytes as they are and reads the answer to its end. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.once('error', reject).once('close', () => resolve(answer));
  });
}

test('pages are found under plain names, with and without a query or a slash at the end', async () => {
  for (const [path, title] of [
    ['/', 'Trang chủ'],
    ['/thu-tuc', 'Thủ tục'],
    ['/thu-tuc?ma=1.001193', 'Thủ tục'],
    ['/thu-tuc/', 'Thủ tục'],
    ['/huong-dan', 'Hướng dẫn'],
    ['/huong-dan/', 'Hướng dẫn'],
  ] as const) {
    const { status, body, headers } = await get(path);
    assert.equal(status, 200, path);
    assert.ok(body.includes(title), path);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers['cache-control'], 'no-cache');
  }
  assert.equal(pages.pages, 4);
});

test('every answer to a page runs under the strict policy, the 404 page included', async () => {
  for (const path of ['/', '/khong-co', '/assets/plain.js']) {
    const { headers } = await get(path);
    assert.equal(headers['content-security-policy'], PAGE_POLICY, path);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
  assert.match(PAGE_POLICY, /^default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; /);
  assert.doesNotMatch(PAGE_POLICY, /unsafe/);
});

test('what is not there answers 404 with a page in words', async () => {
  const { status, body } = await get('/khong-co');
  assert.equal(status, 404);
  assert.ok(body.includes('Không tìm thấy'));
});

test('no address leads out of the folders', async () => {
  for (const path of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/elements/../../secret.txt',
    '//etc/passwd',
    '/%00',
    '/%',
  ]) {
    const { status, body } = await get(path);
    assert.equal(status, 404, path);
    assert.ok(!body.includes('secret'), path);
  }
});

test('names with a digest are kept for ever, others are asked about and answered 304', async () => {
  const hashed = await get('/assets/portal-D3adB33f.js');
  assert.match(hashed.headers['cache-control'] ?? '', /immutable/);
  const plain = await get('/assets/plain.js');
  assert.equal(plain.headers['cache-control'], 'no-cache');
  const again = await get('/assets/plain.js', { 'if-none-match': plain.headers.etag ?? '' });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
});

test('text is packed as the browser asks', async () => {
  const brotli = await get('/assets/plain.js', { 'accept-encoding': 'gzip, deflate, br' });
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(brotli.body).toString(), script);
  const gzipped = await get('/assets/plain.js', { 'accept-encoding': 'gzip, br;q=0' });
  assert.equal(gzipped.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(gzipped.body).toString(), script);
  assert.equal((await get('/assets/plain.js')).headers['content-encoding'], undefined);
  assert.equal(brotli.headers.vary, 'accept-encoding');
});

test('the bundle may be embedded by pages of other origins, the portal may not', async () => {
  const shared = await get('/elements/dvc-elements.js');
  assert.equal(shared.headers['access-control-allow-origin'], '*');
  assert.equal(shared.headers['cross-origin-resource-policy'], 'cross-origin');
  assert.equal(shared.headers['cache-control'], 'no-cache');
  assert.equal((await get('/')).headers['access-control-allow-origin'], undefined);
});

test('pages are read only', async () => {
  const { status, headers } = await get('/', {}, 'POST');
  assert.equal(status, 405);
  assert.equal(headers.allow, 'GET, HEAD');
  const head = await get('/', {}, 'HEAD');
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
});

test('the API gets what is its own', async () => {
  for (const path of ['/api/v1/x', '/health/ready', '/openapi.json']) {
    assert.equal((await get(path)).body.toString(), `api ${path}`);
  }
  assert.equal((await get('/apix')).status, 404);
});

test('a page asked for under another name of this machine is sent to the public one', async () => {
  const { status, headers } = await get('/thu-tuc?a=1', { host: `127.0.0.1:${port}`, accept: 'text/html' });
  assert.equal(status, 302);
  assert.equal(headers.location, `${publicUrl}/thu-tuc?a=1`);
  const sly = await get('//evil.example/x', { host: `127.0.0.1:${port}`, accept: 'text/html' });
  assert.equal(sly.headers.location, `${publicUrl}/evil.example/x`);
  for (const address of ['http://evil.example/', 'http://[']) {
    const strange = await get(address, { host: `127.0.0.1:${port}`, accept: 'text/html' });
    assert.ok(strange.status < 500, address);
    assert.equal(strange.headers.location, undefined, address);
  }
});

test('what is no request, or has too large a head, is refused with a problem code', async () => {
  const malformed = await raw('NONSENSE\r\n\r\n');
  assert.match(malformed, /^HTTP\/1\.1 400 /);
  assert.match(malformed, /"code":"bad-request"/);
  const large = await raw(`GET / HTTP/1.1\r\nHost: x\r\nX-Large: ${'a'.repeat(20_000)}\r\n\r\n`);
  assert.match(large, /^HTTP\/1\.1 431 /);
  assert.match(large, /"code":"headers-too-large"/);
});

test('stopping lets a request under way finish and takes no new one', async () => {
  const underWay = get('/api/v1/slow');
  await arrived;
  const stopped = running.stop();
  await assert.rejects(get('/'), /ECONNREFUSED/);
  finish();
  assert.equal((await underWay).body.toString(), 'api /api/v1/slow');
  await stopped;
});
