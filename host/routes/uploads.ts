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
    const offset = (await ask.ports.files.offset(row.id)) ?? 0;
    if (offset === row.length) {
      const file = await completed(ask, row);
      if (isRefusal(file)) return file;
    }
    return standing(offset, row.length);
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
    const refused = await ask.transact((tx) => cancelUpload(tx, actorOf(ask.account), ask.params.id));
    if (isRefusal(refused)) return refused;
    await ask.ports.files.discard(ask.params.id);
    return {};
  },
};

/**
 * Makes the file of an upload whose bytes are all there. A host that was killed on the way does the rest when the client
 * asks for the offset again: every step may be repeated.
 */
async function completed(ask: Ask<PartOperation>, upload: UploadRow): Promise<FileRow | Refusal> {
  const { files, inspect } = ask.ports;
  const actor = actorOf(ask.account);
  const type = await inspect(await files.head(upload.id, HEAD));
  if (type === undefined || !ask.world.settings.tenant.upload.types.includes(type)) {
    return givenUp(ask, upload, refuse('file-type-refused'));
  }
  const content = await files.finish(upload.id);
  const file = await ask.transact((tx) =>
    completeUpload(tx, actor, { id: upload.id, type, ...content }, ask.world),
  );
  if (isRefusal(file)) return givenUp(ask, upload, file);
  // Between the two lines above somebody may have tidied away the same content as nobody's; the part-file brings it back.
  await files.finish(upload.id);
  await files.discard(upload.id);
  return file;
}

async function givenUp(ask: Ask<PartOperation>, upload: UploadRow, why: Refusal): Promise<Refusal> {
  await ask.transact((tx) => tx.uploads.remove(upload.id));
  await ask.ports.files.discard(upload.id);
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
