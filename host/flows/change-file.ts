import type { PaperKind } from '../../components/contract/lists.js';
import type { FileRow, Tx } from '../ports.js';
import { refuse, type Refusal } from '../refusal.js';
import { invalidParam } from '../invalid-params.js';
import type { Actor, World } from '../world.js';
import { procedureOf } from './procedure-versions.js';
import { reachFile } from './reach-file.js';

/** Corrects what kind of copy a file is, as long as it was not sent. */
export async function changeFile(
  tx: Tx,
  actor: Actor,
  input: { readonly id: string; readonly kind: PaperKind },
  world: World,
): Promise<FileRow | Refusal> {
  const reached = await reachFile(tx, actor, input.id, { lock: true });
  if (!reached) return refuse('not-found');
  const { file, dossier, isOwn } = reached;
  if (file.sealed) return refuse('state-conflict');
  if (!isOwn) return refuse('forbidden');
  if (file.paper !== null && !dossier) {
    const draft = await tx.drafts.get(file.holder);
    const procedure = draft && (await procedureOf(tx, draft));
    const paper = procedure?.papers.find((one) => one.code === file.paper);
    if (paper && !paper.kinds.includes(input.kind)) {
      return refuse('values-invalid', {
        invalidParams: [invalidParam('/kind', 'not-listed', world.language)],
      });
    }
  }
  const changed = { ...file, kind: input.kind };
  await tx.files.update(changed);
  return changed;
}
