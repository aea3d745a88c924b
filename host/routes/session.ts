import { API_PREFIX } from '../../components/contract/endpoints.js';
import { cookieOf } from '../adapters/cookie-session.js';
import { beginSession, keepPending, pendingOf, PENDING_MINUTES, returnAddress } from '../flows/sign-in.js';
import type { Settings } from '../options.js';
import { isRefusal, refuse } from '../refusal.js';
import { digestOf, newSecret } from '../secrets.js';
import type { Handlers } from './ask.js';

/** Signing in at the identity provider and out again. The browser holds a secret, the records only its digest. */
export const sessionRoutes: Handlers<
  'session.read' | 'session.signIn' | 'session.callback' | 'session.signOut'
> = {
  'session.read': ({ account, expiresAt }) => Promise.resolve({ body: { account, expiresAt } }),

  'session.signIn': async (ask) => {
    const { settings, language } = ask.world;
    const returnTo = returnAddress(ask.query.returnTo, settings.origin, ask.ports.origins);
    if (returnTo === undefined) return refuse('origin-refused');
    const { location, pending } = await ask.ports.signIn.begin(returnTo, language);
    const secret = newSecret();
    const id = await digestOf(secret);
    const kept = await ask.transact((tx) => keepPending(tx, id, pending, ask.world));
    if (isRefusal(kept)) return kept;
    ask.setCookie(cookie(settings, pendingName(settings), secret, PENDING_MINUTES * 60));
    return redirect(location);
  },

  'session.callback': async (ask) => {
    const { settings } = ask.world;
    const pendingSecret = cookieOf(ask.request, pendingName(settings));
    if (!pendingSecret) return ask.account ? redirect(settings.publicUrl) : refuse('sign-in-failed');
    const pendingId = await digestOf(pendingSecret);
    const pending = await ask.transact((tx) => pendingOf(tx, pendingId, ask.world));
    if (isRefusal(pending)) return pending;
    const callback = new URL(
      `${settings.publicUrl}${API_PREFIX}/session/callback${new URL(ask.request.url).search}`,
    );
    const who = await ask.ports.signIn.complete(callback, pending);
    const secret = newSecret();
    const earlier = cookieOf(ask.request, settings.cookie.name);
    const ids = {
      pending: pendingId,
      session: await digestOf(secret),
      before: earlier === undefined ? undefined : await digestOf(earlier),
    };
    const refused = await ask.transact((tx) => beginSession(tx, ids, who, ask.world));
    if (isRefusal(refused)) return refused;
    ask.setCookie(cookie(settings, settings.cookie.name, secret));
    ask.setCookie(cookie(settings, pendingName(settings), '', 0));
    return redirect(pending.returnTo);
  },

  'session.signOut': async (ask) => {
    const { settings } = ask.world;
    const returnTo = returnAddress(ask.body.returnTo ?? '/', settings.origin, ask.ports.origins);
    if (returnTo === undefined) return refuse('origin-refused');
    const secret = cookieOf(ask.request, settings.cookie.name);
    const id = secret === undefined ? 'nobody' : await digestOf(secret);
    const session = await ask.transact((tx) => tx.sessions.get(id));
    if (isRefusal(session)) return session;
    const next = session ? await ask.ports.signIn.end(session.body.provider, returnTo) : null;
    ask.setCookie(cookie(settings, settings.cookie.name, '', 0));
    return ask.write(async (tx) => {
      await tx.sessions.remove(id);
      return { body: { next } };
    }, id);
  },
};

function pendingName({ cookie: { name } }: Settings): string {
  return `${name}_signin`;
}

/** Lax: the way back from the provider is a page's own navigation and brings the cookie along. */
function cookie({ cookie: { secure } }: Settings, name: string, value: string, seconds?: number): string {
  const life = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${life}`;
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { Location: location } });
}
