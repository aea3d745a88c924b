import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from '../../components/contract/schemas/draft.js';
import type { Dossier } from '../../components/contract/schemas/dossier.js';
import type { Procedure, ProcedureVersions } from '../../components/contract/schemas/procedure.js';
import { inForce, seedReference, type ReferenceData } from '../../host/data/seed.js';
import { tenants } from '../../host/data/tenants.js';
import type { CatalogueRow, ProcedureDetail } from '../../host/data/types.js';
import type { z } from 'zod';
import { form, hall, readyDraft, testWorld, type TestWorld } from './fixtures.js';

const tenant = tenants['dien-bien'];
assert.ok(tenant);

const line: CatalogueRow = {
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  field: 'Hộ tịch',
  ministry: 'Bộ Tư pháp',
  agency: 'Bộ Tư pháp',
  levels: ['commune'],
  audiences: ['citizen'],
  decision: null,
  channels: [],
  results: [],
};

const first: ProcedureDetail = {
  code: line.code,
  note: 'Made up.',
  version: '2026-07-01',
  effectiveFrom: null,
  effectiveTo: '2027-02-28',
  summary: 'Theo luật đang có hiệu lực.',
  channels: [{ channel: 'online', amount: 3, unit: 'working-day', fees: [{ kind: 'free' }] }],
  cases: [
    { id: 'thuong', name: 'Trẻ em', description: null },
    { id: 'bo-roi', name: 'Trẻ bị bỏ rơi', description: null },
  ],
  papers: [
    {
      code: 'chung-sinh',
      name: 'Giấy chứng sinh',
      use: 'submit',
      required: true,
      condition: null,
      originals: 1,
      copies: 0,
      kinds: ['original', 'certified-copy', 'electronic'],
      cases: ['thuong'],
    },
  ],
  steps: [],
  results: [],
  legalBases: [],
  form: { id: form.id, version: form.version },
};
const [paper] = first.papers;
assert.ok(paper);

/** The law changes on 1 March 2027: another paper, another time. */
const { effectiveTo: _past, ...rest } = first;
const second: ProcedureDetail = {
  ...rest,
  version: '2027-03-01',
  effectiveFrom: '2027-03-01',
  channels: [{ channel: 'online', amount: 1, unit: 'working-day', fees: [{ kind: 'free' }] }],
  papers: [{ ...paper, code: 'chung-sinh-dien-tu' }],
};

const data = (details: readonly ProcedureDetail[]): ReferenceData => ({
  tenant: { ...tenant, agencies: [hall] },
  places: [
    {
      code: '11',
      name: 'Tỉnh Điện Biên',
      nameEn: 'Dien Bien Province',
      communes: [{ code: '03127', name: 'Phường Điện Biên Phủ', nameEn: 'Dien Bien Phu Ward' }],
    },
  ],
  catalogue: [line],
  details,
  help: { guides: [], questions: [], documents: [] },
  forms: [form],
});

const read = (world: TestWorld, version?: string): Promise<Procedure> =>
  world.nobody.ok<Procedure>('procedures.read', {
    params: { code: line.code },
    ...(version ? { query: { version } } : {}),
  });

test('the version in force is the one that began last, and none before it begins', () => {
  const versions = [first, second];
  assert.equal(inForce(versions, '2027-02-28')?.version, '2026-07-01');
  assert.equal(inForce(versions, '2027-03-01')?.version, '2027-03-01');
  assert.equal(inForce([second], '2027-02-28'), undefined);
});

test('a draft stays under the version it was begun under, and so does its dossier', async () => {
  const world = await testWorld();
  const { records } = world.ports;
  await seedReference(records, data([first, second]), '2026-11-23');
  assert.equal((await read(world)).version, '2026-07-01');
  const mai = await world.signIn('mai');
  const { id } = await readyDraft(mai);
  const draft = await mai.ok<Draft>('drafts.read', { params: { id } });
  assert.equal(draft.procedure.version, '2026-07-01');

  assert.ok((await seedReference(records, data([first, second]), '2027-03-01')).loaded);
  const now = await read(world);
  assert.deepEqual([now.version, now.papers[0]?.code], ['2027-03-01', 'chung-sinh-dien-tu']);
  assert.equal((await read(world, '2026-07-01')).papers[0]?.code, 'chung-sinh');
  const again = await mai.ok<Draft>('drafts.read', { params: { id: draft.id } });
  assert.equal(again.procedure.version, '2026-07-01');

  const dossier = await mai.ok<Dossier>('drafts.file', {
    params: { id: draft.id },
    version: draft.version,
    body: { commitment: true },
  });
  assert.equal(dossier.procedure.version, '2026-07-01');
  const other = await mai.ok<Draft>('drafts.create', { body: { procedure: line.code } });
  assert.equal(other.procedure.version, '2027-03-01');
});

test('the versions of a procedure are told, the newest first, also those that went from the data', async () => {
  const world = await testWorld();
  const { records } = world.ports;
  await seedReference(records, data([first]), '2027-03-01');
  await seedReference(records, data([second]), '2027-03-01');
  const answer = await world.nobody.ok<z.output<typeof ProcedureVersions>>('procedures.versions', {
    params: { code: line.code },
  });
  assert.equal(answer.current, '2027-03-01');
  assert.deepEqual(
    answer.versions.map(({ version, effectiveFrom, effectiveTo }) => [version, effectiveFrom, effectiveTo]),
    [
      ['2027-03-01', '2027-03-01', null],
      ['2026-07-01', null, '2027-02-28'],
    ],
  );
  const unknown = await world.nobody.call('procedures.read', {
    params: { code: line.code },
    query: { version: '1999' },
  });
  assert.equal(unknown.code, 'not-found');
});
