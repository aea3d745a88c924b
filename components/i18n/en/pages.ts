import type { pageTexts } from '../pages.js';
import type { English } from '../texts.js';

export const pageEnglish: English<typeof pageTexts> = {
  pages: 'Pages of results',
  page: (page, pages) => `Page ${page} of ${pages}`,
  previous: 'Previous',
  next: 'Next',
};
