import { LEVELS } from '../../contract/lists.js';
import type { OutOfScope } from '../../contract/lists.js';
import { procedureCodeOf } from '../vietnamese/codes.js';
import { compose, splitWords } from '../vietnamese/fold.js';
import { rekeyed } from './keyboard.js';
import type { Lexicon } from './lexicon.js';
import type { Phrases } from './phrases.js';
import { isShort, listOf, shortForms, synonymOf } from './search-words.js';
import type { SearchWords } from './search-words.js';
import type { Vocabulary } from './vocabulary.js';
import { WEIGHTS } from './weights.js';
import { formOf, isPlain, phraseOf } from './words.js';
import type { WordForm } from './words.js';

/** A part of a query: words as typed, or one of the wordings they stand for. */
export interface Term {
  /** The first is what was typed. */
  readonly wordings: readonly (readonly WordForm[])[];
  /**
   * How well each wording does: what was typed less where its words are said together and no name has them so, another
   * less where names have what was typed.
   */
  readonly worths: readonly number[];
  /** A filler is no part of what has to be found. */
  readonly filler: boolean;
  /** Part of a word's weight that it has. */
  readonly weight: number;
}

export interface Query {
  readonly terms: readonly Term[];
  /** Digits of a code or its beginning; `undefined` where none was typed. */
  readonly code: string | undefined;
  /** All of its words, folded, "thủ tục" in front left out. */
  readonly phrase: string;
  /** Whether the last word may be the beginning of one. */
  readonly open: boolean;
  /** Who answers, if no procedure does. */
  readonly elsewhere: OutOfScope | null;
}

/** A phrase that the tables know, and what they say of it. */
type Saying = { readonly key: readonly WordForm[] } & (
  | { readonly is: 'synonym'; readonly wordings: readonly (readonly WordForm[])[] }
  | { readonly is: 'filler' }
  /** What no procedure answers, or what says otherwise. */
  | { readonly is: 'asked' | 'denied'; readonly reason: OutOfScope }
);

/** The tables of words made ready for looking up: sayings by their folded words. */
export interface Understanding {
  readonly lexicon: Lexicon;
  readonly phrases: Phrases;
  /** What short forms are short for: they are spelt out before anything is looked up. */
  readonly short: ReadonlyMap<string, readonly WordForm[]>;
  readonly sayings: ReadonlyMap<string, readonly Saying[]>;
  /** Words of the longest saying that begins with a word. */
  readonly longest: ReadonlyMap<string, number>;
}

/** What is said of a phrase, the phrase aside. */
type SayingOf = Saying extends infer S ? (S extends Saying ? Omit<S, 'key'> : never) : never;

const LINES_IN_A_STEP = 80;

/** The tables as they are read, in short steps. */
export function* understanding(
  words: SearchWords,
  vocabulary: Vocabulary,
): Generator<undefined, Omit<Understanding, 'lexicon' | 'phrases'>> {
  const lines = words.synonyms.map(synonymOf);
  const short = new Map<string, readonly WordForm[]>();
  for (const [one, wording] of shortForms(words)) short.set(one, vocabulary.formsOf(wording));
  const sayings = new Map<string, Saying[]>();
  const longest = new Map<string, number>();
  const spelt = (said: readonly WordForm[]): readonly WordForm[] =>
    said.some((word) => short.has(word.letters))
      ? said.flatMap((word) => short.get(word.letters) ?? [word])
      : said;
  const add = (key: readonly WordForm[], saying: SayingOf): void => {
    const first = key[0]?.folded ?? '';
    const phrase = phraseOf(key);
    longest.set(first, Math.max(longest.get(first) ?? 0, key.length));
    const known = sayings.get(phrase);
    if (known) known.push({ ...saying, key });
    else sayings.set(phrase, [{ ...saying, key }]);
  };
  const addAll = (lines: readonly string[], saying: SayingOf): void => {
    for (const said of lines.flatMap(listOf)) add(spelt(vocabulary.formsOf(said)), saying);
  };
  for (const [i, { said, meant }] of lines.entries()) {
    const wordings = meant.map((wording) => vocabulary.formsOf(wording));
    const phrases = wordings.map(phraseOf);
    for (const one of said) {
      const plain = vocabulary.formsOf(one);
      const key = short.has(one) ? plain : spelt(plain);
      // Spelt out, some say just what they stand for.
      const same = key.length > plain.length && phrases.includes(phraseOf(key));
      if (!same) add(key, { is: 'synonym', wordings });
    }
    if (i % LINES_IN_A_STEP === LINES_IN_A_STEP - 1) yield;
  }
  addAll(words.fillers, { is: 'filler' });
  for (const level of LEVELS)
    addAll([words.levels[level]], { is: 'synonym', wordings: [vocabulary.formsOf(level)] });
  yield;
  for (const [name, { asked, unless = [] }] of Object.entries(words.elsewhere)) {
    const reason = name as OutOfScope;
    addAll(asked, { is: 'asked', reason });
    addAll(unless, { is: 'denied', reason });
  }
  return { sayings, longest, short };
}

const LONGEST_QUERY = 400;
const MOST_WORDS = 80;

/** Reads a query: which parts of it have to be found, and what they may stand for. */
export function read(q: string, knowing: Understanding): Query {
  const text = compose(q.slice(0, LONGEST_QUERY));
  const code = codeIn(text);
  if (code?.whole) return { terms: [], code: code.digits, phrase: '', open: true, elsewhere: null };
  const words = splitWords(code ? text.replace(code.text, ' ') : text)
    .slice(0, MOST_WORDS)
    .map(formOf);
  const open = !/\s$/.test(text);
  const accented = !words.every(isPlain);
  const typed = words.flatMap((word, i) => {
    const last = open && i === words.length - 1;
    const bare = accented && !last && isPlain(word) && !isShort(word.letters);
    const meant = meantBy(word, last, knowing);
    return bare && meant[0] === word && knowing.lexicon.placeOf(word) >= 0 ? [{ ...word, bare }] : meant;
  });
  const terms = termsOf(typed, knowing);
  const empty = code === undefined && terms.every((term) => term.filler);
  return {
    // Nothing but fillers is a query all the same.
    terms: empty ? terms.map((term) => ({ ...term, filler: false, weight: 1 })) : terms,
    code: code?.digits,
    phrase: phraseOf(typed.map((word) => knowing.lexicon.spelling(word))).replace(/^thu tuc /, ''),
    open,
    elsewhere: elsewhereOf(typed, knowing),
  };
}

/** A code of a procedure, whole or begun: digits alone, or amid words one that cannot be a number. */
function codeIn(text: string): { digits: string; text: string; whole: boolean } | undefined {
  const local = procedureCodeOf(text);
  if (local) return { digits: local.replace('.', ''), text, whole: true };
  const alone = /^[\s\d.,-]+$/.test(text) ? text.replace(/\D/g, '') : '';
  if (alone.length > 1 && alone.length < 8) return { digits: alone, text, whole: true };
  const amid = /(?<![\p{L}\d.])(?:\d\.\d{3,6}|\d{6,7})(?![\p{L}\d.])/u.exec(text)?.[0];
  return amid ? { digits: amid.replace('.', ''), text: amid, whole: false } : undefined;
}

/**
 * The words that were meant by one that is none: a short form spelt out, keys of a method that was off, initials, or
 * several words without spaces.
 */
function meantBy(
  word: WordForm,
  last: boolean,
  { lexicon, phrases, short }: Understanding,
): readonly WordForm[] {
  const spelt = short.get(word.letters);
  // Two letters may be the beginning of any word.
  if (spelt && !(last && word.letters.length < 3)) return spelt;
  const known = (one: WordForm, open: boolean): boolean =>
    lexicon.has(one.folded) || (open && lexicon.begins(one.folded));
  if (known(word, false)) return [word];
  const other = rekeyed(word.letters);
  if (other && known(other, last)) return [other];
  if (known(word, last)) return [word];
  const near = lexicon.isNear(word.folded);
  // Three letters are as soon a word with its vowel left out.
  const { length } = word.letters;
  const likely = length < MOST_INITIALS && length > (near ? 3 : 2) && isShort(word.letters);
  const phrase = likely ? phrases.ofInitials(word.letters) : [];
  if (phrase.length > 0) return phrase;
  return near ? [word] : (split(word, last, lexicon) ?? [word]);
}

const MOST_INITIALS = 10;
const SHORTEST_WORD = 2;
const LONGEST_WORD = 7;
/** What each further word costs beside its rarity. */
const FURTHER = 0.5;

/** Parts a word into few and common ones; the last may be begun only. */
function split({ folded }: WordForm, last: boolean, lexicon: Lexicon): WordForm[] | undefined {
  const best: ({ readonly parts: readonly string[]; readonly cost: number } | undefined)[] = [
    { parts: [], cost: 0 },
  ];
  for (let end = SHORTEST_WORD; end <= folded.length; end++) {
    for (let start = Math.max(0, end - LONGEST_WORD); start <= end - SHORTEST_WORD; start++) {
      const before = best[start];
      const part = folded.slice(start, end);
      const begun = last && end === folded.length && lexicon.begins(part);
      if (!before || !(begun || lexicon.has(part))) continue;
      const cost = before.cost + FURTHER + lexicon.rarity(part);
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { parts: [...before.parts, part], cost };
    }
  }
  return best[folded.length]?.parts.map(formOf);
}

/** Cuts the words into terms, the longest synonym or filler first. */
function termsOf(typed: readonly WordForm[], knowing: Understanding): Term[] {
  const spelt = typed.map((word) => knowing.lexicon.spelling(word));
  const terms: Term[] = [];
  for (let i = 0; i < typed.length;) {
    let size = longestFrom(spelt, i, knowing);
    let term: Term | undefined;
    for (; size > 0; size--) {
      const sayings = knowing.sayings.get(phraseOf(spelt.slice(i, i + size)));
      term = sayings && termOf(typed.slice(i, i + size), sayings, knowing);
      if (term) break;
    }
    terms.push(term ?? { wordings: [typed.slice(i, i + 1)], worths: [1], filler: false, weight: 1 });
    i += Math.max(1, size);
  }
  return terms;
}

function longestFrom(words: readonly WordForm[], i: number, { longest }: Understanding): number {
  return Math.min(longest.get(words[i]?.folded ?? '') ?? 0, words.length - i);
}

/** What is said of some words in a row, if they are the ones that are meant. */
function termOf(
  words: readonly WordForm[],
  sayings: readonly Saying[],
  { lexicon, phrases }: Understanding,
): Term | undefined {
  const several = words.length > 1;
  const synonyms = sayings
    .filter((saying) => saying.is === 'synonym')
    .filter(({ key }) => mayBe(words, key, several, lexicon));
  if (synonyms.length > 0) {
    const stand = synonyms.some(({ key }) => phrases.stand(key));
    const meant = synonyms.flatMap(({ wordings }) => wordings);
    const { apart, meantBeside, meant: instead } = WEIGHTS.word;
    return {
      wordings: [words, ...meant],
      worths: [
        stand || !several ? 1 : apart,
        ...meant.map((wording) => (stand && !includesAll(wording, words) ? meantBeside : instead)),
      ],
      filler: false,
      weight: 1,
    };
  }
  if (!sayings.some(({ is, key }) => is === 'filler' && mayBe(words, key, false, lexicon))) return undefined;
  const sure = several || !words.every(isPlain);
  return {
    wordings: [words],
    worths: [1],
    filler: true,
    weight: sure ? WEIGHTS.filler : WEIGHTS.plainFiller,
  };
}

/** Whether a wording says what was typed, and more. */
function includesAll(wording: readonly WordForm[], words: readonly WordForm[]): boolean {
  return words.every(({ folded }) => wording.some((word) => word.folded === folded));
}

function elsewhereOf(typed: readonly WordForm[], knowing: Understanding): OutOfScope | null {
  const said = { asked: new Set<OutOfScope>(), denied: new Set<OutOfScope>() };
  for (let i = 0; i < typed.length; i++) {
    for (let size = longestFrom(typed, i, knowing); size > 0; size--) {
      const words = typed.slice(i, i + size);
      for (const saying of knowing.sayings.get(phraseOf(words)) ?? []) {
        // A tone makes another matter of it: the town outside is no affair.
        if ('reason' in saying && mayBe(words, saying.key, false, knowing.lexicon))
          said[saying.is].add(saying.reason);
      }
    }
  }
  return [...said.asked].find((reason) => !said.denied.has(reason)) ?? null;
}

/** Whether words may be those of a key; a single one typed without accents is rather a commoner word without them. */
function mayBe(
  words: readonly WordForm[],
  key: readonly WordForm[],
  anyTone: boolean,
  lexicon: Lexicon,
): boolean {
  const alone = words.length === 1 ? key[0] : undefined;
  if (alone && !isPlain(alone) && words.every(isPlain)) {
    if (words[0]?.bare || lexicon.hasCommoner(alone)) return false;
  }
  return couldBe(words, key, anyTone);
}

/** Whether words may be those of a key: with accents of their own they have to agree, save perhaps for the tone. */
function couldBe(words: readonly WordForm[], key: readonly WordForm[], anyTone: boolean): boolean {
  return words.every((word, i) => {
    const own = key[i];
    return isPlain(word) || (own?.letters === word.letters && (anyTone || own.tone === word.tone));
  });
}
