import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asApiError, type ApiError } from '../../client/api-error.js';
import type { Client } from '../../client/client.js';
import type { StoredFile } from '../../contract/schemas/file.js';
import { openFile, saveFile } from './hand-over.js';

/** Fetches files for the one who asks for them, tells which are on their way and which did not come. */
export class FileFetcher implements ReactiveController {
  /** Failures by file. */
  readonly failures = new Map<string, ApiError>();
  readonly #fetching = new Set<string>();
  readonly #host: ReactiveControllerHost;
  #gone = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#gone = new AbortController();
  }

  hostDisconnected(): void {
    this.#gone.abort();
    this.#fetching.clear();
    this.failures.clear();
  }

  isFetching(file: string): boolean {
    return this.#fetching.has(file);
  }

  async save(client: Client, file: StoredFile): Promise<void> {
    const content = await this.fetch(client, file);
    if (content) saveFile(content, file.name);
  }

  /** In a tab of its own, where the browser can show it. */
  async open(client: Client, file: StoredFile): Promise<void> {
    const content = await this.fetch(client, file);
    if (content) openFile(content, file.name);
  }

  /** The file under the type that the host found, not the one that it came with. */
  async fetch(client: Client, file: StoredFile): Promise<Blob | undefined> {
    if (this.#fetching.has(file.id)) return undefined;
    this.#fetching.add(file.id);
    this.failures.delete(file.id);
    this.#host.requestUpdate();
    try {
      const content = await client.content(file.id, this.#gone.signal);
      return new Blob([content], { type: file.type });
    } catch (error) {
      const failure = asApiError(error, client.language);
      if (failure.code !== 'aborted') this.failures.set(file.id, failure);
      return undefined;
    } finally {
      this.#fetching.delete(file.id);
      this.#host.requestUpdate();
    }
  }
}
