import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { tenants } from '../data/tenants.js';
import type { TenantSettings } from '../data/types.js';

/** What an operator sets by environment. {@link SETTINGS} explains each. */
export interface HostSettings {
  readonly port: number;
  readonly host: string;
  /** Origin under which browsers reach the host. */
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly tenant: TenantSettings;
  /** A catalogue of one's own; null for the one that was imported, if any. */
  readonly catalogue: string | null;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  /** The identity provider; null for the host's own with made-up people. */
  readonly openId: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string | null;
  } | null;
  /** The merchant's account at VNPAY; null for the trial bank, or for none. */
  readonly vnpay: {
    readonly tmnCode: string;
    readonly secret: string;
    readonly payUrl: string;
    readonly queryUrl: string;
  } | null;
  /** Where the host's own bank with made-up money listens; null where there is none. */
  readonly trialBank: {
    /** Null for the one after the host's own, or another that is free. */
    readonly port: number | null;
    /** Origin under which browsers reach it; null for loopback. */
    readonly url: string | null;
  } | null;
  readonly session: { readonly idleMinutes: number; readonly hours: number };
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** A setting that keeps the host from starting; the message is one sentence that says which and why. */
export class SettingsError extends Error {}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

const list = z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean));

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be from ${least} to ${most}`);

const origin = z
  .string()
  .refine(isOrigin, 'must be an origin such as https://dichvucong.example.vn, without a path');

const address = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:/.test(text),
    'must be an address that begins with https://',
  );

const VNPAY_PAY_URL = 'https://pay.vnpay.vn/vpcpay.html';

interface Setting {
  /** Shown where the setting is left out. */
  readonly byDefault: string;
  readonly explanation: string;
  readonly schema: z.ZodType<unknown, string>;
}

/** Each setting with its default and what it does; README.md shows this table. */
export const SETTINGS = {
  PORT: { byDefault: '8080', explanation: 'Port to listen on.', schema: whole(1, 65_535) },
  HOST: {
    byDefault: '127.0.0.1',
    explanation:
      'Address to listen on. Anything but loopback needs TRUSTED_PROXY, since the host itself speaks plain http.',
    schema: z.string().min(1),
  },
  PUBLIC_URL: {
    byDefault: 'http://localhost:PORT',
    explanation: 'Origin under which browsers reach the host. Plain http is for loopback only.',
    schema: origin,
  },
  DATA_DIR: {
    byDefault: './var',
    explanation: 'Folder for files and, without DATABASE_URL, for records. One host at a time uses it.',
    schema: z.string().min(1),
  },
  DATABASE_URL: {
    byDefault: '(none: embedded PGlite in DATA_DIR, for trying out)',
    explanation: 'PostgreSQL to keep records in, such as postgres://dvc:secret@db.example.vn/dvc.',
    schema: z.string().refine((text) => /^postgres(ql)?:\/\/.+/.test(text), 'must begin with postgres://'),
  },
  TENANT: {
    byDefault: 'dien-bien',
    explanation: `Province the host speaks for: ${Object.keys(tenants).join(', ')}.`,
    schema: z
      .string()
      .refine((name) => Object.hasOwn(tenants, name), `must be one of: ${Object.keys(tenants).join(', ')}`),
  },
  CATALOGUE: {
    byDefault: '(none: DATA_DIR/catalogue.ndjson, where imports go)',
    explanation:
      'Procedures of one’s own beside the shipped ones, or in their place by code: a file of CSV or NDJSON.',
    schema: z.string().min(1),
  },
  ALLOWED_ORIGINS: {
    byDefault: '(none)',
    explanation: 'Other origins whose pages may use the API with a visitor’s session, separated by commas.',
    schema: list.refine(
      (all) => all.every(isOrigin),
      'must be origins such as https://portal.example.vn, separated by commas',
    ),
  },
  TRUSTED_PROXY: {
    byDefault: '(none)',
    explanation:
      'IP addresses of the TLS proxy in front, separated by commas; only its X-Forwarded-For is believed.',
    schema: list.refine(
      (all) => all.every((text) => /^[0-9a-f.:]+$/i.test(text)),
      'must be IP addresses, separated by commas',
    ),
  },
  OIDC_ISSUER: {
    byDefault: '(none: the host’s own provider with made-up people)',
    explanation: 'Issuer of the OpenID provider to sign in at, such as VNeID. Needs OIDC_CLIENT_ID.',
    schema: z.string().refine((text) => URL.canParse(text), 'must be an address'),
  },
  OIDC_CLIENT_ID: {
    byDefault: '(none)',
    explanation: 'What the provider knows this host by.',
    schema: z.string().min(1),
  },
  OIDC_CLIENT_SECRET: {
    byDefault: '(none)',
    explanation: 'Secret shared with the provider; left out for a public client.',
    schema: z.string().min(1),
  },
  TRIAL_SIGN_IN: {
    byDefault: 'loopback',
    explanation:
      'Where made-up people may sign in without OIDC_ISSUER: loopback, or anywhere for a public demonstration.',
    schema: z.enum(['loopback', 'anywhere'], 'must be loopback or anywhere'),
  },
  VNPAY_TMN_CODE: {
    byDefault: '(none: a trial bank of the host’s own, with made-up money)',
    explanation:
      'What VNPAY knows the merchant by (vnp_TmnCode). Needs VNPAY_HASH_SECRET and VNPAY_QUERY_URL.',
    schema: z.string().regex(/^[A-Za-z0-9]{8}$/, 'must be 8 letters and digits'),
  },
  VNPAY_HASH_SECRET: {
    byDefault: '(none)',
    explanation: 'Secret shared with VNPAY (vnp_HashSecret).',
    schema: z.string().min(1),
  },
  VNPAY_PAY_URL: {
    byDefault: VNPAY_PAY_URL,
    explanation: 'Where payers go at VNPAY.',
    schema: address,
  },
  VNPAY_QUERY_URL: {
    byDefault: '(none)',
    explanation:
      'Where VNPAY is asked how a payment stands (querydr), as its contract names it; reports go to PUBLIC_URL/api/v1/payments/notices/vnpay.',
    schema: address,
  },
  TRIAL_BANK_PORT: {
    byDefault: '(the one after PORT, or another that is free)',
    explanation: 'Port on which the trial bank listens.',
    schema: whole(1, 65_535),
  },
  TRIAL_BANK_URL: {
    byDefault: '(none: loopback only)',
    explanation:
      'Origin under which browsers reach the trial bank, for a public demonstration. Without it and beyond loopback fees are paid at the desk only.',
    schema: origin,
  },
  SESSION_MINUTES: {
    byDefault: '30',
    explanation: 'Minutes without use after which a session ends.',
    schema: whole(1, 1440),
  },
  SESSION_HOURS: {
    byDefault: '8',
    explanation: 'Hours after which a session ends in any case.',
    schema: whole(1, 168),
  },
  LOG_LEVEL: {
    byDefault: 'info',
    explanation: `How much is logged to standard error: ${LOG_LEVELS.join(', ')}.`,
    schema: z.enum(LOG_LEVELS, `must be one of: ${LOG_LEVELS.join(', ')}`),
  },
} as const satisfies Readonly<Record<string, Setting>>;

type Name = keyof typeof SETTINGS;

/** Reads the settings. An empty variable counts as left out. {@link SettingsError} when one is wrong, or they contradict each other. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): HostSettings {
  function get<N extends Name>(name: N): z.output<(typeof SETTINGS)[N]['schema']> | undefined {
    const text = env[name]?.trim();
    if (!text) return undefined;
    const parsed = SETTINGS[name].schema.safeParse(text);
    if (!parsed.success)
      throw new SettingsError(`${name} ${parsed.error.issues[0]?.message ?? 'is not understood'}.`);
    return parsed.data as z.output<(typeof SETTINGS)[N]['schema']>;
  }
  const port = get('PORT') ?? 8080;
  const issuer = get('OIDC_ISSUER');
  const clientId = get('OIDC_CLIENT_ID');
  if (issuer && !clientId) throw new SettingsError('OIDC_CLIENT_ID is missing: OIDC_ISSUER needs it.');
  const tenant = tenants[get('TENANT') ?? 'dien-bien'];
  if (!tenant) throw new SettingsError('TENANT names no province that is known.');
  const host = get('HOST') ?? '127.0.0.1';
  const publicUrl = new URL(get('PUBLIC_URL') ?? `http://localhost:${port}`).origin;
  const ways = {
    tmnCode: get('VNPAY_TMN_CODE'),
    secret: get('VNPAY_HASH_SECRET'),
    payUrl: get('VNPAY_PAY_URL'),
    queryUrl: get('VNPAY_QUERY_URL'),
    bankPort: get('TRIAL_BANK_PORT'),
    bankUrl: get('TRIAL_BANK_URL'),
    port,
    isLoopback: isLoopback(host) && isLoopback(new URL(publicUrl).hostname),
  };
  for (const [isWrong, sentence] of CONTRADICTING_WAYS) if (isWrong(ways)) throw new SettingsError(sentence);
  const settings: HostSettings = {
    port,
    host,
    publicUrl,
    dataDir: resolve(get('DATA_DIR') ?? 'var'),
    databaseUrl: get('DATABASE_URL') ?? null,
    tenant,
    catalogue: catalogueOf(get('CATALOGUE')),
    allowedOrigins: (get('ALLOWED_ORIGINS') ?? []).map((text) => new URL(text).origin),
    trustedProxies: get('TRUSTED_PROXY') ?? [],
    openId: issuer && clientId ? { issuer, clientId, clientSecret: get('OIDC_CLIENT_SECRET') ?? null } : null,
    vnpay: vnpayOf(ways),
    trialBank: trialBankOf(ways),
    session: { idleMinutes: get('SESSION_MINUTES') ?? 30, hours: get('SESSION_HOURS') ?? 8 },
    logLevel: get('LOG_LEVEL') ?? 'info',
  };
  for (const [isWrong, sentence] of CONTRADICTIONS) {
    if (isWrong(settings, get('TRIAL_SIGN_IN') ?? 'loopback')) throw new SettingsError(sentence);
  }
  return settings;
}

type Contradiction = readonly [isWrong: (settings: HostSettings, trial: string) => boolean, sentence: string];

const CONTRADICTIONS: readonly Contradiction[] = [
  [
    ({ publicUrl }) => isPlain(publicUrl) && !isLoopback(new URL(publicUrl).hostname),
    'PUBLIC_URL is plain http beyond loopback, where anybody on the way could read along: put a TLS proxy in front and use https.',
  ],
  [
    ({ host, trustedProxies }) => !isLoopback(host) && trustedProxies.length === 0,
    'HOST is not loopback, and the host itself speaks plain http: name the TLS proxy in front of it in TRUSTED_PROXY.',
  ],
  [
    ({ publicUrl, trustedProxies }) => !isPlain(publicUrl) && trustedProxies.length === 0,
    'PUBLIC_URL is https, and the host itself speaks plain http: name the TLS proxy in front of it in TRUSTED_PROXY.',
  ],
  [
    ({ openId }) => openId !== null && isPlain(openId.issuer) && !isLoopback(new URL(openId.issuer).hostname),
    'OIDC_ISSUER is plain http beyond loopback: use its https address.',
  ],
  [
    ({ openId, publicUrl, host }, trial) =>
      !openId && trial === 'loopback' && !(isLoopback(new URL(publicUrl).hostname) && isLoopback(host)),
    'OIDC_ISSUER is missing: without it anybody signs in as made-up people, officers among them; for a public demonstration set TRIAL_SIGN_IN=anywhere.',
  ],
];

/** What is set about ways to pay. */
interface WaysToPay {
  readonly tmnCode: string | undefined;
  readonly secret: string | undefined;
  readonly payUrl: string | undefined;
  readonly queryUrl: string | undefined;
  readonly bankPort: number | undefined;
  readonly bankUrl: string | undefined;
  readonly port: number;
  /** Whether only this machine reaches the host. */
  readonly isLoopback: boolean;
}

const CONTRADICTING_WAYS: readonly (readonly [isWrong: (ways: WaysToPay) => boolean, sentence: string])[] = [
  [({ tmnCode, secret }) => !!tmnCode && !secret, 'VNPAY_HASH_SECRET is missing: VNPAY_TMN_CODE needs it.'],
  [
    ({ tmnCode, queryUrl }) => !!tmnCode && !queryUrl,
    'VNPAY_QUERY_URL is missing: VNPAY_TMN_CODE needs it, since what a report did not tell must be asked.',
  ],
  [
    ({ tmnCode, secret, payUrl, queryUrl }) => !tmnCode && !!(secret ?? payUrl ?? queryUrl),
    'VNPAY_TMN_CODE is missing: the other settings of VNPAY need it.',
  ],
  [
    ({ payUrl, queryUrl }) => [payUrl, queryUrl].some((url) => url && isPlainBeyondLoopback(url)),
    'VNPAY_PAY_URL or VNPAY_QUERY_URL is plain http beyond loopback: use https addresses.',
  ],
  [
    ({ tmnCode, bankPort, bankUrl }) => !!tmnCode && !!(bankPort ?? bankUrl),
    'TRIAL_BANK_PORT or TRIAL_BANK_URL is set beside VNPAY_TMN_CODE, with which there is no trial bank: leave it out.',
  ],
  [
    ({ bankUrl }) => !!bankUrl && isPlainBeyondLoopback(bankUrl),
    'TRIAL_BANK_URL is plain http beyond loopback: use its https address.',
  ],
  [
    ({ bankPort, bankUrl, isLoopback }) => !!bankPort && !bankUrl && !isLoopback,
    'TRIAL_BANK_URL is missing: beyond loopback TRIAL_BANK_PORT needs it, or no browser finds the bank.',
  ],
  [({ bankPort, port }) => bankPort === port, 'TRIAL_BANK_PORT is the same as PORT: choose another.'],
];

function vnpayOf({ tmnCode, secret, payUrl, queryUrl }: WaysToPay): HostSettings['vnpay'] {
  if (!tmnCode || !secret || !queryUrl) return null;
  return { tmnCode, secret, payUrl: payUrl ?? VNPAY_PAY_URL, queryUrl };
}

function trialBankOf({ tmnCode, bankPort, bankUrl, isLoopback }: WaysToPay): HostSettings['trialBank'] {
  if (tmnCode || !(bankUrl || isLoopback)) return null;
  return { port: bankPort ?? null, url: bankUrl ? new URL(bankUrl).origin : null };
}

function catalogueOf(file: string | undefined): string | null {
  if (file === undefined) return null;
  if (!existsSync(file)) throw new SettingsError('CATALOGUE names a file that is not there.');
  return resolve(file);
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && (text === url.origin || text === `${url.origin}/`);
}

function isPlain(address: string): boolean {
  return new URL(address).protocol === 'http:';
}

function isPlainBeyondLoopback(address: string): boolean {
  return isPlain(address) && !isLoopback(new URL(address).hostname);
}

/** Whether only this machine reaches a host name or address. */
export function isLoopback(host: string): boolean {
  return /^(localhost|(.+\.)?localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}
