import type { procedureAgencyTexts } from '../procedure-agencies.js';
import type { English } from '../texts.js';

export const procedureAgencyEnglish: English<typeof procedureAgencyTexts> = {
  find: 'Find where to file near you',
  hint: (total) =>
    `There are ${total.toLocaleString('en')}. Type the name of a commune, a ward or an agency.`,
  found: (total) => `${total.toLocaleString('en')} found.`,
  nothing: (typed) => `None is called like “${typed}”. Try the name of the commune after the mergers.`,
  more: (count) => `${count.toLocaleString('en')} more; type a name to narrow them down.`,
};
