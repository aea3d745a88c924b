import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { carryOver, leftLines } from '../../../components/domain/eform/carry-over.js';
import { compareVersions } from '../../../components/domain/eform/compare-versions.js';
import { compile } from '../../../components/domain/eform/compile.js';
import { sameJson } from '../../../components/domain/eform/json.js';
import { forms } from '../../../host/data/reference.js';
import { form, wizard } from './forms.js';

const NOWHERE = { province: () => undefined, commune: () => undefined };

const name = { type: 'textfield', key: 'ten', label: 'Họ tên', validate: { required: true } };
const paper = (...labels: readonly string[]) => ({
  type: 'select',
  key: 'giayTo',
  label: 'Giấy tờ',
  values: labels.map((label) => ({ value: label.toLowerCase(), label })),
});
const children = {
  type: 'datagrid',
  key: 'con',
  label: 'Con',
  components: [
    { type: 'textfield', key: 'ten', label: 'Tên con' },
    { type: 'number', key: 'tuoi', label: 'Tuổi' },
  ],
};

describe('what a newer version asks otherwise', () => {
  const CASES: readonly (readonly [string, object[], object[], readonly object[]])[] = [
    ['nothing', [name, children], [name, children], []],
    [
      'a new field, with the group it stands in',
      [name],
      [{ type: 'fieldset', key: 'nhom', legend: 'Thêm', components: [{ ...name, key: 'moi' }] }, name],
      [{ path: 'moi', label: 'Họ tên', group: 'Thêm', kind: 'added', required: true }],
    ],
    [
      'a field that went',
      [name, children],
      [children],
      [{ path: 'ten', label: 'Họ tên', group: '', kind: 'removed' }],
    ],
    [
      'another label, and no longer required',
      [name],
      [{ ...name, label: 'Tên', validate: {} }],
      [
        { path: 'ten', label: 'Tên', group: '', kind: 'relabelled', before: 'Họ tên' },
        { path: 'ten', label: 'Tên', group: '', kind: 'optional' },
      ],
    ],
    [
      'choices that came and went',
      [paper('A', 'B')],
      [paper('B', 'C')],
      [{ path: 'giayTo', label: 'Giấy tờ', group: '', kind: 'options', added: ['C'], gone: ['A'] }],
    ],
    [
      'another kind, and other bounds',
      [name, { type: 'number', key: 'n', label: 'Số' }],
      [
        { ...name, type: 'textarea' },
        { type: 'number', key: 'n', label: 'Số', validate: { max: 3 } },
      ],
      [
        { path: 'ten', label: 'Họ tên', group: '', kind: 'asked-otherwise' },
        { path: 'n', label: 'Số', group: '', kind: 'asked-otherwise' },
      ],
    ],
    [
      'a repeat that came is one change',
      [name],
      [name, children],
      [{ path: 'con', label: 'Con', group: '', kind: 'added', required: false }],
    ],
    [
      'a column of a repeat',
      [children],
      [{ ...children, components: children.components.slice(0, 1) }],
      [{ path: 'con[].tuoi', label: 'Tuổi', group: 'Con', kind: 'removed' }],
    ],
    [
      'what was never to be seen is not told',
      [name, { type: 'hidden', key: 'h', label: 'H' }],
      [name, { type: 'hidden', key: 'k', label: 'K' }],
      [],
    ],
  ];
  for (const [what, from, to, changes] of CASES) {
    test(what, () => assert.deepEqual(compareVersions(form(...from), form(...to), 'vi'), changes));
  }

  test('in the language asked for', () => {
    const named = compile({
      components: [name],
      i18n: { en: { 'Họ tên': 'Full name' } },
    });
    assert.equal(compareVersions(form(), named, 'en')[0]?.label, 'Full name');
  });
});

describe('answers that go on in a newer version', () => {
  test('those that fit stay as they are, the others are named', () => {
    const from = wizard({
      type: 'panel',
      key: 'p',
      title: 'P',
      components: [name, paper('A', 'B'), children],
    });
    const to = wizard({
      type: 'panel',
      key: 'p',
      title: 'P',
      components: [name, paper('B', 'C'), { ...children, components: children.components.slice(0, 1) }],
    });
    const answers = { ten: 'Mai', giayTo: 'a', con: [{ ten: 'An', tuoi: 3 }, { ten: 'Bình' }] };
    const carried = carryOver(from, to, answers);
    assert.deepEqual(carried.answers, { ten: 'Mai', con: [{ ten: 'An' }, { ten: 'Bình' }] });
    assert.deepEqual(leftLines(from, carried.left, NOWHERE, 'vi'), [
      { path: 'giayTo', label: 'Giấy tờ', text: 'A' },
      { path: 'con[0].tuoi', label: 'Tuổi', text: '3' },
    ]);
  });

  test('what does not show goes without a word where it has no place, and stays where it has one', () => {
    const hidden = {
      ...name,
      key: 'an',
      label: 'Ẩn',
      clearOnHide: false,
      conditional: { show: true, when: 'ten', eq: 'x' },
    };
    const answers = { ten: 'Mai', an: 'giữ' };
    assert.deepEqual(carryOver(form(name, hidden), form(name), answers), {
      answers: { ten: 'Mai' },
      left: [],
    });
    assert.deepEqual(carryOver(form(name, hidden), form(name, hidden), answers).answers, answers);
  });

  test('a repeat that went takes its rows along, each named', () => {
    const { answers, left } = carryOver(form(name, children), form(name), {
      ten: 'Mai',
      con: [{ ten: 'An' }],
    });
    assert.deepEqual(answers, { ten: 'Mai' });
    assert.deepEqual(
      left.map(({ path }) => path),
      ['con[0].ten'],
    );
  });

  for (const { id, definition } of forms) {
    test(`${id} against itself: no change, no answer lost`, () => {
      const compiled = compile(definition);
      assert.deepEqual(compareVersions(compiled, compile(definition), 'vi'), []);
      const answers = Object.fromEntries(
        [...compiled.fields.values()].filter(({ kind }) => kind === 'text').map(({ path }) => [path, 'x']),
      );
      assert.ok(sameJson(carryOver(compiled, compile(definition), answers).answers, answers));
    });
  }
});
