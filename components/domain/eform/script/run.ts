/**
 * One run of a script: its steps, its bounds, and what it has made itself and may therefore change; and the functions
 * that only a run can call.
 */
import type { Budget } from './types.js';

/** Steps of a script that is given no budget. A step is about one node of the script, or one item of a list. */
export const STEPS = 500_000;
/** Longest text and longest list a script may build. */
export const LONGEST_TEXT = 100_000;
export const LONGEST_LIST = 20_000;
/** How deep calls and expressions may lie in each other, all together. */
const DEEPEST = 1_200;

/** The end of a run that no `try` of the script can catch. */
export class Stop extends Error {}

/** What a script threw, or what JavaScript would have thrown on its behalf. */
export class Thrown extends Error {
  readonly value: unknown;

  constructor(value: unknown, message: string) {
    super(message);
    this.value = value;
  }
}

/** What JavaScript throws where a value is of the wrong kind. */
export function wrong(message: string, name = 'TypeError'): Thrown {
  return new Thrown({ name, message }, message);
}

/** A function: of the script itself, or of the library. Neither can be called from outside a run. */
export class Callable {
  readonly name: string;
  readonly call: (run: Run, args: readonly unknown[]) => unknown;
  /** Further functions under this one, as `Number.isInteger` or `moment.utc`. */
  readonly members: ReadonlyMap<string, unknown>;
  /** What `new` makes of it, where it may be asked. */
  readonly make: ((run: Run, args: readonly unknown[]) => unknown) | undefined;

  constructor(
    name: string,
    call: Callable['call'],
    members: Callable['members'] = new Map(),
    make?: Callable['make'],
  ) {
    this.name = name;
    this.call = call;
    this.members = members;
    this.make = make;
  }
}

export class Run {
  readonly scope: Readonly<Record<string, unknown>>;
  /** Where names stand that the script assigns without declaring them. */
  readonly assigned = new Map<string, unknown>();
  /** What a `return` on its way out carries. */
  returned: unknown;
  readonly #budget: Budget;
  readonly #own = new WeakSet<object>();
  #depth = 0;

  constructor(scope: Readonly<Record<string, unknown>>, budget: Budget) {
    this.scope = scope;
    this.#budget = budget;
  }

  spend(steps: number): void {
    this.#budget.left -= steps;
    if (!(this.#budget.left >= 0)) throw new Stop('too many steps');
  }

  /** Keeps a list or an object that the script made, so that it may change it later. */
  own<T extends object>(made: T): T {
    this.#own.add(made);
    return made;
  }

  owns(object: object): boolean {
    return this.#own.has(object);
  }

  /** A list the script made, within the bound. */
  list(items: readonly unknown[]): unknown[] {
    this.room(items.length);
    return this.own(items as unknown[]);
  }

  room(length: number): void {
    if (!(length <= LONGEST_LIST)) throw new Stop('too long a list');
    this.spend(1 + length);
  }

  text(text: string): string {
    this.letters(text.length);
    return text;
  }

  /** Asks for room for a text before it is built. */
  letters(length: number): void {
    if (!(length <= LONGEST_TEXT)) throw new Stop('too long a text');
    this.spend(1 + (length >> 6));
  }

  /** Changes are for what the script made itself; answers and the definition are views. */
  mayChange(object: object): void {
    if (!this.#own.has(object)) throw new Stop('answers and definitions can be read, not changed');
  }

  /** Goes so many levels deeper while something runs. */
  within<T>(levels: number, doing: () => T): T {
    this.#depth += levels;
    if (this.#depth > DEEPEST) throw new Stop('nested too deeply');
    try {
      return doing();
    } finally {
      this.#depth -= levels;
    }
  }

  call(callee: unknown, args: readonly unknown[]): unknown {
    if (!(callee instanceof Callable)) throw wrong('not a function');
    this.spend(2);
    return callee.call(this, args);
  }

  /** The present moment as the scope tells it. */
  now(): number {
    const { now } = this.scope;
    const ms = typeof now === 'number' ? now : typeof now === 'string' ? Date.parse(now) : Number.NaN;
    if (Number.isNaN(ms)) throw new Stop('no clock is given');
    return ms;
  }
}
