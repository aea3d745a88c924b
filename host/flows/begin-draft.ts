import type { z } from 'zod';
import type { NewDraft } from '../../components/contract/schemas/draft.js';
import type { Account } from '../../components/contract/schemas/session.js';
import { mayRequest } from '../../components/domain/dossier/requesters.js';
import { prefill } from '../../components/domain/eform/prefill.js';
import type { JsonRecord } from '../../components/domain/eform/types.js';
import { localInstant } from '../../components/domain/vietnamese/instants.js';
import type { DraftRow, Tx } from '../ports.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { invalidParam } from '../invalid-params.js';
import type { Actor, World } from '../world.js';
import { formOf } from './reference.js';
import { settledChoice } from './settled-choice.js';

/** Begins a dossier of a procedure: a draft with what is known of the person filled in. */
export async function beginDraft(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof NewDraft>,
  world: World,
): Promise<DraftRow | Refusal> {
  const { account } = actor;
  const { limits } = world.settings;
  if (!actor.roles.includes('citizen')) return refuse('forbidden');
  const procedure = (await tx.procedures.get(input.procedure))?.body.procedure;
  if (!procedure?.fileable) {
    return refuse('values-invalid', {
      invalidParams: [invalidParam('/procedure', 'not-listed', world.language)],
    });
  }
  if (!mayRequest(account.party.kind, procedure.audiences)) return refuse('forbidden');
  const drafts = await tx.drafts.count('submitterId', { submitterId: account.id });
  if ((drafts.get(account.id) ?? 0) >= limits.draftsPerPerson) return refuse('too-many-requests');
  const choice = await settledChoice(tx, procedure, input, world);
  if (isRefusal(choice)) return choice;

  const form = procedure.form && (await formOf(tx, procedure.form, world));
  const caseId = choice.caseId ?? (procedure.cases.length === 1 ? (procedure.cases[0]?.id ?? null) : null);
  const known = form ? prefill(form, knownOf(account, caseId)) : { answers: {}, sources: {} };
  const at = localInstant(world.now);
  const row: DraftRow = {
    id: crypto.randomUUID(),
    version: 1,
    submitterId: account.id,
    procedureCode: procedure.code,
    procedureName: procedure.name,
    agencyId: choice.agencyId ?? null,
    caseId,
    step: 'agency',
    createdAt: at,
    updatedAt: at,
    body: {
      procedureVersion: procedure.version,
      submitter: account.party,
      owner: null,
      form: form ? procedure.form : null,
      answers: known.answers as DraftRow['body']['answers'],
      sources: known.sources,
      delivery: null,
      commitment: null,
    },
  };
  await tx.drafts.insert(row);
  return row;
}

/** What e-forms may know of a person and of the case that they file, by the names that their definitions use. */
export function knownOf({ party, sources }: Account, caseId: string | null): JsonRecord {
  const { kind, ...details } = party;
  return {
    ...JSON.parse(JSON.stringify(details)),
    kind,
    // For fields that are about a human being, whoever files.
    ...(kind === 'person' && { person: JSON.parse(JSON.stringify(details)) as JsonRecord }),
    // What was chosen before the form, as `filing.case`.
    filing: caseId === null ? {} : { case: caseId },
    sources: { ...sources, ...(sources['name'] && { person: sources['name'] }), filing: 'filing' },
  } as JsonRecord;
}
