/** lodash over numbers. */
import { toInteger, toNumber } from '../convert.js';
import { type Run, Stop } from '../run.js';
import { iteratee, listOf } from './iteratee.js';
import type { Native } from './method.js';

/** A sum as lodash has it: what is undefined is left out, texts are joined on. */
function sum(values: readonly unknown[]): unknown {
  const present = values.filter((value) => value !== undefined);
  if (present.length === 0) return 0;
  if (present.every((value) => typeof value === 'number')) return present.reduce((a, b) => a + b);
  throw new Stop('a sum of what are no numbers');
}

function best(run: Run, values: readonly unknown[], ask: (value: unknown) => unknown, sign: 1 | -1): unknown {
  let found: { readonly value: unknown; readonly mark: number | string } | undefined;
  for (const value of values) {
    run.spend(1);
    const mark = ask(value);
    if ((typeof mark !== 'number' && typeof mark !== 'string') || Number.isNaN(mark)) continue;
    if (found === undefined || (sign === 1 ? mark > found.mark : mark < found.mark)) found = { value, mark };
  }
  return found?.value;
}

/** Rounds at a place after the point the way people do: 1.005 to two places is 1.01. */
function rounded(run: Run, by: (x: number) => number, value: unknown, places: unknown): number {
  const number = toNumber(run, value);
  const digits = Math.min(Math.max(toInteger(run, places), -292), 292);
  if (digits === 0 || !Number.isFinite(number)) return by(number);
  const [mantissa = '0', exponent = '0'] = `${number}e`.split('e');
  const shifted = `${by(Number(`${mantissa}e${Number(exponent) + digits}`))}e`.split('e');
  return Number(`${shifted[0] ?? '0'}e${Number(shifted[1] ?? 0) - digits}`);
}

function range(run: Run, args: readonly unknown[]): unknown[] {
  const [start, end] =
    args.length < 2 ? [0, toNumber(run, args[0])] : [toNumber(run, args[0]), toNumber(run, args[1])];
  const step = args[2] === undefined ? (start < end ? 1 : -1) : toNumber(run, args[2]);
  const length = step === 0 ? end - start : Math.max(Math.ceil((end - start) / step), 0);
  run.room(length);
  return run.list(Array.from({ length }, (_none, i) => start + i * step));
}

const two =
  (calculate: (a: number, b: number) => number): Native =>
  (run, [a, b]) =>
    calculate(toNumber(run, a), toNumber(run, b));

function clamp(run: Run, args: readonly unknown[]): number {
  const [value = 0, low = 0, high = 0] = args.map((arg) => toNumber(run, arg));
  return args.length < 3 ? Math.min(value, low) : Math.min(Math.max(value, low), high);
}

function inRange(run: Run, args: readonly unknown[]): boolean {
  const [value = 0, a = 0, b = 0] = args.map((arg) => toNumber(run, arg));
  const [from, to] = args.length < 3 ? [0, a] : [a, b];
  return value >= Math.min(from, to) && value < Math.max(from, to);
}

const marked =
  (sign: 1 | -1): Native =>
  (run, [list, by]) =>
    best(run, listOf(run, list), iteratee(run, by), sign);

export const NUMBERS: Readonly<Record<string, Native>> = {
  add: two((a, b) => a + b),
  ceil: (run, [value, places]) => rounded(run, Math.ceil, value, places),
  clamp,
  divide: two((a, b) => a / b),
  floor: (run, [value, places]) => rounded(run, Math.floor, value, places),
  inRange,
  max: marked(1),
  maxBy: marked(1),
  mean: (run, [list]) => Number(sum(listOf(run, list))) / listOf(run, list).length,
  meanBy: (run, [list, by]) => {
    const ask = iteratee(run, by);
    const values = listOf(run, list).map((value) => ask(value));
    return Number(sum(values)) / values.length;
  },
  min: marked(-1),
  minBy: marked(-1),
  multiply: two((a, b) => a * b),
  range,
  round: (run, [value, places]) => rounded(run, Math.round, value, places),
  subtract: two((a, b) => a - b),
  sum: (run, [list]) => sum(listOf(run, list)),
  sumBy: (run, [list, by]) => {
    const ask = iteratee(run, by);
    return sum(listOf(run, list).map((value) => ask(value)));
  },
  times: (run, [count, by]) => {
    const length = Math.max(0, toInteger(run, count));
    run.room(length);
    const ask = iteratee(run, by);
    return run.list(Array.from({ length }, (_none, i) => ask(i)));
  },
  toInteger: (run, [value]) => toInteger(run, value),
  toNumber: (run, [value]) => toNumber(run, value),
};
