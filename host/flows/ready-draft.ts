import type { InvalidParam, ProblemCode } from '../../components/contract/problems.js';
import type { Agency, Procedure } from '../../components/contract/schemas/procedure.js';
import { decide, type Step } from '../../components/domain/dossier/life-cycle.js';
import { accept } from '../../components/domain/eform/accept.js';
import { ENGLISH_SENTENCES } from '../../components/domain/eform/english-sentences.js';
import { messageOf, takeSentences } from '../../components/domain/eform/findings.js';
import type { Accepted } from '../../components/domain/eform/types.js';
import { localDate } from '../../components/domain/vietnamese/instants.js';
import { invalidParam } from '../invalid-params.js';
import type { DraftRow, Tx } from '../ports.js';
import { refuse, type Refusal } from '../refusal.js';
import type { Actor, World } from '../world.js';
import { withFiles } from './answer-files.js';
import { knownOf } from './begin-draft.js';
import { isEnforced, papersOfCase } from './papers.js';
import { procedureOf } from './procedure-versions.js';
import { reachDossier, reachDraft } from './reach.js';
import { formOf, placesOf, takes } from './reference.js';

takeSentences('en', ENGLISH_SENTENCES);

/** A draft of which all was found in order. */
export interface ReadyDraft {
  readonly draft: DraftRow;
  readonly procedure: Procedure;
  readonly agency: Agency;
  readonly delivery: NonNullable<DraftRow['body']['delivery']>;
  readonly accepted: Accepted;
  readonly step: Step;
}

interface Asked {
  readonly id: string;
  readonly version: number;
  readonly commitment: boolean;
}

/** Looks at all of a draft: what has to be settled before its fees can be, and once more before it is filed. */
export async function readyDraft(
  tx: Tx,
  actor: Actor,
  input: Asked,
  world: World,
): Promise<ReadyDraft | Refusal> {
  const draft = await reachDraft(tx, actor, input.id, { lock: true });
  if (!draft) return refuse((await reachDossier(tx, actor, input.id)) ? 'state-conflict' : 'not-found');
  if (draft.version !== input.version) return refuse('version-conflict');
  const procedure = await procedureOf(tx, draft);
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
  return { draft, procedure, agency, delivery, accepted, step };
}

/** The answers of a draft as they count, and what is wrong with them. */
export async function acceptedAnswers(
  tx: Tx,
  actor: Actor,
  draft: DraftRow,
  world: World,
): Promise<Accepted> {
  const form = draft.body.form && (await formOf(tx, draft.body.form, world));
  if (!form) return { answers: {}, findings: [] };
  const accepted = accept(form, draft.body.answers, {
    today: localDate(world.now),
    places: await placesOf(tx, world),
    account: knownOf(actor.account, draft.caseId),
    lang: world.language,
  });
  return withFiles(tx, form, accepted, draft.id, world.language);
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
