import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Files } from '../../../host/ports.js';

/** What every adapter of `Files` promises. */
export function filesSuite(
  name: string,
  open: () => Promise<{ files: Files; close?: () => Promise<void> }>,
): void {
  describe(`files: ${name}`, () => {
    let files: Files;
    let close: (() => Promise<void>) | undefined;
    before(async () => void ({ files, close } = await open()));
    after(() => close?.());

    const finished = async (upload: string) => (await files.finish(upload)) ?? assert.fail('no part-file');
    const begun = async (...chunks: string[]): Promise<string> => {
      const upload = crypto.randomUUID();
      await files.create(upload);
      for (const chunk of chunks)
        await files.append(upload, (await files.offset(upload)) ?? 0, stream(chunk), 1000);
      return upload;
    };

    test('an upload that was not begun has no offset, one that was begins at 0', async () => {
      const upload = crypto.randomUUID();
      assert.equal(await files.offset(upload), undefined);
      await files.create(upload);
      assert.equal(await files.offset(upload), 0);
    });

    test('beginning again keeps what arrived', async () => {
      const upload = await begun('abc');
      await files.create(upload);
      assert.equal(await files.offset(upload), 3);
    });

    test('parts follow one another and come back as one content', async () => {
      const upload = await begun('xin ', 'chào', ' các', ' bạn');
      const { sha256, size } = await finished(upload);
      const expected = new TextEncoder().encode('xin chào các bạn');
      assert.equal(size, expected.length);
      assert.equal(sha256, await digest(expected));
      assert.deepEqual(await content(files, sha256), expected);
    });

    test('an empty part changes nothing', async () => {
      const upload = await begun('abc');
      assert.deepEqual(await files.append(upload, 3, stream(), 10), { offset: 3 });
    });

    test('a part elsewhere than at the end is a conflict and writes nothing', async () => {
      const upload = await begun('abc');
      for (const offset of [0, 2, 4])
        assert.equal(await files.append(upload, offset, stream('x'), 10), 'conflict');
      assert.equal(await files.offset(upload), 3);
      assert.equal(await files.append(crypto.randomUUID(), 0, stream('x'), 10), 'conflict');
    });

    test('of two parts at once for one place only one is taken', async () => {
      const upload = await begun();
      const results = await Promise.all([
        files.append(upload, 0, stream('aaaa'), 10),
        files.append(upload, 0, stream('bbbb'), 10),
      ]);
      assert.equal(results.filter((result) => result === 'conflict').length, 1);
      assert.equal(await files.offset(upload), 4);
    });

    test('no more is taken than was announced', async () => {
      const upload = await begun('abc');
      assert.equal(await files.append(upload, 3, stream('defgh'), 5), 'too-large');
      assert.ok(((await files.offset(upload)) ?? 0) <= 5);
    });

    test('a part that breaks off leaves what arrived, and the rest may follow', async () => {
      const upload = await begun();
      const broken = await files.append(upload, 0, breaking('abc'), 10);
      assert.deepEqual(broken, { offset: 3 });
      assert.deepEqual(await files.append(upload, 3, stream('def'), 10), { offset: 6 });
      const { sha256 } = await finished(upload);
      assert.equal(new TextDecoder().decode(await content(files, sha256)), 'abcdef');
    });

    test('shows the first bytes, as far as there are any', async () => {
      const upload = await begun('%PDF-1.4 and more');
      assert.equal(new TextDecoder().decode(await files.head(upload, 5)), '%PDF-');
      assert.equal((await files.head(upload, 1000))?.length, 17);
      assert.equal((await files.head(await begun(), 10))?.length, 0);
    });

    test('finishing twice is finishing once, until the part is discarded', async () => {
      const upload = await begun('twice');
      const first = await finished(upload);
      assert.deepEqual(await files.finish(upload), first);
      await files.forget(first.sha256);
      assert.deepEqual(await files.finish(upload), first);
      assert.ok(await files.read(first.sha256));
      await files.discard(upload);
      assert.equal(await files.offset(upload), undefined);
      assert.equal(new TextDecoder().decode(await content(files, first.sha256)), 'twice');
    });

    test('equal contents lie in one place', async () => {
      const [a, b] = [await files.finish(await begun('same')), await files.finish(await begun('sa', 'me'))];
      assert.deepEqual(a, b);
    });

    test('forgetting, discarding and reading what is not there does no harm', async () => {
      const none = 'f'.repeat(64);
      await files.forget(none);
      await files.discard(crypto.randomUUID());
      assert.equal(await files.head(crypto.randomUUID(), 10), undefined);
      assert.equal(await files.finish(crypto.randomUUID()), undefined);
      assert.equal(await files.read(none), undefined);
      const { sha256 } = await finished(await begun('soon gone'));
      await files.forget(sha256);
      assert.equal(await files.read(sha256), undefined);
    });
  });
}

function stream(...chunks: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
}

/** Gives its bytes and then fails, as a connection that is cut. */
function breaking(chunk: string): ReadableStream<Uint8Array> {
  let given = false;
  return new ReadableStream({
    pull(controller) {
      if (given) controller.error(new Error('cut'));
      else controller.enqueue(new TextEncoder().encode(chunk));
      given = true;
    },
  });
}

async function content(files: Files, sha256: string): Promise<Uint8Array> {
  return new Uint8Array(await new Response((await files.read(sha256)) ?? null).arrayBuffer());
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
