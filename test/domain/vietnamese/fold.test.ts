import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compose, fold, soundOf, wordsOf } from '../../../components/domain/vietnamese/fold.js';

const vietnamese = fc.string({
  unit: fc.constantFrom(
    ...'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵĐ 0123.,-',
  ),
});

test('fold unifies accents, tone placement, đ, case and composition', () => {
  for (const [typed, folded] of [
    ['Hòa Bình', 'hoa binh'],
    ['Hoà Bình', 'hoa binh'],
    ['HÒA'.normalize('NFD'), 'hoa'],
    ['Đăng ký ĐẤT', 'dang ky dat'],
    ['Nguyễn Thị Ưởng', 'nguyen thi uong'],
  ] as const)
    assert.equal(fold(typed), folded);
});

test('fold keeps one letter for each composed letter, is idempotent and blind to composition', () => {
  fc.assert(
    fc.property(vietnamese, (text) => {
      const folded = fold(text);
      assert.equal(folded.length, compose(text).length);
      assert.equal(fold(folded), folded);
      assert.equal(fold(text.normalize('NFD')), folded);
    }),
  );
});

test('soundOf tells má from mã but not hòa from hoà', () => {
  assert.deepEqual(soundOf('hòa'), soundOf('hoà'));
  assert.deepEqual(soundOf('Thuỷ'), soundOf('thủy'));
  assert.notDeepEqual(soundOf('má'), soundOf('mã'));
  assert.notDeepEqual(soundOf('dat'), soundOf('đất'));
  assert.equal(soundOf('giấy').letters, 'giây');
});

test('wordsOf finds words with their places and keeps dotted codes whole', () => {
  const text = 'Cấp thẻ (lần 2), mã 1.001193.';
  const words = wordsOf(text);
  assert.deepEqual(
    words.map((word) => word.text),
    ['Cấp', 'thẻ', 'lần', '2', 'mã', '1.001193'],
  );
  for (const word of words) assert.equal(text.slice(word.start, word.end), word.text);
  assert.equal(wordsOf('hòa'.normalize('NFD')).length, 1);
});
