/** Methods of lists and sets. */
import { compareTexts, joined, same, toInteger, toNumber, toText } from '../convert.js';
import { Callable, LONGEST_LIST, type Run, wrong } from '../run.js';
import { admit, type Collection } from '../values.js';
import { items, methods, seen } from './method.js';

type Holds = (item: unknown, at: number) => unknown;

/** Goes through a list with a function of the script. */
function each(
  run: Run,
  list: readonly unknown[],
  callback: unknown,
): { items: readonly unknown[]; ask: Holds } {
  if (!(callback instanceof Callable)) throw wrong('not a function');
  return { items: seen(run, list), ask: (item, at) => run.call(callback, [item, at, list]) };
}

/** Where the first or the last item lies that holds; -1 where none does. */
function placeOf(run: Run, list: readonly unknown[], callback: unknown, fromEnd: boolean): number {
  const { items: all, ask } = each(run, list, callback);
  for (let i = 0; i < all.length; i += 1) {
    const at = fromEnd ? all.length - 1 - i : i;
    if (ask(all[at], at)) return at;
  }
  return -1;
}

function reduced(run: Run, list: readonly unknown[], args: readonly unknown[], fromEnd: boolean): unknown {
  const order = [...seen(run, list).entries()];
  if (fromEnd) order.reverse();
  if (args.length < 2 && order.length === 0) throw wrong('an empty list without a first value');
  let sum = args.length < 2 ? order.shift()?.[1] : args[1];
  for (const [at, item] of order) sum = run.call(args[0], [sum, item, at, list]);
  return sum;
}

export function flattened(run: Run, list: readonly unknown[], depth: number): unknown[] {
  const flat: unknown[] = [];
  for (const item of seen(run, list)) {
    if (Array.isArray(item) && depth >= 1) flat.push(...run.within(2, () => flattened(run, item, depth - 1)));
    else flat.push(item);
    run.spend(1);
    if (flat.length > LONGEST_LIST) run.room(flat.length);
  }
  return flat;
}

/** Sorts as JavaScript does: stable, nothing last, by text unless told otherwise. */
function sorted(run: Run, list: readonly unknown[], by: unknown): unknown[] {
  const all = seen(run, list);
  const present = all.filter((item) => item !== undefined);
  const order = (a: unknown, b: unknown): number => {
    run.spend(2);
    if (by === undefined) return compareTexts(toText(run, a), toText(run, b));
    return toNumber(run, run.call(by, [a, b])) || 0;
  };
  return [...present.sort(order), ...all.filter((item) => item === undefined)];
}

/** Changes a list of the script in place; of a list of the answers it gives a changed copy. */
function settle(run: Run, list: unknown[], changed: readonly unknown[]): unknown[] {
  if (!run.owns(list)) return run.list([...changed]);
  list.splice(0, list.length, ...changed);
  return list;
}

function splice(run: Run, list: unknown[], args: readonly unknown[]): unknown[] {
  run.mayChange(list);
  const [from, count, ...added] = args;
  const start = toInteger(run, from);
  run.room(list.length + added.length);
  if (args.length === 0) return run.list([]);
  return run.list(list.splice(start, args.length < 2 ? list.length : toInteger(run, count), ...added));
}

export const METHODS_OF_LIST = methods<unknown[]>({
  at: (run, list, [at]) => admit(list.at(toInteger(run, at))),
  concat: (run, list, args) =>
    run.list([...seen(run, list), ...args.flatMap((arg) => (Array.isArray(arg) ? seen(run, arg) : [arg]))]),
  entries: (run, list) => run.list(seen(run, list).map((item, at) => run.list([at, item]))),
  every: (run, list, [callback]) => {
    const { items: all, ask } = each(run, list, callback);
    return all.every(ask);
  },
  fill: (run, list, [value, from, to]) => {
    run.mayChange(list);
    run.room(list.length);
    return list.fill(value, toInteger(run, from), toInteger(run, to, list.length));
  },
  filter: (run, list, [callback]) => {
    const { items: all, ask } = each(run, list, callback);
    return run.list(all.filter(ask));
  },
  find: (run, list, [callback]) => admit(list[placeOf(run, list, callback, false)]),
  findIndex: (run, list, [callback]) => placeOf(run, list, callback, false),
  findLast: (run, list, [callback]) => admit(list[placeOf(run, list, callback, true)]),
  findLastIndex: (run, list, [callback]) => placeOf(run, list, callback, true),
  flat: (run, list, [depth]) => run.list(flattened(run, list, toInteger(run, depth, 1))),
  flatMap: (run, list, [callback]) => {
    const { items: all, ask } = each(run, list, callback);
    return run.list(flattened(run, all.map(ask), 1));
  },
  forEach: (run, list, [callback]) => {
    const { items: all, ask } = each(run, list, callback);
    all.forEach(ask);
  },
  includes: (run, list, [sought]) => seen(run, list).some((item) => same(item, sought)),
  indexOf: (run, list, [sought, from]) => seen(run, list).indexOf(sought, toInteger(run, from)),
  join: (run, list, [between]) => joined(run, list, between === undefined ? ',' : toText(run, between)),
  keys: (run, list) => run.list(seen(run, list).map((_item, at) => at)),
  lastIndexOf: (run, list, [sought]) => seen(run, list).lastIndexOf(sought),
  map: (run, list, [callback]) => {
    const { items: all, ask } = each(run, list, callback);
    return run.list(all.map(ask));
  },
  pop: (run, list) => {
    run.mayChange(list);
    return list.pop();
  },
  push: (run, list, args) => {
    run.mayChange(list);
    if (list.length + args.length > LONGEST_LIST) run.room(list.length + args.length);
    run.spend(args.length);
    return list.push(...args);
  },
  reduce: (run, list, args) => reduced(run, list, args, false),
  reduceRight: (run, list, args) => reduced(run, list, args, true),
  reverse: (run, list) => settle(run, list, [...seen(run, list)].reverse()),
  shift: (run, list) => {
    run.mayChange(list);
    run.spend(list.length >> 4);
    return list.shift();
  },
  slice: (run, list, [from, to]) =>
    run.list(seen(run, list).slice(toInteger(run, from), toInteger(run, to, list.length))),
  some: (run, list, [callback]) => {
    const { items: all, ask } = each(run, list, callback);
    return all.some(ask);
  },
  sort: (run, list, [by]) => settle(run, list, sorted(run, list, by)),
  splice,
  toReversed: (run, list) => run.list([...seen(run, list)].reverse()),
  toSorted: (run, list, [by]) => run.list(sorted(run, list, by)),
  toString: (run, list) => joined(run, list, ','),
  unshift: (run, list, args) => {
    run.mayChange(list);
    run.room(list.length + args.length);
    return list.unshift(...args);
  },
  values: (run, list) => run.list([...seen(run, list)]),
});

export const METHODS_OF_SET = methods<Collection>({
  add: (run, set, [item]) => {
    run.spend(2);
    if (set.items.size >= LONGEST_LIST) run.room(set.items.size + 1);
    set.items.add(item);
    return set;
  },
  clear: (_run, set) => {
    set.items.clear();
  },
  delete: (_run, set, [item]) => set.items.delete(item),
  forEach: (run, set, [callback]) => {
    for (const item of items(run, set)) run.call(callback, [item, item, set]);
  },
  has: (_run, set, [item]) => set.items.has(item),
  values: (run, set) => run.list([...items(run, set)]),
});
