import { wordsOf } from '../vietnamese/fold.js';
import { formOf } from './words.js';

/** A range of a text, [start, end) in UTF-16 units. */
export type Mark = readonly [start: number, end: number];

/**
 * Where what was asked stands in a name: of the words at the given places as many letters as were typed, accents kept;
 * the whole of those that were typed otherwise.
 */
export function marksIn(name: string, marked: ReadonlyMap<number, number>): Mark[] {
  const words = wordsOf(name);
  return [...marked]
    .sort(([a], [b]) => a - b)
    .flatMap(([place, letters]): Mark[] => {
      const word = words[place];
      if (!word) return [];
      // Only a word whose letters fold one to one can be marked in part.
      const partly = formOf(word.text).folded.length === word.text.length;
      return [[word.start, partly ? Math.min(word.end, word.start + letters) : word.end]];
    });
}
