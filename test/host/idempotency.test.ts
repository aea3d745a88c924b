import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  acting,
  filedDossier,
  hall,
  PDF,
  procedure,
  readyDraft,
  testWorld,
  type DossierShape,
} from './fixtures.js';
import { fileRepeatedly } from './repeated-filings.js';

const TIMES = 10;
const times = <T>(work: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: TIMES }, work));

describe('a write under one key happens once', () => {
  test('equal creations at once make one draft and answer alike', async () => {
    const mai = await (await testWorld()).signIn('mai');
    const key = crypto.randomUUID();
    const answers = await times(() =>
      mai.call('drafts.create', { key, body: { procedure: procedure.code } }),
    );
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    assert.equal(new Set(answers.map(({ headers }) => headers.get('location'))).size, 1);
    assert.equal((await mai.ok<{ drafts: unknown[] }>('drafts.list')).drafts.length, 1);
  });

  test('equal filings at once give one dossier and one code, and so does a later repeat', async () => {
    const mai = await (await testWorld()).signIn('mai');
    const { id, version } = await readyDraft(mai);
    const file = { key: 'file-once', params: { id }, version, body: { commitment: true } };
    const answers = await times(() => mai.call('drafts.file', file));
    answers.push(await mai.call('drafts.file', file));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    const { items } = await mai.ok<{ items: DossierShape[] }>('dossiers.list');
    assert.deepEqual(
      items.map(({ code }) => code),
      ['H18.12-261123-0001'],
    );
  });

  test('filing under different keys at once files once; the others learn that it is done', async () => {
    const mai = await (await testWorld()).signIn('mai');
    const { id, version } = await readyDraft(mai);
    const answers = await times(() =>
      mai.call('drafts.file', { params: { id }, version, body: { commitment: true } }),
    );
    const codes = answers.map(({ status, code }) => code ?? status).sort();
    assert.deepEqual(codes, [201, ...Array<string>(TIMES - 1).fill('state-conflict')]);
  });

  test('equal steps at once are one step', async () => {
    const world = await testWorld();
    const [mai, lan] = [await world.signIn('mai'), await world.signIn('lan')];
    const { id } = await filedDossier(mai);
    const answers = await times(() =>
      lan.call('dossiers.act', { key: 'r', params: { id }, version: 1, body: { action: 'receive' } }),
    );
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    const { history, version } = await lan.ok<DossierShape>('dossiers.read', { params: { id } });
    assert.deepEqual([history.length, version], [2, 2]);
  });

  test('two officers with the same version: one acts, the other learns of it and overwrites nothing', async () => {
    const world = await testWorld();
    const [mai, lan, hung] = [
      await world.signIn('mai'),
      await world.signIn('lan'),
      await world.signIn('hung'),
    ];
    const { id } = await filedDossier(mai);
    const [one, two] = await Promise.all([
      lan.call('dossiers.act', { params: { id }, version: 1, body: { action: 'receive' } }),
      hung.call('dossiers.act', {
        params: { id },
        version: 1,
        body: { action: 'refuse', reason: 'Sai nơi nhận' },
      }),
    ]);
    assert.deepEqual(
      [one.code ?? one.status, two.code ?? two.status].sort(),
      [200, 'version-conflict'].sort(),
    );
    assert.equal((await lan.ok<DossierShape>('dossiers.read', { params: { id } })).history.length, 2);
    const late = await hung.call('dossiers.act', {
      params: { id },
      version: 2,
      body: { action: 'recall', reason: 'x' },
    });
    assert.equal(late.code, 'state-conflict');
  });

  test('equal beginnings of an upload are one upload', async () => {
    const world = await testWorld();
    const mai = await world.signIn('mai');
    const { id: holder } = await mai.ok<{ id: string }>('drafts.create', {
      body: { procedure: procedure.code, agency: hall.id, caseId: 'thuong' },
    });
    const metadata = { holder, purpose: 'paper', paper: 'chung-sinh', filename: 'a.pdf' };
    const begun = await times(() => mai.beginUpload(metadata, PDF.length, { key: 'up' }));
    assert.equal(new Set(begun.map(({ id }) => id)).size, 1);
    const other = await mai.beginUpload({ ...metadata, filename: 'b.pdf' }, PDF.length, { key: 'up' });
    assert.equal(other.code, 'idempotency-conflict');
  });

  test('the same key with another content, version or address', async () => {
    const mai = await (await testWorld()).signIn('mai');
    const { id, version } = await readyDraft(mai);
    const change = { key: 'c', params: { id }, version, body: { step: 'papers' } };
    assert.equal((await mai.call('drafts.change', change)).status, 200);
    assert.equal(
      (await mai.call('drafts.change', { ...change, body: { step: 'form' } })).code,
      'idempotency-conflict',
    );
    assert.equal(
      (await mai.call('drafts.change', { ...change, version: version + 1 })).code,
      'idempotency-conflict',
    );
    const elsewhere = await readyDraft(mai);
    assert.equal(
      (
        await mai.call('drafts.change', {
          ...change,
          params: { id: elsewhere.id },
          version: elsewhere.version,
        })
      ).status,
      200,
    );
  });

  test('what was refused may be tried again under the same key', async () => {
    const mai = await (await testWorld()).signIn('mai');
    const { id, version } = await readyDraft(mai);
    const file = { key: 'f', params: { id }, version };
    assert.equal(
      (await mai.call('drafts.file', { ...file, body: { commitment: false } })).code,
      'commitment-missing',
    );
    assert.equal((await mai.call('drafts.file', { ...file, body: { commitment: true } })).status, 201);
  });

  test('keys belong to a person', async () => {
    const world = await testWorld();
    const body = { procedure: procedure.code };
    const [one, two] = [await world.signIn('mai'), await world.signIn('pao')];
    const first = await one.ok<{ id: string }>('drafts.create', { key: 'k', body });
    const second = await two.ok<{ id: string }>('drafts.create', { key: 'k', body });
    assert.notEqual(first.id, second.id);
  });

  test('a write without a key, a change without a version, and malformed ones', async () => {
    const mai = await (await testWorld()).signIn('mai');
    const { id } = await readyDraft(mai);
    const change = { params: { id }, body: { step: 'form' } };
    assert.equal(
      (await mai.call('drafts.change', { ...change, version: 2, headers: { 'idempotency-key': null } })).code,
      'idempotency-key-missing',
    );
    assert.equal(
      (await mai.call('drafts.change', { ...change, version: 2, key: 'x'.repeat(256) })).code,
      'bad-request',
    );
    assert.equal((await mai.call('drafts.change', change)).code, 'precondition-missing');
    for (const match of ['2', 'v2', '"2"', '*', '"v-1"', '"v2", "v3"']) {
      assert.equal(
        (await mai.call('drafts.change', { ...change, headers: { 'if-match': match } })).code,
        'bad-request',
        match,
      );
    }
    assert.equal(
      (await mai.call('drafts.change', { ...change, headers: { 'if-match': '"v1"' } })).code,
      'version-conflict',
    );
    assert.equal(
      (await mai.call('drafts.change', { ...change, headers: { 'if-match': 'W/"v2"' } })).status,
      200,
    );
  });
});

test('steps after one another each take the version of the one before', async () => {
  const world = await testWorld();
  const [mai, lan] = [await world.signIn('mai'), await world.signIn('lan')];
  const dossier = await filedDossier(mai);
  const received = await acting(lan, dossier)(1, { action: 'receive' });
  assert.equal(received.version, 2);
});

test('200 filings, each sent ten times at once, make 200 dossiers', async () => {
  await fileRepeatedly(await testWorld(), 200);
});
