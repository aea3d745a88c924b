import { setTimeout as pause } from 'node:timers/promises';
import { agreement, type Findings } from './audit.js';
import { Chance } from './chance.js';
import { MOMENTS, type Moment } from './moments.js';
import { Payer } from './payer.js';
import type { KillWorld, Victim } from './world.js';

/** What came of the kills of one process at one moment. */
export interface Tally extends Findings {
  readonly moment: string;
  readonly killed: Victim;
  readonly kills: number;
  /** Payments begun of whose outcome the host had confirmed no report when the kill came. */
  readonly inFlight: number;
  /** Answers that came before the kill to what was under way. */
  readonly acknowledged: number;
}

export interface Kills {
  readonly world: KillWorld;
  readonly chance: Chance;
  /** Everybody who paid so far. */
  readonly payers: Payer[];
}

export function killsIn(world: KillWorld, seed: number): Kills {
  return { world, chance: new Chance(seed), payers: [] };
}

const LONGEST_AWAY = 400;
/** How many of a round get no answer before the kill. */
const UNHEARD = 2;

/** Kills one process once while several payers are at the moment, starts it again, and compares once all are through. */
export async function killOnce(
  { world, chance, payers }: Kills,
  moment: Moment,
  victim: Victim,
): Promise<Tally> {
  const own = moment.cast.map(([choice, later], at) => {
    const owner = world.citizens[at % world.citizens.length];
    if (!owner) throw new Error('nobody is signed in');
    const way = { unheard: at < UNHEARD, loadsAnew: at % 2 === 0 };
    return new Payer(world, owner, { choice, later: later !== undefined, ...way });
  });
  payers.push(...own);
  await Promise.all(own.map((payer) => moment.before(payer)));

  const heard = own.length - UNHEARD;
  const enough = chance.below(heard + 1);
  let acknowledged = 0;
  let reached = (): void => undefined;
  const isReached = new Promise<void>((resolve) => (reached = resolve));
  const note = (from: Victim): void => {
    if (from === moment.counted(victim)) acknowledged++;
    if (acknowledged >= enough) reached();
  };
  const answersArrive = world.loseAnswers();
  const each = own.map((payer) => moment.during(payer, note));
  const during = Promise.all(each);
  // Awaited below; until then a failure waits too.
  during.catch(() => undefined);
  if (enough > 0) await Promise.race([isReached, Promise.all(each.slice(UNHEARD))]);
  await pause(chance.below(moment.spread));
  const inFlight = unsettled(world, own);
  await world.kill(victim);
  const before = acknowledged;
  answersArrive();
  await pause(chance.below(LONGEST_AWAY));
  await world.startAgain(victim);

  await during;
  await Promise.all(own.map((payer) => moment.after(payer)));
  const findings = await agreement(world, own, moment.asks);
  return { ...findings, moment: moment.name, killed: victim, kills: 1, inFlight, acknowledged: before };
}

function unsettled(world: KillWorld, payers: readonly Payer[]): number {
  const booked = world.booked();
  return payers.flatMap(({ begun }) => begun).filter(({ reference }) => !booked.get(reference)?.told).length;
}

/** Kills both at once, starts both again, and compares all that anybody ever did. */
export async function killAll({ world, payers }: Kills): Promise<Tally> {
  await Promise.all([world.kill('host'), world.kill('bank')]);
  await world.startAgain('bank');
  await world.startAgain('host');
  const findings = await agreement(world, payers, false);
  const doubled = [...findings.doubled, ...(await strangers(world, payers))];
  const inFlight = unsettled(world, payers);
  return {
    ...findings,
    doubled,
    moment: 'at the end, both',
    killed: 'host',
    kills: 1,
    inFlight,
    acknowledged: 0,
  };
}

/** Dossiers that the host lists and orders that the bank holds, which nobody made. */
async function strangers(world: KillWorld, payers: readonly Payer[]): Promise<string[]> {
  const filed = new Set(payers.map(({ filed }) => filed?.code));
  const references = new Set(payers.flatMap(({ begun }) => begun.map(({ reference }) => reference)));
  const found: string[] = [];
  const seen = new Set<string>();
  for (const citizen of world.citizens) {
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = { limit: '100', ...(cursor !== null && { cursor }) };
      const page: Page = await world.ask<Page>(citizen, 'dossiers.list', { query });
      for (const { code } of page.items) {
        if (!filed.has(code) || seen.has(code)) found.push(`${code} is listed and was not filed so`);
        seen.add(code);
      }
      cursor = page.next;
    } while (cursor !== null);
  }
  for (const reference of world.booked().keys())
    if (!references.has(reference)) found.push(`${reference} is known at the bank alone`);
  return found;
}

interface Page {
  readonly items: readonly { readonly code: string }[];
  readonly next: string | null;
}

/** Adds up what came of kills of the same process at the same moment. */
export function addedUp(tallies: readonly Tally[]): Tally[] {
  const sums = new Map<string, Tally>();
  for (const tally of tallies) {
    const key = `${tally.moment} ${tally.killed}`;
    const sum = sums.get(key);
    sums.set(key, sum ? plus(sum, tally) : tally);
  }
  const order = (name: string): number => MOMENTS.findIndex((moment) => moment.name === name);
  return [...sums.values()].sort((one, other) => order(one.moment) - order(other.moment));
}

function plus(one: Tally, other: Tally): Tally {
  return {
    ...one,
    kills: one.kills + other.kills,
    inFlight: one.inFlight + other.inFlight,
    acknowledged: one.acknowledged + other.acknowledged,
    paidAtBank: one.paidAtBank + other.paidAtBank,
    paidAtHost: one.paidAtHost + other.paidAtHost,
    lost: [...one.lost, ...other.lost],
    doubled: [...one.doubled, ...other.doubled],
  };
}
