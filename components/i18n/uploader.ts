import { texts } from './texts.js';

function inUnits(bytes: number, locale: string): string {
  const unit = bytes >= 1_048_576 ? 'megabyte' : 'kilobyte';
  const amount = bytes / (unit === 'megabyte' ? 1_048_576 : 1024);
  const digits = amount < 10 ? 1 : 0;
  const number = Math.max(amount, 0.1).toLocaleString(locale, { maximumFractionDigits: digits });
  return `${number} ${unit === 'megabyte' ? 'MB' : 'KB'}`;
}

/** Words of the papers of a dossier and of their files on the way. */
export const uploaderTexts = texts(
  {
    limits: (types: string, bytes: number, most: number) =>
      `Nhận tệp ${types}; mỗi tệp tối đa ${inUnits(bytes, 'vi')}; mỗi giấy tờ tối đa ${most} tệp.`,
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
      [originals > 0 && `${originals} bản chính`, copies > 0 && `${copies} bản sao`]
        .filter(Boolean)
        .join(', '),
    notSent: (count: number) => `${count} tệp chưa gửi được`,
    choose: 'Chọn tệp',
    photo: 'Chụp ảnh',
    forPaper: (paper: string) => `cho ${paper}`,
    dropHere: 'Thả tệp vào đây',
    size: (bytes: number) => inUnits(bytes, 'vi'),
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
        `${file}: tệp nặng ${inUnits(size, 'vi')}, quá mức ${inUnits(most, 'vi')}. Hãy chụp hoặc quét lại với dung lượng nhỏ hơn.`,
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
  },
  {
    limits: (types, bytes, most) =>
      `${types} files are accepted, up to ${inUnits(bytes, 'en')} each and ${most} files for each paper.`,
    requiredMark: 'Papers marked * are required.',
    submit: 'Papers to send',
    present: 'Papers to bring and show',
    presentHint:
      'Bring the original to the agency. If you have a picture at hand, you may send it beforehand.',
    noPapers: 'No papers need to be sent in this case.',
    needed: 'Needed',
    ifNeeded: 'If it applies',
    bring: 'Bring the original',
    attached: (count) => (count === 1 ? '1 file' : `${count} files`),
    onTheWay: (count) => (count === 1 ? 'Sending 1 file' : `Sending ${count} files`),
    counts: (originals, copies) =>
      [
        originals > 0 && (originals === 1 ? '1 original' : `${originals} originals`),
        copies > 0 && (copies === 1 ? '1 copy' : `${copies} copies`),
      ]
        .filter(Boolean)
        .join(', '),
    notSent: (count) => (count === 1 ? '1 file not sent' : `${count} files not sent`),
    choose: 'Choose files',
    photo: 'Take a photo',
    forPaper: (paper) => `for ${paper}`,
    dropHere: 'Drop files here',
    size: (bytes) => inUnits(bytes, 'en'),
    kindOf: (file) => `Kind of copy of ${file}`,
    open: (file) => `View ${file}`,
    state: {
      waiting: 'Waiting its turn',
      sending: 'Sending',
      paused: 'Paused',
      failed: 'Not sent',
      done: 'Sent',
    },
    progress: (percent, secondsLeft) =>
      secondsLeft === undefined
        ? `${percent}%`
        : `${percent}% · about ${secondsLeft < 90 ? `${secondsLeft} seconds` : `${Math.round(secondsLeft / 60)} minutes`} left`,
    checking: 'All sent, waiting for confirmation',
    stalled: 'The network is interrupted; sending goes on by itself.',
    progressOf: (file) => `Progress of ${file}`,
    pause: 'Pause',
    resume: 'Go on',
    cancel: 'Cancel',
    retry: 'Send again',
    remove: 'Remove',
    removeAsk: 'Remove this file from the dossier?',
    removeYes: 'Remove file',
    removeNo: 'Keep it',
    removing: 'Removing…',
    ofFile: (file) => file,
    refused: {
      empty: (file) => `${file}: the file is empty. Please open it to check, then choose it again.`,
      tooLarge: (file, size, most) =>
        `${file}: the file has ${inUnits(size, 'en')}, more than ${inUnits(most, 'en')}. Please scan or photograph it again in a smaller size.`,
      type: (file, types) => `${file}: this type of file is not accepted. Please use ${types}.`,
      tooMany: (file, most) =>
        `${file}: there are ${most} files for this paper already. Please remove some or put the pages into one file.`,
    },
    saidAdded: (count) => (count === 1 ? '1 file chosen, sending.' : `${count} files chosen, sending.`),
    saidDone: (file) => `${file} was sent.`,
    saidRemoved: (file) => `${file} was removed.`,
    loading: 'Loading the list of papers…',
    files: 'Attached files',
    noFiles: 'No files yet.',
  },
);

/** The words of one language. */
export type UploaderTexts = (typeof uploaderTexts)['vi'];
