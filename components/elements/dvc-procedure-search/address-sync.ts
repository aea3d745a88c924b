import type { ReactiveController } from 'lit';
import { STATE_NAMES, type SearchState } from './looking.js';

/** Under this name the entry of the page's history says for which procedure the page was left. */
const LEFT_FOR = 'dvc-left-for';

/**
 * Keeps what somebody is looking at in the address of the page, so that it can be sent on, reloaded and gone back to.
 * Other parameters of the address stay as they are, and so does what the page keeps in its history.
 */
export class AddressSync implements ReactiveController {
  /** Code of the procedure that somebody comes back from, if they do. */
  leftFor: string | undefined;
  readonly #read: (state: SearchState) => void;
  readonly #moved = (): void => this.#read(stateInAddress());

  /** @param read told what the address says: at first if it says anything, and whenever somebody goes back or forth */
  constructor(read: (state: SearchState) => void) {
    this.#read = read;
  }

  hostConnected(): void {
    addEventListener('popstate', this.#moved);
    const code = entry()?.[LEFT_FOR];
    if (typeof code === 'string') this.leftFor = code;
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
    if (url.href === location.href) return;
    this.settle();
    history.pushState(history.state, '', url);
  }

  /** Somebody is about to leave for a procedure. */
  leaveFor(code: string): void {
    const kept = entry();
    if (kept) history.replaceState({ ...kept, [LEFT_FOR]: code }, '');
  }

  /** Whoever came back is where they were, or goes on to something else. */
  settle(): void {
    this.leftFor = undefined;
    const kept = entry();
    if (!kept || !(LEFT_FOR in kept)) return;
    const { [LEFT_FOR]: _, ...others } = kept;
    history.replaceState(Object.keys(others).length > 0 ? others : null, '');
  }
}

/** What the entry of the history holds; undefined where the page keeps something there that has no room for more. */
function entry(): Readonly<Record<string, unknown>> | undefined {
  const kept: unknown = history.state ?? {};
  return Object.getPrototypeOf(kept) === Object.prototype ? (kept as Record<string, unknown>) : undefined;
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
