import { API_PREFIX } from '../components/contract/endpoints.js';
import type { Payment } from '../components/contract/schemas/payment.js';
import { vnpayGateway } from '../host/adapters/vnpay.js';
import type { PaymentGateway } from '../host/gateway.js';
import type { Clock } from '../host/ports.js';
import type { ChoiceName } from '../host/trial-bank/choices.js';
import type { Entry, Journal } from '../host/trial-bank/ledger.js';
import { createTrialBank } from '../host/trial-bank/trial-bank.js';

/** What a payer chooses at the bank. */
export type { ChoiceName } from '../host/trial-bank/choices.js';

/**
 * The bank of a mock host: the simulated bank itself, speaking the gateway's protocol with the host. A page cannot go to
 * it, so a story or test plays the payer.
 */
export interface MockBank {
  /** Goes to the bank's page for a payment. Rejects when the host or the bank does not let the payer in. */
  visit(payment: Payment): Promise<void>;
  /** What the payer does there; the bank tells the host, and the payer comes back to it where the choice leads back. */
  choose(payment: Payment, choice: ChoiceName): Promise<void>;
  /** Sends the reports that are due by now. */
  report(): Promise<void>;
  /** Whether it leaves questions of the host unanswered. */
  silent: boolean;
}

export interface MockBankWorld {
  /** What the bank knows already. */
  readonly entries: readonly Entry[];
  readonly clock: Clock;
  /** The host, as the bank and the payer's browser reach it. */
  readonly host: (request: Request) => Promise<Response>;
}

export interface MadeBank {
  readonly bank: MockBank;
  readonly gateway: PaymentGateway;
  /** What the bank knows by now. */
  entries(): readonly Entry[];
}

/** The address that the bank knows the host by, whatever the page calls it: what was ordered once stays the same order. */
const HOST = 'https://dvc.mock';
const BANK = 'https://bank.mock';
const API = HOST + API_PREFIX;
const MERCHANT = { tmnCode: 'DVCMOCK1', secret: 'known to the mocks alone' } as const;

export function makeBank({ entries, clock, host }: MockBankWorld): MadeBank {
  const journal = journalWith(entries);
  const trial = createTrialBank({
    journal,
    clock,
    merchant: { ...MERCHANT, name: 'Cổng dịch vụ công', ipnUrl: `${API}/payments/notices/vnpay` },
    deliver: (url) => host(new Request(url)),
    publicUrl: BANK,
  });
  const bank: MockBank = {
    silent: false,
    async visit({ id }) {
      const left = await host(new Request(`${API}/payments/${id}/pay`));
      const page = await trial.fetch(new Request(left.headers.get('Location') ?? BANK));
      if (left.status !== 302 || !page.ok)
        throw new Error(`No way to the bank: ${left.status}, ${page.status}`);
    },
    async choose(payment, choice) {
      let settled = await trial.settle(payment.reference, choice);
      if (settled === 'refused') {
        await bank.visit(payment);
        settled = await trial.settle(payment.reference, choice);
      }
      if (settled === 'refused') throw new Error(`The bank does not offer ${choice} now`);
      await trial.deliverPending();
      if (settled.goTo !== null) await host(new Request(settled.goTo));
    },
    report: async () => void (await trial.deliverPending()),
  };
  const gateway = vnpayGateway({
    ...MERCHANT,
    payUrl: trial.payUrl,
    queryUrl: trial.queryUrl,
    returnUrl: `${API}/payments/return/vnpay`,
    fetch: (url, init) =>
      bank.silent ? Promise.reject(new TypeError('Failed to fetch')) : trial.fetch(question(url, init)),
    minutes: 15,
  });
  return { bank, gateway, entries: () => journal.entries };
}

/** A question as the bank gets it: what the sender makes of redirects and of its own patience stays with the sender. */
function question(url: string, { method, headers, body }: RequestInit): Request {
  return new Request(url, {
    ...(method && { method }),
    ...(headers && { headers }),
    ...(body !== undefined && { body }),
  });
}

function journalWith(known: readonly Entry[]): Journal & { readonly entries: readonly Entry[] } {
  const entries = [...known];
  return {
    entries,
    read: () => Promise.resolve([...entries]),
    append: (entry) => Promise.resolve(void entries.push(entry)),
  };
}
