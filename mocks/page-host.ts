import { Hono } from 'hono';
import { API_PREFIX, ENDPOINTS } from '../components/contract/endpoints.js';
import { createHost, type HostEnv, type HostOptions } from '../host/create-host.js';
import type { Ports } from '../host/ports.js';
import { CookieJar } from './cookie-jar.js';
import type { MockPerson } from './people.js';

/** The host as one page sees it: with the page's cookies, and signing in without leaving the page. */
export interface PageHost {
  send(request: Request): Promise<Response>;
  signIn(person: MockPerson): Promise<void>;
  signOut(): void;
}

/**
 * Stands in for what a browser does between a page and a host: it adds cookies and origin to a request and takes cookies
 * off the answer, none of which a script in the page may do by itself.
 */
export function pageHost(ports: Ports, options: HostOptions): PageHost {
  const jar = new CookieJar();
  const host = createHost(ports, options);
  const outer = new Hono<HostEnv>();
  outer.use(async (c, next) => {
    await next();
    jar.keep(c.get('cookies') ?? []);
  });
  outer.route('/', host);
  // What no route knows is answered by the host itself, in its own words.
  outer.all('*', (c) => host.fetch(c.req.raw));

  const send = async (request: Request): Promise<Response> => {
    const headers = new Headers(request.headers);
    if (jar.header) headers.set('cookie', jar.header);
    if (globalThis.location) headers.set('origin', globalThis.location.origin);
    Object.defineProperty(request, 'headers', { value: headers });
    return outer.fetch(request);
  };
  const visit = async (path: string, query: Readonly<Record<string, string>>): Promise<URLSearchParams> => {
    const response = await send(
      new Request(`${options.publicUrl}${API_PREFIX}${path}?${new URLSearchParams(query)}`),
    );
    if (response.status !== 302) throw new Error(`Signing in: ${response.status} ${await response.text()}`);
    return new URL(response.headers.get('Location') ?? '', options.publicUrl).searchParams;
  };
  return {
    send,
    async signIn(person) {
      const leave = await visit(ENDPOINTS['session.signIn'].path, { returnTo: '/' });
      await visit(ENDPOINTS['session.callback'].path, { state: leave.get('state') ?? '', person });
    },
    signOut: () => jar.clear(),
  };
}
