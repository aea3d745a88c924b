import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TimeUnit } from '../../../components/contract/lists.js';
import { dueAfterPause, dueAt, OFFICE_SESSIONS } from '../../../components/domain/dossier/deadlines.js';
import { isWorkingDay } from '../../../components/domain/dossier/working-days.js';
import { localDate, localTime } from '../../../components/domain/vietnamese/instants.js';
import { CALENDAR } from './calendar.js';

function due(receivedAt: string, amount: number, unit: TimeUnit, cutoff?: string): string {
  return dueAt({
    receivedAt: `${receivedAt}:00+07:00`,
    duration: { amount, unit },
    calendar: CALENDAR,
    ...(cutoff === undefined ? {} : { cutoff }),
  }).dueAt;
}

test('working days end with the office hours of the last day; the day of receipt is not counted', () => {
  assert.equal(due('2026-11-23T08:00', 1, 'working-day'), '2026-11-25T17:00:00+07:00');
  assert.equal(due('2026-01-08T16:59', 2, 'working-day'), '2026-01-10T17:00:00+07:00');
  assert.equal(due('2026-11-22T22:00', 1, 'working-day'), '2026-11-23T17:00:00+07:00');
  assert.equal(due('2026-11-25T09:00', 1.5, 'working-day'), '2026-11-27T11:00:00+07:00');
});

test('the day of receipt is that of Viet Nam', () => {
  const { dueAt: answer } = dueAt({
    receivedAt: '2026-11-24T18:00:00Z',
    duration: { amount: 1, unit: 'working-day' },
    calendar: CALENDAR,
  });
  assert.equal(answer, '2026-11-26T17:00:00+07:00');
});

test('calendar days and months roll forward off days of rest', () => {
  assert.equal(due('2026-11-23T08:00', 10, 'day'), '2026-12-03T17:00:00+07:00');
  assert.equal(due('2026-11-23T08:00', 1, 'day'), '2026-11-25T17:00:00+07:00', '24/11 is a day of rest');
  assert.equal(due('2026-11-12T08:00', 10, 'day'), '2026-11-23T17:00:00+07:00', 'a Sunday');
  assert.equal(due('2026-01-31T08:00', 1, 'month'), '2026-03-02T17:00:00+07:00', '28/2 is a Saturday');
  assert.equal(due('2026-06-15T08:00', 2, 'month'), '2026-08-17T17:00:00+07:00');
});

test('same-day procedures: up to 15:00 the day of receipt counts, later the next working day does', () => {
  assert.equal(due('2026-11-23T09:00', 1, 'working-day', '15:00'), '2026-11-23T17:00:00+07:00');
  assert.equal(due('2026-11-23T15:00', 1, 'day', '15:00'), '2026-11-23T17:00:00+07:00');
  assert.equal(due('2026-11-23T15:01', 1, 'working-day', '15:00'), '2026-11-25T17:00:00+07:00');
  assert.equal(due('2026-11-20T16:00', 1, 'day', '15:00'), '2026-11-23T17:00:00+07:00');
  assert.equal(due('2026-11-21T09:00', 1, 'working-day', '15:00'), '2026-11-23T17:00:00+07:00', 'a Saturday');
  assert.equal(due('2026-11-23T09:00', 3, 'working-day', '15:00'), '2026-11-26T17:00:00+07:00');
  assert.equal(due('2026-11-20T16:00', 3, 'day', '15:00'), '2026-11-25T17:00:00+07:00');
});

test('working hours run inside the sessions only', () => {
  assert.equal(due('2026-11-25T08:00', 2, 'working-hour'), '2026-11-25T10:00:00+07:00');
  assert.equal(due('2026-11-25T10:30', 2, 'working-hour'), '2026-11-25T14:30:00+07:00');
  assert.equal(due('2026-11-25T12:00', 1, 'working-hour'), '2026-11-25T14:30:00+07:00');
  assert.equal(due('2026-11-25T16:00', 8, 'working-hour'), '2026-11-26T16:00:00+07:00');
  assert.equal(due('2026-11-23T19:00', 8, 'working-hour'), '2026-11-25T17:00:00+07:00', 'over the holiday');
  assert.equal(due('2026-11-27T16:30', 1, 'working-hour'), '2026-11-30T07:30:00+07:00', 'over a weekend');
  assert.equal(due('2026-11-25T05:00', 4.5, 'working-hour'), '2026-11-25T11:30:00+07:00');
});

test('sessions are the office’s own', () => {
  const question = {
    receivedAt: '2026-11-25T09:30:00+07:00',
    calendar: CALENDAR,
    sessions: [{ from: '08:00', to: '10:00' }],
  };
  assert.equal(
    dueAt({ ...question, duration: { amount: 1, unit: 'working-hour' } }).dueAt,
    '2026-11-26T08:30:00+07:00',
  );
  assert.equal(
    dueAt({ ...question, duration: { amount: 1, unit: 'working-day' } }).dueAt,
    '2026-11-26T10:00:00+07:00',
  );
  assert.throws(
    () => dueAt({ ...question, sessions: [], duration: { amount: 1, unit: 'working-hour' } }),
    RangeError,
  );
});

test('a year without a settled calendar is told, and never stops anything', () => {
  const question = { receivedAt: '2026-12-30T08:00:00+07:00', calendar: CALENDAR };
  assert.equal(dueAt({ ...question, duration: { amount: 1, unit: 'working-day' } }).provisional, false);
  assert.equal(dueAt({ ...question, duration: { amount: 3, unit: 'working-day' } }).provisional, true);
  assert.deepEqual(dueAt({ ...question, duration: { amount: 1, unit: 'day' }, calendar: {} }), {
    dueAt: '2026-12-31T17:00:00+07:00',
    provisional: true,
  });
});

test('no time, or a senseless one, is refused', () => {
  for (const amount of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
    assert.throws(() => due('2026-11-25T08:00', amount, 'day'), RangeError);
});

test('after a supplement the whole time runs again from completion', () => {
  assert.equal(due('2026-11-26T10:00', 3, 'working-day'), '2026-12-01T17:00:00+07:00');
});

const pause = (dueAtText: string, pausedAt: string, resumedAt: string, unit: TimeUnit): string =>
  dueAfterPause({
    dueAt: `${dueAtText}:00+07:00`,
    pausedAt: `${pausedAt}:00+07:00`,
    resumedAt: `${resumedAt}:00+07:00`,
    unit,
    calendar: CALENDAR,
  }).dueAt;

test('a pause gives back what was left', () => {
  assert.equal(
    pause('2026-11-27T17:00', '2026-11-25T09:00', '2026-12-02T09:00', 'working-day'),
    '2026-12-04T17:00:00+07:00',
  );
  assert.equal(
    pause('2026-11-27T17:00', '2026-11-25T09:00', '2026-11-25T16:00', 'working-day'),
    '2026-11-27T17:00:00+07:00',
  );
  assert.equal(
    pause('2026-12-03T17:00', '2026-11-23T09:00', '2026-12-01T09:00', 'day'),
    '2026-12-11T17:00:00+07:00',
  );
  assert.equal(
    pause('2026-11-25T14:30', '2026-11-25T10:30', '2026-11-26T16:00', 'working-hour'),
    '2026-11-27T08:00:00+07:00',
  );
  assert.equal(
    pause('2026-11-25T17:00', '2026-11-25T10:30', '2026-11-26T18:00', 'working-day'),
    '2026-11-27T17:00:00+07:00',
  );
});

test('a pause after the due date changes nothing', () => {
  assert.equal(
    pause('2026-11-20T17:00', '2026-11-25T09:00', '2026-12-02T09:00', 'working-day'),
    '2026-11-20T17:00:00+07:00',
  );
});

const instant = fc.integer({ min: Date.UTC(2025, 0, 2), max: Date.UTC(2027, 5, 1) });
const unit = fc.constantFrom<TimeUnit>('working-day', 'day', 'working-hour', 'month');
const amount = fc.integer({ min: 1, max: 60 });
const cutoff = fc.constantFrom(undefined, '15:00');
const inOfficeHours = (time: string): boolean =>
  OFFICE_SESSIONS.some((part) => time >= part.from && time <= part.to);

test('laws: due in office hours of a working day, not before receipt save on the day itself, monotone in time and amount', () => {
  fc.assert(
    fc.property(
      instant,
      unit,
      amount,
      cutoff,
      fc.integer({ min: 0, max: 10 * 86_400_000 }),
      (ms, u, n, c, later) => {
        const ask = (receivedAt: number, count: number): string =>
          dueAt({
            receivedAt,
            duration: { amount: count, unit: u },
            calendar: CALENDAR,
            ...(c === undefined ? {} : { cutoff: c }),
          }).dueAt;
        const answer = ask(ms, n);
        assert.ok(isWorkingDay(localDate(answer), CALENDAR));
        assert.ok(inOfficeHours(localTime(answer)));
        assert.ok(Date.parse(answer) >= ms - 60_000);
        assert.ok(ask(ms + later, n) >= answer);
        assert.ok(ask(ms, n + 1) >= answer);
      },
    ),
    { numRuns: 300 },
  );
});

test('law: a pause never shortens, and what is resumed at once is unchanged', () => {
  fc.assert(
    fc.property(
      instant,
      unit,
      amount,
      fc.nat(100),
      fc.integer({ min: 0, max: 30 * 86_400_000 }),
      (ms, u, n, share, length) => {
        const original = dueAt({
          receivedAt: ms,
          duration: { amount: n, unit: u },
          calendar: CALENDAR,
        }).dueAt;
        const pausedAt = ms + Math.floor(((Date.parse(original) - ms) * share) / 100);
        const answer = (resumedAt: number): string =>
          dueAfterPause({ dueAt: original, pausedAt, resumedAt, unit: u, calendar: CALENDAR }).dueAt;
        assert.equal(Date.parse(answer(pausedAt)), Date.parse(original));
        assert.ok(Date.parse(answer(pausedAt + length)) >= Date.parse(original));
      },
    ),
    { numRuns: 300 },
  );
});
