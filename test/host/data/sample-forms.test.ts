import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Draft } from '../../../components/contract/schemas/draft.js';
import type { Dossier } from '../../../components/contract/schemas/dossier.js';
import { compile } from '../../../components/domain/eform/compile.js';
import { standInSignIn } from '../../../host/adapters/stand-in-sign-in.js';
import { samplePeople } from '../../../host/data/people.js';
import { calendar, details, forms, loadReference } from '../../../host/data/reference.js';
import { seedReference } from '../../../host/data/seed.js';
import { tenants } from '../../../host/data/tenants.js';
import { form, PUBLIC_URL, testWorld, type PersonName, type TestWorld } from '../fixtures.js';
import { FILLED, type Filled } from './answers.js';

const TODAY = '2026-11-23';

/** The sample portal as it is shipped: its own reference data, tenant and people. */
async function samplePortal(): Promise<TestWorld> {
  const tenant = tenants['dien-bien'];
  assert.ok(tenant);
  const accounts = Object.fromEntries(samplePeople.map(({ id, account }) => [id, account]));
  const world = await testWorld(
    { tenant, calendar },
    { signIn: standInSignIn(accounts, `${PUBLIC_URL}/people`) },
  );
  const { records } = world.ports;
  // The fixtures have a form of the same name and version, which would stay.
  await records.transaction((tx) => tx.forms.remove(`${form.id}/${form.version}`));
  await seedReference(records, await loadReference(tenant), TODAY);
  return world;
}

const world = await samplePortal();

/** Goes the way of a citizen: begins, fills in, attaches what is asked for without condition, and files. */
async function fileIt({ procedure, caseId, by, agency, answers }: Filled): Promise<Dossier> {
  // The sample people stand in for those of the fixtures.
  const me = await world.signIn(by as PersonName);
  const draft = await me.ok<Draft>('drafts.create', { body: { procedure, agency, caseId } });
  const { version } = await me.ok<Draft>('drafts.change', {
    params: { id: draft.id },
    version: draft.version,
    body: { answers: { ...draft.answers, ...answers }, delivery: { way: 'desk' } },
  });
  const papers = details.find(({ code }) => code === procedure)?.papers ?? [];
  for (const paper of papers) {
    const ofCase = paper.cases.length === 0 || paper.cases.includes(caseId);
    if (ofCase && paper.required)
      await me.upload({ holder: draft.id, purpose: 'paper', paper: paper.code, filename: 'giấy tờ.pdf' });
  }
  return me.ok<Dossier>('drafts.file', { params: { id: draft.id }, version, body: { commitment: true } });
}

describe('each sample procedure is filed in the sample portal', () => {
  for (const filled of FILLED) {
    test(`${filled.procedure}, case ${filled.caseId}, by ${filled.by}`, async () => {
      const { code, answers } = await fileIt(filled);
      assert.match(code, /^H18\.\d{2}-261123-\d{4}$/);
      // Nothing that was answered is lost as hidden or unknown.
      for (const [key, value] of Object.entries(filled.answers)) {
        assert.deepEqual(answers[key], value, key);
      }
    });
  }

  test('and none is left out', () => {
    const filed = new Set(FILLED.map(({ procedure }) => procedure));
    assert.deepEqual([...filed].sort(), forms.map(({ procedureCode }) => procedureCode).sort());
    assert.equal(filed.size, 8);
  });
});

test('an organisation is not taken for a person: its name is not filled in as that of an owner', async () => {
  const me = await world.signIn('hop-tac-xa' as PersonName);
  const draft = await me.ok<Draft>('drafts.create', { body: { procedure: '1.001612', caseId: 'ca-nhan' } });
  assert.ok(!('HoTenChuHo' in draft.answers));
});

test('an organisation cannot begin what is for people alone', async () => {
  const me = await world.signIn('hop-tac-xa' as PersonName);
  assert.equal((await me.call('drafts.create', { body: { procedure: '1.001193' } })).code, 'forbidden');
  const { drafts } = await me.ok<{ drafts: { procedure: { code: string } }[] }>('drafts.list');
  assert.ok(!drafts.some(({ procedure }) => procedure.code === '1.001193'));
});

describe('the case is asked once', () => {
  const known = forms.flatMap(({ procedureCode, definition }) =>
    [...compile(definition).fields.values()]
      .filter(({ prefill }) => prefill?.path === 'filing.case')
      .map((field) => ({ procedureCode, field })),
  );

  for (const { procedureCode, field } of known) {
    test(`${procedureCode} takes it from the filing: its choices are the cases of the procedure`, () => {
      const cases = details.find(({ code }) => code === procedureCode)?.cases.map(({ id }) => id);
      assert.deepEqual(
        field.options.map(({ value }) => value),
        cases,
      );
      assert.equal(field.prefill?.locked, true);
    });
  }

  test('by the two forms that hang on it', () => {
    assert.deepEqual(known.map(({ procedureCode }) => procedureCode).sort(), ['1.004222', '1.013225']);
  });
});

test('a criminal record is taken and processed by the officer of the province', async () => {
  const filled = FILLED.find(({ procedure }) => procedure === '3.000333');
  assert.ok(filled);
  const { id, code } = await fileIt(filled);
  const officer = await world.signIn('mot-cua-tinh' as PersonName);
  const { items } = await officer.ok<{ items: { code: string }[] }>('desk.queue');
  assert.ok(items.some((item) => item.code === code));
  let { version } = await officer.ok<Dossier>('dossiers.read', { params: { id } });
  for (const action of ['receive', 'process'])
    ({ version } = await officer.ok<Dossier>('dossiers.act', { params: { id }, version, body: { action } }));
  assert.equal((await officer.ok<Dossier>('dossiers.read', { params: { id } })).state, 'processing');
});

test('a host that holds older reference data takes over new forms and procedures, and keeps the old forms', async () => {
  const tenant = tenants['dien-bien'];
  assert.ok(tenant);
  const now = await loadReference(tenant);
  const { records } = (await testWorld()).ports;
  const before = {
    ...now,
    details: now.details.filter(({ code }) => code === '1.001193'),
    forms: now.forms.filter(({ id }) => id === 'khai-sinh').map((form) => ({ ...form, version: '0' })),
  };
  await seedReference(records, before, TODAY);
  assert.ok((await seedReference(records, now, TODAY)).loaded);
  await records.transaction(async (tx) => {
    for (const { id, version } of [...before.forms, ...now.forms])
      assert.ok(await tx.forms.get(`${id}/${version}`), `${id}/${version}`);
    for (const { code, form: pin } of now.details)
      assert.equal((await tx.procedures.get(code))?.body.procedure.fileable, pin !== null, code);
  });
});
