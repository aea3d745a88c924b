import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { ApiError } from '../../client/api-error.js';
import type { Language } from '../../contract/lists.js';

/** A part of an element that is loaded when it is first needed, and may fail to come over a poor network. */
export class LazyPart implements ReactiveController {
  #asked = false;
  #failure: unknown;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<unknown>;

  constructor(host: ReactiveControllerHost, load: () => Promise<unknown>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  /** Tries again when somebody comes back to the element. */
  hostConnected(): void {
    this.#failure = undefined;
  }

  /** Draws the part and has it loaded; a loading that failed is told in its place. */
  draw(
    part: () => TemplateResult,
    language: Language,
    drawFailure: (error: ApiError, again: () => void) => TemplateResult,
  ): TemplateResult {
    if (this.#failure !== undefined) {
      return drawFailure(ApiError.fromFetch(this.#failure, language), () => this.#again());
    }
    this.load();
    return part();
  }

  /** Has it loaded before it is drawn, as when somebody comes near. */
  load(): void {
    if (!this.#asked) this.#ask();
  }

  #ask(): void {
    this.#asked = true;
    this.#load().catch((error: unknown) => {
      this.#asked = false;
      this.#failure = error ?? new TypeError('not loaded');
      this.#host.requestUpdate();
    });
  }

  #again(): void {
    this.#failure = undefined;
    this.#host.requestUpdate();
  }
}
