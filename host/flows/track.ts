import type { Tracking } from '../../components/contract/schemas/dossier.js';
import { balanceOf } from '../../components/domain/dossier/fees.js';
import { tidyCode } from '../../components/domain/vietnamese/codes.js';
import type { Tx } from '../ports.js';
import { refuse, type Refusal } from '../refusal.js';
import type { World } from '../world.js';
import { isPayable } from './bills.js';
import { clockOf, historyOf } from './views.js';

/** What anybody may learn by a code: the code and the progress, nothing of the people (TT 01/2018 Art. 16). */
export async function track(tx: Tx, typed: string, world: World): Promise<Tracking | Refusal> {
  const [dossier] = await tx.dossiers.find({ where: { code: tidyCode(typed) }, limit: 1 });
  if (!dossier) return refuse('not-found');
  const steps = (await historyOf(tx, dossier.id)).map(({ body }) => ({ state: body.state, at: body.at }));
  return {
    code: dossier.code,
    state: dossier.state,
    dueAt: dossier.dueAt,
    dueProvisional: dossier.dueProvisional,
    ...clockOf(dossier, world),
    due: isPayable(dossier) ? balanceOf(dossier.body.charges, dossier.body.received).due : 0,
    steps: steps.filter(({ state }, at) => state !== steps[at - 1]?.state),
  };
}
