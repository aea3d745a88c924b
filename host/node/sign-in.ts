import * as openId from 'openid-client';
import { accountOf } from '../data/claims.js';
import { SignInError, type Log, type PendingSignIn, type SignIn } from '../ports.js';
import { errorFields } from './log.js';

export interface SignInOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client. */
  readonly clientSecret: string | null;
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string;
  /** Whether the provider may be reached by plain http; for loopback only. */
  readonly plainHttp: boolean;
  /** How to reach the provider where plain `fetch` does not do. */
  readonly fetch?: openId.CustomFetch;
}

const SCOPE = 'openid';
const TIMEOUT_SECONDS = 10;

/**
 * Signs in at an OpenID provider: authorisation code with PKCE, state and nonce. The provider is asked for its addresses
 * when somebody first signs in, and again at the next if it did not answer.
 */
export function openIdSignIn(options: SignInOptions, log: Log): SignIn {
  let known: Promise<openId.Configuration> | undefined;

  function provider(): Promise<openId.Configuration> {
    known ??= discover(options).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  }

  /** Brings whatever goes wrong to the two ways in which a sign-in can fail. */
  async function attempt<T>(step: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof SignInError) throw error;
      const code = isRefusal(error) ? 'sign-in-failed' : 'sign-in-unavailable';
      log.warn(code, { step, ...errorFields(error) });
      throw new SignInError(code, { cause: error });
    }
  }

  return {
    begin: (returnTo, language) =>
      attempt('begin', async () => {
        const pending: PendingSignIn = {
          returnTo,
          state: openId.randomState(),
          nonce: openId.randomNonce(),
          verifier: openId.randomPKCECodeVerifier(),
        };
        const location = openId.buildAuthorizationUrl(await provider(), {
          redirect_uri: options.redirectUri,
          scope: SCOPE,
          state: pending.state,
          nonce: pending.nonce,
          code_challenge: await openId.calculatePKCECodeChallenge(pending.verifier),
          code_challenge_method: 'S256',
          ui_locales: language,
        });
        return { location: location.href, pending };
      }),

    complete: (callback, pending) =>
      attempt('complete', async () => {
        const configuration = await provider();
        const address = new URL(options.redirectUri);
        address.search = callback.search;
        const tokens = await openId.authorizationCodeGrant(configuration, address, {
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          pkceCodeVerifier: pending.verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) throw new SignInError('sign-in-failed');
        const more = configuration.serverMetadata().userinfo_endpoint
          ? await openId.fetchUserInfo(configuration, tokens.access_token, claims.sub)
          : {};
        const account = accountOf({ ...claims, ...more });
        if (!account) throw new SignInError('sign-in-failed');
        return { account, provider: options.issuer };
      }),

    async end(provided, returnTo) {
      if (provided !== options.issuer) return null;
      try {
        // Names the client rather than showing the token: tokens never stand in an address.
        return openId.buildEndSessionUrl(await provider(), {
          client_id: options.clientId,
          post_logout_redirect_uri: returnTo,
        }).href;
      } catch (error) {
        log.warn('sign-out-not-passed-on', errorFields(error));
        return null;
      }
    },
  };
}

function discover(options: SignInOptions): Promise<openId.Configuration> {
  const authentication = options.clientSecret
    ? openId.ClientSecretBasic(options.clientSecret)
    : openId.None();
  return openId.discovery(new URL(options.issuer), options.clientId, undefined, authentication, {
    timeout: TIMEOUT_SECONDS,
    ...(options.plainHttp && { execute: [openId.allowInsecureRequests] }),
    [openId.customFetch]: steady(options.fetch ?? ((url, init) => fetch(url, init as RequestInit))),
  });
}

/** Asks once more when a question without consequence was lost: a kept connection may have ended just before. */
function steady(ask: openId.CustomFetch): openId.CustomFetch {
  return async (url, init) => {
    try {
      return await ask(url, init);
    } catch (error) {
      if (init.method !== 'GET' || !(error instanceof TypeError)) throw error;
      return ask(url, init);
    }
  };
}

/** Whether the provider answered, and the answer was no: as against silence, or trouble of its own. */
function isRefusal(error: unknown): boolean {
  if (error instanceof openId.AuthorizationResponseError) return error.error !== 'temporarily_unavailable';
  if (error instanceof openId.ResponseBodyError) return error.status < 500;
  if (error instanceof openId.ClientError) {
    const silent = error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_ABORT';
    const { cause } = error;
    const troubled = cause instanceof Response && cause.status >= 500;
    return !silent && !troubled;
  }
  return false;
}
