/** The shape of what the library holds, and how it goes through a list. */
import { Callable, type Run, Stop, wrong } from '../run.js';
import { admit, Collection, Library, Untold } from '../values.js';

export type Native = (run: Run, args: readonly unknown[]) => unknown;
export type Methods = ReadonlyMap<string, Method<unknown>>;
type Method<T> = (run: Run, self: T, args: readonly unknown[]) => unknown;
/** Two names are spelt out, else the compiler takes them for those that every object has. */
type TableFor<T> = Readonly<Record<string, Method<T>> & { toString?: Method<T>; valueOf?: Method<T> }>;

/** The methods of one kind of value. Whoever looks one up has made sure of the kind. */
export function methods<T>(table: TableFor<T>): Methods {
  return new Map(Object.entries(table) as [string, Method<unknown>][]);
}

/** Functions under one name. */
export function members(
  table: Readonly<Record<string, Native>>,
  constants: Readonly<Record<string, unknown>> = {},
): ReadonlyMap<string, unknown> {
  return new Map([
    ...Object.entries(table).map(([name, call]) => [name, new Callable(name, call)] as const),
    ...Object.entries(constants),
  ]);
}

export function library(name: string, table: Readonly<Record<string, Native>>, constants = {}): Library {
  return new Library(name, members(table, constants));
}

/** A list as a script sees it: paid for, and nothing of the host in it. */
export function seen(run: Run, list: readonly unknown[]): readonly unknown[] {
  run.room(list.length);
  return list.map((item) => {
    if (item instanceof Untold) throw new Stop('what a group of a pattern matched cannot be told');
    return admit(item);
  });
}

/** What a loop or a spread goes through. */
export function items(run: Run, value: unknown): readonly unknown[] {
  if (typeof value === 'string') {
    run.letters(value.length);
    return [...value];
  }
  if (value instanceof Collection) return [...value.items];
  if (!Array.isArray(value)) throw wrong('nothing to go through');
  return seen(run, value);
}
