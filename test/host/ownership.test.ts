import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { ENDPOINTS, type Endpoint, type OperationName } from '../../components/contract/endpoints.js';
import {
  acting,
  filedDossier,
  procedure,
  readyDraft,
  testWorld,
  type Caller,
  type PersonName,
  type Sent,
  type TestWorld,
} from './fixtures.js';

/** Every endpoint that needs a sign-in × everybody × a record that is not theirs: nobody learns that it exists. */

type Who = PersonName | 'nobody';
const ALL: readonly Who[] = ['nobody', 'mai', 'pao', 'lan', 'hung', 'minh'];

interface Target {
  readonly sent: Sent;
  /** Who may reach the record; all others get the same answer as for one that does not exist. */
  readonly mine: readonly Who[];
}

const names = (Object.keys(ENDPOINTS) as OperationName[]).filter(
  (name) => (ENDPOINTS[name] as Endpoint).access !== 'public',
);

describe('a record is there only for those it belongs to', () => {
  let world: TestWorld;
  const callers = new Map<Who, Caller>();
  let targets: Partial<Record<OperationName, Target>>;

  before(async () => {
    world = await testWorld();
    callers.set('nobody', world.nobody);
    for (const who of ALL) if (who !== 'nobody') callers.set(who, await world.signIn(who));
    const mai = callers.get('mai') as Caller;
    const lan = callers.get('lan') as Caller;

    const draft = await readyDraft(mai);
    const dossier = await filedDossier(mai);
    await acting(lan, dossier)(1, { action: 'receive' });
    const paper = dossier.files[0]?.id ?? '';
    const begun = await mai.beginUpload(
      { holder: draft.id, purpose: 'paper', paper: 'chung-sinh', filename: 'a.pdf' },
      50,
    );

    const ofDraft = (sent: Sent = {}): Target => ({
      sent: { params: { id: draft.id }, version: 99, ...sent },
      mine: ['mai'],
    });
    const ofDossier = (sent: Sent = {}): Target => ({
      sent: { params: { id: dossier.id }, version: 99, ...sent },
      mine: ['mai', 'lan', 'hung'],
    });
    targets = {
      'drafts.read': ofDraft(),
      'drafts.change': ofDraft({ body: { step: 'form' } }),
      'drafts.delete': ofDraft(),
      'drafts.files': ofDraft(),
      'drafts.file': ofDraft({ body: { commitment: true } }),
      'dossiers.read': ofDossier(),
      'dossiers.act': ofDossier({ body: { action: 'process' } }),
      'dossiers.receipt': ofDossier(),
      'files.read': { sent: { params: { id: paper } }, mine: ['mai', 'lan', 'hung'] },
      'files.content': { sent: { params: { id: paper } }, mine: ['mai', 'lan', 'hung'] },
      'files.change': {
        sent: { params: { id: paper }, body: { kind: 'copy' } },
        mine: ['mai', 'lan', 'hung'],
      },
      'files.delete': { sent: { params: { id: paper } }, mine: ['mai', 'lan', 'hung'] },
      'uploads.offset': { sent: { params: { id: begun.id } }, mine: ['mai'] },
      'uploads.append': {
        sent: { params: { id: begun.id }, raw: new Blob(['x']), headers: { 'upload-offset': '7' } },
        mine: ['mai'],
      },
    };
  });

  test('every endpoint with a record in its address is in the matrix', () => {
    const withRecord = names.filter(
      (name) => ENDPOINTS[name].path.includes('{id}') && name !== 'uploads.cancel',
    );
    assert.deepEqual(Object.keys(targets).sort(), withRecord.sort());
  });

  for (const name of names) {
    test(`${name} asks nobody but the signed-in`, async () => {
      const id = crypto.randomUUID();
      const sent = targets[name]?.sent ?? { params: { id }, body: {}, version: 1 };
      const answer = await world.nobody.call(name, sent);
      assert.equal(answer.status, 401);
      if (ENDPOINTS[name].method !== 'HEAD') assert.equal(answer.code, 'sign-in-needed');
    });
  }

  for (const name of names.filter(
    (one) => ENDPOINTS[one].path.includes('{id}') && one !== 'uploads.cancel',
  )) {
    test(`${name} knows a foreign record no better than none`, async () => {
      const target = targets[name];
      assert.ok(target);
      for (const who of ALL.filter((one) => one !== 'nobody')) {
        const caller = callers.get(who) as Caller;
        const answer = await caller.call(name, target.sent);
        if (target.mine.includes(who)) {
          assert.notEqual(answer.status, 404, who);
          continue;
        }
        const none = await caller.call(name, { ...target.sent, params: { id: crypto.randomUUID() } });
        assert.equal(answer.status, 404, who);
        assert.deepEqual(plain(answer.json), plain(none.json), who);
      }
    });
  }

  test('uploads.cancel leaves what belongs to others', async () => {
    const mai = callers.get('mai') as Caller;
    const { id: holder } = await mai.ok<{ id: string }>('drafts.create', {
      body: { procedure: procedure.code, caseId: 'thuong' },
    });
    const { id } = await mai.beginUpload(
      { holder, purpose: 'paper', paper: 'chung-sinh', filename: 'a.pdf' },
      50,
    );
    for (const who of ['pao', 'lan', 'minh'] as const) {
      assert.equal(
        (await (callers.get(who) as Caller).call('uploads.cancel', { params: { id } })).code,
        'not-found',
      );
    }
    await mai.ok('uploads.cancel', { params: { id } });
  });

  test('nobody attaches to what is not theirs', async () => {
    const mai = callers.get('mai') as Caller;
    const draft = await readyDraft(mai);
    const dossier = await filedDossier(mai);
    const cases: readonly (readonly [Who, Record<string, string>, string])[] = [
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
    const ids = async (who: Who, name: 'dossiers.list' | 'desk.queue') =>
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

/** A problem without the number of its request. */
function plain(json: unknown): unknown {
  return { ...(json as object), instance: null };
}
