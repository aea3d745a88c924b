import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { memoryRecords } from '../../../host/adapters/memory-records.js';
import { samplePeople } from '../../../host/data/people.js';
import { serve, type Running } from '../../../host/node/serve.js';
import { openIdSignIn } from '../../../host/node/sign-in.js';
import { staticFiles } from '../../../host/node/static-files.js';
import { trialProvider, type TrialProvider } from '../../../host/node/trial-provider/trial-provider.js';
import { SignInError, type Log, type PendingSignIn, type SignIn } from '../../../host/ports.js';
import { CookieJar } from '../../support/cookie-jar.js';
import { freePort } from '../../support/free-port.js';

const port = await freePort();
const publicUrl = `http://localhost:${port}`;
const redirectUri = `${publicUrl}/api/v1/session/callback`;
const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const records = memoryRecords();

async function start(): Promise<{ running: Running; provider: TrialProvider; signIn: SignIn }> {
  const provider = await trialProvider(
    { publicUrl, redirectUri, allowedOrigins: ['https://portal.example.vn'], people: samplePeople },
    records,
    quiet,
  );
  const running = await serve(
    {
      api: () => new Response('api'),
      pages: staticFiles([]),
      portal: null,
      trial: provider,
      publicUrl,
      log: quiet,
    },
    '127.0.0.1',
    port,
  );
  const signIn = openIdSignIn({ ...provider, redirectUri, plainHttp: true }, quiet);
  return { running, provider, signIn };
}

let { running, signIn } = await start();
after(() => running.stop());

const backHome = (url: URL): boolean => url.href.startsWith(redirectUri);

/** Goes through the provider as a browser does and stops where it sends the browser back. */
async function choose(jar: CookieJar, person: string): Promise<{ callback: URL; pending: PendingSignIn }> {
  const { location, pending } = await signIn.begin('/', 'vi');
  const page = await jar.follow(location);
  assert.match(page.url.pathname, /^\/oidc\/interaction\//);
  const { url } = await jar.follow(
    page.url,
    { method: 'POST', headers: { origin: publicUrl }, body: new URLSearchParams({ person }) },
    backHome,
  );
  return { callback: url, pending };
}

const failed = (error: unknown): boolean => error instanceof SignInError && error.code === 'sign-in-failed';

test('somebody made up signs in by code and PKCE, and is who they were chosen to be', async () => {
  for (const person of samplePeople) {
    const { callback, pending } = await choose(new CookieJar(), person.id);
    const { account } = await signIn.complete(callback, pending);
    assert.deepEqual(account, person.account);
  }
});

test('the request to the provider carries state, nonce and a PKCE challenge, and no secret', async () => {
  const { location, pending } = await signIn.begin('/thu-tuc', 'en');
  const asked = new URL(location).searchParams;
  assert.equal(asked.get('response_type'), 'code');
  assert.equal(asked.get('code_challenge_method'), 'S256');
  assert.equal(asked.get('state'), pending.state);
  assert.equal(asked.get('nonce'), pending.nonce);
  assert.equal(asked.get('ui_locales'), 'en');
  assert.ok(!location.includes(pending.verifier));
});

test('the page to choose from is marked as a trial, in both languages, and runs under a strict policy', async () => {
  for (const [language, words] of [
    ['vi', 'không phải VNeID'],
    ['en', 'it is not VNeID'],
  ] as const) {
    const { location } = await signIn.begin('/', language);
    const { response } = await new CookieJar().follow(location);
    const text = await response.text();
    assert.ok(text.includes(words));
    for (const { account } of samplePeople) assert.ok(text.includes(account.party.name), account.party.name);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /form-action 'self' https:\/\/portal\.example\.vn/);
    assert.doesNotMatch(policy, /unsafe|script-src/);
    assert.doesNotMatch(text, /<script|<style|\sstyle=|\son\w+=|https?:\/\/(?!localhost)/);
  }
});

test('a wrong state, a wrong code, a wrong verifier and a second use of a code are refused', async () => {
  const { callback, pending } = await choose(new CookieJar(), 'mai');
  const changed = (name: string, value: string): URL => {
    const url = new URL(callback);
    url.searchParams.set(name, value);
    return url;
  };
  await assert.rejects(signIn.complete(changed('state', 'other'), pending), failed);
  await assert.rejects(signIn.complete(changed('code', 'made-up'), pending), failed);
  await assert.rejects(signIn.complete(callback, { ...pending, verifier: 'a'.repeat(43) }), failed);

  const again = await choose(new CookieJar(), 'mai');
  await assert.rejects(signIn.complete(again.callback, { ...again.pending, nonce: 'other' }), failed);
  await assert.rejects(signIn.complete(again.callback, again.pending), failed);
});

test('who does not want to sign in is sent back with that answer', async () => {
  const { callback, pending } = await choose(new CookieJar(), '');
  assert.equal(callback.searchParams.get('error'), 'access_denied');
  await assert.rejects(signIn.complete(callback, pending), failed);
});

test('a choice sent from a foreign page, or without the cookie of the sign-in, is refused', async () => {
  const jar = new CookieJar();
  const { url } = await jar.follow((await signIn.begin('/', 'vi')).location);
  const body = new URLSearchParams({ person: 'mai' });
  const foreign = await jar.fetch(url, { method: 'POST', headers: { origin: 'https://evil.example' }, body });
  assert.equal(foreign.status, 403);
  const stranger = await new CookieJar().fetch(url, { method: 'POST', headers: { origin: publicUrl }, body });
  assert.equal(stranger.status, 400);
  assert.match(await stranger.text(), /đã hết hạn/);
  const flood = new URLSearchParams({ person: 'm'.repeat(5000) });
  const large = await jar.fetch(url, { method: 'POST', headers: { origin: publicUrl }, body: flood });
  assert.equal(large.status, 400);
});

test('the provider takes no other address to send people to', async () => {
  const { location } = await signIn.begin('/', 'vi');
  const url = new URL(location);
  url.searchParams.set('redirect_uri', 'https://evil.example/');
  const response = await new CookieJar().fetch(url);
  assert.equal(response.status, 400);
  assert.match(await response.text(), /Yêu cầu đăng nhập chưa đúng/);
});

test('a restarted host still knows who is signed in at the provider', async () => {
  const jar = new CookieJar();
  const first = await choose(jar, 'pao');
  await signIn.complete(first.callback, first.pending);
  await running.stop();
  ({ running, signIn } = await start());
  const { location, pending } = await signIn.begin('/', 'vi');
  const { url } = await jar.follow(location, {}, backHome);
  assert.ok(backHome(url), 'no page to choose from comes between');
  assert.equal((await signIn.complete(url, pending)).account.party.name, 'Mùa A Páo');
});

test('signing out asks, ends the session at the provider and leads back, without a token in the address', async () => {
  const jar = new CookieJar();
  const { callback, pending } = await choose(jar, 'mai');
  const { provider } = await signIn.complete(callback, pending);
  const next = await signIn.end(provider, `${publicUrl}/thu-tuc`);
  assert.ok(next);
  assert.doesNotMatch(next, /id_token/);
  const { response } = await jar.follow(next);
  const text = await response.text();
  assert.match(text, /Bạn muốn đăng xuất/);
  assert.doesNotMatch(text, /<script|\sstyle=/);
  const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(text) ?? [];
  const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(text) ?? [];
  const out = await jar.follow(
    new URL(action, publicUrl),
    { method: 'POST', headers: { origin: publicUrl }, body: new URLSearchParams({ xsrf, logout: 'yes' }) },
    (url) => url.pathname === '/thu-tuc',
  );
  assert.equal(out.url.href, `${publicUrl}/thu-tuc`);
  const after = await jar.follow((await signIn.begin('/', 'vi')).location);
  assert.match(after.url.pathname, /^\/oidc\/interaction\//);
});

test('signing out without a session shows our page too, and never sends people to strangers', async () => {
  const next = await signIn.end(`${publicUrl}/oidc`, 'https://evil.example/');
  assert.ok(next);
  const response = await new CookieJar().fetch(next);
  assert.equal(response.status, 400);
  const own = await signIn.end(`${publicUrl}/oidc`, `${publicUrl}/`);
  assert.ok(own);
  const page = await (await new CookieJar().fetch(own)).text();
  assert.match(page, /Bạn muốn đăng xuất/);
  assert.doesNotMatch(page, /<script/);
});

test('codes and tokens do not stand in the records', async () => {
  const { callback, pending } = await choose(new CookieJar(), 'hoa');
  const code = callback.searchParams.get('code');
  assert.ok(code);
  await signIn.complete(callback, pending);
  const facts = await records.transaction((tx) => tx.facts.find());
  assert.ok(!JSON.stringify(facts).includes(code));
});

test('a provider that does not answer makes signing in unavailable, and is asked again the next time', async () => {
  const silent = await freePort();
  let reach = `http://127.0.0.1:${silent}`;
  const asked: string[] = [];
  const other = openIdSignIn(
    {
      issuer: `${publicUrl}/oidc`,
      clientId: 'x',
      clientSecret: null,
      redirectUri,
      plainHttp: true,
      fetch: (url, init) => {
        asked.push(url);
        return fetch(url.replace(publicUrl, reach), init as RequestInit);
      },
    },
    quiet,
  );
  await assert.rejects(
    other.begin('/', 'vi'),
    (error) => error instanceof SignInError && error.code === 'sign-in-unavailable',
  );
  reach = publicUrl;
  assert.ok((await other.begin('/', 'vi')).location);
  assert.ok(asked.every((url) => url === `${publicUrl}/oidc/.well-known/openid-configuration`));
});
