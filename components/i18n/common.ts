import { texts } from './texts.js';

/** Words that every element may need. */
export const commonTexts = texts(
  {
    loading: 'Đang tải…',
    retry: 'Thử lại',
    cancel: 'Hủy',
    close: 'Đóng',
    save: 'Lưu',
    edit: 'Sửa',
    remove: 'Xóa',
    back: 'Quay lại',
    next: 'Đồng ý và tiếp tục',
    more: 'Xem thêm',
    print: 'In',
    copy: 'Sao chép',
    copied: 'Đã sao chép',
    download: 'Tải về',
    required: 'bắt buộc',
    optional: 'không bắt buộc',
    signIn: 'Đăng nhập',
    signInNeeded: 'Hãy đăng nhập để tiếp tục.',
    sessionOver: 'Phiên làm việc đã hết. Hãy đăng nhập lại để tiếp tục; nội dung đã lưu vẫn còn.',
    connectionLost: 'Chưa kết nối được với máy chủ. Hệ thống đang tự thử lại, bạn không cần làm gì.',
    connectionBack: 'Đã kết nối lại.',
    noApi: (tag: string) =>
      `Thẻ <${tag}> chưa biết địa chỉ máy chủ. Hãy đặt nó trong <dvc-portal api="…">, hoặc thêm thuộc tính api="https://…" cho chính nó.`,
    noPortal: (tag: string, id: string) =>
      `Thẻ <${tag}> trỏ tới portal="${id}" nhưng trang không có thẻ <dvc-portal> nào mang id đó.`,
    unreachableHost: (origin: string) =>
      `Không đọc được trả lời của ${origin}. Có thể máy chủ đang tắt, hoặc trang này chưa nằm trong danh sách ALLOWED_ORIGINS của máy chủ.`,
    errorTitle: 'Chưa thực hiện được',
  },
  {
    loading: 'Loading…',
    retry: 'Try again',
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    edit: 'Change',
    remove: 'Remove',
    back: 'Back',
    next: 'Agree and continue',
    more: 'Show more',
    print: 'Print',
    copy: 'Copy',
    copied: 'Copied',
    download: 'Download',
    required: 'required',
    optional: 'optional',
    signIn: 'Sign in',
    signInNeeded: 'Please sign in to continue.',
    sessionOver: 'Your session is over. Please sign in again to continue; what was saved is still there.',
    connectionLost: 'The server cannot be reached. Trying again by itself; there is nothing you need to do.',
    connectionBack: 'Connected again.',
    noApi: (tag) =>
      `<${tag}> does not know the address of the server. Put it inside <dvc-portal api="…">, or give it an attribute api="https://…" of its own.`,
    noPortal: (tag, id) => `<${tag}> points at portal="${id}", but no <dvc-portal> on the page has that id.`,
    unreachableHost: (origin) =>
      `No answer of ${origin} could be read. The server may be down, or this page is not listed in its ALLOWED_ORIGINS.`,
    errorTitle: 'This did not work',
  },
);
