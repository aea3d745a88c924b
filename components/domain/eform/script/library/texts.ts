/** Methods of texts and of regular expressions. */
import { compareTexts, toInteger, toNumber, toText } from '../convert.js';
import { type Run, Stop } from '../run.js';
import { Expression, Untold } from '../values.js';
import { findAll, findFirst, type Match } from './expressions.js';
import { methods } from './method.js';

/** Looking for one text in another costs what the worst case may take. */
function searching(run: Run, within: string, sought: string): void {
  run.spend(1 + (within.length >> 6) * (1 + (sought.length >> 6)));
}

function repeated(run: Run, text: string, times: number): string {
  if (!(times >= 0)) throw new Stop('a text repeated less than no times');
  run.letters(text.length * times);
  return text.repeat(times);
}

function padded(run: Run, text: string, args: readonly unknown[], atStart: boolean): string {
  const length = toInteger(run, args[0]);
  run.letters(Math.max(length, text.length));
  const filler = args[1] === undefined ? ' ' : toText(run, args[1]);
  return atStart ? text.padStart(length, filler) : text.padEnd(length, filler);
}

/** A match as JavaScript lists it: the whole, then a place for each group. */
function matchList(run: Run, expression: Expression, match: Match): unknown[] {
  const groups = /\\.|\[(?:\\.|[^\]])*\]|(\((?!\?:))/g;
  const count = [...expression.source.matchAll(groups)].filter(([, group]) => group !== undefined).length;
  return run.list([match.text, ...Array.from({ length: count }, () => new Untold())]);
}

function match(run: Run, text: string, pattern: unknown): unknown {
  if (!(pattern instanceof Expression)) throw new Stop('matching with what is no regular expression');
  if (pattern.flags.includes('g')) {
    const found = findAll(run, pattern, text);
    return found.length === 0 ? null : run.list(found.map((one) => one.text));
  }
  const found = findFirst(run, pattern, text);
  return found === undefined ? null : matchList(run, pattern, found);
}

/** Where a plain text is found, once or everywhere. */
function places(run: Run, text: string, sought: string, all: boolean): Match[] {
  searching(run, text, sought);
  const found: Match[] = [];
  let from = 0;
  for (let at = text.indexOf(sought, from); at >= 0; at = text.indexOf(sought, from)) {
    run.spend(1);
    found.push({ at, text: sought });
    from = at + Math.max(1, sought.length);
    if (!all || from > text.length) break;
  }
  return found;
}

function replace(run: Run, text: string, pattern: unknown, by: unknown, everywhere: boolean): string {
  let found: Match[];
  if (pattern instanceof Expression) {
    const first = pattern.flags.includes('g') ? undefined : findFirst(run, pattern, text);
    found = pattern.flags.includes('g') ? findAll(run, pattern, text) : first ? [first] : [];
  } else found = places(run, text, toText(run, pattern), everywhere);
  let whole = '';
  let from = 0;
  for (const one of found) {
    const between = text.slice(from, one.at);
    const put = replacement(run, text, one, by);
    run.letters(whole.length + between.length + put.length);
    whole += between + put;
    from = one.at + one.text.length;
  }
  run.letters(whole.length + text.length - from);
  return whole + text.slice(from);
}

function replacement(run: Run, text: string, { at, text: found }: Match, by: unknown): string {
  if (typeof by === 'object' && by !== null) return toText(run, run.call(by, [found, at, text]));
  const template = toText(run, by);
  return template.replace(/\$([$&0-9`'<])/g, (_whole, sign: string) => {
    if (sign === '$') return '$';
    if (sign === '&') return found;
    throw new Stop('what a group of a pattern matched cannot be told');
  });
}

function split(run: Run, text: string, by: unknown, limit: unknown): unknown[] {
  const most = limit === undefined ? Number.POSITIVE_INFINITY : toInteger(run, limit);
  if (by === undefined) return run.list([text].slice(0, most));
  let parts: string[];
  if (by instanceof Expression) {
    if (matchList(run, by, { at: 0, text: '' }).length > 1)
      throw new Stop('splitting by a pattern with groups');
    parts = splitBy(text, findAll(run, by, text));
  } else {
    const sign = toText(run, by);
    searching(run, text, sign);
    if (sign === '') run.room(text.length);
    parts = text.split(sign);
  }
  return run.list(parts.slice(0, most));
}

function splitBy(text: string, found: readonly Match[]): string[] {
  if (text === '') return found.length > 0 ? [] : [''];
  const parts: string[] = [];
  let from = 0;
  for (const { at, text: sign } of found) {
    if (sign === '' && (at === from || at >= text.length)) {
      if (at === 0 || at >= text.length) continue;
    }
    parts.push(text.slice(from, at));
    from = at + sign.length;
  }
  return [...parts, text.slice(from)];
}

const lower = (run: Run, text: string): string => run.text(text.toLowerCase());
const upper = (run: Run, text: string): string => run.text(text.toUpperCase());
const itself = (_run: Run, text: string): string => text;

export const METHODS_OF_TEXT = methods<string>({
  at: (run, text, [at]) => text.at(toInteger(run, at)),
  charAt: (run, text, [at]) => text.charAt(toInteger(run, at)),
  charCodeAt: (run, text, [at]) => text.charCodeAt(toInteger(run, at)),
  codePointAt: (run, text, [at]) => text.codePointAt(toInteger(run, at)),
  concat: (run, text, args) => {
    let whole = text;
    for (const arg of args) {
      const part = toText(run, arg);
      run.letters(whole.length + part.length);
      whole += part;
    }
    return whole;
  },
  endsWith: (run, text, [sought, end]) =>
    text.endsWith(toText(run, sought), toInteger(run, end, text.length)),
  includes: (run, text, [sought, from]) => {
    const wanted = toText(run, sought);
    searching(run, text, wanted);
    return text.includes(wanted, toInteger(run, from));
  },
  indexOf: (run, text, [sought, from]) => {
    const wanted = toText(run, sought);
    searching(run, text, wanted);
    return text.indexOf(wanted, toInteger(run, from));
  },
  lastIndexOf: (run, text, [sought, from]) => {
    const wanted = toText(run, sought);
    searching(run, text, wanted);
    return text.lastIndexOf(wanted, from === undefined ? text.length : toNumber(run, from));
  },
  // By code points, not by the rules of a language: they differ from one machine to the next.
  localeCompare: (run, text, [other]) =>
    compareTexts(text.normalize('NFC').toLowerCase(), toText(run, other).normalize('NFC').toLowerCase()) ||
    compareTexts(toText(run, other), text),
  match: (run, text, [pattern]) => match(run, text, pattern),
  matchAll: (run, text, [pattern]) => {
    if (!(pattern instanceof Expression) || !pattern.flags.includes('g'))
      throw new Stop('matching all with what is no global regular expression');
    return run.list(findAll(run, pattern, text).map((found) => matchList(run, pattern, found)));
  },
  normalize: (run, text, [form]) => {
    const way = form === undefined ? 'NFC' : toText(run, form);
    if (!['NFC', 'NFD', 'NFKC', 'NFKD'].includes(way)) throw new Stop(`no such form of a text: ${way}`);
    run.letters(4 * text.length);
    return run.text(text.normalize(way));
  },
  padEnd: (run, text, args) => padded(run, text, args, false),
  padStart: (run, text, args) => padded(run, text, args, true),
  repeat: (run, text, [times]) => repeated(run, text, toInteger(run, times)),
  replace: (run, text, [pattern, by]) => replace(run, text, pattern, by, false),
  replaceAll: (run, text, [pattern, by]) => replace(run, text, pattern, by, true),
  search: (run, text, [pattern]) => {
    if (pattern instanceof Expression) return findFirst(run, pattern, text)?.at ?? -1;
    throw new Stop('searching with what is no regular expression');
  },
  slice: (run, text, [from, to]) => text.slice(toInteger(run, from), toInteger(run, to, text.length)),
  split: (run, text, [by, limit]) => split(run, text, by, limit),
  startsWith: (run, text, [sought, from]) => text.startsWith(toText(run, sought), toInteger(run, from)),
  substr: (run, text, [at, length]) => {
    const from = toInteger(run, at);
    const start = from < 0 ? Math.max(0, text.length + from) : from;
    return text.slice(start, start + Math.max(0, toInteger(run, length, text.length)));
  },
  substring: (run, text, [from, to]) => text.substring(toInteger(run, from), toInteger(run, to, text.length)),
  toLocaleLowerCase: lower,
  toLocaleUpperCase: upper,
  toLowerCase: lower,
  toString: itself,
  toUpperCase: upper,
  trim: (_run, text) => text.trim(),
  trimEnd: (_run, text) => text.trimEnd(),
  trimStart: (_run, text) => text.trimStart(),
  valueOf: itself,
});

export const METHODS_OF_EXPRESSION = methods<Expression>({
  exec: (run, expression, [text]) => {
    if (expression.flags.includes('g')) throw new Stop('exec with a global regular expression');
    return match(run, toText(run, text), expression);
  },
  test: (run, expression, [text]) => findFirst(run, expression, toText(run, text), true) !== undefined,
  toString: (_run, expression) => `/${expression.source}/${expression.flags}`,
});
