import type { Client } from '../../client/client.js';
import type { DossierCategory } from '../../contract/lists.js';
import type { DossierPage, DossierSummary } from '../../contract/schemas/dossier.js';
import type { AnswerOf } from '../../contract/operations.js';

/** A draft as the list knows it. */
export type ListedDraft = AnswerOf<'drafts.list'>['drafts'][number];

/** What one tab shows. */
export interface Page {
  readonly category: DossierCategory;
  readonly counts: DossierPage['counts'];
  readonly drafts: readonly ListedDraft[];
  readonly dossiers: readonly DossierSummary[];
  /** Cursor of what comes after. */
  readonly next: string | null;
}

/** Where to begin when nobody chose: what waits for the citizen comes first. */
const FIRST_LOOK: readonly DossierCategory[] = [
  'supplement',
  'in-progress',
  'sent',
  'unsent',
  'returned',
  'rejected',
];

/** Reads the first page of a category; without one, of the first that holds something. */
export async function readPage(
  client: Client,
  chosen: DossierCategory | null,
  limit: number,
  signal: AbortSignal,
): Promise<Page> {
  const category = chosen ?? (await firstHeld(client, signal));
  const [page, drafts] = await Promise.all([
    readMore(client, category, limit, undefined, signal),
    category === 'unsent' ? client.call('drafts.list', { signal }).then(({ data }) => data.drafts) : [],
  ]);
  const { items, next, counts } = page;
  return { category, counts, drafts, dossiers: category === 'unsent' ? [] : items, next };
}

/** Reads a page from a cursor on. */
export async function readMore(
  client: Client,
  category: DossierCategory,
  limit: number,
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<DossierPage> {
  const { data } = await client.call('dossiers.list', {
    query: { category, limit, ...(cursor ? { cursor } : {}) },
    ...(signal ? { signal } : {}),
  });
  return data;
}

async function firstHeld(client: Client, signal: AbortSignal): Promise<DossierCategory> {
  const { data } = await client.call('dossiers.list', { query: { limit: 1 }, signal });
  return FIRST_LOOK.find((category) => (data.counts[category] ?? 0) > 0) ?? 'sent';
}
