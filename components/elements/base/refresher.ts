import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Calls again and again while the page is seen, and at once when somebody comes back to it. */
export class Refresher implements ReactiveController {
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #refresh: () => void;
  readonly #every: number;
  readonly #wake = (): void => {
    if (document.visibilityState === 'visible') this.#refresh();
  };

  /** @param every milliseconds */
  constructor(host: ReactiveControllerHost, refresh: () => void, every = 30_000) {
    this.#refresh = refresh;
    this.#every = every;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(this.#wake, this.#every);
    document.addEventListener('visibilitychange', this.#wake);
    globalThis.addEventListener('focus', this.#wake);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#wake);
    globalThis.removeEventListener('focus', this.#wake);
  }
}
