import type { z } from 'zod';
import type { Address } from '../../components/contract/schemas/common.js';
import type { DraftChange } from '../../components/contract/schemas/draft.js';
import { localInstant } from '../../components/domain/vietnamese/instants.js';
import type { DraftRow, Tx } from '../ports.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { invalidParam } from '../invalid-params.js';
import type { Actor, World } from '../world.js';
import { procedureOf } from './procedure-versions.js';
import { reachDraft } from './reach.js';
import { placesOf } from './reference.js';
import { settledChoice } from './settled-choice.js';
import { settledFilling } from './settled-filling.js';

type Change = z.output<typeof DraftChange>;

/** Saves parts of a draft as they are; whether they suffice is asked when it is filed. */
export async function saveDraft(
  tx: Tx,
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly change: Change },
  world: World,
): Promise<DraftRow | Refusal> {
  const { change } = input;
  const draft = await reachDraft(tx, actor, input.id, { lock: true });
  if (!draft) return refuse('not-found');
  if (draft.version !== input.version) return refuse('version-conflict');
  const procedure = await procedureOf(tx, draft);
  if (!procedure) return refuse('not-found');
  const choice = await settledChoice(tx, procedure, change, world);
  if (isRefusal(choice)) return choice;
  const misplaced = await addressesOutside(tx, change, world);
  if (misplaced) return misplaced;

  const { body } = draft;
  const filling = await settledFilling(tx, actor, draft, { ...change, caseId: choice.caseId }, world);
  if (isRefusal(filling)) return filling;
  const row: DraftRow = {
    ...draft,
    ...choice,
    version: draft.version + 1,
    step: change.step ?? draft.step,
    updatedAt: localInstant(world.now),
    body: {
      ...body,
      owner: change.owner === undefined ? body.owner : change.owner,
      ...filling,
      delivery: change.delivery === undefined ? body.delivery : change.delivery,
      commitment: leavesAlone(change) ? body.commitment : null,
    },
  };
  await tx.drafts.update(row);
  return row;
}

/** Whether a change only says where the person is: what they committed to stays as it was. */
function leavesAlone(change: Change): boolean {
  return Object.entries(change).every(([part, value]) => part === 'step' || value === undefined);
}

async function addressesOutside(tx: Tx, change: Change, world: World): Promise<Refusal | undefined> {
  const addresses: readonly (readonly [path: string, address: Address | undefined])[] = [
    ['/owner/address', change.owner?.address],
    ['/delivery/address', change.delivery?.way === 'post' ? change.delivery.address : undefined],
  ];
  const given = addresses.filter(([, address]) => address !== undefined);
  if (given.length === 0) return undefined;
  const knows = await placesOf(tx, world);
  const wrong = given.filter(([, address]) => address && !knows(address.province, address.commune));
  if (wrong.length === 0) return undefined;
  return refuse('values-invalid', {
    invalidParams: wrong.map(([path]) => invalidParam(`${path}/commune`, 'wrong-place', world.language)),
  });
}
