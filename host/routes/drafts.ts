import type { Account } from '../../components/contract/schemas/session.js';
import { beginDraft } from '../flows/begin-draft.js';
import { commitDraft } from '../flows/commit-draft.js';
import { deleteDraft } from '../flows/delete-draft.js';
import { fileDossier } from '../flows/file-dossier.js';
import { reachDraft } from '../flows/reach.js';
import { saveDraft } from '../flows/save-draft.js';
import { dossierView, draftLine, draftView, fileView } from '../flows/views.js';
import type { DraftRow, Tx } from '../ports.js';
import { isRefusal, refuse } from '../refusal.js';
import { actorOf, type World } from '../world.js';
import type { Handlers } from './ask.js';
import { etagOf } from './route.js';

/** Dossiers being prepared, for whoever prepares them. */
export const draftRoutes: Handlers<
  | 'drafts.list'
  | 'drafts.create'
  | 'drafts.read'
  | 'drafts.change'
  | 'drafts.delete'
  | 'drafts.files'
  | 'drafts.commit'
  | 'drafts.file'
> = {
  'drafts.list': async (ask) => {
    const drafts = await ask.transact(async (tx) => {
      const rows = await tx.drafts.find({
        where: { submitterId: ask.account.id },
        order: ['updatedAt', 'desc'],
      });
      return Promise.all(rows.map(async (row) => draftLine(row, await agencyOf(tx, row))));
    });
    return isRefusal(drafts) ? drafts : { body: { drafts } };
  },

  'drafts.create': (ask) =>
    ask.write(async (tx) => {
      const row = await beginDraft(tx, actorOf(ask.account), ask.body, ask.world);
      if (isRefusal(row)) return row;
      const reply = await replyWith(tx, row, ask);
      return { ...reply, headers: { ...reply.headers, Location: `drafts/${row.id}` } };
    }),

  'drafts.read': (ask) =>
    ask.transact(async (tx) => {
      const row = await reachDraft(tx, actorOf(ask.account), ask.params.id);
      return row ? replyWith(tx, row, ask) : refuse('not-found');
    }),

  'drafts.change': (ask) =>
    ask.write(async (tx) => {
      const { params, version, body } = ask;
      const row = await saveDraft(
        tx,
        actorOf(ask.account),
        { id: params.id, version, change: body },
        ask.world,
      );
      return isRefusal(row) ? row : replyWith(tx, row, ask);
    }),

  'drafts.delete': (ask) =>
    ask.write(async (tx) => {
      const input = { id: ask.params.id, version: ask.version };
      return (await deleteDraft(tx, actorOf(ask.account), input, ask.world)) ?? {};
    }),

  'drafts.files': async (ask) => {
    const files = await ask.transact(async (tx) => {
      const draft = await reachDraft(tx, actorOf(ask.account), ask.params.id);
      if (!draft) return refuse('not-found');
      return tx.files.find({ where: { holder: draft.id }, order: ['uploadedAt', 'asc'] });
    });
    return isRefusal(files) ? files : { body: { files: files.map(fileView) } };
  },

  'drafts.commit': (ask) =>
    ask.write(async (tx) => {
      const input = { id: ask.params.id, version: ask.version, commitment: ask.body.commitment };
      const row = await commitDraft(tx, actorOf(ask.account), input, ask.world);
      return isRefusal(row) ? row : replyWith(tx, row, ask);
    }),

  'drafts.file': (ask) =>
    ask.write(async (tx) => {
      const actor = actorOf(ask.account);
      const input = { id: ask.params.id, version: ask.version, commitment: ask.body.commitment };
      const row = await fileDossier(tx, actor, input, ask.world);
      if (isRefusal(row)) return row;
      const body = await dossierView(tx, row, actor, ask.world);
      return { body, headers: { ETag: etagOf(row.version), Location: `../../dossiers/${row.id}` } };
    }),
};

async function agencyOf(tx: Tx, row: DraftRow) {
  return row.agencyId === null ? undefined : (await tx.agencies.get(row.agencyId))?.body;
}

async function replyWith(
  tx: Tx,
  row: DraftRow,
  { account, world }: { readonly account: Account; readonly world: World },
) {
  return { body: await draftView(tx, row, actorOf(account), world), headers: { ETag: etagOf(row.version) } };
}
