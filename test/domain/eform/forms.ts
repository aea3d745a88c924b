/** Definitions made at random, and small ones made by hand, for the tests of the engine. */
import fc from 'fast-check';
import type { Answers, Field, Form, Json } from '../../../components/domain/eform/types.js';
import { compile } from '../../../components/domain/eform/compile.js';

/** A definition of these components, as one page. */
export function form(...components: readonly object[]): Form {
  return compile({ title: 'Mẫu', display: 'form', components });
}

export function wizard(...panels: readonly object[]): Form {
  return compile({ title: 'Mẫu', display: 'wizard', components: panels });
}

export function field(compiled: Form, id: string): Field {
  const found = compiled.fields.get(id);
  if (!found) throw new Error(`no field ${id}`);
  return found;
}

/** Few keys, so that conditions often meet what they name; one with a dot. */
const KEYS = ['a', 'b', 'c', 'd', 'e.f', 'g', 'h'] as const;
const NAMES = [...KEYS, 'grid.a', 'grid.b', 'box.a', 'box.b', 'grid', 'nowhere', 'row.a', 'data.b'] as const;
const VALUES: readonly Json[] = ['', 'x', 'y', 'true', 0, 1, true, false, null];

const key = fc.constantFrom(...KEYS);
const name = fc.constantFrom(...NAMES);
const value = fc.constantFrom(...VALUES);

const rule: fc.Arbitrary<Json> = fc.letrec<{ rule: Json }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small' },
    fc.record({ var: name }),
    value,
    fc
      .tuple(fc.constantFrom('==', '!=', '===', '<', '>=', 'in', '+'), tie('rule'), tie('rule'))
      .map(([op, a, b]) => ({ [op]: [a, b] })),
    fc
      .tuple(fc.constantFrom('and', 'or', 'if'), fc.array(tie('rule'), { maxLength: 3 }))
      .map(([op, args]) => ({ [op]: args })),
    tie('rule').map((inner) => ({ '!': [inner] })),
    fc.array(name, { maxLength: 2 }).map((names) => ({ missing: names })),
  ),
})).rule;

const conditional = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.record({ when: name, eq: value, show: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      show: fc.boolean(),
      conjunction: fc.constantFrom('all', 'any'),
      conditions: fc.array(
        fc.record({
          component: name,
          operator: fc.constantFrom('isEqual', 'isEmpty', 'greaterThan', 'includes'),
          value,
        }),
        { maxLength: 3 },
      ),
    }),
  },
  { weight: 2, arbitrary: rule.map((json) => ({ json })) },
);

const extras = {
  conditional,
  clearOnHide: fc.constantFrom(undefined, true, false),
  validate: fc.record({ required: fc.boolean() }),
};

const leaf = fc.oneof(
  fc.record({
    type: fc.constantFrom('textfield', 'number', 'checkbox', 'hidden', 'day'),
    key,
    defaultValue: value,
    ...extras,
  }),
  fc.record({
    type: fc.constant('radio'),
    key,
    values: fc.constant([
      { label: 'X', value: 'x' },
      { label: 'Y', value: 'y' },
    ]),
    ...extras,
  }),
  fc.record({
    type: fc.constant('number'),
    key,
    calculateValue: rule.filter((json) => typeof json === 'object' && json !== null),
    ...extras,
  }),
);

/** Definitions with conditions on each other, cycles included, in repeats, containers and layouts. */
export const definitions: fc.Arbitrary<{ display: string; components: readonly unknown[] }> = fc.record({
  display: fc.constantFrom('form', 'wizard'),
  components: fc
    .letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.record({
          type: fc.constantFrom('panel', 'fieldset'),
          key,
          components: fc.array(tie('node'), { maxLength: 4 }),
          conditional,
        }),
        fc.record({
          type: fc.constant('container'),
          key: fc.constant('box'),
          components: fc.array(tie('node'), { maxLength: 4 }),
          ...extras,
        }),
        fc.record({
          type: fc.constantFrom('datagrid', 'editgrid'),
          key: fc.constant('grid'),
          components: fc.array(tie('node'), { maxLength: 4 }),
          ...extras,
        }),
      ),
    }))
    .node.chain((first) => fc.array(leaf, { minLength: 1, maxLength: 6 }).map((rest) => [first, ...rest])),
});

/** Answers that fit now and then. */
export const answers: fc.Arbitrary<Answers> = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'e', 'g', 'h', 'grid', 'box', 'foreign'),
  fc.oneof(
    value,
    fc.record({ f: value }),
    fc.dictionary(key, value, { maxKeys: 3 }),
    fc.array(fc.dictionary(key, value, { maxKeys: 3 }), { maxLength: 3 }),
  ),
);

/** Changes as a page would make them: an address and a value. */
export const changes = fc.array(
  fc.record({
    address: fc.constantFrom(
      'a',
      'b',
      'c',
      'd',
      'e.f',
      'g',
      'h',
      'grid',
      'grid[0].a',
      'grid[1].b',
      'grid[0].e.f',
      'box',
      'box.a',
      'box.b',
      'nowhere',
    ),
    value: fc.oneof(
      { weight: 6, arbitrary: value },
      { weight: 1, arbitrary: fc.constant(undefined) },
      { weight: 2, arbitrary: fc.array(fc.dictionary(key, value, { maxKeys: 3 }), { maxLength: 3 }) },
    ),
  }),
  { maxLength: 12 },
);
