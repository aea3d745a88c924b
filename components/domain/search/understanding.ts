import { LEVELS, OUT_OF_SCOPE } from '../../contract/lists.js';
import type { OutOfScope } from '../../contract/lists.js';
import { procedureCodeOf } from '../vietnamese/codes.js';
import { compose, splitWords } from '../vietnamese/fold.js';
import { rekeyed } from './keyboard.js';
import type { Lexicon } from './lexicon.js';
import { listOf, synonymsOf } from './search-words.js';
import type { SearchWords } from './search-words.js';
import { WEIGHTS } from './weights.js';
import { formOf, formsOf, isPlain, phraseOf } from './words.js';
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

interface Known {
  readonly key: readonly WordForm[];
  readonly wordings: readonly (readonly WordForm[])[];
}

/** The tables of words made ready for looking up. */
export interface Understanding {
  readonly lexicon: Lexicon;
  readonly synonyms: ReadonlyMap<string, readonly Known[]>;
  readonly fillers: ReadonlyMap<string, readonly Known[]>;
  /** What no procedure answers, and what says otherwise. */
  readonly elsewhere: ReadonlyMap<
    string,
    readonly (Known & { readonly reason: OutOfScope; readonly asked: boolean })[]
  >;
  /** Words of the longest key. */
  readonly longest: number;
}

export function understand(words: SearchWords, lexicon: Lexicon): Understanding {
  const synonyms = new Map<string, Known[]>();
  const fillers = new Map<string, Known[]>();
  const elsewhere = new Map<string, (Known & { reason: OutOfScope; asked: boolean })[]>();
  let longest = 1;
  const add = <M extends object>(
    to: Map<string, (Known & M)[]>,
    text: string,
    wordings: readonly string[],
    more: M,
  ): void => {
    const key = formsOf(text);
    longest = Math.max(longest, key.length);
    const phrase = phraseOf(key);
    to.set(phrase, [...(to.get(phrase) ?? []), { ...more, key, wordings: wordings.map(formsOf) }]);
  };
  for (const { said, meant } of synonymsOf(words)) add(synonyms, said, meant, {});
  for (const filler of words.fillers.flatMap(listOf)) add(fillers, filler, [], {});
  for (const level of LEVELS)
    for (const said of listOf(words.levels[level])) add(synonyms, said, [level], {});
  for (const reason of OUT_OF_SCOPE) {
    const { asked, unless = [] } = words.elsewhere[reason];
    for (const text of asked.flatMap(listOf)) add(elsewhere, text, [], { reason, asked: true });
    for (const text of unless.flatMap(listOf)) add(elsewhere, text, [], { reason, asked: false });
  }
  return { lexicon, synonyms, fillers, elsewhere, longest };
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
  if (known(word, last) || lexicon.near(word.folded, 1)) return [word];
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
function termsOf(typed: readonly WordForm[], { synonyms, fillers, lexicon, longest }: Understanding): Term[] {
  const spelt = typed.map((word) => lexicon.spelling(word));
  const terms: Term[] = [];
  for (let i = 0; i < typed.length;) {
    let size = Math.min(longest, typed.length - i);
    let term: Term | undefined;
    for (; size > 0 && !term; size--) {
      const words = typed.slice(i, i + size);
      const phrase = phraseOf(spelt.slice(i, i + size));
      const meant = synonyms.get(phrase)?.filter(({ key }) => couldBe(words, key, size > 1));
      if (meant?.length) {
        term = { wordings: [words, ...meant.flatMap(({ wordings }) => wordings)], filler: false, weight: 1 };
      } else if (fillers.get(phrase)?.some(({ key }) => isFiller(words, key, lexicon))) {
        const sure = size > 1 || !words.every(isPlain);
        term = { wordings: [words], filler: true, weight: sure ? WEIGHTS.filler : WEIGHTS.plainFiller };
      }
    }
    size++;
    terms.push(term ?? { wordings: [typed.slice(i, i + 1)], filler: false, weight: 1 });
    i += term ? size : 1;
  }
  return terms;
}

function elsewhereOf(typed: readonly WordForm[], { elsewhere, longest }: Understanding): OutOfScope | null {
  const asked = new Set<OutOfScope>();
  const denied = new Set<OutOfScope>();
  for (let i = 0; i < typed.length; i++) {
    for (let end = i + 1; end <= Math.min(typed.length, i + longest); end++) {
      const words = typed.slice(i, end);
      for (const known of elsewhere.get(phraseOf(words)) ?? []) {
        if (couldBe(words, known.key, words.length > 1)) (known.asked ? asked : denied).add(known.reason);
      }
    }
  }
  return [...asked].find((reason) => !denied.has(reason)) ?? null;
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
