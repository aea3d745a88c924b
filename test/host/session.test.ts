import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { API_PREFIX } from '../../components/contract/endpoints.js';
import { standInSignIn } from '../../host/adapters/stand-in-sign-in.js';
import { SignInError } from '../../host/ports.js';
import { cookiesOf, FRIEND, people, PUBLIC_URL, testWorld, Caller, type TestWorld } from './fixtures.js';

const at = (path: string): string => `${PUBLIC_URL}${API_PREFIX}/session${path}`;

async function begin(
  world: TestWorld,
  returnTo = '/ho-so',
  cookie = '',
): Promise<{ cookie: string; state: string }> {
  const begun = await world.host.request(at(`/sign-in?${new URLSearchParams({ returnTo })}`), {
    headers: { cookie },
  });
  assert.equal(begun.status, 302);
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
  return { cookie: cookiesOf(begun), state };
}

const callback = (
  world: TestWorld,
  { cookie, state }: { cookie: string; state: string },
  person = 'mai',
  extra = '',
) =>
  world.host.request(at(`/callback?state=${state}&person=${person}`), {
    headers: { cookie: cookie + extra },
  });

describe('signing in', () => {
  test('leads to the provider and back to the same place, with a session', async () => {
    const world = await testWorld();
    const left = await begin(world, '/nop-ho-so?thu-tuc=1.001193#giay-to');
    const back = await callback(world, left);
    assert.equal(back.status, 302);
    assert.equal(back.headers.get('location'), `${PUBLIC_URL}/nop-ho-so?thu-tuc=1.001193#giay-to`);
    const mai = new Caller(world.host, cookiesOf(back));
    const session = await mai.ok<{ account: { id: string }; expiresAt: string }>('session.read');
    assert.equal(session.account.id, people.mai.id);
    assert.equal(session.expiresAt, '2026-11-23T09:00:00+07:00');
  });

  test('gives cookies that scripts and other sites cannot use', async () => {
    const world = await testWorld();
    const left = await begin(world);
    const back = await callback(world, left);
    for (const line of back.headers.getSetCookie()) {
      assert.match(line, /^__Host-dvc_session/);
      for (const part of ['Path=/', 'HttpOnly', 'SameSite=Lax', 'Secure'])
        assert.ok(line.includes(part), line);
    }
    assert.match(cookiesOf(back), /^__Host-dvc_session=[\w-]{43}$/);
    const plain = await testWorld({ publicUrl: 'http://127.0.0.1:3000' });
    const begun = await plain.host.request(`http://127.0.0.1:3000${API_PREFIX}/session/sign-in?returnTo=/`);
    assert.match(begun.headers.getSetCookie()[0] ?? '', /^dvc_session_signin=/);
  });

  test('keeps no secret that would open a session', async () => {
    const world = await testWorld();
    const { cookie } = await world.signIn('mai');
    const secret = cookie.split('=')[1] ?? '';
    const rows = await world.ports.records.transaction((tx) => tx.sessions.find());
    assert.equal(rows.length, 1);
    assert.ok(!JSON.stringify(rows).includes(secret));
  });

  test('comes back only to pages of the host and of origins that may call', async () => {
    const world = await testWorld();
    for (const returnTo of ['/', '/a?b=c', `${PUBLIC_URL}/x`, `${FRIEND}/trang`, '?x=1'])
      await begin(world, returnTo);
    const bad = [
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example',
      '\\\\evil.example',
      ['javascript', 'alert(1)'].join(':'),
      'data:text/html,x',
      `${PUBLIC_URL}.evil.example/`,
      `https://dvc.example.vn@evil.example/`,
      `https://user:pw@dvc.example.vn/`,
      `${PUBLIC_URL}:8443/`,
      ' /x',
      '/\n/evil.example',
      'http://[',
    ];
    for (const returnTo of bad) {
      const answer = await world.nobody.call('session.signIn', { query: { returnTo } });
      assert.equal(answer.code, 'origin-refused', returnTo);
      const mai = await world.signIn('mai');
      assert.equal(
        (await mai.call('session.signOut', { body: { returnTo } })).code,
        'origin-refused',
        returnTo,
      );
    }
    assert.equal((await world.nobody.call('session.signIn')).code, 'values-invalid');
  });

  test('works once: the way back cannot be used again, by another browser, or later', async () => {
    const world = await testWorld();
    const left = await begin(world);
    assert.equal((await callback(world, { ...left, cookie: '' })).status, 400);
    assert.equal((await callback(world, { ...left, state: 'forged' })).status, 400);
    assert.equal((await callback(world, left, 'nobody')).status, 400);
    assert.equal((await callback(world, left, 'toString')).status, 400);
    const other = await begin(world);
    assert.equal((await callback(world, { cookie: other.cookie, state: left.state })).status, 400);
    const back = await callback(world, left);
    assert.equal(back.status, 302);
    assert.equal((await callback(world, left)).status, 400);
    const again = await callback(world, { cookie: cookiesOf(back), state: left.state });
    assert.deepEqual([again.status, again.headers.get('location')], [302, PUBLIC_URL]);
    const late = await begin(world);
    world.setNow('2026-11-23T08:46:00+07:00');
    assert.equal((await callback(world, late)).status, 400);
  });

  test('again gives a new session and ends the one before', async () => {
    const world = await testWorld();
    const mai = await world.signIn('mai');
    const left = await begin(world, '/', mai.cookie);
    assert.ok(
      (await mai.ok<{ account: unknown }>('session.read')).account,
      'the old one holds until the new one is there',
    );
    const back = await callback(world, left, 'pao', `; ${mai.cookie}`);
    const pao = new Caller(world.host, cookiesOf(back));
    assert.notEqual(pao.cookie, mai.cookie);
    assert.equal((await pao.ok<{ account: { id: string } }>('session.read')).account.id, people.pao.id);
    assert.equal((await mai.call('drafts.list')).code, 'session-over');
  });

  test('says so when the provider is away, as a page where a person sees it', async () => {
    const away = standInSignIn(people, `${PUBLIC_URL}/people`);
    const world = await testWorld(
      {},
      { signIn: { ...away, begin: () => Promise.reject(new SignInError('sign-in-unavailable')) } },
    );
    assert.equal(
      (await world.nobody.call('session.signIn', { query: { returnTo: '/' } })).code,
      'sign-in-unavailable',
    );
    const page = await world.nobody.send('session.signIn', {
      query: { returnTo: '/' },
      headers: { accept: 'text/html,*/*' },
    });
    assert.equal(page.status, 503);
    assert.match(await page.text(), /<h1>Hệ thống định danh tạm thời chưa trả lời/);
  });
});

describe('a session', () => {
  test('of nobody is read as such', async () => {
    const world = await testWorld();
    const none = { account: null, expiresAt: null };
    assert.deepEqual(await world.nobody.ok('session.read'), none);
    assert.deepEqual(await new Caller(world.host, '__Host-dvc_session=made-up').ok('session.read'), none);
    assert.equal(
      (await new Caller(world.host, '__Host-dvc_session=made-up').call('drafts.list')).code,
      'session-over',
    );
  });

  test('goes on while it is used and ends when it was not', async () => {
    const world = await testWorld();
    const mai = await world.signIn('mai');
    for (const time of ['08:55', '09:20', '09:45']) {
      world.setNow(`2026-11-23T${time}:00+07:00`);
      assert.equal((await mai.call('drafts.list')).status, 200, time);
    }
    world.setNow('2026-11-23T10:16:00+07:00');
    assert.equal((await mai.call('drafts.list')).code, 'session-over');
  });

  test('ends after its hours in any case', async () => {
    const world = await testWorld({ session: { idleMinutes: 60, hours: 2 } });
    const mai = await world.signIn('mai');
    for (const time of ['09:20', '10:10']) {
      world.setNow(`2026-11-23T${time}:00+07:00`);
      assert.equal((await mai.call('drafts.list')).status, 200, time);
    }
    world.setNow('2026-11-23T10:31:00+07:00');
    assert.equal((await mai.call('drafts.list')).code, 'session-over');
  });

  test('is ended by signing out, which may be repeated', async () => {
    const provider = standInSignIn(people, `${PUBLIC_URL}/people`);
    const end = (_: string | null, returnTo: string) =>
      Promise.resolve(`https://provider.example/end?to=${returnTo}`);
    const world = await testWorld({}, { signIn: { ...provider, end } });
    const mai = await world.signIn('mai');
    const out = { key: 'out', body: { returnTo: '/' } };
    const first = await mai.call('session.signOut', out);
    assert.deepEqual(first.json, { next: `https://provider.example/end?to=${PUBLIC_URL}/` });
    assert.match(first.headers.getSetCookie()[0] ?? '', /^__Host-dvc_session=; .*Max-Age=0/);
    assert.deepEqual((await mai.call('session.signOut', out)).json, first.json);
    assert.equal((await mai.call('drafts.list')).code, 'session-over');
    assert.deepEqual((await world.nobody.call('session.signOut', { body: {} })).json, { next: null });
  });

  test('that ends in the middle loses no draft', async () => {
    const world = await testWorld();
    const mai = await world.signIn('mai');
    const { id } = await mai.ok<{ id: string }>('drafts.create', { body: { procedure: '1.001193' } });
    world.setNow('2026-11-23T12:00:00+07:00');
    const late = { params: { id }, version: 1, body: { answers: { tenTre: 'An' } }, key: 'again' };
    assert.equal((await mai.call('drafts.change', late)).code, 'session-over');
    const back = await world.signIn('mai');
    assert.equal((await back.call('drafts.change', late)).status, 200);
  });
});
