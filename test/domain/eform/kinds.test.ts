import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS } from '../../../components/domain/eform/kinds/all.js';
import { readNumber } from '../../../components/domain/eform/kinds/number-like.js';
import { writeNumber } from '../../../components/domain/eform/written-number.js';
import { check } from '../../../components/domain/eform/check.js';
import { fieldKindSuite, type KindCase } from './field-kind-suite.js';
import { form } from './forms.js';

const PLACE = { province: '11', commune: '03127', detail: 'Tổ dân phố 4' };
const VALUES = {
  values: [
    { label: 'Cha', value: 'Cha' },
    { label: 'Mẹ', value: 'Me' },
    { label: 'Ba', value: 3 },
  ],
};

const CASES: Readonly<Record<keyof typeof KINDS, Omit<KindCase, 'kind'>>> = {
  text: {
    right: ['Lò Thị Mai', 7],
    wrong: [true, ['x'], {}, 'x'.repeat(51)],
    spoken: [' Mai ', 'Mai'],
    more: { validate: { maxLength: 50 } },
  },
  textarea: { right: ['một\nhai'], wrong: [{}, []], spoken: ['một\nhai', 'một\nhai'] },
  email: {
    right: ['mai@example.vn', 'a.b+c@xa.muong-phang.gov.vn'],
    wrong: ['mai', 'mai@', '@example.vn', 'mai@example', 'a b@example.vn', 'a@b@c.vn', 'a@b..vn'],
  },
  phone: {
    right: ['0912000001', '0912 000 001', '+84912000001', '02153825123'],
    wrong: ['0112000001', '091200000', 'không có'],
  },
  citizenId: {
    right: ['011192000123', '011 192 000 123'],
    wrong: ['11192000123', '0111920001234', 'abcdefghijkl'],
  },
  personName: {
    right: ['Lò Thị Mai', "K'Sor H’Bia", 'Y-Thanh', 'Páo', 'Nguyễn Văn A'.normalize('NFD')],
    wrong: ['Mai 2', '<b>', '-', 'x'.repeat(151)],
  },
  number: {
    right: [0, -1.5, '1.500', '2,5'],
    wrong: ['hai', true, '1e5', Number.NaN, 2001],
    spoken: [1234567.5, '1.234.567,5'],
    more: { validate: { max: 2000, step: 0.1 } },
  },
  money: {
    right: [150000, '150.000'],
    wrong: ['một trăm', -1, 0.5],
    spoken: [1234567, '1.234.567\u00a0đ'],
    more: { validate: { min: 0 }, decimalLimit: 0 },
  },
  day: {
    right: ['22/11/2026', '5/2/1992', '1992-05-14'],
    wrong: ['1992', '31/02/2026', '23/11/2026', 'hôm qua', 5],
    spoken: ['5/2/1992', '05/02/1992'],
    more: { maxDate: 'today' },
  },
  checkbox: { right: [true], wrong: ['true', 1], spoken: [false, 'Không'] },
  choice: {
    right: ['Cha', 3, '3'],
    wrong: ['Ông', true, ['Cha'], { Cha: true }],
    spoken: ['Me', 'Mẹ'],
    more: { data: VALUES },
  },
  choices: {
    right: [{ Cha: true, Me: false }],
    wrong: ['Cha', ['Cha'], { Cha: true, Me: true, 3: true }, { foreign: true }],
    spoken: [{ Me: true, Cha: true }, 'Cha, Mẹ'],
    more: { ...VALUES, validate: { maxSelectedCount: 2 } },
  },
  place: {
    right: [PLACE, { province: '11', commune: '03127' }],
    wrong: [
      { province: '11' },
      { province: '01', commune: '03127' },
      'Hà Nội',
      { ...PLACE, detail: 'x'.repeat(301) },
    ],
    spoken: [
      { ...PLACE, formerDistrict: 'Huyện Điện Biên' },
      'Tổ dân phố 4, Phường Điện Biên Phủ, Huyện Điện Biên, Tỉnh Điện Biên',
    ],
  },
  grid: {
    right: [[{ a: 'x' }, {}]],
    wrong: [[{}], [{}, {}, {}, {}], 'x', {}],
    more: { components: [], validate: { minLength: 2, maxLength: 3 } },
  },
  container: { right: [{ a: 1 }], wrong: ['x', [], 3], more: { components: [] } },
  hidden: { right: ['x', 1, { a: [1] }], wrong: [] },
  time: { right: ['08:30', '8:05', '23:59:59'], wrong: ['24:00', '8h30', 830, '08:60'] },
  dateTime: {
    right: ['2026-11-22T08:30', '2026-11-22', '22/11/2026 08:30', '2026-11-22T00:00:00.000Z'],
    wrong: ['hôm qua', '2026', '2026-11-23T00:00', 5],
    spoken: ['2026-11-22T08:30', '08:30 22/11/2026'],
    more: { maxDate: 'today' },
  },
  month: {
    right: ['11/2026', '2026-11', '1.2025'],
    wrong: ['13/2026', '2026', '12/2026', '2024-12', 11],
    spoken: ['2026-02', '02/2026'],
    more: { minDate: '2025-01-01', maxDate: 'today' },
  },
  year: {
    right: ['2026', 1990],
    wrong: ['26', '1989', 2051, true],
    spoken: [2026, '2026'],
    more: { validate: { minYear: 1990, maxYear: 2050 } },
  },
  tags: {
    right: [['một', 'hai']],
    wrong: ['một, hai', [1], { một: true }, ['a', 'b', 'c', 'd']],
    spoken: [['một ', 'hai'], 'một, hai'],
    more: { validate: { maxSelectedCount: 3 } },
  },
  survey: {
    right: [{ q1: 'Cha', q2: 'Me' }],
    wrong: ['Cha', ['Cha'], { q1: 'Ông', q2: 'Cha' }, { q1: 'Cha' }],
    spoken: [{ q1: 'Cha', q2: 'Me' }, 'Một: Cha; Hai: Mẹ'],
    more: {
      ...VALUES,
      questions: [
        { label: 'Một', value: 'q1' },
        { label: 'Hai', value: 'q2' },
      ],
    },
  },
  file: {
    right: [[{ name: 'don.pdf', size: 3 }]],
    wrong: ['don.pdf', [{ size: 3 }], {}],
    spoken: [[{ name: 'x1', originalName: 'don.pdf' }], 'don.pdf'],
  },
  signature: {
    right: ['data:image/png;base64,AA==', { signer: 'Lò Thị Mai' }],
    wrong: [3, true, ['x']],
    spoken: [{ signer: 'Lò Thị Mai' }, 'Lò Thị Mai'],
  },
  url: {
    right: [
      'https://dichvucong.gov.vn/a?b=c',
      'example.vn',
      'http://localhost:3000',
      'https://tiếng-việt.vn',
    ],
    wrong: [
      'mailto:mai@example.vn',
      'data:text/html,x',
      'example',
      'a b.vn',
      'mai@example.vn',
      'http://a..vn',
    ],
  },
  password: { right: ['bí mật'], wrong: [{}, []] },
  taxCode: { right: ['0100109106', '011192000123'], wrong: ['0100109107', '12', 'abc'] },
  passport: { right: ['B1234567', 'C01X00T47'], wrong: ['hộ chiếu', '!!', 'x'.repeat(21)] },
};

for (const [name, kind] of Object.entries(KINDS)) {
  const one = CASES[name as keyof typeof KINDS];
  fieldKindSuite({ kind, ...one });
}

test('no type name stands for two kinds', () => {
  const types = Object.values(KINDS).flatMap((kind) => kind.types);
  assert.equal(new Set(types).size, types.length);
});

test('numbers are read in the Vietnamese way, and plainly', () => {
  const read: readonly (readonly [string, number | undefined])[] = [
    ['1.234.567,5', 1234567.5],
    ['1500', 1500],
    ['1.500', 1500],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['-20', -20],
    ['1.50.000', undefined],
    ['', undefined],
    ['0x10', undefined],
    ['9'.repeat(41), undefined],
  ];
  for (const [text, value] of read) assert.equal(readNumber(text), value, text);
  assert.equal(writeNumber(1234567.5, 'en'), '1,234,567.5');
  assert.equal(writeNumber(0.0000001, 'vi'), '0,0000001');
});

test('a year alone is a day only where the definition says so', () => {
  const years = form({ type: 'day', key: 'it', yearOnly: true, minDate: '01/06/1990', maxDate: 'today' });
  const codes = (it: string): string[] =>
    check(years, { it }, { lang: 'vi', today: '2026-11-22' }).map(({ code }) => code);
  assert.deepEqual(codes('1990'), []);
  assert.deepEqual(codes('31/05/1990'), ['date-too-early']);
  assert.deepEqual(codes('1989'), ['date-too-early']);
  assert.deepEqual(codes('2026'), []);
  assert.deepEqual(codes('2027'), ['date-too-late']);
});

test('bounds of days move with today, and count the day itself in', () => {
  const adult = form({ type: 'day', key: 'it', maxDate: 'today-18y' });
  const codes = (it: string, today?: string): string[] =>
    check(adult, { it }, { lang: 'vi', ...(today && { today }) }).map(({ code }) => code);
  assert.deepEqual(codes('22/11/2008', '2026-11-22'), []);
  assert.deepEqual(codes('23/11/2008', '2026-11-22'), ['date-too-late']);
  assert.deepEqual(codes('01/03/2008', '2026-02-28'), ['date-too-late']);
  assert.deepEqual(codes('29/02/2008', '2026-02-28'), ['date-too-late']);
  assert.deepEqual(codes('23/11/2008'), []);
});

test('numbers go up in steps, from the least one, and fractions as people mean them', () => {
  const found = (validate: object, value: number | string): unknown[] =>
    check(
      form({ type: 'number', key: 'so', label: 'Số', validate: validate as never }),
      { so: value },
      {
        lang: 'vi',
      },
    ).map(({ code, params }) => [code, params.limit]);
  assert.deepEqual(found({ step: 0.1 }, 0.3), []);
  assert.deepEqual(found({ step: 0.1 }, '1,55'), [['not-a-step', 0.1]]);
  assert.deepEqual(found({ step: 500, min: 200 }, 1_200), []);
  assert.deepEqual(found({ step: 500, min: 200 }, 1_000), [['not-a-step', 500]]);
  assert.deepEqual(found({ step: 'any' }, 0.123), []);
});
