import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import { CARET_KEYS, isComposing, placeAfter } from '../base/list-keys.js';
import { drawName, levelsOf } from './draw-name.js';
import type { FoundProcedure } from './found.js';

/** Milliseconds between the last key and the question to the host. */
const PAUSE = 120;

interface Options {
  /** The procedures to suggest for what was typed so far. */
  readonly find: (typed: string, signal: AbortSignal) => Promise<readonly FoundProcedure[]>;
  /** Whether each question costs a request, so that a pause in typing is awaited. */
  readonly costly: () => boolean;
  readonly choose: (hit: FoundProcedure) => void;
}

/**
 * The list below a combobox while somebody types (ARIA practices: list autocomplete with manual selection): asks for
 * suggestions, drops answers that come too late, and knows which one the arrow keys are on.
 */
export class Suggestions {
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
  }

  get open(): boolean {
    return this.hits !== undefined && this.hits.length > 0;
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

  draw(language: Language): readonly TemplateResult[] {
    return (this.hits ?? []).map(
      (hit, i) =>
        // Its keys are those of the field, which keeps the focus.
        // eslint-disable-next-line lit-a11y/click-events-have-key-events
        html`<div
          id="option-${i}"
          role="option"
          aria-selected=${i === this.active ? 'true' : 'false'}
          @click=${() => this.#options.choose(hit)}
        >
          <span class="name two" lang="vi">${drawName(hit)}</span>
          <span class="muted small number">${hit.procedure.code}, ${levelsOf(hit.procedure, language)}</span>
        </div>`,
    );
  }

  /** Does what a key pressed in the field asks for. Keys that an input method takes for itself are left to it. */
  press(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const { open } = this;
    const chosen = event.key === 'Enter' ? this.hits?.[this.active] : undefined;
    if (open && event.key === 'ArrowDown') this.#move(1);
    else if (open && event.key === 'ArrowUp') this.#move(-1);
    else if (event.key === 'ArrowDown') this.ask((event.target as HTMLInputElement).value);
    else if (open && event.key === 'Escape') this.close();
    else if (!chosen) {
      // The caret moves, so the keyboard is back in the field.
      if (CARET_KEYS.has(event.key)) this.#goTo(-1);
      return;
    }
    event.preventDefault();
    if (chosen) this.#options.choose(chosen);
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
