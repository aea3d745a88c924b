import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildIndex } from '../../../components/domain/search/procedure-index.js';
import { search } from '../../../components/domain/search/search.js';
import { SEARCH_WORDS } from '../../../components/domain/search/synonyms.js';
import { read } from '../../../components/domain/search/understanding.js';
import { fold } from '../../../components/domain/vietnamese/fold.js';
import { shippedLines } from '../../bench/search/shipped.js';

const { rows, keywords } = await shippedLines();
const index = buildIndex(rows, SEARCH_WORDS, keywords);

/** What people ask, and a procedure that has to be among the first so many. */
const QUESTIONS: readonly (readonly [q: string, code: string, within: number])[] = [
  ['khai sinh', '1.001193', 1],
  ['dang ky khai sinh', '1.001193', 1],
  ['sinh khai dk', '1.001193', 1],
  ['gks', '1.001193', 1],
  ['Ba tôi mất hôm qua, tôi phải đi báo tử ở đâu', '1.000656', 1],
  ['chung thuc chu ky nop o dau', '2.000884', 1],
  ['xin giấy xác nhận độc thân', '1.004873', 1],
  ['cấp sổ đỏ lần đầu', '1.013978', 1],
  ['Tôi muốn đăng ký lại', '1.004884', 3],
  ['Tôi muốn đăng ký lại', '1.005461', 3],
  ['Tôi muốn đăng ký lại', '1.004746', 3],
  ['hkd', '1.001612', 1],
  ['ho kinh doanh', '1.001612', 2],
  ['thường trú', '1.004222', 1],
  ['ket hon xa', '1.000894', 1],
  ['lý lịch tư pháp', '3.000333', 4],
  ['bằng lái xe', '3.000346', 3],
  ['1001193', '1.001193', 1],
  ['2.000635', '2.000635', 1],
];

test('questions of citizens find their procedure in the whole catalogue', () => {
  for (const [q, code, within] of QUESTIONS) {
    const first = search(index, { q }, { limit: within }).hits.map((hit) => hit.code);
    assert.ok(first.includes(code), `${q}: ${code} not in ${first.join()}`);
  }
});

test('every procedure is found by its code and by the folded beginning of its name', () => {
  for (const row of rows) {
    assert.equal(search(index, { q: row.code }, { limit: 1 }).hits[0]?.code, row.code);
  }
  for (const row of rows.filter((_, i) => i % 20 === 0)) {
    const q = fold(row.name).split(/\s+/).slice(0, 8).join(' ');
    const found = search(index, { q }, { limit: 3000 });
    assert.ok(
      found.hits.some((hit) => hit.code === row.code),
      q,
    );
  }
});

test('nonsense finds nothing', () => {
  for (const q of ['xyzzy', 'qwerty asdf', '9.999999']) assert.equal(search(index, { q }).total, 0, q);
});

test("hardly a part of a name, without accents and its last word half typed, is taken for nobody's matter", () => {
  const asked = new Set<string>();
  for (const { name } of rows) {
    const words = fold(name.toLowerCase()).match(/[a-z0-9]+/g) ?? [];
    for (let i = 0; i + 3 <= words.length; i++) {
      const [first = '', second = '', last = ''] = words.slice(i, i + 3);
      for (let size = 1; size <= last.length; size++) asked.add(`${first} ${second} ${last.slice(0, size)}`);
    }
  }
  const taken = [...asked].filter((q) => read(q, index.understanding).elsewhere !== null);
  // "Bói" amid "bồi" and "bơi", "mất nước" for "mặt nước": so many share their letters with what people do ask.
  assert.ok(taken.length / asked.size < 0.0033, `${String(taken.length)} of ${String(asked.size)}`);
});
