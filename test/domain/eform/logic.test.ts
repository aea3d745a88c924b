import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accept } from '../../../components/domain/eform/accept.js';
import { check } from '../../../components/domain/eform/check.js';
import { compile } from '../../../components/domain/eform/compile.js';
import { evaluate, isVisible, update } from '../../../components/domain/eform/evaluate.js';
import { hasScript } from '../../../components/domain/eform/has-script.js';
import { loadForm } from '../../../components/domain/eform/load-form.js';
import { nodeAt } from '../../../components/domain/eform/node-at.js';
import { loadScriptEngine } from '../../../components/domain/eform/script/load.js';
import { withoutSecrets } from '../../../components/domain/eform/secrets.js';
import type { Answers, Form, Json } from '../../../components/domain/eform/types.js';
import { field } from './forms.js';

const TODAY = '2026-11-22';
const scripts = await loadScriptEngine();
const text = (key: string, more: object = {}): object => ({ type: 'textfield', key, label: key, ...more });
const form = (...components: readonly object[]): Form => compile({ components }, scripts);
const codes = (compiled: Form, answers: Answers): string[] =>
  check(compiled, answers, { lang: 'vi', today: TODAY }).map(({ path, code }) => `${path} ${code}`);

describe('scripts of a definition', () => {
  const compiled = form(
    text('a'),
    { type: 'selectboxes', key: 's', values: [{ label: 'X', value: 'x' }] },
    {
      type: 'container',
      key: 'box',
      components: [text('in')],
      conditional: { when: 'a', eq: 'hide', show: false },
    },
    {
      type: 'datagrid',
      key: 'g',
      components: [text('r'), text('own', { customConditional: 'show = row.r === "x" && rowIndex === 1' })],
    },
    text('boxed', { customConditional: 'show = data.box.in === "yes"' }),
    text('ticked', { customConditional: 'show = data.s.x === true' }),
    text('any', { customConditional: 'show = _.some(data.g, (row) => row.r === "x")' }),
    text('silent', { customConditional: 'var later = data.a' }),
    text('sum', { calculateValue: 'value = data.a + "!"' }),
    text('first', { customDefaultValue: 'value = "from " + data.a' }),
  );

  test('decide what shows, read rows and containers, and miss what is hidden', () => {
    const shows = (answers: Answers, id: string): boolean => isVisible(evaluate(compiled, answers), id);
    assert.equal(shows({ box: { in: 'yes' } }, 'boxed'), true);
    assert.equal(shows({ box: { in: 'no' } }, 'boxed'), false);
    assert.equal(shows({}, 'boxed'), false);
    // A hidden container is not there at all: the script breaks off, and what it guards shows, as in Form.io.
    assert.equal(shows({ a: 'hide', box: { in: 'yes' } }, 'boxed'), true);
    assert.equal(shows({}, 'ticked'), false);
    assert.equal(shows({ g: [{}, { r: 'x' }] }, 'any'), true);
    assert.equal(shows({ g: [{ r: 'x' }, { r: 'x' }] }, 'g[0].own'), false);
    assert.equal(shows({ g: [{ r: 'x' }, { r: 'x' }] }, 'g[1].own'), true);
    assert.equal(shows({}, 'silent'), true);
  });

  test('calculate and begin values, and run again only for what they read', () => {
    const state = evaluate(compiled, { a: 'x' });
    assert.equal(state.answers['sum'], 'x!');
    assert.equal(state.answers['first'], 'from x');
    const { changed } = update(compiled, state, 'box.in', 'yes');
    assert.deepEqual([...changed].sort(), ['box.in', 'boxed']);
    assert.equal(update(compiled, state, 'a', 'y').state.answers['sum'], 'y!');
    assert.equal(update(compiled, state, 'a', 'y').state.answers['first'], 'from x');
  });

  test('judge values, in the words of the definition', () => {
    const judged = form(
      text('a'),
      text('b', { validate: { custom: 'valid = input === data.a ? true : "Không khớp";' } }),
      text('c', { validate: { json: { if: [{ '==': [{ var: 'input' }, 'ok'] }, true, 'Ghi ok'] } } }),
    );
    const said = check(judged, { a: 'x', b: 'y', c: 'z' }, { lang: 'vi' }).map(({ code, custom }) => [
      code,
      custom,
    ]);
    assert.deepEqual(said, [
      ['refused', 'Không khớp'],
      ['refused', 'Ghi ok'],
    ]);
    assert.deepEqual(codes(judged, { a: 'x', b: 'x', c: 'ok' }), []);
  });

  test('are loaded only by a definition that has any', async () => {
    assert.equal(hasScript({ components: [text('a', { validate: { custom: ' ' } })] }), false);
    assert.equal(
      hasScript({ components: [{ components: [text('a', { customConditional: 'show = true' })] }] }),
      true,
    );
    // A call that a rule of the engine stands for is no script.
    const number = {
      type: 'fnrfield',
      key: 'n',
      validate: { custom: 'valid = instance.validateFnrNew(input)' },
    };
    assert.equal(hasScript({ components: [number] }), false);
    assert.deepEqual(codes(compile({ components: [number] }), { n: '13097248023' }), ['n pattern']);
    const loaded = await loadForm({
      components: [text('a'), text('b', { customConditional: 'show = data.a === "x"' })],
    });
    assert.deepEqual(loaded.unsupported, []);
    assert.equal(isVisible(evaluate(loaded, {}), 'b'), false);
  });
});

describe('the logic of a component', () => {
  const when = (eq: string): object => ({ type: 'simple', simple: { when: 'a', eq, show: true } });
  const compiled = form(
    text('a'),
    text('b', {
      logic: [
        {
          trigger: when('need'),
          actions: [
            { type: 'property', property: { value: 'validate.required', type: 'boolean' }, state: true },
            { type: 'property', property: { value: 'label', type: 'string' }, text: 'Vì {{ data.a }}' },
          ],
        },
        {
          trigger: when('off'),
          actions: [{ type: 'property', property: { value: 'hidden', type: 'boolean' }, state: true }],
        },
        {
          trigger: { type: 'javascript', javascript: 'result = data.a === "set"' },
          actions: [{ type: 'value', value: 'value = "đặt"' }],
        },
        {
          trigger: { type: 'json', json: { '==': [{ var: 'data.a' }, 'other'] } },
          actions: [
            {
              type: 'mergeComponentSchema',
              schemaDefinition: 'schema = { disabled: true, validate: { maxLength: 2 } }',
            },
          ],
        },
      ],
    }),
    text('late', {
      hidden: true,
      logic: [
        {
          trigger: when('show'),
          actions: [{ type: 'property', property: { value: 'hidden', type: 'boolean' }, state: false }],
        },
      ],
    }),
  );

  test('requires, renames, hides, sets and merges while its trigger holds', () => {
    assert.deepEqual(compiled.unsupported, []);
    assert.deepEqual(codes(compiled, {}), []);
    assert.deepEqual(codes(compiled, { a: 'need' }), ['b required']);
    const state = evaluate(compiled, { a: 'need' });
    assert.equal(nodeAt(field(compiled, 'b'), state, 'b').label, 'Vì need');
    const off = update(compiled, state, 'a', 'off');
    assert.deepEqual([...off.changed].sort(), ['a', 'b']);
    assert.equal(isVisible(off.state, 'b'), false);
    assert.equal(nodeAt(field(compiled, 'b'), off.state, 'b').label, 'b');
    assert.equal(evaluate(compiled, { a: 'set', b: 'x' }).answers['b'], 'đặt');
    const merged = evaluate(compiled, { a: 'other', b: 'dài' });
    assert.equal(nodeAt(field(compiled, 'b'), merged, 'b').readOnly, true);
    assert.deepEqual(codes(compiled, { a: 'other', b: 'dài' }), ['b too-long']);
  });

  test('brings up what is hidden at first', () => {
    assert.equal(field(compiled, 'late').drawn, true);
    assert.equal(isVisible(evaluate(compiled, {}), 'late'), false);
    assert.equal(isVisible(evaluate(compiled, { a: 'show' }), 'late'), true);
  });
});

describe('what hangs on what was there', () => {
  test('a calculation that may be overridden follows until something else is typed', () => {
    const compiled = form(
      { type: 'number', key: 'n' },
      {
        type: 'number',
        key: 'twice',
        allowCalculateOverride: true,
        calculateValue: { '*': [{ var: 'data.n' }, 2] },
      },
    );
    let state = evaluate(compiled, { n: 1 });
    assert.equal(state.answers['twice'], 2);
    state = update(compiled, state, 'n', 3).state;
    assert.equal(state.answers['twice'], 6);
    state = update(compiled, state, 'twice', 7).state;
    state = update(compiled, state, 'n', 5).state;
    assert.equal(state.answers['twice'], 7);
    assert.deepEqual(accept(compiled, state.answers, { today: TODAY }).answers, { n: 5, twice: 7 });
  });

  test('a choice goes when what it hangs on changes', () => {
    const compiled = form(text('city'), text('street', { refreshOn: 'city', clearOnRefresh: true }));
    const state = evaluate(compiled, { city: 'a', street: 'x' });
    const next = update(compiled, state, 'city', 'b');
    assert.deepEqual(next.state.answers, { city: 'b' });
    assert.ok(next.changed.includes('street'));
  });
});

describe('circles', () => {
  test('settle where they can, the same from every side', () => {
    const compiled = form({
      type: 'datagrid',
      key: 'g',
      components: [
        text('r'),
        text('more', { customConditional: 'show = _.some(data.g, (row) => row.r === "x")' }),
      ],
    });
    const state = evaluate(compiled, {
      g: [
        { r: 'y', more: 'm' },
        { r: 'x', more: 'n' },
      ],
    });
    assert.deepEqual([...state.hidden], []);
    const none = update(compiled, state, 'g[1].r', 'y').state;
    assert.deepEqual([...none.hidden].sort(), ['g[0].more', 'g[1].more']);
    assert.deepEqual(none.answers['g'], [{ r: 'y' }, { r: 'y' }]);
  });

  test('leave alone what never settles', () => {
    const compiled = form(
      { type: 'number', key: 'n', calculateValue: 'value = (value || 0) + 1' },
      text('self', { customConditional: 'show = value !== "gone"' }),
    );
    const state = evaluate(compiled, { n: 4, self: 'gone' });
    assert.deepEqual([state.answers, state.hidden.size], [{ n: 4, self: 'gone' }, 0]);
    assert.deepEqual(
      compiled.problems.map(({ code }) => code),
      ['cycle', 'cycle'],
    );
  });

  test('that settle from first values alone do so at once, not only when they are run again', () => {
    const compiled = form(
      {
        type: 'panel',
        conditional: { when: 'box.b', eq: '', show: true },
        components: [
          {
            type: 'container',
            key: 'box',
            components: [
              text('a', { conditional: { when: 'a', eq: 0, show: true } }),
              text('h', { defaultValue: 'y' }),
            ],
          },
        ],
      },
      {
        type: 'container',
        key: 'box',
        components: [
          text('b', {
            calculateValue: { '!': [] },
            conditional: { show: false, conditions: [{ component: 'h', value: '' }] },
          }),
          text('h', { calculateValue: { var: 'a' } }),
          text('b', { defaultValue: 'y' }),
        ],
      },
    );
    const state = evaluate(compiled, {});
    const again = evaluate(compiled, state.answers);
    assert.deepEqual([state.answers, [...state.hidden]], [again.answers, [...again.hidden]]);
  });
});

describe('several values', () => {
  const compiled = form({
    type: 'email',
    key: 'm',
    label: 'Thư',
    multiple: true,
    validate: { required: true },
  });

  test('are kept as a list, and each is checked', () => {
    assert.equal(field(compiled, 'm').multiple, true);
    assert.deepEqual(codes(compiled, {}), ['m required']);
    assert.deepEqual(codes(compiled, { m: [''] }), ['m required']);
    assert.deepEqual(codes(compiled, { m: ['a@b.vn', 'sai'] }), ['m not-an-email']);
    assert.deepEqual(accept(compiled, { m: ['a@b.vn'] }, { today: TODAY }).answers, { m: ['a@b.vn'] });
    const shapes: readonly Json[] = ['a@b.vn', [{}]];
    for (const m of shapes)
      assert.deepEqual(
        accept(compiled, { m }, { today: TODAY }).findings.map(({ code }) => code),
        ['wrong-shape'],
      );
  });
});

test('what was typed as a password does not lie in a draft, in rows neither', () => {
  const compiled = form(
    { type: 'password', key: 'p' },
    { type: 'datagrid', key: 'g', components: [{ type: 'password', key: 'p' }, text('a')] },
  );
  assert.deepEqual(withoutSecrets(compiled, { p: 'x', g: [{ p: 'y', a: 'z' }, { p: 'y' }] }), {
    g: [{ a: 'z' }, {}],
  });
});

describe('foreign types', () => {
  test('become ordinary ones', () => {
    const compiled = form(
      { type: 'identity', key: 'who', input: true },
      { type: 'navDatepicker', key: 'from' },
      { type: 'navDatepicker', key: 'to', beforeDateInputKey: 'from', latestAllowedDate: 5 },
      { type: 'landvelger', key: 'land', validate: { required: true } },
      text('norway', { customConditional: 'show = data.land.value === "NO"' }),
      {
        type: 'attachment',
        key: 'paper',
        attachmentValues: { leggerVedNaa: { enabled: true }, nei: { enabled: false } },
      },
    );
    assert.deepEqual(compiled.unsupported, []);
    assert.ok(compiled.fields.has('who.identitetsnummer'));
    assert.equal(
      isVisible(evaluate(compiled, { who: { harDuFodselsnummer: 'nei' } }), 'who.identitetsnummer'),
      false,
    );
    assert.deepEqual(
      codes(compiled, {
        who: { harDuFodselsnummer: 'ja', identitetsnummer: '13097248022' },
        land: 'NO',
        from: '22/11/2026',
        to: '2026-11-22',
      }),
      ['to date-too-early'],
    );
    assert.deepEqual(codes(compiled, { land: 'NO', to: '28/11/2026' }), [
      'who.harDuFodselsnummer required',
      'to date-too-late',
    ]);
    // The plain value and the object beside its label are one to the definition's logic.
    assert.equal(isVisible(evaluate(compiled, { land: 'NO' }), 'norway'), true);
    assert.equal(isVisible(evaluate(compiled, { land: { value: 'NO', label: 'Norge' } }), 'norway'), true);
    assert.deepEqual(
      field(compiled, 'paper').options.map(({ value }) => value),
      ['leggerVedNaa'],
    );
  });
});

test('an amount in words follows the amount, in the same row, and is never typed', () => {
  const form = compile({
    components: [
      {
        type: 'datagrid',
        key: 'gop',
        components: [
          { type: 'money', key: 'von', label: 'Vốn' },
          { type: 'amountInWords', key: 'bangChu', label: 'Bằng chữ', amount: 'von' },
        ],
      },
    ],
  });
  assert.deepEqual([form.problems, form.unsupported], [[], []]);
  assert.equal(form.fields.get('gop[].bangChu')?.calculated, true);
  const { answers } = evaluate(form, { gop: [{ von: 150_000 }, { von: '1.500', bangChu: 'khác' }] });
  assert.deepEqual(answers, {
    gop: [
      { von: 150_000, bangChu: 'Một trăm năm mươi nghìn đồng' },
      { von: '1.500', bangChu: 'Một nghìn năm trăm đồng' },
    ],
  });
});
