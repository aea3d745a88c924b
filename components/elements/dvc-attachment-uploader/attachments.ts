import { newKey, type Client } from '../../client/client.js';
import { UploadDoneEvent, UploadQueue, type QueuedFile } from '../../client/uploads/upload-queue.js';
import type { UploadTarget } from '../../client/uploads/resumable-upload.js';
import { asApiError, type ApiError } from '../../client/api-error.js';
import type { PaperKind } from '../../contract/lists.js';
import type { StoredFile } from '../../contract/schemas/file.js';

/** What is being done to a file of the host. */
export interface Doing {
  readonly what: 'asking' | 'removing' | 'changing' | 'failed';
  readonly failure?: ApiError;
}

export interface AttachmentEvents {
  /** Something to draw again. */
  changed(): void;
  /** The files of the host are no longer the same. */
  filesChanged(): void;
  sent(file: StoredFile): void;
  removed(file: StoredFile): void;
}

/** The files of one draft or dossier: those with the host, and those on their way there. */
export class Attachments {
  readonly #client: Client;
  readonly #queue: UploadQueue;
  readonly #events: AttachmentEvents;
  readonly #doing = new Map<string, Doing>();
  /** Pictures of files that were chosen on this page, by their id in the queue or with the host. */
  readonly #pictures = new Map<string, string>();
  #stored: readonly StoredFile[];

  constructor(
    client: Client,
    stored: readonly StoredFile[],
    chunk: number | undefined,
    events: AttachmentEvents,
  ) {
    this.#client = client;
    this.#stored = stored;
    this.#events = events;
    this.#queue = new UploadQueue({ client, chunk });
    this.#queue.addEventListener('change', () => events.changed());
    this.#queue.addEventListener('done', (event) => {
      if (event instanceof UploadDoneEvent) this.#arrived(event);
    });
  }

  get stored(): readonly StoredFile[] {
    return this.#stored;
  }

  /** How many files the host has not said yes to: on their way, failed, or being removed. */
  get pending(): number {
    const busy = [...this.#doing.values()].filter(({ what }) => what === 'removing' || what === 'changing');
    return this.#queue.pending + busy.length;
  }

  /** Takes what the page knows by now of the host's files; what arrived on this page meanwhile stays. */
  take(stored: readonly StoredFile[]): void {
    this.#stored = stored;
    this.#events.changed();
  }

  storedFor(paper: string | undefined): readonly StoredFile[] {
    return paper === undefined ? this.#stored : this.#stored.filter((file) => file.paper === paper);
  }

  queuedFor(paper: string | undefined): readonly QueuedFile[] {
    return this.#queue.files.filter(
      ({ state, target }) => state !== 'done' && (paper === undefined || target.paper === paper),
    );
  }

  doing(file: string): Doing | undefined {
    return this.#doing.get(file);
  }

  pictureOf(id: string): string | undefined {
    return this.#pictures.get(id);
  }

  add(file: File, target: UploadTarget): void {
    const { id } = this.#queue.add(file, target);
    if (file.type.startsWith('image/')) this.#pictures.set(id, URL.createObjectURL(file));
    this.#events.changed();
  }

  pause(id: string): void {
    this.#queue.pause(id);
  }

  resume(id: string): void {
    this.#queue.resume(id);
  }

  cancel(id: string): void {
    this.#forgetPicture(id);
    this.#queue.cancel(id);
  }

  /** Asks whether a file is really to go, or takes the question back. */
  ask(file: string, really: boolean): void {
    this.#turn(file, really ? { what: 'asking' } : undefined);
  }

  /** Takes a file away for good. Answers whether it is gone. */
  async remove(file: StoredFile): Promise<boolean> {
    this.#turn(file.id, { what: 'removing' });
    try {
      await this.#client.call('files.delete', { params: { id: file.id }, key: newKey() });
    } catch (error) {
      const failure = asApiError(error, this.#client.language);
      // Gone already, as on another device: that is what was wanted.
      if (failure.code !== 'not-found') {
        this.#turn(file.id, { what: 'failed', failure });
        return false;
      }
    }
    this.#stored = this.#stored.filter(({ id }) => id !== file.id);
    this.#forgetPicture(file.id);
    this.#turn(file.id, undefined);
    this.#events.removed(file);
    this.#events.filesChanged();
    return true;
  }

  /** Corrects what kind of copy a file is. */
  async changeKind(file: StoredFile, kind: PaperKind): Promise<void> {
    this.#turn(file.id, { what: 'changing' });
    try {
      const { data } = await this.#client.call('files.change', { params: { id: file.id }, body: { kind } });
      this.#stored = this.#stored.map((item) => (item.id === data.id ? data : item));
      this.#turn(file.id, undefined);
      this.#events.filesChanged();
    } catch (error) {
      this.#turn(file.id, { what: 'failed', failure: asApiError(error, this.#client.language) });
    }
  }

  /** Lets go of the pictures; the files go on. */
  forget(): void {
    for (const id of [...this.#pictures.keys()]) this.#forgetPicture(id);
  }

  #arrived({ id, stored }: UploadDoneEvent): void {
    const picture = this.#pictures.get(id);
    if (picture) this.#pictures.set(stored.id, picture).delete(id);
    this.#stored = [...this.#stored.filter((file) => file.id !== stored.id), stored];
    this.#queue.cancel(id);
    this.#events.sent(stored);
    this.#events.filesChanged();
  }

  #turn(file: string, doing: Doing | undefined): void {
    if (doing) this.#doing.set(file, doing);
    else this.#doing.delete(file);
    this.#events.changed();
  }

  #forgetPicture(id: string): void {
    const picture = this.#pictures.get(id);
    if (picture) URL.revokeObjectURL(picture);
    this.#pictures.delete(id);
  }
}
