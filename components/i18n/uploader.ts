import { texts } from './texts.js';

function inUnits(bytes: number): string {
  const unit = bytes >= 1_048_576 ? 'megabyte' : 'kilobyte';
  const amount = bytes / (unit === 'megabyte' ? 1_048_576 : 1024);
  const digits = amount < 10 ? 1 : 0;
  const number = Math.max(amount, 0.1).toLocaleString('vi', { maximumFractionDigits: digits });
  return `${number} ${unit === 'megabyte' ? 'MB' : 'KB'}`;
}

/** Words of the papers of a dossier and of their files on the way. */
export const uploaderTexts = texts('uploader', {
  limits: (types: string, bytes: number, most: number) =>
    `Nhận tệp ${types}; mỗi tệp tối đa ${inUnits(bytes)}; mỗi giấy tờ tối đa ${most} tệp.`,
  requiredMark: 'Giấy tờ có dấu * là bắt buộc.',
  submit: 'Giấy tờ phải nộp',
  present: 'Giấy tờ mang theo để xuất trình',
  presentHint: 'Bạn mang bản chính khi đến cơ quan. Nếu có sẵn bản chụp, bạn có thể gửi trước.',
  noPapers: 'Trường hợp này không cần gửi kèm giấy tờ.',
  needed: 'Cần nộp',
  ifNeeded: 'Nộp nếu cần',
  bring: 'Mang bản chính khi đến',
  attached: (count: number) => `Có ${count} tệp`,
  onTheWay: (count: number) => `Đang gửi ${count} tệp`,
  counts: (originals: number, copies: number) =>
    [originals > 0 && `${originals} bản chính`, copies > 0 && `${copies} bản sao`].filter(Boolean).join(', '),
  notSent: (count: number) => `${count} tệp chưa gửi được`,
  choose: 'Chọn tệp',
  photo: 'Chụp ảnh',
  forPaper: (paper: string) => `cho ${paper}`,
  dropHere: 'Thả tệp vào đây',
  size: (bytes: number) => inUnits(bytes),
  kindOf: (file: string) => `Loại bản của ${file}`,
  open: (file: string) => `Xem ${file}`,
  state: {
    waiting: 'Đang chờ đến lượt',
    sending: 'Đang gửi',
    paused: 'Đã tạm dừng',
    failed: 'Chưa gửi được',
    done: 'Đã gửi xong',
  },
  progress: (percent: number, secondsLeft: number | undefined) =>
    secondsLeft === undefined
      ? `${percent}%`
      : `${percent}% · còn khoảng ${secondsLeft < 90 ? `${secondsLeft} giây` : `${Math.round(secondsLeft / 60)} phút`}`,
  checking: 'Đã gửi hết, đang chờ xác nhận',
  stalled: 'Mạng đang gián đoạn, hệ thống sẽ tự gửi tiếp.',
  progressOf: (file: string) => `Tiến độ gửi ${file}`,
  pause: 'Tạm dừng',
  resume: 'Gửi tiếp',
  cancel: 'Hủy',
  retry: 'Gửi lại',
  remove: 'Xóa',
  removeAsk: 'Xóa tệp này khỏi hồ sơ?',
  removeYes: 'Xóa tệp',
  removeNo: 'Giữ lại',
  removing: 'Đang xóa…',
  ofFile: (file: string) => `tệp ${file}`,
  refused: {
    empty: (file: string) => `${file}: tệp không có nội dung. Hãy mở tệp để kiểm tra rồi chọn lại.`,
    tooLarge: (file: string, size: number, most: number) =>
      `${file}: tệp nặng ${inUnits(size)}, quá mức ${inUnits(most)}. Hãy chụp hoặc quét lại với dung lượng nhỏ hơn.`,
    type: (file: string, types: string) => `${file}: chưa nhận loại tệp này. Hãy dùng ${types}.`,
    tooMany: (file: string, most: number) =>
      `${file}: đã đủ ${most} tệp cho giấy tờ này. Hãy xóa bớt hoặc gộp các trang vào một tệp.`,
  },
  saidAdded: (count: number) => `Đã chọn ${count} tệp, đang gửi.`,
  saidDone: (file: string) => `Đã gửi xong ${file}.`,
  saidRemoved: (file: string) => `Đã xóa ${file}.`,
  loading: 'Đang tải danh sách giấy tờ…',
  files: 'Tệp đính kèm',
  noFiles: 'Chưa có tệp nào.',
});

/** The words of one language. */
export type UploaderTexts = (typeof uploaderTexts)['vi'];
