/** Definitions with everything a definition may hold, made at random: scripts, logic, rows in rows, kinds of all sorts. */
import fc from 'fast-check';
import { KINDS } from '../../../components/domain/eform/kinds/all.js';
import type { Json } from '../../../components/domain/eform/types.js';

const KEYS = ['a', 'b', 'c', 'd', 'e.f', 'g'] as const;
const PATHS = [
  'data.a',
  'data.b',
  'row.a',
  'row.c',
  'data.grid',
  'data.box.a',
  'data.e.f',
  'value',
  'rowIndex',
  'data',
] as const;
const VALUES: readonly Json[] = ['', 'x', 'y', 0, 1, 7, true, false, null, '22/11/2026', ['x'], { x: true }];

const key = fc.constantFrom(...KEYS);
const value = fc.constantFrom(...VALUES);
const path = fc.constantFrom(...PATHS);
const literal = fc.constantFrom('"x"', '1', '0', 'true', 'null', '[]', 'undefined', '"7"');

/** An expression as authors write them, and some as they should not. */
const expression: fc.Arbitrary<string> = fc.letrec<{ one: string }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small' },
    path,
    literal,
    fc
      .tuple(
        tie('one'),
        fc.constantFrom('===', '!==', '==', '&&', '||', '+', '-', '*', '>', '<='),
        tie('one'),
      )
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('one').map((a) => `!${a}`),
    fc.tuple(tie('one'), tie('one'), tie('one')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    fc.tuple(path, tie('one')).map(([a, b]) => `_.some(${a}, (r) => r.a === ${b})`),
    path.map((a) => `parseFloat(${a} || 0)`),
    path.map((a) => `${a}.length`),
    fc.constantFrom(
      'data.constructor.constructor("return this")()',
      'data.__proto__.polluted',
      '[].map.call("x", String)',
      '"x".repeat(1e9)',
      '(() => { for (;;) {} })()',
      'globalThis.process',
      'moment().year()',
    ),
  ),
})).one;

const script = (name: string): fc.Arbitrary<string> =>
  fc.oneof(
    expression.map((text) => `${name} = ${text}`),
    fc.tuple(expression, expression).map(([test, text]) => `if (${test}) { ${name} = ${text}; }`),
    expression.map((text) => `var x = ${text}; ${name} = !x;`),
    expression,
    fc.constantFrom(`${name} = `, ')', `while (true) { ${name} = 1 }`, `data.a = 1; ${name} = true`),
  );

const test = fc.record({ when: key, eq: value, show: fc.constantFrom(true, false, 'true', undefined) });
const rule: fc.Arbitrary<Json> = fc.oneof(
  fc.tuple(path, value).map(([name, other]) => ({ '==': [{ var: name }, other] })),
  fc.record({ '+': fc.tuple(fc.record({ var: path }), fc.constantFrom(1, 2)) }),
  fc.record({
    some: fc.tuple(fc.constant({ var: 'data.grid' }), fc.constant({ '==': [{ var: 'a' }, 'x'] })),
  }),
  fc.record({ '!': fc.record({ var: path }) }),
) as fc.Arbitrary<Json>;

const action = fc.oneof(
  fc.record({
    type: fc.constant('property'),
    property: fc.constantFrom(
      { value: 'hidden', type: 'boolean' },
      { value: 'disabled', type: 'boolean' },
      { value: 'validate.required', type: 'boolean' },
    ),
    state: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('property'),
    property: fc.constant({ value: 'label', type: 'string' }),
    text: fc.constant('Hỏi {{ data.a }} và {{ row.b }}'),
  }),
  fc.record({ type: fc.constant('value'), value: script('value') }),
  fc.record({
    type: fc.constant('mergeComponentSchema'),
    schemaDefinition: fc.constantFrom(
      'schema = { label: "khác", validate: { required: true } }',
      'schema = 7',
    ),
  }),
);
const logic = fc.array(
  fc.record({
    trigger: fc.oneof(
      test.map((simple) => ({ type: 'simple', simple })),
      rule.map((json) => ({ type: 'json', json })),
      script('result').map((javascript) => ({ type: 'javascript', javascript })),
    ),
    actions: fc.array(action, { maxLength: 2 }),
  }),
  { maxLength: 2 },
);

const rare = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const extras = {
  conditional: rare(
    fc.oneof(
      test,
      rule.map((json) => ({ json })),
    ),
  ),
  customConditional: rare(script('show')),
  logic: rare(logic),
  clearOnHide: fc.constantFrom(undefined, true, false),
};

const TYPES = Object.values(KINDS).flatMap(({ name, types }) =>
  name === 'grid' || name === 'container' ? [] : types.slice(0, 2),
);

const leaf = fc.record({
  ...extras,
  type: fc.constantFrom(...TYPES, 'identity', 'navAddress', 'attachment', 'rocket'),
  key,
  defaultValue: rare(value),
  calculateValue: rare(fc.oneof(script('value'), rule)),
  customDefaultValue: rare(script('value')),
  hidden: fc.constantFrom(undefined, undefined, undefined, true),
  multiple: fc.constantFrom(undefined, undefined, true),
  values: fc.constant([
    { label: 'X', value: 'x' },
    { label: 'Y', value: 'y' },
  ]),
  questions: fc.constant([{ label: 'Q', value: 'q' }]),
  attachmentValues: fc.constant({ leggerVedNaa: { enabled: true } }),
  validate: fc.record({
    required: fc.boolean(),
    custom: rare(script('valid')),
    json: rare(rule),
    minLength: rare(fc.constant(2)),
    pattern: rare(fc.constantFrom('[a-z]+', '(a+)+$', '(')),
    minWords: rare(fc.constant(2)),
  }),
});

/** A definition as a whole. */
export const randomDefinitions: fc.Arbitrary<{ display: string; components: readonly unknown[] }> = fc.record(
  {
    display: fc.constantFrom('form', 'wizard'),
    components: fc
      .letrec<{ node: unknown }>((tie) => {
        const components = fc.array(tie('node'), { maxLength: 4 });
        return {
          node: fc.oneof(
            { depthSize: 'small' },
            leaf,
            leaf,
            fc.record({ ...extras, type: fc.constantFrom('panel', 'fieldset', 'hangar'), key, components }),
            fc.record({ ...extras, type: fc.constant('container'), key: fc.constant('box'), components }),
            fc.record({
              ...extras,
              type: fc.constantFrom('datagrid', 'editgrid'),
              key: fc.constantFrom('grid', 'rows'),
              components,
            }),
          ),
        };
      })
      .node.chain((first) => fc.array(leaf, { minLength: 1, maxLength: 5 }).map((rest) => [first, ...rest])),
  },
);

const row = fc.dictionary(key, value, { maxKeys: 3 });

/** Answers that fit now and then, and others. */
export const randomAnswers: fc.Arbitrary<Json> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'g', 'grid', 'rows', 'box', 'foreign', 'constructor'),
      fc.oneof(value, fc.record({ f: value }), row, fc.array(row, { maxLength: 3 })),
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<Json> },
  {
    weight: 1,
    arbitrary: fc.constant(
      JSON.parse('{"__proto__":{"polluted":1},"a":{"__proto__":{"polluted":1}}}') as Json,
    ),
  },
);

/** Changes as a page would make them. */
export const randomChanges = fc.array(
  fc.record({
    address: fc.constantFrom(
      'a',
      'b',
      'c',
      'd',
      'e.f',
      'g',
      'grid',
      'grid[0].a',
      'grid[1].b',
      'rows[0].a',
      'box.a',
      'box.b',
    ),
    value: fc.oneof({ weight: 5, arbitrary: value }, fc.constant(undefined), fc.array(row, { maxLength: 3 })),
  }),
  { maxLength: 6 },
);
