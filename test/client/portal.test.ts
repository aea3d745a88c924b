import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accountOf } from '../../components/client/account-of.js';
import { Portal } from '../../components/client/portal.js';
import { account, tenant } from '../../components/contract/examples.js';
import { problem } from '../../components/contract/problems.js';

type Answers = Record<string, () => Response>;

const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });
const signedIn: Answers = {
  '/session': () => json({ account, expiresAt: '2026-11-22T11:00:00+07:00' }),
  '/tenant': () => json(tenant),
};
const nobody: Answers = { ...signedIn, '/session': () => json({ account: null, expiresAt: null }) };

/** A portal whose host answers by path; what was asked is kept. */
function portalAnsweredBy(answers: Answers) {
  const asked: string[] = [];
  const portal = new Portal({
    api: '',
    fetch: (input) => {
      const path = String(input).replace('/api/v1', '');
      asked.push(path);
      return Promise.resolve((answers[path] ?? (() => json(problem('not-found', 'vi'), 404)))());
    },
  });
  let changes = 0;
  portal.addEventListener('change', () => changes++);
  return { portal, asked, answers, changes: () => changes };
}

describe('Portal', () => {
  it('asks once who is signed in and where, however many elements want to know', async () => {
    const { portal, asked, changes } = portalAnsweredBy(signedIn);
    assert.equal(portal.session.state, 'asking');
    await Promise.all([portal.ready(), portal.ready(), portal.ready()]);
    assert.deepEqual(asked.sort(), ['/session', '/tenant']);
    assert.equal(accountOf(portal)?.party.name, account.party.name);
    assert.equal(portal.tenant?.name, tenant.name);
    assert.equal(changes(), 1);
  });

  it('says that nobody is signed in', async () => {
    const { portal } = portalAnsweredBy(nobody);
    await portal.ready();
    assert.deepEqual(portal.session, { state: 'nobody', over: false });
    assert.equal(accountOf(portal), undefined);
  });

  it('tells a session that ended in the middle from one that never was', async () => {
    const { portal } = portalAnsweredBy({
      ...signedIn,
      '/drafts': () => json(problem('session-over', 'vi'), 401),
    });
    await portal.ready();
    await assert.rejects(portal.client.call('drafts.list', {}), { code: 'session-over' });
    assert.deepEqual(portal.session, { state: 'nobody', over: true });

    const still = portalAnsweredBy({
      ...nobody,
      '/drafts': () => json(problem('session-over', 'vi'), 401),
    }).portal;
    still.session = portal.session;
    await still.refresh();
    assert.deepEqual(
      still.session,
      { state: 'nobody', over: true },
      'asking again does not forget that it ended',
    );

    const stranger = portalAnsweredBy({
      ...nobody,
      '/drafts': () => json(problem('sign-in-needed', 'vi'), 401),
    });
    await stranger.portal.ready();
    await assert.rejects(stranger.portal.client.call('drafts.list', {}), { code: 'sign-in-needed' });
    assert.deepEqual(stranger.portal.session, { state: 'nobody', over: false });
  });

  it('keeps a failure to show and asks again when told to', async () => {
    const { portal, answers } = portalAnsweredBy({
      ...signedIn,
      '/tenant': () => json(problem('internal', 'vi'), 500),
    });
    await portal.ready();
    assert.equal(portal.session.state === 'failed' && portal.session.error.code, 'internal');
    answers['/tenant'] = () => json(tenant);
    await portal.ready();
    assert.equal(portal.session.state, 'signed-in');
  });

  it('ends the session only when the host has ended it', async () => {
    const { portal, answers } = portalAnsweredBy({
      ...signedIn,
      '/session/sign-out': () => json(problem('internal', 'vi'), 500),
    });
    await portal.ready();
    await assert.rejects(portal.signOut('/'), { code: 'internal' });
    assert.equal(portal.session.state, 'signed-in');
    answers['/session/sign-out'] = () => json({ next: 'https://id.example.vn/ra' });
    assert.equal(await portal.signOut('/'), 'https://id.example.vn/ra');
    assert.deepEqual(portal.session, { state: 'nobody', over: false });
  });

  it('leads to the sign-in page and back', () => {
    const { portal } = portalAnsweredBy({});
    assert.equal(
      portal.signInAddress('https://tinh.example.vn/nop?thu-tuc=1.001193'),
      '/api/v1/session/sign-in?returnTo=https%3A%2F%2Ftinh.example.vn%2Fnop%3Fthu-tuc%3D1.001193',
    );
  });

  it('speaks to the host in the language that is chosen, and tells the elements', () => {
    const { portal, changes } = portalAnsweredBy({});
    portal.language = 'en';
    portal.language = 'en';
    assert.equal(portal.client.language, 'en');
    assert.equal(changes(), 1);
  });
});
