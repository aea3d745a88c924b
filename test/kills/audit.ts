import { setTimeout as pause } from 'node:timers/promises';
import type { Payer } from './payer.js';
import type { Booked, KillWorld } from './world.js';

/** How money and dossiers compare, with a sentence for each that does not agree. */
export interface Findings {
  readonly paidAtBank: number;
  readonly paidAtHost: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
}

const PAUSE = 200;
const TRIES = 150;

/** Looks until nothing is missing any more, for half a minute at most; with `asks` the payers' pages ask on meanwhile. */
export async function agreement(
  world: KillWorld,
  payers: readonly Payer[],
  asks: boolean,
): Promise<Findings> {
  for (let tries = 1; ; tries++) {
    const findings = await compare(world, payers);
    if (findings.lost.length === 0 || tries === TRIES) return findings;
    if (asks) await Promise.all(payers.flatMap(({ begun }) => begun.map(({ id }) => world.inquire(id))));
    await pause(PAUSE);
  }
}

async function compare(world: KillWorld, payers: readonly Payer[]): Promise<Findings> {
  const booked = world.booked();
  const all = await Promise.all(payers.map((payer) => compareOne(payer, booked)));
  const codes = payers.map(({ filed }) => filed?.code);
  const shared = codes.filter((code, at) => code !== undefined && codes.indexOf(code) !== at);
  const sum = (of: (one: Findings) => number): number => all.reduce((total, one) => total + of(one), 0);
  return {
    paidAtBank: sum(({ paidAtBank }) => paidAtBank),
    paidAtHost: sum(({ paidAtHost }) => paidAtHost),
    lost: all.flatMap(({ lost }) => lost),
    doubled: [
      ...all.flatMap(({ doubled }) => doubled),
      ...shared.map((code) => `${code} is the code of two dossiers`),
    ],
  };
}

async function compareOne(payer: Payer, booked: ReadonlyMap<string, Booked>): Promise<Findings> {
  const bill = await payer.bill();
  const [lost, doubled]: [string[], string[]] = [[], []];
  const check = (list: string[], isWrong: boolean, sentence: string): void => {
    if (isWrong) list.push(`${sentence} (${payer.filed?.code ?? payer.holder})`);
  };
  const known = new Map(bill.payments.map((payment) => [payment.id, payment]));
  const acknowledged = new Set(payer.begun.map(({ id }) => id));
  for (const { id, reference } of payer.begun)
    check(lost, known.get(id)?.reference !== reference, `payment ${reference} was begun and is gone`);
  for (const { id, reference } of bill.payments)
    check(doubled, !acknowledged.has(id), `payment ${reference} was begun beside the one wanted`);
  for (const reference of payer.pressed)
    check(lost, !booked.get(reference)?.paid, `${reference} was paid and the bank forgot it`);

  let [atBank, sumAtBank] = [0, 0];
  for (const { reference, state } of bill.payments) {
    const { paid = 0, amount = 0 } = booked.get(reference) ?? {};
    atBank += paid;
    sumAtBank += paid * amount;
    check(doubled, paid > 1, `the bank took the money of ${reference} ${paid} times`);
    check(lost, paid > 0 && state !== 'paid', `${reference} is paid at the bank and ${state} at the host`);
    check(doubled, paid === 0 && state === 'paid', `${reference} is paid at the host alone`);
  }
  const sums = `${bill.paid} đ at the host, ${sumAtBank} đ at the bank`;
  check(lost, bill.paid < sumAtBank, sums);
  check(doubled, bill.paid > sumAtBank, sums);
  check(doubled, bill.surplus > 0, `${bill.surplus} đ too much`);
  if (payer.filed) await compareDossier(payer, bill.due, check, { lost, doubled });
  const atHost = bill.payments.filter(({ state }) => state === 'paid').length;
  return { paidAtBank: atBank, paidAtHost: atHost, lost, doubled };
}

async function compareDossier(
  payer: Payer,
  due: number,
  check: (list: string[], isWrong: boolean, sentence: string) => void,
  { lost, doubled }: { lost: string[]; doubled: string[] },
): Promise<void> {
  const { code, state, history } = await payer.dossier();
  check(lost, code !== payer.filed?.code, `the dossier was filed as ${payer.filed?.code} and is ${code}`);
  const times = (action: string): number => history.filter((entry) => entry.action === action).length;
  check(doubled, times('file') > 1, 'filed more than once');
  check(lost, times('file') < 1, 'the filing is not in the history');
  if (!payer.later) return;
  const settled = times('settle-payment');
  check(doubled, settled > 1, `the requested fee was settled ${settled} times`);
  check(lost, settled < 1 || state !== 'processing' || due > 0, `the requested fee left it ${state}`);
}
