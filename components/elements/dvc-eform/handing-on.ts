import type { InvalidParam } from '../../contract/problems.js';
import type { Answers } from '../../domain/eform/types.js';
import type { EformTexts } from '../../i18n/eform.js';
import { Asking, type WaitUntil } from './asking.js';

/** A form as it is kept to be gone on with: set `answers` and `step` to these to resume. */
export interface Draft {
  /** Without passwords. */
  readonly answers: Answers;
  readonly step: string | null;
}

/** What handing on asks of the element. */
export interface HandingOnOwner {
  words(): EformTexts;
  answers(): Answers;
  draft(): Draft;
  /** Shows what needs another look; false when nothing does. */
  complains(): boolean;
  /** Shows what others found in the answers; false when none of it is about this form. */
  hear(findings: readonly InvalidParam[]): boolean;
  announce(text: string): void;
  /** Whether the form around may be submitted is another matter now. */
  judge(): void;
  tell<T>(type: string, detail: T, options?: { cancelable?: boolean }): boolean;
  /** Submits the form around. */
  handOn(): void;
}

/** Hands a form on, or has a draft of it kept: asks the page first, waits for it, and claims nothing before it has answered. */
export class HandingOn {
  readonly #owner: HandingOnOwner;
  readonly #underWay = new Set<Promise<unknown>>();
  #busy = false;

  constructor(owner: HandingOnOwner) {
    this.#owner = owner;
  }

  /** Work in the form, such as an upload, without whose end it is not handed on. */
  waitFor(work: Promise<unknown>): void {
    this.#underWay.add(work);
    this.#owner.judge();
    const done = (): void => {
      this.#underWay.delete(work);
      this.#owner.judge();
    };
    work.then(done, done);
  }

  get isUnderWay(): boolean {
    return this.#underWay.size > 0;
  }

  /** Answers whether the form was handed on. Once at a time. */
  async submit(): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    try {
      return await this.#submit();
    } finally {
      this.#busy = false;
    }
  }

  async #submit(): Promise<boolean> {
    const owner = this.#owner;
    if (this.isUnderWay) {
      owner.announce(owner.words().waiting);
      while (this.isUnderWay) await Promise.allSettled([...this.#underWay]);
      owner.announce('');
    }
    if (owner.complains()) return false;
    const asking = new Asking();
    const { waitUntil } = asking;
    const detail = { answers: owner.answers(), waitUntil };
    if (!owner.tell('dvc-form-submit', detail, { cancelable: true })) return false;
    // While the page was waited for, somebody may have gone on typing.
    if (asking.isWaitedFor && (!(await this.#agreed(asking)) || owner.complains())) return false;
    if (owner.tell('dvc-form-complete', { answers: owner.answers() }, { cancelable: true })) owner.handOn();
    return true;
  }

  async #agreed(asking: Asking): Promise<boolean> {
    const owner = this.#owner;
    const { waiting, notHandedOn } = owner.words();
    owner.announce(waiting);
    try {
      const findings = await asking.findings();
      owner.announce('');
      return !owner.hear(findings);
    } catch {
      owner.announce(notHandedOn);
      return false;
    }
  }

  /** Answers whether the page has kept the draft. */
  async saveDraft(): Promise<boolean> {
    const owner = this.#owner;
    const draft = owner.draft();
    const asking = new Asking();
    const detail: Draft & { waitUntil: WaitUntil } = { ...draft, waitUntil: asking.waitUntil };
    // When nobody takes it, nothing is kept, and nothing is said to be.
    if (!owner.tell('dvc-form-save', detail, { cancelable: true }) || !asking.isWaitedFor) return false;
    try {
      await asking.findings();
    } catch {
      owner.announce(owner.words().notSaved);
      return false;
    }
    owner.announce(owner.words().saved(new Date()));
    owner.tell('dvc-form-saved', draft);
    return true;
  }
}
