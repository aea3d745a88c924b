import assert from 'node:assert/strict';
import { test } from 'node:test';
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

test('a dossier goes from draft to result, with a request for more on the way', async () => {
  const world = await testWorld();
  let [mai, lan] = [await world.signIn('mai'), await world.signIn('lan')];

  const draft = await mai.ok<{ id: string; answers: unknown; sources: unknown; step: string }>(
    'drafts.create',
    {
      body: { procedure: procedure.code, agency: hall.id, caseId: 'thuong' },
    },
  );
  assert.deepEqual(draft.answers, { nguoiYeuCau: 'Lò Thị Mai' });
  assert.deepEqual(draft.sources, { nguoiYeuCau: 'identity-provider' });

  const filed = await filedDossier(mai);
  assert.equal(filed.code, 'H18.12-261123-0001');
  assert.deepEqual([filed.state, filed.category, filed.dueAt], ['filed', 'sent', null]);
  assert.deepEqual(filed.actions, ['recall']);
  let asLan = acting(lan, filed);
  assert.equal((await mai.call('drafts.read', { params: { id: filed.id } })).code, 'not-found');

  const { items, counts } = await lan.ok<{ items: DossierShape[]; counts: unknown }>('desk.queue', {
    query: { state: 'filed' },
  });
  assert.deepEqual(
    items.map(({ code }) => code),
    [filed.code],
  );
  assert.deepEqual(counts, { filed: 1 });

  // Three working days after Monday the 23rd, the day of receipt not counted and Tuesday the 24th off.
  const received = await asLan(1, { action: 'receive' });
  assert.deepEqual([received.state, received.dueAt], ['received', '2026-11-27T17:00:00+07:00']);

  const asked = await asLan(2, {
    action: 'request-supplement',
    reason: 'Thiếu trang 2',
    papers: [{ name: 'Trang 2' }],
    days: 7,
  });
  assert.deepEqual(
    [asked.state, asked.category, asked.supplements[0]?.deadline],
    ['supplement-requested', 'supplement', '2026-11-30'],
  );

  world.setNow('2026-11-25T09:00:00+07:00');
  [mai, lan] = [await world.signIn('mai'), await world.signIn('lan')];
  asLan = acting(lan, filed);
  const page = await mai.upload({ holder: filed.id, purpose: 'supplement', filename: 'trang 2.pdf' });
  assert.ok(
    !(await lan.ok<DossierShape>('dossiers.read', { params: { id: filed.id } })).files.some(
      ({ id }) => id === page,
    ),
  );
  await acting(mai, filed)(3, { action: 'supplement', text: 'Gửi trang 2', files: [page] });
  assert.ok(
    (await lan.ok<DossierShape>('dossiers.read', { params: { id: filed.id } })).files.some(
      ({ id }) => id === page,
    ),
  );
  const confirmed = await asLan(4, { action: 'confirm-supplement' });
  assert.deepEqual([confirmed.state, confirmed.dueAt], ['received', '2026-11-30T17:00:00+07:00']);

  await asLan(5, { action: 'process' });
  const early = await lan.call('dossiers.act', {
    params: { id: filed.id },
    version: 6,
    body: { action: 'finish' },
  });
  assert.equal(early.code, 'result-missing');
  const result = await lan.upload({ holder: filed.id, purpose: 'result', filename: 'Giấy khai sinh.pdf' });
  await asLan(6, { action: 'finish', note: 'Đã ký' });
  assert.equal((await mai.call('files.content', { params: { id: result } })).code, 'not-found');
  const returned = await asLan(7, { action: 'return' });
  assert.deepEqual([returned.state, returned.category, returned.actions], ['returned', 'returned', []]);

  const content = await mai.send('files.content', { params: { id: result } });
  assert.deepEqual(new Uint8Array(await content.arrayBuffer()), PDF);
  assert.match(
    content.headers.get('content-disposition') ?? '',
    /^attachment; filename="Giay khai sinh\.pdf"; filename\*=UTF-8''Gi%E1%BA%A5y%20khai%20sinh\.pdf$/,
  );
  assert.equal(content.headers.get('cache-control'), 'no-store');
  assert.equal(content.headers.get('x-content-type-options'), 'nosniff');

  const whole = await mai.ok<DossierShape>('dossiers.read', { params: { id: filed.id } });
  assert.deepEqual(
    whole.history.map(({ action, state, sender }) => `${action} ${state} ${sender.name}`),
    [
      'file filed Lò Thị Mai',
      'receive received Nguyễn Thị Lan',
      'request-supplement supplement-requested Nguyễn Thị Lan',
      'supplement supplement-requested Lò Thị Mai',
      'confirm-supplement received Nguyễn Thị Lan',
      'process processing Nguyễn Thị Lan',
      'finish finished Nguyễn Thị Lan',
      'return returned Nguyễn Thị Lan',
    ],
  );
});

test('a draft is begun, resumed, changed and deleted', async () => {
  const world = await testWorld();
  const mai = await world.signIn('mai');
  const { id } = await readyDraft(mai);
  const { drafts } = await mai.ok<{ drafts: { id: string }[] }>('drafts.list');
  assert.deepEqual(
    drafts.map((draft) => draft.id),
    [id],
  );
  const { files } = await mai.ok<{ files: { name: string }[] }>('drafts.files', { params: { id } });
  assert.deepEqual(
    files.map(({ name }) => name),
    ['Giấy chứng sinh.pdf'],
  );
  assert.equal((await mai.call('drafts.delete', { params: { id }, version: 1 })).code, 'version-conflict');
  await mai.ok('drafts.delete', { params: { id }, version: 2 });
  assert.equal((await mai.call('drafts.read', { params: { id } })).code, 'not-found');
  assert.deepEqual(await mai.ok('drafts.list'), { drafts: [] });
});
