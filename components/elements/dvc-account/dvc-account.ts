import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ApiError } from '../../client/api-error.js';
import { Places } from '../../client/places.js';
import { accountOf } from '../../client/account-of.js';
import type { Address } from '../../contract/schemas/common.js';
import type { Account } from '../../contract/schemas/session.js';
import { accountTexts } from '../../i18n/account.js';
import { commonTexts } from '../../i18n/common.js';
import { DvcElement } from '../base/dvc-element.js';
import { detailsOf, dutyOf, kindOf, masked, type Detail } from './details.js';
import { styles } from './dvc-account.styles.js';
import { placeBelow } from './place-below.js';

/**
 * Sign in and out, and what is known of who signed in with where each detail comes from.
 *
 * @element dvc-account
 * @fires dvc-sign-in - asks to sign in; detail `{address, returnTo}`; cancel it to go there in a way of your own
 * @fires dvc-sign-out - asks to sign out; detail `{returnTo}`; cancel it to stay signed in
 * @fires dvc-signed-out - the session here has ended; detail `{next}`, where it ends at the identity provider too; cancel it to stay on the page
 * @csspart panel - what opens below the name when `compact`
 * @example
 * <dvc-account compact></dvc-account>
 */
export class DvcAccount extends DvcElement {
  static override styles: CSSResultGroup = [DvcElement.styles, styles];

  /** The address that was asked for last, so that each is read once. */
  #addressRead: Address | undefined;
  readonly #follow = (): void => this.#place();

  /** Whether it is one button for the bar of a page, with the rest behind it. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @state() private _open = false;
  @state() private _shown = false;
  @state() private _address: string | undefined;
  @state() private _leaving: 'no' | 'working' | 'done' = 'no';
  @state() private _failure: ApiError | undefined;

  @query('[popover]') private readonly _panel!: HTMLElement | null;
  @query('.opener') private readonly _opener!: HTMLElement | null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    void this.portal?.ready();
    const account = accountOf(this.portal);
    if (account) this._leaving = this._leaving === 'done' ? 'no' : this._leaving;
    else this._shown = this._open = false;
    if (account && (this._open || !this.compact)) void this.#readAddress(account.party.address);
  }

  /** Asks the page, ends the session at the host, and goes to end it at the identity provider too. */
  async signOut(): Promise<void> {
    const portal = this.portal;
    const returnTo = globalThis.location.href;
    if (!portal || this._leaving === 'working') return;
    if (!this.tell('dvc-sign-out', { returnTo }, { cancelable: true })) return;
    this._leaving = 'working';
    this._failure = undefined;
    try {
      const next = await portal.signOut(returnTo);
      this._leaving = 'done';
      if (this.tell('dvc-signed-out', { next }, { cancelable: true }) && next)
        globalThis.location.assign(next);
    } catch (error) {
      this._failure = this.failure(error);
      this._leaving = 'no';
    }
  }

  protected override draw(): TemplateResult {
    const session = this.portal?.session ?? { state: 'asking' };
    switch (session.state) {
      case 'asking':
        return html`<div class="skeleton button-shaped" aria-hidden="true"></div>`;
      case 'failed':
        return this.drawFailure(session.error, () => void this.portal?.refresh());
      case 'nobody':
        return this.compact ? this.#drawInvitationInBar(session.over) : this.#drawInvitation(session.over);
      case 'signed-in':
        return this.compact
          ? this.#drawBar(session.account)
          : html`<div class="roomy">${this.#drawDetails(session.account)}</div>`;
    }
  }

  #drawInvitation(over: boolean): TemplateResult {
    const words = this.texts(accountTexts);
    const common = this.texts(commonTexts);
    const said = over ? common.sessionOver : this._leaving === 'done' ? words.signedOut : undefined;
    return html`<div class="stack">
      <div role="status">
        ${said ? html`<p class="notice ${over ? 'warning' : ''}">${said}</p>` : nothing}
      </div>
      <p>${words.signInWhy}</p>
      <button type="button" class="primary" @click=${() => this.signIn()}>${common.signIn}</button>
      <p class="hint">${this.portal?.tenant?.sample ? words.signInSample : words.signInWith}</p>
    </div>`;
  }

  #drawInvitationInBar(over: boolean): TemplateResult {
    const words = this.texts(accountTexts);
    const common = this.texts(commonTexts);
    const hint = this.portal?.tenant?.sample ? words.signInSample : words.signInWith;
    return html`<div class="bar">
      <div role="status">${over ? html`<p class="small">${common.sessionOver}</p>` : nothing}</div>
      <button type="button" class="primary" title=${hint} @click=${() => this.signIn()}>
        ${common.signIn}
      </button>
    </div>`;
  }

  #drawBar(account: Account): TemplateResult {
    const words = this.texts(accountTexts);
    return html`<div class="bar">
      <button
        type="button"
        class="opener"
        popovertarget="panel"
        aria-expanded=${this._open ? 'true' : 'false'}
      >
        ${PERSON}
        <span class="visually-hidden">${words.signedInAs}:</span>
        <span class="name">${account.party.name}</span>
      </button>
      <div id="panel" part="panel" popover @toggle=${this.#onToggle} role="group" aria-label=${words.details}>
        ${this.#drawDetails(account)}
      </div>
    </div>`;
  }

  #drawDetails(account: Account): TemplateResult {
    const words = this.texts(accountTexts);
    const duty = dutyOf(account);
    const working = this._leaving === 'working';
    return html`<div class="details">
      <div class="top">
        <div>
          <p class="name">${account.party.name}</p>
          <p class="muted small">${kindOf(account, words)}</p>
          ${duty ? html`<p class="small">${duty}</p>` : nothing}
        </div>
        <button type="button" ?disabled=${working} @click=${() => this.signOut()}>
          ${working ? words.signingOut : words.signOut}
        </button>
      </div>
      <div role="status">
        ${this._failure ? html`<p class="notice danger">${this._failure.message}</p>` : nothing}
      </div>
      <section aria-labelledby="details">
        <h2 id="details" class="visually-hidden">${words.details}</h2>
        <dl>${detailsOf(account, words, this._address).map((detail) => this.#drawDetail(detail))}</dl>
      </section>
      <p class="hint">${words.whereToCorrect}</p>
    </div>`;
  }

  #drawDetail({ name, value, source, secret }: Detail): TemplateResult {
    const words = this.texts(accountTexts);
    return html`<div>
      <dt>${words.detail[name]}</dt>
      <dd>
        <span class="value ${secret ? 'secret' : ''}">
          <span>${secret && !this._shown ? masked(value) : value}</span>
          ${
            secret
              ? html`<button type="button" class="plain" @click=${() => (this._shown = !this._shown)}>
                  ${this._shown ? words.hide : words.show}
                  <span class="visually-hidden">${words.number}</span>
                </button>`
              : nothing
          }
        </span>
        ${source ? html`<span class="hint">${source}</span>` : nothing}
      </dd>
    </div>`;
  }

  /** The address in words; without the names of places, what stands beside them. */
  async #readAddress(address: Address | undefined): Promise<void> {
    const portal = this.portal;
    if (!portal || address === this.#addressRead) return;
    this.#addressRead = address;
    this._address = address?.detail;
    if (!address) return;
    const places = Places.of(portal.client);
    await Promise.all([places.provinces(), places.communes(address.province)]).catch(() => undefined);
    if (this.#addressRead !== address) return;
    const named = [address.commune, address.province].map((code) => places.name(code)?.name);
    this._address = [address.detail, ...named].filter(Boolean).join(', ');
  }

  #onToggle(event: ToggleEvent): void {
    this._open = event.newState === 'open';
    this._shown = false;
    this.#unfollow();
    if (!this._open) return;
    this.#place();
    globalThis.addEventListener('scroll', this.#follow, { capture: true, passive: true });
    globalThis.addEventListener('resize', this.#follow);
  }

  #unfollow(): void {
    globalThis.removeEventListener('scroll', this.#follow, { capture: true });
    globalThis.removeEventListener('resize', this.#follow);
  }

  #place(): void {
    if (this._panel && this._opener) placeBelow(this._panel, this._opener);
  }
}

const PERSON = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="8" r="4"></circle>
  <path d="M4 20c1.2-4 4.3-6 8-6s6.8 2 8 6"></path>
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'dvc-account': DvcAccount;
  }
  interface HTMLElementEventMap {
    'dvc-sign-out': CustomEvent<{ readonly returnTo: string }>;
    'dvc-signed-out': CustomEvent<{ readonly next: string | null }>;
  }
}
