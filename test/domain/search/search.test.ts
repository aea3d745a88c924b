import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildIndex } from '../../../components/domain/search/procedure-index.js';
import { packKeywords } from '../../../components/domain/search/keywords.js';
import { search } from '../../../components/domain/search/search.js';
import type { SearchQuery } from '../../../components/domain/search/search.js';
import { SEARCH_WORDS } from '../../../components/domain/search/synonyms.js';
import { fold } from '../../../components/domain/vietnamese/fold.js';
import { ROWS } from './rows.js';

const index = buildIndex(ROWS, SEARCH_WORDS);
const codes = (query: string | SearchQuery): string[] =>
  search(index, typeof query === 'string' ? { q: query } : query).hits.map((hit) => hit.code);

function marked(q: string, code: string): string[] {
  const hit = search(index, { q }).hits.find((one) => one.code === code);
  const name = ROWS.find((row) => row.code === code)?.name.normalize('NFC') ?? '';
  return hit?.marks.map(([start, end]) => name.slice(start, end)) ?? [];
}

test('the procedure whose name is the query comes first, with and without accents', () => {
  for (const q of [
    'đăng ký khai sinh',
    'dang ky khai sinh',
    'ĐĂNG KÝ KHAI SINH',
    'đăng ký khai sinh'.normalize('NFD'),
    'thủ tục đăng ký khai sinh',
  ])
    assert.deepEqual(codes(q).slice(0, 2), ['1.001193', '1.003583'], q);
});

test('words may be begun only, and stand in any order', () => {
  assert.equal(codes('sinh khai dang')[0], '1.001193');
  assert.equal(codes('kha si lưu')[0], '1.003583');
  assert.deepEqual(codes('thường tr'), ['1.004222']);
});

test('what has all words comes first, in name, field, agency or level', () => {
  assert.equal(codes('khai sinh hộ tịch tỉnh')[0], '2.000635');
  assert.equal(codes('công an xã')[0], '1.004222');
  assert.equal(search(index, { q: 'khai sinh' }).matched, 'all');
});

test('behind few answers stand some that come near, which are not counted', () => {
  const { hits, matched, total, facets } = search(index, { q: 'khai sinh hộ tịch tỉnh' });
  assert.equal(matched, 'all');
  assert.equal(hits[0]?.code, '2.000635');
  assert.equal(total, 1, 'what only comes near is not counted');
  assert.deepEqual(facets.level, [
    ['commune', 1],
    ['province', 1],
  ]);
  assert.ok(hits.length > 1 && hits.length <= 8);
  assert.equal(new Set(hits.map(({ row }) => row)).size, hits.length);
  assert.equal(
    search(index, { q: 'khai sinh hộ tịch tỉnh', level: 'province' }).hits.length,
    1,
    'nor filtered',
  );
  assert.equal(search(index, { q: 'khai sinh hộ tịch tỉnh' }, { offset: 1 }).hits.length, 0);
  assert.equal(codes('1.001193').length, 1, 'a code means one procedure');
});

test('where nothing has all words, those with most of them are given and told apart', () => {
  const result = search(index, { q: 'đăng ký khai sinh xyzzy' });
  assert.equal(result.matched, 'most');
  assert.equal(result.hits[0]?.code, '1.001193');
  assert.deepEqual(codes('xyzzy'), []);
});

test('questions are understood past their fillers', () => {
  assert.equal(codes('Ba tôi mất hôm qua, tôi phải đi báo tử ở đâu')[0], '1.000656');
  assert.equal(codes('tôi muốn làm khai sinh cho con ở đâu')[0], '1.001193');
  assert.deepEqual(codes('thủ tục').length > 0, true, 'nothing but fillers is a query all the same');
});

test('codes are found with and without the dot, by their beginning and by their last six digits', () => {
  for (const q of ['1.001193', '1001193', ' 1.001193 ', '001193', '1.001193.000.00.00.H18'])
    assert.deepEqual(codes(q), ['1.001193'], q);
  assert.deepEqual(codes('1.0048').sort(), ['1.004873', '1.004884']);
  assert.equal(codes('1001')[0]?.slice(0, 5), '1.001');
});

test('several codes give just those procedures, in the order asked for, once each, and filters still narrow', () => {
  for (const q of ['1.000894, 1.001193', '1000894 1.001193;1.000894', '1.000894 9.999999 1.001193'])
    assert.deepEqual(codes(q), ['1.000894', '1.001193'], q);
  assert.deepEqual(codes({ q: '2.000635, 1.001193', level: 'province' }), ['2.000635']);
  assert.deepEqual(codes('9.999999, 9.999998'), []);
});

test('the accents typed come first, others follow', () => {
  assert.deepEqual(codes('má'), ['1.007739', '1.008510']);
  assert.deepEqual(codes('mã'), ['1.008510', '1.007739']);
  assert.deepEqual(codes('căn').slice(0, 1), ['1.014063']);
});

test('the old and the new placement of the tone are one', () => {
  assert.deepEqual(codes('hòa giải'), codes('hoà giải'));
  assert.equal(codes('hòa giải').length, 2);
});

test('abbreviations and everyday words lead to the official wording', () => {
  assert.equal(codes('gks')[0], '1.001193');
  assert.equal(codes('cccd')[0], '1.014063');
  assert.equal(codes('hkd')[0], '1.001612');
  assert.equal(codes('xin giấy xác nhận độc thân')[0], '1.004873');
  assert.equal(codes('doc than')[0], '1.004873');
  assert.equal(codes('báo tử')[0], '1.000656');
});

test('what is short for two things stands for both, and small words of a chat for none', () => {
  assert.equal(codes('khai sinh đc ko')[0], '1.001193');
  assert.equal(codes('kết hôn hết bn tiền')[0], '1.000894');
});

test('what no procedure answers is told by its tones too', () => {
  const of = (q: string): string | null => search(index, { q }).outOfScope;
  assert.equal(of('gọi cấp cứu'), 'emergency');
  assert.equal(of('goi cap cuu'), 'emergency');
  assert.equal(of('khai sinh cơ quan nào làm'), null);
  assert.equal(of('đăng ký hộ kinh doanh ngoài tỉnh'), null);
});

test('words that people say find a procedure whose name has none of them, after those that have', () => {
  const said = ROWS.map(({ code }) => (code === '1.000894' ? 'đám cưới, khai sinh cho con' : ''));
  const own = buildIndex(
    ROWS,
    SEARCH_WORDS,
    packKeywords(
      ROWS.map(({ name }) => name),
      said,
      SEARCH_WORDS,
    ),
  );
  const found = (q: string): string[] => search(own, { q }).hits.map((hit) => hit.code);
  assert.equal(found('dam cuoi')[0], '1.000894');
  assert.equal(found('khai sinh')[0], '1.001193');
  assert.ok(found('khai sinh').includes('1.000894'));
  const [wedding] = search(own, { q: 'dam cuoi' }).hits;
  assert.deepEqual(wedding?.marks, [], 'nothing of the name was typed');
  assert.deepEqual(wedding?.said, ['đám', 'cưới'], 'why it was found, accents and all');
  assert.deepEqual(search(own, { q: 'khai sinh' }).hits[0]?.said, [], 'the name says it');
  assert.deepEqual(search(own, { q: 'đăm cưới' }).hits[0]?.said, ['cưới'], 'only what was typed just so');
});

test('the table of synonyms is data that a host may give', () => {
  const own = buildIndex(ROWS, { ...SEARCH_WORDS, synonyms: ['giấy cưới = kết hôn'] });
  assert.deepEqual(
    search(own, { q: 'giay cuoi' }).hits.map((hit) => hit.code),
    ['1.000894'],
  );
});

test('marks stand in the composed name, accents kept, on the best places only', () => {
  assert.deepEqual(marked('khai sin', '1.001193'), ['khai', 'sin']);
  assert.deepEqual(marked('thuong', '1.004222'), ['thường'], 'a name that came decomposed');
  assert.deepEqual(marked('gks', '1.001193'), ['đăng', 'ký', 'khai', 'sinh'], 'what it stands for');
  assert.deepEqual(marked('ban sao', '2.000635'), ['bản', 'sao', 'bản', 'sao']);
  assert.deepEqual(marked('ho tich', '1.001193'), [], 'found by its field');
  assert.deepEqual(marked('má', '1.007739'), ['má']);
});

test('filters narrow, and each facet counts what its own filter would show', () => {
  const all = search(index, {});
  assert.equal(all.total, ROWS.length);
  assert.deepEqual(all.facets.field[0], ['Hộ tịch', 7]);
  const filtered = search(index, { q: 'đăng ký', level: 'commune', free: false });
  assert.deepEqual(
    filtered.hits.map((hit) => hit.code),
    ['1.001612'],
  );
  assert.deepEqual(new Map(filtered.facets.free).get(true), 6, 'counted without the filter on fees');
  assert.deepEqual(filtered.facets.level, [['commune', 1]]);
  assert.deepEqual(codes({ online: 'none' }), ['1.014063']);
  assert.deepEqual(codes({ audience: 'official' }), ['2.000930']);
  assert.deepEqual(codes({ agency: 'Công an tỉnh' }), ['1.014063']);
  assert.deepEqual(new Map(all.facets.free).get(null), 1);
});

test('pages of the answer follow one another', () => {
  const whole = search(index, { q: 'đăng ký' }, { limit: 100 }).hits;
  const pages = [0, 3, 6, 9].flatMap((offset) => search(index, { q: 'đăng ký' }, { limit: 3, offset }).hits);
  assert.deepEqual(pages, whole);
  assert.equal(search(index, { q: 'đăng ký' }, { limit: 1 }).total, whole.length);
});

test('a blank query gives the catalogue in its own order', () => {
  assert.deepEqual(
    search(index, { q: ' … ' }, { limit: 3 }).hits.map((hit) => hit.row),
    [0, 1, 2],
  );
  assert.equal(search(buildIndex([], SEARCH_WORDS), { q: 'khai sinh' }).total, 0);
});

test('law: any text is answered; marks are in order, within the name, and say what was typed', () => {
  const pieces = fc.constantFrom(
    'khai',
    'sinh',
    'đăng',
    'ký',
    'hộ',
    'tich',
    'gks',
    'báo tử',
    '1.00',
    'xã',
    '(',
    '.*',
    '\\',
    'ở',
    'Đ',
    '😀',
    '\u0301',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, { maxLength: 30 }).map((list) => list.join(' ')),
        fc.string({ unit: 'grapheme' }),
      ),
      (q) => {
        const result = search(index, { q });
        assert.ok(result.hits.length <= Math.max(result.total, result.total > 0 ? 8 : 0));
        let last = Number.POSITIVE_INFINITY;
        for (const [i, hit] of result.hits.entries()) {
          // Those that only come near are in an order of their own.
          if (i === result.total) last = Number.POSITIVE_INFINITY;
          assert.ok(hit.score > 0 && hit.score <= last);
          last = hit.score;
          const name = (ROWS[hit.row]?.name ?? '').normalize('NFC');
          let previous = 0;
          for (const [start, end] of hit.marks) {
            assert.ok(start >= previous && end > start && end <= name.length);
            previous = end;
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('law: each procedure is found by its own name, folded or not, and by its code', () => {
  for (const { code, name } of ROWS) {
    assert.equal(codes(name)[0], code, name);
    assert.ok(codes(fold(name)).includes(code), fold(name));
    assert.equal(codes(code)[0], code);
  }
});
