import type { InvalidParam } from '../../components/contract/problems.js';
import type { Procedure } from '../../components/contract/schemas/procedure.js';
import type { Tx } from '../ports.js';
import { refuse, type Refusal } from '../refusal.js';
import { invalidParam } from '../invalid-params.js';
import type { World } from '../world.js';
import { takes } from './reference.js';

/** Looks at the agency and the case that somebody chose for a procedure; what was not chosen stays open. */
export async function settledChoice(
  tx: Tx,
  procedure: Procedure,
  chosen: { readonly agency?: string | undefined; readonly caseId?: string | undefined },
  world: World,
): Promise<{ agencyId?: string; caseId?: string } | Refusal> {
  const wrong: InvalidParam[] = [];
  if (chosen.agency !== undefined) {
    const agency = await tx.agencies.get(chosen.agency);
    if (!agency || !takes(agency.body, procedure, world))
      wrong.push(invalidParam('/agency', 'not-listed', world.language));
  }
  if (chosen.caseId !== undefined && !procedure.cases.some(({ id }) => id === chosen.caseId)) {
    wrong.push(invalidParam('/caseId', 'not-listed', world.language));
  }
  if (wrong.length > 0) return refuse('values-invalid', { invalidParams: wrong });
  return {
    ...(chosen.agency === undefined ? {} : { agencyId: chosen.agency }),
    ...(chosen.caseId === undefined ? {} : { caseId: chosen.caseId }),
  };
}
