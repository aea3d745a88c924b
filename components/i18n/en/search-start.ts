import type { searchStartTexts } from '../search-start.js';
import type { English } from '../texts.js';

export const searchStartEnglish: English<typeof searchStartTexts> = {
  recent: 'You looked for',
  recentHint: 'Kept on this device only. On a shared computer, please clear it when you are done.',
  forget: 'Clear this list',
  forgotten: 'The list is cleared.',
  searchedFor: (q) => `Search for “${q}”`,
  popular: 'Often needed',
  browse: 'Browse by ministry',
  browseHint: 'Choose a ministry, then a field.',
  fields: (ministry) => `Fields of ${ministry}`,
  path: 'You are looking at',
  ministries: 'All ministries',
  wholeMinistry: (count) => `Show all ${count} procedures`,
  all: (count) => `Show all ${count}`,
  count: (count) => `${count} procedure${count === '1' ? '' : 's'}`,
};
