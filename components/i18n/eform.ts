import { texts } from './texts.js';

/** Words around the fields of an e-form; labels and messages come from its definition and from the engine. */
export const eformTexts = texts('eform', {
  requiredMark: 'Mục có dấu * là bắt buộc.',
  steps: 'Các phần của tờ khai',
  stepOf: (number: number, total: number, title: string) =>
    `Phần ${number}/${total}${title ? ` · ${title}` : ''}`,
  next: 'Đồng ý và tiếp tục',
  back: 'Quay lại',
  summary: (count: number) => (count === 1 ? 'Có 1 mục cần xem lại' : `Có ${count} mục cần xem lại`),
  summaryHint: 'Chọn từng dòng để đến mục đó. Nội dung bạn đã khai vẫn còn.',
  errorMark: 'Cần xem lại:',
  edit: 'Sửa',
  waiting: 'Đang chờ hoàn tất…',
  notHandedOn: 'Chưa gửi được tờ khai. Nội dung bạn đã khai vẫn còn. Hãy thử lại.',
  saveDraft: 'Lưu nháp',
  /** On the clock of the page: 10:24. */
  saved: (at: Date) => `Đã lưu nháp lúc ${at.toLocaleTimeString('vi', { timeStyle: 'short' })}`,
  notSaved: 'Chưa lưu được bản nháp. Nội dung bạn đã khai vẫn còn. Hãy thử lại.',
  unanswered: 'Không khai',
  source: {
    account: 'Từ tài khoản định danh',
    'identity-provider': 'Từ tài khoản định danh',
    'population-register': 'Từ Cơ sở dữ liệu quốc gia về dân cư',
    self: 'Từ thông tin bạn đã khai',
    filing: 'Theo trường hợp bạn đã chọn',
  } as Readonly<Record<string, string>>,
  sourceOther: 'Được điền sẵn',
  notADefinition: 'Tờ khai này chưa mở được. Hãy báo cho cơ quan tiếp nhận hồ sơ.',
  loading: 'Đang tải tờ khai…',
});

/** The words of one language. */
export type EformTexts = (typeof eformTexts)['vi'];
