import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compile } from '../../../components/domain/eform/compile.js';
import { evaluate } from '../../../components/domain/eform/evaluate.js';
import { paragraphs, plainParagraphs, words } from '../../../components/domain/eform/words.js';
import { field, form, wizard } from './forms.js';

const codes = (definition: unknown): string[] => compile(definition).problems.map(({ code }) => code);

describe('compile', () => {
  test('tells what is no definition', () => {
    for (const wrong of [undefined, null, 7, 'x', [], {}, { components: {} }])
      assert.deepEqual(codes(wrong), ['not-a-definition']);
    assert.deepEqual(codes({ schema: { components: [] } }), []);
  });

  test('gives every field a path through layouts, containers, repeats and keys with dots', () => {
    const inner = { type: 'textfield', key: 'a' };
    const compiled = form(
      {
        type: 'columns',
        key: 'cols',
        columns: [
          { width: 6, components: [{ ...inner, key: 'left' }] },
          { components: [{ ...inner, key: 'x.y' }] },
        ],
      },
      { type: 'table', key: 'table', rows: [[{ components: [{ ...inner, key: 'cell' }] }]] },
      {
        type: 'tabs',
        key: 'tabs',
        components: [{ key: 'one', label: 'Một', components: [{ ...inner, key: 'tab' }] }],
      },
      { type: 'container', key: 'box', components: [{ type: 'panel', key: 'p', components: [inner] }] },
      { type: 'datagrid', key: 'grid', components: [{ type: 'editgrid', key: 'deep', components: [inner] }] },
    );
    assert.deepEqual(
      [...compiled.fields.keys()],
      ['left', 'x.y', 'cell', 'tab', 'box', 'box.a', 'grid', 'grid[].deep', 'grid[].deep[].a'],
    );
    assert.equal(field(compiled, 'grid[].deep[].a').depth, 2);
    const columns = compiled.nodes.get('#cols');
    assert.ok(
      columns?.node === 'layout' &&
        columns.children.every((child) => child.node === 'layout' && child.layout === 'column'),
    );
    assert.deepEqual(evaluate(compiled, { x: { y: 'giữ' } }).answers['x'], { y: 'giữ' });
  });

  test('makes each top-level panel a step, and loses nothing between them', () => {
    const compiled = wizard(
      { type: 'panel', key: 'one', title: 'Một', components: [{ type: 'textfield', key: 'a' }] },
      { type: 'textfield', key: 'b' },
      { type: 'textfield', key: 'c' },
      { type: 'panel', key: 'two', title: 'Hai', components: [] },
    );
    assert.deepEqual(
      compiled.steps.map(({ title, nodes }) => [title, nodes.length]),
      [
        ['Một', 1],
        ['Mẫu', 2],
        ['Hai', 1],
      ],
    );
    assert.deepEqual(
      form({ type: 'textfield', key: 'a' }).steps.map(({ id }) => id),
      ['#form'],
    );
  });

  test('draws an unknown input as text and an unknown layout as a group, and tells so', () => {
    const compiled = form(
      { type: 'rocket', key: 'r' },
      { type: 'hangar', key: 'h', components: [{ type: 'textfield', key: 'a' }] },
      { type: 'sign', key: 's', input: false, content: 'Chào' },
    );
    assert.equal(field(compiled, 'r').kind, 'text');
    assert.equal(compiled.nodes.get('#h')?.node, 'layout');
    assert.equal(compiled.nodes.get('#s')?.node, 'content');
    assert.deepEqual(
      compiled.unsupported.map(({ what, detail }) => [what, detail]),
      [
        ['type', 'rocket'],
        ['type', 'hangar'],
        ['type', 'sign'],
      ],
    );
    assert.ok(compiled.fields.has('a'));
  });

  test('runs no JavaScript without an interpreter, and says where there is some', () => {
    const compiled = form({
      type: 'textfield',
      key: 'a',
      customConditional: 'show = data.b',
      calculateValue: 'value = 1',
      customDefaultValue: 'value = 2',
      validate: { custom: 'valid = true', json: { '!': [true] } },
      logic: [
        {
          trigger: { type: 'javascript', javascript: 'result = true' },
          actions: [{ type: 'value', value: 'x' }],
        },
        { trigger: { type: 'event', event: 'x' }, actions: [] },
      ],
    });
    assert.deepEqual(compiled.unsupported.map(({ what }) => what).sort(), [
      'calculateValue',
      'customConditional',
      'customDefaultValue',
      'logic',
      'logic',
      'logic',
      'validate.custom',
    ]);
    assert.equal(field(compiled, 'a').calculated, false);
  });

  test('refuses keys that reach a prototype, break addresses or are missing', () => {
    for (const key of [
      '__proto__',
      'a.constructor',
      'prototype.x',
      'a[0]',
      'a..b',
      'a b',
      '#a',
      'x'.repeat(601),
    ]) {
      const compiled = form({ type: 'textfield', key });
      assert.deepEqual([...compiled.fields.keys()], [], key);
      assert.equal(compiled.problems[0]?.code, 'bad-key', key);
    }
    assert.equal(form({ type: 'textfield' }).problems[0]?.code, 'missing-key');
  });

  test('refuses a value inside another, and a second repeat under one key', () => {
    const text = (key: string) => ({ type: 'textfield', key });
    assert.deepEqual(codes({ components: [text('a'), text('a.b')] }), ['path-conflict']);
    assert.deepEqual(codes({ components: [text('a.b'), text('a')] }), ['path-conflict']);
    const grid = { type: 'datagrid', key: 'g', components: [] };
    assert.deepEqual(codes({ components: [grid, grid] }), ['path-conflict']);
    assert.deepEqual(codes({ components: [text('a'), text('a')] }), ['duplicate-key']);
    const one = { ...text('a'), conditional: { when: 'b', eq: '1', show: true } };
    assert.deepEqual(
      codes({
        components: [text('b'), one, { ...text('a'), conditional: { when: 'b', eq: '2', show: true } }],
      }),
      [],
    );
  });

  test('tells of names that are no field, rules that cannot be read, and options that are not there', () => {
    const compiled = form(
      { type: 'textfield', key: 'a', conditional: { when: 'nowhere', eq: 'x', show: true } },
      { type: 'number', key: 'b', validate: { min: 'vài' } },
      { type: 'select', key: 'c', data: { set: 'nothing' } },
      { type: 'select', key: 'd', dataSrc: 'url', data: { url: 'https://example.vn' } },
      { type: 'select', key: 'o', dataSrc: 'resource', data: { resource: 'x' } },
      { type: 'textfield', key: 'e', conditional: { json: { a: 1, b: 2 } } },
      { type: 'textfield', key: 'f', conditional: { json: { rocket: [] } } },
    );
    assert.deepEqual(
      compiled.problems.map(({ code, at }) => [code, at]),
      [
        ['bad-rule', 'b'],
        ['bad-options', 'c'],
        ['unknown-reference', 'a'],
        ['bad-condition', 'e'],
      ],
    );
    assert.deepEqual(
      compiled.unsupported.map(({ at, what }) => [at, what]),
      [
        ['o', 'data'],
        ['f', 'conditional'],
      ],
    );
  });

  test('breaks a cycle by showing one field of it, and says which', () => {
    const only = (key: string, when: string) => ({
      type: 'textfield',
      key,
      conditional: {
        show: false,
        conjunction: 'all',
        conditions: [{ component: when, operator: 'isNotEmpty' }],
      },
    });
    const compiled = form(only('a', 'b'), only('b', 'a'));
    assert.deepEqual(
      compiled.problems.map(({ code }) => code),
      ['cycle'],
    );
    assert.equal(evaluate(compiled, { a: 'x', b: 'y' }).hidden.size, 1);
    assert.deepEqual(
      codes({ components: [{ type: 'number', key: 'n', calculateValue: { '+': [{ var: 'data.n' }, 1] } }] }),
      ['cycle'],
    );
  });

  test('bounds what a hostile definition may ask', () => {
    let deep: object = { type: 'textfield', key: 'a' };
    for (let i = 0; i < 60; i += 1) deep = { type: 'panel', key: `p${String(i)}`, components: [deep] };
    assert.deepEqual(codes({ components: [deep] }), ['too-large']);
    const many = Array.from({ length: 5_001 }, (_, i) => ({ type: 'textfield', key: `k${String(i)}` }));
    assert.deepEqual(codes({ components: many }), ['too-large']);
    const readers = Array.from({ length: 2_000 }, (_, i) => ({
      type: 'textfield',
      key: `k${String(i)}`,
      conditional: { when: 'box', eq: 'x', show: false },
    }));
    const box = {
      type: 'container',
      key: 'box',
      components: Array.from({ length: 2_000 }, (_, i) => ({ type: 'textfield', key: `k${String(i)}` })),
    };
    assert.ok(codes({ components: [box, ...readers] }).includes('too-large'));
  });
});

describe('words', () => {
  test('speak the language asked for, or the definition’s own', () => {
    const compiled = compile({ components: [], i18n: { en: { 'Họ tên': 'Full name' } } });
    assert.equal(words(compiled, 'Họ tên', 'en'), 'Full name');
    assert.equal(words(compiled, 'Họ tên', 'vi'), 'Họ tên');
    assert.equal(words(compiled, 'Địa chỉ', 'en'), 'Địa chỉ');
  });

  test('leave markup out of contents', () => {
    const compiled = form({
      type: 'content',
      key: 'c',
      html: '<p>Xin <b>chào</b> &amp; mời</p><script>alert(1)</script><ul><li>Một</li><li>1 < 2</li></ul>',
    });
    const node = compiled.nodes.get('#c');
    assert.ok(node?.node === 'content');
    assert.deepEqual(paragraphs(compiled, node, 'vi'), ['Xin chào & mời', 'Một', '1 < 2']);
    assert.deepEqual(plainParagraphs('<iframe src=x>ẩn</iframe>còn &#273;ây &bogus;'), ['còn đây &bogus;']);
  });
});
