import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dongInWords, formatDong, numberInWords } from '../../../components/domain/vietnamese/money.js';

test('amounts in digits', () => {
  const spaced = (amount: number): string => formatDong(amount).replace('\u00a0', ' ');
  assert.equal(spaced(0), '0 đ');
  assert.equal(spaced(999), '999 đ');
  assert.equal(spaced(8000), '8.000 đ');
  assert.equal(spaced(1_234_567), '1.234.567 đ');
  assert.ok(formatDong(8000).includes('\u00a0'), 'the line does not break before đ');
});

test('numbers in words', () => {
  for (const [number, words] of [
    [0, 'không'],
    [4, 'bốn'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [31, 'ba mươi mốt'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [555, 'năm trăm năm mươi lăm'],
    [1000, 'một nghìn'],
    [1005, 'một nghìn không trăm linh năm'],
    [1015, 'một nghìn không trăm mười lăm'],
    [21_000, 'hai mươi mốt nghìn'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [1_234_567, 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy'],
    [1_000_000_000, 'một tỷ'],
    [2_000_010_000, 'hai tỷ không trăm mười nghìn'],
    [1_000_000_000_000, 'một nghìn tỷ'],
    [1_005_000_000_001, 'một nghìn không trăm linh năm tỷ không trăm linh một'],
    [1_000_000_000_000_000, 'một triệu tỷ'],
  ] as const)
    assert.equal(numberInWords(number), words, String(number));
  assert.equal(dongInWords(150_000), 'Một trăm năm mươi nghìn đồng');
});

const VALUES: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};

/** Reads words back by a rule of its own: units pile up until a scale word takes them. */
function numberOf(words: string): number {
  let billions = 0;
  let below = 0;
  let group = 0;
  let unit = 0;
  for (const word of words.split(' ')) {
    if (word === 'trăm') [group, unit] = [group + unit * 100, 0];
    else if (word === 'mươi') [group, unit] = [group + unit * 10, 0];
    else if (word === 'mười') group += 10;
    else if (word === 'nghìn') [below, group, unit] = [below + (group + unit) * 1e3, 0, 0];
    else if (word === 'triệu') [below, group, unit] = [below + (group + unit) * 1e6, 0, 0];
    else if (word === 'tỷ') [billions, below, group, unit] = [below + group + unit, 0, 0, 0];
    else if (word !== 'linh') unit = VALUES[word] ?? Number.NaN;
  }
  return billions * 1e9 + below + group + unit;
}

test('words read back as the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000_000 }), (n) =>
      assert.equal(numberOf(numberInWords(n)), n),
    ),
    { numRuns: 1000 },
  );
  for (let n = 0; n < 10_000; n++) assert.equal(numberOf(numberInWords(n)), n);
});

test('what is no amount is refused', () => {
  for (const wrong of [-1, 0.5, Number.NaN, 2 ** 53]) {
    assert.throws(() => numberInWords(wrong), RangeError);
    assert.throws(() => formatDong(wrong), RangeError);
  }
});
