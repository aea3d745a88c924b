import type { DossierRow, DraftRow, Tx } from '../ports.js';
import type { Actor } from '../world.js';

/**
 * The only ways to a record: each takes who asks and finds nothing that is not theirs, so that another person's record
 * cannot be told from one that does not exist.
 */

interface Reach {
  /** Keep it until the end of the transaction. */
  readonly lock?: boolean;
}

/** A draft of whoever asks. */
export async function reachDraft(
  tx: Tx,
  actor: Actor,
  id: string,
  how: Reach = {},
): Promise<DraftRow | undefined> {
  const draft = await tx.drafts.get(id, how);
  return draft?.submitterId === actor.account.id ? draft : undefined;
}

/** A dossier that whoever asks has filed, or whose agency they work for. */
export async function reachDossier(
  tx: Tx,
  actor: Actor,
  id: string,
  how: Reach = {},
): Promise<DossierRow | undefined> {
  const dossier = await tx.dossiers.get(id, how);
  return dossier && isReached(dossier, actor) ? dossier : undefined;
}

function isReached(dossier: DossierRow, { account }: Actor): boolean {
  return account.role === 'officer'
    ? account.agency !== null && account.agency.id === dossier.agencyId
    : account.id === dossier.submitterId;
}
