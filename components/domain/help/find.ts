import { compose, fold, soundOf, splitWords } from '../vietnamese/fold.js';

/** A text to be searched: what it is called, and what it says. */
export interface Findable {
  readonly title: string;
  readonly text: string;
}

/** Words that are known beside the texts, in any spelling. */
export interface FindWords {
  /** Abbreviations and everyday words, each with the wordings that it stands for. */
  readonly synonyms: readonly { readonly said: string; readonly meant: readonly string[] }[];
  /** Words and phrases, parted by commas, that say nothing of what is looked for. */
  readonly fillers: readonly string[];
}

const NO_WORDS: FindWords = { synonyms: [], fillers: [] };
const MOST_WORDS = 24;
/** What a word is worth in the title; with the accents typed. In the text alone it is worth 1. */
const IN_TITLE = 4;
const ACCENTS = 2;
/** The share of the words that is still an answer, where nothing has them all. */
const ENOUGH = 0.5;

interface Typed {
  readonly folded: string;
  readonly spelt: string;
}

/**
 * Finds texts by words in any order, with or without accents, each a word or its beginning. Those that have all words
 * come alone; where there is none, those that have at least half of them. The best first; without words, all as they were.
 */
export function findIn<T>(
  items: readonly T[],
  q: string,
  read: (item: T) => Findable,
  words: FindWords = NO_WORDS,
): T[] {
  const terms = termsOf(q, words);
  if (terms.length === 0) return [...items];
  const rated = items.map((item) => ({ item, ...rate(terms, read(item)) }));
  const most = Math.max(...rated.map(({ share }) => share), 0);
  const least = most === 1 ? 1 : Math.max(ENOUGH, most);
  return rated
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.worth - a.worth)
    .map(({ item }) => item);
}

/** What has to be found: for each part of the query the wordings of which one will do. */
function termsOf(q: string, words: FindWords): Typed[][][] {
  const typed = typedWords(q).slice(0, MOST_WORDS);
  const { meanings, silent } = keysOf(words);
  const terms: Typed[][][] = [];
  const kept: Typed[][][] = [];
  for (let at = 0; at < typed.length;) {
    const part =
      [3, 2, 1]
        .map((size) => typed.slice(at, at + size))
        .find((one) => one.length === 1 || meanings.has(phrase(one)) || isSilent(one, silent)) ?? [];
    const term = [part, ...(meanings.get(phrase(part)) ?? []).map(typedWords)];
    terms.push(term);
    if (!isSilent(part, silent) || meanings.has(phrase(part))) kept.push(term);
    at += part.length;
  }
  return kept.length > 0 ? kept : terms;
}

/** A word with accents of its own is silent only with just these: a card (thẻ) is no "thế". */
function isSilent(words: readonly Typed[], silent: ReadonlySet<string>): boolean {
  const [word, ...others] = words;
  const alone = word && others.length === 0 && word.spelt !== word.folded;
  return silent.has(alone ? word.spelt : phrase(words));
}

interface Keys {
  readonly meanings: ReadonlyMap<string, readonly string[]>;
  readonly silent: ReadonlySet<string>;
}

const KEYS = new WeakMap<FindWords, Keys>();

/** The words by their folded phrases, worked out once for a table. */
function keysOf(words: FindWords): Keys {
  const known = KEYS.get(words);
  if (known) return known;
  const keys: Keys = {
    meanings: new Map(words.synonyms.map(({ said, meant }) => [phrase(typedWords(said)), meant])),
    silent: new Set(
      words.fillers
        .flatMap((line) => line.split(','))
        .map(typedWords)
        .flatMap((said) => [phrase(said), said.map(({ spelt }) => spelt).join(' ')]),
    ),
  };
  KEYS.set(words, keys);
  return keys;
}

function typedWords(text: string): Typed[] {
  return splitWords(compose(text)).map((word) => ({ folded: fold(word), spelt: sound(word) }));
}

function phrase(words: readonly Typed[]): string {
  return words.map(({ folded }) => folded).join(' ');
}

function sound(word: string): string {
  const { letters, tone } = soundOf(word);
  return letters + tone;
}

function rate(terms: readonly Typed[][][], { title, text }: Findable): { share: number; worth: number } {
  const [inTitle, inText] = [typedWords(title), typedWords(text)];
  let found = 0;
  let worth = 0;
  for (const wordings of terms) {
    const best = Math.max(...wordings.map((wording) => rateWording(wording, inTitle, inText)));
    if (best > 0) found++;
    worth += best;
  }
  return { share: found / terms.length, worth };
}

/** All words of a wording are needed; its worth is that of the least of them. */
function rateWording(wording: readonly Typed[], title: readonly Typed[], text: readonly Typed[]): number {
  return Math.min(...wording.map((word) => Math.max(rateWord(word, title) * IN_TITLE, rateWord(word, text))));
}

function rateWord({ folded, spelt }: Typed, words: readonly Typed[]): number {
  const begun = words.filter((word) => word.folded.startsWith(folded));
  if (begun.length === 0) return 0;
  return begun.some((word) => word.spelt === spelt) ? ACCENTS : 1;
}
