/**
 * JsonLogic, the part of it that forms use: rules as data, parsed once and then run over a form's answers.
 * Truth, looseness and `missing` are as in JsonLogic; the names it may read are those of Form.io
 * (`data.…`, `row.…`, `rowIndex`), resolved when the form is compiled.
 */
import type { Json } from './types.js';
import type { Logic, Reference } from './program.js';
import { isList, isRecord } from './json.js';

const DEEPEST = 16;
const MOST_NODES = 500;

/** Where the parser asks what a name means, and tells what it could not take. */
export interface LogicWorld {
  resolve(name: string): Reference | undefined;
  /** Something that is not a rule: the definition is wrong. */
  bad(detail: string): void;
  /** An operation this engine does not have. */
  unknown(detail: string): void;
}

/** Where running logic reads: a value that shows, or undefined. */
export interface LogicReader {
  read(reference: Reference): Json | undefined;
  readonly rowIndex: number | undefined;
}

type Operation = (args: readonly Json[]) => Json;

export function truthy(value: Json | undefined): boolean {
  return isList(value) ? value.length > 0 : Boolean(value);
}

/** A value as text, for comparing; lists as their items (two levels of them), objects as nothing useful. */
function textOf(value: Json, depth = 2): string {
  if (isList(value))
    return depth === 0 ? '' : value.map((item) => (item === null ? '' : textOf(item, depth - 1))).join(',');
  return isRecord(value) ? '[object]' : String(value);
}

export function numberFrom(value: Json): number {
  if (value === null) return 0;
  return typeof value === 'object' ? Number(textOf(value)) : Number(value);
}

/** Equality that lets `"1"` be `1`, as JavaScript's `==` does between plain values. */
function alike(a: Json, b: Json): boolean {
  if (a === null || b === null) return a === b;
  if (typeof a === typeof b) return typeof a === 'object' ? a === b : a === b;
  if (typeof a === 'object' || typeof b === 'object') return textOf(a) === textOf(b);
  return Number(a) === Number(b);
}

function less(a: Json, b: Json): boolean {
  return typeof a === 'string' && typeof b === 'string' ? a < b : numberFrom(a) < numberFrom(b);
}

function lessOrSame(a: Json, b: Json): boolean {
  return typeof a === 'string' && typeof b === 'string' ? a <= b : numberFrom(a) <= numberFrom(b);
}

/** `<` and `<=` take a third argument: whether the middle lies between. */
function ordered(compare: (a: Json, b: Json) => boolean): Operation {
  return ([a = null, b = null, c]) => compare(a, b) && (c === undefined || compare(b, c));
}

function summed(args: readonly Json[]): number {
  return args.reduce<number>((sum, arg) => sum + Number.parseFloat(textOf(arg)), 0);
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  '==': ([a = null, b = null]) => alike(a, b),
  '===': ([a = null, b = null]) => a === b,
  '!=': ([a = null, b = null]) => !alike(a, b),
  '!==': ([a = null, b = null]) => a !== b,
  '!': ([a]) => !truthy(a),
  '!!': ([a]) => truthy(a),
  '<': ordered(less),
  '<=': ordered(lessOrSame),
  '>': ([a = null, b = null]) => less(b, a),
  '>=': ([a = null, b = null]) => lessOrSame(b, a),
  in: ([part = null, whole = null]) =>
    isList(whole) ? whole.includes(part) : typeof whole === 'string' && whole.includes(textOf(part)),
  '+': summed,
  '-': ([a = null, b]) => (b === undefined ? -numberFrom(a) : numberFrom(a) - numberFrom(b)),
  '*': (args) => args.reduce<number>((product, arg) => product * Number.parseFloat(textOf(arg)), 1),
  '/': ([a = null, b = null]) => numberFrom(a) / numberFrom(b),
};

/** Those that look at their arguments one after another and may stop early. */
const LAZY: ReadonlySet<string> = new Set(['and', 'or', 'if']);

/** Parses a rule; undefined, with a word to the world, when it cannot be run. */
export function parseLogic(rule: Json, world: LogicWorld): Logic | undefined {
  let nodes = 0;
  const parse = (json: Json, depth: number): Logic | undefined => {
    nodes += 1;
    if (depth > DEEPEST || nodes > MOST_NODES) {
      world.bad('too large');
      return undefined;
    }
    if (isList(json)) {
      const args = parseAll(json, depth);
      return args && { op: 'call', name: 'list', args };
    }
    if (!isRecord(json)) return { op: 'value', value: json };
    const [name, ...others] = Object.keys(json);
    if (name === undefined || others.length > 0) {
      world.bad('a rule has exactly one operation');
      return undefined;
    }
    const given = json[name];
    const list = isList(given) ? given : given === undefined ? [] : [given];
    if (name === 'var') return parseVar(list);
    if (name === 'missing') return parseMissing(list);
    if (!LAZY.has(name) && !Object.hasOwn(OPERATIONS, name)) {
      world.unknown(name);
      return undefined;
    }
    const args = parseAll(list, depth);
    return args && { op: 'call', name, args };
  };
  const parseAll = (list: readonly Json[], depth: number): Logic[] | undefined => {
    const args: Logic[] = [];
    for (const item of list) {
      const arg = parse(item, depth + 1);
      if (arg === undefined) return undefined;
      args.push(arg);
    }
    return args;
  };
  const parseVar = ([name, otherwise = null]: readonly Json[]): Logic | undefined => {
    if (typeof name !== 'string' || name === '') {
      world.unknown('var without a fixed name');
      return undefined;
    }
    if (name === 'rowIndex') return { op: 'rowIndex' };
    return { op: 'read', from: world.resolve(name), otherwise };
  };
  const parseMissing = (list: readonly Json[]): Logic | undefined => {
    const flat = list.flatMap((item) => (isList(item) ? item : [item]));
    const names = flat.filter((item): item is string => typeof item === 'string');
    if (names.length !== flat.length) {
      world.unknown('missing without fixed names');
      return undefined;
    }
    return { op: 'missing', keys: names.map((name) => ({ name, from: world.resolve(name) })) };
  };
  return parse(rule, 0);
}

/** All that a rule reads. */
export function readsOf(logic: Logic): Reference[] {
  switch (logic.op) {
    case 'read':
      return logic.from ? [logic.from] : [];
    case 'missing':
      return logic.keys.flatMap((key) => (key.from ? [key.from] : []));
    case 'call':
      return logic.args.flatMap(readsOf);
    default:
      return [];
  }
}

/** The value of a rule; `null` where JsonLogic would give nothing or no number. */
export function runLogic(logic: Logic, reader: LogicReader): Json {
  switch (logic.op) {
    case 'value':
      return logic.value;
    case 'rowIndex':
      return reader.rowIndex ?? null;
    case 'read':
      return (logic.from && reader.read(logic.from)) ?? logic.otherwise;
    case 'missing':
      return logic.keys
        .filter(({ from }) => ['', null].includes(plainOrNull(from && reader.read(from))))
        .map(({ name }) => name);
    case 'call':
      return call(logic.name, logic.args, reader);
  }
}

/** For `missing`: null and `''` are missing, everything else is there. */
function plainOrNull(value: Json | undefined): string | null {
  return value === undefined || value === null ? null : value === '' ? '' : 'there';
}

function call(name: string, args: readonly Logic[], reader: LogicReader): Json {
  if (name === 'and' || name === 'or') {
    let last: Json = null;
    for (const arg of args) {
      last = runLogic(arg, reader);
      if (truthy(last) === (name === 'or')) return last;
    }
    return last;
  }
  if (name === 'if') return choose(args, reader);
  const values = args.map((arg) => runLogic(arg, reader));
  if (name === 'list') return values;
  const result = Object.hasOwn(OPERATIONS, name) ? (OPERATIONS[name]?.(values) ?? null) : null;
  return typeof result === 'number' && !Number.isFinite(result) ? null : result;
}

/** `[condition, then, condition, then, …, otherwise]` */
function choose(args: readonly Logic[], reader: LogicReader): Json {
  for (let i = 0; i < args.length; i += 2) {
    const [test, then] = [args[i], args[i + 1]];
    if (test === undefined) break;
    if (then === undefined) return runLogic(test, reader);
    if (truthy(runLogic(test, reader))) return runLogic(then, reader);
  }
  return null;
}
