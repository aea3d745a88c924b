import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';

/**
 * Lets tus-js-client send by a given `fetch` in place of XMLHttpRequest, as to a host that runs in the page.
 * `fetch` tells no progress within a request, so progress is what whole requests have brought.
 */
export class FetchStack implements HttpStack {
  readonly #fetch: typeof globalThis.fetch;

  constructor(fetch: typeof globalThis.fetch) {
    this.#fetch = fetch;
  }

  createRequest(method: string, url: string): HttpRequest {
    return new FetchRequest(this.#fetch, method, url);
  }

  getName(): string {
    return 'FetchStack';
  }
}

class FetchRequest implements HttpRequest {
  readonly #fetch: typeof globalThis.fetch;
  readonly #method: string;
  readonly #url: string;
  readonly #headers = new Headers();
  readonly #stop = new AbortController();

  constructor(fetch: typeof globalThis.fetch, method: string, url: string) {
    this.#fetch = fetch;
    this.#method = method;
    this.#url = url;
  }

  getMethod(): string {
    return this.#method;
  }

  getURL(): string {
    return this.#url;
  }

  setHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  getHeader(name: string): string | undefined {
    return this.#headers.get(name) ?? undefined;
  }

  setProgressHandler(): void {
    // See the class: there is nothing to tell before the request is over.
  }

  async send(body: Blob | undefined): Promise<HttpResponse> {
    const send = this.#fetch;
    try {
      const response = await send(this.#url, {
        method: this.#method,
        headers: this.#headers,
        body: body ?? null,
        credentials: 'include',
        signal: this.#stop.signal,
      });
      return new FetchResponse(response, await response.text());
    } catch (error) {
      // A request that was stopped says nothing more, as with XMLHttpRequest: by now the next may be on its way.
      if (this.#stop.signal.aborted) return new Promise<never>(() => undefined);
      throw error;
    }
  }

  async abort(): Promise<void> {
    this.#stop.abort();
  }

  getUnderlyingObject(): undefined {
    return undefined;
  }
}

class FetchResponse implements HttpResponse {
  readonly #response: Response;
  readonly #body: string;

  constructor(response: Response, body: string) {
    this.#response = response;
    this.#body = body;
  }

  getStatus(): number {
    return this.#response.status;
  }

  getHeader(name: string): string | undefined {
    return this.#response.headers.get(name) ?? undefined;
  }

  getBody(): string {
    return this.#body;
  }

  getUnderlyingObject(): Response {
    return this.#response;
  }
}
