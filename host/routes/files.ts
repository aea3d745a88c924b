import { changeFile } from '../flows/change-file.js';
import { reachFile } from '../flows/reach-file.js';
import { removeFile } from '../flows/remove-file.js';
import { fileView } from '../flows/views.js';
import { isRefusal, refuse } from '../refusal.js';
import { actorOf } from '../world.js';
import type { Handlers } from './ask.js';

/** Files that are complete, for whoever may see their draft or dossier. */
export const fileRoutes: Handlers<'files.read' | 'files.content' | 'files.change' | 'files.delete'> = {
  'files.read': (ask) =>
    ask.transact(async (tx) => {
      const reached = await reachFile(tx, actorOf(ask.account), ask.params.id);
      return reached ? { body: fileView(reached.file) } : refuse('not-found');
    }),

  'files.content': async (ask) => {
    const reached = await ask.transact(
      async (tx) => (await reachFile(tx, actorOf(ask.account), ask.params.id)) ?? refuse('not-found'),
    );
    if (isRefusal(reached)) return reached;
    const { name, type, size, sha256 } = reached.file;
    // Who asks for the head alone must not leave a stream open behind them.
    const bytes = ask.request.method === 'HEAD' ? null : await ask.ports.files.read(sha256);
    if (bytes === undefined) throw new Error('A file has lost its content');
    return new Response(bytes, {
      headers: {
        'Content-Type': type,
        'Content-Length': String(size),
        'Content-Disposition': attachment(name),
        // Nothing in a file that a stranger sent may run, should a browser open it after all.
        'Content-Security-Policy': "sandbox; default-src 'none'",
      },
    });
  },

  'files.change': (ask) =>
    ask.write(async (tx) => {
      const input = { id: ask.params.id, kind: ask.body.kind };
      const file = await changeFile(tx, actorOf(ask.account), input, ask.world);
      return isRefusal(file) ? file : { body: fileView(file) };
    }),

  'files.delete': (ask) =>
    ask.write(async (tx) => (await removeFile(tx, actorOf(ask.account), ask.params.id, ask.world)) ?? {}),
};

/** `Content-Disposition` with the name in full (RFC 8187) and in plain letters for what cannot read that. */
export function attachment(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\w.() -]/g, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
