/** Small definitions that hold what the definitions at hand do not: every operator, JsonLogic, `logic`, several values. */
import type { JsonRecord } from '../../../../components/domain/eform/types.js';

const VALUES = [
  { label: 'X', value: 'x' },
  { label: 'Y', value: 'y' },
  { label: 'Z', value: 'z' },
];

const QUESTIONS: readonly JsonRecord[] = [
  { type: 'radio', key: 'one', label: 'One', input: true, values: VALUES },
  { type: 'select', key: 'list', label: 'List', input: true, data: { values: VALUES } },
  { type: 'selectboxes', key: 'boxes', label: 'Boxes', input: true, values: VALUES },
  { type: 'checkbox', key: 'tick', label: 'Tick', input: true },
  { type: 'number', key: 'count', label: 'Count', input: true, validate: { min: 0, max: 4 } },
  { type: 'textfield', key: 'word', label: 'Word', input: true },
  { type: 'datetime', key: 'when', label: 'When', input: true },
];

function test(component: string, operator: string, value?: string | number | boolean): JsonRecord {
  return { component, operator, ...(value !== undefined && { value }) };
}

const TESTS: readonly JsonRecord[] = [
  test('one', 'isEqual', 'x'),
  test('one', 'isNotEqual', 'x'),
  test('list', 'isEqual', 'y'),
  test('boxes', 'isEqual', 'x'),
  test('boxes', 'isNotEqual', 'x'),
  test('tick', 'isEqual', true),
  test('tick', 'isEqual', 'true'),
  test('count', 'isEqual', 2),
  test('count', 'isEqual', '2'),
  test('count', 'greaterThan', 1),
  test('count', 'greaterThanOrEqual', 2),
  test('count', 'lessThan', 2),
  test('count', 'lessThanOrEqual', 1),
  test('word', 'isEmpty'),
  test('word', 'isNotEmpty'),
  test('one', 'isEmpty'),
  test('count', 'isEmpty'),
  test('word', 'includes', '71'),
  test('word', 'notIncludes', '71'),
  test('word', 'startsWith', 'n'),
  test('word', 'endsWith', 'i'),
  test('when', 'dateGreaterThan', '2001-01-01T00:00:00.000Z'),
  test('when', 'dateLessThan', '2001-01-01T00:00:00.000Z'),
  test('when', 'dateGreaterThanOrEqual', '1992-05-14T00:00:00.000Z'),
];

let made = 0;
function text(more: JsonRecord): JsonRecord {
  made += 1;
  return { type: 'textfield', key: `t${String(made)}`, label: `T${String(made)}`, input: true, ...more };
}

const BY_OPERATOR: readonly JsonRecord[] = TESTS.flatMap((one, i) => [
  text({ conditional: { show: i % 3 !== 0, conjunction: 'all', conditions: [one] } }),
  text({
    conditional: {
      show: true,
      conjunction: i % 2 === 0 ? 'any' : 'all',
      conditions: [one, TESTS[(i * 7 + 3) % TESTS.length] ?? one],
    },
  }),
]);

const BY_RULE: readonly JsonRecord[] = [
  { '==': [{ var: 'data.one' }, 'x'] },
  { '!=': [{ var: 'data.count' }, 2] },
  { and: [{ '>': [{ var: 'data.count' }, 1] }, { '!': [{ var: 'data.tick' }] }] },
  { or: [{ in: [{ var: 'data.list' }, ['x', 'z']] }, { '===': [{ var: 'data.tick' }, true] }] },
  { '!!': [{ var: 'data.boxes.x' }] },
  { if: [{ var: 'data.tick' }, { '<': [{ var: 'data.count' }, 3] }, true] },
  { some: [{ var: 'data.rows' }, { '==': [{ var: 'a' }, 'x'] }] },
  {
    '>': [{ reduce: [{ var: 'data.rows' }, { '+': [{ var: 'current.n' }, { var: 'accumulator' }] }, 0] }, 50],
  },
].map((json) => text({ conditional: { json } }));

const ROWS: readonly JsonRecord[] = [
  { type: 'radio', key: 'a', label: 'A', input: true, values: VALUES, validate: { required: true } },
  { type: 'number', key: 'n', label: 'N', input: true, validate: { min: 0, max: 60 } },
  text({ key: 'shown', customConditional: 'show = row.a === "x" || rowIndex > 1' }),
  text({ key: 'other', customConditional: 'show = _.some(data.rows, function (r) { return r.n > 40; })' }),
];

const CALCULATED: readonly JsonRecord[] = [
  {
    type: 'number',
    key: 'sum',
    label: 'Sum',
    input: true,
    calculateValue: 'value = _.sumBy(data.rows, "n") || 0',
  },
  {
    type: 'number',
    key: 'twice',
    label: 'Twice',
    input: true,
    calculateValue: { '*': [{ var: 'data.sum' }, 2] },
  },
  text({ key: 'said', calculateValue: 'value = `${data.one || "none"}: ${data.sum}`' }),
];

const WITH_LOGIC: readonly JsonRecord[] = [
  text({
    logic: [
      {
        name: 'hide',
        trigger: { type: 'simple', simple: { when: 'one', eq: 'x', show: true } },
        actions: [
          {
            name: 'h',
            type: 'property',
            property: { label: 'Hidden', value: 'hidden', type: 'boolean' },
            state: true,
          },
        ],
      },
    ],
  }),
  text({
    logic: [
      {
        name: 'require',
        trigger: { type: 'json', json: { '==': [{ var: 'data.list' }, 'y'] } },
        actions: [
          {
            name: 'r',
            type: 'property',
            property: { label: 'Required', value: 'validate.required', type: 'boolean' },
            state: true,
          },
        ],
      },
    ],
  }),
  text({
    logic: [
      {
        name: 'set',
        trigger: { type: 'javascript', javascript: 'result = data.count > 2;' },
        actions: [{ name: 'v', type: 'value', value: 'value = "set by " + data.count' }],
      },
    ],
  }),
];

const RULES: readonly JsonRecord[] = [
  text({ validate: { minLength: 3, maxLength: 5 } }),
  text({ validate: { minWords: 2, maxWords: 3 } }),
  text({ validate: { pattern: '[a-z]+' } }),
  text({ validate: { custom: 'valid = input === data.word ? true : "not the word";' } }),
  text({ validate: { json: { if: [{ '==': [{ var: 'data.one' }, 'x'] }, true, 'only with x'] } } }),
  text({ multiple: true, validate: { required: true, minLength: 3 } }),
  {
    type: 'selectboxes',
    key: 'few',
    label: 'Few',
    input: true,
    values: VALUES,
    validate: { minSelectedCount: 1, maxSelectedCount: 2 },
  },
  { type: 'email', key: 'mail', label: 'Mail', input: true, validate: { required: true } },
  { type: 'url', key: 'site', label: 'Site', input: true },
  { type: 'day', key: 'born', label: 'Born', input: true, fields: { day: {}, month: {}, year: {} } },
];

export const MADE_UP: readonly { readonly file: string; readonly definition: JsonRecord }[] = [
  { file: 'made up: operators', definition: { display: 'form', components: [...QUESTIONS, ...BY_OPERATOR] } },
  {
    file: 'made up: rules, rows and calculations',
    definition: {
      display: 'form',
      components: [
        ...QUESTIONS,
        { type: 'datagrid', key: 'rows', label: 'Rows', input: true, tree: true, components: ROWS },
        { type: 'columns', key: 'cols', columns: [{ components: BY_RULE }, { components: CALCULATED }] },
      ],
    },
  },
  {
    file: 'made up: logic and validation',
    definition: { display: 'form', components: [...QUESTIONS, ...WITH_LOGIC, ...RULES] },
  },
];
