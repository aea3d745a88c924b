/** The rows of repeats, within the engine's bound. */
import type { Answers } from './types.js';
import { getAt, isList } from './json.js';
import { addressOf, gridAt, idOf, rowsOf, stepsOf } from './path.js';

/** More rows than any paper has; further ones are neither computed nor kept. */
export const MOST_ROWS = 500;

/** How many rows a repeat has, within the bound. */
export function rowCount(answers: Answers, address: string): number {
  const rows = getAt(answers, stepsOf(address));
  return isList(rows) ? Math.min(rows.length, MOST_ROWS) : 0;
}

/** A row that is not there is added through its repeat, not by writing into it. */
export function rowsExist(answers: Answers, address: string): boolean {
  const rows = rowsOf(address);
  return rows.every(
    (row, level) => row < rowCount(answers, addressOf(gridAt(idOf(address), level), rows.slice(0, level))),
  );
}
