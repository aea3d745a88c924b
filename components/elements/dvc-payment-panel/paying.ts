import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asApiError, type ApiError, type FailureCode } from '../../client/api-error.js';
import { newKey, type Client } from '../../client/client.js';
import { PaymentWatch } from '../../client/payment-watch.js';
import type { PaymentMethod } from '../../contract/lists.js';
import type { Bill, Payment } from '../../contract/schemas/payment.js';
import type { Payee } from './bill-reader.js';
import { isToDo, latestOf, paidOf, standingOf, type Standing } from './standing.js';

/** A bill, and where it is read and paid. */
export interface ToPay {
  readonly client: Client;
  readonly payee: Payee;
  readonly bill: Bill;
}

/** What became of the last wish of the person, beside what the bill itself shows. */
export type Remark =
  /** The amount is no longer what was shown. */
  | { readonly is: 'changed'; readonly before: number; readonly now: number }
  /** The bank was asked at this moment and knew of no money. */
  | { readonly is: 'not-yet'; readonly at: Date }
  | { readonly is: 'failed'; readonly error: ApiError };

/** After these the bill is not as the page shows it. */
const OUTDATED: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'amount-changed',
  'nothing-due',
  'commitment-missing',
  'state-conflict',
]);

/** Pays a bill: begins a payment, asks how it stands, and follows it until the money is there. */
export class Paying implements ReactiveController {
  standing: Standing = { is: 'nothing' };
  doing: 'begin' | 'inquire' | undefined;
  #remark: Remark | undefined;
  #at: ToPay | undefined;
  /** The payment that this page began; a bill by code names none. */
  #mine: Payment | undefined;
  /** One key for as long as the same is meant. */
  #intent: { readonly of: string; readonly key: string } | undefined;
  #watch: PaymentWatch | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #read: () => Promise<Bill | undefined>;

  /** @param read reads the bill again; answers nothing when it cannot be read */
  constructor(host: ReactiveControllerHost, read: () => Promise<Bill | undefined>) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.follow(undefined);
  }

  /** What there is to say of the last wish; nothing once the bill itself says it, as where it turned out to be paid. */
  get remark(): Remark | undefined {
    return isToDo(this.standing) ? this.#remark : undefined;
  }

  /** Takes in the bill as it was read last. */
  follow(at: ToPay | undefined): void {
    const before = this.#at;
    this.#at = at;
    if (before?.payee !== at?.payee || before?.client !== at?.client) this.#start(at?.client);
    if (!at || at.bill === before?.bill) return;
    const watched = this.#watch?.payment;
    if (watched && watched.id === this.#mine?.id) this.#mine = watched;
    this.#judge(at.bill);
  }

  /** What was paid, as far as this page may know. */
  get paid(): readonly Payment[] {
    return this.#at ? paidOf(this.#at.bill, this.#mine) : [];
  }

  /** Begins to pay what the bill shows as due; nothing when it did not begin, with the reason in {@link remark}. */
  async begin(method: PaymentMethod, returnTo: string): Promise<Payment | undefined> {
    const at = this.#at;
    if (!at || this.doing) return undefined;
    const { client, payee, bill } = at;
    const body = { method, amount: bill.due, returnTo };
    const of = JSON.stringify(body);
    if (this.#intent?.of !== of) this.#intent = { of, key: newKey() };
    const sent = { body, key: this.#intent.key };
    const payment = await this.#do('begin', at, async () => {
      const { data } =
        payee.by === 'id'
          ? await client.call('payments.begin', { params: { id: payee.id }, ...sent })
          : await client.call('payments.beginByCode', { params: { code: payee.code }, ...sent });
      return data;
    });
    if (!payment) return undefined;
    this.#intent = undefined;
    this.#take(payment);
    return payment;
  }

  /** Has the bank asked how a payment stands. */
  async inquire({ id }: Payment): Promise<void> {
    const at = this.#at;
    if (!at || this.doing) return;
    const payment = await this.#do('inquire', at, async () => {
      const { data } = await at.client.call('payments.inquire', { params: { id }, body: {} });
      if (data.state !== 'waiting') await this.#read();
      return data;
    });
    if (!payment) return;
    if (payment.state === 'waiting') this.#remark = { is: 'not-yet', at: new Date() };
    this.#take(payment);
  }

  /** Does one thing at a time; answers nothing when it was refused, or when another bill has taken the place of this one. */
  async #do<T>(what: 'begin' | 'inquire', at: ToPay, work: () => Promise<T>): Promise<T | undefined> {
    const isStill = (): boolean => this.#at?.payee === at.payee;
    this.doing = what;
    this.#remark = undefined;
    this.#host.requestUpdate();
    try {
      const answer = await work();
      return isStill() ? answer : undefined;
    } catch (thrown) {
      const error = asApiError(thrown, at.client.language);
      if (!error.passing) this.#intent = undefined;
      const bill = OUTDATED.has(error.code) ? await this.#read() : undefined;
      const isTold = error.code === 'amount-changed' && bill && bill.due !== at.bill.due;
      if (isStill())
        this.#remark = isTold
          ? { is: 'changed', before: at.bill.due, now: bill.due }
          : { is: 'failed', error };
      return undefined;
    } finally {
      if (isStill()) this.doing = undefined;
      this.#host.requestUpdate();
    }
  }

  #take(payment: Payment): void {
    this.#mine = payment;
    if (this.#at) this.#judge(withPayment(this.#at.bill, payment));
    this.#host.requestUpdate();
  }

  #judge(bill: Bill): void {
    const before = this.standing.is;
    const latest = latestOf(bill, this.#mine);
    this.standing = standingOf(bill, latest);
    if (latest && bill.due > 0) this.#watch?.watch(latest);
    else this.#watch?.stop();
    if (before !== this.standing.is && !this.doing) this.#remark = undefined;
  }

  #start(client: Client | undefined): void {
    this.#watch?.stop();
    this.#watch = client && new PaymentWatch(client);
    this.#watch?.addEventListener('change', () => void this.#read());
    this.#mine = this.doing = this.#remark = this.#intent = undefined;
  }
}

/** The bill with a payment that was begun or asked about after it was read. */
function withPayment(bill: Bill, payment: Payment): Bill {
  return { ...bill, payments: [payment, ...bill.payments.filter(({ id }) => id !== payment.id)] };
}
