import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { samplePeople } from '../../../host/data/people.js';
import { ApiCaller } from '../../support/api-caller.js';
import { freePort } from '../../support/free-port.js';
import { startHostProcess } from '../../support/running-host.js';

const folder = mkdtempSync(join(tmpdir(), 'dvc-main-'));
after(() => rmSync(folder, { recursive: true }));
const PORT = String(await freePort());
const env = { PORT, DATA_DIR: folder, LOG_LEVEL: 'info' };

const refusal = (sentence: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Error);
  assert.match(error.message, sentence);
  assert.doesNotMatch(error.message, /\n\s+at /, 'no stack for an operator to puzzle over');
  return true;
};

test('a wrong setting stops the start with a sentence', async () => {
  await assert.rejects(
    startHostProcess({ ...env, PORT: 'eighty' }),
    refusal(/PORT must be a whole number\./),
  );
});

test('a database that is not there stops the start with a sentence', async () => {
  const DATABASE_URL = `postgres://dvc@127.0.0.1:${await freePort()}/dvc`;
  await assert.rejects(
    startHostProcess({ ...env, DATABASE_URL, LOG_LEVEL: 'silent' }),
    refusal(/The database of DATABASE_URL does not answer/),
  );
});

test('the start tells addresses, people and what runs; a second one is refused; the log names nobody', async () => {
  const host = await startHostProcess(env);
  try {
    const said = host.said();
    assert.match(said, /First start: an embedded PostgreSQL \(PGlite\)/);
    assert.match(said, /Loaded 2,849 procedures, 34 provinces with 3,321 communes/);
    assert.match(said, /for trying out/);
    const bank = /payment +(http:\/\/localhost:\d+) \(a trial bank, no real money\)/.exec(said)?.[1] ?? '';
    assert.equal((await fetch(`${bank}/`)).status, 200);
    for (const { account } of samplePeople) assert.ok(said.includes(account.party.name));

    await assert.rejects(
      startHostProcess({ ...env, PORT: String(await freePort()) }),
      refusal(/in use by another host/),
    );
    await assert.rejects(
      startHostProcess({ ...env, DATA_DIR: join(folder, 'other'), LOG_LEVEL: 'silent' }),
      refusal(new RegExp(`Port ${PORT} is in use`)),
    );

    const live = await fetch(`${host.url}/health/live`);
    assert.equal(live.status, 200);
    assert.equal((await fetch(`${host.url}/health/ready`)).status, 200);
    assert.equal(
      ((await (await fetch(`${host.url}/openapi.json`)).json()) as { openapi: string }).openapi,
      '3.1.0',
    );

    const mai = await ApiCaller.signIn(host.url, 'mai');
    const { account } = await mai.ok<{ account: { party: { name: string; citizenId: string } } }>(
      'session.read',
    );
    assert.equal(account.party.name, 'Lò Thị Mai');
    await mai.call('tracking.read', { params: { code: 'H18.12-261122-0001' } });
    const log = host.said().slice(said.length);
    assert.match(log, /"operation":"session\.read"/);
    for (const personal of [
      account.party.name,
      account.party.citizenId,
      'thu-cong-dan-mai',
      'H18.12-261122',
    ]) {
      assert.ok(!log.includes(personal), personal);
    }
    for (const line of log.trim().split('\n')) JSON.parse(line);
  } finally {
    assert.equal(await host.stop(), 0);
  }
});

test('a second start loads nothing again, and behind a TLS proxy all addresses and cookies are for https', async () => {
  const publicUrl = 'https://dvc.example.vn';
  const proxied = { ...env, PUBLIC_URL: publicUrl, TRUSTED_PROXY: '127.0.0.1', TRIAL_SIGN_IN: 'anywhere' };
  const host = await startHostProcess(proxied);
  try {
    assert.doesNotMatch(host.said(), /First start|Loaded/);
    assert.match(host.said(), /payment +at the desk only/, 'no bank with made-up money for the whole world');
    const inside = (address: string): Promise<Response> =>
      fetch(address.replace(publicUrl, `http://127.0.0.1:${PORT}`), { redirect: 'manual' });
    const left = await inside(`${publicUrl}/api/v1/session/sign-in?returnTo=/`);
    const location = left.headers.get('location') ?? '';
    assert.ok(location.startsWith(`${publicUrl}/oidc/auth?`), location);
    assert.match(
      left.headers.getSetCookie().join(),
      /^__Host-[^;]+; Path=\/; HttpOnly; SameSite=Lax; Secure/,
    );
    const provider = await inside(location);
    assert.ok(
      new URL(provider.headers.get('location') ?? '', publicUrl).href.startsWith(
        `${publicUrl}/oidc/interaction/`,
      ),
    );
    for (const cookie of provider.headers.getSetCookie()) assert.match(cookie, /; secure/i);
    const home = await inside(`${publicUrl}/`);
    assert.equal(home.headers.get('strict-transport-security'), 'max-age=31536000');
  } finally {
    assert.equal(await host.stop(), 0);
  }
});
