import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SEARCH_WORDS } from '../../../components/domain/search/synonyms.js';
import { keywordsOf, NO_KEYWORDS, packKeywords } from '../../../components/domain/search/keywords.js';

const unpacked = (names: string[], said: string[], fillers: string[] = []): [string, number[]][] =>
  Array.from(
    keywordsOf(packKeywords(names, said, { ...SEARCH_WORDS, fillers })),
    ([word, rows]): [string, number[]] => [word, rows],
  );

test('keywords are known by word, with the rows in their order, what the name or a list of fillers has left out', () => {
  assert.deepEqual(unpacked(['Đăng ký khai sinh', 'Kết hôn'], ['Báo Sinh, khai báo', 'báo hỷ'], ['hỷ, ơi']), [
    ['báo', [0, 1]],
  ]);
});

test('what is short in a name is found spelt out too', () => {
  const words = unpacked(['Đổi thẻ BHYT'], ['']).map(([word]) => word);
  assert.deepEqual(words, ['bảo', 'hiểm', 'y', 'tế']);
});

test('law: each word of the keywords leads to its rows, and to no other', () => {
  const word = fc.constantFrom('đẻ', 'cưới', 'nhà', 'xe', 'ghe', 'mất');
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(', '));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 60 }), (rows) => {
      const packed = new Map(
        unpacked(
          rows.map(([name]) => name),
          rows.map(([, said]) => said),
        ),
      );
      for (const [row, [name, said]] of rows.entries()) {
        for (const one of ['đẻ', 'cưới', 'nhà', 'xe', 'ghe', 'mất']) {
          const meant = said.split(', ').includes(one) && !name.split(', ').includes(one);
          assert.equal(packed.get(one)?.includes(row) ?? false, meant);
        }
      }
    }),
  );
});

test('what is empty or damaged gives fewer words, never a failure', () => {
  assert.deepEqual([...keywordsOf(NO_KEYWORDS)], []);
  assert.deepEqual(unpacked([], []), []);
  assert.deepEqual([...keywordsOf({ words: 'ghe xe', rows: '1 2' })].slice(0, 1), [['ghe', [1, 3]]]);
});
