import type { ReactiveController } from 'lit';
import { STATE_NAMES, type SearchState } from './looking.js';

/**
 * Keeps what somebody is looking at in the address of the page, so that it can be sent on, reloaded and gone back to.
 * Other parameters of the address stay as they are.
 */
export class AddressSync implements ReactiveController {
  readonly #read: (state: SearchState) => void;
  readonly #moved = (): void => this.#read(stateInAddress());

  /** @param read told what the address says: at first if it says anything, and whenever somebody goes back or forth */
  constructor(read: (state: SearchState) => void) {
    this.#read = read;
  }

  hostConnected(): void {
    addEventListener('popstate', this.#moved);
    const state = stateInAddress();
    if (Object.keys(state).length > 0) this.#read(state);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#moved);
  }

  /** Adds a place to the history of the page. */
  write(state: SearchState): void {
    const url = new URL(location.href);
    for (const name of STATE_NAMES) url.searchParams.delete(name);
    for (const [name, value] of Object.entries(state)) url.searchParams.set(name, value);
    if (url.href !== location.href) history.pushState(history.state, '', url);
  }
}

function stateInAddress(): SearchState {
  const { searchParams } = new URL(location.href);
  return Object.fromEntries(
    STATE_NAMES.flatMap((name) => {
      const value = searchParams.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}
