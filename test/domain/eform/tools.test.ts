import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compile } from '../../../components/domain/eform/compile.js';
import { evaluate, isVisible } from '../../../components/domain/eform/evaluate.js';
import { importForm } from '../../../components/domain/eform/import-alpaca.js';
import { lintDefinition } from '../../../components/domain/eform/lint.js';
import { loadScriptEngine } from '../../../components/domain/eform/script/load.js';
import type { Answers } from '../../../components/domain/eform/types.js';
import { submissionSchema } from '../../../components/domain/eform/submission-schema.js';
import { ETHNICITIES, ethnicityCode } from '../../../components/domain/vietnamese/ethnicities.js';

const scripts = await loadScriptEngine();
const text = (key: string, more: object = {}): object => ({ type: 'textfield', key, label: key, ...more });

describe('lint', () => {
  test('says what is left aside, and whether an answer hangs on it', () => {
    const { components, unsupported } = lintDefinition(
      {
        components: [
          text('a', { customConditional: 'show = eval("1")', unique: true }),
          { type: 'hangar', key: 'h', components: [text('b')] },
          { type: 'rocket', key: 'r' },
          text('p', { validate: { pattern: '(?<=x)y' } }),
          { type: 'container', key: 'c', calculateValue: 'value = { d: data.a }', components: [text('d')] },
        ],
      },
      scripts,
    );
    assert.equal(components, 7);
    assert.deepEqual(
      unsupported.map(({ path, what, changesOutcome }) => [path, what.split(':')[0], changesOutcome]).sort(),
      [
        ['a', 'customConditional', true],
        ['a', 'unique', false],
        ['c', 'calculateValue', true],
        ['h', 'type', false],
        ['p', 'bad-pattern', true],
        ['r', 'type', true],
      ],
    );
  });

  test('names buttons that do more than the page does', () => {
    const button = (key: string, action?: string): object => ({
      type: 'button',
      key,
      ...(action && { action }),
    });
    const { unsupported } = lintDefinition({
      components: [
        text('a'),
        button('gui'),
        button('lai', 'reset'),
        { type: 'panel', key: 'p', components: [button('tinh', 'custom'), button('goi', 'event')] },
      ],
    });
    assert.deepEqual(unsupported, [
      { path: 'tinh', what: 'button: custom', changesOutcome: true },
      { path: 'goi', what: 'button: event', changesOutcome: false },
    ]);
  });

  test('finds circles, conditions that decide nothing, steps nobody reaches, and missing words', () => {
    const radio = { type: 'radio', key: 'q', label: 'Hỏi', values: [{ label: 'Có', value: 'co' }] };
    const never = { when: 'q', eq: 'khong', show: true };
    const { notes } = lintDefinition(
      {
        display: 'wizard',
        i18n: { en: { Hỏi: 'Ask' } },
        components: [
          {
            type: 'panel',
            key: 'one',
            title: 'Hỏi',
            components: [
              radio,
              { ...text('s', { conditional: { when: 's', eq: 'x', show: false } }), label: 'Hỏi' },
            ],
          },
          { type: 'panel', key: 'two', title: 'Hỏi', conditional: never, components: [] },
        ],
      },
      scripts,
    );
    assert.deepEqual(
      notes.map(({ kind, path }) => [kind, path]),
      [
        ['cycle', 's'],
        ['dead-condition', '#two'],
        ['unreachable-step', '#two'],
        ['missing-translation', 'q'],
      ],
    );
  });
});

describe('import', () => {
  test('takes a form script of OpenCPS, in its order and words, and tells what it left', () => {
    const imported = importForm({
      schema: {
        title: 'Đơn',
        properties: {
          sex: { type: 'string', title: 'Giới tính', enum: ['m', 'f'] },
          name: { type: 'string', title: 'Họ tên', required: true, maxLength: 50 },
          children: {
            type: 'array',
            items: { type: 'object', properties: { 'born on': { type: 'string', format: 'date' } } },
          },
          agreed: { type: 'boolean', title: 'Cam đoan' },
        },
      },
      options: {
        fields: {
          sex: { order: 3, type: 'radio', optionLabels: ['Nam', 'Nữ'] },
          name: { order: 1, events: { change: 'x' } },
          children: { order: 4 },
          agreed: { order: 5 },
        },
      },
      view: 'bootstrap-edit',
    });
    assert.ok(imported);
    const form = compile(imported.definition);
    assert.deepEqual(form.problems, []);
    assert.deepEqual(
      [...form.fields.values()].map(({ id, kind, label }) => [id, kind, label]),
      [
        ['name', 'text', 'Họ tên'],
        ['sex', 'choice', 'Giới tính'],
        ['children', 'grid', 'children'],
        ['children[].born_on', 'day', 'born on'],
        ['agreed', 'checkbox', 'Cam đoan'],
      ],
    );
    assert.equal(form.fields.get('name')?.rules.required, true);
    assert.deepEqual(
      form.fields.get('sex')?.options.map(({ label }) => label),
      ['Nam', 'Nữ'],
    );
    assert.deepEqual(imported.left, [
      { path: 'name', what: 'options.events' },
      { path: '', what: 'view' },
    ]);
  });

  test('takes a plain JSON Schema, and nothing else', () => {
    const imported = importForm({
      type: 'object',
      required: ['n'],
      properties: { n: { type: 'integer', minimum: 1 } },
    });
    assert.ok(imported);
    const form = compile(imported.definition);
    assert.deepEqual(
      [form.fields.get('n')?.kind, form.fields.get('n')?.rules.min, form.fields.get('n')?.rules.required],
      ['number', 1, true],
    );
    for (const wrong of [null, 7, [], {}, { type: 'string' }, { schema: 7 }])
      assert.equal(importForm(wrong), undefined);
  });
});

describe('import of what is rarer', () => {
  test('takes conditions and steps of a form script', () => {
    const imported = importForm({
      schema: {
        properties: {
          married: { type: 'boolean' },
          spouse: { type: 'string' },
          kind: { enum: ['a', 'b', 'c'] },
          why: {},
        },
        dependencies: { spouse: ['married'], why: ['kind'] },
      },
      options: {
        fields: {
          spouse: { dependencies: { married: true } },
          why: { dependencies: { kind: ['b', 'c'] } },
        },
      },
      view: {
        wizard: {
          steps: [{ title: 'Bản thân' }, { title: 'Lý do' }],
          bindings: { married: 1, spouse: 1, kind: 2, why: 2 },
        },
      },
    });
    assert.ok(imported);
    assert.deepEqual(imported.left, []);
    const form = compile(imported.definition);
    assert.deepEqual(form.problems, []);
    assert.deepEqual(
      form.steps.map(({ title, nodes }) => [
        title,
        nodes.flatMap((node) => ('children' in node ? node.children : [])).map(({ key }) => key),
      ]),
      [
        ['Bản thân', ['married', 'spouse']],
        ['Lý do', ['kind', 'why']],
      ],
    );
    const shows = (answers: Answers, id: string): boolean => isVisible(evaluate(form, answers), id);
    assert.deepEqual(
      [shows({ married: true }, 'spouse'), shows({ married: false }, 'spouse')],
      [true, false],
    );
    assert.deepEqual([shows({ kind: 'c' }, 'why'), shows({ kind: 'a' }, 'why')], [true, false]);
  });

  test('takes references, titled values and values that may be null of a JSON Schema, and tells the rest', () => {
    const imported = importForm({
      $defs: { person: { type: 'object', properties: { name: { type: ['string', 'null'], maxLength: 9 } } } },
      properties: {
        father: { $ref: '#/$defs/person', title: 'Cha' },
        children: { type: 'array', items: { $ref: '#/$defs/person' } },
        level: {
          oneOf: [
            { const: 1, title: 'Tỉnh' },
            { const: 2, title: 'Xã' },
          ],
        },
        other: { oneOf: [{ type: 'string' }, { type: 'number' }] },
        self: { $ref: '#/properties/self' },
        amount: { type: 'number', multipleOf: 500 },
      },
      if: { required: ['father'] },
    });
    assert.ok(imported);
    const form = compile(imported.definition);
    assert.deepEqual(form.problems, []);
    assert.equal(form.fields.get('father.name')?.rules.maxLength, 9);
    assert.equal(form.fields.get('father')?.label, 'Cha');
    assert.equal(form.fields.get('children[].name')?.kind, 'text');
    assert.deepEqual(form.fields.get('level')?.options, [
      { value: 1, label: 'Tỉnh' },
      { value: 2, label: 'Xã' },
    ]);
    assert.equal(form.fields.get('amount')?.rules.step, 500);
    assert.deepEqual(imported.left, [
      { path: '', what: 'if' },
      { path: 'other', what: 'oneOf' },
      { path: 'self', what: '$ref' },
    ]);
  });
});

describe('the schema of a submission', () => {
  test('follows rows, containers and keys with dots', () => {
    const form = compile({
      title: 'Mẫu',
      components: [
        { type: 'panel', key: 'p', components: [text('a.b', { validate: { maxLength: 5 } })] },
        { type: 'datagrid', key: 'g', components: [{ type: 'number', key: 'n', validate: { min: 1 } }] },
        { type: 'checkbox', key: 'c', label: 'Đồng ý' },
      ],
    });
    const blank = { enum: ['', null] };
    const number = {
      type: ['number', 'string'],
      pattern: '^\\s*-?[0-9]+(?:\\.[0-9]{3})*(?:[.,][0-9]+)?\\s*$',
      minimum: 1,
    };
    assert.deepEqual(submissionSchema(form), {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Mẫu',
      type: 'object',
      properties: {
        a: { type: 'object', properties: { b: { anyOf: [{ type: 'string', maxLength: 5 }, blank] } } },
        g: { type: 'array', items: { type: 'object', properties: { n: { anyOf: [number, blank] } } } },
        c: { title: 'Đồng ý', anyOf: [{ type: 'boolean' }, blank] },
      },
    });
  });
});

test('there are 54 peoples, each with a code of its own', () => {
  assert.equal(new Set(ETHNICITIES.map(ethnicityCode)).size, 54);
  assert.equal(ethnicityCode('Kinh'), '01');
});
