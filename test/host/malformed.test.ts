import assert from 'node:assert/strict';
import fc from 'fast-check';
import { before, beforeEach, describe, test } from 'node:test';
import { ENDPOINTS, type Endpoint, type OperationName } from '../../components/contract/endpoints.js';
import { OPERATIONS, type Operation } from '../../components/contract/operations.js';
import {
  acting,
  filedDossier,
  PDF,
  readyDraft,
  testWorld,
  type Answer,
  type Caller,
  type TestWorld,
} from './fixtures.js';

const names = Object.keys(ENDPOINTS) as OperationName[];
const withBody = names.filter((name) => (ENDPOINTS[name] as Endpoint).body === 'json');

let world: TestWorld;
let mai: Caller;
let lan: Caller;
let ids: Readonly<Record<'draft' | 'dossier' | 'file' | 'upload', string>>;

before(async () => {
  world = await testWorld({
    limits: { draftsPerPerson: 1_000_000, openUploads: 1_000_000, trackingPerMinute: 1_000_000 },
  });
  mai = await world.signIn('mai');
  lan = await world.signIn('lan');
  const dossier = await filedDossier(mai);
  await acting(lan, dossier)(1, { action: 'receive' });
  const draft = (await readyDraft(mai)).id;
  const upload = await mai.beginUpload(
    { holder: draft, purpose: 'paper', paper: 'chung-sinh', filename: 'a.pdf' },
    1000,
  );
  ids = { draft, dossier: dossier.id, file: dossier.files[0]?.id ?? '', upload: upload.id };
});

// What is sent may sign people out.
beforeEach(async () => {
  mai = await world.signIn('mai');
  lan = await world.signIn('lan');
});

/** A real identifier of the right kind, so that a request gets as far as it can. */
function paramsOf(name: OperationName): Record<string, string> {
  const [resource] = name.split('.') as [string];
  const id =
    { drafts: ids.draft, dossiers: ids.dossier, files: ids.file, uploads: ids.upload }[resource] ??
    crypto.randomUUID();
  return { id, code: '1.001193', version: '1', province: '11' };
}

/** Refused with a problem that the operation announces, never with an error of the host's own. */
function refused(answer: Answer, name: string): void {
  assert.ok(answer.status >= 400 && answer.status < 500, `${name} answers ${answer.status} ${answer.text}`);
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
  assert.equal(typeof (answer.json as { title: unknown }).title, 'string');
}

describe('a malformed body', () => {
  const raws: readonly (readonly [what: string, raw: BodyInit, code: string])[] = [
    ['nothing', '', 'bad-request'],
    ['no JSON', '{', 'bad-request'],
    ['JSON with a tail', '{} {}', 'bad-request'],
    ['a NUL', '{"a":"x\\u0000"}', 'bad-request'],
    ['half a character', '{"a":"\\ud800"}', 'bad-request'],
    ['half a character in a name', '{"\\udc00":1}', 'bad-request'],
    [
      'bytes that are no UTF-8',
      new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
      'bad-request',
    ],
    ['a name that reaches for the prototype', '{"answers":{"__proto__":{"polluted":true}}}', 'bad-request'],
    ['a nest without end', '['.repeat(100_000) + ']'.repeat(100_000), 'bad-request'],
    ['a nest that is too deep', '{"a":'.repeat(33) + '1' + '}'.repeat(33), 'bad-request'],
    ['too much', `{"a":"${'x'.repeat(1_100_000)}"}`, 'too-large'],
    ['null', 'null', 'values-invalid'],
    ['a list', '[]', 'values-invalid'],
    ['a number', '1e400', 'values-invalid'],
  ];
  for (const name of withBody) {
    test(`${name} refuses it in its own words`, async () => {
      const caller = (ENDPOINTS[name] as Endpoint).access === 'officer' ? lan : mai;
      for (const [what, raw, code] of raws) {
        const answer = await caller.call(name, { params: paramsOf(name), version: 1, raw });
        refused(answer, `${name} given ${what}`);
        assert.equal(answer.code, code, `${name} given ${what}`);
      }
      for (const type of ['text/plain', 'application/json2', 'multipart/form-data; boundary=x', null]) {
        const answer = await caller.call(name, {
          params: paramsOf(name),
          version: 1,
          headers: { 'content-type': type },
          raw: new Blob(['{}']),
        });
        assert.equal(answer.code, 'type-not-supported', `${name} ${type}`);
      }
      const zipped = await caller.call(name, {
        params: paramsOf(name),
        version: 1,
        headers: { 'content-encoding': 'gzip' },
      });
      assert.equal(zipped.code, 'type-not-supported');
    });
  }

  test('that lies about its length is still counted', async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(0x20)),
    });
    const answer = await world.host.request('https://dvc.example.vn/api/v1/drafts', {
      method: 'POST',
      headers: {
        cookie: mai.cookie,
        'dvc-client': 'x',
        'idempotency-key': 'k',
        'content-type': 'application/json',
        'content-length': '2',
      },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    assert.equal(answer.status, 413);
  });
});

describe('whatever is sent', () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  const text = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 20 }));
  const bodyFor = (name: OperationName) => {
    const { example } = OPERATIONS[name] as Operation;
    const whole = (example.body ?? {}) as Record<string, unknown>;
    // The example with parts replaced, taken out or added: close enough to right to get past the first door.
    return fc.oneof(
      json,
      fc
        .tuple(
          fc.subarray(Object.keys(whole)),
          fc.dictionary(fc.constantFrom(...FIELDS), json, { maxKeys: 4 }),
        )
        .map(([kept, added]) => ({ ...Object.fromEntries(kept.map((key) => [key, whole[key]])), ...added })),
    );
  };
  const FIELDS = [
    'action',
    'answers',
    'agency',
    'caseId',
    'owner',
    'delivery',
    'step',
    'procedure',
    'reason',
    'papers',
    'days',
    'text',
    'files',
    'kind',
    'commitment',
    'returnTo',
    'note',
  ];

  for (const name of names) {
    test(`${name} never fails on its own side`, async () => {
      const query = fc.dictionary(
        fc.constantFrom('q', 'limit', 'cursor', 'state', 'category', 'offset', 'returnTo', 'field', 'x'),
        text,
        { maxKeys: 3 },
      );
      const version = fc.option(fc.nat(3), { nil: undefined });
      const params = fc
        .constant(null)
        .chain(() =>
          fc.oneof(
            fc.constant(paramsOf(name)),
            fc.record({ id: text, code: text, version: text, province: text }),
          ),
        );
      const request = fc.record({
        params,
        query,
        version,
        body: bodyFor(name),
        who: fc.constantFrom('mai' as const, 'lan' as const, 'nobody' as const),
      });
      await fc.assert(
        fc.asyncProperty(request, async ({ who, version: v, ...sent }) => {
          // An empty part of a path is another path.
          const filled = Object.fromEntries(
            Object.entries(sent.params).map(([key, value]) => [key, value.replace(/^\.*$/, 'x')]),
          );
          const caller = { mai, lan, nobody: world.nobody }[who];
          const answer = await caller.call(name, {
            ...sent,
            params: filled,
            ...(v === undefined ? {} : { version: v }),
          });
          assert.ok(answer.status < 500, `${answer.status} ${answer.text}`);
        }),
        { numRuns: 60 },
      );
    });
  }

  test('the values that a dossier keeps come back as they were sent', async () => {
    const { id } = await mai.ok<{ id: string }>('drafts.create', { body: { procedure: '1.001193' } });
    let version = 1;
    const value = fc.jsonValue({ maxDepth: 5 });
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ minLength: 1, maxLength: 20 }), value), async (answers) => {
        const clean = JSON.parse(JSON.stringify(answers)) as Record<string, unknown>;
        const answer = await mai.call('drafts.change', { params: { id }, version, body: { answers: clean } });
        if (answer.code === 'bad-request') return;
        assert.equal(answer.status, 200, answer.text);
        version += 1;
        assert.deepEqual((answer.json as { answers: unknown }).answers, clean);
      }),
      { numRuns: 100 },
    );
  });

  test('parts of an upload at random offsets never spoil it', async () => {
    const { id: holder } = await mai.ok<{ id: string }>('drafts.create', {
      body: { procedure: '1.001193', caseId: 'thuong' },
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(PDF.length), fc.nat(PDF.length)), { maxLength: 8 }),
        async (parts) => {
          const { id } = await mai.beginUpload(
            { holder, purpose: 'paper', paper: 'chung-sinh', filename: 'a.pdf' },
            PDF.length,
          );
          let end = 0;
          for (const [offset, length] of parts) {
            const sent = PDF.slice(offset, offset + length);
            const answer = await mai.append(id, offset, sent);
            if (answer.status === 204) end = Math.max(end, offset + sent.length);
            else assert.equal(answer.code, 'upload-offset-conflict');
          }
          if (end < PDF.length) assert.equal((await mai.append(id, end, PDF.slice(end))).status, 204);
          const content = await mai.send('files.content', { params: { id } });
          assert.deepEqual(new Uint8Array(await content.arrayBuffer()), PDF);
          await mai.ok('files.delete', { params: { id } });
        },
      ),
      { numRuns: 25 },
    );
  });
});
