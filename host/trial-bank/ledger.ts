import type { Standing } from './choices.js';
import type { Order } from './order.js';

/** What happened at the bank. All it knows follows from these, in their order. */
export type Entry =
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'settled'; readonly settlement: Settlement }
  | { readonly kind: 'reported'; readonly report: Report };

/** An outcome of an order. An order has several when a payer tries again, or the bank makes up its mind later. */
export interface Settlement {
  /** Counts from 1. */
  readonly id: number;
  readonly reference: string;
  readonly responseCode: string;
  readonly transactionStatus: string;
  /** The bank's number of the transaction; `0` when there was none. */
  readonly number: string;
  /** When it came or comes to be, as an ISO text. */
  readonly at: string;
  readonly reports: boolean;
}

/** A try to tell the merchant of an outcome. */
export interface Report {
  readonly settlement: number;
  readonly at: string;
  /** The merchant's RspCode; null when nothing came that could be read. */
  readonly answer: string | null;
  /** When the next try is due; null when none follows. */
  readonly nextAt: string | null;
}

/** An outcome that the merchant has not confirmed yet. */
export interface Untold {
  readonly settlement: Settlement;
  /** How often the bank tried. */
  readonly tries: number;
  readonly nextAt: string;
}

/** Where entries are kept. What `append` acknowledged is there after any death of the process. */
export interface Journal {
  read(): Promise<readonly Entry[]>;
  append(entry: Entry): Promise<void>;
}

const SUCCESS = '00';
/** Money was taken and something is wrong with it: suspicious, or reversed. */
const HELD = ['07', '04'];

/** What the bank knows, by its journal. */
export class Ledger {
  readonly #journal: Journal;
  readonly #orders = new Map<string, Order>();
  readonly #settlements = new Map<string, Settlement[]>();
  readonly #untold = new Map<number, Untold>();
  #count = 0;

  private constructor(journal: Journal) {
    this.#journal = journal;
  }

  static async open(journal: Journal): Promise<Ledger> {
    const ledger = new Ledger(journal);
    for (const entry of await journal.read()) ledger.#take(entry);
    return ledger;
  }

  /** Keeps an entry; when it resolves, it is kept for good. */
  async keep(entry: Entry): Promise<void> {
    await this.#journal.append(entry);
    this.#take(entry);
  }

  order(reference: string): Order | undefined {
    return this.#orders.get(reference);
  }

  /** The number of the next settlement. */
  get next(): number {
    return this.#count + 1;
  }

  /** The last outcome of an order that has come to be. */
  outcome(reference: string, now: Date): Settlement | undefined {
    return this.#settlements
      .get(reference)
      ?.filter(({ at }) => Date.parse(at) <= now.getTime())
      .at(-1);
  }

  /** Whatever was settled last, were it still to come. */
  last(reference: string): Settlement | undefined {
    return this.#settlements.get(reference)?.at(-1);
  }

  /** How an order stands. One whose payment is still to come counts as paid, since it can be no more undone. */
  standing({ reference, expiresAt }: Order, now: Date): Standing {
    const status = this.last(reference)?.transactionStatus;
    if (status === SUCCESS) return 'paid';
    if (status && HELD.includes(status)) return 'held';
    return Date.parse(expiresAt) <= now.getTime() ? 'over' : 'open';
  }

  /** The outcomes of which the merchant is to be told by `now`, the oldest first. */
  due(now: Date): Untold[] {
    return [...this.#untold.values()].filter(({ nextAt }) => Date.parse(nextAt) <= now.getTime());
  }

  /** When the next report is due, those under way left out; null when none is. */
  nextDue(underWay: ReadonlySet<number>): Date | null {
    const waiting = [...this.#untold.values()].filter(({ settlement }) => !underWay.has(settlement.id));
    const times = waiting.map(({ nextAt }) => Date.parse(nextAt));
    return times.length > 0 ? new Date(Math.min(...times)) : null;
  }

  #take(entry: Entry): void {
    if (entry.kind === 'order') {
      this.#orders.set(entry.order.reference, entry.order);
    } else if (entry.kind === 'settled') {
      const { settlement } = entry;
      const earlier = this.#settlements.get(settlement.reference) ?? [];
      this.#settlements.set(settlement.reference, [...earlier, settlement]);
      this.#count = settlement.id;
      if (settlement.reports)
        this.#untold.set(settlement.id, { settlement, tries: 0, nextAt: settlement.at });
    } else {
      const { settlement: id, nextAt } = entry.report;
      const untold = this.#untold.get(id);
      if (untold && nextAt !== null) this.#untold.set(id, { ...untold, tries: untold.tries + 1, nextAt });
      else this.#untold.delete(id);
    }
  }
}

/** A journal that lasts as long as the page. */
export function memoryJournal(): Journal {
  const entries: Entry[] = [];
  return {
    read: () => Promise.resolve([...entries]),
    append: (entry) => {
      entries.push(entry);
      return Promise.resolve();
    },
  };
}
