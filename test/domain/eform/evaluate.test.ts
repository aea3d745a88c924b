import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { evaluate, isVisible, update } from '../../../components/domain/eform/evaluate.js';
import type { Answers, Json } from '../../../components/domain/eform/types.js';
import { form } from './forms.js';

const text = (key: string, more: object = {}) => ({ type: 'textfield', key, ...more });

/** Whether a field under this condition shows with these answers to `a`, `b` and the boxes `s`. */
function shows(conditional: object, answers: Answers): boolean {
  const compiled = form(
    text('a'),
    text('b'),
    { type: 'selectboxes', key: 's', values: [{ label: 'X', value: 'x' }] },
    { type: 'datagrid', key: 'g', components: [text('c')] },
    text('it', { conditional }),
  );
  assert.deepEqual([compiled.problems, compiled.unsupported], [[], []]);
  return isVisible(evaluate(compiled, answers), 'it');
}

describe('conditions', () => {
  test('by one value', () => {
    const when = { when: 'a', eq: '1', show: true };
    const table: readonly (readonly [object, Answers, boolean])[] = [
      [when, { a: '1' }, true],
      [when, { a: 1 }, true],
      [when, { a: '2' }, false],
      [when, {}, false],
      [{ ...when, show: 'false' }, { a: '1' }, false],
      [{ ...when, show: false }, {}, true],
      [{ ...when, eq: '' }, {}, true],
      [{ when: 's', eq: 'x', show: true }, { s: { x: true } }, true],
      [{ when: 's', eq: 'x', show: true }, { s: { x: false } }, false],
      [{ when: 'g.c', eq: '1', show: true }, { g: [{ c: '0' }, { c: '1' }] }, true],
      [{ when: null, eq: '', show: null }, {}, true],
      [{ when: 'a', eq: 'é', show: true }, { a: 'e\u0301' }, true],
    ];
    for (const [conditional, answers, expected] of table)
      assert.equal(shows(conditional, answers), expected, JSON.stringify([conditional, answers]));
  });

  test('by several, all or any, with each operator', () => {
    const one = (operator: string, value: Json, found: Json | undefined): boolean =>
      shows(
        { show: true, conjunction: 'all', conditions: [{ component: 'a', operator, value }] },
        found === undefined ? {} : { a: found },
      );
    const table: readonly (readonly [string, Json, Json | undefined, boolean])[] = [
      ['isEqual', 'x', 'x', true],
      ['isNotEqual', 'x', undefined, true],
      ['isEmpty', '', undefined, true],
      ['isEmpty', '', 'x', false],
      ['isNotEmpty', '', 'x', true],
      ['includes', 'Thị', 'Lò Thị Mai', true],
      ['notIncludes', 'Thị', 'Lò Thị Mai', false],
      ['startsWith', 'Lò', 'Lò Thị Mai', true],
      ['endsWith', 'Mai', 'Lò Thị Mai', true],
      ['greaterThan', 5, 6, true],
      ['greaterThan', 5, undefined, false],
      ['lessThan', 5, undefined, false],
      ['lessThanOrEqual', '5', 5, true],
      ['greaterThanOrEqual', 5, '4', false],
      ['dateGreaterThan', '2026-01-01', '02/01/2026', true],
      ['dateLessThanOrEqual', '01/01/2026', '01/01/2026', true],
      ['isDateEqual', '2026-01-01', '1/1/2026', true],
      ['isNotDateEqual', '2026-01-01', 'hôm qua', true],
      ['dateGreaterThan', '2026-01-01T08:00:00.000Z', '2026-01-01T09:00:00.000Z', true],
    ];
    for (const [operator, value, found, expected] of table)
      assert.equal(one(operator, value, found), expected, `${operator} ${String(value)} ${String(found)}`);
    const both = [
      { component: 'a', operator: 'isEqual', value: '1' },
      { component: 'b', operator: 'isEqual', value: '2' },
    ];
    assert.equal(shows({ show: true, conjunction: 'all', conditions: both }, { a: '1' }), false);
    assert.equal(shows({ show: true, conjunction: 'any', conditions: both }, { a: '1' }), true);
    assert.equal(shows({ show: false, conjunction: 'any', conditions: both }, { a: '1' }), false);
  });

  test('by JsonLogic, as it understands truth and likeness', () => {
    const a = { var: 'data.a' };
    const table: readonly (readonly [Json, Answers, boolean])[] = [
      [{ '==': [a, 1] }, { a: '1' }, true],
      [{ '===': [a, 1] }, { a: '1' }, false],
      [{ '!=': [a, null] }, {}, false],
      [{ '!': [a] }, { a: '' }, true],
      [{ '!!': [a] }, { a: '0' }, true],
      [{ '!!': { var: 'g' } }, { g: [] }, false],
      [{ and: [a, { '<': [1, { var: 'b' }, 3] }] }, { a: 'x', b: 2 }, true],
      [{ or: [{ '>': [{ var: 'b' }, 3] }, { '<=': [{ var: 'b' }, 1] }] }, { b: 2 }, false],
      [{ '>=': [{ '+': [a, '2'] }, 3] }, { a: '1' }, true],
      [{ in: ['x', [a, 'y']] }, { a: 'x' }, true],
      [{ in: [a, 'Mường Phăng'] }, { a: 'Phăng' }, true],
      [{ '!': { missing: ['a', 'data.b'] } }, { a: 'x', b: '' }, false],
      [{ '!': { missing: ['a'] } }, { a: 0 }, true],
      [{ if: [a, { '==': [a, 'x'] }, true] }, {}, true],
      [{ '==': [{ var: ['a', 'thay'] }, 'thay'] }, {}, true],
      [{ '==': [{ var: 's.x' }, true] }, { s: { x: true } }, true],
      [{ '==': [{ var: 'data.g[1].c' }, 'hai'] }, { g: [{}, { c: 'hai' }] }, true],
      [{ '==': [{ '/': [1, 0] }, null] }, {}, true],
    ];
    for (const [json, answers, expected] of table)
      assert.equal(shows({ json }, answers), expected, JSON.stringify([json, answers]));
  });
});

describe('a filling', () => {
  test('forgets what hides, unless told to keep it, and hides what hangs on it', () => {
    const compiled = form(
      text('a'),
      text('b', { conditional: { when: 'a', eq: '1', show: true } }),
      text('c', { conditional: { when: 'b', eq: 'x', show: true }, clearOnHide: false }),
      text('d', { conditional: { when: 'c', eq: 'y', show: true } }),
    );
    const state = evaluate(compiled, { a: '1', b: 'x', c: 'y', d: 'z' });
    assert.equal(state.hidden.size, 0);
    const { state: after, changed } = update(compiled, state, 'a', '2');
    assert.deepEqual(after.answers, { a: '2', c: 'y' });
    assert.deepEqual([...after.hidden].sort(), ['b', 'c', 'd']);
    assert.deepEqual([...changed].sort(), ['a', 'b', 'c', 'd']);
  });

  test('begins with first values, again when a cleared field comes back, but not when it was left blank', () => {
    const compiled = form(
      text('a'),
      text('b', { defaultValue: 'sẵn', conditional: { when: 'a', eq: 'x', show: false } }),
    );
    const state = evaluate(compiled, {});
    assert.equal(state.answers['b'], 'sẵn');
    const typed = update(compiled, state, 'b', 'khác').state;
    const back = update(compiled, update(compiled, typed, 'a', 'x').state, 'a', '').state;
    assert.equal(back.answers['b'], 'sẵn');
    assert.equal(update(compiled, back, 'b', '').state.answers['b'], '');
  });

  test('calculates, in rows of their own, and from all rows', () => {
    const compiled = form(
      {
        type: 'datagrid',
        key: 'g',
        components: [
          { type: 'number', key: 'n' },
          { type: 'number', key: 'twice', calculateValue: { '*': [{ var: 'row.n' }, 2] } },
          { type: 'number', key: 'at', calculateValue: { '+': [{ var: 'rowIndex' }, 1] } },
          text('big', { conditional: { json: { '>': [{ var: 'row.twice' }, 10] } } }),
        ],
      },
      text('any', { conditional: { json: { in: [6, { var: 'g.n' }] } } }),
    );
    assert.deepEqual(compiled.problems, []);
    const state = evaluate(compiled, { g: [{ n: 1 }, { n: 6 }] });
    assert.deepEqual(state.answers['g'], [
      { n: 1, twice: 2, at: 1 },
      { n: 6, twice: 12, at: 2 },
    ]);
    assert.deepEqual([...state.hidden], ['g[0].big']);
    const next = update(compiled, state, 'g[0].n', 9);
    assert.deepEqual([...next.changed].sort(), ['g[0].big', 'g[0].n', 'g[0].twice']);
    const gone = update(compiled, next.state, 'g', [{ n: 2 }]);
    assert.deepEqual([...gone.state.hidden].sort(), ['any', 'g[0].big']);
    assert.equal(update(compiled, state, 'g[5].n', 1).state, state);
    assert.equal(update(compiled, state, 'nowhere', 1).state, state);
  });

  test('touches nothing but what reads the field that changed', () => {
    const many = Array.from({ length: 1_500 }, (_, i) =>
      text(
        `k${String(i)}`,
        i > 0 ? { conditional: { when: `k${String(i - (i % 5))}x`, eq: 'x', show: false } } : {},
      ),
    );
    const compiled = form(...many, text('a'), text('b', { conditional: { when: 'a', eq: '1', show: true } }));
    const state = evaluate(compiled, {});
    const { state: next, changed } = update(compiled, state, 'k7', 'gõ');
    assert.deepEqual(changed, ['k7']);
    assert.equal(next.hidden, state.hidden);
    assert.deepEqual([...update(compiled, next, 'a', '1').changed].sort(), ['a', 'b']);
  });
});
