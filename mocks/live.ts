import type { Payment } from '../components/contract/schemas/payment.js';
import { createHost, type HostOptions } from '../host/create-host.js';
import type { Clock, Ports } from '../host/ports.js';
import { callsBy, type Calls } from './calls.js';
import { LIVES, type Life, type LifeName, type Pay } from './data/lives.js';
import type { MockBank } from './mock-bank.js';
import { ACCOUNTS, type MockPerson } from './people.js';
import { samplePdf, samplePhoto } from './sample-files.js';

/** A made-up dossier or draft, as the host came to know it. */
export interface Lived {
  readonly id: string;
  /** Null for a draft. */
  readonly code: string | null;
}

/** Somebody who uses the host beside the page, now or at some time before it opened. */
export type As = (person: MockPerson, at?: string) => Calls;

/** Whoever uses the host beside the page, people and bank alike. */
export interface Everybody {
  readonly as: As;
  /** The time at which they do it. */
  readonly clock: Clock;
  readonly send: (request: Request) => Promise<Response>;
}

/** The host as made-up people use it beside the page: everybody is who they say, at the time they say, one after another. */
export function everybody(ports: Ports, options: HostOptions): Everybody {
  let moment: Date | undefined;
  const clock: Clock = { now: () => moment ?? ports.clock.now() };
  const host = createHost(
    {
      ...ports,
      clock,
      whoIsAsking: (request) => {
        const account = ACCOUNTS[request.headers.get(PERSON) ?? ''];
        return Promise.resolve(account ? { account, expiresAt: null } : 'nobody');
      },
    },
    options,
  );
  const send = (request: Request): Promise<Response> => Promise.resolve(host.fetch(request));
  const as: As = (person, at) =>
    callsBy((request) => {
      request.headers.set(PERSON, person);
      moment = at === undefined ? undefined : new Date(at);
      return send(request);
    }, options.publicUrl);
  return { as, clock, send };
}

const PERSON = 'Mock-Person';

interface Event {
  readonly at: string;
  readonly happens: () => Promise<void>;
}

/** Lets the dossiers be begun, paid for, filed and acted on, all in the order of time. */
export async function live(
  names: readonly LifeName[],
  as: As,
  bank: MockBank,
): Promise<Partial<Record<LifeName, Lived>>> {
  const lived: Partial<Record<LifeName, Lived>> = {};
  const events = names.flatMap((name) => eventsOf(LIVES[name], as, bank, (now) => (lived[name] = now)));
  for (const { happens } of events.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) await happens();
  return lived;
}

function eventsOf(life: Life, as: As, bank: MockBank, tell: (lived: Lived) => void): Event[] {
  let id = '';
  const tries = new Map<number, Payment>();
  const begin = async (): Promise<void> => {
    ({ id } = await prepare(life, as(life.by, life.begun)));
    tell({ id, code: null });
  };
  const file = async (at: string): Promise<void> => {
    const calls = as(life.by, at);
    const { version } = await calls.call('drafts.read', { params: { id } });
    const { code } = await calls.call('drafts.file', { params: { id }, version, body: { commitment: true } });
    tell({ id, code });
  };
  const commit = async (at: string): Promise<void> => {
    const calls = as(life.by, at);
    const { version } = await calls.call('drafts.read', { params: { id } });
    await calls.call('drafts.commit', { params: { id }, version, body: { commitment: true } });
  };
  const pay = async ({ at, attempt, choice }: Pay): Promise<void> => {
    const calls = as(life.by, at);
    const { due } = await calls.call('bills.read', { params: { id } });
    const payment =
      tries.get(attempt) ??
      (await calls.call('payments.begin', {
        params: { id },
        body: { method: 'vnpay', amount: due, returnTo: '/' },
      }));
    tries.set(attempt, payment);
    await (choice === null ? bank.visit(payment) : bank.choose(payment, choice));
  };
  const { committed, filed } = life;
  return [
    { at: life.begun, happens: begin },
    ...(committed === undefined ? [] : [{ at: committed, happens: () => commit(committed) }]),
    ...(life.pays ?? []).map((one) => ({ at: one.at, happens: () => pay(one) })),
    ...(filed === null ? [] : [{ at: filed, happens: () => file(filed) }]),
    ...life.turns.map((turn) => ({ at: turn.at, happens: () => take(turn, id, as(turn.by, turn.at)) })),
  ];
}

async function prepare(life: Life, calls: Calls): Promise<Lived> {
  const { procedure, agency, caseId, owner, delivery, step } = life;
  const draft = await calls.call('drafts.create', { body: { procedure, agency, caseId } });
  const { id } = draft;
  await calls.call('drafts.change', {
    params: { id },
    version: draft.version,
    body: {
      answers: { ...draft.answers, ...life.answers },
      step: step ?? 'review',
      ...(owner === undefined ? {} : { owner }),
      ...(delivery === undefined ? {} : { delivery }),
    },
  });
  for (const { name, paper, kind } of life.papers) {
    const place = { holder: id, purpose: 'paper', paper, filename: name, ...(kind && { kind }) } as const;
    await calls.upload(place, content(name));
  }
  return { id, code: null };
}

async function take(turn: Turn, id: string, calls: Calls): Promise<void> {
  const { attaches, does } = turn;
  const files: string[] = [];
  for (const name of attaches?.names ?? []) {
    files.push(
      await calls.upload(
        { holder: id, purpose: attaches?.purpose ?? 'result', filename: name },
        content(name),
      ),
    );
  }
  const { version } = await calls.call('dossiers.read', { params: { id } });
  const body = does.action === 'supplement' ? { ...does, files } : does;
  await calls.call('dossiers.act', { params: { id }, version, body });
}

type Turn = Life['turns'][number];

function content(name: string): Uint8Array<ArrayBuffer> {
  return name.endsWith('.png')
    ? samplePhoto()
    : samplePdf(name.replace(/\.\w+$/, ''), 'Mẫu để dùng thử, không có giá trị');
}
