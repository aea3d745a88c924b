import type { LitElement, ReactiveController } from 'lit';
import { focusFirst } from './focus.js';

/**
 * Leads the focus on when what has it goes from the page, as a field whose condition no longer holds: to what bears its
 * name now, else to what stood nearest. Gives it back to what was closed for a while.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #changes = new MutationObserver(() => this.#keep());
  #at: HTMLElement | undefined;
  #near: readonly (Element | null)[] = [];
  #closed = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  hostConnected(): void {
    this.#root.addEventListener('focusin', this.#came);
    this.#root.addEventListener('focusout', this.#went);
    const at = this.#root.activeElement;
    if (at) this.#watch(at as HTMLElement);
  }

  hostDisconnected(): void {
    this.#root.removeEventListener('focusin', this.#came);
    this.#root.removeEventListener('focusout', this.#went);
    this.#forget();
  }

  readonly #came = ({ target }: Event): void => this.#watch(target as HTMLElement);

  #watch(at: HTMLElement): void {
    const near: (Element | null)[] = [];
    for (let up: Element | null = at; up; up = up.parentElement)
      near.push(up.nextElementSibling, up.previousElementSibling);
    this.#at = at;
    this.#near = near;
    this.#closed = false;
    this.#changes.observe(this.#root, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  }

  /** Somebody went elsewhere, unless it was the control that went or closed. */
  readonly #went = (): void => {
    setTimeout(() => {
      if (this.#at?.isConnected && !this.#at.matches(':disabled') && !this.#root.activeElement)
        this.#forget();
    });
  };

  #forget(): void {
    this.#at = undefined;
    this.#near = [];
    this.#changes.disconnect();
  }

  #keep(): void {
    const at = this.#at;
    if (!at) return;
    if (at.matches(':disabled')) this.#closed = true;
    else if (document.activeElement === document.body) {
      if (!at.isConnected) this.#leadOn(at);
      else if (this.#closed) at.focus();
    }
  }

  #leadOn({ id }: HTMLElement): void {
    const root = this.#root;
    for (const part of [
      root.getElementById(id),
      ...this.#near,
      root.querySelector('h2'),
      root.firstElementChild,
    ])
      if (part?.isConnected && focusFirst(part as HTMLElement)) return;
  }
}
