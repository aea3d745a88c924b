import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Dossier } from '../../components/contract/schemas/dossier.js';
import type { Draft } from '../../components/contract/schemas/draft.js';
import type { FormVersion } from '../../components/contract/schemas/procedure.js';
import { form, hall, procedure, readyDraft, testWorld, type Caller, type TestWorld } from './fixtures.js';

/** The number of copies became a choice, the name must be given under another key, and the case is told. */
const newer: FormVersion = {
  ...form,
  version: '2',
  definition: {
    display: 'form',
    components: [
      ...(form.definition['components'] as never[]).slice(0, 2),
      {
        type: 'radio',
        key: 'truongHop',
        label: 'Trường hợp',
        disabled: true,
        values: procedure.cases.map(({ id, name }) => ({ value: id, label: name })),
        properties: { prefill: 'filing.case' },
      },
      { type: 'textfield', key: 'noiSinh', label: 'Nơi sinh', validate: { required: true } },
    ],
  },
};

/** Publishes a newer version of the form, as new reference data does. */
async function publish({ ports }: TestWorld): Promise<void> {
  await ports.records.transaction(async (tx) => {
    const row = await tx.procedures.get(procedure.code);
    assert.ok(row);
    await tx.forms.load([{ id: `${newer.id}/${newer.version}`, body: newer }]);
    const now = { ...row.body.procedure, form: { id: newer.id, version: newer.version } };
    await tx.procedures.load([{ ...row, body: { ...row.body, procedure: now } }]);
  });
}

const read = (me: Caller, id: string): Promise<Draft> => me.ok<Draft>('drafts.read', { params: { id } });

function take(me: Caller, draft: Draft, pin: object, answers?: object) {
  return me.call('drafts.change', {
    params: { id: draft.id },
    version: draft.version,
    body: { form: pin, ...(answers && { answers }) },
  });
}

describe('a draft and the versions of its form', () => {
  test('nothing is offered while there is nothing newer', async () => {
    const me = await (await testWorld()).signIn('mai');
    const { id } = await readyDraft(me);
    assert.equal((await read(me, id)).newerForm, null);
  });

  test('a draft stays with the version it was begun with, is filed by it, and stays so for ever', async () => {
    const world = await testWorld();
    const me = await world.signIn('mai');
    const { id, version } = await readyDraft(me);
    await publish(world);
    const draft = await read(me, id);
    assert.deepEqual(draft.form, { id: 'khai-sinh', version: '1' });
    assert.deepEqual(draft.newerForm, { id: 'khai-sinh', version: '2' });
    const filed = await me.ok<Dossier>('drafts.file', {
      params: { id },
      version,
      body: { commitment: true },
    });
    assert.deepEqual(filed.form, { id: 'khai-sinh', version: '1' });
    assert.equal(filed.answers['soLuong'], 2);
    const again = await me.ok<FormVersion>('forms.read', { params: { id: 'khai-sinh', version: '1' } });
    assert.deepEqual(again, form);
  });

  test('whoever takes the newer version keeps what fits it; what does not goes', async () => {
    const world = await testWorld();
    const me = await world.signIn('mai');
    const { id } = await readyDraft(me);
    await publish(world);
    const answer = await take(me, await read(me, id), { id: 'khai-sinh', version: '2' });
    assert.equal(answer.status, 200, answer.text);
    const draft = await read(me, id);
    assert.deepEqual(draft.form, { id: 'khai-sinh', version: '2' });
    assert.equal(draft.newerForm, null);
    assert.deepEqual(draft.answers, { nguoiYeuCau: 'Lò Thị Mai', tenTre: 'Lò Văn An', truongHop: 'thuong' });
    assert.deepEqual(draft.sources, { nguoiYeuCau: 'identity-provider', truongHop: 'filing' });
  });

  test('what was typed just before goes along', async () => {
    const world = await testWorld();
    const me = await world.signIn('mai');
    const { id } = await readyDraft(me);
    await publish(world);
    await take(me, await read(me, id), { id: 'khai-sinh', version: '2' }, { tenTre: 'Lò Văn Bình' });
    assert.equal((await read(me, id)).answers['tenTre'], 'Lò Văn Bình');
  });

  test('by the newer version the newer rules count', async () => {
    const world = await testWorld();
    const me = await world.signIn('mai');
    const { id } = await readyDraft(me);
    await publish(world);
    await take(me, await read(me, id), { id: 'khai-sinh', version: '2' });
    const { version } = await read(me, id);
    const refused = await me.call('drafts.file', { params: { id }, version, body: { commitment: true } });
    assert.equal(refused.code, 'answers-invalid');
    assert.match(refused.text, /noiSinh/);
  });

  for (const pin of [
    { id: 'khai-sinh', version: '3' },
    { id: 'khac', version: '2' },
  ]) {
    test(`no version is taken that was not offered: ${pin.id}/${pin.version}`, async () => {
      const world = await testWorld();
      const me = await world.signIn('mai');
      const { id } = await readyDraft(me);
      await publish(world);
      const before = await read(me, id);
      const refused = await take(me, before, pin);
      assert.equal(refused.code, 'values-invalid');
      assert.deepEqual(await read(me, id), before);
    });
  }

  test('another person’s draft cannot be brought to it', async () => {
    const world = await testWorld();
    const { id } = await readyDraft(await world.signIn('mai'));
    await publish(world);
    const draft = await read(await world.signIn('mai'), id);
    assert.equal((await take(await world.signIn('pao'), draft, newer)).code, 'not-found');
  });
});

describe('the case that was chosen, in the form', () => {
  test('is filled in, follows when another is chosen, and counts over what is sent', async () => {
    const world = await testWorld();
    await publish(world);
    const me = await world.signIn('mai');
    const begun = await me.ok<Draft>('drafts.create', {
      body: { procedure: procedure.code, agency: hall.id, caseId: 'thuong' },
    });
    assert.equal(begun.answers['truongHop'], 'thuong');
    assert.equal(begun.sources['truongHop'], 'filing');
    const moved = await me.ok<Draft>('drafts.change', {
      params: { id: begun.id },
      version: 1,
      body: { caseId: 'bo-roi' },
    });
    assert.equal(moved.answers['truongHop'], 'bo-roi');
    const saved = await me.ok<Draft>('drafts.change', {
      params: { id: begun.id },
      version: moved.version,
      body: {
        answers: { ...moved.answers, truongHop: 'thuong', tenTre: 'An', noiSinh: 'Điện Biên' },
        delivery: { way: 'desk' },
      },
    });
    const filed = await me.ok<Dossier>('drafts.file', {
      params: { id: begun.id },
      version: saved.version,
      body: { commitment: true },
    });
    assert.equal(filed.answers['truongHop'], 'bo-roi');
  });

  test('a form that does not know the case leaves it to be answered', async () => {
    const world = await testWorld();
    await publish(world);
    await world.ports.records.transaction(async (tx) => {
      const row = await tx.procedures.get(procedure.code);
      assert.ok(row);
      const cases = [{ id: 'khac', name: 'Khác', description: null }];
      await tx.procedures.load([
        { ...row, body: { ...row.body, procedure: { ...row.body.procedure, cases } } },
      ]);
    });
    const me = await world.signIn('mai');
    const begun = await me.ok<Draft>('drafts.create', {
      body: { procedure: procedure.code, caseId: 'khac' },
    });
    assert.ok(!('truongHop' in begun.answers));
    assert.ok(!('truongHop' in begun.sources));
  });
});
