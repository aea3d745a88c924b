import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { documentParts } from '../../../components/domain/help/document-number.js';
import { findIn } from '../../../components/domain/help/find.js';
import { hasPersonalData } from '../../../components/domain/help/personal-data.js';
import { reachOf } from '../../../components/domain/help/reach.js';
import { fold } from '../../../components/domain/vietnamese/fold.js';

const texts = [
  { title: 'Tôi quên mã hồ sơ', text: 'Đăng nhập rồi mở Hồ sơ của tôi.' },
  { title: 'Má tôi nộp thay được không?', text: 'Được, nếu có ủy quyền.' },
  { title: 'Cấp giấy chứng nhận quyền sử dụng đất', text: 'Hỏi nơi có đất.' },
];
const words = {
  synonyms: [{ said: 'sổ đỏ', meant: ['giấy chứng nhận quyền sử dụng đất'] }],
  fillers: ['tôi, làm, ở đâu'],
};
const found = (q: string) => findIn(texts, q, (item) => item, words).map((item) => texts.indexOf(item));

describe('finding texts by words', () => {
  test('accents or none, any order, beginnings, words that mean others', () => {
    assert.deepEqual(found('quen ma ho so'), [0]);
    assert.deepEqual(found('hồ sơ quên'), [0]);
    assert.deepEqual(found('uy quy'), [1]);
    assert.deepEqual(found('làm sổ đỏ ở đâu'), [2]);
    assert.deepEqual(found('so do'), [2]);
    assert.deepEqual(found(''), [0, 1, 2]);
    assert.deepEqual(found('   ?!'), [0, 1, 2]);
  });

  test('what has the very accents comes first', () => {
    assert.deepEqual(found('má'), [1, 0]);
    assert.deepEqual(found('mã'), [0, 1]);
  });

  test('half of the words is still an answer where nothing has them all, less is none', () => {
    assert.deepEqual(found('ủy quyền nộp thuế'), [1]);
    assert.deepEqual(found('máy bay ra nước ngoài'), []);
  });

  test('each is found by its own title, folded or not, and nothing that is typed breaks it', () => {
    for (const [at, { title }] of texts.entries())
      for (const q of [title, fold(title), title.normalize('NFD')]) assert.equal(found(q)[0], at, q);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (q) => void found(q)),
      { numRuns: 300 },
    );
  });
});

test('a document’s number tells its kind, issuer and year, or nothing', () => {
  assert.deepEqual(documentParts('118/2025/NĐ-CP'), { kind: 'decree', agency: 'Chính phủ', year: 2025 });
  assert.deepEqual(documentParts('60/2014/QH13'), { kind: 'law', agency: 'Quốc hội', year: 2014 });
  assert.deepEqual(documentParts('66.7/2025/NQ-CP')?.kind, 'resolution');
  assert.deepEqual(documentParts('05/2025/TT-BXYZ'), { kind: 'circular', agency: null, year: 2025 });
  for (const other of ['623/TTg-KSTT', '163/QĐ-BTP', '', '1/2/3'])
    assert.equal(documentParts(other), undefined);
});

test('a way to be reached is a Vietnamese telephone number or an e-mail address', () => {
  assert.equal(reachOf(' +84 912 345 678 '), '0912345678');
  assert.equal(reachOf('0215.382.6969'), '02153826969');
  assert.equal(reachOf('an@example.vn'), 'an@example.vn');
  for (const other of ['', 'an', 'an@', '12345', 'an@x y.vn', '@.vn'])
    assert.equal(reachOf(other), undefined);
});

test('personal data is found however it is written, amounts and other numbers are none', () => {
  const asker = { name: 'Lò Thị Mai', reach: '0912345678' };
  for (const text of [
    'lo thi mai hỏi',
    'gọi 0912 345 678',
    'số 011192000123',
    'số 011 192 000 123',
    'CMND 040123456',
  ])
    assert.equal(hasPersonalData(text, asker), true, text);
  for (const text of [
    'Mai đến nhé',
    'nộp 150.000.000 đ',
    'H18.12-261122-0001',
    'gọi 1900 1234',
    'ngày 20/7/2026',
  ])
    assert.equal(hasPersonalData(text, asker), false, text);
  assert.equal(hasPersonalData('số 011192000123', null), true);
});
