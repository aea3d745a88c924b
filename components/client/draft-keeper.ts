import type { Dossier } from '../contract/schemas/dossier.js';
import type { Draft, DraftChange } from '../contract/schemas/draft.js';
import { asApiError, type ApiError } from './api-error.js';
import { newKey, type Client } from './client.js';

/** How far what was typed has come. */
export type SaveState =
  | { readonly state: 'saved'; readonly at: string | undefined }
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  /** Kept here; `flush()` tries again. */
  | { readonly state: 'failed'; readonly error: ApiError }
  /** Changed elsewhere meanwhile: `keepMine()` or `takeTheirs()` decides. */
  | { readonly state: 'conflict' };

interface Write {
  readonly change: DraftChange;
  readonly key: string;
  readonly ifMatch: string;
}

/** Milliseconds of rest after the last change before it is saved. */
const REST = 800;

/**
 * Keeps one draft in step with the host: gathers changes, sends one write at a time, and loses none of them
 * when the network, the session or another device comes between. Event `change` tells that anything here moved.
 */
export class DraftKeeper extends EventTarget {
  draft: Draft | undefined;
  saving: SaveState = { state: 'saved', at: undefined };
  readonly #client: Client;
  #etag: string | undefined;
  /** Changes not sent yet. */
  #waiting: DraftChange = {};
  /** A write whose answer never came: it goes again as it was, since it may have been done. */
  #unanswered: Write | undefined;
  #running: Promise<boolean> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #filingKey = newKey();

  constructor(client: Client) {
    super();
    this.#client = client;
  }

  async open(id: string, signal?: AbortSignal): Promise<Draft> {
    const { data, etag } = await this.#client.call('drafts.read', {
      params: { id },
      ...(signal ? { signal } : {}),
    });
    return this.#take(data, etag);
  }

  /** @param key one per draft that is meant, so that pressing twice begins one */
  async begin(start: { procedure: string; agency?: string; caseId?: string }, key: string): Promise<Draft> {
    const { data, etag } = await this.#client.call('drafts.create', { body: start, key });
    return this.#take(data, etag);
  }

  /** Notes a change and saves it when nothing more has come for a moment. */
  change(change: DraftChange): void {
    this.#waiting = { ...this.#waiting, ...change };
    if (this.saving.state !== 'conflict') this.#tell({ state: 'unsaved' });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), REST);
  }

  /** Saves what is waiting, now. Answers whether everything is on the host. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running ??= this.#flush().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** Ends a conflict by saving the changes made here over those made elsewhere. */
  async keepMine(): Promise<boolean> {
    await this.#reread();
    return this.flush();
  }

  /** Ends a conflict by dropping the changes made here. */
  async takeTheirs(): Promise<void> {
    this.#waiting = {};
    await this.#reread();
  }

  /** Files the draft. Rejects with the problem when something is still to be done; pressing again repeats the same filing. */
  async file(): Promise<Dossier> {
    if (!this.draft || !(await this.flush())) {
      throw this.saving.state === 'failed' ? this.saving.error : asApiError(undefined, this.#client.language);
    }
    try {
      const { data } = await this.#client.call('drafts.file', {
        params: { id: this.draft.id },
        body: { commitment: true },
        key: this.#filingKey,
        ...(this.#etag ? { ifMatch: this.#etag } : {}),
      });
      return data;
    } catch (error) {
      const failure = asApiError(error, this.#client.language);
      // A refusal ends this attempt; a lost answer does not, as the dossier may have been filed.
      if (isRefused(failure)) this.#filingKey = newKey();
      if (failure.code === 'version-conflict') this.#tell({ state: 'conflict' });
      throw failure;
    }
  }

  async #flush(): Promise<boolean> {
    while (this.draft && this.saving.state !== 'conflict') {
      const write = this.#unanswered ?? this.#nextWrite(this.draft);
      if (!write) return true;
      this.#tell({ state: 'saving' });
      try {
        const { data, etag } = await this.#client.call('drafts.change', {
          params: { id: this.draft.id },
          body: write.change,
          key: write.key,
          ifMatch: write.ifMatch,
        });
        this.#unanswered = undefined;
        this.#take(data, etag);
      } catch (error) {
        this.#keepAfter(write, asApiError(error, this.#client.language));
        return false;
      }
    }
    return this.saving.state === 'saved';
  }

  #nextWrite(draft: Draft): Write | undefined {
    if (Object.keys(this.#waiting).length === 0) return undefined;
    const write = { change: this.#waiting, key: newKey(), ifMatch: this.#etag ?? `"v${draft.version}"` };
    this.#waiting = {};
    return write;
  }

  #keepAfter(write: Write, error: ApiError): void {
    if (isRefused(error)) {
      this.#unanswered = undefined;
      this.#waiting = { ...write.change, ...this.#waiting };
      this.#tell(error.code === 'version-conflict' ? { state: 'conflict' } : { state: 'failed', error });
    } else {
      this.#unanswered = write;
      this.#tell({ state: 'failed', error });
    }
  }

  async #reread(): Promise<void> {
    this.#unanswered = undefined;
    if (this.draft) await this.open(this.draft.id);
  }

  #take(draft: Draft, etag: string | undefined): Draft {
    this.draft = draft;
    this.#etag = etag;
    const unsaved = Object.keys(this.#waiting).length > 0;
    this.#tell(unsaved ? { state: 'unsaved' } : { state: 'saved', at: draft.updatedAt });
    return draft;
  }

  #tell(saving: SaveState): void {
    this.saving = saving;
    this.dispatchEvent(new Event('change'));
  }
}

/** Whether the host decided against a write. Trouble of its own decides nothing: what was sent may have been done before it. */
function isRefused({ problem }: ApiError): boolean {
  return problem !== undefined && problem.status < 500;
}
