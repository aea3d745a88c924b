/** Each scenario does what it says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { API_PREFIX } from '../../components/contract/endpoints.js';
import { callsBy } from '../../mocks/calls.js';
import { createHandlers } from '../../mocks/handlers.js';
import { createMockHost, type MockHost } from '../../mocks/mock-host.js';
import { SCENARIOS, type ScenarioName } from '../../mocks/scenarios.js';

const statusOf = async (mock: MockHost, path: string): Promise<number> =>
  (await mock.fetch(API_PREFIX + path)).status;
const page = (mock: MockHost) => callsBy((request) => mock.fetch(request), 'https://dvc.mock');

test('every scenario can be made and says what it is', async () => {
  for (const name of Object.keys(SCENARIOS) as ScenarioName[]) {
    const mock = await createMockHost({ scenario: name, signedInAs: 'mai' });
    assert.deepEqual(Object.keys(mock.dossiers).sort(), [...SCENARIOS[name].dossiers].sort());
    assert.ok(SCENARIOS[name].about.length > 10);
  }
});

test('empty: no dossiers, no drafts', async () => {
  const mock = await createMockHost({ scenario: 'empty', signedInAs: 'mai' });
  const { items, counts } = await page(mock).call('dossiers.list');
  assert.deepEqual([items.length, Object.values(counts).every((count) => count === 0)], [0, true]);
});

test('slow: an answer waits for its time, and no longer than the network is slow', async (t) => {
  const mock = await createMockHost({ scenario: 'slow' });
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let isThere = false;
  const answer = statusOf(mock, '/session').then(() => (isThere = true));
  t.mock.timers.tick(1499);
  await Promise.resolve();
  assert.equal(isThere, false);
  t.mock.timers.tick(1);
  t.mock.timers.reset();
  await answer;
  mock.network = SCENARIOS.full.network;
  assert.equal(await statusOf(mock, '/session'), 200);
});

test('offline: nothing gets through until the network is back', async () => {
  const mock = await createMockHost({ scenario: 'offline' });
  await assert.rejects(statusOf(mock, '/session'), TypeError);
  mock.network = { delay: 0, offline: 'none' };
  assert.equal(await statusOf(mock, '/session'), 200);
});

test('goes-offline: the host is lost after six requests', async () => {
  const mock = await createMockHost({ scenario: 'goes-offline' });
  for (let request = 1; request <= 6; request++) assert.equal(await statusOf(mock, '/session'), 200);
  await assert.rejects(statusOf(mock, '/session'), TypeError);
});

test('offline-when-sending: reading works, writing does not', async () => {
  const mock = await createMockHost({ scenario: 'offline-when-sending', signedInAs: 'mai' });
  assert.equal(await statusOf(mock, '/drafts'), 200);
  await assert.rejects(page(mock).call('drafts.create', { body: { procedure: '1.001193' } }), TypeError);
});

test('session-over: the page learns who is signed in, and then that the session is over', async () => {
  const mock = await createMockHost({ scenario: 'session-over', signedInAs: 'mai' });
  assert.ok((await page(mock).call('session.read')).account);
  await assert.rejects(page(mock).call('dossiers.list'), /session-over/);
  await mock.signIn('mai');
  assert.equal(await statusOf(mock, '/dossiers'), 200);
});

test('session-over-when-saving: reading goes on, the first save finds the session over', async () => {
  const mock = await createMockHost({ scenario: 'session-over-when-saving', signedInAs: 'mai' });
  const id = mock.dossiers.begun?.id ?? '';
  const { version } = await page(mock).call('drafts.read', { params: { id } });
  const save = () => page(mock).call('drafts.change', { params: { id }, version, body: { step: 'papers' } });
  await assert.rejects(save(), /session-over/);
  await mock.signIn('mai');
  assert.equal((await save()).step, 'papers');
});

test('conflict: another officer acts first, once', async () => {
  const mock = await createMockHost({ scenario: 'conflict', signedInAs: 'mot-cua' });
  const id = mock.dossiers.sent?.id ?? '';
  const { version } = await page(mock).call('dossiers.read', { params: { id } });
  const act = (action: 'receive' | 'process', at: number) =>
    page(mock).call('dossiers.act', { params: { id }, version: at, body: { action } });
  await assert.rejects(act('receive', version), /version-conflict/);
  const now = await page(mock).call('dossiers.read', { params: { id } });
  assert.deepEqual([now.state, now.history.at(-1)?.sender.name], ['received', 'Lường Văn Thanh']);
  assert.equal((await act('process', now.version)).state, 'processing');
});

test('conflict: a draft was changed in another window', async () => {
  const mock = await createMockHost({ scenario: 'conflict', signedInAs: 'mai' });
  const id = mock.dossiers.begun?.id ?? '';
  const { version } = await page(mock).call('drafts.read', { params: { id } });
  const save = (at: number) =>
    page(mock).call('drafts.change', { params: { id }, version: at, body: { step: 'papers' } });
  await assert.rejects(save(version), /version-conflict/);
  assert.equal((await save(version + 1)).step, 'papers');
});

test('newer-form: drafts keep their version and are offered the newer one', async () => {
  const mock = await createMockHost({ scenario: 'newer-form', signedInAs: 'mai' });
  const draft = await page(mock).call('drafts.read', { params: { id: mock.dossiers.begun?.id ?? '' } });
  assert.deepEqual([draft.form?.version, draft.newerForm], ['1', { id: 'khai-sinh', version: '1-moi' }]);
  assert.ok(await page(mock).call('forms.read', { params: { id: 'khai-sinh', version: '1-moi' } }));
});

test('handlers give every request under their address to a mock host, and no others', async () => {
  const [handler] = createHandlers({ api: 'https://dvc.mock', scenario: 'empty', signedInAs: 'mai' });
  assert.ok(handler);
  const ask = (address: string) =>
    handler.run({ request: new Request(address), requestId: crypto.randomUUID() });
  const answered = await ask('https://dvc.mock/api/v1/session');
  assert.match((await answered?.response?.text()) ?? '', /Lò Thị Mai/);
  assert.equal(await ask('https://other.mock/api/v1/session'), null);
});

test('handlers answer with a network error while the host is offline', async () => {
  const [handler] = createHandlers({ api: 'https://dvc.mock', scenario: 'offline' });
  const answered = await handler?.run({
    request: new Request('https://dvc.mock/api/v1/session'),
    requestId: 'a',
  });
  assert.equal(answered?.response?.type, 'error');
});
