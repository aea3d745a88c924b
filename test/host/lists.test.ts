import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { acting, filedDossier, readyDraft, testWorld, type Answer, type DossierShape } from './fixtures.js';

describe('lists', () => {
  test('mine by category, page by page, with counts', async () => {
    const world = await testWorld();
    const mai = await world.signIn('mai');
    const filed: DossierShape[] = [];
    for (let at = 0; at < 5; at++) filed.push(await filedDossier(mai));
    await acting(mai, filed[0] as DossierShape)(1, { action: 'recall', reason: 'x' });
    await readyDraft(mai);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = { category: 'sent', limit: '2', ...(cursor ? { cursor } : {}) };
      const page: { items: DossierShape[]; next: string | null; counts: unknown } = await mai.ok(
        'dossiers.list',
        { query },
      );
      assert.deepEqual(page.counts, { unsent: 1, sent: 4, rejected: 1 });
      seen.push(...page.items.map(({ code }) => code));
      cursor = page.next;
    } while (cursor);
    assert.deepEqual(
      seen.sort(),
      filed
        .slice(1)
        .map(({ code }) => code)
        .sort(),
    );
    for (const bad of ['x', '1_2', "'; drop table dossiers"]) {
      assert.equal((await mai.call('dossiers.list', { query: { cursor: bad } })).code, 'bad-request');
    }
  });

  test('the queue by words, by code as pasted, and by state, the oldest first', async () => {
    const world = await testWorld();
    const lan = await world.signIn('lan');
    const first = await filedDossier(await world.signIn('mai'));
    world.setNow('2026-11-23T08:40:00+07:00');
    const second = await filedDossier(await world.signIn('pao'));
    const queue = async (query: Record<string, string>) =>
      (await lan.ok<{ items: DossierShape[] }>('desk.queue', { query })).items.map(({ code }) => code);
    assert.deepEqual(await queue({ state: 'filed' }), [first.code, second.code]);
    assert.deepEqual(await queue({ q: 'mua a pao' }), [second.code]);
    assert.deepEqual(await queue({ q: 'LÒ THỊ' }), [first.code]);
    assert.deepEqual(await queue({ q: ` ${second.code.toLowerCase().replaceAll('-', ' – ')} ` }), [
      second.code,
    ]);
    assert.deepEqual(await queue({ q: 'khai sinh', state: 'received' }), []);
    assert.deepEqual(await queue({ q: '%' }), []);
  });
});

describe('tracking by code', () => {
  test('shows progress and nothing of the people, however the code is pasted', async () => {
    const world = await testWorld();
    const { code, id } = await filedDossier(await world.signIn('mai'));
    await acting(await world.signIn('lan'), { id })(1, { action: 'receive' });
    const found = await world.nobody.ok<{ steps: unknown[]; workingDaysLeft: number }>('tracking.read', {
      params: { code: ` ${code.toLowerCase().replaceAll('-', '–')} ` },
    });
    assert.deepEqual(Object.keys(found).sort(), [
      'code',
      'due',
      'dueAt',
      'dueProvisional',
      'paused',
      'state',
      'steps',
      'workingDaysLeft',
    ]);
    assert.equal(found.workingDaysLeft, 3);
    assert.deepEqual(found.steps, [
      { state: 'filed', at: '2026-11-23T08:30:00+07:00' },
      { state: 'received', at: '2026-11-23T08:30:00+07:00' },
    ]);
  });

  test('answers every miss alike and not without end', async () => {
    const world = await testWorld({
      limits: { trackingPerMinute: 3 },
      clientOf: (request) => request.headers.get('x-client') ?? '',
    });
    const miss = (code: string, client: string) =>
      world.nobody.call('tracking.read', { params: { code }, headers: { 'x-client': client } });
    const plain = (answer: Answer) => ({ ...(answer.json as object), instance: null });
    const first = await miss('H18.12-261123-0009', 'a');
    assert.equal(first.code, 'not-found');
    assert.deepEqual(plain(await miss('nonsense', 'a')), plain(first));
    await miss('H18.12-261123-0001', 'a');
    const over = await miss('H18.12-261123-0001', 'a');
    assert.deepEqual([over.code, over.headers.get('retry-after')], ['too-many-requests', '60']);
    assert.equal((await miss('x', 'b')).code, 'not-found');
    world.setNow('2026-11-23T08:31:00+07:00');
    assert.equal((await miss('x', 'a')).code, 'not-found');
  });
});
