import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { Client } from '../../components/client/client.js';
import { DraftKeeper } from '../../components/client/draft-keeper.js';
import { problem, PROBLEMS } from '../../components/contract/problems.js';

interface Sent {
  readonly method: string;
  readonly key: string | null;
  readonly ifMatch: string | null;
  readonly body: unknown;
}

const ID = '00000000-0000-4000-8000-000000000001';
const draftAt = (version: number): Response =>
  new Response(JSON.stringify({ id: ID, version, updatedAt: '2026-11-23T08:30:00+07:00' }), {
    headers: { 'content-type': 'application/json', etag: `"v${version}"` },
  });
const refused = (code: keyof typeof PROBLEMS): Response =>
  new Response(JSON.stringify(problem(code, 'vi')), { status: PROBLEMS[code][0] });

/** A keeper of an open draft whose host answers as told, one request after another. */
async function keeperAnsweredBy(answer: (sent: Sent, at: number) => Response | Promise<Response>) {
  const sent: Sent[] = [];
  const client = new Client({
    api: '',
    fetch: async (input, init) => {
      const request = new Request(new URL(String(input), 'https://dvc.example.vn'), init);
      const text = await request.text();
      const { method, headers } = request;
      const [key, ifMatch] = [headers.get('idempotency-key'), headers.get('if-match')];
      sent.push({ method, key, ifMatch, body: text && (JSON.parse(text) as unknown) });
      return sent.length === 1 ? draftAt(1) : answer(sent.at(-1) as Sent, sent.length - 1);
    },
  });
  const keeper = new DraftKeeper(client);
  await keeper.open(ID);
  return { keeper, sent };
}

/** Passes over every wait at once. */
async function withoutWaiting<T>(t: TestContext, work: Promise<T>): Promise<T> {
  let done = false;
  const finished = work.finally(() => (done = true));
  finished.catch(() => undefined);
  while (!done) {
    await new Promise((resolve) => setImmediate(resolve));
    t.mock.timers.tick(60_000);
  }
  return finished;
}

describe('DraftKeeper', () => {
  test('a save that ended in trouble of the host goes again as it was, since it may have been done', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let isWell = false;
    const { keeper, sent } = await keeperAnsweredBy(() => (isWell ? draftAt(2) : refused('unavailable')));
    keeper.change({ step: 'form' });
    assert.equal(await withoutWaiting(t, keeper.flush()), false);
    isWell = true;
    assert.equal(await withoutWaiting(t, keeper.flush()), true);
    const writes = sent.slice(1);
    assert.ok(writes.length > 1);
    assert.equal(new Set(writes.map(({ key }) => key)).size, 1);
    assert.equal(new Set(writes.map(({ ifMatch }) => ifMatch)).size, 1);
  });

  test('a filing that ended in trouble of the host is the same filing when it is pressed again', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let isWell = false;
    const { keeper, sent } = await keeperAnsweredBy(() => (isWell ? draftAt(2) : refused('unavailable')));
    await assert.rejects(withoutWaiting(t, keeper.file()));
    isWell = true;
    await withoutWaiting(t, keeper.file());
    assert.equal(new Set(sent.slice(1).map(({ key }) => key)).size, 1);
  });

  test('a refused filing is another one when it is pressed again', async () => {
    const { keeper, sent } = await keeperAnsweredBy(() => refused('draft-incomplete'));
    await assert.rejects(keeper.file());
    await assert.rejects(keeper.file());
    assert.equal(new Set(sent.slice(1).map(({ key }) => key)).size, 2);
  });

  test('what is typed while a conflict is being settled is saved with the rest', async () => {
    const { keeper, sent } = await keeperAnsweredBy((request, at) => {
      if (at === 1) return refused('version-conflict');
      if (request.method === 'GET') keeper.change({ answers: { tenTre: 'An' } });
      return draftAt(at);
    });
    keeper.change({ step: 'form' });
    assert.equal(await keeper.flush(), false);
    assert.equal(keeper.saving.state, 'conflict');
    assert.equal(await keeper.keepMine(), true);
    assert.deepEqual(sent.at(-1)?.body, { step: 'form', answers: { tenTre: 'An' } });
  });

  test('what is typed while the commitment is under way is saved after it, against the version it made', async () => {
    const { keeper, sent } = await keeperAnsweredBy((request, at) => {
      if (request.method === 'POST') {
        keeper.change({ step: 'payment' });
        void keeper.flush();
      }
      return draftAt(at + 1);
    });
    await keeper.commit();
    assert.equal(await keeper.flush(), true);
    assert.deepEqual(
      sent.slice(1).map(({ method, ifMatch }) => [method, ifMatch]),
      [
        ['POST', '"v1"'],
        ['PATCH', '"v2"'],
      ],
    );
  });

  test('a commitment whose answer was lost goes again as it was before anything else is saved', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let isWell = false;
    const { keeper, sent } = await keeperAnsweredBy(() => (isWell ? draftAt(2) : refused('unavailable')));
    await assert.rejects(withoutWaiting(t, keeper.commit()));
    isWell = true;
    keeper.change({ step: 'form' });
    assert.equal(await withoutWaiting(t, keeper.flush()), true);
    const commitments = sent.filter(({ method }) => method === 'POST');
    assert.equal(new Set(commitments.map(({ key }) => key)).size, 1);
    assert.deepEqual(
      sent.slice(-2).map(({ method, ifMatch }) => [method, ifMatch]),
      [
        ['POST', '"v1"'],
        ['PATCH', '"v2"'],
      ],
    );
  });

  test('a newer form that is no longer offered is refused alone: what is typed is saved all the same', async () => {
    const form = { id: 'khai-sinh', version: '2' };
    const { keeper, sent } = await keeperAnsweredBy(({ body }) =>
      JSON.stringify(body).includes('"form"') ? refused('values-invalid') : draftAt(2),
    );
    await assert.rejects(keeper.takeForm(form), { code: 'values-invalid' });
    keeper.change({ step: 'papers' });
    assert.equal(await keeper.flush(), true);
    assert.deepEqual(
      sent.slice(1).map(({ body }) => body),
      [{ form }, { step: 'papers' }],
    );
  });

  test('a commitment given once more, after what was refused is mended, is another one', async () => {
    let isMended = false;
    const { keeper, sent } = await keeperAnsweredBy(() =>
      isMended ? draftAt(2) : refused('papers-missing'),
    );
    await assert.rejects(keeper.commit(), { code: 'papers-missing' });
    isMended = true;
    await keeper.commit();
    await keeper.commit();
    assert.equal(new Set(sent.slice(1).map(({ key }) => key)).size, 3);
  });
});
