import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ATTEMPTS } from './attempts.js';
import { engine, NOW } from './run.js';

/** What is harmless, though it looks alike: it must give just this. */
const TAMED: readonly (readonly [string, unknown])[] = [
  [`value = JSON.parse('{"__proto__": {"polluted": 1}, "a": 1}')`, { a: 1 }],
  [`value = Object.keys(JSON.parse('{"constructor": 1}'))`, []],
  [`value = _.merge({}, JSON.parse('{"__proto__": {"polluted": 1}}')).polluted`, undefined],
  [`value = { toString: () => 'x' } + ''`, '[object Object]'],
  [`value = { valueOf: () => 42 } * 2`, Number.NaN],
  [`value = [1, { toString() { return 'x' } }].join()`, '1,[object Object]'],
  [`value = ({ toJSON: () => 'x', a: 1 }).a`, 1],
  [`value = ({}).toString()`, '[object Object]'],
  [`value = data.hidden`, undefined],
  [`value = data.fn`, undefined],
  [`value = data.when instanceof Date`, true],
  [`value = data.holder`, undefined],
  [`value = typeof data.fn`, 'undefined'],
  [`value = ({}).hasOwnProperty('constructor')`, false],
  [`value = 'constructor' in {}`, false],
  [`value = _.has(data, '__proto__')`, false],
  [`value = Object.keys(data.own)`, ['a']],
  [`value = { ...data.own }`, { a: 1 }],
  [`value = _.cloneDeep(data.own)`, { a: 1 }],
  [`value = _.omit(data.own, 'a')`, {}],
  [`value = /^(a+)+$/.test('a'.repeat(2000) + 'b')`, false],
];

const OWN: unknown = JSON.parse('{"a": 1, "__proto__": {"polluted": 1}, "constructor": {"polluted": 1}}');

class Holder {
  readonly secret = 'kept';
}

function scope(): Record<string, unknown> {
  return {
    data: {
      n: 1,
      list: [1, 2],
      own: OWN,
      fn: () => 'host',
      hidden: Symbol('host'),
      holder: new Holder(),
      when: new Date(0),
    },
    row: {},
    component: {},
    instance: { root: {} },
    now: NOW,
  };
}

function holdsFunction(value: unknown, depth = 0): boolean {
  if (typeof value === 'function' || typeof value === 'symbol') return true;
  if (typeof value !== 'object' || value === null || depth > 5) return false;
  return Object.values(value).some((part) => holdsFunction(part, depth + 1));
}

const pristine = (): unknown[] =>
  [Object.prototype, Array.prototype, String.prototype, Function.prototype].map(
    (one) => Reflect.ownKeys(one).length,
  );

for (const [aim, texts] of Object.entries(ATTEMPTS))
  test(`attempts at ${aim} get nowhere and are told why`, () => {
    const before = pristine();
    for (const text of texts) {
      const given = scope();
      const budget = { left: 300_000 };
      const made = engine.compile(text, 'value');
      if ('unsupported' in made) {
        assert.ok(made.unsupported.length > 3 && made.at >= 0 && made.at <= text.length, text);
        continue;
      }
      const result = made.run(given, budget);
      assert.ok(!result.ok, `${text} gave ${JSON.stringify(result)}`);
      assert.ok(result.why.length > 3 && result.why !== 'the script failed', `${text}: ${result.why}`);
      assert.ok(budget.left > -2_000_000, `${text} went ${-budget.left} steps past its bound`);
      assert.deepEqual(Object.keys(given['data'] as object), Object.keys(scope()['data'] as object), text);
    }
    assert.deepEqual(pristine(), before);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

test('what only looks alike gives plain data', () => {
  for (const [text, expected] of TAMED) {
    const made = engine.compile(text, 'value');
    assert.ok('run' in made, `${text}: ${'unsupported' in made ? made.unsupported : ''}`);
    const result = made.run(scope());
    assert.ok(result.ok, `${text}: ${result.ok ? '' : result.why}`);
    assert.deepEqual(result.value, expected, text);
    assert.ok(!holdsFunction(result), text);
  }
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
});

test('texts that no parser was made for are refused, not followed', () => {
  for (const text of [
    '('.repeat(40_000),
    '['.repeat(20_000),
    '!'.repeat(45_000) + '1',
    'a'.repeat(60_000),
    `${'1+'.repeat(20_000)}1`,
    '{'.repeat(20_000),
    'x=>'.repeat(15_000) + '1',
    '\u0000',
    '`${'.repeat(9_000),
  ]) {
    const made = engine.compile(text, 'value');
    assert.ok('unsupported' in made, text.slice(0, 20));
  }
});

test('no attempt is counted twice or left out', () => {
  const all = Object.values(ATTEMPTS).flat();
  assert.equal(new Set(all).size, all.length);
  assert.ok(all.length >= 100);
});
