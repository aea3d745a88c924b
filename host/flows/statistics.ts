import type { ProcedureCount, ProcedureStatistics } from '../../components/contract/schemas/help.js';
import type { ProcedureSummary } from '../../components/contract/schemas/procedure.js';
import type { Tx } from '../ports.js';
import type { World } from '../world.js';
import { catalogue } from './catalogue.js';

/** How many procedures the catalogue has, in all, by agency and by field. */
export async function procedureStatistics(tx: Tx, world: World): Promise<ProcedureStatistics> {
  const { rows, revision } = await catalogue(tx, world);
  return world.memo.of('statistics', revision, () =>
    Promise.resolve({
      all: countOf(rows),
      byAgency: countBy(rows, ({ agency }) => agency),
      byField: countBy(rows, ({ field }) => field),
    }),
  );
}

function countOf(rows: readonly ProcedureSummary[]): ProcedureStatistics['all'] {
  return {
    total: rows.length,
    online: rows.filter(({ online }) => online !== 'none').length,
    fileable: rows.filter(({ fileable }) => fileable).length,
  };
}

function countBy(
  rows: readonly ProcedureSummary[],
  nameOf: (row: ProcedureSummary) => string,
): ProcedureCount[] {
  const groups = new Map<string, ProcedureSummary[]>();
  for (const row of rows) {
    const group = groups.get(nameOf(row)) ?? [];
    groups.set(nameOf(row), group);
    group.push(row);
  }
  return [...groups]
    .map(([name, group]) => ({ name, ...countOf(group) }))
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
}
