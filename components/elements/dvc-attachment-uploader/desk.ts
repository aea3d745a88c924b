import type { QueuedFile } from '../../client/uploads/upload-queue.js';
import type { Language, PaperKind } from '../../contract/lists.js';
import type { StoredFile } from '../../contract/schemas/file.js';
import type { UploaderTexts } from '../../i18n/uploader.js';
import type { Attachments } from './attachments.js';
import type { Limits, Refused } from './limits.js';

/** One place to put files: a paper of the procedure, or all files of an answer or result. */
export interface Slot {
  /** Code of the paper; undefined for the one free list. */
  readonly paper: string | undefined;
  readonly name: string;
  /** Kinds of copy that may stand for it; empty where that is not asked. */
  readonly kinds: readonly PaperKind[];
}

/** What drawing and handling of all slots share. */
export interface Desk {
  readonly attachments: Attachments;
  readonly limits: Limits | undefined;
  readonly words: UploaderTexts;
  readonly language: Language;
  readonly camera: boolean;
  refused(slot: Slot): readonly Refused[];
  /** Takes files that were chosen, photographed or dropped. */
  choose(slot: Slot, files: readonly File[]): void;
  isOver(slot: Slot): boolean;
  /** Something is held over a slot, or no longer over any. */
  hold(slot: Slot | undefined): void;
  open(file: StoredFile): void;
  /** Asks whether a file is to go; the focus follows the question. */
  ask(file: StoredFile, really: boolean): void;
  remove(file: StoredFile): void;
  cancel(queued: QueuedFile): void;
}
