import { ApiError } from '../../client/api-error.js';
import type { Answered, Client } from '../../client/client.js';
import type { DossierState } from '../../contract/lists.js';
import type { Dossier, Tracking } from '../../contract/schemas/dossier.js';

/** What somebody may see of a dossier: all of it, or its progress, and then whether signing in would show more. */
export type Found =
  | { readonly kind: 'whole'; readonly read: Answered<Dossier> }
  | { readonly kind: 'progress'; readonly tracking: Tracking; readonly signedIn: boolean };

export interface Wanted {
  readonly id: string | null;
  readonly code: string | null;
  readonly signedIn: boolean;
}

/** Finds a dossier by id or code; nothing for an id alone when nobody is signed in. */
export async function findDossier(
  client: Client,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Found | undefined> {
  const { code, signedIn } = wanted;
  const id = signedIn ? (wanted.id ?? (code && (await idOfMine(client, code, signal)))) : null;
  if (id) {
    try {
      return { kind: 'whole', read: await client.call('dossiers.read', { params: { id }, signal }) };
    } catch (error) {
      // Somebody else's dossier: its code still tells the progress.
      if (!(error instanceof ApiError && error.code === 'not-found' && code)) throw error;
    }
  }
  if (!code) return undefined;
  const { data } = await client.call('tracking.read', { params: { code }, signal });
  return { kind: 'progress', tracking: data, signedIn };
}

/** What tells whether a dossier has changed since it was shown. */
export function versionOf(found: Found | undefined): Shown | undefined {
  if (!found) return undefined;
  if (found.kind === 'whole') {
    const { id, code, state, version } = found.read.data;
    return { id, code, state, version: `whole ${String(version)}` };
  }
  const { code, state, steps, due } = found.tracking;
  return { id: null, code, state, version: `progress ${steps.length} ${due}` };
}

/** Whether one is the same dossier in an earlier version than the other. */
export function isOlder(one: Found | undefined, other: Found | undefined): boolean {
  if (one?.kind !== 'whole' || other?.kind !== 'whole') return false;
  return one.read.data.id === other.read.data.id && one.read.data.version < other.read.data.version;
}

interface Shown {
  /** Null where the progress alone is known. */
  readonly id: string | null;
  readonly code: string;
  readonly state: DossierState;
  readonly version: string;
}

/** Pages of my dossiers that are looked through for a code: more than any one person has. */
const MOST_PAGES = 10;

async function idOfMine(client: Client, code: string, signal: AbortSignal): Promise<string | null> {
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { data } = await client.call('dossiers.list', {
      query: { limit: 100, ...(cursor ? { cursor } : {}) },
      signal,
    });
    const mine = data.items.find((dossier) => dossier.code === code);
    if (mine || data.next === null) return mine?.id ?? null;
    cursor = data.next;
  }
  return null;
}
