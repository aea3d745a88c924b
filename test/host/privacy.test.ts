import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENDPOINTS, type OperationName } from '../../components/contract/endpoints.js';
import { memoryRecords } from '../../host/adapters/memory-records.js';
import { acting, filedDossier, PDF, people, testWorld } from './fixtures.js';

/** What is known of Mai and what she sends: none of it may ever stand in the log. */
const CANARIES = [
  people.mai.party.name,
  people.mai.id,
  '011192000123',
  '0912345678',
  'Tổ 4',
  'canary-answer',
  'canary-file',
  'canary-reason',
  'canary-search',
  'canary@example.vn',
  'canary-question',
  'canary-name',
];

test('the log tells what happened and nothing of the people', async () => {
  const inner = memoryRecords();
  let isBroken = false;
  const world = await testWorld(
    {},
    {
      records: {
        ...inner,
        transaction: (work) =>
          isBroken
            ? Promise.reject(new Error(`cannot store ${people.mai.party.name} canary-answer`))
            : inner.transaction(work),
      },
    },
  );
  const [mai, lan] = [await world.signIn('mai'), await world.signIn('lan')];
  const dossier = await filedDossier(mai);
  const secrets = [mai.cookie.split('=')[1] ?? '', dossier.code, dossier.id];
  await acting(lan, dossier)(1, {
    action: 'request-supplement',
    reason: 'canary-reason',
    papers: [],
    days: 3,
  });
  await mai.upload({ holder: dossier.id, purpose: 'supplement', filename: 'canary-file.pdf' }, PDF);
  const question = await mai.ok<{ id: string; reference: string }>('questions.ask', {
    body: { topic: 'other', text: 'canary-question', name: 'canary-name', reach: 'canary@example.vn' },
  });
  secrets.push(question.id, question.reference);
  const everything = async (): Promise<void> => {
    for (const name of Object.keys(ENDPOINTS) as OperationName[]) {
      const params = { id: dossier.id, code: dossier.code, version: '1', province: '11' };
      const query = { q: 'canary-search', returnTo: '/canary-search' };
      const body = {
        answers: { a: 'canary-answer' },
        delivery: { way: 'electronic', email: 'canary@example.vn' },
        text: 'canary-question',
        name: 'canary-name',
        reach: 'canary@example.vn',
      };
      await mai.call(name, { params, query, version: 2, body });
    }
  };
  await everything();
  isBroken = true;
  await everything();

  const lines = world.log.map((line) => JSON.stringify(line));
  assert.ok(world.log.some(({ event }) => event === 'internal'));
  assert.ok(lines.length > 80);
  for (const canary of [...CANARIES, ...secrets]) {
    assert.ok(!lines.some((line) => line.includes(canary)), canary);
  }
});

test('an answer to an unexpected failure says nothing of its inside', async () => {
  const inner = memoryRecords();
  let isBroken = false;
  const world = await testWorld(
    {},
    {
      records: {
        ...inner,
        transaction: (work) =>
          isBroken ? Promise.reject(new Error('secret detail')) : inner.transaction(work),
      },
    },
  );
  isBroken = true;
  const answer = await world.nobody.call('places.provinces');
  assert.deepEqual([answer.status, answer.code], [500, 'internal']);
  assert.ok(!answer.text.includes('secret'));
  assert.deepEqual(Object.keys(answer.json as object).sort(), [
    'code',
    'instance',
    'status',
    'title',
    'type',
  ]);
});
