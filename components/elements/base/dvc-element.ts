import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { asApiError, type ApiError } from '../../client/api-error.js';
import type { Portal } from '../../client/portal.js';
import type { Language } from '../../contract/lists.js';
import { retried } from '../../domain/loading/import-again.js';
import { commonTexts } from '../../i18n/common.js';
import type { setUpTexts } from '../../i18n/set-up.js';

import { inLanguage, type Texts } from '../../i18n/texts.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { PortalLink } from './portal-link.js';
import { freeTexts } from './translation.js';
import { wordsOnTheWay } from './words-on-the-way.js';

type SetUpTexts = typeof setUpTexts;

const importPortal = retried(() => import('../../client/portal.js'));

/**
 * What all elements have in common: they find their portal, speak its language, and say what is missing or wrong.
 * A subclass draws itself in `draw()`; `render()` is kept for what comes before there is anything to draw.
 */
export abstract class DvcElement extends LitElement {
  static override styles: CSSResultGroup = [tokens, base, controls];

  readonly #link = new PortalLink(this, () => this.loadPortal());
  #setUp: SetUpTexts | undefined;
  #settingUp: Promise<void> | undefined;

  /** Address of the host, such as `https://dvc.example.vn`, for an element that stands outside any `dvc-portal`. */
  @property() api: string | null = null;

  /** Id of the `dvc-portal` to belong to, for an element that stands outside of it. */
  @property({ attribute: 'portal' }) portalId: string | null = null;

  /** What this element shares with others: client, session, language. Undefined until it is found. */
  get portal(): Portal | undefined {
    return this.#link.portal;
  }

  /** The language of this element: of its own `lang`, else the portal's. */
  get language(): Language {
    const own = this.lang;
    if (own === 'vi' || own === 'en') return own;
    return this.portal?.language ?? 'vi';
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'lang') this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasAttribute('lang') && this.portal) this.requestUpdate();
  }

  /** What opens a portal for an element that stands outside of any; pages with a `dvc-portal` have it already. */
  protected loadPortal(): Promise<{ readonly Portal: typeof Portal }> {
    return importPortal();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('api') || changed.has('portalId')) this.#link.find();
  }

  /** Draws when the words of its language are there; `updateComplete` waits for them too. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const words = wordsOnTheWay(this, this.language);
    return words ? words.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (!this.#settingUp || this.#setUp) return complete;
    await this.#settingUp;
    return super.getUpdateComplete();
  }

  protected override update(changed: PropertyValues<this>): void {
    freeTexts(this.renderRoot.firstChild);
    super.update(changed);
  }

  /** Texts in the language of this element. */
  protected texts<T>(both: Texts<T>): T {
    return inLanguage(both, this.language);
  }

  /** Any thrown value as the failure to show. */
  protected failure(error: unknown): ApiError {
    return asApiError(error, this.language);
  }

  /**
   * Tells the page something, or asks it: answers false when the page cancelled it.
   * Events cross shadow roots, since they are for the page around the element.
   */
  protected tell<T>(type: string, detail: T, options: { cancelable?: boolean } = {}): boolean {
    return this.dispatchEvent(
      new CustomEvent(type, {
        detail,
        bubbles: true,
        composed: true,
        cancelable: options.cancelable ?? false,
      }),
    );
  }

  /** Asks the page to sign in, and goes to the sign-in page unless the page cancels `dvc-sign-in`. */
  protected signIn(returnTo: string = globalThis.location.href): void {
    const portal = this.portal;
    if (!portal) return;
    const address = portal.signInAddress(returnTo);
    if (this.tell('dvc-sign-in', { address, returnTo }, { cancelable: true })) {
      globalThis.location.assign(address);
    }
  }

  /** Whether this element can be of use without a portal, as when a page hands it all data. */
  protected get standsAlone(): boolean {
    return false;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.portal || this.standsAlone) return this.draw();
    if (this.#link.searching) return nothing;
    return this.#drawNotSetUp();
  }

  /** What whoever builds the page has to do; pages that are built well never load it. */
  #drawNotSetUp(): TemplateResult | typeof nothing {
    if (!this.#setUp) {
      this.#settingUp ??= import('../../i18n/set-up.js').then(({ setUpTexts }) => {
        this.#setUp = setUpTexts;
        this.requestUpdate();
      });
      return nothing;
    }
    const words = this.texts(this.#setUp);
    const message = this.portalId
      ? words.noPortal(this.localName, this.portalId)
      : words.noApi(this.localName);
    return html`<p class="notice danger" role="alert">${message}</p>`;
  }

  /** The element itself; called only once the portal is there, unless it stands alone. */
  protected abstract draw(): TemplateResult | typeof nothing;

  /** A failed reading, in words, with a way to try again. */
  protected drawFailure(error: ApiError, again?: () => void): TemplateResult {
    const words = this.texts(commonTexts);
    const needsSignIn = error.code === 'sign-in-needed' || error.code === 'session-over';
    const foreign = error.code === 'unreachable' && this.#foreignHost();
    return html`<div class="notice ${needsSignIn ? '' : 'danger'}" role="alert">
      <p>${error.message}</p>
      ${foreign ? html`<p class="small">${words.unreachableHost(foreign)}</p>` : nothing}
      ${
        needsSignIn
          ? html`<button type="button" class="primary" @click=${() => this.signIn()}>${words.signIn}</button>`
          : again
            ? html`<button type="button" @click=${again}>${words.retry}</button>`
            : nothing
      }
    </div>`;
  }

  /** A quiet line while the host does not answer and the client tries again. */
  protected drawConnection(): TemplateResult {
    const client = this.portal?.client;
    const lost = client?.connection === 'lost';
    const words = this.texts(commonTexts);
    const stranger = client?.answered ? undefined : this.#foreignHost();
    return html`<div role="status">
      ${
        lost
          ? html`<div class="notice warning">
              <p>${words.connectionLost}</p>
              ${stranger ? html`<p class="small">${words.unreachableHost(stranger)}</p>` : nothing}
            </div>`
          : nothing
      }
    </div>`;
  }

  /** The host's origin when it is not the page's own. */
  #foreignHost(): string | undefined {
    const origin = new URL(this.portal?.client.api || '/', globalThis.location.href).origin;
    return origin === globalThis.location.origin ? undefined : origin;
  }
}

declare global {
  interface HTMLElementEventMap {
    /** Somebody wants to sign in; cancel it to go there in another way. */
    'dvc-sign-in': CustomEvent<{ readonly address: string; readonly returnTo: string }>;
  }
}
