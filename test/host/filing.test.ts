import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  acting,
  filedDossier,
  hall,
  otherHall,
  procedure,
  readyDraft,
  testWorld,
  type Answer,
  type Caller,
} from './fixtures.js';

interface Wrong {
  readonly invalidParams?: { path: string; code: string; message: string }[];
}
const wrongIn = (answer: Answer): string[] =>
  ((answer.json as Wrong).invalidParams ?? []).map(({ path, code }) => `${path} ${code}`);

describe('a draft', () => {
  const begin = (caller: Caller, body: object = {}) =>
    caller.ok<{ id: string; caseId: string | null }>('drafts.create', {
      body: { procedure: procedure.code, ...body },
    });

  test('begins only for a procedure that is filed here, at an agency and in a case of it', async () => {
    const mai = await (await testWorld()).signIn('mai');
    const tried = async (body: object) => {
      const answer = await mai.call('drafts.create', { body: { procedure: procedure.code, ...body } });
      return [answer.code, ...wrongIn(answer)];
    };
    assert.deepEqual(await tried({ procedure: '1.004222' }), ['values-invalid', '/procedure not-listed']);
    assert.deepEqual(await tried({ procedure: '9.999999' }), ['values-invalid', '/procedure not-listed']);
    assert.deepEqual(await tried({ agency: crypto.randomUUID() }), ['values-invalid', '/agency not-listed']);
    assert.deepEqual(await tried({ caseId: 'khac' }), ['values-invalid', '/caseId not-listed']);
    assert.deepEqual(await tried({ procedure: undefined }), ['values-invalid', '/procedure missing']);
    assert.deepEqual(await tried({ agency: 7 }), ['values-invalid', '/agency wrong-type']);
  });

  test('has as many sisters as the host allows', async () => {
    const world = await testWorld({ limits: { draftsPerPerson: 2 } });
    const mai = await world.signIn('mai');
    await begin(mai);
    await begin(mai);
    assert.equal(
      (await mai.call('drafts.create', { body: { procedure: procedure.code } })).code,
      'too-many-requests',
    );
    await begin(await world.signIn('pao'));
  });

  test('keeps what was typed as it is, and knows which answers are no longer prefilled', async () => {
    const mai = await (await testWorld()).signIn('mai');
    const { id } = await begin(mai);
    const answers = { nguoiYeuCau: 'Lò Thị Mai', tenTre: '  khoảng trắng ', la: { x: [null, 'ầ'] } };
    const saved = await mai.ok<{ answers: unknown; sources: unknown; version: number }>('drafts.change', {
      params: { id },
      version: 1,
      body: { answers },
    });
    assert.deepEqual(saved.answers, answers);
    assert.deepEqual(saved.sources, { nguoiYeuCau: 'identity-provider' });
    // The same name, as another keyboard and another system write it.
    const respelt = await mai.ok<{ sources: unknown }>('drafts.change', {
      params: { id },
      version: 2,
      body: { answers: { ...answers, nguoiYeuCau: ' Lò  Thị Mai'.normalize('NFD') } },
    });
    assert.deepEqual(respelt.sources, { nguoiYeuCau: 'identity-provider' });
    const changed = await mai.ok<{ sources: unknown }>('drafts.change', {
      params: { id },
      version: 3,
      body: { answers: { ...answers, nguoiYeuCau: 'Người khác' } },
    });
    assert.deepEqual(changed.sources, {});
    const read = await mai.call('drafts.read', { params: { id } });
    assert.equal(read.headers.get('etag'), '"v4"');
  });

  test('takes no address that does not exist', async () => {
    const mai = await (await testWorld()).signIn('mai');
    const { id } = await begin(mai);
    const address = { province: '11', commune: '99999', detail: '' };
    const answer = await mai.call('drafts.change', {
      params: { id },
      version: 1,
      body: {
        owner: { kind: 'person', name: 'Mùa A Páo', address },
        delivery: {
          way: 'post',
          recipient: 'Mai',
          phone: '0912345678',
          address: { ...address, commune: '03127' },
        },
      },
    });
    assert.deepEqual(
      [answer.code, ...wrongIn(answer)],
      ['values-invalid', '/owner/address/commune wrong-place'],
    );
  });
});

describe('filing', () => {
  const file = (caller: Caller, { id, version }: { id: string; version: number }, commitment = true) =>
    caller.call('drafts.file', { params: { id }, version, body: { commitment } });

  test('says all that is open in a draft, then in the form, then among the papers, then the commitment', async () => {
    const mai = await (await testWorld()).signIn('mai');
    const { id } = await mai.ok<{ id: string }>('drafts.create', { body: { procedure: procedure.code } });
    const bare = await file(mai, { id, version: 1 });
    assert.deepEqual(
      [bare.code, ...wrongIn(bare)],
      ['draft-incomplete', '/agency missing', '/caseId missing', '/delivery missing'],
    );

    const change = (version: number, body: object) =>
      mai.ok('drafts.change', { params: { id }, version, body });
    await change(1, { agency: hall.id, caseId: 'thuong', delivery: { way: 'desk' } });
    const formless = await file(mai, { id, version: 2 });
    assert.deepEqual([formless.code, ...wrongIn(formless)], ['answers-invalid', 'tenTre required']);

    await change(2, { answers: { tenTre: 'Lò Văn An', soLuong: 21 } });
    const tooMany = await file(mai, { id, version: 3 });
    assert.deepEqual([tooMany.code, ...wrongIn(tooMany)], ['answers-invalid', 'soLuong too-large']);

    await change(3, { answers: { tenTre: 'Lò Văn An' } });
    const paperless = await file(mai, { id, version: 4 });
    assert.deepEqual(
      [paperless.code, ...wrongIn(paperless)],
      ['papers-missing', '/papers/chung-sinh missing'],
    );

    await mai.upload({ holder: id, purpose: 'paper', paper: 'chung-sinh', filename: 'a.pdf' });
    assert.equal((await file(mai, { id, version: 4 }, false)).code, 'commitment-missing');
    assert.equal((await file(mai, { id, version: 3 })).code, 'version-conflict');
    assert.equal((await file(mai, { id, version: 4 })).status, 201);
  });

  test('asks for the papers of the case alone', async () => {
    const mai = await (await testWorld()).signIn('mai');
    const { id } = await mai.ok<{ id: string }>('drafts.create', {
      body: { procedure: procedure.code, agency: hall.id, caseId: 'bo-roi' },
    });
    await mai.ok('drafts.change', {
      params: { id },
      version: 1,
      body: { answers: { tenTre: 'Lò Văn An' }, delivery: { way: 'electronic', email: 'mai@example.vn' } },
    });
    assert.equal((await file(mai, { id, version: 2 })).status, 201);
  });

  test('keeps only what the form knows, with locked values from the account', async () => {
    const mai = await (await testWorld()).signIn('mai');
    const { id, version } = await readyDraft(mai);
    await mai.ok('drafts.change', {
      params: { id },
      version,
      body: { answers: { nguoiYeuCau: 'Kẻ mạo danh', tenTre: 'Lò Văn An', la: 'bỏ' } },
    });
    const { answers } = (await file(mai, { id, version: version + 1 })).json as { answers: unknown };
    assert.deepEqual(answers, { nguoiYeuCau: 'Lò Thị Mai', tenTre: 'Lò Văn An' });
  });

  test('makes the submitter the owner unless another was named', async () => {
    const world = await testWorld();
    const mai = await world.signIn('mai');
    const { owner } = (await filedDossier(mai)) as unknown as { owner: { name: string } };
    assert.equal(owner.name, 'Lò Thị Mai');
    const draft = await readyDraft(mai);
    const company = { kind: 'organisation', name: 'Hợp tác xã Mường Thanh', taxCode: '5600123456' };
    await mai.ok('drafts.change', {
      params: { id: draft.id },
      version: draft.version,
      body: { owner: company },
    });
    const filed = (await file(mai, { id: draft.id, version: draft.version + 1 })).json as {
      owner: unknown;
      submitter: { name: string };
    };
    assert.deepEqual([filed.owner, filed.submitter.name], [company, 'Lò Thị Mai']);
  });

  test('numbers the dossiers of an agency by the Vietnamese day', async () => {
    const world = await testWorld();
    world.setNow('2026-11-23T23:59:00+07:00');
    const first = await filedDossier(await world.signIn('mai'));
    const second = await filedDossier(await world.signIn('mai'));
    world.setNow('2026-11-24T00:01:00+07:00');
    const third = await filedDossier(await world.signIn('mai'));
    assert.deepEqual(
      [first.code, second.code, third.code],
      ['H18.12-261123-0001', 'H18.12-261123-0002', 'H18.12-261124-0001'],
    );
  });

  test('an agency of another level is none for the procedure', async () => {
    const world = await testWorld();
    await world.ports.records.transaction(async (tx) => {
      const body = { ...otherHall, level: 'province' } as const;
      await tx.agencies.load([
        { id: body.id, code: body.code, level: body.level, province: body.province, body },
      ]);
    });
    const { agencies } = await world.nobody.ok<{ agencies: { id: string }[] }>('procedures.agencies', {
      params: { code: procedure.code },
    });
    assert.deepEqual(
      agencies.map(({ id }) => id),
      [hall.id],
    );
    const mai = await world.signIn('mai');
    assert.equal(
      (await mai.call('drafts.create', { body: { procedure: procedure.code, agency: otherHall.id } })).code,
      'values-invalid',
    );
  });
});

describe('steps of the life cycle', () => {
  test('a refusal goes with its reason and its files, and is final', async () => {
    const world = await testWorld();
    const [mai, lan] = [await world.signIn('mai'), await world.signIn('lan')];
    const { id } = await filedDossier(mai);
    const reasonless = await lan.call('dossiers.act', {
      params: { id },
      version: 1,
      body: { action: 'refuse', reason: ' ' },
    });
    assert.deepEqual(wrongIn(reasonless), ['/reason too-small']);
    const letter = await lan.upload({ holder: id, purpose: 'reason', filename: 'phiếu từ chối.pdf' });
    assert.equal((await mai.call('files.read', { params: { id: letter } })).code, 'not-found');
    const refused = await acting(lan, { id })(1, { action: 'refuse', reason: 'Không thuộc thẩm quyền' });
    assert.deepEqual([refused.state, refused.category, refused.actions], ['not-received', 'rejected', []]);
    assert.equal(refused.history.at(-1)?.note, 'Không thuộc thẩm quyền');
    assert.equal((await mai.call('files.read', { params: { id: letter } })).status, 200);
    assert.equal((await lan.call('files.delete', { params: { id: letter } })).code, 'state-conflict');
    assert.equal(
      (await lan.call('dossiers.act', { params: { id }, version: 2, body: { action: 'receive' } })).code,
      'state-conflict',
    );
  });

  test('its citizen recalls a dossier before it is received, not after', async () => {
    const world = await testWorld();
    const [mai, lan] = [await world.signIn('mai'), await world.signIn('lan')];
    const first = await filedDossier(mai);
    const recalled = await acting(mai, first)(1, { action: 'recall', reason: 'Nộp nhầm nơi' });
    assert.deepEqual([recalled.state, recalled.category], ['not-received', 'rejected']);
    const second = await filedDossier(mai);
    await acting(lan, second)(1, { action: 'receive' });
    const late = await mai.call('dossiers.act', {
      params: { id: second.id },
      version: 2,
      body: { action: 'recall', reason: 'x' },
    });
    assert.equal(late.code, 'state-conflict');
  });

  test('each side takes its own steps alone', async () => {
    const world = await testWorld();
    const [mai, lan] = [await world.signIn('mai'), await world.signIn('lan')];
    const { id } = await filedDossier(mai);
    for (const action of ['receive', 'process', 'finish', 'return', 'confirm-supplement']) {
      assert.equal(
        (await mai.call('dossiers.act', { params: { id }, version: 1, body: { action } })).code,
        'forbidden',
        action,
      );
    }
    const answer = await lan.call('dossiers.act', {
      params: { id },
      version: 1,
      body: { action: 'supplement', text: 'x', files: [] },
    });
    assert.equal(answer.code, 'forbidden');
    const unknown = await lan.call('dossiers.act', {
      params: { id },
      version: 1,
      body: { action: 'stop', reason: 'x' },
    });
    assert.deepEqual([unknown.code, ...wrongIn(unknown)], ['values-invalid', '/action not-listed']);
  });

  test('an answer says something, and names files that were brought for it', async () => {
    const world = await testWorld();
    const [mai, lan] = [await world.signIn('mai'), await world.signIn('lan')];
    const dossier = await filedDossier(mai);
    const { id } = dossier;
    await acting(lan, dossier)(1, { action: 'request-supplement', reason: 'Thiếu', papers: [], days: 3 });
    const answer = (body: object) =>
      mai.call('dossiers.act', {
        params: { id },
        version: 2,
        body: { action: 'supplement', text: '', files: [], ...body },
      });
    assert.deepEqual(wrongIn(await answer({})), ['/text missing']);
    assert.deepEqual(wrongIn(await answer({ files: [dossier.files[0]?.id] })), ['/files/0 not-listed']);
    assert.deepEqual(wrongIn(await answer({ files: [crypto.randomUUID()] })), ['/files/0 not-listed']);
    const told = await acting(mai, dossier)(2, {
      action: 'supplement',
      text: 'Đã có trong tệp trước',
      files: [],
    });
    assert.ok(told.supplements[0]?.answer);
    assert.deepEqual(told.actions, []);
    const confirmed = await acting(lan, dossier)(3, { action: 'confirm-supplement' });
    assert.deepEqual([confirmed.state, confirmed.dueAt], ['filed', null]);
  });

  test('a finished dossier whose result was taken away again is not returned', async () => {
    const world = await testWorld();
    const [mai, lan] = [await world.signIn('mai'), await world.signIn('lan')];
    const dossier = await filedDossier(mai);
    const step = acting(lan, dossier);
    await step(1, { action: 'receive' });
    const result = await lan.upload({ holder: dossier.id, purpose: 'result', filename: 'kq.pdf' });
    await step(2, { action: 'finish' });
    await lan.ok('files.delete', { params: { id: result } });
    const early = await lan.call('dossiers.act', {
      params: { id: dossier.id },
      version: 3,
      body: { action: 'return' },
    });
    assert.equal(early.code, 'result-missing');
    await lan.upload({ holder: dossier.id, purpose: 'result', filename: 'kq moi.pdf' });
    assert.equal((await step(3, { action: 'return' })).state, 'returned');
  });
});
