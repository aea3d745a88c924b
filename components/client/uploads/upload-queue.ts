import type { StoredFile } from '../../contract/schemas/file.js';
import { asApiError, type ApiError } from '../api-error.js';
import { newKey, type Client } from '../client.js';
import { Pace } from './pace.js';
import { ResumableUpload, type UploadTarget } from './resumable-upload.js';

export type UploadState = 'waiting' | 'sending' | 'paused' | 'failed' | 'done';

/** A file of the queue at one moment. */
export interface QueuedFile {
  /** Of this queue alone. */
  readonly id: string;
  readonly file: File;
  readonly target: UploadTarget;
  readonly state: UploadState;
  /** Bytes that have gone out. */
  readonly sent: number;
  /** Whether the way is cut for now; it is being tried again. */
  readonly stalled: boolean;
  /** Whole seconds, as far as they can be guessed. */
  readonly secondsLeft: number | undefined;
  /** Why it failed. */
  readonly failure: ApiError | undefined;
  /** What the host made of it, once it is done. */
  readonly stored: StoredFile | undefined;
}

export interface UploadQueueOptions {
  readonly client: Client;
  /** How many files go at a time; 2 by default. */
  readonly atOnce?: number;
  /** Bytes in one request; smaller where progress can only be counted by requests. */
  readonly chunk?: number | undefined;
  /** Milliseconds on a steady clock. */
  readonly clock?: () => number;
}

interface Entry {
  shown: QueuedFile;
  readonly upload: ResumableUpload;
  /** Counts the times it was sent, so that the end of an earlier time is not taken for this one's. */
  time: number;
}

/**
 * Sends files, two at a time, each to be paused, taken up again, tried again or given up. Knows nothing of a page.
 *
 * Events: `change` (a file of the queue is no longer the same), `done` ({@link UploadDoneEvent}: one has become a
 * file of the host).
 */
export class UploadQueue extends EventTarget {
  readonly #options: Required<Pick<UploadQueueOptions, 'client' | 'atOnce' | 'clock'>> & UploadQueueOptions;
  readonly #entries = new Map<string, Entry>();

  constructor(options: UploadQueueOptions) {
    super();
    this.#options = { atOnce: 2, clock: () => performance.now(), ...options };
  }

  get files(): readonly QueuedFile[] {
    return [...this.#entries.values()].map(({ shown }) => shown);
  }

  /** How many are not with the host yet, those that failed or rest included. */
  get pending(): number {
    return this.files.filter(({ state }) => state !== 'done').length;
  }

  add(file: File, target: UploadTarget): QueuedFile {
    const { client, chunk } = this.#options;
    const shown: QueuedFile = {
      id: newKey(),
      file,
      target,
      state: 'waiting',
      sent: 0,
      stalled: false,
      secondsLeft: undefined,
      failure: undefined,
      stored: undefined,
    };
    this.#entries.set(shown.id, { shown, upload: new ResumableUpload(client, file, target, chunk), time: 0 });
    this.#advance();
    return shown;
  }

  /** Lets a file rest; what has arrived stays. */
  pause(id: string): void {
    const entry = this.#entries.get(id);
    if (entry?.shown.state !== 'sending' && entry?.shown.state !== 'waiting') return;
    this.#turn(id, { state: 'paused', stalled: false, secondsLeft: undefined });
    void entry.upload.stop().catch(() => undefined);
    this.#advance();
  }

  /** Goes on with a file that rests, or tries again with one that failed. */
  resume(id: string): void {
    const state = this.#entries.get(id)?.shown.state;
    if (state !== 'paused' && state !== 'failed') return;
    this.#turn(id, { state: 'waiting', failure: undefined });
    this.#advance();
  }

  /** Takes a file out of the queue and gives up what was sent of it. */
  cancel(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    if (entry.shown.state !== 'done') void entry.upload.discard().catch(() => undefined);
    this.#advance();
  }

  #advance(): void {
    const sending = this.files.filter(({ state }) => state === 'sending').length;
    const next = this.files
      .filter(({ state }) => state === 'waiting')
      .slice(0, this.#options.atOnce - sending);
    for (const { id } of next) void this.#send(id);
    this.dispatchEvent(new Event('change'));
  }

  async #send(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    if (!entry) return;
    const { client, clock } = this.#options;
    this.#turn(id, { state: 'sending' });
    const { size } = entry.shown.file;
    const pace = new Pace(entry.shown.sent, clock());
    const time = ++entry.time;
    const going = (): boolean => this.#entries.get(id)?.shown.state === 'sending' && entry.time === time;
    try {
      const file = await entry.upload.send({
        progress: (sent) => {
          if (!going()) return;
          pace.note(sent, clock());
          this.#turn(id, { sent, stalled: false, secondsLeft: pace.secondsTo(size) });
          this.dispatchEvent(new Event('change'));
        },
        stalled: () => {
          if (!going()) return;
          this.#turn(id, { stalled: true, secondsLeft: undefined });
          this.dispatchEvent(new Event('change'));
        },
      });
      // Only what the host says of it makes it done.
      const { data } = await client.call('files.read', { params: { id: file } });
      if (!going()) return;
      this.#turn(id, { state: 'done', sent: size, stalled: false, secondsLeft: undefined, stored: data });
      this.dispatchEvent(new UploadDoneEvent(id, data));
    } catch (error) {
      this.#fail(id, asApiError(error, client.language), going());
    }
    this.#advance();
  }

  #fail(id: string, failure: ApiError, going: boolean): void {
    // Paused or cancelled meanwhile: that is no failure.
    if (!going) return;
    if (failure.code === 'sign-in-needed' || failure.code === 'session-over') {
      this.#options.client.dispatchEvent(new Event('session-over'));
    }
    this.#turn(id, { state: 'failed', stalled: false, secondsLeft: undefined, failure });
  }

  #turn(id: string, change: Partial<QueuedFile>): void {
    const entry = this.#entries.get(id);
    if (entry) entry.shown = { ...entry.shown, ...change };
  }
}

/** A file of the queue has become a file of the host. */
export class UploadDoneEvent extends Event {
  readonly id: string;
  readonly stored: StoredFile;

  constructor(id: string, stored: StoredFile) {
    super('done');
    this.id = id;
    this.stored = stored;
  }
}
