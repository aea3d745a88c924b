import type { InvalidParam } from '../../contract/problems.js';

/** What whoever hears of a coming step may answer with: nothing, or what it found in the answers. */
export type Reply = readonly InvalidParam[] | undefined | void;

/** Has a step wait for work, such as a check by a register; work that fails stops the step. */
export type WaitUntil = (work: Promise<Reply>) => void;

/** One question to the page around, which may take its time to answer. */
export class Asking {
  readonly #work: Promise<Reply>[] = [];

  readonly waitUntil: WaitUntil = (work) => {
    this.#work.push(work);
  };

  /** Whether somebody wants to be waited for. */
  get isWaitedFor(): boolean {
    return this.#work.length > 0;
  }

  /** All that was found; rejects when any of the work failed. */
  async findings(): Promise<readonly InvalidParam[]> {
    return (await Promise.all(this.#work)).flatMap((reply) => reply ?? []);
  }
}
