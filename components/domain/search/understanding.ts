import { LEVELS, OUT_OF_SCOPE } from '../../contract/lists.js';
import type { OutOfScope } from '../../contract/lists.js';
import { procedureCodeOf } from '../vietnamese/codes.js';
import { compose, splitWords } from '../vietnamese/fold.js';
import { rekeyed } from './keyboard.js';
import type { Lexicon } from './lexicon.js';
import { listOf, synonymOf } from './search-words.js';
import type { SearchWords } from './search-words.js';
import type { Vocabulary } from './vocabulary.js';
import { WEIGHTS } from './weights.js';
import { formOf, isPlain, phraseOf } from './words.js';
import type { WordForm } from './words.js';

/** A part of a query: words as typed, or one of the wordings they stand for. */
export interface Term {
  /** The first is what was typed. */
  readonly wordings: readonly (readonly WordForm[])[];
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
): Generator<undefined, Omit<Understanding, 'lexicon'>> {
  const sayings = new Map<string, Saying[]>();
  const longest = new Map<string, number>();
  const add = (said: string, saying: SayingOf): void => {
    const key = vocabulary.formsOf(said);
    const first = key[0]?.folded ?? '';
    const phrase = phraseOf(key);
    longest.set(first, Math.max(longest.get(first) ?? 0, key.length));
    const known = sayings.get(phrase);
    if (known) known.push({ ...saying, key });
    else sayings.set(phrase, [{ ...saying, key }]);
  };
  const addAll = (lines: readonly string[], saying: SayingOf): void => {
    for (const said of lines.flatMap(listOf)) add(said, saying);
  };
  for (const [i, line] of words.synonyms.entries()) {
    const { said, meant } = synonymOf(line);
    const wordings = meant.map((wording) => vocabulary.formsOf(wording));
    for (const one of said) add(one, { is: 'synonym', wordings });
    if (i % LINES_IN_A_STEP === LINES_IN_A_STEP - 1) yield;
  }
  addAll(words.fillers, { is: 'filler' });
  for (const level of LEVELS)
    addAll([words.levels[level]], { is: 'synonym', wordings: [vocabulary.formsOf(level)] });
  yield;
  for (const reason of OUT_OF_SCOPE) {
    const { asked, unless = [] } = words.elsewhere[reason];
    addAll(asked, { is: 'asked', reason });
    addAll(unless, { is: 'denied', reason });
  }
  return { sayings, longest };
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
  const typed = words.flatMap((word, i) => keyed(word, open && i === words.length - 1, knowing.lexicon));
  const terms = termsOf(typed, knowing);
  const empty = code === undefined && terms.every((term) => term.filler);
  return {
    // Nothing but fillers is a query all the same.
    terms: empty ? terms.map((term) => ({ ...term, filler: false, weight: 1 })) : terms,
    code: code?.digits,
    phrase: phraseOf(typed).replace(/^thu tuc /, ''),
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

/** The words that were meant by one that is none: keys of a method that was off, or several words without spaces. */
function keyed(word: WordForm, last: boolean, lexicon: Lexicon): WordForm[] {
  const known = (one: WordForm, open: boolean): boolean =>
    lexicon.has(one.folded) || (open && lexicon.begins(one.folded));
  if (known(word, false)) return [word];
  const other = rekeyed(word.letters);
  if (other && known(other, last)) return [other];
  if (known(word, last) || lexicon.isNear(word.folded)) return [word];
  return split(word, last, lexicon) ?? [word];
}

const SHORTEST_WORD = 2;
const LONGEST_WORD = 7;

/** Parts a word into as few known ones as there can be; the last may be begun only. */
function split({ folded }: WordForm, last: boolean, lexicon: Lexicon): WordForm[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = SHORTEST_WORD; end <= folded.length; end++) {
    for (let start = Math.max(0, end - LONGEST_WORD); start <= end - SHORTEST_WORD; start++) {
      const before = best[start];
      const part = folded.slice(start, end);
      const known = lexicon.has(part) || (last && end === folded.length && lexicon.begins(part));
      if (!before || !known) continue;
      if (before.length + 1 < (best[end]?.length ?? Infinity)) best[end] = [...before, part];
    }
  }
  return best[folded.length]?.map(formOf);
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
      term = sayings && termOf(typed.slice(i, i + size), sayings, knowing.lexicon);
      if (term) break;
    }
    terms.push(term ?? { wordings: [typed.slice(i, i + 1)], filler: false, weight: 1 });
    i += Math.max(1, size);
  }
  return terms;
}

function longestFrom(words: readonly WordForm[], i: number, { longest }: Understanding): number {
  return Math.min(longest.get(words[i]?.folded ?? '') ?? 0, words.length - i);
}

/** What is said of some words in a row, if they are the ones that are meant. */
function termOf(words: readonly WordForm[], sayings: readonly Saying[], lexicon: Lexicon): Term | undefined {
  const several = words.length > 1;
  const meant = sayings.flatMap((saying) =>
    saying.is === 'synonym' && couldBe(words, saying.key, several) ? saying.wordings : [],
  );
  if (meant.length > 0) return { wordings: [words, ...meant], filler: false, weight: 1 };
  if (!sayings.some(({ is, key }) => is === 'filler' && isFiller(words, key, lexicon))) return undefined;
  const sure = several || !words.every(isPlain);
  return { wordings: [words], filler: true, weight: sure ? WEIGHTS.filler : WEIGHTS.plainFiller };
}

function elsewhereOf(typed: readonly WordForm[], knowing: Understanding): OutOfScope | null {
  const said = { asked: new Set<OutOfScope>(), denied: new Set<OutOfScope>() };
  for (let i = 0; i < typed.length; i++) {
    for (let size = longestFrom(typed, i, knowing); size > 0; size--) {
      const words = typed.slice(i, i + size);
      for (const saying of knowing.sayings.get(phraseOf(words)) ?? []) {
        if ('reason' in saying && couldBe(words, saying.key, size > 1)) said[saying.is].add(saying.reason);
      }
    }
  }
  return [...said.asked].find((reason) => !said.denied.has(reason)) ?? null;
}

function isFiller(words: readonly WordForm[], key: readonly WordForm[], lexicon: Lexicon): boolean {
  const alone = words.length === 1 ? key[0] : undefined;
  if (alone && !isPlain(alone) && words.every(isPlain) && lexicon.hasCommoner(alone)) return false;
  return couldBe(words, key, false);
}

/** Whether words may be those of a key: with accents of their own they have to agree, save perhaps for the tone. */
function couldBe(words: readonly WordForm[], key: readonly WordForm[], anyTone: boolean): boolean {
  return words.every((word, i) => {
    const own = key[i];
    return isPlain(word) || (own?.letters === word.letters && (anyTone || own.tone === word.tone));
  });
}
