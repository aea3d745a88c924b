import type { ChildPart, Part } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { freeTexts } from '../base/translation.js';

/** Which parts of the page show which address, so that a change draws those alone. */
export class Cells {
  readonly #at = new Map<string, Set<() => void>>();

  watch(address: string, redraw: () => void): () => void {
    const watchers = this.#at.get(address) ?? new Set();
    this.#at.set(address, watchers.add(redraw));
    return () => {
      watchers.delete(redraw);
      if (watchers.size === 0 && this.#at.get(address) === watchers) this.#at.delete(address);
    };
  }

  redraw(addresses: Iterable<string>): void {
    for (const address of new Set(addresses)) {
      // Drawing one may take others out of the page.
      for (const redraw of [...(this.#at.get(address) ?? [])]) redraw();
    }
  }
}

class CellDirective extends AsyncDirective {
  #part: ChildPart | undefined;
  #cells: Cells | undefined;
  #address = '';
  #draw: () => unknown = () => undefined;
  #unwatch: (() => void) | undefined;

  override update(part: Part, [cells, address, draw]: Parameters<this['render']>): unknown {
    this.#part = part as ChildPart;
    this.#draw = draw;
    if (cells !== this.#cells || address !== this.#address) {
      this.#unwatch?.();
      this.#cells = cells;
      this.#address = address;
      if (this.isConnected) this.#watch();
    }
    return draw();
  }

  render(_cells: Cells, _address: string, draw: () => unknown): unknown {
    return draw();
  }

  protected override disconnected(): void {
    this.#unwatch?.();
  }

  protected override reconnected(): void {
    this.#watch();
    this.setValue(this.#draw());
  }

  #watch(): void {
    this.#unwatch = this.#cells?.watch(this.#address, () => {
      if (!this.isConnected) return;
      freeTexts(this.#part?.startNode?.nextSibling ?? null, this.#part?.endNode);
      this.setValue(this.#draw());
    });
  }
}

/** Draws one node, and again by itself whenever its address is told to have changed. */
export const cell = directive(CellDirective);
