import { texts } from './texts.js';

/** Words of the part of `dvc-procedure-search` that shows before anything is searched for. */
export const searchStartTexts = texts('search-start', {
  recent: 'Bạn vừa tìm',
  recentHint: 'Chỉ lưu trên máy này. Nếu dùng máy chung, hãy xóa khi xong.',
  forget: 'Xóa danh sách này',
  forgotten: 'Đã xóa danh sách vừa tìm.',
  searchedFor: (q: string) => `Tìm “${q}”`,
  popular: 'Nhiều người cần',
  browse: 'Tìm theo bộ, ngành',
  browseHint: 'Chọn bộ, ngành, rồi chọn lĩnh vực.',
  fields: (ministry: string) => `Các lĩnh vực của ${ministry}`,
  path: 'Bạn đang xem',
  ministries: 'Tất cả bộ, ngành',
  wholeMinistry: (count: string) => `Xem cả ${count} thủ tục`,
  all: (count: number) => `Xem cả ${count} mục`,
  count: (count: string) => `${count} thủ tục`,
});
