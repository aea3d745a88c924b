import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Payment } from '../../contract/schemas/payment.js';

/**
 * What is left of the time of a payment. Redraws its element with each minute and, in the last one, each second, so
 * that nobody is hurried before it matters.
 */
export class TimeLeft implements ReactiveController {
  #payment: Payment | undefined;
  /** By this page's clock, of which only the running is believed. */
  #end = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #over: () => void;

  constructor(host: ReactiveControllerHost, over: () => void) {
    this.#host = host;
    this.#over = over;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.follow(undefined);
  }

  /** Counts for a payment as it was just read; for none, stops. */
  follow(payment: Payment | undefined): void {
    if (payment === this.#payment) return;
    this.#payment = payment;
    clearTimeout(this.#timer);
    if (!payment) return;
    this.#end = Date.now() + payment.secondsLeft * 1000;
    this.#tickLater();
  }

  /** Whole seconds that are left. */
  get seconds(): number {
    return Math.max(0, Math.ceil((this.#end - Date.now()) / 1000));
  }

  #tickLater(): void {
    const { seconds } = this;
    // Until the number that is shown is another: a whole minute, then each second.
    const wait = seconds > 60 ? seconds % 60 || 60 : 1;
    this.#timer = setTimeout(() => {
      this.#host.requestUpdate();
      if (this.seconds > 0) this.#tickLater();
      else this.#over();
    }, wait * 1000);
  }
}
