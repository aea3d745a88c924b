import { API_PREFIX, ENDPOINTS, HEADERS, type Endpoint, type OperationName } from '../contract/endpoints.js';
import type { Language } from '../contract/lists.js';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf } from '../contract/operations.js';
import { ApiError, asApiError, failureOf } from './api-error.js';
import { waitBefore } from './backoff.js';

export interface ClientOptions {
  /** Address of the host without `/api/v1`, such as `https://dvc.example.vn`; empty for the page's own. */
  readonly api: string;
  readonly language?: Language;
  /** For pages that cannot use the host's cookie: a short-lived token, asked for before each request. */
  readonly getToken?: () => Promise<string | undefined>;
  /** Stands in for the browser's fetch, as in tests. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

type Optional<K extends string, V> = [V] extends [undefined]
  ? { readonly [P in K]?: undefined }
  : { readonly [P in K]: V };

/** What a call needs beside its name. */
export type CallInput<N extends OperationName> = Optional<'params', ParamsOf<N>> &
  Optional<'body', BodyOf<N>> & {
    readonly query?: QueryOf<N>;
    /** The ETag that the change was made against. */
    readonly ifMatch?: string;
    /** One per intended effect; give the same again to repeat a write whose answer was lost. */
    readonly key?: string;
    readonly signal?: AbortSignal;
  };

export interface Answered<T> {
  readonly data: T;
  /** Version of what was read or written, for `ifMatch`. */
  readonly etag: string | undefined;
}

/**
 * Talks to any backend that keeps the dossier API.
 *
 * A request that does not get through is tried again for a minute and a half, writes under the same
 * Idempotency-Key, so that nothing is done twice. Failures reject with {@link ApiError}.
 *
 * Events: `connection` ({@link connection} changed), `session-over` (an answer said that nobody is signed in).
 */
export class Client extends EventTarget {
  /** `lost` while requests do not reach the host and are being tried again. */
  connection: 'fine' | 'lost' = 'fine';

  /** Whether the host has ever answered, a refusal included; until it has, the page may not be allowed to ask. */
  answered = false;
  language: Language;
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    super();
    this.#options = options;
    this.language = options.language ?? 'vi';
  }

  /** What stands in for the browser's fetch, for senders of their own, such as the resumable upload. */
  get ownFetch(): typeof globalThis.fetch | undefined {
    return this.#options.fetch;
  }

  /** Address of the host, without a slash at its end. */
  get api(): string {
    return this.#options.api.replace(/\/+$/, '');
  }

  /** The whole address of an operation, for links and for resumable uploads. */
  address<N extends OperationName>(
    name: N,
    input: { readonly params?: ParamsOf<N>; readonly query?: QueryOf<N> } = {},
  ): string {
    const path = ENDPOINTS[name].path.replace(/\{(\w+)\}/g, (_, key: string) =>
      encodeURIComponent(String((input.params as Record<string, unknown> | undefined)?.[key] ?? '')),
    );
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(input.query ?? {})) {
      if (value !== undefined && value !== '') query.set(key, String(value));
    }
    const search = query.toString();
    return `${this.api}${API_PREFIX}${path}${search && `?${search}`}`;
  }

  async call<N extends OperationName>(name: N, input: CallInput<N>): Promise<Answered<AnswerOf<N>>> {
    const endpoint: Endpoint = ENDPOINTS[name];
    const response = await this.#send(
      this.address(name, { params: input.params as ParamsOf<N>, query: input.query as QueryOf<N> }),
      {
        method: endpoint.method,
        headers: await this.#headers(endpoint, input),
        credentials: 'include',
        ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
        ...(input.signal ? { signal: input.signal } : {}),
      },
    );
    const data =
      endpoint.answer === 'json' && response.status !== 204
        ? await readJson(response, this.language)
        : undefined;
    return { data: data as AnswerOf<N>, etag: response.headers.get(HEADERS.etag) ?? undefined };
  }

  /** The bytes of a file; a browser's own download of another origin's file would lose the session. */
  async content(file: string, signal?: AbortSignal): Promise<Blob> {
    return this.bytes('files.content', { id: file }, signal);
  }

  /** The file that an operation answers with. */
  async bytes<N extends OperationName>(name: N, params: ParamsOf<N>, signal?: AbortSignal): Promise<Blob> {
    const response = await this.#send(this.address(name, { params }), {
      headers: await this.baseHeaders(),
      credentials: 'include',
      ...(signal ? { signal } : {}),
    });
    return response.blob();
  }

  /** Headers that every request carries; for senders of their own, such as the resumable upload. */
  async baseHeaders(): Promise<Record<string, string>> {
    const token = await this.#options.getToken?.();
    return {
      [HEADERS.language]: this.language,
      ...(token ? { [HEADERS.token]: token } : {}),
    };
  }

  async #headers<N extends OperationName>(endpoint: Endpoint, input: CallInput<N>): Promise<HeadersInit> {
    return {
      ...(await this.baseHeaders()),
      ...(endpoint.method === 'GET' ? {} : { [HEADERS.client]: 'dvc-elements' }),
      ...(input.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(endpoint.idempotent ? { [HEADERS.idempotencyKey]: input.key ?? newKey() } : {}),
      ...(input.ifMatch ? { [HEADERS.ifMatch]: input.ifMatch } : {}),
    };
  }

  /** Sends until an answer comes that trying again would not better. */
  async #send(url: string, init: RequestInit): Promise<Response> {
    const send = this.#options.fetch ?? globalThis.fetch.bind(globalThis);
    for (let attempt = 1; ; attempt++) {
      const answer = await send(url, init).catch((error: unknown) =>
        ApiError.fromFetch(error, this.language),
      );
      this.answered ||= answer instanceof Response;
      if (answer instanceof Response && answer.ok) {
        this.#turn('fine');
        return answer;
      }
      const failure = answer instanceof Response ? await failureOf(answer, this.language) : answer;
      if (failure.code === 'sign-in-needed' || failure.code === 'session-over') {
        this.dispatchEvent(new Event('session-over'));
      }
      if (failure.code !== 'aborted') this.#turn(failure.passing ? 'lost' : 'fine');
      if (!failure.passing) throw failure;
      if (await waitBefore(attempt, failure.retryAfter, init.signal ?? undefined)) continue;
      throw init.signal?.aborted ? stopped(this.language) : failure;
    }
  }

  #turn(connection: 'fine' | 'lost'): void {
    if (this.connection === connection) return;
    this.connection = connection;
    this.dispatchEvent(new Event('connection'));
  }
}

/** A key for one intended write. */
export function newKey(): string {
  return globalThis.crypto.randomUUID?.() ?? randomKey();
}

/** `randomUUID` exists in secure contexts only; a page on plain http at a local address lacks it. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** A caller may stop for a reason of its own; to the page it is one kind of failure. */
function stopped(language: Language): ApiError {
  return ApiError.fromFetch(new DOMException('stopped', 'AbortError'), language);
}

/** An answer cut off on its way is no answer; words that are no JSON are none of the API's. */
async function readJson(response: Response, language: Language): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    throw error instanceof SyntaxError ? asApiError(error, language) : ApiError.fromFetch(error, language);
  }
}
