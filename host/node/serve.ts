import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { createServer, type IncomingMessage, type ServerResponse, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { problem } from '../../components/contract/problems.js';
import type { Log } from '../ports.js';
import { errorFields } from './log.js';
import { isLoopback } from './settings.js';
import type { Portal } from '../portal/portal.js';
import type { StaticFiles } from './static-files.js';
import type { TrialProvider } from './trial-provider/trial-provider.js';

/** The policy under which every page of the portal runs. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

const PAGE_HEADERS = {
  'content-security-policy': PAGE_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
};

const MAX_HEADER_BYTES = 16_384;
const HEADERS_TIMEOUT = 15_000;
/** The slowest honest request is a part of an upload on a poor line. */
const REQUEST_TIMEOUT = 300_000;
const KEEP_ALIVE = 10_000;
/** How long requests under way may take once the host is told to stop. */
const GRACE = 10_000;

export interface Serving {
  /** Answers the API, health and the OpenAPI document. */
  readonly api: (request: Request, env: HttpBindings) => Response | Promise<Response>;
  readonly pages: StaticFiles;
  /** The pages made from the catalogue; null where the portal was not built. */
  readonly portal: Portal | null;
  /** Null where people sign in elsewhere. */
  readonly trial: TrialProvider | null;
  readonly publicUrl: string;
  readonly log: Log;
}

export interface Running {
  /** Takes no new requests and lets those under way finish. */
  stop(): Promise<void>;
}

/** Serves everything on one port; resolves when it listens. */
export async function serve(serving: Serving, host: string, port: number): Promise<Running> {
  const { api, pages, portal, trial, publicUrl, log } = serving;
  const answerApi = getRequestListener((request, env) => api(request, env as HttpBindings), {
    overrideGlobalObjects: false,
  });
  const answerPortal = portal && getRequestListener(portal.answer, { overrideGlobalObjects: false });
  const strict = publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {};

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    for (const [name, value] of Object.entries(strict)) response.setHeader(name, value);
    if (isApi(path)) {
      // A window that signs in passes through here, and a page may close only a window that it was never parted from.
      response.setHeader('cross-origin-opener-policy', PAGE_HEADERS['cross-origin-opener-policy']);
      return answerApi(request, response);
    }
    for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
    const elsewhere = otherLoopback(request, publicUrl);
    if (elsewhere) {
      response.writeHead(302, { location: elsewhere }).end();
      return;
    }
    if (trial && path.startsWith(`${trial.path}/`)) return trial.handle(request, response);
    if (portal?.knows(path) && answerPortal) return answerPortal(request, response);
    return pages.answer(request, response);
  }

  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: HEADERS_TIMEOUT,
      requestTimeout: REQUEST_TIMEOUT,
      keepAliveTimeout: KEEP_ALIVE,
    },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        log.error('request-failed', errorFields(error));
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    },
  );
  server.on('clientError', refuseMalformed);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { stop: () => stop(server) };
}

function isApi(path: string): boolean {
  return path.startsWith('/api/') || path.startsWith('/health/') || path === '/openapi.json';
}

/**
 * Where a page is to be seen when a browser on this machine named the host differently, as 127.0.0.1 for localhost:
 * cookies of the one name are not sent to the other, so that signing in would not work.
 */
function otherLoopback(request: IncomingMessage, publicUrl: string): string | undefined {
  const { host, hostname } = new URL(publicUrl);
  const named = request.headers.host ?? host;
  if (request.method !== 'GET' || named === host || !isLoopback(hostname)) return undefined;
  if (!isLoopback(named.replace(/:\d+$/, '')) || !request.headers.accept?.includes('text/html'))
    return undefined;
  const path = request.url?.replace(/^[/\\]+/, '/') ?? '/';
  // A request to a proxy names a whole address, which leads where it likes.
  return path.startsWith('/') ? new URL(path, publicUrl).href : undefined;
}

/** What node cannot read as a request is refused like any other: with a problem code. */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'headers-too-large' : 'bad-request';
  const body = problem(code, 'vi');
  const text = JSON.stringify(body);
  socket.end(
    [
      `HTTP/1.1 ${body.status} ${code}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(text)}`,
      'Connection: close',
      '',
      text,
    ].join('\r\n'),
  );
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(late);
}
