/** The mock host is the real one: what a page would do with it, and what its made-up people did before. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { API_PREFIX, HEADERS } from '../../components/contract/endpoints.js';
import { OPERATIONS } from '../../components/contract/operations.js';
import type { Dossier, DossierPage } from '../../components/contract/schemas/dossier.js';
import type { SearchAnswer } from '../../components/contract/schemas/procedure.js';
import type { Session } from '../../components/contract/schemas/session.js';
import { samplePeople } from '../../host/data/people.js';
import { callsBy, type Calls } from '../../mocks/calls.js';
import { LIVES } from '../../mocks/data/lives.js';
import { createMockHost, type MockHost } from '../../mocks/mock-host.js';
import { ACCOUNTS, accountOf } from '../../mocks/people.js';
import { samplePdf } from '../../mocks/sample-files.js';

const API = 'https://dvc.mock';

/** The page as it calls the API: over `fetch`, with the cookies that the mock keeps. */
function page(mock: MockHost): Calls {
  return callsBy((request) => mock.fetch(request), API);
}

async function read<T>(mock: MockHost, path: string): Promise<T> {
  const response = await mock.fetch(API_PREFIX + path);
  assert.equal(response.status, 200, path);
  return (await response.json()) as T;
}

test('nobody is signed in until somebody signs in, and nobody again afterwards', async () => {
  const mock = await createMockHost({ scenario: 'empty' });
  assert.equal((await read<Session>(mock, '/session')).account, null);
  await mock.signIn('mai');
  assert.equal((await read<Session>(mock, '/session')).account?.party.name, 'Lò Thị Mai');
  await page(mock).call('session.signOut', { body: {} });
  assert.equal((await read<Session>(mock, '/session')).account, null);
});

test('who is to be signed in from the start is', async () => {
  const mock = await createMockHost({ scenario: 'empty', signedInAs: 'mot-cua' });
  const { account } = await read<Session>(mock, '/session');
  assert.deepEqual(
    [account?.role, account?.agency?.name],
    ['officer', 'Trung tâm Phục vụ hành chính công phường Điện Biên Phủ'],
  );
});

test('cookies are those of one page alone', async () => {
  const [mine, other] = await Promise.all([
    createMockHost({ scenario: 'empty', signedInAs: 'mai' }),
    createMockHost({ scenario: 'empty' }),
  ]);
  assert.ok((await read<Session>(mine, '/session')).account);
  assert.equal((await read<Session>(other, '/session')).account, null);
});

test('procedures are found, in part at once and whole when asked for', async () => {
  const some = await createMockHost({ scenario: 'empty' });
  const found = await read<SearchAnswer>(some, '/procedures?q=khai%20sinh');
  assert.ok(found.hits.some(({ procedure }) => procedure.code === '1.001193'));
  const whole = await createMockHost({ scenario: 'whole' });
  assert.equal((await read<SearchAnswer>(whole, '/procedures')).total, 2849);
  const { communes } = await read<{ communes: unknown[] }>(some, '/places/01');
  assert.ok(communes.length > 100);
});

test('a dossier goes from a draft of the page to its result, with an officer who acts beside it', async () => {
  const mock = await createMockHost({ scenario: 'full', signedInAs: 'mai' });
  const mai = page(mock);
  const ready = mock.dossiers.ready?.id ?? '';
  const { version } = await mai.call('drafts.read', { params: { id: ready } });
  const filed = await mai.call('drafts.file', { params: { id: ready }, version, body: { commitment: true } });
  assert.match(filed.code, /^H18\.12-261123-0002$/);

  const officer = mock.as('mot-cua');
  await officer.call('dossiers.act', {
    params: { id: filed.id },
    version: filed.version,
    body: { action: 'receive' },
  });
  const now = await mai.call('dossiers.read', { params: { id: filed.id } });
  assert.deepEqual([now.state, now.history.at(-1)?.sender.name], ['received', 'Trần Thị Thu Hà']);

  const file = await officer.upload(
    { holder: filed.id, purpose: 'result', filename: 'Giấy khai sinh.pdf' },
    samplePdf('Mẫu'),
  );
  await officer.call('dossiers.act', { params: { id: filed.id }, version: 2, body: { action: 'process' } });
  await officer.call('dossiers.act', { params: { id: filed.id }, version: 3, body: { action: 'finish' } });
  await officer.call('dossiers.act', { params: { id: filed.id }, version: 4, body: { action: 'return' } });
  const content = await mock.fetch(`${API_PREFIX}/files/${file}/content`);
  assert.match(new TextDecoder().decode(await content.arrayBuffer()), /^%PDF-1\.4[^]*%%EOF\n$/);
});

test('what happens in one host is not seen in another', async () => {
  const [one, other] = await Promise.all([
    createMockHost({ signedInAs: 'mai' }),
    createMockHost({ signedInAs: 'mai' }),
  ]);
  const id = one.dossiers.begun?.id ?? '';
  await page(one).call('drafts.delete', { params: { id }, version: 2 });
  await page(other).call('drafts.read', { params: { id } });
  await assert.rejects(page(one).call('drafts.read', { params: { id } }), /not-found/);
});

test('the made-up dossiers cover every category and every state that can be reached here', async () => {
  const mock = await createMockHost({ signedInAs: 'mai' });
  const { counts } = await read<DossierPage>(mock, '/dossiers');
  assert.deepEqual(counts, { unsent: 2, sent: 1, supplement: 1, 'in-progress': 1, returned: 1, rejected: 1 });
  const states = new Set<string>();
  for (const [name, { id, code }] of Object.entries(mock.dossiers)) {
    const { by } = LIVES[name as keyof typeof LIVES];
    if (code === null) continue;
    const dossier: Dossier = await mock.as(by).call('dossiers.read', { params: { id } });
    OPERATIONS['dossiers.read'].answer.parse(dossier);
    states.add(dossier.state);
  }
  const expected = [
    'filed',
    'received',
    'not-received',
    'processing',
    'supplement-requested',
    'finished',
    'returned',
  ];
  assert.deepEqual([...states].sort(), expected.sort());
});

test('the people of the mocks are those of the host for trying out', () => {
  assert.deepEqual(Object.keys(ACCOUNTS).sort(), samplePeople.map(({ id }) => id).sort());
  for (const { by, turns } of Object.values(LIVES)) {
    assert.equal(accountOf(by).role, 'citizen');
    for (const turn of turns) assert.ok(accountOf(turn.by));
  }
});

test('a page of an address of its own reaches the host, and a write needs the header of a script', async () => {
  const mock = await createMockHost({ scenario: 'empty', signedInAs: 'mai', api: 'https://khac.example.vn' });
  const response = await mock.fetch(`https://khac.example.vn${API_PREFIX}/drafts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [HEADERS.idempotencyKey]: 'a' },
    body: JSON.stringify({ procedure: '1.001193' }),
  });
  assert.equal(response.status, 403);
});

test('a request that is given up rejects, before and during the wait', async () => {
  const mock = await createMockHost({ scenario: 'slow' });
  await assert.rejects(mock.fetch(`${API_PREFIX}/session`, { signal: AbortSignal.abort() }), {
    name: 'AbortError',
  });
  const control = new AbortController();
  const waiting = mock.fetch(`${API_PREFIX}/session`, { signal: control.signal });
  control.abort();
  await assert.rejects(waiting, { name: 'AbortError' });
});
