import type { OnlineFilter } from '../contract/lists.js';
import { texts } from './texts.js';

/** Words of what `dvc-procedure-search` found. */
export const searchResultTexts = texts('search-results', {
  found: (total: string, q: string) => (q ? `Có ${total} thủ tục cho “${q}”` : `Có ${total} thủ tục`),
  matched: {
    near: 'Không có đúng chữ bạn gõ. Dưới đây là những thủ tục viết gần giống.',
    most: 'Không thủ tục nào có đủ các từ bạn gõ. Dưới đây là những thủ tục gần nhất.',
    faint:
      'Chưa thủ tục nào khớp rõ với điều bạn gõ; có thể đây không phải việc của thủ tục hành chính. Hãy thử gõ tên việc cần làm, hoặc xem những thủ tục gần nhất dưới đây.',
  },
  near: 'Gần với điều bạn gõ',
  said: 'Khớp từ khóa:',
  atPage: (found: string, page: number, pages: number) => `${found}, trang ${page}/${pages}`,
  filters: 'Lọc kết quả',
  filtersChosen: (count: number) => `Lọc kết quả (${count})`,
  clear: 'Bỏ lọc',
  unfiltered: 'Tất cả',
  filter: {
    level: 'Cấp thực hiện',
    audience: 'Dành cho',
    online: 'Nộp trực tuyến',
    ministry: 'Bộ, ngành',
    agency: 'Cơ quan quyết định',
    field: 'Lĩnh vực',
  },
  online: {
    any: 'Nộp được trực tuyến',
    full: 'Trực tuyến toàn trình',
    part: 'Trực tuyến một phần',
    unstated: 'Có kênh trực tuyến',
    none: 'Chưa nộp trực tuyến',
  } satisfies Record<OnlineFilter, string>,
  free: 'Miễn phí khi nộp trực tuyến',
  optionCount: (name: string, count: string) => `${name} (${count})`,
  code: 'Mã',
  fileable: 'Nộp trực tuyến tại đây',
  free1: 'Miễn phí trực tuyến',
  charged: 'Có phí, lệ phí',
  wholeName: 'Xem hết tên',
  shortName: 'Thu gọn tên',
  outOfScope: 'Việc này không giải quyết bằng thủ tục hành chính',
  besides: 'Nếu bạn vẫn cần thủ tục, dưới đây là những thủ tục có từ bạn gõ.',
  nothing: (q: string) => (q ? `Không tìm thấy thủ tục nào cho “${q}”` : 'Không có thủ tục nào'),
  tries: {
    fewer: 'Gõ ít từ hơn, chỉ giữ việc cần làm, ví dụ “khai sinh”, “kết hôn”, “đất đai”.',
    spelling: 'Xem lại chính tả; nếu không chắc dấu, hãy gõ không dấu.',
    code: 'Nếu có mã thủ tục trên giấy hướng dẫn, hãy gõ mã, ví dụ 1.001193.',
  },
  withoutFilters: 'Tìm lại không lọc',
  ask: 'Vẫn chưa thấy? Hãy hỏi bộ phận một cửa nơi bạn ở',
  hotline: 'hoặc gọi',
  outside: 'Muốn xem hồ sơ đã nộp thì tra cứu bằng mã hồ sơ; ô này chỉ tìm thủ tục.',
});
