import { addressOf, idOf, rowsOf } from '../../domain/eform/path.js';

/**
 * Moves what is kept under paths inside a repeat to where its rows are now.
 * @param grid path of the repeat, with its row numbers
 * @param to the new number of a row, undefined for one that is gone
 */
export function renumber<V>(
  map: Map<string, V>,
  grid: string,
  to: (row: number) => number | undefined,
): void {
  const level = rowsOf(grid).length;
  const inside = [...map].filter(([path]) => path.startsWith(`${grid}[`));
  for (const [path] of inside) map.delete(path);
  for (const [path, value] of inside) {
    const row = to(rowsOf(path)[level] ?? 0);
    if (row !== undefined) map.set(withRow(path, level, row), value);
  }
}

function withRow(path: string, level: number, row: number): string {
  return addressOf(
    idOf(path),
    rowsOf(path).map((number, at) => (at === level ? row : number)),
  );
}
