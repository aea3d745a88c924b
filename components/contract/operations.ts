import { z } from 'zod';
import { ENDPOINTS, type OperationName } from './endpoints.js';
import * as example from './examples.js';
import { HELP_OPERATIONS } from './help-operations.js';
import { PAYMENT_METHODS } from './lists.js';
import type { ProblemCode } from './problems.js';
import { Id, ProcedureCode, ProvinceCode } from './schemas/common.js';
import {
  DeskPage,
  DeskQuery,
  Dossier,
  DossierActionRequest,
  DossierCode,
  DossierPage,
  DossierQuery,
  Tracking,
} from './schemas/dossier.js';
import { Draft, DraftChange, DraftList, Filing, NewDraft } from './schemas/draft.js';
import { FileChange, FileList, StoredFile } from './schemas/file.js';
import { Bill, NewPayment, NoticeAnswer, Payment } from './schemas/payment.js';
import {
  Agency,
  AgencyPage,
  AgencyQuery,
  CommuneList,
  CommunePage,
  CommuneQuery,
  FormVersion,
  Procedure,
  ProcedureIndex,
  ProcedureVersions,
  ProvinceList,
  SearchAnswer,
  SearchQuery,
  Tenant,
} from './schemas/procedure.js';
import { Session, SignedOut, SignInQuery, SignOutBody } from './schemas/session.js';

/** What goes into an operation and what comes out; address and method are in `endpoints.ts`. */
export interface Operation {
  /** What a caller gets done, in one sentence. */
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer?: z.ZodType;
  /** Problems of its own, beside those that any operation may answer. */
  readonly problems: readonly ProblemCode[];
  readonly example: {
    readonly params?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string>>;
    readonly body?: unknown;
    readonly answer?: unknown;
  };
}

const ById = z.object({ id: Id });
const byId = { id: example.EXAMPLE_ID };
const BEGIN_PROBLEMS = [
  'nothing-due',
  'amount-changed',
  'commitment-missing',
  'state-conflict',
  'payment-unavailable',
  'too-many-requests',
] as const;
const FACETS = { field: [], ministry: [], agency: [], level: [], audience: [], online: [], free: [] };

export const OPERATIONS = {
  'session.read': {
    summary: 'Who is asking',
    answer: Session,
    problems: [],
    example: { answer: { account: example.account, expiresAt: '2026-11-22T11:00:00+07:00' } },
  },
  'session.signIn': {
    summary: 'Sends the browser to the identity provider and, in the end, back to `returnTo`',
    query: SignInQuery,
    problems: ['sign-in-unavailable', 'origin-refused'],
    example: { query: { returnTo: '/nop-ho-so?thu-tuc=1.001193' } },
  },
  'session.callback': {
    summary: 'Where the identity provider sends the browser back',
    problems: ['sign-in-failed', 'sign-in-unavailable'],
    example: {},
  },
  'session.signOut': {
    summary: 'Ends the session here and says where to end it at the identity provider',
    body: SignOutBody,
    answer: SignedOut,
    problems: ['origin-refused'],
    example: { body: { returnTo: '/' }, answer: { next: null } },
  },
  'procedures.search': {
    summary: 'Finds procedures by words, with or without accents, and by filters with counts',
    query: SearchQuery,
    answer: SearchAnswer,
    problems: [],
    example: {
      query: { q: 'khai sinh' },
      answer: {
        total: 1,
        matched: 'all',
        outOfScope: null,
        hits: [{ procedure: example.summary, marks: [[16, 25]], said: [] }],
        facets: FACETS,
      },
    },
  },
  'procedures.index': {
    summary:
      'The whole catalogue in columns with the words that help to find, for a search that runs in the page',
    answer: ProcedureIndex,
    problems: [],
    example: {
      answer: { revision: '1', columns: example.columns, words: example.words, keywords: example.keywords },
    },
  },
  'procedures.read': {
    summary:
      'One procedure with cases, papers, channels and results: as it is in force, or in the version named',
    params: z.object({ code: ProcedureCode }),
    query: z.object({ version: z.string().max(40).optional() }),
    answer: Procedure,
    problems: [],
    example: { params: { code: '1.001193' }, query: { version: '2026-07' }, answer: example.procedure },
  },
  'procedures.versions': {
    summary: 'The versions of a procedure, with the days on which each is in force',
    params: z.object({ code: ProcedureCode }),
    answer: ProcedureVersions,
    problems: [],
    example: {
      params: { code: '1.001193' },
      answer: {
        current: '2026-07',
        versions: [{ version: '2026-07', decision: '163/QĐ-BTP', effectiveFrom: null, effectiveTo: null }],
      },
    },
  },
  'procedures.agencies': {
    summary: 'The agencies of the tenant that take dossiers of a procedure',
    params: z.object({ code: ProcedureCode }),
    answer: z.object({ agencies: z.array(Agency) }),
    problems: [],
    example: { params: { code: '1.001193' }, answer: { agencies: [example.agency] } },
  },
  'forms.read': {
    summary: 'The definition of an e-form in one version; it never changes',
    params: z.object({ id: z.string().max(60), version: z.string().max(40) }),
    answer: FormVersion,
    problems: [],
    example: {
      params: { id: 'khai-sinh', version: '1' },
      answer: {
        id: 'khai-sinh',
        version: '1',
        procedureCode: '1.001193',
        definition: { display: 'form', components: [] },
      },
    },
  },
  'forms.blank': {
    summary: 'The blank form in one version as a PDF, to fill in by hand',
    params: z.object({ id: z.string().max(60), version: z.string().max(40) }),
    problems: [],
    example: { params: { id: 'khai-sinh', version: '1' } },
  },
  'agencies.search': {
    summary: 'Finds agencies of the tenant by name, level, commune and the procedure they take',
    query: AgencyQuery,
    answer: AgencyPage,
    problems: [],
    example: {
      query: { q: 'dien bien phu', procedure: '1.001193' },
      answer: { total: 1, agencies: [example.agency] },
    },
  },
  'agencies.read': {
    summary: 'One agency',
    params: ById,
    answer: Agency,
    problems: [],
    example: { params: { id: example.agency.id }, answer: example.agency },
  },
  'places.provinces': {
    summary: 'The provinces',
    answer: ProvinceList,
    problems: [],
    example: {
      answer: { provinces: [{ code: '11', name: 'Tỉnh Điện Biên', nameEn: 'Dien Bien Province' }] },
    },
  },
  'places.communes': {
    summary: 'The communes of a province',
    params: z.object({ province: ProvinceCode }),
    answer: CommuneList,
    problems: [],
    example: {
      params: { province: '11' },
      answer: {
        province: { code: '11', name: 'Tỉnh Điện Biên', nameEn: 'Dien Bien Province' },
        communes: [{ code: '03127', name: 'Phường Điện Biên Phủ', nameEn: 'Dien Bien Phu Ward' }],
      },
    },
  },
  'places.search': {
    summary: 'Finds communes of all provinces, or of one, by name with or without accents',
    query: CommuneQuery,
    answer: CommunePage,
    problems: [],
    example: {
      query: { q: 'dien bien phu' },
      answer: {
        total: 1,
        communes: [
          {
            code: '03127',
            name: 'Phường Điện Biên Phủ',
            nameEn: 'Dien Bien Phu Ward',
            province: { code: '11', name: 'Tỉnh Điện Biên', nameEn: 'Dien Bien Province' },
          },
        ],
      },
    },
  },
  'tenant.read': {
    summary: 'The province this host speaks for, and its limits for files',
    answer: Tenant,
    problems: [],
    example: { answer: example.tenant },
  },
  'drafts.list': {
    summary: 'My drafts, the last changed first',
    answer: DraftList,
    problems: [],
    example: { answer: { drafts: [] } },
  },
  'drafts.create': {
    summary: 'Begins a dossier of a procedure',
    body: NewDraft,
    answer: Draft,
    problems: ['values-invalid', 'too-many-requests', 'forbidden'],
    example: { body: { procedure: '1.001193' }, answer: example.draft },
  },
  'drafts.read': {
    summary: 'One draft of mine',
    params: ById,
    answer: Draft,
    problems: [],
    example: { params: byId, answer: example.draft },
  },
  'drafts.change': {
    summary: 'Saves parts of a draft, finished or not',
    params: ById,
    body: DraftChange,
    answer: Draft,
    problems: ['version-conflict', 'values-invalid'],
    example: { params: byId, body: { step: 'form' }, answer: example.draft },
  },
  'drafts.delete': {
    summary: 'Deletes a draft with its files, unless something was paid for it',
    params: ById,
    problems: ['version-conflict', 'already-paid'],
    example: { params: byId },
  },
  'drafts.files': {
    summary: 'The files of a draft',
    params: ById,
    answer: FileList,
    problems: [],
    example: { params: byId, answer: { files: [example.file] } },
  },
  'drafts.form': {
    summary: 'The filled form of a draft of mine as a PDF, marked as a draft',
    params: ById,
    problems: [],
    example: { params: byId },
  },
  'drafts.commit': {
    summary: 'Checks all of a draft and fixes its fees; any later change of the draft takes it back',
    params: ById,
    body: Filing,
    answer: Draft,
    problems: [
      'version-conflict',
      'state-conflict',
      'commitment-missing',
      'draft-incomplete',
      'answers-invalid',
      'papers-missing',
    ],
    example: { params: byId, body: { commitment: true }, answer: example.draft },
  },
  'drafts.file': {
    summary: 'Files the draft: checks all of it, gives the dossier its code, and ends the draft',
    params: ById,
    body: Filing,
    answer: Dossier,
    problems: [
      'version-conflict',
      'state-conflict',
      'commitment-missing',
      'draft-incomplete',
      'answers-invalid',
      'papers-missing',
    ],
    example: { params: byId, body: { commitment: true }, answer: example.dossier },
  },
  'dossiers.list': {
    summary: 'My dossiers by category, the last changed first',
    query: DossierQuery,
    answer: DossierPage,
    problems: [],
    example: {
      query: { category: 'sent' },
      answer: { items: [example.dossierSummary], next: null, counts: { sent: 1 } },
    },
  },
  'dossiers.read': {
    summary: 'One dossier whole, for its owner and the officers of its agency',
    params: ById,
    answer: Dossier,
    problems: [],
    example: { params: byId, answer: example.dossier },
  },
  'dossiers.act': {
    summary: 'Takes one step of the life cycle',
    params: ById,
    body: DossierActionRequest,
    answer: Dossier,
    problems: [
      'state-conflict',
      'version-conflict',
      'reason-missing',
      'result-missing',
      'result-unsigned',
      'fee-unpaid',
      'already-paid',
      'nothing-due',
      'values-invalid',
      'forbidden',
    ],
    example: { params: byId, body: { action: 'receive' }, answer: example.dossier },
  },
  'dossiers.form': {
    summary: 'The filled form of a dossier as a PDF, for its owner and the officers of its agency',
    params: ById,
    problems: [],
    example: { params: byId },
  },
  'dossiers.receipt': {
    summary: 'The receipt slip (form 01 of TT 03/2025) as a page to print, once the dossier is received',
    params: ById,
    problems: ['state-conflict'],
    example: { params: byId },
  },
  'uploads.options': {
    summary: 'What the resumable upload offers (tus 1.0.0)',
    problems: [],
    example: {},
  },
  'uploads.create': {
    summary: 'Begins a resumable upload to a draft or dossier; the upload becomes a file under its id',
    problems: [
      'too-large',
      'file-empty',
      'values-invalid',
      'state-conflict',
      'not-found',
      'forbidden',
      'upload-version-unsupported',
    ],
    example: {},
  },
  'uploads.offset': {
    summary: 'How far an upload has come',
    params: ById,
    problems: [
      'upload-version-unsupported',
      'too-large',
      'file-type-refused',
      'state-conflict',
      'values-invalid',
    ],
    example: { params: byId },
  },
  'uploads.append': {
    summary: 'Sends the next part of an upload',
    params: ById,
    problems: [
      'upload-offset-conflict',
      'too-large',
      'file-type-refused',
      'type-not-supported',
      'state-conflict',
      'values-invalid',
      'upload-version-unsupported',
    ],
    example: { params: byId },
  },
  'uploads.cancel': {
    summary: 'Gives up an upload',
    params: ById,
    problems: ['upload-version-unsupported'],
    example: { params: byId },
  },
  'files.read': {
    summary: 'What is known of a file',
    params: ById,
    answer: StoredFile,
    problems: [],
    example: { params: byId, answer: example.file },
  },
  'files.content': {
    summary: 'The file itself, always as a download',
    params: ById,
    problems: [],
    example: { params: byId },
  },
  'files.change': {
    summary: 'Corrects what kind of copy a file is',
    params: ById,
    body: FileChange,
    answer: StoredFile,
    problems: ['state-conflict', 'values-invalid', 'forbidden'],
    example: { params: byId, body: { kind: 'certified-copy' }, answer: example.file },
  },
  'files.delete': {
    summary: 'Removes a file from a draft, or an unsent one from an answer or result',
    params: ById,
    problems: ['state-conflict', 'forbidden'],
    example: { params: byId },
  },
  'tracking.read': {
    summary: 'Code and progress of a dossier, without personal data',
    params: z.object({ code: DossierCode }),
    answer: Tracking,
    problems: ['too-many-requests'],
    example: {
      params: { code: 'H18.12-261122-0001' },
      answer: {
        code: 'H18.12-261122-0001',
        state: 'filed',
        dueAt: null,
        dueProvisional: false,
        paused: false,
        workingDaysLeft: null,
        due: 0,
        steps: [{ state: 'filed', at: '2026-11-22T10:30:00+07:00' }],
      },
    },
  },
  'bills.read': {
    summary: 'What is to be paid for a draft or dossier of mine, or of my agency',
    params: ById,
    answer: Bill,
    problems: [],
    example: { params: byId, answer: example.bill },
  },
  'bills.readByCode': {
    summary: 'What is to be paid for the dossier of a code: names of fees and amounts only',
    params: z.object({ code: DossierCode }),
    answer: Bill,
    problems: ['too-many-requests'],
    example: {
      params: { code: 'H18.12-261122-0001' },
      answer: { ...example.bill, holder: null, code: 'H18.12-261122-0001', payments: [] },
    },
  },
  'payments.begin': {
    summary: 'Begins to pay what is due, or goes on with the payment that is open for it',
    params: ById,
    body: NewPayment,
    answer: Payment,
    problems: BEGIN_PROBLEMS,
    example: { params: byId, body: example.newPayment, answer: example.payment },
  },
  'payments.beginByCode': {
    summary: 'Begins to pay what is due for the dossier of a code, for anybody',
    params: z.object({ code: DossierCode }),
    body: NewPayment,
    answer: Payment,
    problems: BEGIN_PROBLEMS,
    example: {
      params: { code: 'H18.12-261122-0001' },
      body: example.newPayment,
      answer: example.payment,
    },
  },
  'payments.read': {
    summary: 'How a payment stands',
    params: ById,
    answer: Payment,
    problems: [],
    example: { params: byId, answer: example.payment },
  },
  'payments.inquire': {
    summary: 'Asks the bank how a payment stands, unless it was asked just now',
    params: ById,
    body: z.object({}),
    answer: Payment,
    problems: ['payment-unavailable'],
    example: { params: byId, body: {}, answer: example.payment },
  },
  'payments.voucher': {
    summary: 'The voucher of a payment that was made, as a page to print',
    params: ById,
    problems: ['state-conflict'],
    example: { params: byId },
  },
  'payments.pay': {
    summary: 'Leads the browser to the bank',
    params: ById,
    problems: ['payment-over', 'payment-unavailable'],
    example: { params: byId },
  },
  'payments.return': {
    summary:
      'Where the bank sends the browser back; the bank is asked, what the address says is not believed',
    params: z.object({ method: z.enum(PAYMENT_METHODS) }),
    problems: ['not-found'],
    example: { params: { method: 'vnpay' } },
  },
  'payments.notice': {
    summary: 'What the gateway reports of a payment, signed; answered in the words of its protocol',
    params: z.object({ method: z.enum(PAYMENT_METHODS) }),
    answer: NoticeAnswer,
    problems: [],
    example: {
      params: { method: 'vnpay' },
      answer: { RspCode: '97', Message: 'Invalid signature' },
    },
  },
  ...HELP_OPERATIONS,
  'desk.queue': {
    summary: 'The dossiers of the agency of the officer who asks, with counts by state',
    query: DeskQuery,
    answer: DeskPage,
    problems: [],
    example: {
      query: { state: 'filed' },
      answer: { items: [example.dossierSummary], next: null, counts: { filed: 1 } },
    },
  },
} as const satisfies Record<OperationName, Operation>;

type Ops = typeof OPERATIONS;
type Part<N extends OperationName, K extends keyof Operation> =
  Ops[N] extends Record<K, infer S> ? (S extends z.ZodType ? S : never) : never;

/** What the address of an operation needs. */
export type ParamsOf<N extends OperationName> =
  Part<N, 'params'> extends never ? undefined : z.input<Part<N, 'params'>>;
/** What may follow the `?` of an operation's address. */
export type QueryOf<N extends OperationName> =
  Part<N, 'query'> extends never ? undefined : z.input<Part<N, 'query'>>;
/** What is sent to an operation. */
export type BodyOf<N extends OperationName> =
  Part<N, 'body'> extends never ? undefined : z.input<Part<N, 'body'>>;
/** What an operation answers on success. */
export type AnswerOf<N extends OperationName> =
  Part<N, 'answer'> extends never ? undefined : z.output<Part<N, 'answer'>>;

/** Problems that any operation may answer; those of reading and writing are told apart. */
export function problemsOf(name: OperationName): readonly ProblemCode[] {
  const endpoint = ENDPOINTS[name];
  const always: ProblemCode[] = [
    'bad-request',
    'origin-refused',
    'address-too-long',
    'headers-too-large',
    'too-many-requests',
    'internal',
    'unavailable',
  ];
  const guarded: ProblemCode[] =
    endpoint.access === 'public' ? [] : ['sign-in-needed', 'session-over', 'not-found'];
  if (endpoint.access === 'officer') guarded.push('forbidden');
  if ('params' in OPERATIONS[name]) guarded.push('not-found');
  if ('query' in OPERATIONS[name]) guarded.push('values-invalid');
  const writes: ProblemCode[] =
    'idempotent' in endpoint ? ['idempotency-key-missing', 'idempotency-conflict'] : [];
  if ('body' in endpoint) writes.push('type-not-supported', 'too-large', 'values-invalid');
  if ('ifMatch' in endpoint) writes.push('precondition-missing', 'version-conflict');
  return [...new Set([...always, ...guarded, ...writes, ...OPERATIONS[name].problems])];
}
