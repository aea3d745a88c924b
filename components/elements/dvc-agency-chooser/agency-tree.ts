import type { Agency } from '../../contract/schemas/procedure.js';

/** Where an agency is looked for: codes of a province and of a commune in it; empty until they are chosen. */
export interface Where {
  readonly province: string;
  readonly commune: string;
}

export const NOWHERE: Where = { province: '', commune: '' };

/** Stands for a commune where agencies serve a whole province. */
export const WHOLE_PROVINCE = 'province';

/** Agencies by the code of their commune, or {@link WHOLE_PROVINCE}, by the code of their province. */
export type AgencyTree = ReadonlyMap<string, ReadonlyMap<string, readonly Agency[]>>;

export function agencyTree(agencies: readonly Agency[]): AgencyTree {
  const tree = new Map<string, Map<string, Agency[]>>();
  for (const agency of agencies) {
    const province = tree.get(agency.province) ?? new Map<string, Agency[]>();
    tree.set(agency.province, province);
    const commune = agency.commune ?? WHOLE_PROVINCE;
    const there = province.get(commune);
    if (there) there.push(agency);
    else province.set(commune, [agency]);
  }
  return tree;
}

export function whereIs({ province, commune }: Agency): Where {
  return { province, commune: commune ?? WHOLE_PROVINCE };
}

export function agenciesAt(tree: AgencyTree, { province, commune }: Where): readonly Agency[] {
  return tree.get(province)?.get(commune) ?? [];
}

/** Leaves out what has no agency, and adds what leaves no choice: the only province, the only commune of it. */
export function settled(tree: AgencyTree, { province, commune }: Where): Where {
  const known = tree.has(province) ? province : onlyOf(tree);
  const communes = tree.get(known);
  return {
    province: known,
    commune: communes?.has(commune) ? commune : communes ? onlyOf(communes) : '',
  };
}

function onlyOf(map: ReadonlyMap<string, unknown>): string {
  const [first = ''] = map.keys();
  return map.size === 1 ? first : '';
}
