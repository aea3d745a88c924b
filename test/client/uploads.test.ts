import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Client } from '../../components/client/client.js';
import { Pace } from '../../components/client/uploads/pace.js';
import {
  UploadDoneEvent,
  UploadQueue,
  type QueuedFile,
} from '../../components/client/uploads/upload-queue.js';
import { problem } from '../../components/contract/problems.js';
import { TusStub } from './tus-stub.js';

const TARGET = { holder: 'ho-so', purpose: 'paper', paper: 'giay-chung-sinh', kind: 'original' } as const;
const CHUNK = 10;

function setUp() {
  const host = new TusStub();
  const client = new Client({ api: 'https://host.example', fetch: host.fetch });
  const queue = new UploadQueue({ client, chunk: CHUNK });
  /** Settles when the queue is as wanted; the test's own time limit ends what never comes. */
  const when = (ready: (files: readonly QueuedFile[]) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!ready(queue.files)) return;
        queue.removeEventListener('change', look);
        resolve();
      };
      queue.addEventListener('change', look);
      look();
    });
  return { host, client, queue, when };
}

const fileOf = (size: number, name = 'Giấy chứng sinh.pdf'): File =>
  new File([Uint8Array.from({ length: size }, (_, i) => i % 251)], name, { type: 'application/pdf' });
const allDone = (files: readonly QueuedFile[]): boolean => files.every(({ state }) => state === 'done');
const refusal = (code: 'file-type-refused' | 'session-over', status: number): Response =>
  Response.json(problem(code, 'vi'), { status });

describe('UploadQueue', () => {
  it('sends a file in parts with its name, paper and kind, and asks the host what became of it', async () => {
    const { host, queue, when } = setUp();
    const done: UploadDoneEvent[] = [];
    queue.addEventListener('done', (event) => event instanceof UploadDoneEvent && done.push(event));
    queue.add(fileOf(25), TARGET);
    assert.equal(queue.pending, 1);
    await when(allDone);
    assert.equal(queue.pending, 0);
    assert.deepEqual(
      host.requests.map(({ method, path }) => `${method} ${path}`),
      [
        'POST /api/v1/uploads',
        'PATCH /api/v1/uploads/u1',
        'PATCH /api/v1/uploads/u1',
        'PATCH /api/v1/uploads/u1',
        'GET /api/v1/files/u1',
      ],
    );
    assert.equal(done[0]?.stored.name, 'Giấy chứng sinh.pdf');
    assert.equal(done[0]?.stored.paper, 'giay-chung-sinh');
    assert.deepEqual([...(host.uploads.get('u1')?.bytes ?? [])].slice(0, 3), [0, 1, 2]);
    const { headers } = host.requests[0]!;
    assert.equal(headers.get('DVC-Client'), 'dvc-elements');
    assert.equal(headers.get('Accept-Language'), 'vi');
    assert.ok(headers.get('Idempotency-Key'));
    assert.equal(host.requests[1]!.headers.get('Idempotency-Key'), null);
  });

  it('sends two at a time', async () => {
    const { host, queue, when } = setUp();
    for (const size of [12, 13, 14]) queue.add(fileOf(size), TARGET);
    assert.deepEqual(
      queue.files.map(({ state }) => state),
      ['sending', 'sending', 'waiting'],
    );
    await when(allDone);
    assert.equal(host.uploads.size, 3);
  });

  it('goes on where it was after the way was cut, under the same key', async () => {
    const { host, queue, when } = setUp();
    let cuts = 0;
    host.interfere = ({ method }) => {
      const creating = method === 'POST' && cuts === 0;
      const sending = method === 'PATCH' && cuts === 1 && host.uploads.get('u1')?.bytes.length === CHUNK;
      if (!creating && !sending) return undefined;
      cuts++;
      return 'cut';
    };
    const stalls: boolean[] = [];
    queue.addEventListener('change', () => stalls.push(queue.files[0]?.stalled ?? false));
    queue.add(fileOf(35), TARGET);
    await when(allDone);
    assert.equal(cuts, 2);
    assert.ok(stalls.includes(true));
    const keys = host.requests
      .filter(({ method }) => method === 'POST')
      .map(({ headers }) => headers.get('Idempotency-Key'));
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1]);
    assert.ok(host.requests.some(({ method }) => method === 'HEAD'));
    assert.equal(host.uploads.get('u1')?.bytes.length, 35);
  });

  it('rests when paused and goes on with the rest', async () => {
    const { host, queue, when } = setUp();
    const { id } = queue.add(fileOf(45), TARGET);
    await when(([file]) => (file?.sent ?? 0) >= 2 * CHUNK);
    queue.pause(id);
    assert.equal(queue.files[0]?.state, 'paused');
    assert.equal(queue.pending, 1);
    queue.resume(id);
    await when(allDone);
    assert.deepEqual(
      [...host.uploads.get('u1')!.bytes],
      Array.from({ length: 45 }, (_, i) => i),
    );
  });

  it('gives up on the host too what is cancelled', async () => {
    const { host, queue, when } = setUp();
    const { id } = queue.add(fileOf(45), TARGET);
    await when(([file]) => (file?.sent ?? 0) >= CHUNK);
    const deleted = new Promise<void>((resolve) => {
      host.interfere = ({ method }) => {
        if (method === 'DELETE') resolve();
        return undefined;
      };
    });
    queue.cancel(id);
    assert.deepEqual(queue.files, []);
    await deleted;
  });

  it('fails in the words of the host, and tries again when asked', async () => {
    const { host, queue, when } = setUp();
    host.interfere = ({ method }) => (method === 'PATCH' ? refusal('file-type-refused', 415) : undefined);
    const { id } = queue.add(fileOf(5), TARGET);
    await when(([file]) => file?.state === 'failed');
    assert.equal(queue.files[0]?.failure?.code, 'file-type-refused');
    assert.equal(queue.files[0]?.failure?.message, problem('file-type-refused', 'vi').title);
    assert.equal(queue.pending, 1);
    host.interfere = () => undefined;
    queue.resume(id);
    await when(allDone);
  });

  it('lets the next file go when one fails', async () => {
    const { host, client, queue, when } = setUp();
    let over = 0;
    client.addEventListener('session-over', () => over++);
    host.interfere = ({ method }) =>
      method === 'POST' && host.uploads.size === 0 && over === 0 ? refusal('session-over', 401) : undefined;
    queue.add(fileOf(5), TARGET);
    await when(([file]) => file?.state === 'failed');
    assert.equal(over, 1);
    queue.add(fileOf(6), TARGET);
    await when((files) => files[1]?.state === 'done');
  });

  it('begins anew when the host no longer knows what was sent', async () => {
    const { host, queue, when } = setUp();
    const { id } = queue.add(fileOf(25), TARGET);
    await when(([file]) => (file?.sent ?? 0) >= CHUNK);
    queue.pause(id);
    host.uploads.clear();
    host.interfere = ({ method, url }) =>
      method === 'PATCH' && url.endsWith('u1') && !host.uploads.has('u1')
        ? Response.json(problem('not-found', 'vi'), { status: 404 })
        : undefined;
    queue.resume(id);
    await when(([file]) => file?.state === 'failed' || file?.state === 'done');
    queue.resume(id);
    await when(allDone);
    assert.equal([...host.uploads.values()].at(-1)?.bytes.length, 25);
  });
});

describe('Pace', () => {
  it('says nothing before it can know', () => {
    const pace = new Pace(0, 0);
    assert.equal(pace.secondsTo(100), undefined);
    pace.note(10, 100);
    assert.equal(pace.secondsTo(100), undefined);
  });

  it('guesses a steady pace right', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 2, max: 50 }), (rate, steps) => {
        const pace = new Pace(0, 0);
        for (let step = 1; step <= steps; step++) pace.note(rate * 1000 * step, 1000 * step);
        assert.equal(pace.secondsTo(rate * 1000 * (steps + 7)), 7);
      }),
    );
  });

  it('never promises less than a second, nor goes by what went backwards', () => {
    const pace = new Pace(0, 0);
    pace.note(1_000_000, 2000);
    pace.note(5, 3000);
    assert.equal(pace.secondsTo(1_000_001), 1);
  });
});
