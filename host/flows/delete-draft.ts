import type { Tx } from '../ports.js';
import { refuse, type Refusal } from '../refusal.js';
import type { Actor, World } from '../world.js';
import { receivedFor } from './bills.js';
import { dropFile } from './remove-file.js';
import { reachDraft } from './reach.js';

/** Deletes a draft with its files. Uploads under way come to nothing and are tidied away later. */
export async function deleteDraft(
  tx: Tx,
  actor: Actor,
  input: { readonly id: string; readonly version: number },
  world: World,
): Promise<Refusal | undefined> {
  const draft = await reachDraft(tx, actor, input.id, { lock: true });
  if (!draft) return refuse('not-found');
  if (draft.version !== input.version) return refuse('version-conflict');
  // What was paid must stay with whom it was paid for, and a payment under way may yet come in.
  if ((await receivedFor(tx, draft.id)) > 0) return refuse('already-paid');
  for (const file of await tx.files.find({ where: { holder: draft.id } })) await dropFile(tx, file, world);
  await tx.drafts.remove(draft.id);
  return undefined;
}
