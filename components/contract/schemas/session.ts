import { z } from 'zod';
import { ACTOR_ROLES } from '../lists.js';
import { Id, Instant, Party } from './common.js';

/** Where a detail of an account comes from, told beside it. */
export const DetailSource = z.enum(['identity-provider', 'population-register', 'self']);

/** Somebody who signed in. */
export const Account = z.object({
  /** Stable identifier at the identity provider. */
  id: z.string().max(200),
  role: z.enum(ACTOR_ROLES),
  party: Party,
  /** Level of electronic identification, 1 or 2 (NĐ 69/2024). */
  assurance: z.union([z.literal(1), z.literal(2)]),
  /** The agency that an officer works for. */
  agency: z.object({ id: Id, name: z.string() }).nullable(),
  /** What an officer is, such as "Cán bộ một cửa". */
  position: z.string().max(150).nullable(),
  sources: z.record(z.string(), DetailSource),
});
export type Account = z.infer<typeof Account>;

/** Who is asking, as the page may know it. */
export const Session = z.object({
  account: Account.nullable(),
  /** When the session ends unless it is used; null when nobody is signed in. */
  expiresAt: Instant.nullable(),
});
export type Session = z.infer<typeof Session>;

/** Where a page goes to end the session at the identity provider too; null when there is nowhere to go. */
export const SignedOut = z.object({ next: z.string().nullable() });
export type SignedOut = z.infer<typeof SignedOut>;

export const SignInQuery = z.object({
  /** The page to come back to; its origin must be the host's own or an allowed one. */
  returnTo: z.string().max(2000),
});
export const SignOutBody = z.object({ returnTo: z.string().max(2000).optional() });
