import { compose, fold, splitWords } from '../vietnamese/fold.js';

/** What a list of names is searched by: the name itself, and words around it that help to find it. */
export interface NamedBy {
  readonly name: string;
  readonly around?: string;
}

interface Line<T> {
  readonly item: T;
  /** Words between single spaces, with a space at both ends: a word start is then plain text. */
  readonly name: string;
  readonly folded: string;
  readonly around: string;
}

/** `complete` is for a name that stands in the query as a whole: words of the province behind it must not count for others. */
const WORTH = { complete: 64, named: 8, accents: 4, whole: 2, phrase: 1 } as const;

/**
 * Finds items of a list by words of their names, in any order, each a word or its beginning, with or without accents.
 * All words must be found. The nearest come first: those that have the words in the name, with the accents typed, as whole
 * words, in one piece; ties keep the order of the list. Made for lists of some thousand short names.
 */
export function nameFinder<T>(items: readonly T[], by: (item: T) => NamedBy): (q: string) => readonly T[] {
  const lines = items.map((item): Line<T> => {
    const { name, around = '' } = by(item);
    return { item, name: spaced(name), folded: fold(spaced(name)), around: fold(spaced(around)) };
  });
  return (q) => {
    const words = splitWords(compose(q).toLowerCase()).slice(0, 12);
    if (words.length === 0) return items;
    const typed = words.map((word) => ({ word: ` ${word}`, folded: ` ${fold(word)}` }));
    const phrase = typed.map(({ folded }) => folded).join('');
    return lines
      .flatMap((line) => {
        const worth = worthOf(line, typed, phrase);
        return worth === 0 ? [] : [{ item: line.item, worth }];
      })
      .sort((a, b) => b.worth - a.worth)
      .map(({ item }) => item);
  };
}

function worthOf<T>(
  line: Line<T>,
  typed: readonly { readonly word: string; readonly folded: string }[],
  phrase: string,
): number {
  let worth = line.folded.includes(phrase) ? WORTH.phrase : 0;
  if (`${phrase} `.includes(line.folded)) worth += WORTH.complete;
  for (const { word, folded } of typed) {
    const named = line.folded.includes(folded);
    if (!named && !line.around.includes(folded)) return 0;
    if (named) worth += WORTH.named;
    if (line.name.includes(word)) worth += WORTH.accents;
    if (line.folded.includes(`${folded} `)) worth += WORTH.whole;
  }
  return worth + 1;
}

function spaced(text: string): string {
  return ` ${splitWords(compose(text).toLowerCase()).join(' ')} `;
}
