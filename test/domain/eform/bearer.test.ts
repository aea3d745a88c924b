import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { besidesOf, doubtsOf, fromCard } from '../../../components/domain/eform/bearer.js';
import { compile } from '../../../components/domain/eform/compile.js';
import type { Answers } from '../../../components/domain/eform/types.js';
import { getAt } from '../../../components/domain/eform/json.js';
import { stepsOf } from '../../../components/domain/eform/path.js';
import { readCard } from '../../../components/domain/vietnamese/identity-card.js';

const CARD = '011185000123|040123456|Lò Thị Mai|05021985|Nữ|Tổ 4, Mường Thanh, Điện Biên|01072021';

const FORM = compile({
  components: [
    {
      type: 'datagrid',
      key: 'con',
      components: [
        { type: 'personName', key: 'ten' },
        { type: 'day', key: 'sinh' },
        {
          type: 'radio',
          key: 'gioi',
          values: [
            { value: '1', label: 'Nam' },
            { value: '2', label: 'Nữ' },
          ],
        },
        {
          type: 'citizenId',
          key: 'so',
          properties: { fullName: 'ten', birthDate: 'sinh', sex: 'gioi' },
        },
      ],
    },
    { type: 'day', key: 'sinhMe' },
    { type: 'citizenId', key: 'soMe', properties: { birthDate: 'sinhMe', sex: 'female' } },
  ],
});

function doubts(id: string, rows: readonly number[], answers: Answers): readonly string[] {
  const field = FORM.fields.get(id);
  assert.ok(field);
  const valueAt = (path: string) => getAt(answers, stepsOf(path));
  const own = id.replace('[]', `[${String(rows[0])}]`);
  return doubtsOf(field, valueAt(own), besidesOf(FORM, field, rows), valueAt);
}

describe('a number beside what else is said of its bearer', () => {
  test('is doubted where they do not agree, in the same row', () => {
    const row = { ten: 'Mai', sinh: '05/02/1985', gioi: '2', so: '011185000123' };
    assert.deepEqual(doubts('con[].so', [1], { con: [{}, row] }), []);
    assert.deepEqual(doubts('con[].so', [1], { con: [{}, { ...row, sinh: '05/02/1986' }] }), [
      'citizen-id-birth-date',
    ]);
    assert.deepEqual(doubts('con[].so', [1], { con: [{}, { ...row, gioi: '1', sinh: '1999' }] }), [
      'citizen-id-birth-date',
      'citizen-id-sex',
    ]);
  });

  test('is not while either is unfinished', () => {
    assert.deepEqual(doubts('con[].so', [0], { con: [{ so: '0111850', sinh: '05/02/1986' }] }), []);
    assert.deepEqual(doubts('con[].so', [0], { con: [{ so: '011185000123', sinh: '05/02/19' }] }), []);
  });

  test('may be known to be a woman’s without being asked', () => {
    assert.deepEqual(doubts('soMe', [], { soMe: '011085000123', sinhMe: '1985' }), ['citizen-id-sex']);
  });
});

describe('a card', () => {
  test('says who bears it, in the words of the fields beside the number', () => {
    const card = readCard(`  ${CARD}|more|parts\r\n`);
    assert.deepEqual(card, {
      citizenId: '011185000123',
      fullName: 'Lò Thị Mai',
      birthDate: '1985-02-05',
      sex: 'female',
      address: 'Tổ 4, Mường Thanh, Điện Biên',
    });
    const field = FORM.fields.get('con[].so');
    assert.ok(field && card);
    assert.deepEqual(
      besidesOf(FORM, field, [0]).map((beside) => [beside.path, fromCard(card, beside)]),
      [
        ['con[0].ten', 'Lò Thị Mai'],
        ['con[0].sinh', '05/02/1985'],
        ['con[0].gioi', '2'],
      ],
    );
  });

  test('is nothing else', () => {
    for (const text of [
      '',
      '011185000123',
      'https://dvc.gov.vn',
      CARD.replace('05021985', '31021985'),
      CARD.slice(1),
      '|'.repeat(2_000),
    ])
      assert.equal(readCard(text), undefined, text.slice(0, 40));
  });
});
