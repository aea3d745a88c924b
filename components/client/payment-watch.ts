import type { Payment } from '../contract/schemas/payment.js';
import { ApiError } from './api-error.js';
import type { Client } from './client.js';

/** Milliseconds from one look to the next: soon at first, then ever more rarely. */
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 15_000;
const GROWTH = 1.5;

/**
 * Watches one payment until it is paid: nothing else is final, since a bank may report success after a failure or past
 * the time. Rests while nobody sees the page, and looks at once when somebody comes back to it or to the network.
 *
 * Event `change`: the payment no longer stands as it did.
 */
export class PaymentWatch extends EventTarget {
  /** The payment as it was last seen. */
  payment: Payment | undefined;
  readonly #client: Client;
  #wait = FIRST_WAIT;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking: AbortController | undefined;
  #isWatching = false;
  readonly #comeBack = (): void => {
    if (isSeen()) void this.look();
  };

  constructor(client: Client) {
    super();
    this.#client = client;
  }

  /** Watches this payment in place of any other; one that is watched already goes on at its pace. */
  watch(payment: Payment): void {
    const isKnown = this.#isWatching && this.payment?.id === payment.id;
    this.payment = payment;
    if (isKnown && payment.state !== 'paid') return;
    this.stop();
    if (payment.state === 'paid') return;
    this.#isWatching = true;
    this.#wait = payment.state === 'waiting' ? FIRST_WAIT : LONGEST_WAIT;
    this.#listen(true);
    this.#lookLater(this.#wait);
  }

  stop(): void {
    this.#isWatching = false;
    clearTimeout(this.#timer);
    this.#looking?.abort();
    this.#looking = undefined;
    this.#listen(false);
  }

  /** Looks now, unless a look is under way. A look that fails is made up for later. */
  async look(): Promise<void> {
    const { payment } = this;
    if (!this.#isWatching || !payment || this.#looking) return;
    clearTimeout(this.#timer);
    const looking = (this.#looking = new AbortController());
    let wait = (this.#wait = Math.min(LONGEST_WAIT, this.#wait * GROWTH));
    try {
      const { data } = await this.#client.call('payments.read', {
        params: { id: payment.id },
        signal: looking.signal,
      });
      if (looking !== this.#looking) return;
      this.#take(data);
    } catch (error) {
      if (looking !== this.#looking) return;
      if (error instanceof ApiError && error.code === 'not-found') this.stop();
      else wait = Math.max(LONGEST_WAIT, 1000 * ((error instanceof ApiError && error.retryAfter) || 0));
    }
    this.#looking = undefined;
    if (this.#isWatching) this.#lookLater(wait);
  }

  #take(payment: Payment): void {
    const before = this.payment;
    this.payment = payment;
    if (payment.state === 'paid') this.stop();
    if (before?.state !== payment.state || before.failure !== payment.failure)
      this.dispatchEvent(new Event('change'));
  }

  /** A page that nobody sees does not ask; it does so when it is seen again. */
  #lookLater(wait: number): void {
    this.#timer = setTimeout(() => (isSeen() ? void this.look() : this.#lookLater(wait)), wait);
  }

  #listen(on: boolean): void {
    const turn = on ? 'addEventListener' : 'removeEventListener';
    // `pageshow`: back from the bank by the browser's own way back, to a page that was kept as it stood.
    for (const type of ['online', 'focus', 'pageshow']) globalThis[turn]?.(type, this.#comeBack);
    globalThis.document?.[turn]('visibilitychange', this.#comeBack);
  }
}

function isSeen(): boolean {
  return globalThis.document?.visibilityState !== 'hidden';
}
