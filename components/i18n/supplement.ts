import { texts } from './texts.js';

/** A request for more papers and its answer. */
export const supplementTexts = texts('supplement', {
  title: 'Cơ quan đề nghị bổ sung',
  askedAt: (at: string) => `Đề nghị lúc ${at}`,
  deadline: (date: string) => `Hạn bổ sung: hết ngày ${date}`,
  overdue: 'Đã quá hạn bổ sung. Hãy liên hệ cơ quan giải quyết trước khi gửi.',
  reason: 'Lý do',
  papers: 'Giấy tờ cần bổ sung',
  text: 'Nội dung trả lời',
  textHint: 'Viết ngắn gọn những gì bạn đã bổ sung hoặc sửa.',
  files: 'Tệp bổ sung',
  empty: 'Hãy viết nội dung trả lời hoặc đính kèm ít nhất một tệp.',
  pending: 'Tệp còn đang tải lên. Hãy chờ tải xong rồi gửi.',
  send: 'Gửi bổ sung',
  answered: (at: string) => `Bạn đã gửi bổ sung lúc ${at}`,
});
