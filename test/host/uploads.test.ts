import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { memoryFiles } from '../../host/adapters/memory-files.js';
import type { Files, Records } from '../../host/ports.js';
import { sweep } from '../../host/sweep.js';
import { memoryRecords } from '../../host/adapters/memory-records.js';
import {
  hall,
  metadataHeader,
  PDF,
  PNG,
  procedure,
  testWorld,
  type Caller,
  type TestWorld,
} from './fixtures.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function newDraft(caller: Caller): Promise<string> {
  const body = { procedure: procedure.code, agency: hall.id, caseId: 'thuong' };
  return (await caller.ok<{ id: string }>('drafts.create', { body })).id;
}

const paperOf = (holder: string, changes: Record<string, string> = {}): Record<string, string> => ({
  holder,
  purpose: 'paper',
  paper: 'chung-sinh',
  filename: 'giấy.pdf',
  ...changes,
});

describe('a resumable upload', () => {
  let world: TestWorld;
  let mai: Caller;
  let draft: string;
  before(async () => {
    world = await testWorld();
    mai = await world.signIn('mai');
    draft = await newDraft(mai);
  });

  test('goes on where it was cut, and is a file in the end', async () => {
    const { id, headers } = await mai.beginUpload(paperOf(draft), PDF.length);
    assert.equal(headers.get('location'), `uploads/${id}`);
    assert.equal(headers.get('tus-resumable'), '1.0.0');
    const first = await mai.append(id, 0, PDF.slice(0, 10));
    assert.deepEqual([first.status, first.headers.get('upload-offset')], [204, '10']);
    const asked = await mai.call('uploads.offset', { params: { id } });
    assert.deepEqual(
      [asked.headers.get('upload-offset'), asked.headers.get('upload-length')],
      ['10', String(PDF.length)],
    );
    assert.equal((await mai.call('files.read', { params: { id } })).code, 'not-found');
    assert.equal((await mai.append(id, 0, PDF.slice(0, 10))).code, 'upload-offset-conflict');
    assert.equal((await mai.append(id, 20, PDF.slice(20))).code, 'upload-offset-conflict');
    assert.equal((await mai.append(id, 10, PDF.slice(10))).status, 204);
    const file = await mai.ok<{ size: number; type: string; kind: string; name: string }>('files.read', {
      params: { id },
    });
    assert.deepEqual(
      [file.size, file.type, file.kind, file.name],
      [PDF.length, 'application/pdf', 'original', 'giấy.pdf'],
    );
  });

  test('that is complete says so for ever, and takes nothing more', async () => {
    const id = await mai.upload(paperOf(draft));
    const asked = await mai.call('uploads.offset', { params: { id } });
    assert.equal(asked.headers.get('upload-offset'), String(PDF.length));
    assert.equal((await mai.append(id, PDF.length, bytes(''))).status, 204);
    assert.equal((await mai.append(id, 0, PDF)).code, 'upload-offset-conflict');
    assert.equal((await mai.call('uploads.cancel', { params: { id } })).code, 'not-found');
    await mai.ok('files.delete', { params: { id } });
  });

  test('can be given up', async () => {
    const { id } = await mai.beginUpload(paperOf(draft), PDF.length);
    await mai.append(id, 0, PDF.slice(0, 10));
    await mai.ok('uploads.cancel', { params: { id } });
    assert.equal((await mai.call('uploads.offset', { params: { id } })).status, 404);
    assert.equal(await world.ports.files.offset(id), undefined);
  });

  test('takes no more bytes than announced, and none without end', async () => {
    const { id } = await mai.beginUpload(paperOf(draft), PDF.length);
    assert.equal((await mai.append(id, 0, new Uint8Array(PDF.length + 1))).code, 'too-large');
    assert.equal((await mai.beginUpload(paperOf(draft), 100_001)).code, 'too-large');
    assert.equal((await mai.beginUpload(paperOf(draft), 0)).code, 'file-empty');
    await mai.call('uploads.cancel', { params: { id } });
  });

  test('is looked at by content: the name does not make the type', async () => {
    const html = bytes('<!doctype html><script>alert(1)</script>'.padEnd(60));
    const svg = bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const zip = bytes('PK\u0003\u0004 something else than a document, with word/ only');
    for (const content of [html, svg, zip, bytes('MZ program'), bytes('  %PDF-1.4 late')]) {
      const { id } = await mai.beginUpload(paperOf(draft), content.length);
      assert.equal((await mai.append(id, 0, content)).code, 'file-type-refused');
      assert.equal((await mai.call('uploads.offset', { params: { id } })).status, 404);
      assert.equal(await world.ports.files.offset(id), undefined);
    }
    const id = await mai.upload(paperOf(draft, { filename: 'anh.exe' }), PNG);
    const { name, type } = await mai.ok<{ name: string; type: string }>('files.read', { params: { id } });
    assert.deepEqual([name, type], ['anh.exe.png', 'image/png']);
    await mai.ok('files.delete', { params: { id } });
  });

  test('a document is none where the tenant takes none', async () => {
    const word = bytes('PK\u0003\u0004....[Content_Types].xml....word/document.xml');
    assert.match((await world.ports.inspect(word)) ?? '', /wordprocessingml/);
    const { id } = await mai.beginUpload(paperOf(draft), word.length);
    assert.equal((await mai.append(id, 0, word)).code, 'file-type-refused');
  });

  test('fits a paper of the draft and a kind of it', async () => {
    const wrong = async (changes: Record<string, string>) => {
      const { json, code } = await mai.beginUpload(paperOf(draft, changes), 50);
      return [
        code,
        ...((json as { invalidParams?: { path: string; code: string }[] }).invalidParams ?? []).map(
          (one) => `${one.path} ${one.code}`,
        ),
      ];
    };
    assert.deepEqual(await wrong({ paper: 'khac' }), ['values-invalid', '/paper not-listed']);
    assert.deepEqual(await wrong({ paper: 'can-cuoc', kind: 'copy' }), [
      'values-invalid',
      '/kind not-listed',
    ]);
    assert.deepEqual(await wrong({ kind: 'copy' }), ['values-invalid', '/kind not-listed']);
    assert.deepEqual(await wrong({ kind: 'x' }), ['values-invalid', '/kind not-listed']);
    assert.deepEqual(await wrong({ purpose: 'x' }), ['values-invalid', '/purpose not-listed']);
    assert.deepEqual(await wrong({ holder: 'x' }), ['values-invalid', '/holder wrong-format']);
    assert.deepEqual(await wrong({ filename: '' }), ['values-invalid', '/filename too-small']);
    // A paper to be shown at the desk may be sent ahead.
    const ahead = await mai.beginUpload(paperOf(draft, { paper: 'can-cuoc' }), 50);
    assert.equal(ahead.status, 201);
    await mai.ok('uploads.cancel', { params: { id: ahead.id } });
  });

  test('speaks tus 1.0.0 and says so', async () => {
    const offer = await world.nobody.call('uploads.options');
    assert.equal(offer.headers.get('tus-version'), '1.0.0');
    assert.equal(offer.headers.get('tus-extension'), 'creation,termination');
    assert.equal(offer.headers.get('tus-max-size'), '100000');
    const { id } = await mai.beginUpload(paperOf(draft), 50);
    const headers = { 'tus-resumable': '0.2.2' };
    const other = await mai.beginUpload(paperOf(draft), 50, { headers });
    assert.deepEqual(
      [other.status, other.code, other.headers.get('tus-version')],
      [412, 'upload-version-unsupported', '1.0.0'],
    );
    assert.equal((await mai.append(id, 0, bytes('x'), { headers })).code, 'upload-version-unsupported');
    assert.equal(
      (await mai.call('uploads.cancel', { params: { id }, headers })).code,
      'upload-version-unsupported',
    );
    await mai.ok('uploads.cancel', { params: { id } });
  });

  test('malformed words in its headers are refused', async () => {
    const create = (headers: Record<string, string | null>) =>
      mai.call('uploads.create', {
        headers: { 'upload-length': '50', 'upload-metadata': metadataHeader(paperOf(draft)), ...headers },
      });
    for (const length of ['', '-1', '1.5', '1e3', 'abc', '99999999999999999999']) {
      assert.equal((await create({ 'upload-length': length })).code, 'bad-request', length);
    }
    assert.equal((await create({ 'upload-length': null })).code, 'bad-request');
    assert.equal((await create({ 'upload-metadata': 'filename ###' })).code, 'bad-request');
    assert.equal((await create({ 'upload-metadata': `filename ${btoa('\xff\xfe')}` })).code, 'bad-request');
    assert.equal((await create({ 'upload-metadata': `filename ${btoa('a\0b')}` })).code, 'bad-request');
    assert.equal((await create({ 'upload-metadata': null })).code, 'values-invalid');
    const { id } = await mai.beginUpload(paperOf(draft), 50);
    assert.equal(
      (await mai.append(id, 0, bytes('x'), { headers: { 'content-type': 'text/plain' } })).code,
      'type-not-supported',
    );
    assert.equal(
      (await mai.append(id, 0, bytes('x'), { headers: { 'upload-offset': 'x' } })).code,
      'bad-request',
    );
    await mai.ok('uploads.cancel', { params: { id } });
  });
});

describe('the room for files', () => {
  test('ends with the number a paper may have, those on their way counted', async () => {
    const mai = await (await testWorld()).signIn('mai');
    const draft = await newDraft(mai);
    await mai.upload(paperOf(draft));
    await mai.upload(paperOf(draft));
    const third = await mai.beginUpload(paperOf(draft), 50);
    assert.equal((await mai.beginUpload(paperOf(draft), 50)).code, 'values-invalid');
    await mai.ok('uploads.cancel', { params: { id: third.id } });
    assert.equal((await mai.beginUpload(paperOf(draft), 50)).status, 201);
  });

  test('ends with the uploads one person may have under way', async () => {
    const mai = await (await testWorld({ limits: { openUploads: 1 } })).signIn('mai');
    const draft = await newDraft(mai);
    assert.equal((await mai.beginUpload(paperOf(draft), 50)).status, 201);
    assert.equal((await mai.beginUpload(paperOf(draft), 50)).code, 'too-many-requests');
  });
});

describe('a file', () => {
  test('can be called another kind of copy until it is sent', async () => {
    const mai = await (await testWorld()).signIn('mai');
    const draft = await newDraft(mai);
    const id = await mai.upload(paperOf(draft));
    const changed = await mai.ok<{ kind: string }>('files.change', {
      params: { id },
      body: { kind: 'certified-copy' },
    });
    assert.equal(changed.kind, 'certified-copy');
    assert.equal(
      (await mai.call('files.change', { params: { id }, body: { kind: 'copy' } })).code,
      'values-invalid',
    );
    await mai.ok('drafts.change', {
      params: { id: draft },
      version: 1,
      body: { answers: { tenTre: 'An' }, delivery: { way: 'desk' } },
    });
    await mai.ok('drafts.file', { params: { id: draft }, version: 2, body: { commitment: true } });
    assert.equal(
      (await mai.call('files.change', { params: { id }, body: { kind: 'original' } })).code,
      'state-conflict',
    );
    assert.equal((await mai.call('files.delete', { params: { id } })).code, 'state-conflict');
  });

  test('of a draft that was filed meanwhile comes too late', async () => {
    const mai = await (await testWorld()).signIn('mai');
    const draft = await newDraft(mai);
    await mai.upload(paperOf(draft));
    const { id } = await mai.beginUpload(paperOf(draft), PDF.length);
    await mai.append(id, 0, PDF.slice(0, 10));
    await mai.ok('drafts.change', {
      params: { id: draft },
      version: 1,
      body: { answers: { tenTre: 'An' }, delivery: { way: 'desk' } },
    });
    await mai.ok('drafts.file', { params: { id: draft }, version: 2, body: { commitment: true } });
    assert.equal((await mai.append(id, 10, PDF.slice(10))).code, 'state-conflict');
    assert.equal((await mai.call('uploads.offset', { params: { id } })).status, 404);
  });
});

/** Records whose transactions fail while `isDown`. */
function failing(): { records: Records; state: { isDown: boolean } } {
  const inner = memoryRecords();
  const state = { isDown: false };
  const records: Records = {
    ...inner,
    transaction: (work) =>
      inner.transaction(async (tx) => {
        const result = await work(tx);
        if (state.isDown) throw new Error('killed');
        return result;
      }),
  };
  return { records, state };
}

describe('an upload cut short by the death of the host', () => {
  test('between its last byte and its file is completed when the client asks again', async () => {
    const { records, state } = failing();
    const files: Files = memoryFiles();
    const dying: Files = {
      ...files,
      async finish(upload) {
        const content = await files.finish(upload);
        state.isDown = true;
        return content;
      },
    };
    const world = await testWorld({}, { records, files: dying });
    const mai = await world.signIn('mai');
    const draft = await newDraft(mai);
    const { id } = await mai.beginUpload(paperOf(draft), PDF.length);
    assert.equal((await mai.append(id, 0, PDF)).code, 'internal');
    state.isDown = false;
    dying.finish = files.finish.bind(files);
    const asked = await mai.call('uploads.offset', { params: { id } });
    assert.equal(asked.headers.get('upload-offset'), String(PDF.length));
    const { files: stored } = await mai.ok<{ files: { id: string }[] }>('drafts.files', {
      params: { id: draft },
    });
    assert.deepEqual(
      stored.map((file) => file.id),
      [id],
    );
    assert.equal(await files.offset(id), undefined);
  });
});

describe('an upload that two requests complete at once', () => {
  test('is one file to both, whichever comes late', async () => {
    const files = memoryFiles();
    for (const step of ['head', 'finish'] as const) {
      let late = (): void => undefined;
      const isLate = new Promise<void>((resolve) => (late = resolve));
      let held = false;
      const hold = async (): Promise<void> => {
        if (held) return;
        held = true;
        await isLate;
      };
      const slow: Files = {
        ...files,
        head: async (...ask) => (step === 'head' && (await hold()), files.head(...ask)),
        finish: async (...ask) => (step === 'finish' && (await hold()), files.finish(...ask)),
      };
      const world = await testWorld({}, { files: slow });
      const mai = await world.signIn('mai');
      const draft = await newDraft(mai);
      const { id } = await mai.beginUpload(paperOf(draft), PDF.length);
      const first = mai.append(id, 0, PDF);
      while (!held) await new Promise((resolve) => setImmediate(resolve));
      const asked = await mai.call('uploads.offset', { params: { id } });
      assert.equal(asked.headers.get('upload-offset'), String(PDF.length));
      late();
      assert.equal((await first).status, 204, step);
      const stored = await mai.ok<{ files: unknown[] }>('drafts.files', { params: { id: draft } });
      assert.equal(stored.files.length, 1);
    }
  });
});

describe('what nobody needs', () => {
  test('the content of an upload that came too late goes with it', async () => {
    const world = await testWorld();
    const mai = await world.signIn('mai');
    const draft = await newDraft(mai);
    const { id } = await mai.beginUpload(paperOf(draft), PDF.length);
    await mai.ok('drafts.delete', { params: { id: draft }, version: 1 });
    assert.equal((await mai.append(id, 0, PDF)).code, 'not-found');
    const { records, files } = world.ports;
    await sweep(records, files, later(0.1));
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', PDF)).toString('hex');
    assert.equal(await files.read(sha256), undefined);
  });

  const later = (hours: number): Date =>
    new Date(Date.parse('2026-11-23T08:30:00+07:00') + hours * 3_600_000);

  test('contents go when their last file has gone, not before', async () => {
    const world = await testWorld();
    const mai = await world.signIn('mai');
    const draft = await newDraft(mai);
    const [one, two] = [await mai.upload(paperOf(draft)), await mai.upload(paperOf(draft))];
    const { sha256 } = await mai.ok<{ sha256: string }>('files.read', { params: { id: one } });
    const { records, files } = world.ports;
    await mai.ok('files.delete', { params: { id: one } });
    await sweep(records, files, later(0.1));
    assert.ok(await files.read(sha256));
    await mai.ok('files.delete', { params: { id: two } });
    await mai.upload(paperOf(draft));
    await sweep(records, files, later(0.1));
    assert.ok(await files.read(sha256), 'the same bytes were brought again before the sweep');
    await mai.ok('drafts.delete', { params: { id: draft }, version: 1 });
    await sweep(records, files, later(0.1));
    assert.equal(await files.read(sha256), undefined);
  });

  test('uploads given up, old replies and ended sessions go in time', async () => {
    const world = await testWorld();
    const mai = await world.signIn('mai');
    const draft = await newDraft(mai);
    const { id } = await mai.beginUpload(paperOf(draft), PDF.length);
    await mai.append(id, 0, PDF.slice(0, 10));
    const { records, files } = world.ports;
    const left = () =>
      records.transaction(async (tx) => [
        (await tx.uploads.find()).length,
        (await tx.replies.find()).length,
        (await tx.sessions.find()).length,
        await files.offset(id),
      ]);
    await sweep(records, files, later(0.25));
    assert.deepEqual(await left(), [1, 2, 1, 10]);
    await sweep(records, files, later(49));
    assert.deepEqual(await left(), [0, 0, 0, undefined]);
    assert.equal(await sweep(records, files, later(49)), 0);
  });
});
