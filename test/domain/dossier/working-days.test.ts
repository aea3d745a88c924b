import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addWorkingDays,
  isProvisional,
  isWorkingDay,
  workingDaysBetween,
} from '../../../components/domain/dossier/working-days.js';
import { addDays, dateOfDayNumber, dayNumber } from '../../../components/domain/vietnamese/dates.js';
import { CALENDAR } from './calendar.js';

const date = fc.integer({ min: dayNumber('2024-06-01'), max: dayNumber('2028-06-01') }).map(dateOfDayNumber);
const count = fc.integer({ min: 1, max: 120 });

test('known answers: holidays, compensation days, swapped days and working Saturdays', () => {
  for (const [from, n, expected] of [
    ['2026-01-08', 2, '2026-01-10'],
    ['2026-02-12', 3, '2026-02-24'],
    ['2026-02-13', 7, '2026-03-03'],
    ['2026-04-24', 3, '2026-05-04'],
    ['2026-08-20', 2, '2026-08-22'],
    ['2026-08-27', 3, '2026-09-04'],
    ['2026-11-23', 1, '2026-11-25'],
    ['2026-12-31', 2, '2027-01-05'],
  ] as const)
    assert.equal(addWorkingDays(from, n, CALENDAR).date, expected, `${from} +${n}`);
});

test('a year has as many working days as the calendar says', () => {
  assert.equal(workingDaysBetween('2024-12-31', '2025-12-31', CALENDAR), 250);
  assert.equal(workingDaysBetween('2025-12-31', '2026-12-31', CALENDAR), 249);
});

test('with no days to add, a day of rest rolls forward and a working day stays', () => {
  assert.equal(addWorkingDays('2026-11-22', 0, CALENDAR).date, '2026-11-23');
  assert.equal(addWorkingDays('2026-11-23', 0, CALENDAR).date, '2026-11-23');
});

test('an unknown or unsettled year makes the answer provisional, never an error', () => {
  assert.deepEqual(addWorkingDays('2026-11-23', 1, CALENDAR), { date: '2026-11-25', provisional: false });
  assert.equal(addWorkingDays('2026-12-31', 2, CALENDAR).provisional, true);
  assert.deepEqual(addWorkingDays('2030-01-04', 1, CALENDAR), { date: '2030-01-07', provisional: true });
  assert.equal(isProvisional('2025-01-01', '2026-12-31', CALENDAR), false);
  assert.equal(isProvisional('2026-01-01', '2027-01-01', CALENDAR), true);
});

test('a broken or negative number of days is refused', () => {
  for (const wrong of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
    assert.throws(() => addWorkingDays('2026-11-23', wrong, CALENDAR), RangeError);
});

test('laws: later, on a working day, monotone, additive, and counted back', () => {
  fc.assert(
    fc.property(date, count, count, (from, a, b) => {
      const end = addWorkingDays(from, a, CALENDAR).date;
      assert.ok(end > from);
      assert.ok(isWorkingDay(end, CALENDAR));
      assert.ok(addWorkingDays(addDays(from, 1), a, CALENDAR).date >= end);
      assert.equal(addWorkingDays(end, b, CALENDAR).date, addWorkingDays(from, a + b, CALENDAR).date);
      assert.equal(workingDaysBetween(from, end, CALENDAR), a);
      assert.equal(workingDaysBetween(end, from, CALENDAR), -a);
    }),
  );
});
