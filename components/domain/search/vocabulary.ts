import { compose, wordsOf } from '../vietnamese/fold.js';
import type { Word } from '../vietnamese/fold.js';
import { formOf } from './words.js';
import type { WordForm } from './words.js';

/** A bracket where the ids of words stand. */
export const OPENING = -1;
export const CLOSING = -2;

/** What stands between two spaces: most often a word, perhaps with a comma. */
export interface Piece {
  readonly words: readonly Word[];
  /** An id for each word, and the brackets around them. */
  readonly parts: readonly number[];
}

const NOTHING: Piece = { words: [], parts: [] };

/**
 * All words that were met, each with an id in the order of meeting. Names are made of few different pieces, so that each
 * is taken apart but once: this is what lets a page read thousands of names between two frames.
 */
export class Vocabulary {
  readonly forms: WordForm[] = [];
  readonly pieces = new Map<string, Piece>();
  readonly #once = new Map<string, readonly number[]>();
  readonly #bySound = new Map<string, number>();

  /** The pieces of a text in their order. */
  read(text: string): Piece[] {
    const pieces: Piece[] = [];
    const composed = compose(text);
    for (let start = 0; start <= composed.length;) {
      const space = composed.indexOf(' ', start);
      const end = space < 0 ? composed.length : space;
      const piece = composed.slice(start, end);
      pieces.push(this.pieces.get(piece) ?? this.#meet(piece));
      start = end + 1;
    }
    return pieces;
  }

  /** The ids of the words of a text, brackets left out. */
  idsOf(text: string): number[] {
    const ids: number[] = [];
    for (const { parts } of this.read(text)) for (const part of parts) if (part >= 0) ids.push(part);
    return ids;
  }

  /** The words of a text that repeats from row to row, each once. */
  once(text: string): readonly number[] {
    let ids = this.#once.get(text);
    if (!ids) this.#once.set(text, (ids = [...new Set(this.idsOf(text))]));
    return ids;
  }

  formsOf(text: string): WordForm[] {
    const forms: WordForm[] = [];
    for (const id of this.idsOf(text)) {
      const form = this.forms[id];
      if (form) forms.push(form);
    }
    return forms;
  }

  #meet(text: string): Piece {
    const words = wordsOf(text);
    const parts: number[] = [];
    let at = 0;
    for (const { start, end, text: word } of words) {
      this.#brackets(text.slice(at, start), parts);
      parts.push(this.#idOf(word));
      at = end;
    }
    this.#brackets(text.slice(at), parts);
    const piece = parts.length === 0 ? NOTHING : { words, parts };
    this.pieces.set(text, piece);
    return piece;
  }

  #brackets(between: string, into: number[]): void {
    for (const sign of between) {
      if (sign === '(') into.push(OPENING);
      else if (sign === ')') into.push(CLOSING);
    }
  }

  #idOf(word: string): number {
    const form = formOf(word);
    const sound = `${form.letters} ${form.tone}`;
    let id = this.#bySound.get(sound);
    if (id === undefined) {
      id = this.forms.push(form) - 1;
      this.#bySound.set(sound, id);
    }
    return id;
  }
}
