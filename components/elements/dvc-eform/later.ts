/** A module that is loaded when it is first asked for, and may fail to come over a poor network. */
export class Later<T> {
  #value: T | undefined;
  #loading: Promise<void> | undefined;
  readonly #load: () => Promise<T>;
  readonly #changed: () => void;

  /** @param changed called when it is there */
  constructor(load: () => Promise<T>, changed: () => void) {
    this.#load = load;
    this.#changed = changed;
  }

  /** What was loaded; asking for it begins to load it, and tries again after a failure. */
  get value(): T | undefined {
    this.#loading ??= this.#load().then(
      (value) => {
        this.#value = value;
        this.#changed();
      },
      () => (this.#loading = undefined),
    );
    return this.#value;
  }

  /** Settles when nothing is being loaded. */
  get settled(): Promise<void> | undefined {
    return this.#loading;
  }
}
