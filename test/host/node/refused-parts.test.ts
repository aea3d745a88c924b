import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { diskFiles } from '../../../host/node/disk-files.js';
import { readyDraft, testWorld } from '../fixtures.js';

const folder = mkdtempSync(join(tmpdir(), 'dvc-parts-'));
const world = await testWorld({}, { files: diskFiles(folder) });
const mai = await world.signIn('mai');
const server = createServer(
  getRequestListener((request) => world.host.fetch(request), { overrideGlobalObjects: false }),
);
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const { port } = server.address() as AddressInfo;
// One connection, as a browser keeps it: what breaks it spoils the request that comes after.
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
after(async () => {
  agent.destroy();
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true });
});

function send(method: string, path: string, headers: Record<string, string>, body?: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ port, host: '127.0.0.1', method, path, agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

test('a part that is refused does not break the connection that it came by', async () => {
  const { id: holder } = await readyDraft(mai);
  const metadata = { holder, purpose: 'paper', paper: 'chung-sinh', filename: 'a.pdf' };
  const { id } = await mai.beginUpload(metadata, 1000);
  const common = { cookie: mai.cookie, 'dvc-client': 'test', 'tus-resumable': '1.0.0' };
  const part = (offset: number): Promise<number> =>
    send(
      'PATCH',
      `/api/v1/uploads/${id}`,
      { ...common, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
      Buffer.alloc(400_000),
    );
  for (let round = 0; round < 10; round++) {
    assert.equal(await part(7), 409);
    assert.equal(await send('HEAD', `/api/v1/uploads/${id}`, common), 200);
  }
  assert.equal(await part(0), 413);
  assert.equal(await send('HEAD', `/api/v1/uploads/${id}`, common), 415);
});
