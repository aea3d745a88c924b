import assert from 'node:assert/strict';
import fc from 'fast-check';
import { before, describe, test } from 'node:test';
import type { ApiOperation } from '../fuzz/document.js';
import { lookAround } from '../fuzz/learn.js';
import { memoryStart, type Start } from '../fuzz/memory-world.js';
import { KINDS, STRANGERS, type Sent } from '../fuzz/requests.js';
import type { Wire } from '../fuzz/send.js';
import {
  filedDossier,
  otherHall,
  people,
  procedure,
  readyDraft,
  testWorld,
  type Caller,
  type PersonName,
  type TestWorld,
} from './fixtures.js';
import { reportFields, signedReport } from './payments/bank.js';

/**
 * Every operation of the OpenAPI document that the host serves × everybody, on real records: for each operation a request
 * is found with which a citizen or an officer gets through; then all others send the very same one.
 */

const SEED = 20_261_122;
/** Requests tried until one gets through. */
const TRIES = 60;
/** The same where the other owner got through already. */
const FEWER = 15;
/** A citizen and the officer of the agency that she files at; the others are another citizen and another agency's officer. */
const OWNERS = ['mai', 'lan'] as const;
const OTHER_CITIZEN = 'pao';
const OTHER_AGENCY = 'minh';

interface Reply {
  readonly status: number;
  readonly code: string | undefined;
  readonly text: string;
}

interface Way {
  readonly who: string;
  readonly sent: Sent;
  readonly reply: Reply;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

let start: Start;

before(async () => {
  start = await memoryStart(SEED, { reads: 60, tries: 4, rounds: 2 });
  const { setting, fork } = start;
  await lookAround(await fork(), { ...setting, people: ['nobody'] }, { reads: 5, tries: 0, rounds: 2 });
});

/** Sends a request as it was written for one, in the name of another, to a host of its own. */
async function sendAs(who: string, wire: Wire): Promise<Reply> {
  const { world, document } = await start.fork();
  const { Cookie: _, ...headers } = wire.headers;
  const [nobody, stranger] = STRANGERS;
  const cookie =
    who === stranger ? `${document.cookie}=${'x'.repeat(43)}` : who === nobody ? '' : await world.signIn(who);
  const response = await world.send({ ...wire, headers: { ...headers, ...(cookie && { Cookie: cookie }) } });
  const text = await response.text();
  const isProblem = response.headers.get('content-type') === 'application/problem+json' && text !== '';
  const problem = isProblem ? (JSON.parse(text) as { code: string }) : undefined;
  // A problem without the number of its request.
  const plain = problem ? JSON.stringify({ ...problem, instance: null }) : text;
  return { status: response.status, code: problem?.code, text: plain };
}

/** Refusals for what stands in the request alone: the record was not looked at. */
const BEFORE_THE_RECORD: readonly (string | undefined)[] = ['values-invalid', 'file-empty'];

/** Whether a request came as far as the record, even if the record is not in a state for it. */
function isThrough({ status, code }: Reply): boolean {
  return status < 400 || ([409, 412, 422].includes(status) && !BEFORE_THE_RECORD.includes(code));
}

/** What the document cannot tell how to ask for: the words of the bank's own protocol. */
const BY_HAND: Readonly<Record<string, (way: { reference: string; amount: number }) => Partial<Sent>>> = {
  'payments.return': (payment) => ({
    params: { method: 'vnpay' },
    query: [...new URLSearchParams(signedReport(reportFields(payment)))],
  }),
};

/** Requests with which the owners get through, with success where any of the tries has it. */
async function waysOf(operation: ApiOperation): Promise<Way[]> {
  const ways: Way[] = [];
  for (const who of OWNERS) {
    const made = KINDS.valid(operation, { ...start.setting, people: [who] });
    const tries = [
      ...(await byHand(operation, who)),
      ...fc.sample(made, {
        numRuns: ways.some(({ reply }) => reply.status < 400) ? FEWER : TRIES,
        seed: SEED,
      }),
    ];
    let best: Way | undefined;
    for (const sent of tries) {
      const reply = await sendAs(who, await (await start.fork()).written(operation, sent));
      if (!isThrough(reply)) continue;
      if (!best || reply.status < 400) best = { who, sent, reply };
      if (reply.status < 400) break;
    }
    if (best) ways.push(best);
  }
  return ways;
}

async function byHand(operation: ApiOperation, who: string): Promise<Sent[]> {
  const make = BY_HAND[operation.name];
  if (!make) return [];
  const sender = await start.fork();
  const reading = start.setting.document.operations.find(({ name }) => name === 'payments.read');
  const [id] = start.setting.known.ids(who, 'payment');
  if (!reading || !id) return [];
  const empty: Sent = { who, params: {}, query: [], headers: {}, body: undefined };
  const { text } = await sender.send(reading, { ...empty, params: { id } });
  return [{ ...empty, ...make(JSON.parse(text) as { reference: string; amount: number }) }];
}

/** The identifiers that a request names, in whatever way. */
function namedIn({ url, headers, body }: Wire): string[] {
  const metadata = (headers['Upload-Metadata'] ?? '')
    .split(/[ ,]/)
    .map((part) => Buffer.from(part, 'base64').toString());
  const written = [url, ...metadata, typeof body === 'string' ? body : ''].join('\n');
  return [...new Set(written.match(UUID))];
}

/** The same request for records that are not there. */
function forNothing(wire: Wire, ids: readonly string[]): Wire {
  const instead = (text: string): string =>
    ids.reduce((before, id) => before.replaceAll(id, crypto.randomUUID()), text);
  const metadata = wire.headers['Upload-Metadata'];
  const pairs = metadata?.split(',').map((pair) => {
    const [name = '', value = ''] = pair.split(' ');
    return `${name} ${Buffer.from(instead(Buffer.from(value, 'base64').toString())).toString('base64')}`;
  });
  return {
    ...wire,
    url: instead(wire.url),
    headers: { ...wire.headers, ...(pairs && { 'Upload-Metadata': pairs.join(',') }) },
    ...(typeof wire.body === 'string' && { body: instead(wire.body) }),
  };
}

/** The questions that the agency of an officer was asked. */
async function askedOf(who: string, agency: string): Promise<Set<string>> {
  const reading = start.setting.document.operations.find(({ name }) => name === 'desk.questions');
  if (!reading) return new Set();
  const query = [['limit', '100']] as const;
  const sent: Sent = { who, params: {}, query, headers: {}, body: undefined };
  const { text } = await (await start.fork()).send(reading, sent);
  const { items } = JSON.parse(text) as { items: { id: string; agency: { id: string } }[] };
  return new Set(items.filter((one) => one.agency.id === agency).map(({ id }) => id));
}

test('nobody is told of a record that is not theirs', async () => {
  const { known } = start.setting;
  const everybody = known.ids('nobody');
  const hers = [...known.ids('mai')].filter((id) => !everybody.has(id));
  assert.ok(hers.length > 20);
  for (const who of [OTHER_CITIZEN, OTHER_AGENCY]) {
    const told = known.ids(who);
    // Whoever asks another agency something tells that agency of it.
    const asked = who === OTHER_AGENCY ? await askedOf(who, otherHall.id) : new Set();
    assert.deepEqual(
      hers.filter((id) => told.has(id) && !asked.has(id)),
      [],
      who,
    );
  }
  const desk = known.ids('lan');
  const dossiers = known.ids('mai', 'dossier');
  assert.ok([...dossiers].some((id) => desk.has(id)));
  assert.deepEqual(
    [...known.ids('mai', 'draft')].filter((id) => !dossiers.has(id) && desk.has(id)),
    [],
  );
});

test('who may not, cannot', { timeout: 600_000 }, async (t) => {
  const { document, known, people: everyone } = start.setting;
  const secrets = [people.mai.party.name, '011192000123', people.mai.party.phone ?? ''];
  for (const operation of document.operations) {
    await t.test(operation.name, async () => {
      const ways = await waysOf(operation);
      assert.notDeepEqual(ways, [], 'there is no way to exercise it');
      for (const { who, sent, reply } of ways) {
        const wire = await (await start.fork()).written(operation, sent);
        const named = namedIn(wire);
        for (const other of [...STRANGERS, ...everyone].filter((one) => one !== who)) {
          const what = `${other} with the request of ${who}: ${wire.method} ${wire.url}`;
          const answer = await sendAs(other, wire);
          const told = known.ids(other);
          const isStrange = (STRANGERS as readonly string[]).includes(other);
          if (operation.secured && isStrange) {
            assert.equal(answer.status, 401, what);
            continue;
          }
          if (!operation.secured) {
            for (const secret of secrets) if (isStrange) assert.ok(!answer.text.includes(secret), what);
            continue;
          }
          const foreign = named.filter((id) => known.ids(who).has(id) && !told.has(id));
          if (foreign.length > 0) {
            assert.ok([403, 404].includes(answer.status), `${what}: ${answer.status} ${answer.text}`);
            assert.deepEqual(answer, await sendAs(other, forNothing(wire, foreign)), what);
          }
          const others = [...known.ids(who)].filter((id) => !told.has(id) && answer.text.includes(id));
          assert.deepEqual(others, [], what);
        }
        assert.ok(isThrough(reply));
      }
    });
  }
});

describe('a record is there only for those it belongs to', () => {
  const callers = new Map<PersonName, Caller>();
  let world: TestWorld;

  before(async () => {
    world = await testWorld();
    for (const who of Object.keys(people) as PersonName[]) callers.set(who, await world.signIn(who));
    await filedDossier(callers.get('mai') as Caller);
  });

  test('nobody attaches to what is not theirs', async () => {
    const mai = callers.get('mai') as Caller;
    const draft = await readyDraft(mai);
    const dossier = await filedDossier(mai);
    const cases: readonly (readonly [PersonName, Record<string, string>, string])[] = [
      ['pao', { holder: draft.id, purpose: 'paper', paper: 'chung-sinh' }, 'not-found'],
      ['lan', { holder: draft.id, purpose: 'paper', paper: 'chung-sinh' }, 'not-found'],
      ['pao', { holder: dossier.id, purpose: 'supplement' }, 'not-found'],
      ['minh', { holder: dossier.id, purpose: 'result' }, 'not-found'],
      ['minh', { holder: dossier.id, purpose: 'reason' }, 'not-found'],
      ['mai', { holder: dossier.id, purpose: 'result' }, 'forbidden'],
      ['lan', { holder: dossier.id, purpose: 'supplement' }, 'forbidden'],
      ['mai', { holder: dossier.id, purpose: 'supplement' }, 'state-conflict'],
      ['mai', { holder: dossier.id, purpose: 'paper', paper: 'chung-sinh' }, 'state-conflict'],
      ['mai', { holder: crypto.randomUUID(), purpose: 'paper', paper: 'chung-sinh' }, 'not-found'],
    ];
    for (const [who, metadata, code] of cases) {
      const answer = await (callers.get(who) as Caller).beginUpload({ ...metadata, filename: 'a.pdf' }, 50);
      assert.equal(answer.code, code, `${who} ${metadata['purpose']}`);
    }
  });

  test('lists and queues show only what is theirs', async () => {
    const ids = async (who: PersonName, name: 'dossiers.list' | 'desk.queue') =>
      (await (callers.get(who) as Caller).ok<{ items: unknown[] }>(name)).items.length;
    assert.equal(await ids('pao', 'dossiers.list'), 0);
    assert.equal(await ids('lan', 'dossiers.list'), 0);
    assert.equal(await ids('minh', 'desk.queue'), 0);
    assert.ok((await ids('hung', 'desk.queue')) > 0);
    assert.equal((await (callers.get('mai') as Caller).call('desk.queue')).code, 'forbidden');
  });

  test('an officer files nothing for themselves at the desk', async () => {
    const lan = callers.get('lan') as Caller;
    assert.equal(
      (await lan.call('drafts.create', { body: { procedure: procedure.code } })).code,
      'forbidden',
    );
  });
});
