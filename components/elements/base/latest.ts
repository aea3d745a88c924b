/**
 * The answer to the latest question: a question that is asked anew, or another in its place, has the one before
 * forgotten. What came last stays until the next comes. It is to be followed while its host draws.
 */
export class Latest<T> {
  value: T | undefined;
  /** Why the last question was not answered. */
  failure: unknown;
  pending = false;
  #about: readonly unknown[] = [];
  #ask: ((signal: AbortSignal) => Promise<T>) | undefined;
  #asking = new AbortController();
  readonly #host: { requestUpdate(): void };
  readonly #came: (value: T) => void;

  /** @param came told each answer */
  constructor(host: { requestUpdate(): void }, came: (value: T) => void = () => undefined) {
    this.#host = host;
    this.#came = came;
  }

  /** Asks when it is about something else than before. */
  follow(about: readonly unknown[], ask: (signal: AbortSignal) => Promise<T>): void {
    if (this.#ask && about.every((one, i) => one === this.#about[i])) return;
    this.#about = about;
    this.#ask = ask;
    void this.again();
  }

  /** Asks the same again. */
  async again(): Promise<void> {
    const ask = this.#ask;
    if (!ask) return;
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    this.pending = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      const value = await ask(signal);
      if (signal.aborted) return;
      this.value = value;
      this.pending = false;
      this.#came(value);
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error ?? new TypeError('not answered');
      this.pending = false;
    }
    this.#host.requestUpdate();
  }
}
