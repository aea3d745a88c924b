/** Numbers: their methods, `Number` and `Math`. */
import { toInteger, toNumber, toText } from '../convert.js';
import { Callable, type Run, wrong } from '../run.js';
import { type Library } from '../values.js';
import { library, members, methods, type Native } from './method.js';

function within(value: number, from: number, to: number): number {
  if (value < from || value > to) throw wrong(`${value} lies outside ${from} to ${to}`, 'RangeError');
  return value;
}

export const METHODS_OF_NUMBER = methods<number>({
  toFixed: (run, number, [digits]) => number.toFixed(within(toInteger(run, digits), 0, 100)),
  toPrecision: (run, number, [digits]) =>
    digits === undefined ? String(number) : number.toPrecision(within(toInteger(run, digits), 1, 100)),
  toString: (run, number, [radix]) => number.toString(within(toInteger(run, radix, 10), 2, 36)),
  valueOf: (_run, number) => number,
});

export const METHODS_OF_BOOLEAN = methods<boolean>({
  toString: (_run, value) => String(value),
  valueOf: (_run, value) => value,
});

export const parseDecimal: Native = (run, [text]) => Number.parseFloat(toText(run, text));

/** Radix 0 lets `0x…` be hexadecimal, as a call without one does. */
export const parseInteger: Native = (run, [text, radix]) =>
  Number.parseInt(toText(run, text), toInteger(run, radix));

function isNumber(holds: (number: number) => boolean): Native {
  return (_run, [value]) => typeof value === 'number' && holds(value);
}

export const NUMBER = new Callable(
  'Number',
  (run, args) => (args.length === 0 ? 0 : toNumber(run, args[0])),
  members(
    {
      isFinite: isNumber(Number.isFinite),
      isInteger: isNumber(Number.isInteger),
      isNaN: isNumber(Number.isNaN),
      isSafeInteger: isNumber(Number.isSafeInteger),
      parseFloat: parseDecimal,
      parseInt: parseInteger,
    },
    {
      EPSILON: Number.EPSILON,
      MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER,
      MAX_VALUE: Number.MAX_VALUE,
      MIN_SAFE_INTEGER: Number.MIN_SAFE_INTEGER,
      MIN_VALUE: Number.MIN_VALUE,
    },
  ),
);

const ofOne =
  (calculate: (x: number) => number): Native =>
  (run, [value]) =>
    calculate(toNumber(run, value));

const ofAll =
  (calculate: (...all: number[]) => number): Native =>
  (run, args) => {
    run.spend(args.length);
    return calculate(...args.map((arg) => toNumber(run, arg)));
  };

const ONE = {
  abs: Math.abs,
  ceil: Math.ceil,
  cbrt: Math.cbrt,
  cos: Math.cos,
  exp: Math.exp,
  floor: Math.floor,
  log: Math.log,
  log10: Math.log10,
  log2: Math.log2,
  round: Math.round,
  sign: Math.sign,
  sin: Math.sin,
  sqrt: Math.sqrt,
  tan: Math.tan,
  trunc: Math.trunc,
};

/** No `random`: a run gives the same on both sides of the wire. */
export const MATH: Library = library(
  'Math',
  {
    ...Object.fromEntries(Object.entries(ONE).map(([name, calculate]) => [name, ofOne(calculate)])),
    atan2: (run, [y, x]) => Math.atan2(toNumber(run, y), toNumber(run, x)),
    hypot: ofAll(Math.hypot),
    max: ofAll(Math.max),
    min: ofAll(Math.min),
    pow: (run: Run, [base, power]) => toNumber(run, base) ** toNumber(run, power),
  },
  { E: Math.E, LN10: Math.LN10, LN2: Math.LN2, PI: Math.PI, SQRT2: Math.SQRT2 },
);
