import type { DossierRow, FileRow, Tx } from '../ports.js';
import type { Actor } from '../world.js';
import { reachDossier, reachDraft } from './reach.js';
import { maySee } from './views.js';

export interface ReachedFile {
  readonly file: FileRow;
  /** Null while it belongs to a draft. */
  readonly dossier: DossierRow | null;
  /** Whether it was brought by the side of whoever asks. */
  readonly isOwn: boolean;
}

/** A file of a draft or dossier that whoever asks may see; with `lock`, its holder is kept as it is. */
export async function reachFile(
  tx: Tx,
  actor: Actor,
  id: string,
  how: { readonly lock?: boolean } = {},
): Promise<ReachedFile | undefined> {
  const holder = (await tx.files.get(id))?.holder;
  if (holder === undefined) return undefined;
  const draft = await reachDraft(tx, actor, holder, how);
  const dossier = draft ? undefined : await reachDossier(tx, actor, holder, how);
  const file = await tx.files.get(id, how);
  if (!file || (!draft && !dossier)) return undefined;
  if (dossier && !maySee(file, dossier, actor)) return undefined;
  return { file, dossier: dossier ?? null, isOwn: file.uploadedBy === actor.account.role };
}
