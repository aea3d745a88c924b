import type { InvalidParam, ProblemCode } from '../../components/contract/problems.js';
import type { Agency, Procedure } from '../../components/contract/schemas/procedure.js';
import { decide } from '../../components/domain/dossier/life-cycle.js';
import { accept } from '../../components/domain/eform/accept.js';
import { messageOf } from '../../components/domain/eform/findings.js';
import type { Accepted } from '../../components/domain/eform/types.js';
import { fold } from '../../components/domain/vietnamese/fold.js';
import { localDate, localInstant } from '../../components/domain/vietnamese/dates.js';
import { invalidParam } from '../invalid-params.js';
import type { DossierRow, DraftRow, Tx } from '../ports.js';
import { refuse, type Refusal } from '../refusal.js';
import type { Actor, World } from '../world.js';
import { knownOf } from './begin-draft.js';
import { dossierCode } from './dossier-code.js';
import { handOf, historyRow } from './history.js';
import { isEnforced, papersOfCase } from './papers.js';
import { reachDossier, reachDraft } from './reach.js';
import { formOf, placesOf, takes } from './reference.js';

interface Filing {
  readonly id: string;
  readonly version: number;
  readonly commitment: boolean;
}

/**
 * Files a draft: looks at all of it once more, gives the dossier its code and ends the draft. The dossier keeps the
 * identifier of the draft, and the files with it, sealed.
 */
export async function fileDossier(
  tx: Tx,
  actor: Actor,
  input: Filing,
  world: World,
): Promise<DossierRow | Refusal> {
  const draft = await reachDraft(tx, actor, input.id, { lock: true });
  if (!draft) return refuse((await reachDossier(tx, actor, input.id)) ? 'state-conflict' : 'not-found');
  if (draft.version !== input.version) return refuse('version-conflict');
  const procedure = (await tx.procedures.get(draft.procedureCode))?.body.procedure;
  if (!procedure) return refuse('draft-incomplete');

  const agency = draft.agencyId === null ? undefined : (await tx.agencies.get(draft.agencyId))?.body;
  const open = openParts(draft, procedure, agency, world);
  const accepted = await acceptedAnswers(tx, actor, draft, world);
  const missing = await missingPapers(tx, draft, procedure, world);
  const step = decide({ state: 'draft' }, 'file', actor.roles, {
    draftComplete: open.length === 0,
    formValid: accepted.findings.length === 0,
    papersComplete: missing.length === 0,
    commitmentGiven: input.commitment,
  });
  if (!step.ok)
    return refuse(step.problem, { invalidParams: whatFor(step.problem, { open, accepted, missing }, world) });
  const { delivery } = draft.body;
  if (!agency || !delivery) return refuse('draft-incomplete');

  const row = await newDossier(
    tx,
    actor,
    { ...draft, body: { ...draft.body, delivery } },
    procedure,
    agency,
    accepted,
    world,
  );
  await tx.dossiers.insert(row);
  const [sender, receiver] = [
    handOf(actor, step.role),
    { name: agency.name, role: 'one-stop', unit: agency.name } as const,
  ];
  await tx.history.insert(historyRow(row, 1, { action: 'file', sender, receiver, note: null }));
  for (const file of await tx.files.find({ where: { holder: row.id } }))
    await tx.files.update({ ...file, sealed: true });
  await tx.drafts.remove(draft.id);
  return row;
}

/** What a draft leaves open, beside form and papers. */
function openParts(
  draft: DraftRow,
  procedure: Procedure,
  agency: Agency | undefined,
  world: World,
): InvalidParam[] {
  const parts: readonly (readonly [path: string, isOpen: boolean])[] = [
    ['/procedure', !procedure.fileable],
    ['/agency', !agency || !takes(agency, procedure, world)],
    ['/caseId', procedure.cases.length > 0 && !procedure.cases.some(({ id }) => id === draft.caseId)],
    ['/delivery', draft.body.delivery === null],
  ];
  return parts.filter(([, isOpen]) => isOpen).map(([path]) => invalidParam(path, 'missing', world.language));
}

async function acceptedAnswers(tx: Tx, actor: Actor, draft: DraftRow, world: World): Promise<Accepted> {
  const form = draft.body.form && (await formOf(tx, draft.body.form, world));
  if (!form) return { answers: {}, findings: [] };
  return accept(form, draft.body.answers, {
    today: localDate(world.now),
    places: await placesOf(tx, world),
    account: knownOf(actor.account),
    lang: world.language,
  });
}

async function missingPapers(
  tx: Tx,
  draft: DraftRow,
  procedure: Procedure,
  world: World,
): Promise<InvalidParam[]> {
  const files = await tx.files.find({ where: { holder: draft.id, purpose: 'paper' } });
  const there = new Set(files.map((file) => file.paper));
  return papersOfCase(procedure, draft.caseId)
    .filter((paper) => isEnforced(paper) && !there.has(paper.code))
    .map((paper) => invalidParam(`/papers/${paper.code}`, 'missing', world.language));
}

function whatFor(
  problem: ProblemCode,
  found: { open: InvalidParam[]; accepted: Accepted; missing: InvalidParam[] },
  { language }: World,
): InvalidParam[] {
  if (problem === 'draft-incomplete') return found.open;
  if (problem === 'papers-missing') return found.missing;
  if (problem !== 'answers-invalid') return [];
  return found.accepted.findings.map((finding) => ({
    path: finding.path,
    code: finding.code,
    message: messageOf(finding, language),
  }));
}

type CompleteDraft = DraftRow & {
  readonly body: { readonly delivery: NonNullable<DraftRow['body']['delivery']> };
};

async function newDossier(
  tx: Tx,
  actor: Actor,
  draft: CompleteDraft,
  procedure: Procedure,
  agency: Agency,
  accepted: Accepted,
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
      delivery: draft.body.delivery,
      fees: procedure.channels.find(({ channel }) => channel === 'online')?.fees ?? [],
      papers: papersOfCase(procedure, draft.caseId),
      supplements: [],
    },
  };
}
