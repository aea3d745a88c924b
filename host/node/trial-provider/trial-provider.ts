import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider, errors, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { SamplePerson } from '../../data/people.js';
import type { Log, Records } from '../../ports.js';
import { errorFields } from '../log.js';
import { factsAdapter } from './facts-adapter.js';
import { providerKeys } from './keys.js';
import { messagePage, signInPage, signOutPage } from './pages.js';
import { TEXTS, type Texts } from './texts.js';

export interface TrialProviderOptions {
  readonly publicUrl: string;
  /** Where this host takes the browser back. */
  readonly redirectUri: string;
  /** Origins to which a sign-in may lead in the end. */
  readonly allowedOrigins: readonly string[];
  readonly people: readonly SamplePerson[];
}

/** An OpenID provider for trying out: whoever comes chooses which made-up person to be. */
export interface TrialProvider {
  readonly issuer: string;
  /** Below which all its addresses lie, without a slash at the end. */
  readonly path: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Answers all requests below `path`. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const TRIAL_PATH = '/oidc';

const CLIENT_ID = 'dvc-elements-trial';
const INTERACTION = /^\/oidc\/interaction\/([\w-]{1,64})$/;
const BODY_LIMIT = 4096;
const HOUR = 3600;

/** Makes the provider; its state is in `records`, so that it may be stopped at any time. */
export async function trialProvider(
  { publicUrl, redirectUri, allowedOrigins, people }: TrialProviderOptions,
  records: Records,
  log: Log,
): Promise<TrialProvider> {
  const keys = await providerKeys(records);
  const origins = [publicUrl, ...allowedOrigins];
  const issuer = publicUrl + TRIAL_PATH;
  const provider: Provider = new Provider(issuer, {
    adapter: factsAdapter(records),
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: keys.clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [keys.signing as never] },
    cookies: { keys: [keys.cookie], long: { ...COOKIE, path: TRIAL_PATH }, short: COOKIE },
    pkce: { required: () => true },
    scopes: ['openid'],
    claims: { openid: ['sub', ...new Set(people.flatMap(({ claims }) => Object.keys(claims)))] },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 12 * HOUR,
      IdToken: 600,
      Interaction: HOUR,
      Session: 12 * HOUR,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context) => askToSignOut(context),
        postLogoutSuccessSource(context) {
          const texts = textsFor(context.get('accept-language'));
          context.body = messagePage(texts, texts.signedOut, '', `${publicUrl}/`);
        },
      },
    },
    interactions: { url: (_context, { uid }) => `${TRIAL_PATH}/interaction/${uid}` },
    findAccount(_context, id) {
      const person = people.find(({ account }) => account.id === id);
      return person && { accountId: id, claims: () => ({ ...person.claims, sub: id }) };
    },
    // Nobody need consent to showing this host what it made up itself.
    async loadExistingGrant(context) {
      const { client, session } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const known = session.grantIdFor(client.clientId);
      const before = known ? await provider.Grant.find(known) : undefined;
      if (before) return before;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    renderError(context, _out, error) {
      log.warn('trial-sign-in-refused', errorFields(error));
      const texts = textsFor(context.get('accept-language'));
      context.type = 'html';
      context.body = messagePage(texts, texts.trouble, texts.failed, `${publicUrl}/`);
    },
  } satisfies Configuration);

  // Behind this door the address is always the public one; `handle` writes the headers that this believes.
  provider.proxy = true;
  provider.Client.prototype.postLogoutRedirectUriAllowed = (uri: string) =>
    URL.canParse(uri) && origins.includes(new URL(uri).origin);
  provider.on('server_error', (_context, error) => log.error('trial-provider', errorFields(error)));
  provider.use(async (context, next) => {
    await next();
    // Without a session the provider answers with a script that sends itself; our policy knows no such script.
    const known = context as unknown as KoaContextWithOIDC;
    if (known.oidc?.route === 'end_session' && context.status === 200) askToSignOut(known);
  });

  const answer = provider.callback();
  const home = `${publicUrl}/`;
  const formTargets = ["'self'", ...allowedOrigins].join(' ');
  const policy = `default-src 'none'; style-src 'self'; form-action ${formTargets}; base-uri 'none'; frame-ancestors 'none'`;

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let texts = textsFor(request.headers['accept-language']);
    try {
      const { params } = await provider.interactionDetails(request, response);
      if (typeof params['ui_locales'] === 'string') texts = textsFor(params['ui_locales']);
      if (request.method === 'GET') return send(response, 200, signInPage(texts, people));
      if (request.method !== 'POST' || request.headers.origin !== publicUrl) {
        return send(response, 403, messagePage(texts, texts.trouble, texts.failed, home));
      }
      const chosen = new URLSearchParams(await readBody(request)).get('person');
      const person = people.find(({ id }) => id === chosen);
      await provider.interactionFinished(
        request,
        response,
        person ? { login: { accountId: person.account.id } } : { error: 'access_denied' },
      );
    } catch (error) {
      const isTheirs = error instanceof errors.OIDCProviderError && error.statusCode < 500;
      if (!isTheirs) log.error('trial-provider', errorFields(error));
      const why = error instanceof errors.SessionNotFound ? texts.expired : texts.failed;
      send(response, isTheirs ? 400 : 500, messagePage(texts, texts.trouble, why, home));
    }
  }

  return {
    issuer,
    path: TRIAL_PATH,
    clientId: CLIENT_ID,
    clientSecret: keys.clientSecret,
    async handle(request, response) {
      const { pathname } = new URL(request.url ?? '/', publicUrl);
      response.setHeader('content-security-policy', policy);
      response.setHeader('cache-control', 'no-store');
      const { protocol, host } = new URL(publicUrl);
      request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
      request.headers['x-forwarded-host'] = host;
      if (pathname === `${TRIAL_PATH}/pages.css`) return sendStyle(response);
      Object.assign(request, { originalUrl: request.url });
      if (INTERACTION.test(pathname)) return interact(request, response);
      request.url = (request.url ?? '').slice(TRIAL_PATH.length) || '/';
      await answer(request, response);
    },
  };
}

const COOKIE = { httpOnly: true, sameSite: 'lax', signed: true, overwrite: true } as const;

const STYLE = readFileSync(new URL('./pages.css', import.meta.url), 'utf8');

function sendStyle(response: ServerResponse): void {
  response
    .writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=600' })
    .end(STYLE);
}

function send(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}

function askToSignOut(context: KoaContextWithOIDC): void {
  const secret = (context.oidc.session?.state as { secret?: string } | undefined)?.secret ?? '';
  context.type = 'html';
  context.body = signOutPage(
    textsFor(context.get('accept-language')),
    `${TRIAL_PATH}/session/end/confirm`,
    secret,
  );
}

function textsFor(languages: string | undefined): Texts {
  return /^en\b/i.test(languages ?? '') ? TEXTS.en : TEXTS.vi;
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString('utf8');
    if (text.length > BODY_LIMIT) throw new errors.InvalidRequest('body too large');
  }
  return text;
}
