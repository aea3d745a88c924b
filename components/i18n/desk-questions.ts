import type { QuestionState } from '../contract/lists.js';
import { texts } from './texts.js';

/** Words of answering what people asked, at the officer's desk. */
export const deskQuestionTexts = texts('desk-questions', {
  title: 'Câu hỏi của người dân',
  states: 'Xem những câu',
  state: {
    waiting: 'Chờ trả lời',
    answered: 'Đã trả lời riêng',
    published: 'Đã đăng',
  } satisfies Record<QuestionState, string>,
  none: {
    waiting: 'Không còn câu hỏi nào chờ trả lời.',
    answered: 'Chưa có câu trả lời riêng nào.',
    published: 'Chưa đăng câu hỏi nào.',
  } satisfies Record<QuestionState, string>,
  askedOn: (when: string) => `Hỏi lúc ${when}`,
  forgotten: 'Tên và cách liên hệ đã được xóa theo thời hạn lưu.',
  answer: 'Trả lời',
  correct: 'Sửa câu trả lời',
  text: 'Nội dung trả lời',
  textHint: 'Người hỏi đọc được nguyên văn. Viết rõ việc cần làm và nơi làm.',
  publish: 'Đăng cho mọi người cùng đọc',
  publishHint:
    'Khi đăng, câu hỏi và câu trả lời không được có tên, số định danh, điện thoại hay địa chỉ của ai.',
  publicQuestion: 'Câu hỏi khi đăng',
  publicQuestionHint: 'Viết lại cho người khác cũng hiểu được.',
  needText: 'Hãy viết câu trả lời',
  needQuestion: 'Hãy viết câu hỏi để đăng, ít nhất 10 ký tự',
  send: 'Gửi trả lời',
  sending: 'Đang gửi…',
  close: 'Để sau',
  sent: (reference: string) => `Đã trả lời câu hỏi ${reference}.`,
  more: 'Xem thêm câu hỏi',
});
