import { texts } from './texts.js';

/** Words of the papers that `dvc-procedure` lists. */
export const procedurePaperTexts = texts('procedure-papers', {
  papers: 'Giấy tờ cần chuẩn bị',
  case: 'Trường hợp của bạn',
  hint: 'Đánh dấu những giấy tờ bạn đã có. Dấu chỉ lưu trên máy này, không gửi đi đâu.',
  ticked: (have: number, all: number) => `Đã có ${have}/${all} giấy tờ`,
  clear: 'Bỏ hết dấu',
  none: 'Không phải nộp giấy tờ nào kèm theo.',
  submit: 'Phải nộp',
  present: 'Mang theo để xuất trình',
  presentHint: 'Chỉ cần đưa cho cán bộ xem, không phải nộp.',
  sometimes: 'tùy trường hợp',
  originals: (count: number) => `${count} bản chính`,
  copies: (count: number) => `${count} bản sao`,
  template: (name: string, details: string) => `Tải mẫu: ${name} (${details})`,
  size: (bytes: number) => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('vi')} kB`,
  instead: (names: string) => `Không cần nộp nếu đã có: ${names}.`,
  share: 'Gửi danh sách này',
  copied: 'Đã sao chép danh sách. Bạn có thể dán vào tin nhắn hoặc ghi chú.',
  notCopied: 'Chưa sao chép được trên trình duyệt này. Bạn có thể in danh sách.',
  print: 'In danh sách và trang này',
});
