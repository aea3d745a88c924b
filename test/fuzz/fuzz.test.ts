import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openApiDocument } from '../../components/contract/openapi.js';
import { faultsOf as documentFaults, readDocument } from './document.js';
import { fuzz, type Cell } from './fuzz.js';
import { faultsOf } from './judge.js';
import { memoryStart } from './memory-world.js';
import type { Answer } from './send.js';
import { startedStart } from './started-world.js';

/** A share of what `npm run fuzz` does, always the same one. */
const SEED = 20_261_122;
const ON_MEMORY = 540;
const OVER_HTTP = 60;

function assertCalm(cells: readonly Cell[], count: number): void {
  const failures = cells.flatMap(({ failure }) => (failure ? [failure] : []));
  assert.deepEqual(failures, []);
  assert.equal(
    cells.reduce((sum, { sent }) => sum + sent, 0),
    count,
  );
}

const command = `npm run fuzz -- --seed ${SEED}`;

test('a host on memory answers generated requests of every kind as it declares', async () => {
  const { setting, fork } = await memoryStart(SEED);
  assert.deepEqual(documentFaults(setting.document), []);
  const cells = await fuzz({ count: ON_MEMORY, seed: SEED, command }, setting, fork);
  assertCalm(cells, ON_MEMORY);
  assert.deepEqual(
    new Set(cells.map(({ operation }) => operation)),
    new Set(setting.document.operations.map(({ name }) => name)),
  );
});

test('so does a started host over http', async () => {
  const { setting, fork, close } = await startedStart(SEED);
  try {
    assertCalm(await fuzz({ count: OVER_HTTP, seed: SEED, command }, setting, fork), OVER_HTTP);
  } finally {
    await close();
  }
});

describe('the judge', () => {
  const document = readDocument(openApiDocument('https://dvc.example.vn', '1'));
  const url = new URL('https://dvc.example.vn/api/v1/places');
  const good = { provinces: [{ code: '11', name: 'Tỉnh Điện Biên', nameEn: 'Dien Bien Province' }] };
  const refused = { type: 'urn:dvc:problem:bad-request', code: 'bad-request', title: 'x', status: 400 };
  const answer = (status: number, body: unknown, type = 'application/json'): Answer => ({
    status,
    headers: new Headers({ 'content-type': type }),
    text: typeof body === 'string' ? body : JSON.stringify(body),
    ms: 1,
    url,
  });
  const problem = (status: number, body: unknown): Answer => answer(status, body, 'application/problem+json');
  const judged = (one: Answer, mustRefuse: string[] = []): string[] =>
    faultsOf(document, one, 'GET', mustRefuse);

  test('finds nothing in good answers', () => {
    assert.deepEqual(judged(answer(200, good)), []);
    assert.deepEqual(judged(problem(400, refused)), []);
  });

  const bad: readonly (readonly [what: string, answer: Answer, says: RegExp])[] = [
    ['an error of the host', problem(500, { ...refused, code: 'internal', status: 500 }), /^500/],
    ['a status that is not declared', problem(418, refused), /418 is not declared/],
    ['a type that is not declared', answer(200, good, 'text/html'), /not declared/],
    ['what is no JSON', answer(200, '{'), /no JSON/],
    ['a part of another type', answer(200, { provinces: 1 }), /is number, not array/],
    ['a part too many', answer(200, { ...good, secret: 1 }), /secret is not in the schema/],
    ['a part that is missing', answer(200, {}), /lacks provinces/],
    [
      'another problem than declared',
      problem(400, { ...refused, code: 'fee-unpaid' }),
      /not declared for 400/,
    ],
    ['a problem of another status', problem(400, { ...refused, status: 404 }), /404 sent as 400/],
    [
      'the inside of the host',
      problem(400, { ...refused, detail: 'TypeError\n    at read (/srv/x.ts:1:2)' }),
      /inside/,
    ],
  ];
  for (const [what, one, says] of bad)
    test(`finds ${what}`, () => assert.match(judged(one).join('; '), says));

  test('finds success where a refusal is due', () =>
    assert.match(judged(answer(200, good), ['no sign-in']).join(), /must be refused: no sign-in/));
});

test('a failure shrinks to one line and a command that shows it again', async () => {
  const { setting, fork } = await memoryStart(SEED);
  const broken = async (): ReturnType<typeof fork> => {
    const sender = await fork();
    const { world } = sender;
    const send = world.send.bind(world);
    // A host that stumbles over one word in an address.
    world.send = async (wire) =>
      wire.url.includes('q=') ? new Response('oops', { status: 500 }) : send(wire);
    return sender;
  };
  const plan = { count: 40, seed: 1, command, only: 'procedures.search:valid' };
  const [cell] = await fuzz(plan, setting, broken);
  assert.ok(cell?.failure);
  assert.match(cell.failure.faults.join(), /^500: oops/);
  assert.match(cell.failure.request, /^GET \/api\/v1\/procedures\?q=\S* as \w+ \{\}$/);
  const path = /--path (\S+)$/.exec(cell.failure.again)?.[1];
  assert.ok(path);
  const [again] = await fuzz({ ...plan, path }, setting, broken);
  assert.equal(again?.failure?.request.split(' as ')[0], cell.failure.request.split(' as ')[0]);
});
