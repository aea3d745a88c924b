import { texts } from './texts.js';

/** Words that every element may need. */
export const commonTexts = texts('common', {
  loading: 'Đang tải…',
  retry: 'Thử lại',
  next: 'Đồng ý và tiếp tục',
  download: 'Tải về',
  signIn: 'Đăng nhập',
  sessionOver: 'Phiên làm việc đã hết. Hãy đăng nhập lại để tiếp tục; nội dung đã lưu vẫn còn.',
  connectionLost: 'Chưa kết nối được với máy chủ. Hệ thống đang tự thử lại, bạn không cần làm gì.',
  unreachableHost: (origin: string) =>
    `Không đọc được trả lời của ${origin}. Có thể máy chủ đang tắt, hoặc trang này chưa nằm trong danh sách ALLOWED_ORIGINS của máy chủ.`,
});
