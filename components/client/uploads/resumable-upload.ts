import type { HttpRequest, Upload, UploadOptions } from 'tus-js-client';
import { HEADERS } from '../../contract/endpoints.js';
import type { FilePurpose, PaperKind } from '../../contract/lists.js';
import { ApiError, failureOf } from '../api-error.js';
import { WAITS } from '../backoff.js';
import { newKey, type Client } from '../client.js';
import { FetchStack } from './fetch-stack.js';

/** What a file is sent for. */
export interface UploadTarget {
  /** Id of the draft or dossier. */
  readonly holder: string;
  readonly purpose: FilePurpose;
  /** Code of the paper that it stands for. */
  readonly paper?: string;
  readonly kind?: PaperKind;
}

export interface UploadEvents {
  /** Bytes that have gone out, the last of them perhaps not yet arrived. */
  progress(sent: number): void;
  /** The way is cut; it is being tried again. */
  stalled(): void;
}

/** Bytes in one request: what a cut may cost, against how often a request starts anew. */
const CHUNK = 1_048_576;

/**
 * One file on its way by the resumable upload protocol: may be stopped and go on where it was, after a cut as after a
 * pause. The protocol's client is loaded when the first file is sent. Nothing of it is kept in the browser's storage.
 */
export class ResumableUpload {
  readonly #client: Client;
  readonly #file: File;
  readonly #target: UploadTarget;
  readonly #chunk: number;
  #key = newKey();
  #upload: Upload | undefined;
  #stopped = false;
  #stopping: (() => void) | undefined;

  constructor(client: Client, file: File, target: UploadTarget, chunk = CHUNK) {
    this.#client = client;
    this.#file = file;
    this.#target = target;
    this.#chunk = chunk;
  }

  /** Sends what is left. Answers the id of the file; rejects with {@link ApiError}, `aborted` when it was stopped. */
  async send(events: UploadEvents): Promise<string> {
    this.#stopped = false;
    const upload = (this.#upload ??= await this.#begin());
    if (this.#stopped) throw this.#aborted();
    await new Promise<void>((resolve, reject) => {
      Object.assign(upload.options, {
        onProgress: (sent) => events.progress(sent),
        onChunkComplete: (_size, accepted) => events.progress(accepted),
        onSuccess: () => resolve(),
        onError: (error) => void this.#failure(error).then(reject),
        onShouldRetry: (error) => {
          const again = isPassing(error.originalResponse?.getStatus());
          if (again) events.stalled();
          return again;
        },
      } satisfies Partial<UploadOptions>);
      this.#stopping = () => reject(this.#aborted());
      upload.start();
    });
    return idOf(upload.url);
  }

  /** Stops sending; what arrived stays for the next {@link send}. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopping?.();
    await this.#upload?.abort();
  }

  /** Gives the upload up, on the host too. What cannot be told to the host, it tidies away by itself in time. */
  async discard(): Promise<void> {
    await this.stop();
    if (this.#upload?.url) await this.#upload.abort(true).catch(() => undefined);
  }

  async #begin(): Promise<Upload> {
    const { Upload } = await import('tus-js-client').catch((error: unknown) => {
      throw ApiError.fromFetch(error, this.#client.language);
    });
    const { ownFetch } = this.#client;
    const { holder, purpose, paper, kind } = this.#target;
    return new Upload(this.#file, {
      endpoint: new URL(this.#client.address('uploads.create'), globalThis.location?.href).href,
      metadata: {
        holder,
        purpose,
        ...(paper && { paper }),
        ...(kind && { kind }),
        filename: this.#file.name,
      },
      chunkSize: this.#chunk,
      retryDelays: [...WAITS],
      storeFingerprintForResuming: false,
      fileReader: { openFile: async (file: File) => sliced(file) },
      onBeforeRequest: (request) => this.#prepare(request),
      ...(ownFetch && { httpStack: new FetchStack(ownFetch) }),
    });
  }

  async #prepare(request: HttpRequest): Promise<void> {
    const headers = { ...(await this.#client.baseHeaders()), [HEADERS.client]: 'dvc-elements' };
    for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
    // The same key for as long as it is the same upload: a create whose answer was lost does not make a second one.
    if (request.getMethod() === 'POST') request.setHeader(HEADERS.idempotencyKey, this.#key);
    const underneath: unknown = request.getUnderlyingObject();
    if (typeof XMLHttpRequest !== 'undefined' && underneath instanceof XMLHttpRequest)
      underneath.withCredentials = true;
  }

  #aborted(): ApiError {
    return ApiError.fromFetch(new DOMException('', 'AbortError'), this.#client.language);
  }

  async #failure(error: Error): Promise<ApiError> {
    const response = 'originalResponse' in error ? (error as AnsweredError).originalResponse : null;
    if (!response) return ApiError.fromFetch(error, this.#client.language);
    const retryAfter = response.getHeader('Retry-After');
    const failure = await failureOf(
      new Response(response.getBody() || null, {
        status: response.getStatus(),
        headers: retryAfter ? { 'Retry-After': retryAfter } : {},
      }),
      this.#client.language,
    );
    // What was sent so far is no longer there: the next try begins anew, as another upload to the host too.
    if (failure.code === 'not-found') {
      this.#upload = undefined;
      this.#key = newKey();
    }
    return failure;
  }
}

interface AnsweredError extends Error {
  readonly originalResponse: {
    getStatus(): number;
    getBody(): string;
    getHeader(name: string): string | undefined;
  } | null;
}

/** Whether the same request may fare better later: no answer, a host that is down, or parts that crossed on the way. */
function isPassing(status: number | undefined): boolean {
  return (
    status === undefined ||
    status === 0 ||
    status === 409 ||
    status === 423 ||
    status === 429 ||
    status >= 500
  );
}

function idOf(url: string | null): string {
  return (url ?? '').split(/[?#]/)[0]?.split('/').pop() ?? '';
}

/** Reads a file piece by piece; the same in every place that knows Blob. */
function sliced(file: File) {
  return {
    size: file.size,
    slice: async (start: number, end: number) => ({ value: file.slice(start, end), done: end >= file.size }),
    close: () => undefined,
  };
}
