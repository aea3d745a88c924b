import type { searchTexts } from '../search.js';
import type { English } from '../texts.js';

export const searchEnglish: English<typeof searchTexts> = {
  label: 'Find a procedure',
  hint: 'Type a name or a code in Vietnamese, with or without accents. For example: đăng ký khai sinh, ho kinh doanh, 1.004222',
  button: 'Search',
  suggestions: 'Suggested procedures',
  suggested: (count) =>
    count === 0
      ? 'No suggestions yet.'
      : `${count} suggestion${count === 1 ? '' : 's'}. Use the up and down arrows.`,
  searching: 'Searching…',
  offline: 'You are offline. The catalogue kept on this device can still be searched.',
};
