import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** What gains by being compressed. */
const TEXT = /^(text\/|application\/|image\/svg)/;
/** What the build puts there carries a digest of its content in its name, so that it never changes. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+(\.map)?$/;

/** A folder that is served, and where. */
export interface Mount {
  readonly folder: string;
  /** Path in front of each name, with a slash at its end. */
  readonly path: string;
  /** Whether pages of any origin may load from it, as a script to embed must be. */
  readonly shared: boolean;
  /** What is done to each page before it is kept. */
  readonly fill?: (page: string) => string;
}

interface Served {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly cache: string;
  readonly shared: boolean;
  readonly packed: Map<Encoding, Promise<Buffer>>;
}

type Encoding = 'br' | 'gzip';

const PACK: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: promisify(gzip),
};

/** Answers requests for built pages and what they load; all of it is read at start and kept. */
export interface StaticFiles {
  /** How many pages there are. */
  readonly pages: number;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/**
 * Reads the folders. A page is served under its name without `.html`, and `index.html` under the name of its folder:
 * the table of addresses is made once, so that no request ever becomes a path.
 */
export function staticFiles(mounts: readonly Mount[]): StaticFiles {
  const table = new Map<string, Served>();
  for (const mount of mounts) {
    for (const file of filesUnder(mount.folder)) {
      const name = relative(mount.folder, file).split(sep).join('/');
      table.set(mount.path + prettyName(name), load(file, name, mount));
    }
  }
  const notFound = table.get('/404');
  return {
    pages: [...table.values()].filter(({ type }) => type.startsWith('text/html')).length,
    async answer(request, response) {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { allow: 'GET, HEAD' }).end();
        return;
      }
      const path = pathOf(request.url ?? '/');
      const found = table.get(path) ?? table.get(path.replace(/\/$/, ''));
      if (found) return send(found, 200, request, response);
      if (notFound) return send(notFound, 404, request, response);
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404\n');
    },
  };
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

function prettyName(name: string): string {
  return name
    .replace(/(^|\/)index\.html$/, '$1')
    .replace(/\.html$/, '')
    .replace(/\/$/, '');
}

function load(file: string, name: string, { shared, fill }: Mount): Served {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const read = readFileSync(file);
  const body = fill && type.startsWith('text/html') ? Buffer.from(fill(read.toString('utf8'))) : read;
  return {
    body,
    type,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    cache:
      HASHED.test(name) && !type.startsWith('text/html') ? 'public, max-age=31536000, immutable' : 'no-cache',
    shared,
    packed: new Map(),
  };
}

function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://host').pathname);
  } catch {
    return '';
  }
}

async function send(
  file: Served,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('etag', file.etag);
  response.setHeader('cache-control', file.cache);
  response.setHeader('vary', 'accept-encoding');
  if (file.shared) {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cross-origin-resource-policy', 'cross-origin');
  }
  if (status === 200 && request.headers['if-none-match']?.includes(file.etag)) {
    response.writeHead(304).end();
    return;
  }
  const encoding = TEXT.test(file.type) ? encodingFor(request.headers['accept-encoding']) : undefined;
  const body = encoding ? await packed(file, encoding) : file.body;
  response.writeHead(status, {
    'content-type': file.type,
    'content-length': body.length,
    ...(encoding && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function encodingFor(accepted: string | string[] | undefined): Encoding | undefined {
  const words = String(accepted ?? '')
    .split(',')
    .filter((word) => !/;\s*q=0(\.0*)?\s*$/.test(word))
    .map((word) => word.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => words.includes(encoding));
}

function packed(file: Served, encoding: Encoding): Promise<Buffer> {
  const known = file.packed.get(encoding) ?? PACK[encoding](file.body);
  file.packed.set(encoding, known);
  return known;
}
