import type { Step } from '../../components/domain/dossier/life-cycle.js';
import { localInstant } from '../../components/domain/vietnamese/instants.js';
import type { DueDate } from '../../components/domain/dossier/deadlines.js';
import type { DossierRow } from '../ports.js';
import type { World } from '../world.js';
import { dueAfterStill, dueFromNow } from './office-time.js';

/** A dossier after a step of the life cycle: its new state, its clock, its version. */
export function afterStep(
  dossier: DossierRow,
  step: Step,
  world: World,
  body: Partial<DossierRow['body']> = {},
): DossierRow {
  const at = localInstant(world.now);
  const due = dueAfter(dossier, step, world);
  const effects = new Set(step.effects);
  const runs = effects.has('resume-clock') || effects.has('restart-clock');
  return {
    ...dossier,
    version: dossier.version + 1,
    state: step.to,
    receivedAt: effects.has('start-clock') ? at : dossier.receivedAt,
    dueAt: due === undefined ? dossier.dueAt : (due?.dueAt ?? null),
    dueProvisional: due === undefined ? dossier.dueProvisional : (due?.provisional ?? false),
    updatedAt: at,
    body: {
      ...dossier.body,
      trail: step.trail,
      supplementStage: step.supplementStage ?? null,
      pausedAt: effects.has('pause-clock') ? at : runs ? null : dossier.body.pausedAt,
      ...body,
    },
  };
}

/** The due date that a step brings: null for none, undefined where it leaves the one there is. */
function dueAfter(dossier: DossierRow, { effects }: Step, world: World): DueDate | null | undefined {
  if (effects.includes('start-clock') || effects.includes('restart-clock'))
    return dueFromNow(dossier.body.duration, world);
  return effects.includes('resume-clock') ? dueAfterStill(dossier, world) : undefined;
}
