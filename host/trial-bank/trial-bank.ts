import type { Language } from '../../components/contract/lists.js';
import type { Clock } from '../ports.js';
import { answerQuestion } from './answer-question.js';
import { faultAnswer, pageAnswer, redirect, shortText, styleAnswer } from './answers.js';
import { CHOICES, isChoice, type ChoiceName } from './choices.js';
import { Ledger, type Journal, type Settlement } from './ledger.js';
import { readOrder, type Order } from './order.js';
import { aboutPage, orderPage, paidPage, STYLE_PATH } from './pages.js';
import { PAY_PATH, QUERY_PATH, sealedAddress, sealWith, type Merchant } from './protocol.js';
import { reportOf, tell } from './report.js';
import type { Fault } from './texts.js';

export interface TrialBankOptions {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly merchant: Merchant;
  /** Fetches the address of a report. */
  readonly deliver: (url: string) => Promise<Response>;
  /** Where browsers and the merchant's server reach the bank, without a slash at the end. */
  readonly publicUrl: string;
  /** Pauses between the tries to report, in milliseconds; after the last the bank gives up. */
  readonly retry?: readonly number[];
}

/** What became of a choice: the address to which the browser goes, null when it stays. */
export interface Settled {
  readonly goTo: string | null;
}

/**
 * A bank for trying out: the other side of VNPAY 2.1.0, with a page on which whoever comes chooses what becomes of a
 * payment. It runs on web standards alone, in a process of its own or in a page.
 */
export interface TrialBank {
  /** Where payers go, by GET and with a signed order. */
  readonly payUrl: string;
  /** Where the merchant asks (`querydr`). */
  readonly queryUrl: string;
  fetch(request: Request): Promise<Response>;
  /** Lets happen to an order what a payer chooses on its page; `refused` when it is not known or does not stand so. */
  settle(reference: string, choice: ChoiceName): Promise<Settled | 'refused'>;
  /** Sends the reports that are due. Answers when the next one will be; null when none is left. */
  deliverPending(): Promise<Date | null>;
}

const LONGEST_ADDRESS = 4096;
/** VNPAY itself tries ten times, five minutes apart; whoever tries out has less patience. */
const RETRY = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000, 120_000, 300_000];
const FIRST_NUMBER = 14_000_000;

export function createTrialBank(options: TrialBankOptions): TrialBank {
  const { clock, merchant, deliver, publicUrl, retry = RETRY } = options;
  const seal = sealWith(merchant.secret);
  const underWay = new Set<number>();
  let opened: Promise<Ledger> | undefined;
  const open = (): Promise<Ledger> => (opened ??= Ledger.open(options.journal));
  // Looking and keeping are one step: two payers at one order must not both find it open.
  let queue: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  }

  const backTo = (order: Order, outcome: Settlement | undefined): Promise<string> =>
    sealedAddress(order.returnUrl, reportOf(order, outcome, merchant), seal);
  const targetsOf = ({ returnUrl }: Order): string[] => [
    new URL(returnUrl).origin,
    ...(merchant.origins ?? []),
  ];

  /** Reads the order of an address and takes it in, unless it is known; a fault when the bank does not take it. */
  async function admit(query: URLSearchParams): Promise<Order | Fault> {
    const order = await readOrder(query, merchant, seal);
    if (typeof order === 'string') return order;
    return inTurn(async () => {
      const ledger = await open();
      const known = ledger.order(order.reference);
      if (known) return JSON.stringify(known) === JSON.stringify(order) ? known : 'reused';
      if (Date.parse(order.expiresAt) <= clock.now().getTime()) return 'expired';
      await ledger.keep({ kind: 'order', order });
      return order;
    });
  }

  async function look(order: Order): Promise<Response> {
    const now = clock.now();
    const ledger = await open();
    const standing = ledger.standing(order, now);
    if (standing !== 'paid')
      return pageAnswer(orderPage(order, standing, merchant.name, now), 200, targetsOf(order));
    const back = await backTo(order, ledger.outcome(order.reference, now));
    return pageAnswer(paidPage(order, merchant.name, back), 409);
  }

  async function choose(order: Order, choice: string): Promise<Response> {
    const settled = isChoice(choice) ? await settle(order.reference, choice) : 'refused';
    if (settled === 'refused') {
      const ledger = await open();
      const now = clock.now();
      if (ledger.standing(order, now) !== 'paid') return faultAnswer('no-choice', order.language);
      // Pressing twice does no harm: the browser goes where the first press led.
      return redirect(await backTo(order, ledger.outcome(order.reference, now)));
    }
    if (settled.goTo !== null) return redirect(settled.goTo);
    return pageAnswer(paidPage(order, merchant.name, null));
  }

  function settle(reference: string, choice: ChoiceName): Promise<Settled | 'refused'> {
    return inTurn(async () => {
      const ledger = await open();
      const order = ledger.order(reference);
      const now = clock.now();
      const { when, responseCode, transactionStatus, late, reports, goesBack } = CHOICES[choice];
      if (!order || ledger.standing(order, now) !== when) return 'refused';
      const settlement = {
        id: ledger.next,
        reference,
        responseCode,
        transactionStatus,
        number: numberOf(transactionStatus, ledger.last(reference), ledger.next),
        at: late ? new Date(Date.parse(order.expiresAt) + 1000).toISOString() : now.toISOString(),
        reports,
      };
      await ledger.keep({ kind: 'settled', settlement });
      return { goTo: goesBack ? await backTo(order, late ? undefined : settlement) : null };
    });
  }

  async function pay(request: Request, query: URLSearchParams): Promise<Response> {
    const language = languageIn(query);
    const isRead = isReading(request);
    if (!isRead && request.method !== 'POST') return faultAnswer('not-allowed', language);
    const body = isRead ? '' : await shortText(request);
    if (body === undefined) return faultAnswer('too-large', language);
    const order = await admit(query);
    if (typeof order === 'string') return faultAnswer(order, language);
    return isRead ? look(order) : choose(order, new URLSearchParams(body).get('choice') ?? '');
  }

  async function ask(request: Request): Promise<Response> {
    if (request.method !== 'POST') return faultAnswer('not-allowed', 'vi');
    const body = await shortText(request);
    if (body === undefined) return faultAnswer('too-large', 'vi');
    return Response.json(await answerQuestion(parsed(body), await open(), merchant, seal, clock.now()));
  }

  return {
    payUrl: publicUrl + PAY_PATH,
    queryUrl: publicUrl + QUERY_PATH,
    settle,

    async fetch(request) {
      const { pathname, searchParams } = new URL(request.url);
      if (request.url.length > LONGEST_ADDRESS) return faultAnswer('too-large', 'vi');
      if (pathname === PAY_PATH) return pay(request, searchParams);
      if (pathname === QUERY_PATH) return ask(request);
      if (pathname === STYLE_PATH && isReading(request)) return styleAnswer();
      if (pathname === '/' && isReading(request)) return pageAnswer(aboutPage(languageIn(searchParams)));
      return faultAnswer('not-found', 'vi');
    },

    async deliverPending() {
      const ledger = await open();
      const due = ledger.due(clock.now()).filter(({ settlement }) => !underWay.has(settlement.id));
      const delivery = { ledger, merchant, seal, deliver, retry, now: () => clock.now() };
      await Promise.all(
        due.map(async (untold) => {
          underWay.add(untold.settlement.id);
          try {
            await tell(untold, delivery);
          } finally {
            underWay.delete(untold.settlement.id);
          }
        }),
      );
      return ledger.nextDue(underWay);
    },
  };
}

/** The number of a transaction: none where no money moved; the same when the bank makes up its mind about one. */
function numberOf(status: string, earlier: Settlement | undefined, id: number): string {
  if (earlier && earlier.number !== '0') return earlier.number;
  return status === '02' ? '0' : String(FIRST_NUMBER + id);
}

function isReading({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function languageIn(query: URLSearchParams): Language {
  return query.get('vnp_Locale') === 'en' ? 'en' : 'vi';
}
