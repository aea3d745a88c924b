import type { Level, OutOfScope } from '../../contract/lists.js';
import type { Elsewhere } from './synonyms/out-of-scope.js';

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

/** What is said, each with the wordings that it stands for. */
export interface Synonym {
  readonly said: string;
  readonly meant: readonly string[];
}

/** The table of synonyms, what is said one by one. */
export function synonymsOf({ synonyms }: SearchWords): Synonym[] {
  return synonyms.map(synonymOf).flatMap(({ said, meant }) => said.map((one) => ({ said: one, meant })));
}

/**
 * What short forms are short for: those that the table gives one meaning.
 * @param own takes those too that may stand for themselves beside it, as for names, which are written with either
 */
export function shortForms({ synonyms }: SearchWords, own = false): ReadonlyMap<string, string> {
  const short = new Map<string, string>();
  for (const { said, meant } of synonyms.map(synonymOf)) {
    for (const one of said.filter(isShort)) {
      const [wording = '', ...others] = own ? meant.filter((other) => other !== one) : meant;
      if (others.length === 0) short.set(one, wording);
    }
  }
  return short;
}

/** Words without a vowel are initials: "gcn", "hkd". */
export function isShort(word: string): boolean {
  return /^[^aeiouàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ\d\s]+$/iu.test(word);
}

/** A line of the table taken apart. */
export function synonymOf(line: string): { readonly said: string[]; readonly meant: string[] } {
  const [said = '', meant = ''] = line.split('=');
  return { said: listOf(said), meant: meant.split('|').map((wording) => wording.trim()) };
}

export function listOf(line: string): string[] {
  return line.split(',').map((part) => part.trim());
}
