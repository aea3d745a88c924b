import { localInstant } from '../../components/domain/vietnamese/instants.js';
import type { DraftRow, Tx } from '../ports.js';
import { isRefusal, type Refusal } from '../refusal.js';
import type { Actor, World } from '../world.js';
import { chargesOf } from './charges.js';
import { readyDraft } from './ready-draft.js';

/** Takes the commitment for a draft whose every part is in order, and fixes what it costs. */
export async function commitDraft(
  tx: Tx,
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly commitment: boolean },
  world: World,
): Promise<DraftRow | Refusal> {
  const ready = await readyDraft(tx, actor, input, world);
  if (isRefusal(ready)) return ready;
  const { draft, procedure, accepted } = ready;
  const at = localInstant(world.now);
  const charges = chargesOf(procedure, draft.caseId, accepted.answers, at);
  const row: DraftRow = {
    ...draft,
    version: draft.version + 1,
    updatedAt: at,
    body: { ...draft.body, commitment: { at, charges } },
  };
  await tx.drafts.update(row);
  return row;
}
