import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Portal } from '../../client/portal.js';
import type { Language } from '../../contract/lists.js';
import { PORTAL_OPENED, type PortalCarrier } from '../base/portal-link.js';

/**
 * Gives the address of the host, the language and the session to the elements inside it, or to those that point at it
 * by its id. It draws nothing of its own.
 *
 * @element dvc-portal
 * @slot - the page, with any dvc elements in it
 * @fires dvc-session-change - who is signed in is no longer the same; detail `{account}`
 * @example
 * <dvc-portal api="https://dvc.example.vn"><dvc-procedure-search></dvc-procedure-search></dvc-portal>
 */
export class DvcPortal extends LitElement implements PortalCarrier {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** The address of the host, such as `https://dvc.example.vn`; empty for the page's own origin. */
  @property({ reflect: true }) api: string | null = null;

  /** A short-lived token for each request, for pages that cannot use the host's cookie. */
  @property({ attribute: false }) getToken: (() => Promise<string | undefined>) | undefined;

  /** What sends the requests in place of the browser's own `fetch`, such as a page's wrapper or a host in the page. */
  @property({ attribute: false }) fetch: typeof globalThis.fetch | undefined;

  #portal: Portal | undefined;
  #account: string | undefined;

  get portal(): Portal | undefined {
    if (!this.#portal && this.api !== null) this.#open(this.api);
    return this.#portal;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Reading it opens the portal before the elements inside ask for it.
    void this.portal;
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.#portal) this.#portal.language = this.#spoken();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('api') !== undefined && this.api !== this.#portal?.client.api) this.#open(this.api ?? '');
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #open(api: string): void {
    const ownFetch = (): typeof globalThis.fetch | undefined => this.fetch;
    const portal = new Portal({
      api,
      language: this.#spoken(),
      getToken: async () => this.getToken?.(),
      // A page may set it after the address.
      get fetch() {
        return ownFetch();
      },
    });
    portal.addEventListener('change', () => this.#sessionMayHaveChanged(portal));
    this.#portal = portal;
    // Elements that looked before there was an address look again.
    this.dispatchEvent(new Event(PORTAL_OPENED));
  }

  #sessionMayHaveChanged(portal: Portal): void {
    if (portal.session.state === 'asking') return;
    const account = portal.session.state === 'signed-in' ? portal.session.account : undefined;
    if (account?.id === this.#account) return;
    this.#account = account?.id;
    this.dispatchEvent(
      new CustomEvent('dvc-session-change', { detail: { account }, bubbles: true, composed: true }),
    );
  }

  /** The nearest language that the elements speak; Vietnamese otherwise. */
  #spoken(): Language {
    const lang = this.lang || this.ownerDocument.documentElement.lang;
    return lang.startsWith('en') ? 'en' : 'vi';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-portal': DvcPortal;
  }
}
