import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateInWords,
  dateOfDayNumber,
  dayNumber,
  formatDate,
  formatInstant,
  instantInWords,
  isDate,
  parseDate,
  weekday,
} from '../../../components/domain/vietnamese/dates.js';
import { localDate, localInstant, localTime } from '../../../components/domain/vietnamese/instants.js';

const date = fc.integer({ min: 0, max: 50_000 }).map(dateOfDayNumber);

test('the date is that of Viet Nam, also between midnight and seven', () => {
  assert.equal(localDate('2026-11-21T17:00:00Z'), '2026-11-22');
  assert.equal(localDate('2026-11-21T16:59:59Z'), '2026-11-21');
  assert.equal(localDate('2026-12-31T18:30:00Z'), '2027-01-01');
  assert.equal(localTime('2026-11-22T03:05:00Z'), '10:05');
  assert.equal(localInstant(new Date('2026-11-22T03:05:09.500Z')), '2026-11-22T10:05:09+07:00');
});

test('it agrees with the time zone data of the platform', () => {
  const platform = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2060, 0) }), (ms) => {
      assert.equal(`${localDate(ms)} ${localTime(ms)}`, platform.format(ms));
    }),
  );
});

test('typed dates are read, and unreal ones are not', () => {
  for (const typed of ['22/11/2026', ' 22-11-2026', '22.11.2026 ', '22 / 11 / 2026'])
    assert.equal(parseDate(typed), '2026-11-22');
  assert.equal(parseDate('5/2/2026'), '2026-02-05');
  for (const wrong of ['', '30/02/2026', '29/02/2026', '11/22/2026', '22/11/26', '2026-11-22', '00/01/2026'])
    assert.equal(parseDate(wrong), undefined, wrong);
  assert.equal(parseDate('29/02/2028'), '2028-02-29');
  assert.equal(isDate('2026-02-29'), false);
  assert.equal(isDate('2026-2-9'), false);
});

test('what is formatted reads back', () => {
  fc.assert(fc.property(date, (d) => assert.equal(parseDate(formatDate(d)), d)));
});

test('documents write two digits for days under ten and for the months 1 and 2', () => {
  assert.equal(dateInWords('2026-02-05'), 'ngày 05 tháng 02 năm 2026');
  assert.equal(dateInWords('2026-03-15'), 'ngày 15 tháng 3 năm 2026');
  assert.equal(instantInWords('2026-11-22T03:00:00Z'), '10 giờ 00 phút, ngày 22 tháng 11 năm 2026');
  assert.equal(formatInstant('2026-11-22T03:00:00Z'), '10:00 22/11/2026');
});

test('days, weekdays and months are counted by the calendar', () => {
  assert.equal(weekday('2026-11-22'), 0);
  assert.equal(weekday('1969-12-31'), 3);
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
  assert.equal(addMonths('2026-11-30', 3), '2027-02-28');
  assert.equal(addMonths('2027-12-15', 2), '2028-02-15');
  fc.assert(
    fc.property(date, fc.integer({ min: -999, max: 999 }), (d, n) =>
      assert.equal(dayNumber(addDays(d, n)), dayNumber(d) + n),
    ),
  );
});

test('what is no date or instant is refused, not guessed', () => {
  assert.throws(() => localDate('yesterday'), RangeError);
  assert.throws(() => addDays('22/11/2026', 1), RangeError);
});
