import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Has the browser ask before a page is left with something on it that the host does not have yet. */
export class LeaveGuard implements ReactiveController {
  readonly #hasUnsaved: () => boolean;
  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.#hasUnsaved()) event.preventDefault();
  };

  constructor(host: ReactiveControllerHost, hasUnsaved: () => boolean) {
    this.#hasUnsaved = hasUnsaved;
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener('beforeunload', this.#leaving);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('beforeunload', this.#leaving);
  }
}
