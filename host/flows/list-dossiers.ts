import type { z } from 'zod';
import type { DossierCategory, DossierState } from '../../components/contract/lists.js';
import type { DossierPage, DossierQuery } from '../../components/contract/schemas/dossier.js';
import { CATEGORY_OF } from '../../components/domain/dossier/states.js';
import type { Tx } from '../ports.js';
import { isRefusal, type Refusal } from '../refusal.js';
import type { Actor, World } from '../world.js';
import { cutPage, PAGE, readCursor } from './pages.js';
import { dossierLine } from './views.js';

/** The dossiers that somebody filed, the last changed first, with how many there are under each tab. */
export async function listDossiers(
  tx: Tx,
  actor: Actor,
  query: z.output<typeof DossierQuery>,
  world: World,
): Promise<DossierPage | Refusal> {
  const submitterId = actor.account.id;
  const limit = query.limit ?? PAGE;
  const from = readCursor(query.cursor);
  if (isRefusal(from)) return from;
  const found = await tx.dossiers.find({
    where: { submitterId, ...(query.category ? { state: statesOf(query.category) } : {}) },
    order: ['updatedAt', 'desc'],
    limit: limit + 1,
    ...from,
  });
  const { rows, next } = cutPage(found, limit, (row) => row.updatedAt);
  return {
    items: rows.map((row) => dossierLine(row, actor, world)),
    next,
    counts: await countsOf(tx, submitterId),
  };
}

function statesOf(category: DossierCategory): DossierState[] {
  return (Object.keys(CATEGORY_OF) as (keyof typeof CATEGORY_OF)[]).filter(
    (state): state is DossierState => state !== 'draft' && CATEGORY_OF[state] === category,
  );
}

async function countsOf(tx: Tx, submitterId: string): Promise<DossierPage['counts']> {
  const counts: DossierPage['counts'] = {};
  const drafts = (await tx.drafts.count('submitterId', { submitterId })).get(submitterId);
  if (drafts) counts.unsent = drafts;
  for (const [state, count] of await tx.dossiers.count('state', { submitterId })) {
    const category = CATEGORY_OF[state as DossierState];
    counts[category] = (counts[category] ?? 0) + count;
  }
  return counts;
}
