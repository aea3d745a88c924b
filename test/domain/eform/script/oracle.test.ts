import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';
import fc from 'fast-check';
import { engine, NOW } from './run.js';

const keys = fc.constantFrom('a', 'b', 'list', 'o');
const scalars = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom('', 'ja', 'nei', '3', 'a', 'Hà Nội'),
  fc.boolean(),
  fc.constant(null),
  // Answers are JSON, which has no -0; scripts come to one by themselves.
  fc.double({ min: -5, max: 5, noNaN: true }).map((value) => value || 0),
);
const data = fc.record(
  {
    a: scalars,
    b: scalars,
    list: fc.array(fc.record({ a: scalars, b: scalars }, { requiredKeys: [] }), { maxLength: 4 }),
    o: fc.record({ a: scalars, b: fc.record({ a: scalars }) }, { requiredKeys: [] }),
  },
  { requiredKeys: ['list'] },
);

/** What a result name gets: an expression of the subset that JavaScript and the interpreter share. */
const { any: expressions } = fc.letrec<{ any: string; list: string; atom: string; inner: string }>((tie) => {
  const any = tie('any');
  const inner = tie('inner');
  const pair = (...operators: string[]): fc.Arbitrary<string> =>
    fc.tuple(any, fc.constantFrom(...operators), any).map(([a, operator, b]) => `(${a} ${operator} ${b})`);
  return {
    atom: fc.oneof(
      scalars.map((value) =>
        typeof value === 'number' && (value < 0 || Object.is(value, -0))
          ? `(${value})`
          : JSON.stringify(value),
      ),
      fc.constantFrom(
        'undefined',
        'NaN',
        'data.a',
        'data.b',
        'data.missing',
        'data.o.a',
        'data.o?.b?.a',
        'row.a',
        'data["b"]',
      ),
      keys.map((key) => `data?.${key}?.length`),
      fc.constantFrom('data.list[0]?.a', 'data.list.length', 'data.o?.b.a', '_free'),
    ),
    inner: fc.oneof(
      fc.constantFrom('r.a', 'r.b', 'i', 'r', 'r.a === data.a', '!r.b', 'r.a > i'),
      fc
        .tuple(fc.constantFrom('r.a', 'i'), fc.constantFrom('+', '&&', '||', '===', '<'), tie('atom'))
        .map((part) => part.join(' ')),
    ),
    list: fc.oneof(
      fc.constantFrom('data.list', '[]', '["x", 1, null]'),
      fc.array(any, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      fc
        .tuple(tie('list'), inner)
        .map(([list, body]) => `${list}.map((r, i) => (r ?? {}) && (${body.replaceAll('r.', 'r?.')}))`),
      fc.tuple(tie('list'), inner).map(([list, body]) => `${list}.filter((r, i) => ${body})`),
      fc.tuple(tie('list'), tie('list')).map(([a, b]) => `[...${a}, ...${b}]`),
    ),
    any: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      tie('atom'),
      pair(
        '+',
        '-',
        '*',
        '/',
        '%',
        '===',
        '!==',
        '==',
        '!=',
        '<',
        '<=',
        '>',
        '>=',
        '&&',
        '||',
        '??',
        '&',
        '|',
        '<<',
      ),
      fc
        .tuple(fc.constantFrom('!', '-', '+', 'typeof ', '~', 'void '), any)
        .map(([operator, a]) => `(${operator}${a})`),
      fc.tuple(any, any, any).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      fc.tuple(any, any).map(([a, b]) => '`' + `x\${${a}}y\${${b}}` + '`'),
      fc
        .tuple(
          any,
          fc.constantFrom(
            'trim()',
            'toUpperCase()',
            'length',
            'slice(1, 3)',
            'split("a")',
            'replace(/[aj]/g, "-")',
            'indexOf("a")',
            'padStart(4, "0")',
            'charAt(0)',
          ),
        )
        .map(([a, call]) => `String(${a}).${call}`),
      fc
        .tuple(
          fc.constantFrom(
            'Number',
            'parseInt',
            'parseFloat',
            'Math.round',
            'Math.abs',
            'Boolean',
            'isNaN',
            'Array.isArray',
            'JSON.stringify',
            'Number.isInteger',
          ),
          any,
        )
        .map(([f, a]) => `${f}(${a})`),
      fc
        .tuple(tie('list'), inner, fc.constantFrom('some', 'every', 'find', 'findIndex'))
        .map(([list, body, call]) => `${list}.${call}((r, i) => ${body})`),
      fc.tuple(tie('list'), any).map(([list, a]) => `${list}.includes(${a})`),
      fc
        .tuple(
          tie('list'),
          fc.constantFrom(
            'length',
            'join("-")',
            'slice(1)',
            'reverse()[0]',
            'at(-1)',
            'flat()',
            'toString()',
          ),
        )
        .map(([list, call]) => `[...${list}].${call}`),
      fc.tuple(any, any).map(([a, b]) => `((x, y = ${b}) => [x, y])(${a})`),
      fc.tuple(any, any).map(([a, b]) => `({ k: ${a}, ...{ j: ${b} } })`),
      tie('list'),
    ),
  };
});

/** A few statements around an expression. */
const scripts = fc.oneof(
  expressions.map((text) => `value = ${text};`),
  fc
    .tuple(expressions, expressions)
    .map(([a, b]) => `let x = ${a}; if (x) { value = [x, ${b}]; } else { value = typeof x; }`),
  fc
    .tuple(expressions, expressions)
    .map(
      ([a, b]) =>
        `var out = []; for (const r of data.list) { if (r.a === ${a}) continue; out.push(r.a, ${b}); if (out.length > 4) break; } value = out;`,
    ),
  fc
    .tuple(expressions, expressions)
    .map(
      ([a, b]) =>
        `switch (${a}) { case data.a: value = 1; case ${b}: value = [value, 2]; break; default: value = 3; }`,
    ),
  fc
    .tuple(expressions, expressions)
    .map(
      ([a, b]) =>
        `function f(n, m) { return n ? m : [n, m]; } try { value = f(${a}, ${b}); } catch (e) { value = e.name; }`,
    ),
  expressions.map((text) => `let n = 0, s = ''; while (n < 3) { s += ${text}; n++; } value = s;`),
);

interface Outcome {
  readonly ok: boolean;
  readonly value?: unknown;
}

/** As JSON, with what JSON has no sign for. */
const TELLING = `(value) => JSON.stringify([value], (_key, part) =>
  part === undefined ? '§undefined' : Object.is(part, -0) ? '§-0' :
  typeof part === 'number' && !Number.isFinite(part) ? '§' + part : part)`;
const tell = vm.runInThisContext(TELLING) as (value: unknown) => string;

/** One world of its own for all runs of real JavaScript. */
const WORLD = vm.createContext({});

/** The same script as JavaScript itself runs it. */
function real(
  text: string,
  { data: answers, row }: { readonly data: unknown; readonly row: unknown },
): Outcome {
  const given = JSON.stringify([answers, row]);
  const whole = `(([data, row], _free, value) => { ${text}; return (${TELLING})(value); })(${given}, 0, null)`;
  try {
    return { ok: true, value: vm.runInContext(whole, WORLD, { timeout: 1000 }) };
  } catch {
    return { ok: false };
  }
}

test('scripts of the shared subset give what JavaScript gives, or throw where it throws', () => {
  let threw = 0;
  let gave = 0;
  fc.assert(
    fc.property(scripts, data, data, (text, answers, row) => {
      const scope = { data: answers, row, _free: 0 };
      const script = engine.compile(text.replaceAll('_free', 'rowIndex'), 'value');
      assert.ok('run' in script, `${text}: ${'unsupported' in script ? script.unsupported : ''}`);
      const before = JSON.stringify(scope);
      const result = script.run({ ...scope, rowIndex: 0, value: null, now: NOW }, { left: 2_000_000 });
      const expected = real(text, scope);
      assert.equal(result.ok, expected.ok, `${text}: ${JSON.stringify(result)}`);
      if (result.ok) assert.equal(tell(result.value), expected.value, text);
      assert.equal(JSON.stringify(scope), before);
      if (expected.ok) gave += 1;
      else threw += 1;
    }),
    { numRuns: 4_000 },
  );
  assert.ok(gave > 1_000 && threw > 100, `${gave} gave, ${threw} threw`);
});

test('whatever the text, compiling and running end, and nothing outside is touched', () => {
  const words = fc.constantFrom(
    'data',
    '.',
    '(',
    ')',
    '=>',
    '{',
    '}',
    '[',
    ']',
    'x',
    '=',
    '+',
    '"a"',
    '1',
    ',',
    ';',
    'for',
    'while',
    'return',
    'value',
    '_',
    'map',
    'constructor',
    '__proto__',
    '?.',
    '...',
    '`',
    '${',
    '/a/',
    'new',
    'Date',
    'function',
    'if',
    'let',
    '&&',
    '!',
    'try',
    'catch',
    'throw',
    'of',
    'in',
    'list',
    'moment',
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 25 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(texts, data, (text, answers) => {
      const before = JSON.stringify(answers);
      const script = engine.compile(text, 'condition');
      if ('run' in script) {
        const budget = { left: 20_000 };
        script.run({ data: answers, row: answers, now: NOW }, budget);
      }
      assert.equal(JSON.stringify(answers), before);
      assert.equal(({} as Record<string, unknown>)['x'], undefined);
    }),
    { numRuns: 4_000 },
  );
});
