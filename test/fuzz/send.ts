import type { ApiDocument, ApiOperation } from './document.js';
import { CURRENT, STRANGERS, type Body, type Sent } from './requests.js';

/** Writes requests down and sends them to a host, in this process or behind a port. */

export interface Wire {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A host with people who may sign in at it. */
export interface World {
  readonly origin: string;
  readonly people: readonly string[];
  send(wire: Wire): Promise<Response>;
  /** The cookies of somebody's session. */
  signIn(who: string): Promise<string>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly ms: number;
  /** The address that was asked, as a server reads it. */
  readonly url: URL;
}

/** Longer than that, and an answer counts as none. */
const PATIENCE = 20_000;

/** Sends requests in people's names and keeps their sessions. */
export class Sender {
  readonly #cookies = new Map<string, string>();

  constructor(
    readonly world: World,
    readonly document: ApiDocument,
    cookies: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#cookies = new Map(cookies);
  }

  /** Sessions that were begun, for a world that goes on from this one. */
  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies;
  }

  /** What goes over the line, the version that a record has now filled in. */
  async written(operation: ApiOperation, sent: Sent): Promise<Wire> {
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => escape(sent.params[name] ?? ''));
    const query = sent.query.map(([name, value]) => `${escape(name)}=${escape(value)}`).join('&');
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(sent.headers)) {
      headers[name] = value === CURRENT ? await this.#version(operation, sent) : asBytes(value);
    }
    const cookie = await this.#cookieOf(sent.who);
    if (cookie) headers['Cookie'] = cookie;
    return {
      method: operation.method,
      url: `${this.world.origin}${path}${query && `?${query}`}`,
      headers,
      ...(sent.body && { body: bodyText(sent.body) }),
    };
  }

  /** Rejects when no answer comes. */
  async send(operation: ApiOperation, sent: Sent): Promise<Answer> {
    const wire = await this.written(operation, sent);
    const start = performance.now();
    const { status, headers, text } = await patient(async () => {
      const response = await this.world.send(wire);
      return { status: response.status, headers: response.headers, text: await response.text() };
    });
    // A session that was ended begins again with the next request.
    if (status === 401 || headers.has('set-cookie')) this.#cookies.delete(sent.who);
    return { status, headers, text, ms: performance.now() - start, url: new URL(wire.url) };
  }

  async #cookieOf(who: string): Promise<string> {
    const [nobody, stranger] = STRANGERS;
    if (who === nobody) return '';
    if (who === stranger) return `${this.document.cookie}=${'x'.repeat(43)}`;
    const held = this.#cookies.get(who) ?? (await this.world.signIn(who));
    this.#cookies.set(who, held);
    return held;
  }

  /** The ETag of the record in an address, or of the one that it lies in. */
  async #version(operation: ApiOperation, { who, params }: Sent): Promise<string> {
    for (let path = operation.path; path.includes('{'); path = path.slice(0, path.lastIndexOf('/'))) {
      const reading = this.document.operations.find((one) => one.method === 'GET' && one.path === path);
      if (!reading) continue;
      const etag = (
        await this.send(reading, { who, params, query: [], headers: {}, body: undefined })
      ).headers.get('etag');
      if (etag) return etag;
    }
    return '"v1"';
  }
}

async function patient<T>(work: () => Promise<T>): Promise<T> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error(`No answer after ${PATIENCE / 1000} s`)), PATIENCE);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(clock);
  }
}

/** A part of an address: what looks escaped already, rightly or not, goes as it is, and halves of characters as bytes. */
export function escape(text: string): string {
  if (/^[\w.%-]*%[\w.%-]*$/.test(text)) return text;
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0xd800 || code > 0xdfff) return encodeURIComponent(character);
    return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]
      .map((byte) => `%${byte.toString(16).toUpperCase()}`)
      .join('');
  }).join('');
}

/** A header as the bytes of its text; no client sends what would end a header. */
function asBytes(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is meant
  return Buffer.from(text.replace(/[\0-\x08\x0a-\x1f\x7f]/g, ' ').trim()).toString('latin1');
}

function bodyText(body: Body): string | Uint8Array {
  if ('json' in body) return JSON.stringify(body.json) ?? '';
  return 'text' in body ? body.text : Uint8Array.from(body.bytes);
}

/** A request in one line, for a report. */
export function inOneLine({ who, headers: given }: Sent, { method, url, headers, body }: Wire): string {
  const match = headers['If-Match'];
  const shown = { ...given, ...(match !== undefined && { 'If-Match': match }) };
  const content = typeof body === 'string' ? body : body && `bytes ${Buffer.from(body).toString('hex')}`;
  const short = (text: string): string =>
    text.length > 400 ? `${text.slice(0, 400)}… (${text.length})` : text;
  return [
    `${method} ${short(url.replace(/^https?:\/\/[^/]+/, ''))}`,
    `as ${who}`,
    short(JSON.stringify(shown)),
    ...(content === undefined ? [] : [short(JSON.stringify(content))]),
  ].join(' ');
}
