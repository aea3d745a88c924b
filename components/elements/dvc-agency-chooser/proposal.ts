import type { Agency } from '../../contract/schemas/procedure.js';
import { agenciesAt, NOWHERE, settled, type AgencyTree, type Where } from './agency-tree.js';
import type { LastChoice } from './last-choice.js';

/** Why an agency is chosen before anybody chose; none where there is only one. */
export type Reason = 'last' | 'near';

export interface Proposal {
  readonly where: Where;
  readonly agency: Agency;
  readonly reason: Reason | undefined;
}

/** The only agency there is, the one of last time or of the same place, or the one where the account lives. */
export function proposal(
  tree: AgencyTree,
  last: LastChoice | undefined,
  home: { readonly province: string | null; readonly commune: string | null } | undefined,
): Proposal | undefined {
  const places: readonly (readonly [Where, Reason | undefined])[] = [
    [NOWHERE, undefined],
    ...(last ? [[last, 'last'] as const] : []),
    ...(home?.province && home.commune
      ? [[{ province: home.province, commune: home.commune }, 'near'] as const]
      : []),
  ];
  for (const [place, reason] of places) {
    const where = settled(tree, place);
    const there = agenciesAt(tree, where);
    const same = reason === 'last' ? there.find(({ id }) => id === last?.agency) : undefined;
    const agency = same ?? (there.length === 1 ? there[0] : undefined);
    if (agency) return { where, agency, reason };
  }
  return undefined;
}
