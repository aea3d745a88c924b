import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildIndex } from '../../../components/domain/search/procedure-index.js';
import { search } from '../../../components/domain/search/search.js';
import { SEARCH_WORDS } from '../../../components/domain/search/synonyms.js';
import { fold } from '../../../components/domain/vietnamese/fold.js';
import { realRows } from './real-rows.js';

const rows = realRows();
const index = buildIndex(rows, SEARCH_WORDS);
const LONGEST = 300;
const spoken = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^thu tuc /, '');
const anyRow = fc.nat(rows.length - 1);

test('law: folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(fold(fold(text)), fold(text));
    }),
  );
});

test('law: any procedure of the catalogue is found first by its name, by that without accents, and by its code', () => {
  const first = (q: string): string => {
    const row = search(index, { q }, { limit: 1 }).hits[0]?.row;
    return row === undefined ? '' : spoken(rows[row]?.name ?? '');
  };
  fc.assert(
    fc.property(anyRow, (i) => {
      const row = rows[i];
      assert.ok(row);
      if (row.name.length > LONGEST) return;
      assert.equal(first(row.name), spoken(row.name));
      assert.equal(first(fold(row.name)), spoken(row.name));
      assert.equal(search(index, { q: row.code }, { limit: 1 }).hits[0]?.code, row.code);
    }),
    { numRuns: 150 },
  );
});

test('law: whatever is typed is answered, and what is far too long, quickly', () => {
  const odd = fc.constantFrom(
    '\u0000',
    '\u200f',
    '\u202e',
    '<script>alert(1)</script>',
    '\u0301',
    '\ud800',
    '%',
    '(',
    '🙂',
    'khai sinh',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(odd, fc.string()), { maxLength: 12 }), (parts) => {
      const { hits, total } = search(index, { q: parts.join('') });
      assert.ok(hits.length <= total);
    }),
    { numRuns: 150 },
  );
  const start = performance.now();
  for (const text of ['khai sinh ', 'a', '\u202e', '<b>', '1', 'ư '])
    search(index, { q: text.repeat(10_000 / text.length) });
  assert.ok(performance.now() - start < 2000);
});

test('law: each count says how many its filter would leave', () => {
  fc.assert(
    fc.property(anyRow, fc.constantFrom('', 'cap giay phep', 'đăng ký', 'hộ kinh doanh'), (i, q) => {
      const row = rows[i];
      assert.ok(row);
      const [level] = row.levels;
      const { facets } = search(index, { q, level });
      for (const name of ['field', 'agency', 'audience', 'online'] as const) {
        for (const [value, count] of facets[name].slice(0, 3)) {
          assert.equal(search(index, { q, level, [name]: value }).total, count, `${name} ${value}`);
        }
      }
    }),
    { numRuns: 25 },
  );
});
