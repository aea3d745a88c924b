import { OUT_OF_SCOPE } from './lists.js';
import type { Dossier, DossierSummary, HistoryEntry } from './schemas/dossier.js';
import type { Draft } from './schemas/draft.js';
import type { StoredFile } from './schemas/file.js';
import type {
  AskedQuestion,
  DeskQuestion,
  Guide,
  LegalDocument,
  NewQuestion,
  ProcedureStatistics,
  PublishedQuestion,
  QuestionReply,
} from './schemas/help.js';
import type { Bill, NewPayment, Payment } from './schemas/payment.js';
import type { Agency, Procedure, ProcedureSummary, Tenant } from './schemas/procedure.js';
import type { Account } from './schemas/session.js';

/** Made-up records that the OpenAPI document and the tests show as examples of requests and answers. */

const PERSON = {
  kind: 'person',
  name: 'Lò Thị Mai',
  citizenId: '011192000123',
  birthDate: '1992-05-14',
  phone: '0912345678',
  email: 'mai@example.vn',
  address: { province: '11', commune: '03127', detail: 'Tổ 4' },
} as const;

export const EXAMPLE_ID = '0199a1f0-7c1e-7c00-8a00-000000000001';
const FILE_ID = '0199a1f0-7c1e-7c00-8a00-0000000000f1';
const AGENCY_ID = '0199a1f0-7c1e-7c00-8a00-0000000000a1';

export const account = {
  id: 'cong-dan-mai',
  role: 'citizen',
  party: PERSON,
  assurance: 2,
  agency: null,
  position: null,
  sources: { name: 'identity-provider', citizenId: 'identity-provider' },
} satisfies Account;

export const summary = {
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  field: 'Hộ tịch',
  ministry: 'Bộ Tư pháp',
  agency: 'Ủy ban nhân dân cấp xã',
  levels: ['commune'],
  audiences: ['citizen'],
  online: 'full',
  free: true,
  duration: { amount: 1, unit: 'working-day', provisional: true },
  fileable: true,
} satisfies ProcedureSummary;

/** The catalogue of one line in columns. */
export const columns = Object.fromEntries(
  Object.entries(summary).map(([key, value]) => [key, { values: [value], of: null }]),
);

/** What people say for the one procedure. */
export const keywords = { words: 'báo sinh', rows: '0|0' };

export const words = {
  synonyms: ['báo tử, chứng tử = đăng ký khai tử'],
  fillers: ['tôi muốn, ở đâu'],
  levels: { ministry: 'cấp bộ', province: 'cấp tỉnh', commune: 'cấp xã', other: 'cơ quan khác' },
  cases: ['lại, có yếu tố nước ngoài'],
  elsewhere: Object.fromEntries(OUT_OF_SCOPE.map((reason) => [reason, { asked: [] }])),
};

export const procedure = {
  ...summary,
  version: '2026-07',
  decision: '163/QĐ-BTP',
  effectiveFrom: null,
  effectiveTo: null,
  onlineReason: null,
  detail: 'full',
  summary: null,
  performers: [{ level: 'commune', name: 'Ủy ban nhân dân cấp xã' }],
  channels: [{ channel: 'online', duration: summary.duration, fees: [{ kind: 'free' }] }],
  cases: [{ id: 'thong-thuong', name: 'Đăng ký khai sinh cho trẻ em', description: null }],
  papers: [
    {
      code: 'giay-chung-sinh',
      officialCode: null,
      name: 'Giấy chứng sinh',
      use: 'submit',
      required: true,
      condition: null,
      originals: 1,
      copies: 0,
      kinds: ['original', 'electronic'],
      cases: [],
      template: null,
      substitutes: [{ kind: 'register', code: null, name: 'Dữ liệu giấy chứng sinh điện tử đã ký số' }],
    },
  ],
  steps: ['Điền tờ khai và gửi hồ sơ.'],
  requirements: [],
  results: [{ name: 'Giấy khai sinh', code: 'KQ.G15.000031' }],
  legalBases: [{ number: '60/2014/QH13', title: 'Luật Hộ tịch', date: '2014-11-20', agency: 'Quốc hội' }],
  form: { id: 'khai-sinh', version: '1' },
} satisfies Procedure;

export const agency = {
  id: AGENCY_ID,
  code: 'H18.12',
  name: 'Trung tâm Phục vụ hành chính công phường Điện Biên Phủ',
  kind: 'centre',
  level: 'commune',
  province: '11',
  commune: '03127',
  parent: 'Ủy ban nhân dân phường Điện Biên Phủ',
  address: null,
  phone: null,
} satisfies Agency;

export const tenant = {
  id: 'dien-bien',
  name: 'Tỉnh Điện Biên',
  province: '11',
  hotline: null,
  sample: true,
  upload: {
    maxFileBytes: 6_291_456,
    maxFilesPerPaper: 20,
    types: ['application/pdf', 'image/jpeg', 'image/png'],
  },
} satisfies Tenant;

export const payment = {
  id: EXAMPLE_ID,
  reference: 'H18.12-261122-0001-20261122103500-1',
  method: 'vnpay',
  amount: 16_000,
  state: 'waiting',
  failure: null,
  createdAt: '2026-11-22T10:35:00+07:00',
  expiresAt: '2026-11-22T10:50:00+07:00',
  secondsLeft: 900,
  settledAt: null,
  payAddress: `https://dichvucong.example.vn/api/v1/payments/${EXAMPLE_ID}/pay`,
} satisfies Payment;

export const newPayment = {
  method: 'vnpay',
  amount: 16_000,
  returnTo: '/nop-ho-so?thu-tuc=1.001193',
} satisfies NewPayment;

export const bill = {
  holder: EXAMPLE_ID,
  code: null,
  fixed: true,
  payable: true,
  total: 16_000,
  paid: 0,
  due: 16_000,
  surplus: 0,
  charges: [
    {
      id: EXAMPLE_ID,
      origin: 'catalogue',
      collect: 'upfront',
      lines: [
        {
          name: 'Phí cấp bản sao trích lục hộ tịch',
          levy: 'fee',
          unitAmount: 8_000,
          quantity: 2,
          unit: 'bản',
          amount: 16_000,
          refundable: true,
        },
      ],
      amount: 16_000,
      state: 'open',
      askedAt: '2026-11-22T10:30:00+07:00',
      note: null,
    },
  ],
  payments: [payment],
  methods: ['vnpay'],
} satisfies Bill;

export const draft = {
  id: EXAMPLE_ID,
  version: 3,
  procedure: { code: '1.001193', name: summary.name, version: procedure.version },
  agency,
  caseId: 'thong-thuong',
  submitter: PERSON,
  owner: null,
  form: { id: 'khai-sinh', version: '1' },
  newerForm: { id: 'khai-sinh', version: '2' },
  answers: { HoTenKS: 'Lò Văn An' },
  sources: { HoVaTenC: 'identity-provider' },
  delivery: { way: 'desk' },
  step: 'form',
  bill,
  createdAt: '2026-11-22T10:00:00+07:00',
  updatedAt: '2026-11-22T10:24:00+07:00',
} satisfies Draft;

export const file = {
  id: FILE_ID,
  holder: EXAMPLE_ID,
  purpose: 'paper',
  paper: 'giay-chung-sinh',
  kind: 'original',
  name: 'Giấy chứng sinh.pdf',
  type: 'application/pdf',
  size: 48_213,
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  uploadedAt: '2026-11-22T10:20:00+07:00',
  uploadedBy: 'citizen',
} satisfies StoredFile;

export const dossierSummary = {
  id: EXAMPLE_ID,
  code: 'H18.12-261122-0001',
  version: 1,
  state: 'filed',
  category: 'sent',
  procedure: draft.procedure,
  agency: { id: agency.id, name: agency.name },
  owner: { kind: 'person', name: PERSON.name },
  filedAt: '2026-11-22T10:30:00+07:00',
  receivedAt: null,
  dueAt: null,
  dueProvisional: false,
  paused: false,
  workingDaysLeft: null,
  balance: { total: 16_000, paid: 0, due: 16_000, surplus: 0 },
  updatedAt: '2026-11-22T10:30:00+07:00',
  actions: ['recall'],
} satisfies DossierSummary;

const filed = {
  seq: 1,
  at: '2026-11-22T10:30:00+07:00',
  action: 'file',
  state: 'filed',
  sender: { name: PERSON.name, role: 'citizen', unit: null },
  receiver: { name: agency.name, role: 'one-stop', unit: agency.name },
  note: null,
  dueAt: null,
} satisfies HistoryEntry;

export const dossier = {
  ...dossierSummary,
  agency,
  owner: PERSON,
  submitter: PERSON,
  case: { id: 'thong-thuong', name: 'Đăng ký khai sinh cho trẻ em' },
  form: draft.form,
  answers: draft.answers,
  sources: draft.sources,
  delivery: draft.delivery,
  bill: { ...bill, code: dossierSummary.code },
  files: [file],
  supplements: [],
  history: [filed],
} satisfies Dossier;

const counts = { total: 1, online: 1, fileable: 1 };

export const statistics = {
  all: counts,
  byAgency: [{ name: 'Bộ Tư pháp', ...counts }],
  byField: [{ name: 'Hộ tịch', ...counts }],
} satisfies ProcedureStatistics;

export const guide = {
  id: 'tra-cuu-ho-so',
  title: { vi: 'Tra cứu hồ sơ', en: 'Look up a dossier' },
  summary: { vi: 'Biết hồ sơ đang ở đâu bằng mã hồ sơ.', en: 'See where a dossier is by its code.' },
  steps: [
    {
      title: { vi: 'Nhập mã hồ sơ', en: 'Type the dossier code' },
      lines: [{ vi: 'Mã có dạng H18.12-261122-0001.', en: 'It looks like H18.12-261122-0001.' }],
      place: 'tracking',
    },
  ],
  notes: [],
} satisfies Guide;

export const legalDocument = {
  number: '118/2025/NĐ-CP',
  kind: 'decree',
  agency: 'Chính phủ',
  issuedOn: '2025-06-09',
  year: 2025,
  inForceFrom: '2025-07-01',
  about: { vi: 'Cơ chế một cửa trong giải quyết thủ tục hành chính.', en: 'The one-stop mechanism.' },
  replacedBy: null,
  file: null,
  procedures: [],
} satisfies LegalDocument;

export const publishedQuestion = {
  slug: 'quen-ma-ho-so',
  topic: 'progress',
  question: { vi: 'Tôi quên mã hồ sơ thì làm thế nào?', en: 'What if I forgot the code of my dossier?' },
  answer: { vi: 'Hãy đăng nhập và mở “Hồ sơ của tôi”.', en: 'Sign in and open “My dossiers”.' },
  publishedOn: null,
} satisfies PublishedQuestion;

export const newQuestion = {
  topic: 'papers',
  text: 'Giấy chứng sinh bị mất thì nộp giấy gì thay thế?',
  name: PERSON.name,
  reach: PERSON.phone,
} satisfies NewQuestion;

export const askedQuestion = {
  id: EXAMPLE_ID,
  reference: 'HD-261122-0001',
  state: 'waiting',
  topic: newQuestion.topic,
  text: newQuestion.text,
  agency: { id: agency.id, name: agency.name },
  askedAt: '2026-11-22T10:30:00+07:00',
  answer: null,
  answeredAt: null,
} satisfies AskedQuestion;

export const deskQuestion = {
  ...askedQuestion,
  version: 1,
  asker: { name: PERSON.name, reach: PERSON.phone },
  publication: null,
} satisfies DeskQuestion;

export const questionReply = {
  answer: 'Bạn có thể nộp văn bản của người làm chứng về việc sinh, hoặc giấy cam đoan.',
  publication: { topic: 'papers', question: 'Mất giấy chứng sinh thì nộp giấy gì thay thế?' },
} satisfies QuestionReply;
