/**
 * What a script can hold in its hands: primitives, plain arrays and objects, and the records below. Nothing of the
 * host comes in: a function, a promise, an element or a class instance of the host reads as `undefined`.
 */
import type { PatternProgram } from '../program.js';
import { VIET_NAM } from './zone.js';
import { Callable } from './run.js';

/** A closed set of functions under one name, as `Math` or `_`. */
export class Library {
  readonly name: string;
  readonly members: ReadonlyMap<string, unknown>;

  constructor(name: string, members: Library['members']) {
    this.name = name;
    this.members = members;
  }
}

/** A point in time, as `Date` or as `moment` gives it. `ms` is NaN when it is none. Both can be changed in place. */
export class Instant {
  readonly kind: 'date' | 'moment';
  ms: number;
  /** Minutes ahead of UTC that its fields are read in. */
  readonly offset: number;

  constructor(kind: Instant['kind'], ms: number, offset: number) {
    this.kind = kind;
    this.ms = ms;
    this.offset = offset;
  }
}

/** A length of time, as `moment.duration` gives it. */
export class Duration {
  readonly ms: number;

  constructor(ms: number) {
    this.ms = ms;
  }
}

/** A regular expression. `whole` answers whether a text holds a match, `program` finds where. */
export class Expression {
  readonly source: string;
  readonly flags: string;
  readonly program: PatternProgram;

  constructor(source: string, flags: string, program: PatternProgram) {
    this.source = source;
    this.flags = flags;
    this.program = program;
  }
}

/** A set of the script. */
export class Collection {
  readonly items: Set<unknown>;

  constructor(items: Iterable<unknown> = []) {
    this.items = new Set(items);
  }
}

/** Stands where JavaScript has what a group of a pattern matched: the matcher tells where a match lies, not how. */
export class Untold {
  readonly what = 'group of a pattern';
}

export type Fields = Record<string, unknown>;

/** Doors to what lies behind an object; no object of a script has them, whatever it was made of. */
const CLOSED: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'caller',
  'callee',
]);

export function isClosed(key: string): boolean {
  return CLOSED.has(key);
}

/** Whether it is an object made of own fields alone. */
export function isFields(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const above: unknown = Object.getPrototypeOf(value);
  return above === null || above === Object.prototype || Object.getPrototypeOf(above) === null;
}

/** A value of the host as a script may see it. Objects and arrays stay where they are and are only read. */
export function admit(value: unknown): unknown {
  switch (typeof value) {
    case 'function':
    case 'symbol':
    case 'bigint':
      return undefined;
    case 'object':
      if (value instanceof Date) return new Instant('date', value.getTime(), VIET_NAM);
      return value === null || Array.isArray(value) || isRecord(value) || isFields(value) ? value : undefined;
    default:
      return value;
  }
}

/** An own field, as a script may see it; undefined where there is none or where it is closed. */
export function fieldOf(object: object, key: string): unknown {
  if (CLOSED.has(key) || !Object.hasOwn(object, key)) return undefined;
  return admit((object as Fields)[key]);
}

export function keysOf(object: object): string[] {
  return Object.keys(object).filter((key) => !CLOSED.has(key));
}

type Held = Callable | Library | Instant | Duration | Expression | Collection | Untold;

export function isRecord(value: unknown): value is Held {
  return (
    value instanceof Instant ||
    value instanceof Callable ||
    value instanceof Expression ||
    value instanceof Collection ||
    value instanceof Library ||
    value instanceof Duration ||
    value instanceof Untold
  );
}

export function typeOf(value: unknown): string {
  return value instanceof Callable ? 'function' : typeof value;
}
