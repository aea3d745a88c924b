import { API_PREFIX } from '../../components/contract/endpoints.js';
import { guide, legalDocument, publishedQuestion } from '../../components/contract/examples.js';
import type { Agency, FormVersion, Procedure } from '../../components/contract/schemas/procedure.js';
import type { Account } from '../../components/contract/schemas/session.js';
import { allowedOrigins } from '../../host/adapters/allowed-origins.js';
import { cookieSession } from '../../host/adapters/cookie-session.js';
import { inspectFile } from '../../host/adapters/inspect-file.js';
import { memoryFiles } from '../../host/adapters/memory-files.js';
import { memoryRecords } from '../../host/adapters/memory-records.js';
import { standInSignIn } from '../../host/adapters/stand-in-sign-in.js';
import { createHost, type HostOptions } from '../../host/create-host.js';
import { REFERENCE_FACT } from '../../host/data/seed.js';
import type { Ports } from '../../host/ports.js';
import { Caller, PUBLIC_URL } from './caller.js';

export { Caller, metadataHeader, PDF, PNG, PUBLIC_URL, type Answer, type Sent } from './caller.js';

/** A small world for tests of the host: two agencies, one procedure with a short form, made-up people. */

export const FRIEND = 'https://xa.example.vn';

export const agencies: readonly Agency[] = (['03127', '03325'] as const).map((commune, at) => ({
  id: `00000000-0011-8000-8000-0000000${commune}`,
  code: `H18.1${at + 2}`,
  name: `Trung tâm Phục vụ hành chính công ${commune}`,
  kind: 'centre',
  level: 'commune',
  province: '11',
  commune,
  parent: `Ủy ban nhân dân ${commune}`,
  address: null,
  phone: null,
}));
export const [hall, otherHall] = agencies as [Agency, Agency];

export const form: FormVersion = {
  id: 'khai-sinh',
  version: '1',
  procedureCode: '1.001193',
  definition: {
    display: 'form',
    components: [
      {
        type: 'textfield',
        key: 'nguoiYeuCau',
        label: 'Người yêu cầu',
        disabled: true,
        properties: { prefill: 'account.name' },
      },
      { type: 'textfield', key: 'tenTre', label: 'Họ tên trẻ', validate: { required: true, maxLength: 80 } },
      { type: 'number', key: 'soLuong', label: 'Số bản sao', validate: { min: 0, max: 20 } },
    ],
  },
};

const PLAIN_PAPER = { officialCode: null, template: null, substitutes: [] };

export const procedure: Procedure = {
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  field: 'Hộ tịch',
  ministry: 'Bộ Tư pháp',
  agency: 'Bộ Tư pháp',
  levels: ['commune'],
  audiences: ['citizen'],
  online: 'full',
  free: true,
  duration: { amount: 3, unit: 'working-day', provisional: true },
  fileable: true,
  version: '2026-07-01',
  decision: null,
  effectiveFrom: null,
  effectiveTo: null,
  onlineReason: null,
  performers: [],
  requirements: [],
  detail: 'full',
  summary: null,
  channels: [
    {
      channel: 'online',
      duration: { amount: 3, unit: 'working-day', provisional: true },
      fees: [{ kind: 'free' }],
    },
  ],
  cases: [
    { id: 'thuong', name: 'Trẻ em', description: null },
    { id: 'bo-roi', name: 'Trẻ bị bỏ rơi', description: null },
  ],
  papers: [
    {
      code: 'chung-sinh',
      name: 'Giấy chứng sinh',
      use: 'submit',
      required: true,
      condition: null,
      originals: 1,
      copies: 0,
      kinds: ['original', 'certified-copy', 'electronic'],
      cases: ['thuong'],
      ...PLAIN_PAPER,
    },
    {
      code: 'uy-quyen',
      name: 'Văn bản ủy quyền',
      use: 'submit',
      required: true,
      condition: 'Khi ủy quyền cho người khác',
      originals: 1,
      copies: 0,
      kinds: ['original', 'certified-copy'],
      cases: [],
      ...PLAIN_PAPER,
    },
    {
      code: 'can-cuoc',
      name: 'Căn cước',
      use: 'present',
      required: true,
      condition: null,
      originals: 1,
      copies: 0,
      kinds: ['original'],
      cases: [],
      ...PLAIN_PAPER,
    },
  ],
  steps: ['Nộp hồ sơ'],
  results: [{ name: 'Giấy khai sinh', code: null }],
  legalBases: [],
  form: { id: 'khai-sinh', version: '1' },
};

const listed: Procedure = {
  ...procedure,
  code: '1.004222',
  name: 'Đăng ký thường trú',
  agency: 'Bộ Công an',
  field: 'Cư trú',
  online: 'none',
  fileable: false,
  detail: 'listed',
  free: null,
  form: null,
  cases: [],
  papers: [],
  channels: [],
};

function person(id: string, name: string, citizenId: string): Account {
  return {
    id,
    role: 'citizen',
    party: {
      kind: 'person',
      name,
      citizenId,
      birthDate: '1992-05-14',
      phone: '0912345678',
      address: { province: '11', commune: '03127', detail: 'Tổ 4' },
    },
    assurance: 2,
    agency: null,
    position: null,
    sources: { name: 'identity-provider', citizenId: 'identity-provider' },
  };
}

function officer(id: string, name: string, agency: Agency): Account {
  const account = person(id, name, '011190000999');
  return {
    ...account,
    role: 'officer',
    agency: { id: agency.id, name: agency.name },
    position: 'Cán bộ một cửa',
  };
}

export const people = {
  mai: person('cong-dan-mai', 'Lò Thị Mai', '011192000123'),
  pao: person('cong-dan-pao', 'Mùa A Páo', '011088000101'),
  lan: officer('can-bo-lan', 'Nguyễn Thị Lan', hall),
  hung: officer('can-bo-hung', 'Trần Văn Hùng', hall),
  minh: officer('can-bo-minh', 'Phạm Quang Minh', otherHall),
} as const satisfies Record<string, Account>;
export type PersonName = keyof typeof people;

export const options: HostOptions = {
  publicUrl: PUBLIC_URL,
  tenant: {
    id: 'dien-bien',
    name: 'Tỉnh Điện Biên',
    province: '11',
    hotline: null,
    sample: true,
    notes: [],
    upload: {
      maxFileBytes: 100_000,
      maxFilesPerPaper: 3,
      types: ['application/pdf', 'image/jpeg', 'image/png'],
    },
    time: {
      blankUnit: 'working-day',
      sessions: [
        ['07:00', '11:30'],
        ['13:30', '17:00'],
      ],
      cutOff: '15:00',
    },
    dossierCode: { digits: 4, yearDigits: 2 },
    takes: { commune: ['commune'] },
    departments: {},
    theme: {
      accent: ['#0b5d4e', '#6cc7b3'],
      onAccent: ['#ffffff', '#06241e'],
      accentSoft: ['#e6f1ee', '#17352e'],
    },
    agencies,
  },
  calendar: { years: { 2026: { provisional: false, off: ['2026-11-24'], makeUp: [] } } },
};

export interface LogLine {
  readonly level: string;
  readonly event: string;
  readonly fields: unknown;
}

export interface TestWorld {
  readonly ports: Ports;
  readonly host: ReturnType<typeof createHost>;
  readonly log: LogLine[];
  /** Moves the clock. */
  setNow(instant: string): void;
  signIn(name: PersonName): Promise<Caller>;
  readonly nobody: Caller;
}

/** A host on memory with the fixtures loaded. 2026-11-23 is a Monday; the day after is off. */
export async function testWorld(
  changes: Partial<HostOptions> = {},
  others: Partial<Ports> = {},
): Promise<TestWorld> {
  const log: LogLine[] = [];
  const write = (level: string) => (event: string, fields?: unknown) =>
    void log.push({ level, event, fields });
  let now = new Date('2026-11-23T08:30:00+07:00');
  const all = { ...options, ...changes };
  const clock = { now: () => now };
  const records = others.records ?? memoryRecords();
  const ports: Ports = {
    records,
    files: memoryFiles(),
    inspect: inspectFile,
    // Nothing but the words: how they are set is tried where it is done.
    printForm: (paper) => Promise.resolve(new TextEncoder().encode(`%PDF-1.4\n${JSON.stringify(paper)}`)),
    gateway: null,
    signIn: standInSignIn(people, `${PUBLIC_URL}/people`),
    whoIsAsking: cookieSession(records, clock, all),
    origins: allowedOrigins([FRIEND]),
    clock,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    ...others,
  };
  await load(ports);
  const host = createHost(ports, all);
  return {
    ports,
    host,
    log,
    setNow: (instant) => void (now = new Date(instant)),
    signIn: async (name) => new Caller(host, await signedIn(host, name)),
    nobody: new Caller(host),
  };
}

async function load({ records }: Ports): Promise<void> {
  await records.transaction(async (tx) => {
    await tx.procedures.load(
      [procedure, listed].map((one) => ({
        id: one.code,
        body: { summary: summaryOf(one), procedure: one, keywords: '' },
      })),
    );
    await tx.agencies.load(
      agencies.map((body) => ({
        id: body.id,
        code: body.code,
        level: body.level,
        province: body.province,
        body,
      })),
    );
    await tx.forms.load([{ id: `${form.id}/${form.version}`, body: form }]);
    await tx.places.load([
      { id: '11', parent: null, name: 'Tỉnh Điện Biên', nameEn: 'Dien Bien Province' },
      { id: '03127', parent: '11', name: 'Phường Điện Biên Phủ', nameEn: 'Dien Bien Phu Ward' },
    ]);
    await tx.help.load([
      { id: `guide/${guide.id}`, kind: 'guide', place: 0, body: guide },
      { id: `document/${legalDocument.number}`, kind: 'document', place: 0, body: legalDocument },
      { id: `question/${publishedQuestion.slug}`, kind: 'question', place: 0, body: publishedQuestion },
    ]);
    await tx.facts.load([{ id: REFERENCE_FACT, expiresAt: null, body: { revision: 'fixtures' } }]);
  });
}

function summaryOf({
  code,
  name,
  field,
  ministry,
  agency,
  levels,
  audiences,
  online,
  free,
  duration,
  fileable,
}: Procedure) {
  return { code, name, field, ministry, agency, levels, audiences, online, free, duration, fileable };
}

/** Goes the whole way of a sign-in; the cookie that a browser would then send. */
async function signedIn(host: TestWorld['host'], name: PersonName): Promise<string> {
  const begun = await host.request(`${PUBLIC_URL}${API_PREFIX}/session/sign-in?returnTo=/ho-so`);
  const leave = new URL(begun.headers.get('location') ?? '');
  const callback = `${PUBLIC_URL}${API_PREFIX}/session/callback?state=${leave.searchParams.get('state')}&person=${name}`;
  const back = await host.request(callback, { headers: { cookie: cookiesOf(begun) } });
  return cookiesOf(back);
}

export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');
}

/** A draft that only waits to be filed; answers its id and version. */
export async function readyDraft(caller: Caller): Promise<{ id: string; version: number }> {
  const { id } = await caller.ok<{ id: string }>('drafts.create', {
    body: { procedure: procedure.code, agency: hall.id, caseId: 'thuong' },
  });
  const saved = await caller.ok<{ version: number }>('drafts.change', {
    params: { id },
    version: 1,
    body: { answers: { tenTre: 'Lò Văn An', soLuong: 2 }, delivery: { way: 'desk' }, step: 'review' },
  });
  await caller.upload({ holder: id, purpose: 'paper', paper: 'chung-sinh', filename: 'Giấy chứng sinh.pdf' });
  return { id, version: saved.version };
}

export interface DossierShape {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly state: string;
  readonly category: string;
  readonly dueAt: string | null;
  readonly actions: string[];
  readonly files: { id: string; purpose: string; name: string }[];
  readonly supplements: { deadline: string; answer: unknown }[];
  readonly history: {
    action: string;
    state: string;
    sender: { name: string; role: string };
    note: string | null;
  }[];
}

/** A dossier that was just filed. */
export async function filedDossier(caller: Caller): Promise<DossierShape> {
  const { id, version } = await readyDraft(caller);
  return caller.ok<DossierShape>('drafts.file', { params: { id }, version, body: { commitment: true } });
}

export function acting(caller: Caller, dossier: { id: string }) {
  return (version: number, body: unknown) =>
    caller.ok<DossierShape>('dossiers.act', { params: { id: dossier.id }, version, body });
}
