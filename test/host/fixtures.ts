import {
  API_PREFIX,
  ENDPOINTS,
  HEADERS,
  type Endpoint,
  type OperationName,
} from '../../components/contract/endpoints.js';
import { OPERATIONS, problemsOf, type Operation } from '../../components/contract/operations.js';
import type { ProblemCode } from '../../components/contract/problems.js';
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

/** A small world for tests of the host: two agencies, one procedure with a short form, made-up people. */

export const PUBLIC_URL = 'https://dvc.example.vn';
export const FRIEND = 'https://xa.example.vn';

export const agencies: readonly Agency[] = (['03127', '03325'] as const).map((commune, at) => ({
  id: `00000000-0011-8000-8000-0000000${commune}`,
  code: `H18.1${at + 2}`,
  name: `Trung tâm Phục vụ hành chính công ${commune}`,
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

export const procedure: Procedure = {
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  field: 'Hộ tịch',
  agency: 'Bộ Tư pháp',
  levels: ['commune'],
  audiences: ['citizen'],
  online: true,
  free: true,
  duration: { amount: 3, unit: 'working-day', provisional: true },
  fileable: true,
  version: '2026-07-01',
  decision: null,
  effectiveFrom: null,
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
      [procedure, listed].map((one) => ({ id: one.code, body: { summary: summaryOf(one), procedure: one } })),
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
    await tx.facts.load([{ id: REFERENCE_FACT, expiresAt: null, body: { revision: 'fixtures' } }]);
  });
}

function summaryOf({
  code,
  name,
  field,
  agency,
  levels,
  audiences,
  online,
  free,
  duration,
  fileable,
}: Procedure) {
  return { code, name, field, agency, levels, audiences, online, free, duration, fileable };
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

export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Version for If-Match. */
  readonly version?: number;
  readonly key?: string;
  /** Set after all others; null takes a header away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Bytes or text instead of JSON. */
  readonly raw?: BodyInit;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, taken for what the test expects; the tests of the contract look at shapes. */
  readonly json: unknown;
  readonly code: string | undefined;
}

/** Somebody who calls the API as its client does. */
export class Caller {
  constructor(
    readonly host: TestWorld['host'],
    readonly cookie = '',
  ) {}

  async call(name: OperationName, sent: Sent = {}): Promise<Answer> {
    const answer = await answerOf(await this.send(name, sent));
    const { status, code } = answer;
    const isDeclared = code === undefined ? status < 400 : problemsOf(name).includes(code as ProblemCode);
    // HEAD has no body to tell its code by.
    if (!isDeclared && ENDPOINTS[name].method !== 'HEAD')
      throw new Error(`${name} answers ${status} ${code ?? answer.text} unannounced`);
    return answer;
  }

  /** As `call`, but fails unless it succeeds with the shape that the contract says, and nothing beside it. */
  async ok<T = Record<string, unknown>>(name: OperationName, sent: Sent = {}): Promise<T> {
    const answer = await this.call(name, sent);
    const endpoint: Endpoint = ENDPOINTS[name];
    if (answer.status !== endpoint.status) throw new Error(`${name}: ${answer.status} ${answer.text}`);
    const schema = (OPERATIONS[name] as Operation).answer;
    if (schema) {
      const kept = JSON.stringify(sorted(schema.parse(answer.json)));
      if (kept !== JSON.stringify(sorted(answer.json)))
        throw new Error(`${name} answers more than the contract says: ${answer.text}`);
    }
    return answer.json as T;
  }

  async send(name: OperationName, sent: Sent = {}): Promise<Response> {
    const endpoint: Endpoint = ENDPOINTS[name];
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, param: string) =>
      encodeURIComponent(sent.params?.[param] ?? ''),
    );
    const query = sent.query ? `?${new URLSearchParams(sent.query)}` : '';
    const headers = new Headers();
    if (this.cookie) headers.set('cookie', this.cookie);
    if (!['GET', 'HEAD', 'OPTIONS'].includes(endpoint.method)) headers.set(HEADERS.client, 'test');
    if (endpoint.body === 'json') headers.set('content-type', 'application/json');
    if (endpoint.body === 'bytes') headers.set('content-type', 'application/offset+octet-stream');
    if (endpoint.idempotent) headers.set(HEADERS.idempotencyKey, sent.key ?? crypto.randomUUID());
    if (sent.version !== undefined) headers.set(HEADERS.ifMatch, `"v${sent.version}"`);
    if (endpoint.path.startsWith('/uploads')) headers.set('tus-resumable', '1.0.0');
    for (const [header, value] of Object.entries(sent.headers ?? {})) {
      if (value === null) headers.delete(header);
      else headers.set(header, value);
    }
    const body = sent.raw ?? (endpoint.body === 'json' ? JSON.stringify(sent.body ?? {}) : undefined);
    return this.host.request(`${PUBLIC_URL}${API_PREFIX}${path}${query}`, {
      method: endpoint.method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
  }

  /** Begins an upload; answers its id. */
  async beginUpload(
    metadata: Readonly<Record<string, string>>,
    length: number,
    sent: Sent = {},
  ): Promise<Answer & { id: string }> {
    const answer = await this.call('uploads.create', {
      ...sent,
      headers: {
        'upload-length': String(length),
        'upload-metadata': metadataHeader(metadata),
        ...sent.headers,
      },
    });
    return { ...answer, id: answer.headers.get('location')?.split('/').at(-1) ?? '' };
  }

  append(id: string, offset: number, bytes: Uint8Array, sent: Sent = {}): Promise<Answer> {
    return this.call('uploads.append', {
      ...sent,
      params: { id },
      raw: new Blob([new Uint8Array(bytes)]),
      headers: { 'upload-offset': String(offset), ...sent.headers },
    });
  }

  /** Uploads a file in one piece; answers its id. */
  async upload(metadata: Readonly<Record<string, string>>, bytes: Uint8Array = PDF): Promise<string> {
    const begun = await this.beginUpload(metadata, bytes.length);
    if (begun.status !== 201) throw new Error(`upload: ${begun.status} ${begun.text}`);
    const added = await this.append(begun.id, 0, bytes);
    if (added.status !== 204) throw new Error(`append: ${added.status} ${added.text}`);
    return begun.id;
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
  const json: unknown = isJson ? JSON.parse(text) : undefined;
  const code = response.status >= 400 && isJson ? (json as { code: string }).code : undefined;
  return { status: response.status, headers: response.headers, text, json, code };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

export function metadataHeader(metadata: Readonly<Record<string, string>>): string {
  return Object.entries(metadata)
    .map(([name, value]) => `${name} ${btoa(String.fromCharCode(...new TextEncoder().encode(value)))}`)
    .join(',');
}

export const PDF = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
export const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
  8, 2, 0, 0, 0,
]);

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
