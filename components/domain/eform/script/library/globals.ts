/** The names that stand for something in every script, and nothing besides. */
import { isPrimitive, toNumber, toText } from '../convert.js';
import { Callable, type Run, Stop, wrong } from '../run.js';
import { Collection, Expression } from '../values.js';
import { DATE } from './dates.js';
import { compileExpression } from './expressions.js';
import { LODASH } from './lodash.js';
import { items, library, members, type Native } from './method.js';
import { MOMENT } from './moment.js';
import { MATH, NUMBER, parseDecimal, parseInteger } from './numbers.js';
import { JSON_LIBRARY, OBJECT } from './objects.js';
import { UTILS } from './utils.js';

const STRING = new Callable(
  'String',
  (run, args) => (args.length === 0 ? '' : toText(run, args[0])),
  members({
    fromCharCode: (run, codes) => run.text(String.fromCharCode(...codes.map((code) => toNumber(run, code)))),
  }),
);

const BOOLEAN = new Callable('Boolean', (_run, [value]) => Boolean(value));

function listFrom(run: Run, [source, by]: readonly unknown[]): unknown[] {
  const length = lengthOf(source);
  if (length !== undefined) run.room(length);
  const all = length === undefined ? [...items(run, source)] : Array.from({ length }, () => undefined);
  return run.list(by === undefined ? all : all.map((item, at) => run.call(by, [item, at])));
}

/** The length of what is only like a list, as `{length: 3}`. */
function lengthOf(source: unknown): number | undefined {
  if (isPrimitive(source) || Array.isArray(source) || source instanceof Collection) return undefined;
  const length = Object.hasOwn(source as object, 'length') ? (source as { length: unknown }).length : 0;
  return Math.max(0, Math.trunc(Number(isPrimitive(length) ? length : 0)) || 0);
}

const makeList: Native = (run, args) => {
  const [length] = args;
  if (args.length !== 1 || typeof length !== 'number') return run.list([...args]);
  if (!Number.isInteger(length) || length < 0) throw wrong('no length of a list', 'RangeError');
  run.room(length);
  return run.list(Array.from({ length }, () => undefined));
};

const ARRAY = new Callable(
  'Array',
  makeList,
  members({
    from: listFrom,
    isArray: (_run, [value]) => Array.isArray(value),
    of: (run, args) => run.list([...args]),
  }),
  makeList,
);

const makeExpression: Native = (run, [source, flags]) => {
  run.spend(1_000);
  const [text, signs] =
    source instanceof Expression
      ? [source.source, flags === undefined ? source.flags : toText(run, flags)]
      : [toText(run, source), flags === undefined ? '' : toText(run, flags)];
  const made = compileExpression(text, signs);
  if (made instanceof Expression) return made;
  throw new Stop(`a pattern outside the linear ones: ${made.refused}`);
};

function errorOf(name: string): Callable {
  const make: Native = (run, [message]) =>
    run.own({ name, message: message === undefined ? '' : toText(run, message) });
  return new Callable('Error', make, undefined, make);
}

function collectionOf(run: Run, [source]: readonly unknown[]): Collection {
  return new Collection(source === undefined || source === null ? [] : items(run, source));
}

const ignored: Native = () => undefined;

const encoded =
  (encode: (text: string) => string): Native =>
  (run, [value]) => {
    const text = toText(run, value);
    run.letters(9 * text.length);
    try {
      return encode(text);
    } catch {
      throw wrong('the text cannot be encoded', 'URIError');
    }
  };

const native = (name: string, call: Native): Callable => new Callable(name, call);

export const GLOBALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['Array', ARRAY],
  ['Boolean', BOOLEAN],
  ['Date', DATE],
  ['Error', errorOf('Error')],
  ['FormioUtils', UTILS],
  ['JSON', JSON_LIBRARY],
  ['Math', MATH],
  ['Number', NUMBER],
  ['Object', OBJECT],
  ['RangeError', errorOf('RangeError')],
  ['RegExp', new Callable('RegExp', makeExpression, undefined, makeExpression)],
  [
    'Set',
    new Callable(
      'Set',
      () => {
        throw wrong('Set needs new');
      },
      undefined,
      collectionOf,
    ),
  ],
  ['String', STRING],
  ['TypeError', errorOf('TypeError')],
  ['_', LODASH],
  [
    'console',
    library('console', { debug: ignored, error: ignored, info: ignored, log: ignored, warn: ignored }),
  ],
  ['decodeURIComponent', native('decodeURIComponent', encoded(decodeURIComponent))],
  ['encodeURIComponent', native('encodeURIComponent', encoded(encodeURIComponent))],
  ['isFinite', native('isFinite', (run, [value]) => Number.isFinite(toNumber(run, value)))],
  ['isNaN', native('isNaN', (run, [value]) => Number.isNaN(toNumber(run, value)))],
  ['lodash', LODASH],
  ['moment', MOMENT],
  ['parseFloat', native('parseFloat', parseDecimal)],
  ['parseInt', native('parseInt', parseInteger)],
  ['util', UTILS],
  ['utils', UTILS],
]);
