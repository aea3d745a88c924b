import type { FilePurpose, PaperKind } from '../../components/contract/lists.js';
import type { UploadMetadata } from '../../components/contract/schemas/file.js';
import { localInstant } from '../../components/domain/vietnamese/instants.js';
import { invalidParam } from '../invalid-params.js';
import type { FileRow, Tx, UploadRow } from '../ports.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import type { Actor, World } from '../world.js';
import { labelOf } from './file-name.js';
import { takesFiles } from './answer-files.js';
import { papersOfCase } from './papers.js';
import { procedureOf } from './procedure-versions.js';
import { reachDossier, reachDraft } from './reach.js';
import { formOf } from './reference.js';
import { contentFact } from './remove-file.js';

/** How long an upload may take before it is given up. */
export const UPLOAD_HOURS = 48;

/** Begins an upload to a draft or dossier of whoever asks, if there is room for it. */
export async function openUpload(
  tx: Tx,
  actor: Actor,
  input: { readonly metadata: UploadMetadata; readonly length: number },
  world: World,
): Promise<UploadRow | Refusal> {
  const { metadata, length } = input;
  const { limits, tenant } = world.settings;
  if (length === 0) return refuse('file-empty');
  if (length > tenant.upload.maxFileBytes) return refuse('too-large');
  const place = await placeFor(tx, actor, metadata, world);
  if (isRefusal(place)) return place;
  const mine = await tx.uploads.count('uploaderId', { uploaderId: actor.account.id });
  if ((mine.get(actor.account.id) ?? 0) >= limits.openUploads) return refuse('too-many-requests');
  const full = await isFull(tx, { ...metadata, paper: metadata.paper ?? null }, world);
  if (full) return full;
  const row: UploadRow = {
    id: crypto.randomUUID(),
    uploaderId: actor.account.id,
    holder: metadata.holder,
    purpose: metadata.purpose,
    paper: place.paper,
    kind: place.kind,
    name: labelOf(metadata.filename),
    length,
    createdAt: localInstant(world.now),
  };
  await tx.uploads.insert(row);
  return row;
}

/** An upload of whoever asks; a file under its id means that it is complete. */
export async function reachUpload(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<UploadRow | FileRow | undefined> {
  const row = (await tx.uploads.get(id)) ?? (await tx.files.get(id));
  return row?.uploaderId === actor.account.id ? row : undefined;
}

/**
 * Makes a file of an upload whose bytes are all there. What was right when it began is looked at again, under a lock of
 * its holder: the draft may have been filed in the meantime. Doing it twice makes one file.
 */
export async function completeUpload(
  tx: Tx,
  actor: Actor,
  input: { readonly id: string; readonly type: string; readonly sha256: string; readonly size: number },
  world: World,
): Promise<FileRow | Refusal> {
  const begun = await tx.uploads.get(input.id);
  if (!begun) return (await tx.files.get(input.id)) ?? refuse('not-found');
  const place = await placeFor(tx, actor, { ...begun, paper: begun.paper ?? undefined }, world);
  if (isRefusal(place)) return place;
  const { createdAt: _, length: __, ...upload } = begun;
  const fact = { id: contentFact(input.sha256), expiresAt: null, body: null };
  // Whoever tidies away contents that no file has holds this row while they look.
  if (!(await tx.facts.insert(fact))) {
    await tx.facts.get(fact.id, { lock: true });
    await tx.facts.update(fact);
  }
  const row: FileRow = {
    ...upload,
    name: labelOf(upload.name, input.type),
    type: input.type,
    size: input.size,
    sha256: input.sha256,
    uploadedAt: localInstant(world.now),
    uploadedBy: actor.account.role,
    sealed: false,
  };
  if (!(await tx.uploads.remove(input.id))) return (await tx.files.get(input.id)) ?? refuse('not-found');
  await tx.files.insert(row);
  return row;
}

/** Gives up an upload; its bytes go afterwards. */
export async function cancelUpload(tx: Tx, actor: Actor, id: string): Promise<Refusal | undefined> {
  const row = await tx.uploads.get(id, { lock: true });
  if (row?.uploaderId !== actor.account.id) return refuse('not-found');
  await tx.uploads.remove(id);
  return undefined;
}

interface Wanted {
  readonly holder: string;
  readonly purpose: FilePurpose;
  readonly paper?: string | undefined;
  readonly kind?: PaperKind | undefined;
}

interface Place {
  readonly paper: string | null;
  readonly kind: PaperKind;
}

/** Whether the holder takes such a file from whoever asks now; it stays locked, so that this holds until the end. */
async function placeFor(tx: Tx, actor: Actor, wanted: Wanted, world: World): Promise<Place | Refusal> {
  if (wanted.purpose === 'paper') return placeInDraft(tx, actor, wanted, world);
  if (wanted.purpose === 'answer') return placeInForm(tx, actor, wanted, world);
  return placeInDossier(tx, actor, wanted);
}

/** Which field a file answers is for the answers to say: rows move. */
async function placeInForm(tx: Tx, actor: Actor, wanted: Wanted, world: World): Promise<Place | Refusal> {
  const draft = await reachDraft(tx, actor, wanted.holder, { lock: true });
  if (!draft) return noDraft(tx, actor, wanted.holder);
  const form = draft.body.form && (await formOf(tx, draft.body.form, world));
  if (!form || !takesFiles(form))
    return refuse('values-invalid', {
      invalidParams: [invalidParam('/purpose', 'not-listed', world.language)],
    });
  return { paper: null, kind: wanted.kind ?? 'electronic' };
}

async function noDraft(tx: Tx, actor: Actor, holder: string): Promise<Refusal> {
  return refuse((await reachDossier(tx, actor, holder)) ? 'state-conflict' : 'not-found');
}

async function placeInDraft(
  tx: Tx,
  actor: Actor,
  wanted: Wanted,
  { language }: World,
): Promise<Place | Refusal> {
  const draft = await reachDraft(tx, actor, wanted.holder, { lock: true });
  if (!draft) return noDraft(tx, actor, wanted.holder);
  const procedure = await procedureOf(tx, draft);
  const papers = procedure ? papersOfCase(procedure, draft.caseId) : [];
  const paper = papers.find(({ code }) => code === wanted.paper);
  const kind = wanted.kind ?? paper?.kinds[0];
  if (!paper)
    return refuse('values-invalid', { invalidParams: [invalidParam('/paper', 'not-listed', language)] });
  if (!kind || !paper.kinds.includes(kind)) {
    return refuse('values-invalid', { invalidParams: [invalidParam('/kind', 'not-listed', language)] });
  }
  return { paper: paper.code, kind };
}

async function placeInDossier(
  tx: Tx,
  actor: Actor,
  { holder, purpose, kind }: Wanted,
): Promise<Place | Refusal> {
  const dossier = await reachDossier(tx, actor, holder, { lock: true });
  if (!dossier) return refuse('not-found');
  const side = purpose === 'supplement' ? 'citizen' : 'officer';
  if (actor.account.role !== side) return refuse('forbidden');
  const { state, body } = dossier;
  const isOpen = {
    paper: false,
    answer: false,
    supplement: state === 'supplement-requested' && (body.supplementStage ?? 'asked') === 'asked',
    reason: ['filed', 'received', 'processing'].includes(state),
    result: ['received', 'processing', 'finished'].includes(state),
  }[purpose];
  return isOpen ? { paper: null, kind: kind ?? 'electronic' } : refuse('state-conflict');
}

/** Whether a paper, or the whole, has as many files as it may; uploads on their way count. */
async function isFull(
  tx: Tx,
  { holder, paper }: { readonly holder: string; readonly paper: string | null },
  { settings, language }: World,
): Promise<Refusal | undefined> {
  const rooms = [
    { where: { holder }, most: settings.limits.filesPerDossier },
    ...(paper === null ? [] : [{ where: { holder, paper }, most: settings.tenant.upload.maxFilesPerPaper }]),
  ];
  for (const { where, most } of rooms) {
    const there = (await tx.files.count('holder', where)).get(holder) ?? 0;
    const coming = (await tx.uploads.count('holder', where)).get(holder) ?? 0;
    if (there + coming >= most) {
      return refuse('values-invalid', { invalidParams: [invalidParam('/paper', 'too-many', language)] });
    }
  }
  return undefined;
}
