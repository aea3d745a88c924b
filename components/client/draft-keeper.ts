import type { Dossier } from '../contract/schemas/dossier.js';
import type { Draft, DraftChange } from '../contract/schemas/draft.js';
import type { Bill } from '../contract/schemas/payment.js';
import { asApiError, type ApiError } from './api-error.js';
import { newKey, type Answered, type CallInput, type Client } from './client.js';

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
  /** What it saves; null for a decision, which saves nothing of what was typed. */
  readonly change: DraftChange | null;
  /** Sends it, always under the same key and against the same version. */
  readonly send: () => Promise<Answered<Draft>>;
}

/** What is decided of a draft as a whole, once all of it is saved. */
type Decision = 'commit' | 'file' | 'form';
type Decided = CallInput<'drafts.commit'> & CallInput<'drafts.file'>;

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
  /** One key for each decision, for as long as the same is meant. */
  readonly #keys: Record<Decision, string> = { commit: newKey(), file: newKey(), form: newKey() };
  /** Settles when the decision under way has been answered: until then nothing is saved. */
  #deciding: Promise<unknown> = Promise.resolve();

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
    this.#running ??= this.#deciding.then(() => this.#flush()).finally(() => (this.#running = undefined));
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

  /**
   * Gives the commitment, which fixes what the draft costs. Rejects with the problem when something is still to be done;
   * pressing again repeats the same commitment. Any later change of the draft takes it back.
   */
  commit(): Promise<Draft> {
    return this.#decideInDraft('commit', (asked) => this.#client.call('drafts.commit', asked));
  }

  /** Goes on in a newer version of the form. Rejects with the problem when it is not offered any more; then all stays. */
  takeForm(form: NonNullable<Draft['newerForm']>): Promise<Draft> {
    return this.#decideInDraft('form', (asked) =>
      this.#client.call('drafts.change', { ...asked, body: { form } }),
    );
  }

  /** A decision after which the draft is still there, changed. */
  #decideInDraft(decision: Decision, call: (asked: Decided) => Promise<Answered<Draft>>): Promise<Draft> {
    return this.#decide(decision, async (asked) => {
      const send = (): Promise<Answered<Draft>> => call(asked);
      try {
        const { data, etag } = await send();
        this.#keys[decision] = newKey();
        return this.#take(data, etag);
      } catch (error) {
        // It may have been done, and then the draft has another version.
        if (!isRefused(asApiError(error, this.#client.language))) this.#unanswered = { change: null, send };
        throw error;
      }
    });
  }

  /** Files the draft. Rejects with the problem when something is still to be done; pressing again repeats the same filing. */
  file(): Promise<Dossier> {
    return this.#decide('file', async (asked) => (await this.#client.call('drafts.file', asked)).data);
  }

  /** Takes in what was learnt of the bill elsewhere; what is paid changes no draft. */
  takeBill(bill: Bill): void {
    if (!this.draft) return;
    this.draft = { ...this.draft, bill };
    this.#tell(this.saving);
  }

  async #decide<T>(decision: Decision, send: (asked: Decided) => Promise<T>): Promise<T> {
    if (!this.draft || !(await this.flush())) {
      throw this.saving.state === 'failed' ? this.saving.error : asApiError(undefined, this.#client.language);
    }
    const deciding = send({
      params: { id: this.draft.id },
      body: { commitment: true },
      key: this.#keys[decision],
      ifMatch: this.#version(this.draft),
    });
    this.#deciding = deciding.catch(() => undefined);
    try {
      return await deciding;
    } catch (error) {
      const failure = asApiError(error, this.#client.language);
      // A refusal ends this attempt; a lost answer does not, as the dossier may have been filed.
      if (isRefused(failure)) this.#keys[decision] = newKey();
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
        const { data, etag } = await write.send();
        this.#unanswered = undefined;
        this.#take(data, etag);
      } catch (error) {
        if (!this.#keepAfter(write, asApiError(error, this.#client.language))) return false;
      }
    }
    return this.saving.state === 'saved';
  }

  #nextWrite(draft: Draft): Write | undefined {
    if (Object.keys(this.#waiting).length === 0) return undefined;
    const change = this.#waiting;
    this.#waiting = {};
    const input = { params: { id: draft.id }, body: change, key: newKey(), ifMatch: this.#version(draft) };
    return { change, send: () => this.#client.call('drafts.change', input) };
  }

  #version({ version }: Draft): string {
    return this.#etag ?? `"v${version}"`;
  }

  /** Whether saving may go on all the same. */
  #keepAfter(write: Write, error: ApiError): boolean {
    if (!isRefused(error)) {
      this.#unanswered = write;
      this.#tell({ state: 'failed', error });
      return false;
    }
    this.#unanswered = undefined;
    // A decision that was not taken has changed nothing.
    if (write.change === null) {
      this.#rest();
      return true;
    }
    this.#waiting = { ...write.change, ...this.#waiting };
    this.#tell(error.code === 'version-conflict' ? { state: 'conflict' } : { state: 'failed', error });
    return false;
  }

  async #reread(): Promise<void> {
    this.#unanswered = undefined;
    if (this.draft) await this.open(this.draft.id);
  }

  #take(draft: Draft, etag: string | undefined): Draft {
    this.draft = draft;
    this.#etag = etag;
    this.#rest();
    return draft;
  }

  #rest(): void {
    const unsaved = Object.keys(this.#waiting).length > 0;
    this.#tell(unsaved ? { state: 'unsaved' } : { state: 'saved', at: this.draft?.updatedAt });
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
