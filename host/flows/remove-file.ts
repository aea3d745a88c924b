import { localInstant } from '../../components/domain/vietnamese/instants.js';
import type { FileRow, Tx } from '../ports.js';
import { refuse, type Refusal } from '../refusal.js';
import type { Actor, World } from '../world.js';
import { reachFile } from './reach-file.js';

/** Removes a file that was not sent yet. */
export async function removeFile(
  tx: Tx,
  actor: Actor,
  id: string,
  world: World,
): Promise<Refusal | undefined> {
  const reached = await reachFile(tx, actor, id, { lock: true });
  if (!reached) return refuse('not-found');
  if (reached.file.sealed) return refuse('state-conflict');
  if (!reached.isOwn) return refuse('forbidden');
  await dropFile(tx, reached.file, world);
  return undefined;
}

/** Takes a file out and marks its content for tidying: the same bytes may be the content of other files. */
export async function dropFile(tx: Tx, file: FileRow, world: World): Promise<void> {
  await tx.files.remove(file.id);
  await markContent(tx, file.sha256, world.now);
}

/** Marks a content for tidying, unless a file has it by then. */
export async function markContent(tx: Tx, sha256: string, now: Date): Promise<void> {
  await tx.facts.load([{ id: contentFact(sha256), expiresAt: localInstant(now), body: null }]);
}

/** Facts under which contents are looked after begin so; then the digest. */
export const CONTENT_FACT = 'content/';

/** The fact under which a content is looked after. Whoever adds a file with it, and whoever forgets it, locks the fact. */
export function contentFact(sha256: string): string {
  return CONTENT_FACT + sha256;
}
