import { noChange, render } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit/directive.js';
import { retried } from '../../domain/loading/import-again.js';
import { ADDED } from './added-styles.js';
import type { drawReadable } from './draw-readable.js';
import type { Sheet } from './sheet.js';

const importReadable = retried(() => import('./draw-readable.js'));

/** Has the whole form stand on paper, whichever of its steps is on the screen. */
class PrintWholeDirective extends AsyncDirective {
  #sheet: Sheet | undefined;
  #at: Element | undefined;
  #draw: typeof drawReadable | undefined;
  #paper: HTMLElement | undefined;

  override update({ element }: ElementPart, [sheet]: [Sheet]): unknown {
    const first = this.#sheet === undefined;
    this.#sheet = sheet;
    if (first) {
      this.#at = element;
      this.reconnected();
      void this.#prepare();
    }
    return noChange;
  }

  render(_sheet: Sheet): unknown {
    return noChange;
  }

  protected override reconnected(): void {
    globalThis.addEventListener('beforeprint', this.#print);
    globalThis.addEventListener('afterprint', this.#clear);
  }

  protected override disconnected(): void {
    globalThis.removeEventListener('beforeprint', this.#print);
    globalThis.removeEventListener('afterprint', this.#clear);
    this.#clear();
  }

  /** A page that is about to print waits for nothing: what it takes has to be there before. */
  async #prepare(): Promise<void> {
    const readable = await importReadable().catch(() => undefined);
    if (!readable || !this.#sheet) return;
    ADDED.add(readable.styles);
    this.#draw = readable.drawReadable;
    // Names of places in other steps are asked for by drawing them once.
    render(this.#draw(this.#sheet), document.createElement('div'));
    this.#sheet.drawAgain();
  }

  readonly #print = (): void => {
    if (!this.#draw || !this.#sheet || !this.#at) return;
    this.#clear();
    this.#paper = document.createElement('div');
    this.#paper.className = 'paper';
    this.#at.getRootNode().appendChild(this.#paper);
    render(this.#draw(this.#sheet), this.#paper);
  };

  readonly #clear = (): void => {
    this.#paper?.remove();
    this.#paper = undefined;
  };
}

/** Stands on a part of the page that is there whenever one step of several shows. */
export const printWhole = directive(PrintWholeDirective);
