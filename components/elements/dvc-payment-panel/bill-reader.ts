import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asApiError, type ApiError } from '../../client/api-error.js';
import type { Client } from '../../client/client.js';
import type { Bill } from '../../contract/schemas/payment.js';

/** Whose bill it is: a draft or dossier of mine, or the dossier of a code. */
export type Payee =
  { readonly by: 'id'; readonly id: string } | { readonly by: 'code'; readonly code: string };

/** Reads one bill again and again; what was read last stays while it is read anew. */
export class BillReader implements ReactiveController {
  bill: Bill | undefined;
  /** Why the last reading failed. */
  failure: ApiError | undefined;
  /** Whose bill is read; the same object as long as it is the same bill. */
  payee: Payee | undefined;
  #client: Client | undefined;
  #reading: AbortController | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #changed: (bill: Bill) => void;
  readonly #settled: (bill: Bill) => void;

  /**
   * @param changed told when a bill is read first, and when its sums are no longer as they were
   * @param settled told when what was due has been paid since the reading before
   */
  constructor(host: ReactiveControllerHost, changed: (bill: Bill) => void, settled: (bill: Bill) => void) {
    this.#host = host;
    this.#changed = changed;
    this.#settled = settled;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.follow(undefined, undefined);
  }

  get isReading(): boolean {
    return this.#reading !== undefined;
  }

  /** Turns to a bill; for the one that is followed already this does nothing. */
  follow(client: Client | undefined, payee: Payee | undefined): void {
    if (client === this.#client && JSON.stringify(payee) === JSON.stringify(this.payee)) return;
    this.#reading?.abort();
    this.#client = client;
    this.payee = payee;
    this.bill = this.failure = this.#reading = undefined;
    void this.read();
  }

  /** Reads now, in place of any reading that is under way; answers nothing when that fails or another takes its place. */
  async read(): Promise<Bill | undefined> {
    const [client, payee] = [this.#client, this.payee];
    if (!client || !payee) return undefined;
    this.#reading?.abort();
    const reading = (this.#reading = new AbortController());
    const { signal } = reading;
    try {
      const { data } =
        payee.by === 'id'
          ? await client.call('bills.read', { params: { id: payee.id }, signal })
          : await client.call('bills.readByCode', { params: { code: payee.code }, signal });
      if (reading === this.#reading) this.#take(data);
    } catch (error) {
      if (reading === this.#reading) this.failure = asApiError(error, client.language);
    }
    if (reading !== this.#reading) return undefined;
    this.#reading = undefined;
    this.#host.requestUpdate();
    return this.failure ? undefined : this.bill;
  }

  #take(bill: Bill): void {
    const before = this.bill;
    this.bill = bill;
    this.failure = undefined;
    if (!before || sums(before) !== sums(bill)) this.#changed(bill);
    if (before && before.due > 0 && bill.due === 0 && bill.paid > before.paid) this.#settled(bill);
  }
}

function sums({ total, paid, fixed, payable }: Bill): string {
  return [total, paid, fixed, payable].join();
}
