import { localDate } from '../components/domain/vietnamese/instants.js';
import { cookieSession } from '../host/adapters/cookie-session.js';
import { inspectFile } from '../host/adapters/inspect-file.js';
import { memoryFiles, type MemoryFiles } from '../host/adapters/memory-files.js';
import { memoryRecords, type MemoryRecords } from '../host/adapters/memory-records.js';
import { standInSignIn } from '../host/adapters/stand-in-sign-in.js';
import type { HostOptions } from '../host/create-host.js';
import { calendar, loadReference } from '../host/data/reference.js';
import { seedReference } from '../host/data/seed.js';
import { tenants } from '../host/data/tenants.js';
import type { Clock, Ports } from '../host/ports.js';
import type { FormPaper } from '../host/slips/form-paper.js';
import type { Calls } from './calls.js';
import { clockFrom, clockThatJumps, MOCK_START } from './clock.js';
import { askForFiles } from './data/form-with-files.js';
import { publishNewerForm } from './data/newer-form.js';
import type { LifeName } from './data/lives.js';
import { everybody, live, type Everybody, type Lived } from './live.js';
import { actFirst, endSessions } from './meanwhile.js';
import { makeBank, type MadeBank, type MockBank } from './mock-bank.js';
import { pageHost } from './page-host.js';
import { ACCOUNTS, type MockPerson } from './people.js';
import { samplePdf } from './sample-files.js';
import { SCENARIOS, type Network, type Scenario, type ScenarioName } from './scenarios.js';

export interface MockOptions {
  /** What the page meets; by default dossiers in every state. */
  readonly scenario?: ScenarioName | Scenario;
  /** Who is signed in; nobody by default. */
  readonly signedInAs?: MockPerson | 'nobody';
  /** The time of the host; by default a Monday morning that goes on from there. */
  readonly clock?: Clock;
  /** The address under which the page knows the host. */
  readonly api?: string;
}

/** The reference host running in this page, with made-up people and dossiers. */
export interface MockHost {
  /** Takes the place of the browser's `fetch`, as for `dvc-portal`. Rejects as `fetch` does while offline. */
  readonly fetch: typeof globalThis.fetch;
  /** The made-up dossiers and drafts that the scenario holds, by name. */
  readonly dossiers: Readonly<Partial<Record<LifeName, Lived>>>;
  /** How the network is from now on. */
  network: Network;
  /** Signs somebody in, in place of the sign-in page. */
  signIn(person: MockPerson): Promise<void>;
  signOut(): void;
  /** Ends the session as time does. */
  endSession(): Promise<void>;
  /** What somebody else does beside the page. */
  as(person: MockPerson): Calls;
  /** The bank at which payments are made. */
  readonly bank: MockBank;
  /** Lets minutes pass at host and bank; what the bank has to report by then, it reports. */
  later(minutes: number): Promise<void>;
}

const API = 'https://dvc.mock';
const TENANT = 'dien-bien';

/** Makes a host of its own for each caller; nothing that happens in one is seen in another. */
export async function createMockHost(options: MockOptions = {}): Promise<MockHost> {
  const { signedInAs, api = API, scenario: wanted = 'full' } = options;
  const clock = clockThatJumps(options.clock ?? clockFrom(MOCK_START));
  const scenario: Scenario = typeof wanted === 'string' ? SCENARIOS[wanted] : wanted;
  const past = await pastOf(scenario);
  const { dossiers } = past;
  const records = past.records.copy();
  if (scenario.newerForm) await publishNewerForm(records);
  if (scenario.filesInForm) await askForFiles(records);
  const settings = hostOptions(api);
  const { ports, company, made } = worldOn(
    { records, files: past.files.copy(), entries: past.entries, clock },
    settings,
  );
  const { as } = company;
  const { bank } = made;
  bank.silent = scenario.bank === 'silent';
  const page = pageHost(scenario.bank === 'none' ? { ...ports, gateway: null } : ports, settings);
  let me = signedInAs === 'nobody' ? undefined : signedInAs;
  if (me) await page.signIn(me);

  let sent = 0;
  let untouched = scenario.otherActsFirst ?? false;
  let endsAt = scenario.sessionEnds;
  const mock: MockHost = {
    dossiers,
    network: scenario.network,
    as,
    bank,
    later: (minutes) => {
      clock.jump(minutes * 60_000);
      return bank.report();
    },
    async signIn(person) {
      me = person;
      await page.signIn(person);
    },
    signOut() {
      me = undefined;
      page.signOut();
    },
    endSession: () => endSessions(records),
    async fetch(input, init) {
      const request = new Request(input instanceof Request ? input : new URL(input, api), init);
      await onItsWay(request, mock.network, sent++);
      if (untouched) untouched = !(await actFirst(request, as, me));
      const isWrite = request.method !== 'GET' && request.method !== 'HEAD';
      if (endsAt === 'at-first-write' && isWrite) {
        endsAt = undefined;
        await mock.endSession();
      }
      const response = await page.send(request);
      if (endsAt === 'after-first-look' && new URL(request.url).pathname.endsWith('/session')) {
        endsAt = undefined;
        await mock.endSession();
      }
      request.signal.throwIfAborted();
      return response;
    },
  };
  return mock;
}

/** Waits as long as the network takes; rejects where it does not let the request through, or the page gives it up. */
async function onItsWay(
  { method, signal }: Request,
  { delay, offline, after = 0 }: Network,
  sent: number,
): Promise<void> {
  signal.throwIfAborted();
  if (delay > 0) {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, delay);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      });
    });
  }
  const isLost = offline === 'all' || (offline === 'writes' && method !== 'GET' && method !== 'HEAD');
  if (isLost && sent >= after) throw new TypeError('Failed to fetch');
}

/** A form in plain letters on one page: fonts and what sets them stay out of the page. */
function linesOf({ blocks }: FormPaper): string[] {
  const lines = blocks.flatMap((block) =>
    block.kind === 'heading'
      ? [block.text]
      : block.kind === 'lines'
        ? block.lines.map(({ label, text }) => `${label}: ${text}`)
        : block.rows.map((row) => row.join(' | ')),
  );
  return lines.slice(0, 24);
}

const SILENT: Ports['log'] = { info: () => undefined, warn: () => undefined, error: () => undefined };

function hostOptions(api: string): HostOptions {
  const tenant = tenants[TENANT];
  if (!tenant) throw new RangeError(`There are no settings of ${TENANT}`);
  // Somebody who leaves a page open over lunch should find it as it was.
  return { publicUrl: api, tenant, calendar, session: { idleMinutes: 720, hours: 24 } };
}

/** Fields of procedures that citizens ask for most. */
const OFTEN_ASKED: readonly string[] = [
  'Hộ tịch',
  'Chứng thực',
  'Đăng ký, quản lý cư trú',
  'Cấp, quản lý căn cước',
  'Đất đai',
  'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)',
];

interface State {
  readonly records: MemoryRecords;
  readonly files: MemoryFiles;
  /** What the bank knows. */
  readonly entries: ReturnType<MadeBank['entries']>;
  readonly clock: Clock;
}

/** The host and the bank, each of which reaches the other, and everybody who uses them. */
function worldOn(
  { records, files, entries, clock }: State,
  settings: HostOptions,
): { ports: Ports; company: Everybody; made: MadeBank } {
  const made = makeBank({
    entries,
    clock: { now: () => company.clock.now() },
    host: (request) => company.send(request),
  });
  const ports: Ports = {
    records,
    files,
    inspect: inspectFile,
    printForm: (paper) => Promise.resolve(samplePdf(paper.title, ...linesOf(paper))),
    gateway: made.gateway,
    signIn: standInSignIn(ACCOUNTS, `${settings.publicUrl}/people`),
    whoIsAsking: cookieSession(records, clock, settings),
    // Only the page itself can reach a host that runs in it.
    origins: { mayCall: () => true },
    clock,
    log: SILENT,
  };
  const company = everybody(ports, settings);
  return { ports, company, made };
}

/** What had happened when the page opened. */
interface Past {
  readonly records: MemoryRecords;
  readonly files: MemoryFiles;
  readonly entries: State['entries'];
  readonly dossiers: MockHost['dossiers'];
}

const pasts = new Map<string, Promise<Past>>();

/** The past of a scenario, lived once in a page and copied for each host. */
function pastOf({ catalogue, dossiers }: Scenario): Promise<Past> {
  const key = [catalogue, ...dossiers].join(' ');
  const known = pasts.get(key) ?? liveThrough(catalogue, dossiers);
  pasts.set(key, known);
  return known;
}

async function liveThrough(catalogue: Scenario['catalogue'], names: readonly LifeName[]): Promise<Past> {
  const records = (await referenceRecords(catalogue)).copy();
  const files = memoryFiles();
  const settings = hostOptions(API);
  const state = { records, files, entries: [], clock: clockFrom(MOCK_START) };
  const { company, made } = worldOn(state, settings);
  const dossiers = await live(names, company.as, made.bank);
  return { records, files, entries: made.entries(), dossiers };
}

const references = new Map<Scenario['catalogue'], Promise<MemoryRecords>>();

/** Records with the reference data alone, made once in a page. */
function referenceRecords(part: Scenario['catalogue']): Promise<MemoryRecords> {
  const known = references.get(part) ?? loadRecords(part);
  references.set(part, known);
  return known;
}

async function loadRecords(part: Scenario['catalogue']): Promise<MemoryRecords> {
  const records = memoryRecords();
  const reference = await loadReference(hostOptions(API).tenant);
  const catalogue =
    part === 'whole'
      ? reference.catalogue
      : reference.catalogue.filter(({ field }) => OFTEN_ASKED.includes(field));
  await seedReference(records, { ...reference, catalogue }, localDate(MOCK_START));
  return records;
}
