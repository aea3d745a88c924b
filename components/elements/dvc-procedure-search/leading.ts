import { html, type TemplateResult } from 'lit';
import { addressFrom } from '../base/address-template.js';
import { remember } from './recent.js';

interface LeadingWorld {
  /** Where a procedure's page is, with `{code}` to fill in; null where the page goes there in a way of its own. */
  readonly template: () => string | null;
  /** Tells that somebody chose a procedure; answers false when the page leads them there itself. */
  readonly chosen: (code: string) => boolean;
}

/** Leads to procedures, and remembers to which. */
export class Leading {
  readonly #world: LeadingWorld;

  constructor(world: LeadingWorld) {
    this.#world = world;
  }

  /** A link, or a button where the page does not say where its procedures are. */
  draw(code: string, name: string, content: TemplateResult): TemplateResult {
    const address = this.#addressOf(code);
    const choose = (event: Event): void => {
      if (!this.#choose(code, name)) event.preventDefault();
    };
    return address === undefined
      ? html`<button type="button" class="link" data-code=${code} @click=${choose}>${content}</button>`
      : html`<a class="link" data-code=${code} href=${address} @click=${choose}>${content}</a>`;
  }

  /** Goes there without a link. */
  go(code: string, name: string): void {
    const address = this.#addressOf(code);
    if (this.#choose(code, name) && address !== undefined) globalThis.location.assign(address);
  }

  #choose(code: string, name: string): boolean {
    remember({ code, name });
    return this.#world.chosen(code);
  }

  #addressOf(code: string): string | undefined {
    const template = this.#world.template();
    return template === null ? undefined : addressFrom(template, { code });
  }
}
