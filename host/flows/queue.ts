import type { z } from 'zod';
import type { DossierState } from '../../components/contract/lists.js';
import type { DeskPage, DeskQuery } from '../../components/contract/schemas/dossier.js';
import { tidyCode, parseDossierCode } from '../../components/domain/vietnamese/codes.js';
import { fold } from '../../components/domain/vietnamese/fold.js';
import type { Tx } from '../ports.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import type { Actor, World } from '../world.js';
import { cutPage, PAGE, readCursor } from './pages.js';
import { dossierLine } from './views.js';

/** States in which somebody waits: first come, first served. The others show the last changed first. */
const WAITING: readonly DossierState[] = [
  'filed',
  'received',
  'processing',
  'supplement-requested',
  'finished',
];

/** The dossiers of an officer's agency, with how many there are in each state. */
export async function queue(
  tx: Tx,
  actor: Actor,
  query: z.output<typeof DeskQuery>,
  world: World,
): Promise<DeskPage | Refusal> {
  const agencyId = actor.account.agency?.id;
  if (agencyId === undefined) return refuse('forbidden');
  const from = readCursor(query.cursor);
  if (isRefusal(from)) return from;
  const limit = query.limit ?? PAGE;
  const isWaiting = query.state !== undefined && WAITING.includes(query.state);
  const text = wordsOf(query.q ?? '');
  const found = await tx.dossiers.find({
    where: { agencyId, ...(query.state ? { state: query.state } : {}) },
    order: isWaiting ? ['filedAt', 'asc'] : ['updatedAt', 'desc'],
    limit: limit + 1,
    ...(text ? { contains: { column: 'searchText', text } } : {}),
    ...from,
  });
  const { rows, next } = cutPage(found, limit, (row) => (isWaiting ? row.filedAt : row.updatedAt));
  const counts = await tx.dossiers.count('state', { agencyId });
  return {
    items: rows.map((row) => dossierLine(row, actor, world)),
    next,
    counts: Object.fromEntries(counts) as DeskPage['counts'],
  };
}

/** What to look for: a code as pasted is put in order first. */
function wordsOf(q: string): string {
  return fold(parseDossierCode(q) ? tidyCode(q) : q.trim().replace(/\s+/g, ' '));
}
