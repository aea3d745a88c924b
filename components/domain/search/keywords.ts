import { compose, splitWords } from '../vietnamese/fold.js';
import { listOf, shortForms } from './search-words.js';
import type { SearchWords } from './search-words.js';

/**
 * What people say for procedures where their names say it otherwise, word by word: a word known, the rows follow. Packed
 * as two texts, which compressed take three fifths of what the keywords by row would.
 */
export interface Keywords {
  /** All words, parted by spaces. */
  readonly words: string;
  /** For each word, parted by bars, its rows in their order: how far each is from the one before, in base 36. */
  readonly rows: string;
}

export const NO_KEYWORDS: Keywords = { words: '', rows: '' };

/**
 * Packs the keywords of a catalogue, row by row. What a name has anyway is left out, and so are fillers, which find
 * nothing; what is short in a name is spelt out.
 */
export class KeywordPacker {
  readonly #fillers: ReadonlySet<string>;
  readonly #short: ReadonlyMap<string, string>;
  readonly #rowsOf = new Map<string, number[]>();
  #row = 0;

  constructor(words: SearchWords) {
    this.#fillers = new Set(words.fillers.flatMap(listOf).map((one) => wordsOf(one).join(' ')));
    this.#short = shortForms(words, true);
  }

  /**
   * Adds the next row.
   * @param keywords words and phrases, parted as one likes; phrases count word by word
   */
  add(name: string, keywords: string): void {
    const named = wordsOf(name);
    const known = new Set(named);
    const spelt = named.flatMap((word) => this.#short.get(word) ?? []);
    for (const word of wordsOf([keywords, ...spelt].join(' '))) {
      if (known.has(word) || this.#fillers.has(word)) continue;
      known.add(word);
      const rows = this.#rowsOf.get(word);
      if (rows) rows.push(this.#row);
      else this.#rowsOf.set(word, [this.#row]);
    }
    this.#row++;
  }

  packed(): Keywords {
    // Those of many rows first: like stands by like, which packs better.
    const packed = [...this.#rowsOf].sort(([, some], [, others]) => others.length - some.length);
    return {
      words: packed.map(([word]) => word).join(' '),
      rows: packed.map(([, rows]) => distances(rows).join(' ')).join('|'),
    };
  }
}

/**
 * Packs the keywords of a catalogue at once.
 * @param names by row
 * @param keywords by row
 */
export function packKeywords(
  names: readonly string[],
  keywords: readonly string[],
  words: SearchWords,
): Keywords {
  const packer = new KeywordPacker(words);
  for (const [row, name] of names.entries()) packer.add(name, keywords[row] ?? '');
  return packer.packed();
}

/** Takes packed keywords apart, a word with its rows at a time; what is damaged gives fewer rows, never a failure. */
export function* keywordsOf({ words, rows }: Keywords): Generator<readonly [word: string, rows: number[]]> {
  if (words === '') return;
  const packed = rows.split('|');
  for (const [i, word] of words.split(' ').entries()) {
    const own: number[] = [];
    let row = 0;
    for (const distance of packed[i]?.split(' ') ?? []) {
      row += Number.parseInt(distance, 36);
      if (row >= 0) own.push(row);
    }
    yield [word, own];
  }
}

function distances(rows: readonly number[]): string[] {
  return rows.map((row, i) => (row - (rows[i - 1] ?? 0)).toString(36));
}

function wordsOf(text: string): string[] {
  return splitWords(compose(text).toLowerCase());
}
