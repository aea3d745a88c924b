import type { Language } from '../contract/lists.js';
import type { Tenant } from '../contract/schemas/procedure.js';
import type { Account } from '../contract/schemas/session.js';
import { asApiError, type ApiError } from './api-error.js';
import { Client, type ClientOptions } from './client.js';

/** What is known of who is asking. */
export type SessionState =
  | { readonly state: 'asking' }
  | { readonly state: 'nobody'; readonly over: boolean }
  | { readonly state: 'signed-in'; readonly account: Account; readonly expiresAt: string | null }
  | { readonly state: 'failed'; readonly error: ApiError };

/**
 * What the elements of one portal share: the client, the language, who is signed in, and the tenant.
 * Event `change` tells that one of them is no longer the same.
 */
export class Portal extends EventTarget {
  readonly client: Client;
  session: SessionState = { state: 'asking' };
  tenant: Tenant | undefined;
  #language: Language;
  #asked: Promise<void> | undefined;

  constructor(options: ClientOptions) {
    super();
    this.client = new Client(options);
    this.#language = options.language ?? 'vi';
    this.client.addEventListener('connection', () => this.#changed());
    this.client.addEventListener('session-over', () => {
      if (this.session.state !== 'signed-in') return;
      this.session = { state: 'nobody', over: true };
      this.#changed();
    });
  }

  get language(): Language {
    return this.#language;
  }

  set language(language: Language) {
    if (language === this.#language) return;
    this.#language = this.client.language = language;
    this.#changed();
  }

  /** Asks once who is signed in and which province this is; elements call it when they first need to know. */
  ready(): Promise<void> {
    this.#asked ??= this.refresh();
    return this.#asked;
  }

  /** Asks again, as after coming back from the sign-in page. */
  async refresh(): Promise<void> {
    try {
      const [session, tenant] = await Promise.all([
        this.client.call('session.read', {}),
        this.tenant ?? this.client.call('tenant.read', {}).then((answer) => answer.data),
      ]);
      this.tenant = tenant;
      const { account, expiresAt } = session.data;
      const over = this.session.state === 'nobody' && this.session.over;
      this.session = account ? { state: 'signed-in', account, expiresAt } : { state: 'nobody', over };
    } catch (error) {
      this.session = { state: 'failed', error: asApiError(error, this.#language) };
      this.#asked = undefined;
    }
    this.#changed();
  }

  /** The address that leads to the sign-in page and back to `returnTo`. */
  signInAddress(returnTo: string): string {
    return this.client.address('session.signIn', { query: { returnTo } });
  }

  /** Ends the session; answers where to end it at the identity provider too, if anywhere. */
  async signOut(returnTo: string): Promise<string | null> {
    const { data } = await this.client.call('session.signOut', { body: { returnTo } });
    this.session = { state: 'nobody', over: false };
    this.#changed();
    return data.next;
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
