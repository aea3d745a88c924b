import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filedDossier, readyDraft, testWorld } from './fixtures.js';

test('the form of a dossier is printed for its owner and the office in charge, and for nobody else', async () => {
  const world = await testWorld();
  const mai = await world.signIn('mai');
  const { id, code } = await filedDossier(mai);
  for (const who of ['mai', 'lan'] as const) {
    const caller = await world.signIn(who);
    const answer = await caller.call('dossiers.form', { params: { id } });
    assert.equal(answer.status, 200, who);
    assert.equal(answer.headers.get('content-type'), 'application/pdf');
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; /);
    assert.match(answer.headers.get('cache-control') ?? '', /no-store/);
    assert.match(answer.text, new RegExp(code));
    assert.match(answer.text, /Lò Văn An/);
  }
  for (const who of ['pao', 'minh'] as const) {
    const answer = await (await world.signIn(who)).call('dossiers.form', { params: { id } });
    assert.equal(answer.code, 'not-found', who);
  }
  assert.equal((await world.nobody.call('dossiers.form', { params: { id } })).code, 'sign-in-needed');
});

test('the form of a draft is printed for whoever prepares it alone, and says that it is a draft', async () => {
  const world = await testWorld();
  const mai = await world.signIn('mai');
  const { id } = await readyDraft(mai);
  const answer = await mai.call('drafts.form', { params: { id } });
  assert.equal(answer.status, 200);
  assert.match(answer.text, /BẢN NHÁP/);
  assert.match(answer.text, /Lò Văn An/);
  for (const who of ['pao', 'lan'] as const)
    assert.equal((await (await world.signIn(who)).call('drafts.form', { params: { id } })).code, 'not-found');
  assert.equal((await mai.call('dossiers.form', { params: { id } })).code, 'not-found');
});

test('whoever asks for the head alone gets no pages made', async () => {
  let made = 0;
  const world = await testWorld(
    {},
    {
      printForm: () => {
        made += 1;
        return Promise.resolve(new Uint8Array());
      },
    },
  );
  const mai = await world.signIn('mai');
  const { id } = await readyDraft(mai);
  const head = await world.host.request(`https://dvc.example.vn/api/v1/drafts/${id}/form`, {
    method: 'HEAD',
    headers: { cookie: mai.cookie },
  });
  assert.deepEqual([head.status, made], [200, 0]);
});
