import { act } from '../flows/act.js';
import { listDossiers } from '../flows/list-dossiers.js';
import { queue } from '../flows/queue.js';
import { reachDossier } from '../flows/reach.js';
import { addressWords } from '../flows/reference.js';
import { track } from '../flows/track.js';
import { dossierView, historyOf } from '../flows/views.js';
import { receiptSlip } from '../slips/receipt.js';
import { isRefusal, refuse } from '../refusal.js';
import { actorOf } from '../world.js';
import type { Handlers } from './ask.js';
import type { RateLimit } from './rate-limit.js';
import { etagOf } from './route.js';
import { SLIP_POLICY } from './slip-policy.js';

/** Dossiers that were filed: for whoever filed them, for the officers of their agency, and by code for anybody. */
export function dossierRoutes(
  tracking: RateLimit,
): Handlers<
  'dossiers.list' | 'dossiers.read' | 'dossiers.act' | 'dossiers.receipt' | 'tracking.read' | 'desk.queue'
> {
  return {
    'dossiers.list': async (ask) => {
      const page = await ask.transact((tx) => listDossiers(tx, actorOf(ask.account), ask.query, ask.world));
      return isRefusal(page) ? page : { body: page };
    },

    'dossiers.read': (ask) =>
      ask.transact(async (tx) => {
        const actor = actorOf(ask.account);
        const row = await reachDossier(tx, actor, ask.params.id);
        if (!row) return refuse('not-found');
        return { body: await dossierView(tx, row, actor, ask.world), headers: { ETag: etagOf(row.version) } };
      }),

    'dossiers.act': (ask) =>
      ask.write(async (tx) => {
        const actor = actorOf(ask.account);
        const row = await act(
          tx,
          actor,
          { id: ask.params.id, version: ask.version, request: ask.body },
          ask.world,
        );
        if (isRefusal(row)) return row;
        return { body: await dossierView(tx, row, actor, ask.world), headers: { ETag: etagOf(row.version) } };
      }),

    'dossiers.receipt': async (ask) => {
      const page = await ask.transact(async (tx) => {
        const row = await reachDossier(tx, actorOf(ask.account), ask.params.id);
        if (!row) return refuse('not-found');
        if (row.receivedAt === null) return refuse('state-conflict');
        const files = await tx.files.find({ where: { holder: row.id, purpose: 'paper' } });
        const receipt = (await historyOf(tx, row.id)).find(({ body }) => body.action === 'receive');
        return receiptSlip({
          dossier: row,
          files,
          receivedBy: receipt?.body.sender.name ?? '',
          printedAt: ask.world.now,
          wordsOf: await addressWords(tx, ask.world),
          stylesheet: '../../slip.css',
        });
      });
      if (isRefusal(page)) return page;
      return new Response(page, {
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Language': 'vi',
          'Content-Security-Policy': SLIP_POLICY,
        },
      });
    },

    'tracking.read': async (ask) => {
      const wait = tracking.take(ask.client, ask.world.now);
      if (wait > 0) return refuse('too-many-requests', { retryAfter: wait });
      const found = await ask.transact((tx) => track(tx, ask.params.code, ask.world));
      return isRefusal(found) ? found : { body: found };
    },

    'desk.queue': async (ask) => {
      const page = await ask.transact((tx) => queue(tx, actorOf(ask.account), ask.query, ask.world));
      return isRefusal(page) ? page : { body: page };
    },
  };
}
