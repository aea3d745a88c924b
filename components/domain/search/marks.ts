import { compose, wordsOf } from '../vietnamese/fold.js';
import type { Vocabulary } from './vocabulary.js';
import { formOf } from './words.js';

/** A range of a text, [start, end) in UTF-16 units. */
export type Mark = readonly [start: number, end: number];

/**
 * Where what was asked stands in a name: of the words at the given places as many letters as were typed, accents kept;
 * the whole of those that were typed otherwise.
 */
export function marksIn(
  name: string,
  marked: ReadonlyMap<number, number>,
  { pieces }: Pick<Vocabulary, 'pieces'>,
): Mark[] {
  const marks: Mark[] = [];
  let place = 0;
  let from = 0;
  let left = marked.size;
  for (const piece of left === 0 ? [] : compose(name).split(' ')) {
    for (const { start, end, text } of pieces.get(piece)?.words ?? wordsOf(piece)) {
      const letters = marked.get(place++);
      if (letters === undefined) continue;
      left--;
      // Only a word whose letters fold one to one can be marked in part.
      const partly = letters < text.length && formOf(text).folded.length === text.length;
      marks.push([from + start, from + (partly ? start + letters : end)]);
    }
    if (left === 0) break;
    from += piece.length + 1;
  }
  return marks;
}
