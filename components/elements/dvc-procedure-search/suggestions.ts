import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CARET_KEYS, isComposing, placeAfter } from '../base/list-keys.js';
import type { FoundProcedure } from './found.js';

/** Milliseconds between the last key and the question to the host. */
const PAUSE = 120;

interface Options {
  /** The procedures to suggest for what was typed so far. */
  readonly find: (typed: string, signal: AbortSignal) => Promise<readonly FoundProcedure[]>;
  /** Whether each question costs a request, so that a pause in typing is awaited. */
  readonly costly: () => boolean;
}

/**
 * The list below a combobox while somebody types (ARIA practices: list autocomplete with manual selection): asks for
 * suggestions, drops answers that come too late, and knows which one the arrow keys are on.
 */
export class Suggestions implements ReactiveController {
  /** What is suggested; undefined while the list is closed. */
  hits: readonly FoundProcedure[] | undefined;
  /** Place of the one that the arrow keys are on; -1 for none. */
  active = -1;
  readonly #host: ReactiveControllerHost;
  readonly #options: Options;
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get open(): boolean {
    return this.hits !== undefined && this.hits.length > 0;
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Asks for what was typed so far; nothing typed closes the list. */
  ask(typed: string): void {
    this.#stop();
    if (typed.trim() === '') return this.close();
    if (this.#options.costly()) this.#timer = setTimeout(() => void this.#find(typed), PAUSE);
    else void this.#find(typed);
  }

  close(): void {
    this.#stop();
    if (this.hits === undefined) return;
    this.hits = undefined;
    this.active = -1;
    this.#host.requestUpdate();
  }

  /**
   * Does what a key pressed in the field asks for, and answers the suggestion that it chose, if it did. Keys that an input
   * method takes for itself are left to it.
   */
  press(event: KeyboardEvent): FoundProcedure | undefined {
    if (isComposing(event)) return undefined;
    const { open } = this;
    const chosen = event.key === 'Enter' ? this.hits?.[this.active] : undefined;
    if (open && event.key === 'ArrowDown') this.#move(1);
    else if (open && event.key === 'ArrowUp') this.#move(-1);
    else if (event.key === 'ArrowDown') this.ask((event.target as HTMLInputElement).value);
    else if (open && event.key === 'Escape') this.close();
    else if (!chosen) {
      // The caret moves, so the keyboard is back in the field.
      if (CARET_KEYS.has(event.key)) this.#goTo(-1);
      return undefined;
    }
    event.preventDefault();
    return chosen;
  }

  #move(step: 1 | -1): void {
    this.#goTo(placeAfter(this.active, step, this.hits?.length ?? 0));
  }

  #goTo(active: number): void {
    if (active === this.active) return;
    this.active = active;
    this.#host.requestUpdate();
  }

  async #find(typed: string): Promise<void> {
    const asking = (this.#asking = new AbortController());
    // What cannot be suggested now is no failure to show: the search itself will say it.
    const hits = await this.#options.find(typed, asking.signal).catch(() => undefined);
    if (asking.signal.aborted) return;
    this.hits = hits;
    this.active = -1;
    this.#host.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }
}
