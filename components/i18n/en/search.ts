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
  preparing: 'Preparing the catalogue…',
  searching: 'Searching…',
  results: 'Search results',
  found: (total, q) => `${total} procedure${total === '1' ? '' : 's'}${q ? ` for “${q}”` : ''}`,
  nearest: 'No procedure has all the words you typed. These come nearest.',
  shown: (shown, total) => `Showing ${shown} of ${total}`,
  more: (count) => `Show ${count} more`,
  filters: 'Filter the results',
  filtersChosen: (count) => `Filter the results (${count})`,
  clear: 'Clear filters',
  any: 'All',
  filter: { agency: 'Carried out by', field: 'Field', level: 'Level', audience: 'For' },
  online: 'Can be filed online',
  free: 'Free when filed online',
  optionCount: (name, count) => `${name} (${count})`,
  code: 'Code',
  fileable: 'File online here',
  hasOnline: 'Has an online channel',
  noOnline: 'Not online yet',
  free1: 'Free online',
  charged: 'A fee is due',
  wholeName: 'Show the whole name',
  shortName: 'Show less of the name',
  nothing: (q) => (q ? `No procedure was found for “${q}”` : 'There are no procedures'),
  tries: {
    fewer: 'Use fewer words, only what you want to do, such as “khai sinh”, “kết hôn”, “đất đai”.',
    spelling: 'Check the spelling; when unsure of an accent, leave it out.',
    code: 'If a leaflet names a procedure code, type the code, such as 1.001193.',
  },
  withoutFilters: 'Search without filters',
  ask: 'Still not there? Please ask the one-stop desk where you live',
  hotline: 'or call',
  outside: 'To see a dossier you have filed, look it up by its code; this field finds procedures only.',
};
