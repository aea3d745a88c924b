/** Weight of what was seen last; the rest is what was seen before. */
const FRESH = 0.3;
/** Milliseconds before a guess is worth telling. */
const SETTLED = 1500;

/** How fast something goes, from how far it was when: guesses the time that is left. */
export class Pace {
  readonly #from: number;
  #at: number;
  #done: number;
  /** Bytes a millisecond. */
  #rate: number | undefined;

  /** @param done bytes that were there already; @param at milliseconds on any steady clock */
  constructor(done: number, at: number) {
    this.#done = done;
    this.#from = this.#at = at;
  }

  note(done: number, at: number): void {
    const time = at - this.#at;
    if (time <= 0 || done <= this.#done) return;
    const now = (done - this.#done) / time;
    this.#rate = this.#rate === undefined ? now : this.#rate * (1 - FRESH) + now * FRESH;
    this.#at = at;
    this.#done = done;
  }

  /** Whole seconds until `total` bytes are there; undefined while it is too early to tell. */
  secondsTo(total: number): number | undefined {
    if (this.#rate === undefined || this.#at - this.#from < SETTLED) return undefined;
    return Math.max(1, Math.round((total - this.#done) / this.#rate / 1000));
  }
}
