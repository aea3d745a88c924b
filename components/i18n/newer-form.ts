import { texts } from './texts.js';

/** Words of the offer to go on in a newer version of a form. */
export const newerFormTexts = texts('newer-form', {
  title: 'Tờ khai này đã có bản mới',
  text: 'Bạn đang khai theo bản trước. Bạn có thể chuyển sang bản mới, hoặc khai tiếp và nộp theo bản trước.',
  changes: 'Bản mới có những thay đổi sau',
  noChanges: 'Các mục cần khai vẫn như bản trước.',
  added: (label: string, required: boolean) => `Thêm mục “${label}”${required ? ' (bắt buộc)' : ''}`,
  removed: (label: string) => `Bỏ mục “${label}”`,
  relabelled: (label: string, before: string) => `Mục “${before}” đổi tên thành “${label}”`,
  required: (label: string) => `Mục “${label}” nay là bắt buộc`,
  optional: (label: string) => `Mục “${label}” không còn bắt buộc`,
  optionsAdded: (label: string, added: string) => `Mục “${label}” có thêm lựa chọn: ${added}`,
  optionsGone: (label: string, gone: string) => `Mục “${label}” bỏ lựa chọn: ${gone}`,
  askedOtherwise: (label: string) => `Mục “${label}” được khai theo cách khác`,
  inGroup: (change: string, group: string) => `${change}, phần ${group}`,
  more: (count: number) => `Xem thêm ${count} thay đổi`,
  keepsAll: 'Mọi nội dung bạn đã khai được giữ lại.',
  left: 'Bản mới không có chỗ cho các nội dung sau. Nếu cần, hãy ghi lại trước khi chuyển.',
  keepsRest: 'Nội dung khác bạn đã khai được giữ lại.',
  take: 'Chuyển sang bản mới',
  taking: 'Đang chuyển…',
  decline: 'Khai tiếp bản trước',
  loading: 'Đang tải phần thay đổi…',
});
