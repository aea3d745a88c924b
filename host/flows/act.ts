import type { DossierRole } from '../../components/contract/lists.js';
import type {
  DossierActionRequest,
  HistoryEntry,
  Supplement,
} from '../../components/contract/schemas/dossier.js';
import { settled, type KeptCharge } from '../../components/domain/dossier/fees.js';
import { decide, type Step } from '../../components/domain/dossier/life-cycle.js';
import { addDays } from '../../components/domain/vietnamese/dates.js';
import { localDate, localInstant } from '../../components/domain/vietnamese/instants.js';
import { invalidParam } from '../invalid-params.js';
import type { DossierRow, FileRow, Tx } from '../ports.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import type { Actor, World } from '../world.js';
import { handOf, historyRow } from './history.js';
import { cancelled, newCharge } from './charges.js';
import { factsOf, standingOf } from './offered-actions.js';
import { reachDossier } from './reach.js';
import { settleRequest } from './settle-payment.js';
import { afterStep } from './step-taken.js';
import { historyOf } from './views.js';

type Action = DossierActionRequest['action'];
type Named<A extends Action> = Extract<DossierActionRequest, { action: A }>;

interface Acting {
  readonly id: string;
  readonly version: number;
  readonly request: DossierActionRequest;
}

/** Who has the dossier in hand after a step. */
const RECEIVER: Readonly<Record<Action, DossierRole>> = {
  receive: 'one-stop',
  refuse: 'citizen',
  recall: 'one-stop',
  'request-supplement': 'citizen',
  supplement: 'one-stop',
  'confirm-supplement': 'officer',
  process: 'officer',
  'set-fee': 'citizen',
  'request-payment': 'citizen',
  'cancel-fee': 'citizen',
  finish: 'one-stop',
  return: 'citizen',
};

/** The files that a step sends off: from then on they stay as they are. */
const SENDS: Readonly<Partial<Record<Action, FileRow['purpose']>>> = {
  refuse: 'reason',
  'request-supplement': 'reason',
  supplement: 'supplement',
  return: 'result',
};

/** Takes one step of the life cycle, if the table of transitions lets whoever asks take it now. */
export async function act(tx: Tx, actor: Actor, input: Acting, world: World): Promise<DossierRow | Refusal> {
  const { request } = input;
  const dossier = await reachDossier(tx, actor, input.id, { lock: true });
  if (!dossier) return refuse('not-found');
  if (dossier.version !== input.version) return refuse('version-conflict');
  const files = await tx.files.find({ where: { holder: dossier.id } });
  const hasResult = files.some((file) => file.purpose === 'result');
  const step = decide(standingOf(dossier), request.action, actor.roles, {
    ...factsOf(dossier),
    hasReason: 'reason' in request,
    hasResult,
    hasElectronicResult: hasResult,
  });
  if (!step.ok) return refuse(step.problem);

  const sent = sentFiles(request, files);
  const wrong = request.action === 'supplement' ? answerWithout(request, sent, world) : undefined;
  if (wrong) return wrong;
  const charges = chargesAfter(dossier, step, request, world);
  if (isRefusal(charges)) return charges;
  const supplements = supplementsAfter(dossier.body.supplements, request, sent, localInstant(world.now));
  const row = afterStep(dossier, step, world, { charges, supplements });
  await tx.dossiers.update(row);
  const seq = (await historyOf(tx, row.id)).length + 1;
  const receiver = receiverOf(row, RECEIVER[request.action]);
  await tx.history.insert(
    historyRow(row, seq, {
      action: request.action,
      sender: handOf(actor, step.role),
      receiver,
      note: noteOf(request),
    }),
  );
  for (const file of sent) await tx.files.update({ ...file, sealed: true });
  const isFreed = request.action === 'cancel-fee' && row.state === 'payment-requested';
  return (isFreed && (await settleRequest(tx, row, null, world))) || row;
}

/** The charges after a step: set, asked for, or taken back; what is paid stays. */
function chargesAfter(
  { body }: DossierRow,
  step: Step,
  request: DossierActionRequest,
  world: World,
): readonly KeptCharge[] | Refusal {
  const { charges, received } = body;
  const open = new Set(settled(charges, received).flatMap(({ id, state }) => (state === 'open' ? [id] : [])));
  if (request.action === 'cancel-fee') {
    if (open.has(request.charge)) return cancelled(charges, new Set([request.charge]));
    return refuse('values-invalid', {
      invalidParams: [invalidParam('/charge', 'not-listed', world.language)],
    });
  }
  if (step.effects.includes('cancel-fee-request')) return cancelled(charges, open);
  if (request.action !== 'set-fee' && request.action !== 'request-payment') return charges;
  const isRequest = request.action === 'request-payment';
  const charge = newCharge(
    {
      origin: isRequest ? 'request' : 'set',
      collect: isRequest ? 'later' : request.collect,
      lines: request.lines.map(({ name, levy, amount }) => ({
        name,
        levy,
        unitAmount: amount,
        quantity: 1,
        unit: null,
        amount,
        refundable: true,
      })),
      note: noteOf(request),
    },
    localInstant(world.now),
  );
  return [...charges, charge];
}

function supplementsAfter(
  before: readonly Supplement[],
  request: DossierActionRequest,
  sent: readonly FileRow[],
  at: string,
): readonly Supplement[] {
  if (request.action === 'request-supplement') {
    const papers = request.papers.map(({ name, note }) => ({ name, note: note || null }));
    const deadline = addDays(localDate(at), request.days);
    return [
      ...before,
      { id: crypto.randomUUID(), askedAt: at, reason: request.reason, papers, deadline, answer: null },
    ];
  }
  const open = before.at(-1);
  if (request.action !== 'supplement' || !open) return before;
  return [
    ...before.slice(0, -1),
    { ...open, answer: { at, text: request.text, files: sent.map(({ id }) => id) } },
  ];
}

function sentFiles(request: DossierActionRequest, files: readonly FileRow[]): FileRow[] {
  const purpose = SENDS[request.action];
  const chosen = 'files' in request ? new Set(request.files) : undefined;
  return files.filter((file) => !file.sealed && file.purpose === purpose && (chosen?.has(file.id) ?? true));
}

/** An answer that says nothing, or names files that were not brought for it. */
function answerWithout(
  { text, files }: Named<'supplement'>,
  sent: readonly FileRow[],
  world: World,
): Refusal | undefined {
  const found = new Set(sent.map(({ id }) => id));
  const unknown = files.flatMap((id, at) =>
    found.has(id) ? [] : [invalidParam(`/files/${at}`, 'not-listed', world.language)],
  );
  const wrong =
    text === '' && files.length === 0 ? [invalidParam('/text', 'missing', world.language)] : unknown;
  return wrong.length > 0 ? refuse('values-invalid', { invalidParams: wrong }) : undefined;
}

function receiverOf({ body }: DossierRow, role: DossierRole): HistoryEntry['receiver'] {
  return role === 'citizen'
    ? { name: body.submitter.name, role, unit: null }
    : { name: body.agency.name, role, unit: body.agency.name };
}

function noteOf(request: DossierActionRequest): string | null {
  if ('reason' in request) return request.reason;
  if ('text' in request) return request.text || null;
  return request.note || null;
}
