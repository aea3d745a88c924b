import {
  API_PREFIX,
  ENDPOINTS,
  HEADERS,
  type Endpoint,
  type OperationName,
} from '../../components/contract/endpoints.js';
import { OPERATIONS, problemsOf, type Operation } from '../../components/contract/operations.js';
import type { ProblemCode } from '../../components/contract/problems.js';
import type { createHost } from '../../host/create-host.js';

/** Calls a host as the client of the API does, and looks at each answer by the contract. */

export const PUBLIC_URL = 'https://dvc.example.vn';

export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Version for If-Match. */
  readonly version?: number;
  readonly key?: string;
  /** Set after all others; null takes a header away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Bytes or text instead of JSON. */
  readonly raw?: BodyInit;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, taken for what the test expects; the tests of the contract look at shapes. */
  readonly json: unknown;
  readonly code: string | undefined;
}

/** Somebody who calls the API as its client does. */
export class Caller {
  constructor(
    readonly host: ReturnType<typeof createHost>,
    readonly cookie = '',
  ) {}

  async call(name: OperationName, sent: Sent = {}): Promise<Answer> {
    const answer = await answerOf(await this.send(name, sent));
    const { status, code } = answer;
    const isDeclared = code === undefined ? status < 400 : problemsOf(name).includes(code as ProblemCode);
    // HEAD has no body to tell its code by.
    if (!isDeclared && ENDPOINTS[name].method !== 'HEAD')
      throw new Error(`${name} answers ${status} ${code ?? answer.text} unannounced`);
    return answer;
  }

  /** As `call`, but fails unless it succeeds with the shape that the contract says, and nothing beside it. */
  async ok<T = Record<string, unknown>>(name: OperationName, sent: Sent = {}): Promise<T> {
    const answer = await this.call(name, sent);
    const endpoint: Endpoint = ENDPOINTS[name];
    if (answer.status !== endpoint.status) throw new Error(`${name}: ${answer.status} ${answer.text}`);
    const schema = (OPERATIONS[name] as Operation).answer;
    if (schema) {
      const kept = JSON.stringify(sorted(schema.parse(answer.json)));
      if (kept !== JSON.stringify(sorted(answer.json)))
        throw new Error(`${name} answers more than the contract says: ${answer.text}`);
    }
    return answer.json as T;
  }

  async send(name: OperationName, sent: Sent = {}): Promise<Response> {
    const endpoint: Endpoint = ENDPOINTS[name];
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, param: string) =>
      encodeURIComponent(sent.params?.[param] ?? ''),
    );
    const query = sent.query ? `?${new URLSearchParams(sent.query)}` : '';
    const headers = new Headers();
    if (this.cookie) headers.set('cookie', this.cookie);
    if (!['GET', 'HEAD', 'OPTIONS'].includes(endpoint.method)) headers.set(HEADERS.client, 'test');
    if (endpoint.body === 'json') headers.set('content-type', 'application/json');
    if (endpoint.body === 'bytes') headers.set('content-type', 'application/offset+octet-stream');
    if (endpoint.idempotent) headers.set(HEADERS.idempotencyKey, sent.key ?? crypto.randomUUID());
    if (sent.version !== undefined) headers.set(HEADERS.ifMatch, `"v${sent.version}"`);
    if (endpoint.path.startsWith('/uploads')) headers.set('tus-resumable', '1.0.0');
    for (const [header, value] of Object.entries(sent.headers ?? {})) {
      if (value === null) headers.delete(header);
      else headers.set(header, value);
    }
    const body = sent.raw ?? (endpoint.body === 'json' ? JSON.stringify(sent.body ?? {}) : undefined);
    return this.host.request(`${PUBLIC_URL}${API_PREFIX}${path}${query}`, {
      method: endpoint.method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
  }

  /** Begins an upload; answers its id. */
  async beginUpload(
    metadata: Readonly<Record<string, string>>,
    length: number,
    sent: Sent = {},
  ): Promise<Answer & { id: string }> {
    const answer = await this.call('uploads.create', {
      ...sent,
      headers: {
        'upload-length': String(length),
        'upload-metadata': metadataHeader(metadata),
        ...sent.headers,
      },
    });
    return { ...answer, id: answer.headers.get('location')?.split('/').at(-1) ?? '' };
  }

  append(id: string, offset: number, bytes: Uint8Array, sent: Sent = {}): Promise<Answer> {
    return this.call('uploads.append', {
      ...sent,
      params: { id },
      raw: new Blob([new Uint8Array(bytes)]),
      headers: { 'upload-offset': String(offset), ...sent.headers },
    });
  }

  /** Uploads a file in one piece; answers its id. */
  async upload(metadata: Readonly<Record<string, string>>, bytes: Uint8Array = PDF): Promise<string> {
    const begun = await this.beginUpload(metadata, bytes.length);
    if (begun.status !== 201) throw new Error(`upload: ${begun.status} ${begun.text}`);
    const added = await this.append(begun.id, 0, bytes);
    if (added.status !== 204) throw new Error(`append: ${added.status} ${added.text}`);
    return begun.id;
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
  const json: unknown = isJson ? JSON.parse(text) : undefined;
  const code = response.status >= 400 && isJson ? (json as { code: string }).code : undefined;
  return { status: response.status, headers: response.headers, text, json, code };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

export function metadataHeader(metadata: Readonly<Record<string, string>>): string {
  return Object.entries(metadata)
    .map(([name, value]) => `${name} ${btoa(String.fromCharCode(...new TextEncoder().encode(value)))}`)
    .join(',');
}

export const PDF = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
export const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
  8, 2, 0, 0, 0,
]);
