import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isLoopback, readSettings, SETTINGS, SettingsError } from '../../../host/node/settings.js';

const AT_HOME = { TRIAL_SIGN_IN: 'anywhere' };
const BEHIND_TLS = {
  HOST: '0.0.0.0',
  PUBLIC_URL: 'https://dvc.example.vn',
  TRUSTED_PROXY: '10.0.0.1',
  ...AT_HOME,
};

const VNPAY = {
  VNPAY_TMN_CODE: 'DEMOTMN1',
  VNPAY_HASH_SECRET: 'SECRETKEYFORTEST',
  VNPAY_QUERY_URL: 'https://merchant.example.vn/query',
};

test('everything has a default', () => {
  const settings = readSettings({});
  assert.equal(settings.publicUrl, 'http://localhost:8080');
  assert.equal(settings.host, '127.0.0.1');
  assert.equal(settings.tenant.id, 'dien-bien');
  assert.equal(settings.databaseUrl, null);
  assert.equal(settings.openId, null);
  assert.equal(settings.vnpay, null);
  assert.deepEqual(settings.trialBank, { port: null, url: null });
  assert.deepEqual(settings.session, { idleMinutes: 30, hours: 8 });
});

test('an empty variable counts as left out, and the public address follows the port', () => {
  assert.equal(readSettings({ PORT: ' 9000 ', PUBLIC_URL: '' }).publicUrl, 'http://localhost:9000');
});

test('lists take commas and spaces', () => {
  const { allowedOrigins, trustedProxies } = readSettings({
    ALLOWED_ORIGINS: 'https://a.example.vn, http://localhost:4000/',
    TRUSTED_PROXY: '10.0.0.1,::1',
  });
  assert.deepEqual(allowedOrigins, ['https://a.example.vn', 'http://localhost:4000']);
  assert.deepEqual(trustedProxies, ['10.0.0.1', '::1']);
});

test('a host behind a TLS proxy may listen anywhere', () => {
  assert.equal(readSettings(BEHIND_TLS).publicUrl, 'https://dvc.example.vn');
});

test('money is taken by VNPAY where it is named, by a trial bank on loopback or where that has an address, else at the desk', () => {
  const vnpay = readSettings({ ...BEHIND_TLS, ...VNPAY });
  assert.deepEqual(vnpay.vnpay, {
    tmnCode: 'DEMOTMN1',
    secret: 'SECRETKEYFORTEST',
    payUrl: 'https://pay.vnpay.vn/vpcpay.html',
    queryUrl: 'https://merchant.example.vn/query',
  });
  assert.equal(vnpay.trialBank, null);
  assert.equal(readSettings(BEHIND_TLS).trialBank, null);
  assert.deepEqual(readSettings({ TRIAL_BANK_PORT: '9000' }).trialBank, { port: 9000, url: null });
  const shown = readSettings({ ...BEHIND_TLS, TRIAL_BANK_URL: 'https://bank.example.vn/' });
  assert.deepEqual(shown.trialBank, { port: null, url: 'https://bank.example.vn' });
});

const WRONG: readonly (readonly [name: string, env: Record<string, string>, sentence: RegExp])[] = [
  ['a port that is no number', { PORT: 'eighty' }, /^PORT must be a whole number\.$/],
  ['a port out of range', { PORT: '70000' }, /^PORT must be from 1 to 65535\.$/],
  ['a public address with a path', { PUBLIC_URL: 'http://localhost:1/dvc' }, /^PUBLIC_URL must be an origin/],
  [
    'plain http beyond loopback',
    { PUBLIC_URL: 'http://dvc.example.vn', ...AT_HOME },
    /^PUBLIC_URL is plain http/,
  ],
  ['listening beyond loopback without a proxy', { HOST: '0.0.0.0' }, /^HOST is not loopback/],
  ['https without a proxy', { PUBLIC_URL: 'https://dvc.example.vn', ...AT_HOME }, /^PUBLIC_URL is https/],
  ['a database that is not PostgreSQL', { DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must begin/],
  ['an unknown tenant', { TENANT: 'ha-noi' }, /^TENANT must be one of: dien-bien, cao-bang, dong-nai\.$/],
  ['a tenant named like a method', { TENANT: 'toString' }, /^TENANT must be one of/],
  ['an origin with a path', { ALLOWED_ORIGINS: 'https://a.vn/x' }, /^ALLOWED_ORIGINS must be origins/],
  ['an origin that is a star', { ALLOWED_ORIGINS: '*' }, /^ALLOWED_ORIGINS must be origins/],
  ['a proxy by name', { TRUSTED_PROXY: 'proxy.local' }, /^TRUSTED_PROXY must be IP addresses/],
  ['an issuer without a client', { OIDC_ISSUER: 'https://id.example.vn' }, /^OIDC_CLIENT_ID is missing/],
  [
    'an issuer by plain http',
    { OIDC_ISSUER: 'http://id.vn', OIDC_CLIENT_ID: 'x' },
    /^OIDC_ISSUER is plain http/,
  ],
  ['made-up people on a public address', { ...BEHIND_TLS, TRIAL_SIGN_IN: '' }, /^OIDC_ISSUER is missing/],
  [
    'made-up people for whoever reaches the port, whatever it is called',
    { HOST: '0.0.0.0', TRUSTED_PROXY: '10.0.0.1' },
    /^OIDC_ISSUER is missing/,
  ],
  ['VNPAY without its secret', { VNPAY_TMN_CODE: 'DEMOTMN1' }, /^VNPAY_HASH_SECRET is missing/],
  ['VNPAY that cannot be asked', { ...VNPAY, VNPAY_QUERY_URL: '' }, /^VNPAY_QUERY_URL is missing/],
  ['a secret for nobody', { VNPAY_HASH_SECRET: 'x' }, /^VNPAY_TMN_CODE is missing/],
  ['a code that VNPAY never gives', { ...VNPAY, VNPAY_TMN_CODE: 'a b' }, /^VNPAY_TMN_CODE must be 8/],
  [
    'VNPAY by plain http',
    { ...VNPAY, VNPAY_PAY_URL: 'http://pay.example.vn/' },
    /^VNPAY_PAY_URL or VNPAY_QUERY_URL is plain http/,
  ],
  ['VNPAY at no address', { ...VNPAY, VNPAY_QUERY_URL: 'ftp://x' }, /^VNPAY_QUERY_URL must be an address/],
  ['two banks', { ...VNPAY, TRIAL_BANK_PORT: '9000' }, /^TRIAL_BANK_PORT or TRIAL_BANK_URL is set beside/],
  ['a bank by plain http', { TRIAL_BANK_URL: 'http://bank.example.vn' }, /^TRIAL_BANK_URL is plain http/],
  ['a bank that nobody finds', { ...BEHIND_TLS, TRIAL_BANK_PORT: '9000' }, /^TRIAL_BANK_URL is missing/],
  ['a bank on the host’s port', { PORT: '9000', TRIAL_BANK_PORT: '9000' }, /^TRIAL_BANK_PORT is the same/],
  ['a session without end', { SESSION_MINUTES: '0' }, /^SESSION_MINUTES must be from 1 to 1440\.$/],
  ['an unknown log level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
];

for (const [name, env, sentence] of WRONG) {
  test(`${name} stops the start with a sentence`, () => {
    assert.throws(
      () => readSettings(env),
      (error) => {
        assert.ok(error instanceof SettingsError);
        assert.match(error.message, sentence);
        assert.match(error.message, /^[^\n]+\.$/);
        return true;
      },
    );
  });
}

test('loopback is told from names that only look like it', () => {
  for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]', 'a.localhost'])
    assert.ok(isLoopback(host), host);
  for (const host of ['0.0.0.0', 'localhost.example.vn', '127.0.0.1.example.vn', '::', '10.0.0.1']) {
    assert.ok(!isLoopback(host), host);
  }
});

test('every setting that the program reads is explained, and none else', () => {
  const source = readFileSync(new URL('../../../host/node/settings.ts', import.meta.url), 'utf8');
  const read = [...source.matchAll(/get\('([A-Z_]+)'\)/g)].map(([, name]) => name);
  assert.deepEqual(Object.keys(SETTINGS).sort(), [...new Set(read)].sort());
});
