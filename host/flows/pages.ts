import { refuse, type Refusal } from '../refusal.js';
import type { Find } from '../ports.js';

/** How many rows a page has when the request does not say. */
export const PAGE = 20;

/** Where a page of a list begins: behind the row that the cursor names. Refused when it is no cursor of ours. */
export function readCursor(
  cursor: string | undefined,
): { after?: NonNullable<Find<unknown>['after']> } | Refusal {
  if (cursor === undefined) return {};
  const match = /^([\dT:+.-]{10,40})_([\da-f-]{36})$/.exec(cursor);
  const [, value, id] = match ?? [];
  return value !== undefined && id !== undefined ? { after: { value, id } } : refuse('bad-request');
}

/** Cuts a page off rows that were asked for one more than it holds; `next` leads to the page after, if there is one. */
export function cutPage<Row extends { readonly id: string }>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => string,
): { rows: Row[]; next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: last && rows.length > limit ? `${placeOf(last)}_${last.id}` : null };
}
