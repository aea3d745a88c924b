import type { SearchWords } from './search-words.js';
import { BUSINESS } from './synonyms/business.js';
import { CASES, FILLERS, GENERAL } from './synonyms/general.js';
import { ELSEWHERE } from './synonyms/out-of-scope.js';
import { PEOPLE } from './synonyms/people.js';
import { PROPERTY } from './synonyms/property.js';
import { WELFARE } from './synonyms/welfare.js';

/** The words that come with the project. A host may give a page a table of its own. */
export const SEARCH_WORDS: SearchWords = {
  synonyms: [...PEOPLE, ...PROPERTY, ...BUSINESS, ...WELFARE, ...GENERAL],
  fillers: FILLERS,
  levels: {
    ministry: 'cấp bộ, bộ, trung ương, cấp trung ương, cấp tw, tw, ở bộ, cấp nhà nước',
    province:
      'cấp tỉnh, tỉnh, thành phố, cấp thành phố, cấp sở, ubnd tỉnh, ubnd cấp tỉnh, ủy ban nhân dân tỉnh, ủy ban nhân dân cấp tỉnh, ủy ban tỉnh, trên tỉnh, ở tỉnh, tại tỉnh',
    commune:
      'cấp xã, xã, phường, cấp phường, xã phường, phường xã, cấp cơ sở, ubnd xã, ubnd phường, ubnd cấp xã, ủy ban xã, ủy ban phường, ủy ban nhân dân xã, ủy ban nhân dân phường, ủy ban nhân dân cấp xã, ở xã, tại xã, ở phường, tại phường, trên xã, trên phường, ngoài xã, ngoài phường, ủy ban, ubnd',
    other: 'cơ quan khác, cấp khác',
  },
  cases: CASES,
  elsewhere: ELSEWHERE,
};
