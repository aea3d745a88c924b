import { wordsOf } from '../vietnamese/fold.js';
import type { Word } from '../vietnamese/fold.js';
import { agrees, formOf } from './words.js';
import type { WordForm } from './words.js';

/** A range of a text, [start, end) in UTF-16 units. */
export type Mark = readonly [start: number, end: number];

/**
 * Where the words of a query stand in a name. Of the places a word could mean, only the best are marked: the accent
 * typed before another, the whole word before a beginning.
 */
export function marksIn(name: string, terms: readonly (readonly (readonly WordForm[])[])[]): Mark[] {
  const places = wordsOf(name).map((word) => ({ ...word, form: formOf(word.text) }));
  const ends = new Map<number, number>();
  for (const wordings of terms) {
    const found = wordings.map((wording) => wording.map((typed) => bestPlaces(places, typed)));
    const rates = found.map((words) => words.reduce((sum, word) => sum + word.rate, 0) / words.length);
    const best = found[rates.indexOf(Math.max(...rates))] ?? [];
    for (const { start, end } of best.flatMap((word) => word.marks)) {
      ends.set(start, Math.max(end, ends.get(start) ?? 0));
    }
  }
  return [...ends].sort(([a], [b]) => a - b);
}

interface Place extends Word {
  readonly form: WordForm;
}

interface Found {
  /** How well the word was found; 0 for not at all. */
  readonly rate: number;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

function bestPlaces(places: readonly Place[], typed: WordForm): Found {
  const fitting = places.filter((place) => place.form.folded.startsWith(typed.folded));
  const best = fitting.reduce((rate, place) => Math.max(rate, rateOf(typed, place.form)), 0);
  const marks = fitting
    .filter((place) => rateOf(typed, place.form) === best)
    .map(({ start, end, text, form }) => ({
      start,
      // Only a word whose letters fold one to one can be marked in part.
      end: form.folded.length === text.length ? start + typed.folded.length : end,
    }));
  return { rate: best, marks };
}

function rateOf(typed: WordForm, word: WordForm): number {
  return 1 + (agrees(typed, word) ? 2 : 0) + (typed.folded.length === word.folded.length ? 1 : 0);
}
