/** `Object` and `JSON`, and what every object can be asked. */
import { primitive, toInteger, toKey, toText } from '../convert.js';
import { Callable, type Run, Stop, wrong } from '../run.js';
import { type Fields, fieldOf, isClosed, isFields, keysOf } from '../values.js';
import { items, library, members, type Methods, methods } from './method.js';
import { clone, toPlain } from './plain.js';

/** The keys and values of an object, a list or a text. */
export function entriesOf(run: Run, value: unknown): (readonly [key: string, value: unknown])[] {
  if (value === null || value === undefined) throw wrong('nothing has no entries');
  if (typeof value === 'string' || Array.isArray(value))
    return items(run, value).map((item, at) => [String(at), item] as const);
  if (!isFields(value)) return [];
  const keys = keysOf(value);
  run.room(keys.length);
  return keys.map((key) => [key, fieldOf(value, key)] as const);
}

function owns(run: Run, object: unknown, key: unknown): boolean {
  if (object === null || object === undefined) throw wrong('nothing has no fields');
  const name = toKey(run, key);
  return !isClosed(name) && Object.hasOwn(object, name);
}

/** Puts fields into an object of the script. Closed names are left out. */
export function assign(run: Run, target: unknown, sources: readonly unknown[]): unknown {
  if (!isFields(target)) throw wrong('only a plain object can be given fields');
  run.mayChange(target);
  for (const source of sources) {
    if (source === null || source === undefined) continue;
    for (const [key, value] of entriesOf(run, source)) target[key] = value;
  }
  return target;
}

export function fromEntries(run: Run, list: unknown): Fields {
  const made: Fields = run.own({});
  for (const entry of items(run, list)) {
    const [key, value] = items(run, entry);
    const name = toKey(run, key);
    if (isClosed(name)) throw new Stop(`“${name}” is closed to scripts`);
    made[name] = value;
  }
  return made;
}

export const METHODS_OF_OBJECT: Methods = new Map([
  ...methods<object>({
    toString: (run, object) => String(primitive(run, object, 'text')),
    valueOf: (_run, object) => object,
  }),
  ['hasOwnProperty', (run, object, [key]) => owns(run, object, key)],
]);

export const OBJECT = new Callable(
  'Object',
  () => {
    throw new Stop('Object as a function');
  },
  members({
    assign: (run, [target, ...sources]) => assign(run, target, sources),
    entries: (run, [object]) => run.list(entriesOf(run, object).map((entry) => run.list([...entry]))),
    freeze: (_run, [object]) => object,
    fromEntries: (run, [list]) => fromEntries(run, list),
    hasOwn: (run, [object, key]) => owns(run, object, key),
    is: (_run, [a, b]) => Object.is(a, b),
    keys: (run, [object]) => run.list(entriesOf(run, object).map(([key]) => key)),
    values: (run, [object]) => run.list(entriesOf(run, object).map(([, value]) => value)),
  }),
);

function parse(run: Run, text: string): unknown {
  run.letters(text.length);
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw wrong('the text is no JSON', 'SyntaxError');
  }
  // Copied, so that closed names stay behind and the script may change what it gets.
  return clone(run, read);
}

export const JSON_LIBRARY = library('JSON', {
  parse: (run, [text, reviver]) => {
    if (reviver !== undefined) throw new Stop('JSON.parse with a function');
    return parse(run, toText(run, text));
  },
  stringify: (run, [value, replacer, indent]) => {
    if (replacer !== undefined && replacer !== null) throw new Stop('JSON.stringify with a replacer');
    const plain = toPlain(run, value);
    const wide = typeof indent === 'string' ? indent.slice(0, 10) : Math.min(10, toInteger(run, indent));
    const text: unknown = JSON.stringify(plain, undefined, wide);
    return typeof text === 'string' ? run.text(text) : undefined;
  },
});
