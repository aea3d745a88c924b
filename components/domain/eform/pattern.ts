/**
 * Patterns of definitions, matched in time linear in the text.
 *
 * A definition's pattern is foreign input: handed to the browser's own engine, one such as `(a+)+$` can hold the
 * page for minutes. Here it becomes a non-deterministic automaton, and all its states walk through the text
 * together (Thompson 1968), so nothing is ever tried twice. What needs trying again (references back, looking
 * around, word borders) has no place in it and is refused when the form is compiled.
 */
import { LONGEST_MATCHED } from './longest.js';
import type { CharSet, Pattern, PatternProgram, PatternState } from './program.js';

const MOST_STATES = 4_000;
const DEEPEST_GROUP = 40;
const LAST = 0x10ffff;

type Range = readonly [from: number, to: number];
type Tree =
  | { readonly is: 'set'; readonly set: CharSet }
  | { readonly is: 'start' | 'end' }
  | { readonly is: 'row'; readonly parts: readonly Tree[] }
  | { readonly is: 'either'; readonly parts: readonly Tree[] }
  | { readonly is: 'times'; readonly part: Tree; readonly min: number; readonly max: number };

const DIGIT: readonly Range[] = [[48, 57]];
const WORD: readonly Range[] = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const SPACE: readonly Range[] = [
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const CLASSES: Readonly<Record<string, CharSet>> = {
  d: { negated: false, ranges: DIGIT },
  D: { negated: true, ranges: DIGIT },
  w: { negated: false, ranges: WORD },
  W: { negated: true, ranges: WORD },
  s: { negated: false, ranges: SPACE },
  S: { negated: true, ranges: SPACE },
};
const ANY: CharSet = {
  negated: true,
  ranges: [
    [10, 10],
    [13, 13],
    [0x2028, 0x2029],
  ],
};
const CONTROL: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, '0': 0 };

/** Why a pattern is refused. */
class Refused extends Error {}

/** Compiles a pattern that the whole text has to match, as Form.io means it. Answers with the reason when it cannot. */
export function compilePattern(source: string): { readonly pattern: Pattern } | { readonly refused: string } {
  try {
    const tree = new Parser(source).whole();
    return { pattern: { source, program: assemble(tree) } };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    throw error;
  }
}

/** Whether the whole text matches. */
export function matches(pattern: Pattern, text: string): boolean {
  if (text.length > LONGEST_MATCHED) return false;
  const { states, start } = pattern.program;
  const points = Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
  let now = new Set<number>();
  follow(states, start, now, true, points.length === 0);
  points.forEach((point, i) => {
    const next = new Set<number>();
    for (const at of now) {
      const state = states[at];
      if (state?.op === 'char' && holds(state.set, point))
        follow(states, state.to, next, false, i === points.length - 1);
    }
    now = next;
  });
  return [...now].some((at) => states[at]?.op === 'match');
}

function holds(set: CharSet, point: number): boolean {
  return set.ranges.some(([from, to]) => point >= from && point <= to) !== set.negated;
}

/** Adds a state and all that can be reached from it without reading a sign. */
function follow(
  states: readonly PatternState[],
  from: number,
  into: Set<number>,
  atStart: boolean,
  atEnd: boolean,
): void {
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (into.has(at)) continue;
    into.add(at);
    const state = states[at];
    if (state?.op === 'split') open.push(...state.to);
    else if (state?.op === 'start' && atStart) open.push(state.to);
    else if (state?.op === 'end' && atEnd) open.push(state.to);
  }
}

/** Thompson's construction, from the end backwards: each part is told which state comes after it. */
function assemble(tree: Tree): PatternProgram {
  const states: PatternState[] = [];
  const add = (state: PatternState): number => {
    if (states.length >= MOST_STATES) throw new Refused('too large');
    return states.push(state) - 1;
  };
  // Counted apart from the states: a repeat of nothing makes none, yet may be asked for a million times.
  let built = 0;
  const build = (part: Tree, next: number): number => {
    built += 1;
    if (built > 4 * MOST_STATES) throw new Refused('too large');
    switch (part.is) {
      case 'set':
        return add({ op: 'char', set: part.set, to: next });
      case 'start':
      case 'end':
        return add({ op: part.is, to: next });
      case 'row':
        return part.parts.reduceRight((after, inner) => build(inner, after), next);
      case 'either':
        return add({ op: 'split', to: part.parts.map((inner) => build(inner, next)) });
      case 'times':
        return repeat(part, next);
    }
  };
  const repeat = (part: Tree & { is: 'times' }, next: number): number => {
    let after = next;
    if (part.max === Infinity) {
      const loop = add({ op: 'split', to: [next] });
      states[loop] = { op: 'split', to: [build(part.part, loop), next] };
      after = loop;
    } else
      for (let i = part.min; i < part.max; i += 1)
        after = add({ op: 'split', to: [build(part.part, after), next] });
    for (let i = 0; i < part.min; i += 1) after = build(part.part, after);
    return after;
  };
  const end = add({ op: 'match' });
  return { start: build(tree, end), states };
}

class Parser {
  readonly #signs: readonly string[];
  #at = 0;

  constructor(source: string) {
    this.#signs = Array.from(source);
    if (this.#signs.length > 1_000) throw new Refused('too long');
  }

  whole(): Tree {
    const tree = this.#either(0);
    if (this.#at < this.#signs.length) throw new Refused('a closing bracket too many');
    return tree;
  }

  #peek(): string | undefined {
    return this.#signs[this.#at];
  }

  #take(): string {
    const sign = this.#signs[this.#at];
    if (sign === undefined) throw new Refused('ends too early');
    this.#at += 1;
    return sign;
  }

  #next(expected: string): boolean {
    if (this.#peek() !== expected) return false;
    this.#at += 1;
    return true;
  }

  #either(depth: number): Tree {
    if (depth > DEEPEST_GROUP) throw new Refused('groups nested too deeply');
    const parts: Tree[] = [this.#row(depth)];
    while (this.#next('|')) parts.push(this.#row(depth));
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { is: 'either', parts };
  }

  #row(depth: number): Tree {
    const parts: Tree[] = [];
    for (let sign = this.#peek(); sign !== undefined && sign !== '|' && sign !== ')'; sign = this.#peek()) {
      parts.push(this.#counted(this.#atom(depth)));
    }
    return { is: 'row', parts };
  }

  #atom(depth: number): Tree {
    const sign = this.#take();
    switch (sign) {
      case '(':
        return this.#group(depth);
      case '[':
        return { is: 'set', set: this.#class() };
      case '^':
        return { is: 'start' };
      case '$':
        return { is: 'end' };
      case '.':
        return { is: 'set', set: ANY };
      case '\\':
        return { is: 'set', set: this.#escape() };
      case '*':
      case '+':
      case '?':
        throw new Refused(`nothing to repeat before "${sign}"`);
      default:
        return { is: 'set', set: only(sign) };
    }
  }

  #group(depth: number): Tree {
    if (this.#next('?')) {
      const mark = this.#take();
      if (mark === '<' && this.#peek() !== '=' && this.#peek() !== '!') {
        while (this.#take() !== '>');
      } else if (mark !== ':') throw new Refused('looking ahead or behind');
    }
    const inner = this.#either(depth + 1);
    if (!this.#next(')')) throw new Refused('a closing bracket is missing');
    return inner;
  }

  #counted(part: Tree): Tree {
    let counted = part;
    for (let bounds = this.#bounds(); bounds !== undefined; bounds = this.#bounds()) {
      if (part.is === 'start' || part.is === 'end') throw new Refused('a border cannot be repeated');
      if (counted !== part) throw new Refused('a repeat of a repeat');
      counted = { is: 'times', part, min: bounds[0], max: bounds[1] };
      // A lazy mark changes what is captured, not whether the whole matches.
      this.#next('?');
    }
    return counted;
  }

  #bounds(): Range | undefined {
    if (this.#next('*')) return [0, Infinity];
    if (this.#next('+')) return [1, Infinity];
    if (this.#next('?')) return [0, 1];
    const rest = this.#signs.slice(this.#at, this.#at + 12).join('');
    const found = /^\{(\d{1,4})(?:(,)(\d{1,4})?)?\}/.exec(rest);
    if (found === null) return undefined;
    this.#at += found[0].length;
    const min = Number(found[1]);
    const max = found[2] === undefined ? min : found[3] === undefined ? Infinity : Number(found[3]);
    if (max < min) throw new Refused('bounds the wrong way round');
    return [min, max];
  }

  #class(): CharSet {
    const negated = this.#next('^');
    const ranges: Range[] = [];
    while (!this.#next(']')) {
      const from = this.#member();
      const first = from.ranges[0];
      if (isOne(from) && first !== undefined && this.#peek() === '-' && this.#signs[this.#at + 1] !== ']') {
        this.#take();
        const to = this.#member();
        const last = to.ranges[0];
        if (!isOne(to) || last === undefined || last[0] < first[0])
          throw new Refused('a range the wrong way round');
        ranges.push([first[0], last[0]]);
      } else ranges.push(...spread(from));
    }
    return { negated, ranges };
  }

  #member(): CharSet {
    const sign = this.#take();
    if (sign !== '\\') return only(sign);
    if (this.#next('b')) return only('\b');
    return this.#escape();
  }

  #escape(): CharSet {
    const sign = this.#take();
    const known = Object.hasOwn(CLASSES, sign) ? CLASSES[sign] : undefined;
    if (known !== undefined) return known;
    const control = Object.hasOwn(CONTROL, sign) ? CONTROL[sign] : undefined;
    if (control !== undefined) return { negated: false, ranges: [[control, control]] };
    if (sign === 'u' || sign === 'x') return this.#hex(sign === 'u' ? 4 : 2);
    if (/[a-zA-Z0-9]/.test(sign)) throw new Refused(`"\\${sign}" is not known`);
    return only(sign);
  }

  #hex(length: number): CharSet {
    const digits = this.#signs.slice(this.#at, this.#at + length).join('');
    if (digits.length !== length || !/^[0-9a-fA-F]+$/.test(digits))
      throw new Refused('a code without its digits');
    this.#at += length;
    const point = Number.parseInt(digits, 16);
    return { negated: false, ranges: [[point, point]] };
  }
}

function only(sign: string): CharSet {
  const point = sign.codePointAt(0) ?? 0;
  return { negated: false, ranges: [[point, point]] };
}

function isOne(set: CharSet): boolean {
  const range = set.ranges[0];
  return !set.negated && set.ranges.length === 1 && range !== undefined && range[0] === range[1];
}

/** A set as plain ranges, the gaps where it is negated. */
function spread(set: CharSet): Range[] {
  if (!set.negated) return [...set.ranges];
  const gaps: Range[] = [];
  let from = 0;
  for (const [low, high] of [...set.ranges].sort((a, b) => a[0] - b[0])) {
    if (low > from) gaps.push([from, low - 1]);
    from = Math.max(from, high + 1);
  }
  if (from <= LAST) gaps.push([from, LAST]);
  return gaps;
}
