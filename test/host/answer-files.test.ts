import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Dossier } from '../../components/contract/schemas/dossier.js';
import type { Draft } from '../../components/contract/schemas/draft.js';
import { form, readyDraft, testWorld, type Answer, type Caller } from './fixtures.js';

const PICTURE = { type: 'file', key: 'anh', label: 'Ảnh', validate: { required: true } };

/** A draft that only waits to be filed, of a form that asks for a picture. */
async function withPicture(): Promise<{ me: Caller; other: Caller; officer: Caller; id: string }> {
  const world = await testWorld();
  await world.ports.records.transaction(async (tx) => {
    const components = [...(form.definition['components'] as never[]), PICTURE] as never[];
    const body = { ...form, definition: { ...form.definition, components } };
    await tx.forms.load([{ id: `${form.id}/${form.version}`, body }]);
  });
  const me = await world.signIn('mai');
  const { id } = await readyDraft(me);
  return { me, other: await world.signIn('pao'), officer: await world.signIn('lan'), id };
}

const send = (me: Caller, holder: string): Promise<string> =>
  me.upload({ holder, purpose: 'answer', filename: 'Ảnh.pdf' });

async function fileWith(me: Caller, id: string, files: readonly object[]): Promise<Answer> {
  const { version, answers } = await me.ok<Draft>('drafts.read', { params: { id } });
  const saved = await me.ok<Draft>('drafts.change', {
    params: { id },
    version,
    body: { answers: { ...answers, anh: files } },
  });
  return me.call('drafts.file', { params: { id }, version: saved.version, body: { commitment: true } });
}

const named = (id: string) => ({ id, name: 'Ảnh.pdf', size: 70, type: 'application/pdf' });

describe('a file that answers a field of the form', () => {
  test('goes to the draft, is filed with it, and the office in charge sees it', async () => {
    const { me, officer, id } = await withPicture();
    const file = await send(me, id);
    const filed = await fileWith(me, id, [named(file)]);
    assert.equal(filed.status, 201, filed.text);
    const dossier = await officer.ok<Dossier>('dossiers.read', { params: { id } });
    assert.deepEqual(
      dossier.files.filter(({ purpose }) => purpose === 'answer').map((one) => [one.id, one.paper]),
      [[file, null]],
    );
    assert.equal((await officer.call('files.content', { params: { id: file } })).status, 200);
  });

  test('has to be with the host: a name alone is no file, nor is another draft’s', async () => {
    const { me, id } = await withPicture();
    const { id: elsewhere } = await readyDraft(me);
    const foreign = await send(me, elsewhere);
    for (const files of [[{ name: 'Ảnh.pdf', size: 70 }], [named(foreign)], [named(id)]]) {
      const refused = await fileWith(me, id, files);
      assert.equal(refused.code, 'answers-invalid');
      assert.match(refused.text, /"path":"anh"/);
    }
  });

  test('goes when no answer names it any more', async () => {
    const { me, id } = await withPicture();
    const [first, second] = [await send(me, id), await send(me, id)];
    assert.equal((await fileWith(me, id, [named(second)])).status, 201);
    const { files } = await me.ok<Dossier>('dossiers.read', { params: { id } });
    assert.ok(files.some((file) => file.id === second));
    assert.ok(!files.some((file) => file.id === first));
  });

  test('is taken from the owner of the draft alone, and not after filing', async () => {
    const { me, other, id } = await withPicture();
    const begin = (caller: Caller) =>
      caller.beginUpload({ holder: id, purpose: 'answer', filename: 'Ảnh.pdf' }, 70);
    assert.equal((await begin(other)).code, 'not-found');
    const file = await send(me, id);
    assert.equal((await fileWith(me, id, [named(file)])).status, 201);
    assert.equal((await begin(me)).code, 'state-conflict');
  });

  test('is not taken where the form asks for none', async () => {
    const me = await (await testWorld()).signIn('mai');
    const { id } = await readyDraft(me);
    const refused = await me.beginUpload({ holder: id, purpose: 'answer', filename: 'Ảnh.pdf' }, 70);
    assert.equal(refused.code, 'values-invalid');
  });
});
