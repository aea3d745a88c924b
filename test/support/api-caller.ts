import {
  API_PREFIX,
  ENDPOINTS,
  HEADERS,
  type Endpoint,
  type OperationName,
} from '../../components/contract/endpoints.js';
import { CookieJar } from './cookie-jar.js';

export interface Call {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
  /** Version for If-Match. */
  readonly version?: number;
  /** Idempotency-Key; a new one by default. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** The body, taken for what the test expects. */
  readonly json: unknown;
}

/** Somebody who is signed in at a running host and calls its API. */
export class ApiCaller {
  readonly #url: string;
  readonly #jar: CookieJar;

  private constructor(url: string, jar: CookieJar) {
    this.#url = url;
    this.#jar = jar;
  }

  /** Goes the whole way of a sign-in as a made-up person of the trial provider. */
  static async signIn(url: string, person: string): Promise<ApiCaller> {
    const jar = new CookieJar();
    const page = await jar.follow(`${url}${API_PREFIX}/session/sign-in?returnTo=/`);
    const form = { method: 'POST', headers: { origin: url }, body: new URLSearchParams({ person }) };
    await jar.follow(page.url, form, ({ pathname }) => pathname === '/');
    return new ApiCaller(url, jar);
  }

  /** What a browser would send of the session's cookies. */
  cookie(): string {
    return this.#jar
      .names()
      .map((name) => `${name}=${this.#jar.value(name) ?? ''}`)
      .join('; ');
  }

  async call(name: OperationName, call: Call = {}): Promise<Reply> {
    const response = await this.send(name, call);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
    return {
      status: response.status,
      headers: response.headers,
      json: isJson ? JSON.parse(text) : undefined,
    };
  }

  /** As `call`, but fails unless it succeeds. */
  async ok<T>(name: OperationName, call: Call = {}): Promise<T> {
    const reply = await this.call(name, call);
    const endpoint: Endpoint = ENDPOINTS[name];
    if (reply.status !== endpoint.status)
      throw new Error(`${name}: ${reply.status} ${JSON.stringify(reply.json)}`);
    return reply.json as T;
  }

  send(
    name: OperationName,
    { params = {}, query, body, bytes, version, key, headers = {} }: Call = {},
  ): Promise<Response> {
    const endpoint: Endpoint = ENDPOINTS[name];
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, param: string) =>
      encodeURIComponent(params[param] ?? ''),
    );
    const search = query ? `?${new URLSearchParams(query)}` : '';
    const sent = new Headers({ origin: this.#url, [HEADERS.client]: 'test', ...headers });
    if (endpoint.body === 'json') sent.set('content-type', 'application/json');
    if (endpoint.body === 'bytes') sent.set('content-type', 'application/offset+octet-stream');
    if (endpoint.idempotent) sent.set(HEADERS.idempotencyKey, key ?? crypto.randomUUID());
    if (version !== undefined) sent.set(HEADERS.ifMatch, `"v${version}"`);
    if (endpoint.path.startsWith('/uploads')) sent.set('tus-resumable', '1.0.0');
    const content = bytes
      ? new Blob([new Uint8Array(bytes)])
      : endpoint.body === 'json'
        ? JSON.stringify(body ?? {})
        : undefined;
    return this.#jar.fetch(`${this.#url}${API_PREFIX}${path}${search}`, {
      method: endpoint.method,
      headers: sent,
      ...(content !== undefined && { body: content }),
    });
  }

  /** Begins an upload and answers its id. */
  async beginUpload(metadata: Readonly<Record<string, string>>, length: number): Promise<string> {
    const encoded = Object.entries(metadata).map(
      ([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`,
    );
    const reply = await this.call('uploads.create', {
      headers: { 'upload-length': String(length), 'upload-metadata': encoded.join(',') },
    });
    const id = reply.headers.get('location')?.split('/').at(-1);
    if (reply.status !== 201 || !id)
      throw new Error(`uploads.create: ${reply.status} ${JSON.stringify(reply.json)}`);
    return id;
  }
}
