import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildIndex } from '../../../components/domain/search/procedure-index.js';
import { search } from '../../../components/domain/search/search.js';
import { SEARCH_WORDS } from '../../../components/domain/search/synonyms.js';
import { fold } from '../../../components/domain/vietnamese/fold.js';
import { shippedLines } from '../../bench/search/shipped.js';

const { rows, keywords } = await shippedLines();
const index = buildIndex(rows, SEARCH_WORDS, keywords);
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

test('law: each procedure of the catalogue is found first by its name, by that without accents, and by its code', () => {
  const first = (q: string): number => search(index, { q }, { limit: 1 }).hits[0]?.row ?? -1;
  for (const { code, name } of rows) {
    for (const q of [name, fold(name)]) {
      // Some procedures bear the same name; any of them is right.
      assert.equal(spoken(rows[first(q)]?.name ?? ''), spoken(name), q);
    }
    for (const q of [code, code.replace('.', '')]) assert.equal(rows[first(q)]?.code, code, q);
  }
});

test('law: whatever is typed is answered', () => {
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
      assert.ok(hits.length <= Math.max(total, total > 0 ? 8 : 0));
    }),
    { numRuns: 150 },
  );
});

test('law: what is far too long is answered within a moment', () => {
  for (const text of [
    'khai sinh ',
    'a',
    'đăng ký đất đai ',
    'gcnqsdđ ',
    '\u202e',
    '\u0000',
    '<b>',
    '1',
    'ư ',
    'sinhkhai',
    '\u0301',
    '1.001193 ',
  ]) {
    const times = [1, 2, 3].map((n) => {
      const start = performance.now();
      search(index, { q: `${text.repeat(10_000 / text.length)}${String(n)}` });
      return performance.now() - start;
    });
    assert.ok(Math.min(...times) < 200, `${text} ${String(times)}`);
  }
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
