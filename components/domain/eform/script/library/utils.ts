/** `utils`: the calls of Form.io's helpers that scripts make, with those that NAV adds to them. */
import { toNumber, toText } from '../convert.js';
import { Callable, type Run, Stop } from '../run.js';
import { type Fields, fieldOf, isClosed, isFields, keysOf, Library } from '../values.js';
import { VIET_NAM } from '../zone.js';
import { partsAt, readInstant } from './calendar.js';
import { listOf } from './iteratee.js';
import { LODASH } from './lodash.js';
import { members, type Native } from './method.js';
import { MOMENT, momentFrom } from './moment.js';
import { birthDate } from './norway.js';
import { valueAt } from './plain.js';

const DEEPEST = 30;

/** The value of a field by its key wherever it lies in the answers; a path leads there straight. */
function answer(run: Run, submission: unknown, key: string): unknown {
  const data = isFields(submission) ? fieldOf(submission, 'data') : undefined;
  const straight = valueAt(run, data, key);
  return straight !== undefined ? straight : sought(run, data, key, 0);
}

function sought(run: Run, value: unknown, key: string, depth: number): unknown {
  if (depth > DEEPEST) throw new Stop('nested too deeply');
  if (isClosed(key) || (!isFields(value) && !Array.isArray(value))) return undefined;
  if (isFields(value) && Object.hasOwn(value, key)) return fieldOf(value, key);
  for (const name of keysOf(value)) {
    run.spend(1);
    const found = sought(run, fieldOf(value, name), key, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Birth date from a field that holds a date or a Norwegian identity number. */
function born(run: Run, key: unknown, submission: unknown): number {
  const value = answer(run, submission, toText(run, key));
  if (typeof value !== 'string') return Number.NaN;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : birthDate(value.trim());
  return day === undefined ? Number.NaN : readInstant(day, VIET_NAM, VIET_NAM);
}

/** Full years from then to now; undefined when the birth date is not known. */
function age(run: Run, key: unknown, submission: unknown, at?: unknown): number | undefined {
  const ms = born(run, key, submission);
  if (Number.isNaN(ms)) return undefined;
  const now = momentFrom(run, [at]);
  const [year, month, day] = partsAt(now.ms, VIET_NAM);
  const [bornYear, bornMonth, bornDay] = partsAt(ms, VIET_NAM);
  const had = month > bornMonth || (month === bornMonth && day >= bornDay);
  return year - bornYear - (had ? 0 : 1);
}

/** What is known of data that a component fetched: kept under `metadata.dataFetcher` of the submission. */
function fetched(run: Run, [path, submission]: readonly unknown[]): Fields {
  const key = toText(run, path);
  const chosen = valueAt(run, submission, `data.${key}`);
  const result = valueAt(run, submission, `metadata.dataFetcher.${key}`);
  const list = valueAt(run, result, 'data');
  const success = Array.isArray(list);
  const failure = Boolean(valueAt(run, result, 'fetchError'));
  const disabled = Boolean(valueAt(run, result, 'fetchDisabled'));
  const done = disabled ? undefined : success || failure;
  const picked = (): unknown[] =>
    listOf(run, list).filter((item) => Boolean(valueAt(run, chosen, [valueAt(run, item, 'value')])));
  const other = (item: unknown): boolean => valueAt(run, item, 'value') === 'annet';
  const answers: Readonly<Record<string, () => unknown>> = {
    COUNT: () => picked().filter((item) => !other(item)).length,
    OTHER: () => picked().some(other),
  };
  const selected: Native = (inner, [by]) => {
    if (!success) return undefined;
    if (typeof by === 'string') return Object.hasOwn(answers, by) ? answers[by]?.() : undefined;
    if (!isFields(by)) return false;
    return picked().some((item) =>
      keysOf(by).some((name) => valueAt(inner, item, [name]) === fieldOf(by, name)),
    );
  };
  return run.own({
    fetchDone: done,
    fetchDisabled: disabled,
    ready: done || disabled,
    empty: success ? listOf(run, list).length === 0 : undefined,
    success: done ? success : undefined,
    failure: done ? failure : undefined,
    selected: new Callable('selected', selected),
    apiResult: result,
  });
}

export const UTILS = new Library(
  'utils',
  members(
    {
      dataFetcher: fetched,
      getAge: (run, [key, submission, at]) => age(run, key, submission, at),
      getValue: (run, [submission, key]) => answer(run, submission, toText(run, key)),
      isAgeBetween: (run, [interval, key, submission, at]) => {
        const years = age(run, key, submission, at);
        const [from, to] = listOf(run, interval);
        return Boolean(years) && toNumber(run, from) <= Number(years) && Number(years) <= toNumber(run, to);
      },
      isBornBeforeYear: (run, [year, key, submission]) => {
        const ms = born(run, key, submission);
        return !Number.isNaN(ms) && partsAt(ms, VIET_NAM)[0] < toNumber(run, year);
      },
    },
    { _: LODASH, moment: MOMENT },
  ),
);
