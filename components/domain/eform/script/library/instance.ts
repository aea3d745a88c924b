/**
 * `instance`: what scripts ask of the component they belong to. Its fields are a view, its calls this closed list:
 * how the form is to be submitted, and the checks that NAV's definitions name.
 */
import { toNumber, toText } from '../convert.js';
import type { Run } from '../run.js';
import { isFields, fieldOf, Instant } from '../values.js';
import { VIET_NAM } from '../zone.js';
import { DAY, pad, partsAt, readInstant } from './calendar.js';
import { pairs } from './iteratee.js';
import type { Native } from './method.js';
import { groupOf, isAccountNumber, isIban, isIdentityNumber, isOrganisationNumber } from './norway.js';
import { stepInto } from './plain.js';

/** A call on `instance`, with what it reads besides its arguments. */
interface Asked {
  readonly call: Native;
  readonly reads: readonly string[];
}

/** What a definition's own texts may replace: each is what a citizen reads when a check fails. */
export const MESSAGES = {
  identity: 'This is not a valid identity number',
  organisation: 'This is not a valid organisation number',
  account: 'This is not a valid account number',
  iban: 'This is not a valid IBAN',
  earliest: (day: string) => `The date cannot be before ${day}`,
  latest: (day: string) => `The date cannot be after ${day}`,
  between: (from: string, to: string) => `The date must lie between ${from} and ${to}`,
  later: (day: string) => `The date must be later than ${day}`,
};

function submissionMethod({ scope }: Run): unknown {
  const { instance } = scope;
  return isFields(instance) ? fieldOf(instance, 'submissionMethod') : undefined;
}

/** By which way the form goes in: paper where none is told. */
function way(name: string): Asked {
  return {
    call: (run) => (submissionMethod(run) ?? 'paper') === name,
    reads: ['instance.submissionMethod'],
  };
}

/** True, or the message; an empty field is for `required` to judge. */
function number(holds: (text: string) => boolean, message: string): Asked {
  return {
    call: (run, [input]) => {
      if (input === '' || input === null || input === undefined) return true;
      return holds(toText(run, input).replaceAll(' ', '')) || message;
    },
    reads: [],
  };
}

/** Midnight of a day, NaN where there is none. */
function dayOf(value: unknown): number {
  if (value instanceof Instant) return floored(value.ms);
  return typeof value === 'string' ? floored(readInstant(value, VIET_NAM, VIET_NAM)) : Number.NaN;
}

function floored(ms: number): number {
  const shift = VIET_NAM * 60_000;
  return Math.floor((ms + shift) / DAY) * DAY - shift;
}

function written(ms: number): string {
  const [year, month, day] = partsAt(ms, VIET_NAM);
  return `${pad(day)}.${pad(month + 1)}.${pad(year, 4)}`;
}

function bounded(day: number, earliest: number, latest: number): true | string {
  const [from, to] = [!Number.isNaN(earliest), !Number.isNaN(latest)];
  if (from && to) {
    // Bounds the wrong way round bind nothing.
    if (earliest > latest || (day >= earliest && day <= latest)) return true;
    return MESSAGES.between(written(earliest), written(latest));
  }
  if (from && day < earliest) return MESSAGES.earliest(written(earliest));
  if (to && day > latest) return MESSAGES.latest(written(latest));
  return true;
}

/** So many days from today; NaN where no bound is set. */
function fromToday(run: Run, days: unknown): number {
  if (days === undefined || days === null || days === '') return Number.NaN;
  return floored(run.now()) + Math.round(toNumber(run, days)) * DAY;
}

interface DateBounds {
  readonly beforeKey: unknown;
  readonly mayBeEqual: unknown;
  readonly earliest: unknown;
  readonly latest: unknown;
}

function checkDate(run: Run, input: unknown, data: unknown, row: unknown, bounds: DateBounds): true | string {
  const day = dayOf(input);
  if (typeof bounds.beforeKey === 'string' && bounds.beforeKey !== '') {
    const key = bounds.beforeKey;
    const inRow = key.includes('.') ? stepInto(row, key.slice(key.lastIndexOf('.') + 1)) : undefined;
    const before = dayOf(stepInto(data, key) || inRow);
    if (day < before)
      return bounds.mayBeEqual ? MESSAGES.earliest(written(before)) : MESSAGES.later(written(before));
    if (day === before && !bounds.mayBeEqual) return MESSAGES.later(written(before));
  }
  return bounded(day, fromToday(run, bounds.earliest), fromToday(run, bounds.latest));
}

const checkDatePicker: Native = (run, [input, data, beforeKey, mayBeEqual, earliest, latest, row]) => {
  if (!input) return true;
  return checkDate(run, input, data, row, { beforeKey, mayBeEqual, earliest, latest });
};

const checkDatePickerOf: Native = (run, [input, data, component, row]) => {
  if (!input) return true;
  const at = (key: string): unknown => stepInto(component, key);
  const relative = checkDate(run, input, data, row, {
    beforeKey: at('beforeDateInputKey'),
    mayBeEqual: at('mayBeEqual'),
    earliest: at('earliestAllowedDate'),
    latest: at('latestAllowedDate'),
  });
  if (relative !== true) return relative;
  return bounded(
    dayOf(input),
    dayOf(at('specificEarliestAllowedDate')),
    dayOf(at('specificLatestAllowedDate')),
  );
};

/** Which fields a date is compared with stands in the component, so all answers count as read. */
const DATES = ['*'];

/** The group an applicant is in, with what was known of it before. */
const targetGroup: Native = (run) => {
  const { component, data } = run.scope;
  const known = stepInto(stepInto(data, 'maalgruppe'), 'prefilled');
  return run.own({
    calculated: run.own({ maalgruppetype: groupOf(answersOf(run, data)) }),
    prefilled: known || stepInto(component, 'prefillValue'),
  });
};

/** Answers by key, those directly in a group of the form among them. */
function answersOf(run: Run, data: unknown): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, value] of pairs(run, data))
    for (const [name, inner] of isFields(value) ? pairs(run, value) : [[key, value] as const])
      found.set(String(name), inner);
  return found;
}

export const INSTANCE: ReadonlyMap<string, Asked> = new Map<string, Asked>([
  ['calculateMaalgruppeValue', { call: targetGroup, reads: ['*'] }],
  ['isSubmissionDigital', way('digital')],
  ['isSubmissionNologin', way('digitalnologin')],
  ['isSubmissionPaper', way('paper')],
  ['validateAccountNumber', number(isAccountNumber, MESSAGES.account)],
  ['validateDatePicker', { call: checkDatePicker, reads: DATES }],
  ['validateDatePickerV2', { call: checkDatePickerOf, reads: DATES }],
  ['validateFnr', number(isIdentityNumber, MESSAGES.identity)],
  ['validateFnrNew', number(isIdentityNumber, MESSAGES.identity)],
  ['validateIban', number(isIban, MESSAGES.iban)],
  ['validateOrganizationNumber', number(isOrganisationNumber, MESSAGES.organisation)],
]);
