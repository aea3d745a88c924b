import type { Level, OutOfScope } from '../../contract/lists.js';
import { BUSINESS } from './synonyms/business.js';
import { CASES, FILLERS, GENERAL } from './synonyms/general.js';
import { ELSEWHERE } from './synonyms/out-of-scope.js';
import type { Elsewhere } from './synonyms/out-of-scope.js';
import { PEOPLE } from './synonyms/people.js';
import { PROPERTY } from './synonyms/property.js';
import { WELFARE } from './synonyms/welfare.js';

/**
 * Words that the search knows beside the catalogue. Data to edit: case and accents of what people say do not matter,
 * and a host may give a table of its own.
 */
export interface SearchWords {
  /**
   * Abbreviations and everyday words with the official wordings that they stand for, a line each:
   * `báo tử, chứng tử = đăng ký khai tử`. What is said is parted by commas; of several wordings, parted by bars, the one
   * of which most stands in a name counts. A wording may name the field too, to tell procedures of the same name apart.
   */
  readonly synonyms: readonly string[];
  /** Words and phrases, parted by commas, that say nothing of the procedure: found or not, they exclude none. */
  readonly fillers: readonly string[];
  /** How each level of administration is called in a question. */
  readonly levels: Readonly<Record<Level, string>>;
  /** Words of a name that say it is for a special case: a name without them comes first where they were not asked for. */
  readonly cases: readonly string[];
  /** What no procedure answers. */
  readonly elsewhere: Readonly<Record<OutOfScope, Elsewhere>>;
}

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

export interface Synonym {
  readonly said: string;
  readonly meant: readonly string[];
}

/** The table, what is said one by one. */
export function synonymsOf({ synonyms }: SearchWords): Synonym[] {
  return synonyms.flatMap((line) => {
    const [said = '', meant = ''] = line.split('=');
    const wordings = meant.split('|').map((wording) => wording.trim());
    return listOf(said).map((one) => ({ said: one, meant: wordings }));
  });
}

export function listOf(line: string): string[] {
  return line.split(',').map((part) => part.trim());
}
