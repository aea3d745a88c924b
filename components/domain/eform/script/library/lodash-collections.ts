/** lodash over lists and objects. */
import { compare, same, toInteger, toKey, toText } from '../convert.js';
import { type Run, Stop } from '../run.js';
import { Collection, type Fields, isClosed } from '../values.js';
import { type Ask, iteratee, listOf, pairs, valuesOf } from './iteratee.js';
import { flattened } from './lists.js';
import type { Native } from './method.js';

/** A call of a collection with a function: what it does with the pairs and what the function says of each. */
function over(
  doing: (run: Run, all: ReturnType<typeof pairs>, ask: Ask, collection: unknown) => unknown,
): Native {
  return (run, [collection, by]) => doing(run, pairs(run, collection), iteratee(run, by), collection);
}

/** Items by what a function says of them, in the order in which that was first said. */
function grouped(run: Run, all: ReturnType<typeof pairs>, ask: Ask): Map<string, unknown[]> {
  const groups = new Map<string, unknown[]>();
  for (const [, value] of all) {
    const name = toKey(run, ask(value));
    if (isClosed(name)) throw new Stop(`“${name}” is closed to scripts`);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [value]);
    else group.push(value);
  }
  return groups;
}

function fields(run: Run, entries: Iterable<readonly [string, unknown]>): Fields {
  const made: Fields = run.own({});
  for (const [key, value] of entries) {
    run.spend(1);
    if (!isClosed(key)) made[key] = value;
  }
  return made;
}

/** Items that no earlier one equals, by what a function makes of them. */
function unique(run: Run, list: readonly unknown[], ask: Ask): unknown[] {
  const seenSo = new Set<unknown>();
  return run.list(
    list.filter((item) => {
      const mark = ask(item);
      if (seenSo.has(mark)) return false;
      seenSo.add(mark);
      return true;
    }),
  );
}

function ordered(run: Run, collection: unknown, by: unknown, directions: unknown): unknown[] {
  const asks = (Array.isArray(by) ? by : [by]).map((one) => iteratee(run, one));
  const signs = asks.map((_ask, i) => (listOf(run, directions)[i] === 'desc' ? -1 : 1));
  const marked = valuesOf(run, collection).map((value) => ({ value, marks: asks.map((ask) => ask(value)) }));
  marked.sort((a, b) => {
    run.spend(2);
    for (const [i, mark] of a.marks.entries()) {
      const order = place(run, mark, b.marks[i]);
      if (order !== 0) return order * (signs[i] ?? 1);
    }
    return 0;
  });
  return run.list(marked.map(({ value }) => value));
}

/** Nothing comes last. */
function place(run: Run, a: unknown, b: unknown): number {
  const rank = (value: unknown): number => (value === undefined ? 2 : value === null ? 1 : 0);
  return rank(a) - rank(b) || (rank(a) > 0 ? 0 : (compare(run, a, b) ?? 0));
}

function reduce(run: Run, args: readonly unknown[], fromEnd: boolean): unknown {
  const all = pairs(run, args[0]);
  if (fromEnd) all.reverse();
  let sum = args.length > 2 ? args[2] : all.shift()?.[1];
  for (const [key, value] of all) sum = run.call(args[1], [sum, value, key, args[0]]);
  return sum;
}

const each = over((_run, all, ask, collection) => {
  for (const [key, value] of all) if (ask(value, key, collection) === false) break;
  return collection;
});

const findLast = over((_run, all, ask) => [...all].reverse().find(([key, value]) => ask(value, key))?.[1]);

const includes: Native = (run, [collection, sought, from]) => {
  if (typeof collection === 'string') return collection.includes(toText(run, sought), toInteger(run, from));
  return valuesOf(run, collection)
    .slice(toInteger(run, from))
    .some((value) => same(value, sought));
};

const size: Native = (run, [collection]) => {
  if (typeof collection === 'string') return collection.length;
  return collection instanceof Collection ? collection.items.size : pairs(run, collection).length;
};

const take = (run: Run, list: unknown, from: number, to?: number): unknown[] =>
  run.list(listOf(run, list).slice(from, to));
const tail: Native = (run, [list]) => take(run, list, 1);
const first: Native = (run, [list]) => (typeof list === 'string' ? list[0] : listOf(run, list)[0]);

/** Whether an item is among those of other lists. */
function among(run: Run, lists: readonly unknown[]): (item: unknown) => boolean {
  const all = new Set(lists.flatMap((list) => listOf(run, list)));
  return (item) => all.has(item);
}

function split(run: Run, list: unknown, width: number): unknown[] {
  const all = listOf(run, list);
  const chunks: unknown[] = [];
  for (let at = 0; width >= 1 && at < all.length; at += width)
    chunks.push(run.list(all.slice(at, at + width)));
  return run.list(chunks);
}

export const COLLECTIONS: Readonly<Record<string, Native>> = {
  chunk: (run, [list, width]) => split(run, list, toInteger(run, width, 1)),
  compact: (run, [list]) => run.list(listOf(run, list).filter(Boolean)),
  concat: (run, args) => run.list(args.flatMap((arg) => (Array.isArray(arg) ? listOf(run, arg) : [arg]))),
  countBy: over((run, all, ask) =>
    fields(
      run,
      [...grouped(run, all, ask)].map(([key, of]) => [key, of.length]),
    ),
  ),
  difference: (run, [list, ...others]) => {
    const has = among(run, others);
    return run.list(listOf(run, list).filter((item) => !has(item)));
  },
  differenceWith: (run, [list, others, equal]) => {
    const all = listOf(run, others);
    return run.list(listOf(run, list).filter((item) => !all.some((other) => run.call(equal, [item, other]))));
  },
  drop: (run, [list, count]) => take(run, list, toInteger(run, count, 1)),
  dropRight: (run, [list, count]) => {
    const all = listOf(run, list);
    return run.list(all.slice(0, Math.max(0, all.length - toInteger(run, count, 1))));
  },
  each,
  every: over((_run, all, ask) => all.every(([key, value]) => ask(value, key))),
  filter: over((run, all, ask) =>
    run.list(all.filter(([key, value]) => ask(value, key)).map(([, value]) => value)),
  ),
  find: over((_run, all, ask) => all.find(([key, value]) => ask(value, key))?.[1]),
  findIndex: over((_run, all, ask) => all.findIndex(([key, value]) => ask(value, key))),
  findKey: over((_run, all, ask) => all.find(([key, value]) => ask(value, key))?.[0]),
  findLast,
  first,
  flatMap: over((run, all, ask) =>
    run.list(
      flattened(
        run,
        all.map(([key, value]) => ask(value, key)),
        1,
      ),
    ),
  ),
  flatten: (run, [list]) => run.list(flattened(run, listOf(run, list), 1)),
  flattenDeep: (run, [list]) => run.list(flattened(run, listOf(run, list), Number.POSITIVE_INFINITY)),
  forEach: each,
  groupBy: over((run, all, ask) =>
    fields(
      run,
      [...grouped(run, all, ask)].map(([key, of]) => [key, run.list(of)]),
    ),
  ),
  head: first,
  includes,
  indexOf: (run, [list, sought]) => listOf(run, list).findIndex((item) => same(item, sought)),
  initial: (run, [list]) => take(run, list, 0, -1),
  intersection: (run, [list, ...others]) => {
    const tests = others.map((other) => among(run, [other]));
    return unique(
      run,
      listOf(run, list).filter((item) => tests.every((has) => has(item))),
      (item) => item,
    );
  },
  keyBy: over((run, all, ask) =>
    fields(
      run,
      all.map(([, value]) => [toKey(run, ask(value)), value]),
    ),
  ),
  last: (run, [list]) => (typeof list === 'string' ? list.at(-1) : listOf(run, list).at(-1)),
  map: over((run, all, ask, collection) => run.list(all.map(([key, value]) => ask(value, key, collection)))),
  nth: (run, [list, at]) => listOf(run, list).at(toInteger(run, at)),
  orderBy: (run, [collection, by, directions]) => ordered(run, collection, by, directions),
  partition: over((run, all, ask) => {
    const marked = all.map(([, value]) => ({ value, holds: Boolean(ask(value)) }));
    const side = (which: boolean): unknown[] =>
      run.list(marked.filter(({ holds }) => holds === which).map(({ value }) => value));
    return run.list([side(true), side(false)]);
  }),
  reduce: (run, args) => reduce(run, args, false),
  reduceRight: (run, args) => reduce(run, args, true),
  reject: over((run, all, ask) =>
    run.list(all.filter(([key, value]) => !ask(value, key)).map(([, value]) => value)),
  ),
  reverse: (run, [list]) => run.list([...listOf(run, list)].reverse()),
  size,
  slice: (run, [list, from, to]) =>
    take(run, list, toInteger(run, from), to === undefined ? undefined : toInteger(run, to)),
  some: over((_run, all, ask) => all.some(([key, value]) => ask(value, key))),
  sortBy: (run, [collection, ...by]) => ordered(run, collection, by.length === 1 ? by[0] : by, undefined),
  tail,
  take: (run, [list, count]) => take(run, list, 0, Math.max(0, toInteger(run, count, 1))),
  takeRight: (run, [list, count]) => {
    const all = listOf(run, list);
    return run.list(all.slice(Math.max(0, all.length - toInteger(run, count, 1))));
  },
  union: (run, lists) =>
    unique(
      run,
      lists.flatMap((list) => listOf(run, list)),
      (item) => item,
    ),
  uniq: (run, [list]) => unique(run, listOf(run, list), (item) => item),
  uniqBy: (run, [list, by]) => unique(run, listOf(run, list), iteratee(run, by)),
  uniqWith: (run, [list, equal]) => {
    const kept: unknown[] = [];
    for (const item of listOf(run, list))
      if (!kept.some((one) => run.call(equal, [item, one]))) kept.push(item);
    return run.list(kept);
  },
  without: (run, [list, ...left]) =>
    run.list(listOf(run, list).filter((item) => !left.some((one) => same(one, item)))),
  zip: (run, lists) => {
    const all = lists.map((list) => listOf(run, list));
    const longest = Math.max(0, ...all.map((list) => list.length));
    run.room(longest * all.length);
    return run.list(Array.from({ length: longest }, (_none, i) => run.list(all.map((list) => list[i]))));
  },
  zipObject: (run, [keys, values]) => {
    const all = listOf(run, values);
    return fields(
      run,
      listOf(run, keys).map((key, i) => [toKey(run, key), all[i]]),
    );
  },
};
