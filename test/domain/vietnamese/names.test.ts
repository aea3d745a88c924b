import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkName,
  comparePersons,
  compareTexts,
  givenNameOf,
  printedName,
} from '../../../components/domain/vietnamese/names.js';

test('persons are ordered by the last word, then by the whole name', () => {
  const sorted = [
    'Trần Văn Bình',
    'Nguyễn Thị Ân',
    'Lò Văn Anh',
    'Quàng Thị An',
    'Bùi Thị An',
    'Giàng A Đạt',
    'Lê Dũng',
  ];
  sorted.sort(comparePersons);
  assert.deepEqual(sorted, [
    'Bùi Thị An',
    'Quàng Thị An',
    'Lò Văn Anh',
    'Nguyễn Thị Ân',
    'Trần Văn Bình',
    'Lê Dũng',
    'Giàng A Đạt',
  ]);
});

test('texts are ordered as Vietnamese readers expect', () => {
  assert.deepEqual(['đá', 'da', 'ân', 'ăn', 'an', 'ạ', 'á', 'à', 'ả', 'ã'].sort(compareTexts), [
    'à',
    'ả',
    'ã',
    'á',
    'ạ',
    'an',
    'ăn',
    'ân',
    'da',
    'đá',
  ]);
  assert.equal(compareTexts('Hòa'.normalize('NFD'), 'Hòa'), 0);
});

test('the given name is the last word, and a name prints in upper case', () => {
  assert.equal(givenNameOf(' Lò Văn  Phượng '), 'Phượng');
  assert.equal(givenNameOf("H'Mông"), "H'Mông");
  assert.equal(givenNameOf('  '), '');
  assert.equal(printedName(' lò  văn đức '), 'LÒ VĂN ĐỨC');
});

test('names of one word and of ethnic minorities pass; digits and signs do not', () => {
  for (const name of ['Anh', "K'Sor Y-Thanh", 'H’Mông', 'Ma. Krông', 'Lò Văn Đức'.normalize('NFD')])
    assert.equal(checkName(name), undefined, name);
  assert.equal(checkName('  '), 'name-empty');
  for (const name of ['Nguyễn Văn 2', '<b>An</b>', '-', 'a@b'])
    assert.equal(checkName(name), 'name-characters', name);
});
