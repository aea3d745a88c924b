import { generateKeyPair, randomBytes, type JsonWebKey } from 'node:crypto';
import { promisify } from 'node:util';
import type { Records } from '../../ports.js';

/** What the provider signs and recognises with. */
export interface ProviderKeys {
  /** Signs identity tokens. */
  readonly signing: JsonWebKey;
  /** Signs the provider's own cookies. */
  readonly cookie: string;
  /** Shared between the provider and the one client it has: this host. */
  readonly clientSecret: string;
}

const FACT = 'oidc/keys';

/** The keys of the records' provider; made at the first start, then always the same, so that a restart signs nobody out. */
export async function providerKeys(records: Records): Promise<ProviderKeys> {
  const known = await records.transaction((tx) => tx.facts.get(FACT));
  if (known) return known.body as ProviderKeys;
  const made = await makeKeys();
  return records.transaction(async (tx) => {
    if (await tx.facts.insert({ id: FACT, expiresAt: null, body: made })) return made;
    return ((await tx.facts.get(FACT))?.body ?? made) as ProviderKeys;
  });
}

async function makeKeys(): Promise<ProviderKeys> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const secret = (): string => randomBytes(32).toString('base64url');
  return {
    signing: {
      ...privateKey.export({ format: 'jwk' }),
      kid: secret().slice(0, 12),
      use: 'sig',
      alg: 'RS256',
    },
    cookie: secret(),
    clientSecret: secret(),
  };
}
