import type { Account } from '../../components/contract/schemas/session.js';
import { localInstant } from '../../components/domain/vietnamese/instants.js';
import type { Origins, PendingSignIn, SessionRow, Tx } from '../ports.js';
import { refuse, type Refusal } from '../refusal.js';
import type { World } from '../world.js';

/** How long somebody may stay at the identity provider. */
export const PENDING_MINUTES = 15;

/**
 * Where to come back to after signing in or out, as a whole address: a page of this host, or of an origin that may call
 * the API. Undefined for anything else, so that nobody is sent to a stranger by a link of ours.
 */
export function returnAddress(typed: string, own: string, origins: Origins): string | undefined {
  if (/[\s\\]/.test(typed) || !URL.canParse(typed, own)) return undefined;
  const url = new URL(typed, own);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  const isKnown = url.origin === own || origins.mayCall(url.origin);
  return isWeb && isKnown && url.username === '' && url.password === '' ? url.href : undefined;
}

/** Keeps a sign-in that left for the provider, under the digest of the secret in the browser's cookie. */
export async function keepPending(tx: Tx, id: string, pending: PendingSignIn, { now }: World): Promise<void> {
  await tx.sessions.insert({
    id,
    expiresAt: localInstant(now.getTime() + PENDING_MINUTES * 60_000),
    accountId: null,
    body: { startedAt: localInstant(now), account: null, pending, provider: null },
  });
}

/** The sign-in that a browser left for, if it is still on its way. */
export async function pendingOf(tx: Tx, id: string, { now }: World): Promise<PendingSignIn | Refusal> {
  const row = await tx.sessions.get(id);
  const pending = row && Date.parse(row.expiresAt) > now.getTime() ? row.body.pending : null;
  return pending ?? refuse('sign-in-failed');
}

/** Begins a session under a new secret; the pending sign-in is used up, and a session that was there before ends. */
export async function beginSession(
  tx: Tx,
  ids: { readonly pending: string; readonly session: string; readonly before: string | undefined },
  who: { readonly account: Account; readonly provider: string | null },
  { now, settings }: World,
): Promise<Refusal | undefined> {
  if (!(await tx.sessions.remove(ids.pending))) return refuse('sign-in-failed');
  if (ids.before !== undefined) await tx.sessions.remove(ids.before);
  const row: SessionRow = {
    id: ids.session,
    expiresAt: localInstant(now.getTime() + settings.session.idleMinutes * 60_000),
    accountId: who.account.id,
    body: { startedAt: localInstant(now), account: who.account, pending: null, provider: who.provider },
  };
  await tx.sessions.insert(row);
  return undefined;
}
