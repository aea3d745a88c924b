import type { searchResultTexts } from '../search-results.js';
import type { English } from '../texts.js';

export const searchResultEnglish: English<typeof searchResultTexts> = {
  found: (total, q) => `${total} procedure${total === '1' ? '' : 's'}${q ? ` for “${q}”` : ''}`,
  matched: {
    near: 'Nothing is spelt just like that. These are spelt nearly so.',
    most: 'No procedure has all the words you typed. These come nearest.',
    faint:
      'No procedure clearly has what you typed; it may be no matter of a procedure. Try the name of what you need to do, or look at the nearest ones below.',
  },
  near: 'Close to what you typed',
  said: 'Found by keyword:',
  atPage: (found, page, pages) => `${found}, page ${page} of ${pages}`,
  filters: 'Filter the results',
  filtersChosen: (count) => `Filter the results (${count})`,
  clear: 'Clear filters',
  unfiltered: 'All',
  filter: {
    level: 'Level',
    audience: 'For',
    online: 'Filing online',
    ministry: 'Ministry',
    agency: 'Decided by',
    field: 'Field',
  },
  online: {
    any: 'Can be filed online',
    full: 'Wholly online',
    part: 'Online in part',
    unstated: 'Has an online channel',
    none: 'Not online yet',
  },
  free: 'Free when filed online',
  optionCount: (name, count) => `${name} (${count})`,
  code: 'Code',
  fileable: 'File online here',
  free1: 'Free online',
  charged: 'A fee is due',
  wholeName: 'Show the whole name',
  shortName: 'Show less of the name',
  outOfScope: 'No administrative procedure is for this',
  besides: 'If it is a procedure you need, these have words of what you typed.',
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
