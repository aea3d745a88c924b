import { fold } from '../vietnamese/fold.js';
import type { WordForm } from './words.js';

const TONES: Readonly<Record<string, string>> = {
  f: '\u0300',
  s: '\u0301',
  x: '\u0303',
  r: '\u0309',
  j: '\u0323',
  2: '\u0300',
  1: '\u0301',
  4: '\u0303',
  3: '\u0309',
  5: '\u0323',
};

/** What a key makes of the last of the letters that it can change; in VNI, and in Telex. */
const SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  6: { a: 'â', e: 'ê', o: 'ô' },
  7: { o: 'ơ', u: 'ư' },
  8: { a: 'ă' },
  9: { d: 'đ' },
  a: { a: 'â' },
  e: { e: 'ê' },
  o: { o: 'ô' },
  d: { d: 'đ' },
  w: { a: 'ă', o: 'ơ', u: 'ư' },
};
const VOWEL = /[aeiouyăâêôơư]/;

/**
 * The word that somebody meant whose input method was off: `ddawng` (Telex) and `d9a8ng` (VNI) give đăng. `undefined`
 * when no key of a method is in it.
 */
export function rekeyed(word: string): WordForm | undefined {
  const keys = word.toLowerCase();
  if (!/^[a-z][a-z0-9]+$/.test(keys)) return undefined;
  const letters: string[] = [];
  let tone = '';
  for (const key of keys) {
    const toned = TONES[key];
    if (toned && letters.some((letter) => VOWEL.test(letter))) tone = toned;
    else if (!reshape(letters, key)) letters.push(key === 'w' ? 'ư' : key);
  }
  const text = letters.join('');
  if (text === keys || /\d/.test(text)) return undefined;
  return { folded: fold(text), letters: text, tone };
}

/** Changes the letter that a key is meant for; `uo` and `ua` before a horn take it on the u (and the o). */
function reshape(letters: string[], key: string): boolean {
  const shapes = SHAPES[key];
  if (!shapes) return false;
  let at = letters.length - 1;
  while (at >= 0 && !shapes[letters[at] ?? '']) at--;
  // đ stands only at the beginning: a d after it is the key for it, whatever is between.
  if (at < 0 || (key === 'd' && at > 0)) return false;
  const horn = key === 'w' || key === '7';
  if (horn && letters[at - 1] === 'u' && letters[at - 2] !== 'q') {
    letters[at - 1] = 'ư';
    if (letters[at] === 'a') return true;
  }
  letters[at] = shapes[letters[at] ?? ''] ?? '';
  return true;
}
