import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asApiError, type ApiError } from '../../client/api-error.js';
import { newKey, type Client } from '../../client/client.js';
import type { ListedDraft } from './read-page.js';

/** A draft that somebody is about to delete. */
export interface Removal {
  readonly draft: ListedDraft;
  readonly state: 'asking' | 'working' | 'failed';
  /** The version that somebody was asked about. */
  readonly version: number;
  readonly error?: ApiError;
  /** When another device changed it since it was looked at; asks again. */
  readonly changedAt?: string;
}

/** Deletes a draft after asking, and only in the version that was looked at. */
export class DraftRemoval implements ReactiveController {
  removal: Removal | undefined;
  #key = newKey();
  #etag: string | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.removal = undefined;
  }

  ask(draft: ListedDraft): void {
    this.#key = newKey();
    this.#etag = undefined;
    this.#turn({ draft, state: 'asking', version: draft.version });
  }

  leave(): void {
    if (this.removal?.state !== 'working') this.#turn(undefined);
  }

  /** Whether the draft is gone. */
  async confirm(client: Client): Promise<boolean> {
    const removal = this.removal;
    if (!removal || removal.state === 'working') return false;
    const { draft, version } = removal;
    this.#turn({ draft, version, state: 'working' });
    try {
      if (!(await this.#look(client, removal))) return false;
      await client.call('drafts.delete', {
        params: { id: draft.id },
        key: this.#key,
        ...(this.#etag ? { ifMatch: this.#etag } : {}),
      });
      this.#turn(undefined);
      return true;
    } catch (thrown) {
      return this.#failed(client, removal, asApiError(thrown, client.language));
    }
  }

  /** Reads the version to delete; false when it is not the one that somebody was asked about. */
  async #look(client: Client, { draft, version }: Removal): Promise<boolean> {
    if (this.#etag) return true;
    const { data, etag } = await client.call('drafts.read', { params: { id: draft.id } });
    if (data.version === version) {
      this.#etag = etag;
      return true;
    }
    this.#turn({ draft, state: 'asking', version: data.version, changedAt: data.updatedAt });
    return false;
  }

  #failed(client: Client, { draft, version }: Removal, error: ApiError): boolean {
    // Deleted on another device already: that is what was wanted.
    if (error.code === 'not-found') {
      this.#turn(undefined);
      return true;
    }
    if (error.code === 'version-conflict') {
      this.#etag = undefined;
      this.#key = newKey();
      this.#turn({ draft, version, state: 'asking' });
      // Looks at it again, finds another version, and asks.
      void this.confirm(client);
      return false;
    }
    this.#turn({ draft, version, state: 'failed', error });
    return false;
  }

  #turn(removal: Removal | undefined): void {
    this.removal = removal;
    this.#host.requestUpdate();
  }
}
