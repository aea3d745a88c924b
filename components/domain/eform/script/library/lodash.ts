/** `_`: the closed list of lodash calls. */
import { toInteger, toText } from '../convert.js';
import { type Run, Stop } from '../run.js';
import { Expression } from '../values.js';
import { COLLECTIONS } from './lodash-collections.js';
import { NUMBERS } from './lodash-numbers.js';
import { KINDS, OBJECTS } from './lodash-values.js';
import { joined } from '../convert.js';
import { listOf } from './iteratee.js';
import { library, type Native } from './method.js';
import { METHODS_OF_TEXT } from './texts.js';

/** lodash takes nothing for the empty text. */
function text(run: Run, value: unknown): string {
  return value === null || value === undefined ? '' : toText(run, value);
}

/** A call that is a method of texts with the text first. */
function asMethod(name: string): Native {
  const method = METHODS_OF_TEXT.get(name);
  return (run, [value, ...args]) => method?.(run, text(run, value), args);
}

function capital(value: string): string {
  return value.charAt(0).toUpperCase() + value.slice(1);
}

/** Signs to strip from the ends of a text, white space where none are named. */
function trimmed(run: Run, value: unknown, signs: unknown, start: boolean, end: boolean): string {
  const whole = text(run, value);
  const strip = signs === undefined ? undefined : new Set(toText(run, signs));
  const bare = (sign: string | undefined): boolean =>
    sign !== undefined && (strip === undefined ? sign.trim() === '' : strip.has(sign));
  let from = 0;
  let to = whole.length;
  while (start && from < to && bare(whole[from])) from += 1;
  while (end && to > from && bare(whole[to - 1])) to -= 1;
  return whole.slice(from, to);
}

/** Pads on both sides, the odd sign at the end. */
const padBoth: Native = (run, [value, length, signs]) => {
  const whole = text(run, value);
  const wide = toInteger(run, length);
  run.letters(Math.max(wide, whole.length));
  const filler = signs === undefined ? ' ' : toText(run, signs);
  const start = whole.length + Math.floor(Math.max(0, wide - whole.length) / 2);
  return whole.padStart(start, filler).padEnd(wide, filler);
};

/** The words of a text: runs of letters or of digits, parted where a capital begins. */
function words(run: Run, value: unknown): string[] {
  const whole = text(run, value);
  run.letters(whole.length);
  return whole.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}]+|\d+/gu) ?? [];
}

const cased =
  (between: string, write: (word: string, at: number) => string): Native =>
  (run, [value]) =>
    run.text(words(run, value).map(write).join(between));

const TEXTS: Readonly<Record<string, Native> & { toString: Native }> = {
  camelCase: cased('', (word, at) => (at === 0 ? word.toLowerCase() : capital(word.toLowerCase()))),
  capitalize: (run, [value]) => capital(text(run, value).toLowerCase()),
  endsWith: asMethod('endsWith'),
  join: (run, [list, between]) =>
    joined(run, listOf(run, list), between === undefined ? ',' : toText(run, between)),
  kebabCase: cased('-', (word) => word.toLowerCase()),
  lowerCase: cased(' ', (word) => word.toLowerCase()),
  lowerFirst: (run, [value]) => text(run, value).charAt(0).toLowerCase() + text(run, value).slice(1),
  pad: padBoth,
  padEnd: asMethod('padEnd'),
  padStart: asMethod('padStart'),
  parseInt: (run, [value, radix]) => Number.parseInt(text(run, value), toInteger(run, radix)),
  repeat: asMethod('repeat'),
  replace: asMethod('replace'),
  snakeCase: cased('_', (word) => word.toLowerCase()),
  split: asMethod('split'),
  startCase: cased(' ', capital),
  startsWith: asMethod('startsWith'),
  toLower: asMethod('toLowerCase'),
  toString: (run, [value]) => text(run, value),
  toUpper: asMethod('toUpperCase'),
  trim: (run, [value, signs]) => trimmed(run, value, signs, true, true),
  trimEnd: (run, [value, signs]) => trimmed(run, value, signs, false, true),
  trimStart: (run, [value, signs]) => trimmed(run, value, signs, true, false),
  upperCase: cased(' ', (word) => word.toUpperCase()),
  upperFirst: (run, [value]) => capital(text(run, value)),
  words: (run, [value, pattern]) => {
    if (pattern instanceof Expression) throw new Stop('words by a pattern');
    return run.list(words(run, value));
  },
};

/** Names of older versions that definitions still use. */
const OLD: Readonly<Record<string, string>> = {
  all: 'every',
  any: 'some',
  contains: 'includes',
  detect: 'find',
  entries: 'toPairs',
  pluck: 'map',
  select: 'filter',
  where: 'filter',
};

const CALLS: Readonly<Record<string, Native>> = {
  ...COLLECTIONS,
  ...OBJECTS,
  ...KINDS,
  ...NUMBERS,
  ...TEXTS,
};

export const LODASH = library('_', {
  ...CALLS,
  ...Object.fromEntries(
    Object.entries(OLD).flatMap(([old, name]) => {
      const call = CALLS[name];
      return call === undefined ? [] : [[old, call]];
    }),
  ),
});
