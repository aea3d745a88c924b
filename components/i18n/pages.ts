import { texts } from './texts.js';

/** Words for turning the pages of a list. */
export const pageTexts = texts('pages', {
  pages: 'Các trang kết quả',
  page: (page: number, pages: number) => `Trang ${page} trong ${pages}`,
  previous: 'Trang trước',
  next: 'Trang sau',
});
