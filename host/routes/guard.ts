import type { MiddlewareHandler } from 'hono';
import { EXPOSED_HEADERS, HEADERS } from '../../components/contract/endpoints.js';
import type { Settings } from '../options.js';
import type { Ports } from '../ports.js';
import { refuse, type Refusal } from '../refusal.js';
import { languageOf, problemResponse } from './problem-response.js';

/** What the middleware tells the routes about a request. */
export interface HostEnv {
  Variables: {
    requestId: string;
    operation: string;
    /** The lines of `Set-Cookie` of the answer: a browser takes them off a response made in a page, where mocks need them. */
    cookies: readonly string[];
  };
}

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Headers of every answer; a route may set stricter or laxer ones of its own. */
const ALWAYS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
};

const ALLOWED_HEADERS = [
  'Content-Type',
  'If-None-Match',
  'Tus-Resumable',
  'Upload-Length',
  'Upload-Metadata',
  'Upload-Offset',
  ...Object.values(HEADERS).filter((name) => name !== HEADERS.etag),
].join(', ');

/** Gives each request a number, writes one line of log for it, and puts the headers on that every answer has. */
export function everyAnswer({ log, clock }: Ports): MiddlewareHandler<HostEnv> {
  return async (c, next) => {
    const id = crypto.randomUUID();
    c.set('requestId', id);
    c.set('operation', 'none');
    c.set('cookies', []);
    const start = clock.now().getTime();
    await next();
    const { headers } = c.res;
    for (const [name, value] of Object.entries(ALWAYS)) {
      if (!headers.has(name)) headers.set(name, value);
    }
    for (const line of c.get('cookies')) headers.append('Set-Cookie', line);
    headers.set('X-Request-Id', id);
    const operation = c.get('operation');
    log.info('request', { id, operation, status: c.res.status, ms: clock.now().getTime() - start });
  };
}

/** Refuses requests from pages that may not send them, before anything else is looked at. */
export function guard(ports: Ports, settings: Settings): MiddlewareHandler<HostEnv> {
  return async (c, next) => {
    const request = c.req.raw;
    const origin = request.headers.get('origin');
    const listed = origin !== null && ports.origins.mayCall(origin);
    const refusal = tooLong(request, settings) ?? foreign(request, settings, listed);
    if (refusal) c.res = problemResponse(refusal, languageOf(request), c.get('requestId'));
    else if (request.method === 'OPTIONS' && request.headers.has('access-control-request-method'))
      c.res = preflight();
    else await next();
    c.res.headers.append('Vary', 'Origin');
    if (!listed) return;
    c.res.headers.set('Access-Control-Allow-Origin', origin);
    c.res.headers.set('Access-Control-Allow-Credentials', 'true');
    c.res.headers.set('Access-Control-Expose-Headers', EXPOSED_HEADERS.join(', '));
  };
}

function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'GET, HEAD, POST, PATCH, DELETE',
      'Access-Control-Allow-Headers': ALLOWED_HEADERS,
      'Access-Control-Max-Age': '600',
      Vary: 'Access-Control-Request-Method, Access-Control-Request-Headers',
    },
  });
}

function tooLong(request: Request, { limits }: Settings): Refusal | undefined {
  if (request.url.length > limits.addressLength) return refuse('address-too-long');
  let size = 0;
  for (const [name, value] of request.headers) size += name.length + value.length + 4;
  return size > limits.headerBytes ? refuse('headers-too-large') : undefined;
}

/**
 * A browser cannot send the client header from a form, nor across origins without asking first; `Origin` and
 * `Sec-Fetch-Site` say the same once more. Programs that are no browsers send neither.
 */
function foreign(request: Request, { origin: own }: Settings, listed: boolean): Refusal | undefined {
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== own && !listed) return refuse('origin-refused');
  if (SAFE_METHODS.includes(request.method)) return undefined;
  const site = request.headers.get('sec-fetch-site') ?? 'same-origin';
  if (site !== 'same-origin' && origin === null) return refuse('origin-refused');
  return request.headers.get(HEADERS.client) ? undefined : refuse('origin-refused');
}
