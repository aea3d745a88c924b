import type { Answers, Party } from '../../components/contract/schemas/common.js';
import type { DossierActionRequest } from '../../components/contract/schemas/dossier.js';
import type { Delivery, FilingStep } from '../../components/contract/schemas/draft.js';
import type { PaperKind } from '../../components/contract/lists.js';
import type { ChoiceName } from '../mock-bank.js';
import type { MockPerson } from '../people.js';
import { birth, PARENTS, shop } from './forms.js';

/** Made-up dossiers, each told as what people did with it and when; the host makes the rows of it. */

export interface Attached {
  readonly name: string;
  readonly paper: string;
  readonly kind?: PaperKind;
}

/** One step after filing, with what is attached before it. */
export interface Turn {
  readonly at: string;
  readonly by: MockPerson;
  readonly does: DossierActionRequest;
  readonly attaches?: {
    readonly purpose: 'supplement' | 'reason' | 'result';
    readonly names: readonly string[];
  };
}

/** What a payer does at the bank. */
export interface Pay {
  readonly at: string;
  /** Counts from 1; each is a payment of its own, begun when it is first named. */
  readonly attempt: number;
  /** Null for going to the bank's page and doing nothing there. */
  readonly choice: ChoiceName | null;
}

export interface Life {
  readonly by: MockPerson;
  readonly procedure: '1.001193' | '1.001612';
  readonly caseId: string;
  readonly agency: string;
  readonly owner?: Party;
  readonly answers: Answers;
  readonly delivery?: Delivery;
  readonly papers: readonly Attached[];
  readonly begun: string;
  /** When the commitment was given before paying for a draft. */
  readonly committed?: string;
  readonly pays?: readonly Pay[];
  /** Null for what is still a draft. */
  readonly filed: string | null;
  /** Where a draft stands. */
  readonly step?: FilingStep;
  readonly turns: readonly Turn[];
}

/** The one-stop desks of Điện Biên Phủ ward and Mường Phăng commune. */
const WARD = '00000000-0011-8000-8000-000000003127';
const COMMUNE = '00000000-0011-8000-8000-000000003325';

const at = (day: number, time: string): string => `2026-11-${String(day).padStart(2, '0')}T${time}:00+07:00`;

const certificate = { name: 'Giấy chứng sinh.pdf', paper: 'giay-chung-sinh' } as const;
const photo = (name: string): Attached => ({ name, paper: 'giay-chung-sinh', kind: 'copy' });

const births = { procedure: '1.001193', caseId: 'thong-thuong', agency: WARD } as const;
const shops = { procedure: '1.001612', caseId: 'ca-nhan', agency: WARD } as const;

const paid = (at: string): Pay => ({ at, attempt: 1, choice: 'pay' });

const received = (when: string): Turn => ({ at: when, by: 'mot-cua', does: { action: 'receive' } });
const processed = (when: string): Turn => ({ at: when, by: 'ho-tich', does: { action: 'process' } });

/** A birth with copies of the extract, at 8.000 đ each. */
const withCopies = (copies: number) =>
  ({
    ...births,
    by: 'mai',
    answers: birth({
      child: 'Quàng Thị Ngân',
      day: '17/11/2026',
      sex: '2',
      people: '03',
      asker: 'Me',
      mother: PARENTS.mai,
      father: PARENTS.vinh,
      copies,
    }),
    delivery: { way: 'desk' },
    papers: [certificate],
  }) as const;

/** A household business, at 150.000 đ. */
const hairdresser = {
  ...shops,
  by: 'mai',
  answers: shop({
    name: 'Hộ kinh doanh Cắt tóc Mai',
    capital: 20_000_000,
    workers: 1,
    trades: [{ code: '9631', name: 'Cắt tóc, làm đầu, gội đầu', main: true }],
  }),
  delivery: { way: 'desk' },
  papers: [],
} as const;

export const LIVES = {
  /** Filed this morning, nobody has looked at it yet. */
  sent: {
    ...births,
    by: 'mai',
    answers: birth({
      child: 'Quàng Minh An',
      day: '16/11/2026',
      sex: '2',
      people: '03',
      asker: 'Me',
      mother: PARENTS.mai,
      father: PARENTS.vinh,
    }),
    delivery: { way: 'desk' },
    papers: [
      certificate,
      photo('Ảnh giấy chứng sinh mặt trước.png'),
      photo('Ảnh giấy chứng sinh mặt sau.png'),
    ],
    begun: at(23, '07:40'),
    filed: at(23, '08:05'),
    turns: [],
  },
  /** Something was asked for, the answer is awaited. */
  asked: {
    ...births,
    by: 'mai',
    caseId: 'mang-thai-ho',
    answers: birth({
      child: 'Quàng Bảo Ngọc',
      day: '02/11/2026',
      sex: '2',
      people: '03',
      asker: 'Me',
      kind: '4',
      mother: PARENTS.mai,
      father: PARENTS.vinh,
    }),
    delivery: { way: 'electronic', email: 'mai@example.vn' },
    papers: [certificate, { name: 'Xác nhận của bệnh viện.pdf', paper: 'xac-nhan-mang-thai-ho' }],
    begun: at(17, '20:10'),
    filed: at(17, '20:45'),
    turns: [
      received(at(18, '07:30')),
      {
        at: at(18, '09:20'),
        by: 'mot-cua',
        does: {
          action: 'request-supplement',
          reason: 'Văn bản xác nhận của bệnh viện thiếu trang có chữ ký và con dấu.',
          papers: [
            {
              name: 'Văn bản xác nhận đã thực hiện kỹ thuật mang thai hộ',
              note: 'Đủ các trang, có chữ ký và dấu',
            },
          ],
          days: 10,
        },
      },
    ],
  },
  /** What was asked for has come back and waits for the officer. */
  answered: {
    ...births,
    by: 'pao',
    answers: birth({
      child: 'Mùa Thị Xuân',
      day: '30/10/2026',
      sex: '2',
      people: '08',
      asker: 'Cha',
      mother: PARENTS.dua,
      father: PARENTS.pao,
    }),
    delivery: { way: 'desk' },
    papers: [photo('Ảnh giấy chứng sinh.png')],
    begun: at(16, '12:00'),
    filed: at(16, '12:20'),
    turns: [
      {
        at: at(17, '08:15'),
        by: 'mot-cua',
        does: {
          action: 'request-supplement',
          reason: 'Ảnh giấy chứng sinh bị mờ, không đọc được ngày sinh.',
          papers: [{ name: 'Giấy chứng sinh', note: 'Chụp lại rõ nét hoặc gửi bản PDF' }],
          days: 15,
        },
      },
      {
        at: at(20, '16:40'),
        by: 'pao',
        does: {
          action: 'supplement',
          text: 'Tôi gửi lại giấy chứng sinh, bản quét tại trạm y tế.',
          files: [],
        },
        attaches: { purpose: 'supplement', names: ['Giấy chứng sinh bản quét.pdf'] },
      },
    ],
  },
  /** Received today, for a grandmother who wants the result by post. */
  received: {
    ...births,
    by: 'sua',
    answers: birth({
      child: 'Giàng A Phóng',
      day: '05/11/2026',
      sex: '1',
      people: '08',
      asker: { other: 'Bà nội' },
      mother: PARENTS.dua,
    }),
    delivery: {
      way: 'post',
      recipient: 'Giàng Thị Sua',
      phone: '0912000004',
      address: { province: '11', commune: '03217', detail: 'Thôn Tả Sìn Thàng' },
    },
    papers: [certificate],
    begun: at(20, '17:30'),
    filed: at(20, '18:00'),
    turns: [received(at(23, '07:45'))],
  },
  /** Being processed, in time. */
  processing: {
    ...shops,
    by: 'mai',
    answers: shop({
      name: 'Hộ kinh doanh Lò Thị Mai',
      capital: 80_000_000,
      workers: 2,
      trades: [
        { code: '4711', name: 'Bán lẻ lương thực, thực phẩm, đồ uống', main: true },
        { code: '5630', name: 'Dịch vụ phục vụ đồ uống' },
      ],
    }),
    delivery: { way: 'desk' },
    papers: [],
    begun: at(19, '19:00'),
    committed: at(19, '19:15'),
    pays: [paid(at(19, '19:20'))],
    filed: at(19, '19:25'),
    turns: [received(at(20, '08:00')), processed(at(20, '10:30'))],
  },
  /** Being processed, and past its due date. */
  overdue: {
    ...births,
    by: 'pao',
    answers: birth({
      child: 'Mùa A Sử',
      day: '21/10/2026',
      sex: '1',
      people: '08',
      asker: 'Cha',
      mother: PARENTS.dua,
      father: PARENTS.pao,
      copies: 1,
    }),
    delivery: { way: 'desk' },
    papers: [certificate],
    begun: at(11, '09:00'),
    committed: at(11, '09:20'),
    pays: [paid(at(11, '09:25'))],
    filed: at(11, '09:30'),
    turns: [received(at(12, '08:00')), processed(at(12, '14:00'))],
  },
  /** Done; the result lies ready to be handed over. */
  finished: {
    ...shops,
    by: 'hoa',
    answers: shop({
      name: 'Hộ kinh doanh Nguyễn Văn Hòa',
      capital: 150_000_000,
      workers: 4,
      trades: [{ code: '4520', name: 'Bảo dưỡng, sửa chữa ô tô và xe có động cơ khác', main: true }],
    }),
    delivery: { way: 'desk' },
    papers: [],
    begun: at(17, '14:00'),
    committed: at(17, '14:20'),
    pays: [paid(at(17, '14:25'))],
    filed: at(17, '14:30'),
    turns: [
      received(at(18, '07:40')),
      processed(at(18, '09:00')),
      {
        at: at(20, '15:10'),
        by: 'ho-tich',
        does: { action: 'finish' },
        attaches: { purpose: 'result', names: ['Giấy chứng nhận đăng ký hộ kinh doanh.pdf'] },
      },
    ],
  },
  /** Returned with its result. */
  returned: {
    ...births,
    by: 'mai',
    answers: birth({
      child: 'Quàng Thị Hương Giang',
      day: '28/10/2026',
      sex: '2',
      people: '03',
      asker: 'Me',
      mother: PARENTS.mai,
      father: PARENTS.vinh,
    }),
    delivery: { way: 'electronic', email: 'mai@example.vn' },
    papers: [certificate],
    begun: at(3, '10:00'),
    filed: at(3, '10:40'),
    turns: [
      received(at(3, '14:10')),
      processed(at(3, '15:00')),
      {
        at: at(4, '09:30'),
        by: 'ho-tich',
        does: { action: 'finish', note: 'Đã ký Giấy khai sinh và bản điện tử.' },
        attaches: { purpose: 'result', names: ['Giấy khai sinh.pdf'] },
      },
      { at: at(4, '10:05'), by: 'mot-cua', does: { action: 'return' } },
    ],
  },
  /** Not received, with the reason why. */
  refused: {
    ...shops,
    by: 'mai',
    answers: shop({
      name: 'Hộ kinh doanh Hoa Ban',
      capital: 30_000_000,
      workers: 1,
      trades: [{ code: '9311', name: 'Hoạt động của các cơ sở thể thao', main: true }],
    }),
    delivery: { way: 'desk' },
    papers: [],
    begun: at(9, '08:00'),
    filed: at(9, '08:20'),
    turns: [
      {
        at: at(9, '15:30'),
        by: 'mot-cua',
        does: {
          action: 'refuse',
          reason:
            'Tên “Hộ kinh doanh Hoa Ban” trùng với hộ đã đăng ký tại phường. Mời bạn chọn tên khác và nộp lại.',
        },
      },
    ],
  },
  /** Taken back by whoever filed it, before anybody received it. */
  recalled: {
    ...births,
    by: 'hoa',
    answers: birth({
      child: 'Nguyễn Gia Bảo',
      day: '10/11/2026',
      sex: '1',
      people: '01',
      asker: 'Cha',
      mother: PARENTS.mai,
      father: PARENTS.vinh,
    }),
    delivery: { way: 'desk' },
    papers: [certificate],
    begun: at(13, '20:00'),
    filed: at(13, '20:30'),
    turns: [
      {
        at: at(13, '21:00'),
        by: 'hoa',
        does: { action: 'recall', reason: 'Tôi ghi nhầm ngày sinh của cháu, sẽ nộp lại.' },
      },
    ],
  },
  /** Of an organisation with as long a name as there is, for a child in its care. */
  longNames: {
    ...births,
    by: 'hoa',
    caseId: 'thong-thuong',
    answers: {},
    papers: [],
    begun: at(22, '09:00'),
    filed: null,
    step: 'parties',
    owner: {
      kind: 'organisation',
      name: 'Trung tâm Bảo trợ xã hội tổng hợp, chăm sóc và phục hồi chức năng cho trẻ em có hoàn cảnh đặc biệt khó khăn khu vực Tây Bắc tại tỉnh Điện Biên',
      taxCode: '5600123456',
      representative: 'Công Tằng Tôn Nữ Hoàng Phương Thảo Nguyên',
    },
    turns: [],
  },
  /** At the desk of another commune. */
  elsewhere: {
    ...births,
    agency: COMMUNE,
    by: 'pao',
    answers: birth({
      child: 'Mùa Thị Mỷ',
      day: '12/11/2026',
      sex: '2',
      people: '08',
      asker: 'Cha',
      mother: PARENTS.dua,
      father: PARENTS.pao,
    }),
    delivery: { way: 'desk' },
    papers: [certificate],
    begun: at(20, '13:00'),
    filed: at(20, '13:30'),
    turns: [],
  },
  /** A draft in the middle of its form. */
  begun: {
    ...births,
    by: 'mai',
    answers: { QuanHe: 'Me', LoaiDangKy: '1', nksLoaiKhaiSinh: '1', HoTenKS: 'Quàng Tuấn Kiệt' },
    papers: [],
    begun: at(21, '21:15'),
    filed: null,
    step: 'form',
    turns: [],
  },
  /** A draft that only waits to be sent. */
  ready: {
    ...births,
    by: 'mai',
    answers: birth({
      child: 'Quàng Gia Hân',
      day: '18/11/2026',
      sex: '2',
      people: '03',
      asker: 'Me',
      mother: PARENTS.mai,
      father: PARENTS.vinh,
    }),
    delivery: { way: 'desk' },
    papers: [certificate],
    begun: at(22, '20:00'),
    filed: null,
    step: 'review',
    turns: [],
  },
  /** A fee that nobody has begun to pay. */
  unpaid: {
    ...withCopies(2),
    begun: at(23, '07:40'),
    filed: at(23, '08:05'),
    turns: [],
  },
  /** At the bank at this moment. */
  atTheBank: {
    ...hairdresser,
    begun: at(23, '08:30'),
    filed: at(23, '08:50'),
    pays: [{ at: at(23, '09:05'), attempt: 1, choice: null }],
    turns: [],
  },
  /** The bank said no. */
  notEnough: {
    ...hairdresser,
    begun: at(23, '08:00'),
    filed: at(23, '08:30'),
    pays: [{ at: at(23, '09:05'), attempt: 1, choice: 'too-little-money' }],
    turns: [],
  },
  /** Begun, and left until the time was over. */
  tooLate: {
    ...hairdresser,
    begun: at(23, '07:30'),
    filed: at(23, '08:00'),
    pays: [{ at: at(23, '08:45'), attempt: 1, choice: null }],
    turns: [],
  },
  /** Paid after it was filed. */
  paidUp: {
    ...hairdresser,
    begun: at(22, '19:00'),
    filed: at(22, '19:30'),
    pays: [{ at: at(23, '08:10'), attempt: 1, choice: 'pay' }],
    turns: [],
  },
  /** Paid anew after a payment that seemed lost, which came through after all. */
  paidTwice: {
    ...withCopies(1),
    begun: at(23, '07:00'),
    filed: at(23, '07:20'),
    pays: [
      { at: at(23, '07:30'), attempt: 1, choice: null },
      { at: at(23, '07:50'), attempt: 2, choice: 'pay' },
      { at: at(23, '08:00'), attempt: 1, choice: 'pay-after-all' },
    ],
    turns: [],
  },
  /** Paid, and then an officer asked for more. */
  askedToPay: {
    ...withCopies(1),
    begun: at(19, '07:00'),
    filed: at(19, '07:30'),
    pays: [paid(at(19, '07:40'))],
    turns: [
      received(at(19, '08:30')),
      processed(at(19, '09:00')),
      {
        at: at(20, '10:00'),
        by: 'ho-tich',
        does: {
          action: 'request-payment',
          lines: [
            {
              name: 'Phí xác nhận thông tin hộ tịch của cha tại nơi đăng ký thường trú trước đây',
              levy: 'fee',
              amount: 16_000,
            },
          ],
          reason: 'Cần xác nhận thông tin hộ tịch của người cha tại xã nơi đã đăng ký trước đây.',
        },
      },
    ],
  },
  /** A draft whose fee is not fixed yet. */
  estimated: {
    ...withCopies(2),
    begun: at(22, '20:00'),
    filed: null,
    step: 'review',
    turns: [],
  },
  /** A draft that waits to be paid for. */
  committed: {
    ...withCopies(2),
    begun: at(22, '20:00'),
    committed: at(23, '09:00'),
    filed: null,
    step: 'payment',
    turns: [],
  },
} as const satisfies Record<string, Life>;

export type LifeName = keyof typeof LIVES;

/** Those that are there for what becomes of their fees. */
export const UNPAID_LIVES: readonly LifeName[] = [
  'unpaid',
  'atTheBank',
  'notEnough',
  'tooLate',
  'paidUp',
  'paidTwice',
  'askedToPay',
  'estimated',
  'committed',
];
