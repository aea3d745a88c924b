import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { engine, resultOf, scriptOf, valueOf, whyNot } from './run.js';

const DATA = {
  a: 3,
  text: 'Nguyễn Thị Mai',
  yes: 'ja',
  list: [
    { x: 'ja', n: 1 },
    { x: 'nei', n: 2 },
  ],
  group: { inner: { deep: 'here' } },
  'with.dot': 5,
  nothing: null,
};

type Case = readonly [text: string, expected: unknown];

const EXPRESSIONS: readonly Case[] = [
  ['1 + 2 * 3 ** 2', 19],
  ['"1" + 2', '12'],
  ['7 % 3 - -1', 2],
  ['data.a === 3 && data.yes !== "nei"', true],
  ['data.a == "3"', true],
  ['null == undefined', true],
  ['null == 0', false],
  ['"" == 0', true],
  ['[1] == 1', true],
  ['true == "1"', true],
  ['[] + {}', '[object Object]'],
  ['NaN === NaN', false],
  ['data.missing ?? "else"', 'else'],
  ['data.missing || data.a', 3],
  ['data.nothing?.x.y.z', undefined],
  ['data.missing?.[0]?.x', undefined],
  ['data.group?.inner?.deep', 'here'],
  ['data.missing?.trim()', undefined],
  ['data.text.nothing?.()', undefined],
  ['data["group"]["inner"].deep', 'here'],
  ['data["with.dot"]', 5],
  ['data.list[1].x', 'nei'],
  ['data.list.length', 2],
  ['data.a > 2 ? "more" : "less"', 'more'],
  ['`${data.a} and ${data.list.length}`', '3 and 2'],
  ['typeof data.list', 'object'],
  ['typeof neverDeclared', 'undefined'],
  ['typeof (() => 1)', 'function'],
  ['void 0', undefined],
  ['!data.nothing', true],
  ['+"12"', 12],
  ['-data.a', -3],
  ['~5', -6],
  ['(1, 2, 3)', 3],
  ['[1, ...[2, 3], ..."ab"]', [1, 2, 3, 'a', 'b']],
  ['({ a: 1, ...data.group.inner, ["b" + 1]: 2 })', { a: 1, deep: 'here', b1: 2 }],
  ['"x" in { x: 1 }', true],
  ['"toString" in { x: 1 }', false],
  ['[] instanceof Array', true],
  ['new Date(0) instanceof Date', true],
  ['((a, b = 2, ...rest) => a + b + rest.length)(1, undefined, 3, 4)', 5],
  ['(({ n, x: [first] }) => n + first)({ n: 1, x: [2] })', 3],
  ['(function fact(n) { return n < 2 ? 1 : n * fact(n - 1); })(5)', 120],
  ['[3, 1, 2].sort().join("-")', '1-2-3'],
  ['data.list.map((r) => r.n).reduce((a, b) => a + b, 0)', 3],
  ['data.list.filter(({ x }) => x === "ja").length', 1],
  ['["AL", "AD"].includes(data.yes)', false],
  ['["1", "2", "3"].map(Number)', [1, 2, 3]],
  ['[0, "", 1].filter(Boolean)', [1]],
  ['/^ngu/i.test(data.text)', true],
  ['new RegExp("\\\\d+").test("a1")', true],
  ['1 < 2 < 3', true],
  ['5 & 3 | 8 ^ 1', 9],
  ['1 << 4 >>> 1', 8],
];

const STATEMENTS: readonly Case[] = [
  ['show = data.a > 2', true],
  ['show = false; show = data.yes === "ja";', true],
  ['var hide = data.a === 3; show = !hide;', false],
  ['if (data.a > 2) { value = "big" } else value = "small"', 'big'],
  ['return data.a * 2', 6],
  ['let sum = 0; for (const r of data.list) { if (r.n > 1) continue; sum += r.n; } value = sum', 1],
  ['let n = 0; for (let i = 0; i < 10; i++) { if (i === 4) break; n += i; } value = n', 6],
  ['let n = 0; while (n < 7) n += 2; value = n', 8],
  ['let n = 0; do { n++ } while (n < 3); value = n', 3],
  ['const k = []; for (const key in data.group.inner) k.push(key); value = k', ['deep']],
  ['switch (data.yes) { case "nei": value = 1; break; case "ja": value = 2; default: value += 10 }', 12],
  ['switch (9) { default: value = 1; break; case 2: value = 2 }', 1],
  ['try { data.missing.x } catch (e) { value = e.name }', 'TypeError'],
  ['try { throw new Error("no") } catch (e) { value = e.message } finally { value += "!" }', 'no!'],
  ['try { throw { code: 7 } } catch ({ }) { } value = 1', 'outside'],
  ['value = twice(4); function twice(n) { return n * 2 }', 8],
  [
    'const made = []; for (let i = 0; i < 3; i++) made.push(() => i); value = made.map((f) => f())',
    [0, 1, 2],
  ],
  ['var { a, list: [first, ...rest] } = data; value = a + first.n + rest.length', 5],
  ['const o = {}; o.x = 1; o["y"] = 2; o.x += 5; delete o.y; value = o', { x: 6 }],
  ['const l = [1]; l[2] = 3; l.length = 4; value = l.length', 4],
  ['let x; x ??= 4; x ||= 5; x &&= x + 1; x++; --x; value = x', 5],
  ['const o = { n: 1, twice() { return 2 } }; value = o.twice() + o.n', 3],
  ['let a = 1, b = 2; [a, b] = [b, a]; value = a * 10 + b', 21],
  ['{ let a = 1; { let a = 2; } value = a }', 1],
  ['console.log("x"); value = 1', 1],
  ['value = data.list.sort((a, b) => b.n - a.n)[0].n', 2],
  [
    'var list = data.list || []; var total = 0; list.forEach(function (r) { total += r.n; }); value = total',
    3,
  ],
];

function check([text, expected]: Case): void {
  if (expected === 'outside') assert.ok('unsupported' in engine.compile(text, 'value'), text);
  else {
    const mode = text.includes('show =') ? 'condition' : 'value';
    assert.deepEqual(valueOf(text, { data: DATA }, mode), expected, text);
  }
}

test('expressions give what they give in JavaScript', () => {
  EXPRESSIONS.forEach(check);
});

test('statements do what they do in JavaScript', () => {
  STATEMENTS.forEach(check);
});

describe('what a script gives', () => {
  test('its result name first, then its value, then what the name holds at first', () => {
    assert.equal(valueOf('data.a === 3', { data: DATA }, 'condition'), true);
    assert.equal(valueOf('if (data.a === 4) show = false', { data: DATA }, 'condition'), true);
    assert.equal(valueOf('if (data.a === 4) valid = "no"', { data: DATA }, 'valid'), true);
    assert.equal(valueOf('if (data.a === 4) value = 1', { data: DATA, value: 9 }), 9);
    assert.equal(valueOf('valid = input === "x" ? true : "Sai"', { input: 'y' }, 'valid'), 'Sai');
    assert.equal(valueOf('if (data.a) hide = 1', { data: DATA }, 'statements'), undefined);
  });

  test('all it assigned without declaring it', () => {
    const result = resultOf('hide = true; value = 2; let own = 3; component2 = { a: [1] }', {}, 'statements');
    assert.deepEqual(result, {
      ok: true,
      value: undefined,
      assigned: { hide: true, value: 2, component2: { a: [1] } },
    });
  });

  test('fresh plain data: dates as ISO text, functions gone', () => {
    const data = { list: [{ n: 1 }] };
    const given = valueOf('({ at: new Date(0), f: () => 1, list: data.list })', { data }) as typeof data;
    assert.deepEqual(given, { at: '1970-01-01T00:00:00.000Z', f: undefined, list: [{ n: 1 }] });
    assert.notEqual(given.list, data.list);
  });

  test('a reason when it throws', () => {
    assert.match(whyNot('data.missing.x'), /“x” is read of undefined/);
    assert.match(whyNot('throw new Error("stopped")'), /stopped/);
    assert.match(whyNot('late; let late = 1'), /before it is set/);
    assert.match(whyNot('const a = 1; a = 2'), /constant/);
    assert.match(whyNot('data.a()', { data: DATA }), /the call of “a”|no function/);
  });

  test('with fields of nothing as nothing, when asked so', () => {
    const script = scriptOf('show = data.a.b.c === "x" || data.a.list.some((r) => r.x)', 'condition', {
      nullSafe: true,
    });
    assert.deepEqual(script.run({ data: {} }), { ok: true, value: undefined, assigned: { show: undefined } });
  });
});

test('the scope is left as it was', () => {
  const data = { list: [3, 1, 2], o: { a: 1 } };
  const before = structuredClone(data);
  assert.deepEqual(valueOf('data.list.sort()', { data }), [1, 2, 3]);
  assert.deepEqual(valueOf('[...data.list].reverse()', { data }), [2, 1, 3]);
  for (const text of [
    'data.list.push(1)',
    'var l = data.list; l[0] = 1',
    'const o = data.o; o.a = 2',
    'Object.assign(data.o, { a: 2 })',
    'delete data.list',
    'data.o.a++',
    'const o = data.o; delete o.a',
    'data.list.length = 0',
  ])
    assert.ok(whyNot(text, { data }), text);
  assert.deepEqual(data, before);
});

test('reads tell the paths that a result may change with', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['show = data.a.b === "x"', ['data.a.b']],
    ['show = row.x && data.list.length > 1 && !value', ['data.list', 'row.x', 'value']],
    ['show = _.some(data.list, (row) => row.x === data.y)', ['data.list', 'data.y']],
    ['show = data.list[0].x', ['data.list']],
    ['show = data["a"]?.b', ['data.a.b']],
    ['show = data[row.key]', ['*', 'row.key']],
    ['const d = data; show = d.x', ['*']],
    ['show = _.get(data, "a.b", 1)', ['data.a.b']],
    ['show = instance.isSubmissionDigital()', ['instance.submissionMethod']],
    ['show = instance.root.submission.metadata', ['instance.root.submission.metadata']],
    ['valid = instance.validateFnrNew(input)', ['input']],
    ['show = ((data) => data.x)({ x: 1 })', []],
    ['show = data.text.trim() === ""', ['data.text']],
    ['show = rowIndex === 0', ['rowIndex']],
  ];
  for (const [text, reads] of cases) assert.deepEqual(scriptOf(text, 'condition').reads, reads, text);
});

test('what lies outside is named with its place', () => {
  const cases: readonly (readonly [string, RegExp, string])[] = [
    ['show = window.x', /the name “window”/, 'window'],
    ['show = data.x; data.y = 1', /changing “data”/, 'data.y'],
    ['show = _.random(1)', /“random” of _/, 'random'],
    ['show = data.x.addEventListener("a")', /call of “addEventListener”/, 'addEventListener'],
    ['show = instance.setValue(1)', /“setValue” of instance/, 'setValue'],
    ['show = /(?=a)/.test(data.x)', /pattern outside/, '/(?='],
    ['show = (', /no JavaScript/, ''],
    ['show = fetch("x")', /the name “fetch”/, 'fetch'],
  ];
  for (const [text, what, where] of cases) {
    const made = engine.compile(text, 'condition');
    assert.ok('unsupported' in made, text);
    assert.match(made.unsupported, what);
    if (where !== '') assert.equal(made.at, text.indexOf(where), text);
  }
});

test('scripts share one budget', () => {
  const script = scriptOf('let n = 0; for (let i = 0; i < 1000; i++) n += i; value = n');
  const budget = { left: 30_000 };
  let runs = 0;
  while (script.run({}, budget).ok) runs += 1;
  assert.ok(runs > 0 && runs < 10, String(runs));
  assert.ok(budget.left < 0);
  assert.deepEqual(script.run({}, budget), { ok: false, why: 'too many steps' });
});
