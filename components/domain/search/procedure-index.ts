import type { Audience, Level, OnlineExtent } from '../../contract/lists.js';
import { compose, splitWords } from '../vietnamese/fold.js';
import { SEARCH_WORDS } from './synonyms.js';
import type { SearchWords } from './synonyms.js';
import { formOf, formsOf, phraseOf } from './words.js';
import type { WordForm } from './words.js';

/** What the search needs to know of a procedure; rows may carry more. */
export interface ProcedureRow {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly ministry: string | null;
  readonly agency: string;
  readonly levels: readonly Level[];
  readonly audiences: readonly Audience[];
  readonly online: OnlineExtent;
  /** `null` when it is not known. */
  readonly free: boolean | null;
}

/** Where a word stands: in the name, or in what is said around it (field, agency, level). */
export const ZONE = { around: 0, name: 1 } as const;
export type Zone = (typeof ZONE)[keyof typeof ZONE];

/** One word of the vocabulary; each posting is `row * 2 + zone`. */
export interface Entry extends WordForm {
  readonly postings: number[];
}

/** The catalogue made ready for {@link search}. */
export interface ProcedureIndex<R extends ProcedureRow = ProcedureRow> {
  readonly rows: readonly R[];
  /** Sorted by the folded word, so that a word start is a range. */
  readonly entries: readonly Entry[];
  /** Each code without its dot. */
  readonly codes: readonly string[];
  /** Each field folded in the way of the names. */
  readonly fields: readonly string[];
  /** Each name folded, words parted by single spaces and spaces at both ends, "thủ tục" in front left out. */
  readonly names: readonly string[];
  /** How many words each of them has, brackets left out: they tell cases apart and nobody searches by them. */
  readonly lengths: readonly number[];
  /** Synonyms by folded key, each wording as words. */
  readonly synonyms: ReadonlyMap<string, readonly (readonly WordForm[])[]>;
  /** Fillers by folded key. */
  readonly fillers: ReadonlyMap<string, readonly WordForm[]>;
}

const LEAD = ' thu tuc ';

function phraseIn(words: readonly WordForm[]): string {
  return ` ${phraseOf(words)} `;
}

/** Builds the index of a catalogue; cheap enough to be done anew at each start. */
export function buildIndex<R extends ProcedureRow>(
  rows: readonly R[],
  words: SearchWords = SEARCH_WORDS,
): ProcedureIndex<R> {
  const bySpelling = new Map<string, Entry>();
  const bySound = new Map<string, Entry>();
  const byText = new Map<string, Entry[]>();

  const entryOf = (word: string): Entry => {
    const spelling = word.toLowerCase();
    const known = bySpelling.get(spelling);
    if (known) return known;
    const form = formOf(spelling);
    const sound = `${form.letters} ${form.tone}`;
    const entry = bySound.get(sound) ?? { ...form, postings: [] };
    bySound.set(sound, entry);
    bySpelling.set(spelling, entry);
    return entry;
  };
  const entriesOf = (text: string): Entry[] => splitWords(compose(text)).map(entryOf);
  // Fields, agencies and levels repeat from row to row.
  const repeated = (text: string): Entry[] => {
    const entries = byText.get(text) ?? entriesOf(text);
    byText.set(text, entries);
    return entries;
  };
  const post = (entries: readonly Entry[], row: number, zone: Zone): void => {
    const posting = row * 2 + zone;
    for (const { postings } of entries) if (postings.at(-1) !== posting) postings.push(posting);
  };

  const names: string[] = [];
  const lengths: number[] = [];
  rows.forEach((row, i) => {
    const name = entriesOf(row.name);
    for (const text of [row.field, row.agency]) post(repeated(text), i, ZONE.around);
    for (const level of row.levels) post(repeated(words.levels[level]), i, ZONE.around);
    post(name, i, ZONE.name);
    const folded = phraseIn(name);
    const lead = folded.startsWith(LEAD);
    names.push(lead ? folded.slice(LEAD.length - 1) : folded);
    const plain = row.name.includes('(') ? splitWords(row.name.replace(/\([^)]*\)/g, '')) : name;
    lengths.push(Math.max(1, plain.length - (lead ? 2 : 0)));
  });

  return {
    rows,
    entries: [...bySound.values()].sort((a, b) => (a.folded < b.folded ? -1 : 1)),
    codes: rows.map((row) => row.code.replaceAll('.', '')),
    fields: rows.map((row) => phraseIn(repeated(row.field))),
    names,
    lengths,
    synonyms: new Map(
      Object.entries(words.synonyms).map(([key, wordings]) => [
        phraseOf(formsOf(key)),
        wordings.map(formsOf),
      ]),
    ),
    fillers: new Map(words.fillers.map(formsOf).map((forms) => [phraseOf(forms), forms])),
  };
}
