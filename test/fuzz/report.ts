import type { Cell } from './fuzz.js';
import { KINDS } from './requests.js';

/** Requests by operation and kind as `succeeded/sent`, then by status, then every failure. */
export function report(cells: readonly Cell[]): string {
  const kinds = Object.keys(KINDS);
  const operations = [...new Set(cells.map(({ operation }) => operation))];
  const rows = operations.map((operation) => {
    const own = cells.filter((cell) => cell.operation === operation);
    const shown = kinds.map((kind) => sum(own.filter((cell) => cell.kind === kind)));
    return [operation, ...shown, sum(own), `${Math.round(Math.max(...own.map(({ slowest }) => slowest)))}`];
  });
  const totals = kinds.map((kind) => sum(cells.filter((cell) => cell.kind === kind)));
  const table = [['operation', ...kinds, 'all', 'slowest ms'], ...rows, ['all', ...totals, sum(cells), '']];
  const failures = cells.flatMap(({ operation, kind, failure }) =>
    failure
      ? [`\n${operation}, ${kind}: ${failure.faults.join('; ')}\n  ${failure.request}\n  ${failure.again}`]
      : [],
  );
  const untouched = operations.filter((operation) =>
    cells.every((cell) => cell.operation !== operation || cell.done === 0),
  );
  return [
    ...aligned(table),
    '',
    `Answers: ${statuses(cells)}`,
    ...(untouched.length > 0 ? [`Never with success: ${untouched.join(', ')}`] : []),
    ...failures,
  ].join('\n');
}

function sum(cells: readonly Cell[]): string {
  const total = (of: (cell: Cell) => number): number => cells.reduce((before, cell) => before + of(cell), 0);
  const mark = cells.some(({ failure }) => failure) ? '!' : '';
  return `${total(({ done }) => done)}/${total(({ sent }) => sent)}${mark}`;
}

function statuses(cells: readonly Cell[]): string {
  const counts = new Map<number, number>();
  for (const cell of cells)
    for (const [status, count] of cell.statuses) counts.set(status, (counts.get(status) ?? 0) + count);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${status} × ${count}`)
    .join(', ');
}

function aligned(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
}
