import type { Tally } from './kills.js';

const COLUMNS: readonly (readonly [name: string, of: (tally: Tally) => string | number])[] = [
  ['moment', ({ moment }) => moment],
  ['killed', ({ killed }) => killed],
  ['kills', ({ kills }) => kills],
  ['in flight', ({ inFlight }) => inFlight],
  ['acknowledged', ({ acknowledged }) => acknowledged],
  ['paid at bank', ({ paidAtBank }) => paidAtBank],
  ['paid at host', ({ paidAtHost }) => paidAtHost],
  ['lost', ({ lost }) => lost.length],
  ['doubled', ({ doubled }) => doubled.length],
];

/** A table of what came of the kills, then a sentence for all that does not agree. */
export function report(tallies: readonly Tally[]): string {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...tallies.map((tally) => COLUMNS.map(([, of]) => String(of(tally)))),
  ];
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  return [...lines, ...tallies.flatMap(({ lost, doubled }) => [...lost, ...doubled])].join('\n');
}
