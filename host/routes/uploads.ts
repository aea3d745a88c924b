import { markContent } from '../flows/remove-file.js';
import { cancelUpload, completeUpload, openUpload, reachUpload } from '../flows/uploads.js';
import type { FileRow, UploadRow } from '../ports.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { actorOf } from '../world.js';
import type { Ask, Handlers } from './ask.js';
import { bytesIn, metadataOf, otherVersion, tusOffer } from './tus.js';

type PartOperation = 'uploads.offset' | 'uploads.append';

/** First bytes that are looked at to tell the type of a file. */
const HEAD = 65_536;

/** Resumable uploads (tus 1.0.0: creation, termination). An upload that is complete has become a file under its id. */
export const uploadRoutes: Handlers<
  'uploads.options' | 'uploads.create' | 'uploads.offset' | 'uploads.append' | 'uploads.cancel'
> = {
  'uploads.options': (ask) =>
    Promise.resolve({ headers: tusOffer(ask.world.settings.tenant.upload.maxFileBytes) }),

  'uploads.create': (ask) => {
    const strange = otherVersion(ask.request);
    if (strange) return Promise.resolve(strange);
    const length = bytesIn(ask.request, 'upload-length');
    const metadata = metadataOf(ask.request, ask.world.language);
    if (isRefusal(metadata)) return Promise.resolve(metadata);
    if (length === undefined) return Promise.resolve(refuse('bad-request'));
    return ask.write(async (tx) => {
      const row = await openUpload(tx, actorOf(ask.account), { metadata, length }, ask.world);
      // Relative, so that it holds behind a proxy that serves the host below another path.
      return isRefusal(row) ? row : { headers: { Location: `uploads/${row.id}`, 'Upload-Offset': '0' } };
    });
  },

  'uploads.offset': async (ask) => {
    const strange = otherVersion(ask.request);
    if (strange) return strange;
    const row = await reached(ask);
    if (isRefusal(row)) return row;
    if (isFile(row)) return standing(row.size, row.size);
    const offset = await ask.ports.files.offset(row.id);
    if (offset === row.length) {
      const file = await completed(ask, row);
      if (isRefusal(file)) return file;
    }
    if (offset !== undefined) return standing(offset, row.length);
    // Not begun, or a file since the line above looked.
    const now = await reached(ask);
    if (isRefusal(now)) return now;
    return isFile(now) ? standing(now.size, now.size) : standing(0, now.length);
  },

  'uploads.append': async (ask) => {
    const { request, ports } = ask;
    const strange = otherVersion(request);
    if (strange) return strange;
    if (request.headers.get('content-type') !== 'application/offset+octet-stream')
      return refuse('type-not-supported');
    const offset = bytesIn(request, 'upload-offset');
    if (offset === undefined) return refuse('bad-request');
    const row = await reached(ask);
    if (isRefusal(row)) return row;
    if (isFile(row)) return offset === row.size ? standing(offset) : refuse('upload-offset-conflict');

    await ports.files.create(row.id);
    // Some browsers know no body of a request as a stream, only as a whole.
    const bytes = request.body ?? new Blob([await request.arrayBuffer()]).stream();
    const added = await ports.files.append(row.id, offset, bytes, row.length);
    if (added === 'conflict') return refuse('upload-offset-conflict');
    if (added === 'too-large') return refuse('too-large');
    if (added.offset === row.length) {
      const file = await completed(ask, row);
      if (isRefusal(file)) return file;
    }
    return standing(added.offset);
  },

  'uploads.cancel': async (ask) => {
    const strange = otherVersion(ask.request);
    if (strange) return strange;
    const { id } = ask.params;
    const refused = await ask.transact(async (tx) => {
      const why = await cancelUpload(tx, actorOf(ask.account), id);
      // The bytes go first: a host that dies here has the row left to tell it of them.
      if (!why) await ask.ports.files.discard(id);
      return why;
    });
    return refused ?? {};
  },
};

/**
 * Makes the file of an upload whose bytes are all there. A host that was killed on the way does the rest when the client
 * asks for the offset again: every step may be repeated.
 */
async function completed(ask: Ask<PartOperation>, upload: UploadRow): Promise<FileRow | Refusal> {
  const { files, inspect } = ask.ports;
  const actor = actorOf(ask.account);
  const head = await files.head(upload.id, HEAD);
  if (!head) return madeElsewhere(ask);
  const type = await inspect(head);
  if (type === undefined || !ask.world.settings.tenant.upload.types.includes(type)) {
    return givenUp(ask, upload, refuse('file-type-refused'));
  }
  const content = await files.finish(upload.id);
  if (!content) return madeElsewhere(ask);
  const file = await ask.transact((tx) =>
    completeUpload(tx, actor, { id: upload.id, type, ...content }, ask.world),
  );
  if (isRefusal(file)) return givenUp(ask, upload, file, content.sha256);
  // Between the two lines above somebody may have tidied away the same content as nobody's; the part-file brings it back.
  await files.finish(upload.id);
  await files.discard(upload.id);
  return file;
}

/** The part-file is gone: another request made the file of it meanwhile, or gave the upload up. */
async function madeElsewhere(ask: Ask<PartOperation>): Promise<FileRow | Refusal> {
  const row = await reached(ask);
  return isRefusal(row) || isFile(row) ? row : refuse('not-found');
}

async function givenUp(
  ask: Ask<PartOperation>,
  { id }: UploadRow,
  why: Refusal,
  sha256?: string,
): Promise<Refusal> {
  await ask.transact(async (tx) => {
    await tx.uploads.remove(id);
    if (sha256 !== undefined) await markContent(tx, sha256, ask.world.now);
    await ask.ports.files.discard(id);
  });
  return why;
}

async function reached(ask: Ask<PartOperation>): Promise<UploadRow | FileRow | Refusal> {
  return ask.transact(
    async (tx) => (await reachUpload(tx, actorOf(ask.account), ask.params.id)) ?? refuse('not-found'),
  );
}

function isFile(row: UploadRow | FileRow): row is FileRow {
  return 'sha256' in row;
}

function standing(offset: number, length?: number): { headers: Readonly<Record<string, string>> } {
  return {
    headers: {
      'Upload-Offset': String(offset),
      ...(length === undefined ? {} : { 'Upload-Length': String(length) }),
    },
  };
}
