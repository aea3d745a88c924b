import type { ReactiveController, ReactiveControllerHost } from 'lit';

const RELEASES = ['pointerup', 'pointercancel'] as const;

/** What is told of a press. */
interface Pressed {
  pressed(): void;
  released(): void;
}

/** Tells when a finger or a mouse goes down on an element, and when it goes up, wherever that is. */
export class PressWatch implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #told: () => Pressed | undefined;
  readonly #pressed = (): void => this.#told()?.pressed();
  readonly #released = (): void => this.#told()?.released();

  constructor(host: ReactiveControllerHost & HTMLElement, told: () => Pressed | undefined) {
    this.#host = host;
    this.#told = told;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#pressed);
    for (const type of RELEASES) globalThis.addEventListener(type, this.#released);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#pressed);
    for (const type of RELEASES) globalThis.removeEventListener(type, this.#released);
  }
}
