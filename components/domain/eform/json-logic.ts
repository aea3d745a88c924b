/**
 * JsonLogic: rules as data, parsed once and then run over a form's answers. Truth, looseness and `missing` are as in
 * JsonLogic; the names it may read are those of Form.io (`data.…`, `row.…`, `rowIndex`), resolved when the form is compiled.
 */
import type { Json } from './types.js';
import type { Logic } from './program.js';
import { getAt, isList, isRecord } from './json.js';
import { truthy } from './logic.js';
import { FAILED, type LogicReader, type LogicWorld } from './logic-types.js';
import { OPERATIONS } from './operations.js';

const DEEPEST = 16;
const MOST_NODES = 500;
/** Items a rule looks at, all lists together. */
const MOST_ITEMS = 100_000;

/** Those that look at their arguments one after another and may stop early. */
const LAZY: ReadonlySet<string> = new Set(['and', 'or', 'if', '?:']);
/** Those whose second argument runs for each item of the first. */
const EACH: ReadonlySet<string> = new Set(['map', 'filter', 'all', 'some', 'none', 'reduce']);

/** Parses a rule; undefined, with a word to the world, when it cannot be run. */
export function parseRule(rule: Json, world: LogicWorld): Logic | undefined {
  return new Parser(world).parse(rule, 0, false);
}

class Parser {
  readonly #world: LogicWorld;
  #nodes = 0;

  constructor(world: LogicWorld) {
    this.#world = world;
  }

  /** `local`: inside a rule that runs for each item, where names are those of the item. */
  parse(json: Json, depth: number, local: boolean): Logic | undefined {
    this.#nodes += 1;
    if (depth > DEEPEST || this.#nodes > MOST_NODES) {
      this.#world.bad('too large');
      return undefined;
    }
    if (isList(json)) {
      const args = this.#all(json, depth, local);
      return args && { op: 'call', name: 'list', args };
    }
    if (!isRecord(json)) return { op: 'value', value: json };
    const [name, ...others] = Object.keys(json);
    if (name === undefined || others.length > 0) {
      this.#world.bad('a rule has exactly one operation');
      return undefined;
    }
    const given = json[name];
    const list = isList(given) ? given : given === undefined ? [] : [given];
    if (name === 'var') return this.#variable(list, local);
    if (name === 'missing') return this.#missing(list);
    if (name === 'missing_some') return this.#missing(isList(list[1]) ? list[1] : [], Number(list[0]));
    if (EACH.has(name)) return this.#each(name, list, depth, local);
    if (!LAZY.has(name) && !OPERATIONS.has(name)) {
      this.#world.unknown(name);
      return undefined;
    }
    const args = this.#all(list, depth, local);
    return args && { op: 'call', name, args };
  }

  #all(list: readonly Json[], depth: number, local: boolean): Logic[] | undefined {
    const args: Logic[] = [];
    for (const item of list) {
      const arg = this.parse(item, depth + 1, local);
      if (arg === undefined) return undefined;
      args.push(arg);
    }
    return args;
  }

  #each(name: string, list: readonly Json[], depth: number, local: boolean): Logic | undefined {
    const [items = null, rule = null, first] = list;
    const from = this.parse(items, depth + 1, local);
    const run = this.parse(rule, depth + 1, true);
    const begin = first === undefined ? undefined : this.parse(first, depth + 1, local);
    if (!from || !run || (first !== undefined && !begin)) return undefined;
    return { op: 'call', name, args: [from, run, ...(begin ? [begin] : [])] };
  }

  #variable([name, otherwise = null]: readonly Json[], local: boolean): Logic | undefined {
    if (local) {
      const path = typeof name === 'number' ? String(name) : typeof name === 'string' ? name : '';
      return { op: 'local', steps: path === '' ? [] : path.split('.'), otherwise };
    }
    if (typeof name !== 'string' || name === '') {
      this.#world.unknown('var without a fixed name');
      return undefined;
    }
    if (name === 'rowIndex') return { op: 'rowIndex' };
    return { op: 'read', from: this.#world.resolve(name), otherwise };
  }

  #missing(list: readonly Json[], need?: number): Logic | undefined {
    const flat = list.flatMap((item) => (isList(item) ? item : [item]));
    const names = flat.filter((item): item is string => typeof item === 'string');
    if (names.length !== flat.length || Number.isNaN(need)) {
      this.#world.unknown('missing without fixed names');
      return undefined;
    }
    const keys = names.map((name) => ({ name, from: this.#world.resolve(name) }));
    return { op: 'missing', keys, ...(need !== undefined && { need }) };
  }
}

/** What a rule comes to. */
export function runRule(logic: Logic, reader: LogicReader): Json | undefined | typeof FAILED {
  return new Runner(reader).run(logic, null);
}

class Runner {
  readonly #reader: LogicReader;
  #left = MOST_ITEMS;

  constructor(reader: LogicReader) {
    this.#reader = reader;
  }

  run(logic: Logic, item: Json): Json | undefined | typeof FAILED {
    switch (logic.op) {
      case 'value':
        return logic.value;
      case 'rowIndex':
        return this.#reader.rowIndex ?? null;
      case 'read':
        return (logic.from && this.#reader.read(logic.from)) ?? logic.otherwise;
      case 'local':
        return getAt(item, stepsInto(item, logic.steps)) ?? logic.otherwise;
      case 'missing':
        return this.#missing(logic);
      case 'call':
        return this.#call(logic.name, logic.args, item);
      case 'script':
        return this.#reader.run(logic.call);
    }
  }

  #plain(logic: Logic, item: Json): Json {
    const value = this.run(logic, item);
    return value === FAILED ? null : (value ?? null);
  }

  #missing({ keys, need }: Extract<Logic, { op: 'missing' }>): Json {
    const gone = keys.filter(({ from }) => {
      const value = from && this.#reader.read(from);
      return value === undefined || value === null || value === '';
    });
    if (need !== undefined && keys.length - gone.length >= need) return [];
    return gone.map(({ name }) => name);
  }

  #call(name: string, args: readonly Logic[], item: Json): Json {
    if (name === 'and' || name === 'or') {
      let last: Json = null;
      for (const arg of args) {
        last = this.#plain(arg, item);
        if (truthy(last) === (name === 'or')) return last;
      }
      return last;
    }
    if (name === 'if' || name === '?:') return this.#choose(args, item);
    if (EACH.has(name)) return this.#each(name, args, item);
    const values = args.map((arg) => this.#plain(arg, item));
    if (name === 'list') return values;
    const result = OPERATIONS.get(name)?.(values, this.#reader) ?? null;
    return typeof result === 'number' && !Number.isFinite(result) ? null : result;
  }

  /** `[condition, then, condition, then, …, otherwise]` */
  #choose(args: readonly Logic[], item: Json): Json {
    for (let i = 0; i < args.length; i += 2) {
      const [test, then] = [args[i], args[i + 1]];
      if (test === undefined) break;
      if (then === undefined) return this.#plain(test, item);
      if (truthy(this.#plain(test, item))) return this.#plain(then, item);
    }
    return null;
  }

  #each(name: string, [from, rule, first]: readonly Logic[], outer: Json): Json {
    if (!from || !rule) return null;
    const given = this.#plain(from, outer);
    const items = isList(given) ? given : [];
    this.#left -= items.length;
    if (this.#left < 0) return null;
    if (name === 'map') return items.map((item) => this.#plain(rule, item));
    if (name === 'filter') return items.filter((item) => truthy(this.#plain(rule, item)));
    if (name === 'reduce') {
      const begin = first ? this.#plain(first, outer) : null;
      return items.reduce<Json>((accumulator, current) => this.#plain(rule, { current, accumulator }), begin);
    }
    const holds = (item: Json): boolean => truthy(this.#plain(rule, item));
    if (name === 'all') return items.length > 0 && items.every(holds);
    return items.some(holds) === (name === 'some');
  }
}

function stepsInto(item: Json, steps: readonly string[]): (string | number)[] {
  let here: Json | undefined = item;
  return steps.map((step) => {
    const next = isList(here) ? Number(step) : step;
    here = getAt(here, [next]);
    return next;
  });
}
