import type { DossierState } from '../../components/contract/lists.js';
import type { Dossier, DossierSummary } from '../../components/contract/schemas/dossier.js';
import type { Draft } from '../../components/contract/schemas/draft.js';
import type { StoredFile } from '../../components/contract/schemas/file.js';
import type { Agency } from '../../components/contract/schemas/procedure.js';
import { balanceOf } from '../../components/domain/dossier/fees.js';
import { CATEGORY_OF, PAUSED_STATES } from '../../components/domain/dossier/states.js';
import type { DossierRow, DraftRow, FileRow, HistoryRow, Tx } from '../ports.js';
import type { Actor, World } from '../world.js';
import { dossierBill, draftBill } from './bills.js';
import { newerFormOf } from './newer-form.js';
import { offeredActions } from './offered-actions.js';
import { workingDaysLeft } from './office-time.js';

/** A draft as its submitter sees it. */
export async function draftView(tx: Tx, row: DraftRow, actor: Actor, world: World): Promise<Draft> {
  const { body } = row;
  return {
    ...draftLine(row, row.agencyId === null ? undefined : (await tx.agencies.get(row.agencyId))?.body),
    newerForm: await newerFormOf(tx, row),
    answers: body.answers,
    sources: { ...body.sources },
    bill: await draftBill(tx, actor, row, world),
  };
}

/** A draft in a list: all but the answers and what it costs. */
export function draftLine(
  row: DraftRow,
  agency: Agency | undefined,
): Omit<Draft, 'newerForm' | 'answers' | 'sources' | 'bill'> {
  const { id, version, procedureCode, procedureName, caseId, step, createdAt, updatedAt, body } = row;
  return {
    id,
    version,
    procedure: { code: procedureCode, name: procedureName, version: body.procedureVersion },
    agency: agency ?? null,
    caseId,
    submitter: body.submitter,
    owner: body.owner,
    form: body.form,
    delivery: body.delivery,
    step,
    createdAt,
    updatedAt,
  };
}

/** A dossier in a list, with what the one who asks may do now. */
export function dossierLine(row: DossierRow, actor: Actor, world: World): DossierSummary {
  const { body } = row;
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    state: row.state,
    category: CATEGORY_OF[row.state],
    procedure: { code: row.procedureCode, name: row.procedureName, version: body.procedureVersion },
    agency: { id: body.agency.id, name: body.agency.name },
    owner: { kind: body.owner.kind, name: row.ownerName },
    filedAt: row.filedAt,
    receivedAt: row.receivedAt,
    dueAt: row.dueAt,
    dueProvisional: row.dueProvisional,
    ...clockOf(row, world),
    balance: balanceOf(body.charges, body.received),
    updatedAt: row.updatedAt,
    actions: offeredActions(row, actor),
  };
}

/** The states in which the office's time runs. */
const RUNNING: readonly DossierState[] = ['received', 'processing'];

/** How the time of a dossier stands. */
export function clockOf(row: DossierRow, world: World): Pick<DossierSummary, 'paused' | 'workingDaysLeft'> {
  const runs = RUNNING.includes(row.state) && row.dueAt !== null;
  return {
    paused: PAUSED_STATES.includes(row.state),
    workingDaysLeft: runs ? workingDaysLeft(row.dueAt, world) : null,
  };
}

/** A dossier whole, with the files that the one who asks may see. */
export async function dossierView(tx: Tx, row: DossierRow, actor: Actor, world: World): Promise<Dossier> {
  const { body } = row;
  const files = await tx.files.find({ where: { holder: row.id }, order: ['uploadedAt', 'asc'] });
  return {
    ...dossierLine(row, actor, world),
    agency: body.agency,
    owner: body.owner,
    submitter: body.submitter,
    case: body.case,
    form: body.form,
    answers: body.answers,
    sources: { ...body.sources },
    delivery: body.delivery,
    bill: await dossierBill(tx, row, world),
    files: files.filter((file) => maySee(file, row, actor)).map(fileView),
    supplements: [...body.supplements],
    history: (await historyOf(tx, row.id)).map(({ seq, body: entry }) => ({ seq, ...entry })),
  };
}

export function historyOf(tx: Tx, dossierId: string): Promise<HistoryRow[]> {
  return tx.history.find({ where: { dossierId }, order: ['seq', 'asc'] });
}

export function fileView(row: FileRow): StoredFile {
  const { uploaderId: _, sealed: __, ...file } = row;
  return file;
}

/** What one side prepares, the other sees once it is sent; a result, once it is returned. */
export function maySee(file: FileRow, dossier: DossierRow, actor: Actor): boolean {
  if (actor.roles.includes('citizen')) {
    if (file.purpose === 'result') return dossier.state === 'returned';
    return file.uploadedBy === 'citizen' || file.sealed;
  }
  return file.uploadedBy === 'officer' || file.sealed;
}
