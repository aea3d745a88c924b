import { fold } from '../../components/domain/vietnamese/fold.js';
import { localInstant } from '../../components/domain/vietnamese/instants.js';
import type { DossierRow, Tx } from '../ports.js';
import { isRefusal, type Refusal } from '../refusal.js';
import type { Actor, World } from '../world.js';
import { filesLeft } from './answer-files.js';
import { receivedFor } from './bills.js';
import { chargesOf } from './charges.js';
import { dossierCode } from './dossier-code.js';
import { handOf, historyRow } from './history.js';
import { papersOfCase } from './papers.js';
import { formOf } from './reference.js';
import { dropFile } from './remove-file.js';
import { readyDraft, type ReadyDraft } from './ready-draft.js';

interface Filing {
  readonly id: string;
  readonly version: number;
  readonly commitment: boolean;
}

/**
 * Files a draft: looks at all of it once more, gives the dossier its code and ends the draft. The dossier keeps the
 * identifier of the draft, with it what was paid, and the files, sealed.
 */
export async function fileDossier(
  tx: Tx,
  actor: Actor,
  input: Filing,
  world: World,
): Promise<DossierRow | Refusal> {
  const ready = await readyDraft(tx, actor, input, world);
  if (isRefusal(ready)) return ready;
  const row = await newDossier(tx, actor, ready, world);
  await tx.dossiers.insert(row);
  const [sender, receiver] = [
    handOf(actor, ready.step.role),
    { name: ready.agency.name, role: 'one-stop', unit: ready.agency.name } as const,
  ];
  await tx.history.insert(historyRow(row, 1, { action: 'file', sender, receiver, note: null }));
  const form = row.body.form && (await formOf(tx, row.body.form, world));
  for (const file of form ? await filesLeft(tx, form, row.body.answers, row.id) : [])
    await dropFile(tx, file, world);
  for (const file of await tx.files.find({ where: { holder: row.id } }))
    await tx.files.update({ ...file, sealed: true });
  await tx.drafts.remove(row.id);
  return row;
}

async function newDossier(
  tx: Tx,
  actor: Actor,
  { draft, procedure, agency, delivery, accepted }: ReadyDraft,
  world: World,
): Promise<DossierRow> {
  const at = localInstant(world.now);
  const owner = draft.body.owner ?? actor.account.party;
  const code = await dossierCode(tx, agency.code, world);
  const chosen = procedure.cases.find(({ id }) => id === draft.caseId);
  return {
    id: draft.id,
    version: 1,
    code,
    state: 'filed',
    submitterId: draft.submitterId,
    agencyId: agency.id,
    procedureCode: procedure.code,
    procedureName: procedure.name,
    ownerName: owner.name,
    searchText: fold([code, owner.name, procedure.code, procedure.name].join(' ')),
    filedAt: at,
    receivedAt: null,
    dueAt: null,
    dueProvisional: false,
    updatedAt: at,
    body: {
      trail: [],
      supplementStage: null,
      procedureVersion: procedure.version,
      duration:
        procedure.channels.find(({ channel }) => channel === 'online')?.duration ?? procedure.duration,
      submitter: actor.account.party,
      owner,
      agency,
      case: chosen ? { id: chosen.id, name: chosen.name } : null,
      form: draft.body.form,
      answers: accepted.answers as DossierRow['body']['answers'],
      sources: draft.body.sources,
      delivery,
      charges: draft.body.commitment?.charges ?? chargesOf(procedure, draft.caseId, accepted.answers, at),
      received: await receivedFor(tx, draft.id),
      pausedAt: null,
      papers: papersOfCase(procedure, draft.caseId),
      supplements: [],
    },
  };
}
