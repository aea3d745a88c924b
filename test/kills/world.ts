import { setTimeout as pause } from 'node:timers/promises';
import {
  API_PREFIX,
  ENDPOINTS,
  type Endpoint,
  type OperationName,
} from '../../components/contract/endpoints.js';
import { ApiCaller, type Call } from '../support/api-caller.js';
import { freePort } from '../support/free-port.js';
import { StartedBank } from '../support/started-bank.js';
import { StartedHost } from '../support/started-host.js';

export const VICTIMS = ['host', 'bank'] as const;
/** Which of the two processes is killed. */
export type Victim = (typeof VICTIMS)[number];

/** What the bank's journal says of an order. */
export interface Booked {
  readonly amount: number;
  /** How often its money was taken. */
  readonly paid: number;
  /** Whether the host has confirmed the report of the last outcome. */
  readonly told: boolean;
}

/** How somebody takes it when no answer comes. */
export interface Way {
  /** Whether the page is loaded again, hence asks with a key of its own, rather than trying again by itself. */
  readonly loadsAnew?: boolean;
  /** Whether answers get lost before a kill: what was asked was done, and nobody heard of it. */
  readonly unheard?: boolean;
}

/** What a browser sees of an answer. */
interface Seen {
  readonly status: number;
  readonly location: string | null;
}

const SETTLED = ['00', '02'];
/** Beyond this a process that was started again ought to have answered long ago. */
const MOST_TRIES = 600;

/** A host and a bank as processes of their own, and people who are signed in. All go on asking until they get an answer. */
export class KillWorld {
  readonly host: StartedHost;
  readonly bank: StartedBank;
  readonly citizens: readonly ApiCaller[];
  readonly officer: ApiCaller;
  /** Answers that no death excuses: a status of 500 and above while the process lived. */
  readonly breakdowns: string[] = [];
  /** How often the host said that the bank does not answer: the one such status that is declared. */
  bankSilent = 0;
  #cut: Promise<void> | undefined;

  private constructor(host: StartedHost, bank: StartedBank, citizens: ApiCaller[], officer: ApiCaller) {
    this.host = host;
    this.bank = bank;
    this.citizens = citizens;
    this.officer = officer;
  }

  static async start(): Promise<KillWorld> {
    const [hostPort, bankPort] = [await freePort(), await freePort()];
    const notices = `http://127.0.0.1:${hostPort}${API_PREFIX}/payments/notices/vnpay`;
    const bank = StartedBank.prepare(bankPort, notices);
    let host: StartedHost | undefined;
    try {
      await bank.start();
      host = await StartedHost.start({ PORT: String(hostPort), ...bank.hostSettings });
      const citizens = [await ApiCaller.signIn(host.url, 'mai'), await ApiCaller.signIn(host.url, 'pao')];
      return new KillWorld(host, bank, citizens, await ApiCaller.signIn(host.url, 'mot-cua'));
    } catch (error) {
      await host?.close();
      await bank.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.host.close();
    await this.bank.close();
  }

  kill(victim: Victim): Promise<void> {
    return this[victim].kill();
  }

  startAgain(victim: Victim): Promise<void> {
    return victim === 'host' ? this.host.startAgain() : this.bank.start();
  }

  /** From now on answers to whoever is unheard get lost on their way, until what is answered is called. */
  loseAnswers(): () => void {
    let end = (): void => undefined;
    this.#cut = new Promise((resolve) => (end = resolve));
    return () => {
      this.#cut = undefined;
      end();
    };
  }

  /** Calls the API as the client does: a lost connection is tried again with the same key, a refusal is thrown. */
  async ask<T>(caller: ApiCaller, name: OperationName, call: Call = {}, how: Way = {}): Promise<T> {
    const key = crypto.randomUUID();
    const send = () => caller.call(name, how.loadsAnew ? call : { ...call, key });
    const reply = await this.#persist(send, how);
    const said = `${name}: ${reply.status} ${JSON.stringify(reply.json)}`;
    if (reply.status >= 500) this.breakdowns.push(said);
    const { status }: Endpoint = ENDPOINTS[name];
    if (reply.status !== status) throw new Error(said);
    return reply.json as T;
  }

  /** Goes to an address as a browser does, again when the connection is lost; follows no redirect. */
  async visit(address: string, init: RequestInit = {}, how: Way = {}): Promise<Seen> {
    const seen = await this.#persist(async () => {
      const response = await fetch(address, { ...init, redirect: 'manual' });
      await response.arrayBuffer();
      return { status: response.status, location: response.headers.get('location') };
    }, how);
    if (seen.status >= 500) this.breakdowns.push(`${seen.status} at ${address}`);
    return seen;
  }

  /** Lets the host ask the bank about a payment, as the page does that waits for its outcome. */
  async inquire(id: string): Promise<void> {
    const reply = await this.#persist(() => this.officer.call('payments.inquire', { params: { id } }));
    const isSilence = (reply.json as { code?: unknown } | undefined)?.code === 'payment-unavailable';
    if (isSilence) this.bankSilent++;
    else if (reply.status !== 200)
      this.breakdowns.push(`payments.inquire: ${reply.status} ${JSON.stringify(reply.json)}`);
  }

  /** What the host logged as an error, in all its lives. */
  errors(): string[] {
    return this.host
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'));
  }

  /** All orders of the bank by their reference, from the journal on its disk. */
  booked(): Map<string, Booked> {
    const orders = new Map<string, Booked>();
    const references = new Map<number, string>();
    for (const entry of this.bank.journal()) {
      if (entry.kind === 'order') {
        orders.set(entry.order.reference, { amount: entry.order.amount, paid: 0, told: false });
        continue;
      }
      const reference =
        entry.kind === 'settled' ? entry.settlement.reference : references.get(entry.report.settlement);
      const order = orders.get(reference ?? '');
      if (reference === undefined || !order)
        throw new Error('The journal tells of an order it does not hold');
      if (entry.kind === 'settled') {
        references.set(entry.settlement.id, reference);
        const isPaid = entry.settlement.transactionStatus === '00';
        orders.set(reference, { ...order, paid: order.paid + (isPaid ? 1 : 0), told: false });
      } else {
        orders.set(reference, { ...order, told: SETTLED.includes(entry.report.answer ?? '') });
      }
    }
    return orders;
  }

  /** Tries again as long as there is nobody who answers, or the answer gets lost. */
  async #persist<T>(send: () => Promise<T>, { unheard = false }: Way = {}): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        const reply = await send();
        if (!unheard || !this.#cut) return reply;
        await this.#cut;
      } catch (error) {
        const isLost = error instanceof TypeError && ['fetch failed', 'terminated'].includes(error.message);
        if (!isLost || tries === MOST_TRIES) throw error;
        await pause(50);
      }
    }
  }
}
