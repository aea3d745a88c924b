/**
 * Regular expressions of scripts, on the linear-time automaton that the patterns of definitions run on. Here it also
 * tells where a match lies: threads walk together in the order in which JavaScript would try them, so the first that
 * arrives is the match JavaScript finds.
 */
import { LONGEST_MATCHED } from '../../longest.js';
import { compilePattern } from '../../pattern.js';
import type { PatternProgram, PatternState } from '../../program.js';
import { type Run, Stop } from '../run.js';
import { Expression } from '../values.js';

export interface Match {
  readonly at: number;
  readonly text: string;
}

const FLAGS = /^[giu]*$/;
/** Letters that a range is spelt out to when case does not matter; wider ranges hold both cases as a rule. */
const WIDEST = 2_000;

/** Compiles a regular expression, or says why it lies outside. */
export function compileExpression(source: string, flags: string): Expression | { readonly refused: string } {
  if (!FLAGS.test(flags)) return { refused: `the flags “${flags}”` };
  if (/[\u{10000}-\u{10ffff}]/u.test(source)) return { refused: 'a sign beyond the basic plane' };
  const compiled = compilePattern(source);
  if ('refused' in compiled) return compiled;
  const { program } = compiled.pattern;
  return new Expression(source, flags, flags.includes('i') ? eitherCase(program) : program);
}

function eitherCase(program: PatternProgram): PatternProgram {
  const states = program.states.map((state): PatternState => {
    if (state.op !== 'char') return state;
    const ranges = [...state.set.ranges];
    for (const [from, to] of state.set.ranges)
      for (let point = from; to - from < WIDEST && point <= to; point += 1) {
        const sign = String.fromCodePoint(point);
        for (const other of [sign.toLowerCase(), sign.toUpperCase()]) {
          const twin = other.codePointAt(0) ?? point;
          if (other.length === 1 && twin !== point) ranges.push([twin, twin]);
        }
      }
    return { ...state, set: { ...state.set, ranges } };
  });
  return { ...program, states };
}

/** Whether a repeat is lazy: the automaton takes all repeats as greedy, which moves where a match ends. */
function isLazy(source: string): boolean {
  return /[*+?}]\?/.test(source.replace(/\\.|\[(?:\\.|[^\]])*\]/g, '-'));
}

/** The first match at or after a place. `whether` asks only if there is one. */
export function findFirst(
  run: Run,
  expression: Expression,
  text: string,
  whether = false,
  from = 0,
): Match | undefined {
  if (!whether && isLazy(expression.source)) throw new Stop('where a lazy pattern matches cannot be told');
  if (text.length > LONGEST_MATCHED) throw new Stop('too long a text for a pattern');
  const { states } = expression.program;
  run.spend(1 + (((text.length - from + 1) * states.length) >> 4));
  return new Walk(expression.program, text).first(from, whether);
}

export function findAll(run: Run, expression: Expression, text: string): Match[] {
  const found: Match[] = [];
  let from = 0;
  while (from <= text.length) {
    const match = findFirst(run, expression, text, false, from);
    if (match === undefined) break;
    found.push(match);
    from = match.text === '' ? match.at + 1 : match.at + match.text.length;
  }
  return found;
}

interface Thread {
  readonly state: number;
  readonly begun: number;
}

class Walk {
  readonly #states: readonly PatternState[];
  readonly #start: number;
  readonly #text: string;

  constructor({ states, start }: PatternProgram, text: string) {
    this.#states = states;
    this.#start = start;
    this.#text = text;
  }

  first(from: number, whether: boolean): Match | undefined {
    let threads: Thread[] = [];
    let found: Match | undefined;
    for (let at = from; at <= this.#text.length; at += 1) {
      const seen = new Set<number>();
      const now: Thread[] = [];
      for (const { state, begun } of threads) this.#follow(state, begun, at, seen, now);
      if (found === undefined) this.#follow(this.#start, at, at, seen, now);
      threads = [];
      for (const { state, begun } of now) {
        const here = this.#states[state];
        if (here?.op === 'match') {
          found = { at: begun, text: this.#text.slice(begun, at) };
          if (whether) return found;
          // Threads further down would have been tried only if this one had failed.
          break;
        }
        if (here?.op === 'char' && holds(here.set, this.#text.charCodeAt(at)))
          threads.push({ state: here.to, begun });
      }
      if (found !== undefined && threads.length === 0) break;
    }
    return found;
  }

  /** All states that can be reached without reading a sign, in the order JavaScript tries them. */
  #follow(from: number, begun: number, at: number, seen: Set<number>, into: Thread[]): void {
    const open = [from];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const state = this.#states[next];
      if (state?.op === 'split') open.push(...[...state.to].reverse());
      else if (state?.op === 'start') {
        if (at === 0) open.push(state.to);
      } else if (state?.op === 'end') {
        if (at === this.#text.length) open.push(state.to);
      } else into.push({ state: next, begun });
    }
  }
}

function holds(
  set: { readonly ranges: readonly (readonly [number, number])[]; readonly negated: boolean },
  point: number,
): boolean {
  return (
    !Number.isNaN(point) && set.ranges.some(([from, to]) => point >= from && point <= to) !== set.negated
  );
}
