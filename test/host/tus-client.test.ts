import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { serve, type ServerType } from '@hono/node-server';
import { Upload, type UploadOptions } from 'tus-js-client';
import { API_PREFIX } from '../../components/contract/endpoints.js';
import { hall, procedure, testWorld, type Caller, type TestWorld } from './fixtures.js';

/** A client that knows tus and nothing of this host: what it can do, Uppy and others can. */

let world: TestWorld;
let mai: Caller;
let server: ServerType;
let endpoint: string;

before(async () => {
  world = await testWorld();
  mai = await world.signIn('mai');
  server = serve({ fetch: world.host.fetch, port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}${API_PREFIX}/uploads`;
});
after(() => new Promise((resolve) => server.close(resolve)));

test('tus-js-client uploads in parts, goes on after a stop, and takes an upload back', async () => {
  const { id: holder } = await mai.ok<{ id: string }>('drafts.create', {
    body: { procedure: procedure.code, agency: hall.id, caseId: 'thuong' },
  });
  const content = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(90_000, 'x')]);
  const options = (key: string): UploadOptions => ({
    endpoint,
    chunkSize: 20_000,
    retryDelays: null,
    metadata: { holder, purpose: 'paper', paper: 'chung-sinh', filename: 'Giấy chứng sinh.pdf' },
    headers: { Cookie: mai.cookie, 'DVC-Client': 'test', 'Idempotency-Key': key },
  });

  const stopped = await new Promise<Upload>((resolve, reject) => {
    const upload: Upload = new Upload(content, {
      ...options('one'),
      onError: reject,
      onChunkComplete: (_size, accepted) => {
        if (accepted >= 40_000) void upload.abort().then(() => resolve(upload));
      },
    });
    upload.start();
  });
  const id = stopped.url?.split('/').at(-1) ?? '';
  const half = await mai.call('uploads.offset', { params: { id } });
  assert.ok(
    Number(half.headers.get('upload-offset')) >= 40_000 &&
      Number(half.headers.get('upload-offset')) < content.length,
  );

  await new Promise<void>((resolve, reject) => {
    const resumed = new Upload(content, {
      ...options('one'),
      uploadUrl: stopped.url,
      onError: reject,
      onSuccess: () => resolve(),
    });
    resumed.start();
  });
  const stored = await mai.send('files.content', { params: { id } });
  assert.deepEqual(Buffer.from(await stored.arrayBuffer()), content);
  const { name } = await mai.ok<{ name: string }>('files.read', { params: { id } });
  assert.equal(name, 'Giấy chứng sinh.pdf');

  const taken = await new Promise<Upload>((resolve, reject) => {
    const upload: Upload = new Upload(content, {
      ...options('two'),
      onError: reject,
      onChunkComplete: () => void upload.abort(true).then(() => resolve(upload), reject),
    });
    upload.start();
  });
  const gone = await mai.call('uploads.offset', { params: { id: taken.url?.split('/').at(-1) ?? '' } });
  assert.equal(gone.status, 404);
});
