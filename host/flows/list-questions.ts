import type { z } from 'zod';
import type {
  AskedQuestion,
  DeskQuestionPage,
  DeskQuestionQuery,
} from '../../components/contract/schemas/help.js';
import type { Tx } from '../ports.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import type { Actor } from '../world.js';
import { cutPage, PAGE, readCursor } from './pages.js';
import { askedView, deskQuestionView } from './question-views.js';

const MINE = 50;

/** What somebody asked while signed in, the last first. */
export async function myQuestions(tx: Tx, { account }: Actor): Promise<AskedQuestion[]> {
  const rows = await tx.questions.find({
    where: { askerId: account.id },
    order: ['askedAt', 'desc'],
    limit: MINE,
  });
  return rows.map(askedView);
}

/** What an officer's agency was asked, the longest waiting first. */
export async function deskQuestions(
  tx: Tx,
  { account }: Actor,
  query: z.output<typeof DeskQuestionQuery>,
): Promise<DeskQuestionPage | Refusal> {
  const agencyId = account.agency?.id;
  if (agencyId === undefined) return refuse('forbidden');
  const from = readCursor(query.cursor);
  if (isRefusal(from)) return from;
  const limit = query.limit ?? PAGE;
  const found = await tx.questions.find({
    where: { agencyId, ...(query.state ? { state: query.state } : {}) },
    order: ['askedAt', 'asc'],
    limit: limit + 1,
    ...from,
  });
  const { rows, next } = cutPage(found, limit, ({ askedAt }) => askedAt);
  return { items: rows.map(deskQuestionView), next };
}
