import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engine, NOW } from './run.js';

/** Attempts by what they are after. None may get a result that says it got there. */
const ATTEMPTS: Readonly<Record<string, readonly string[]>> = {
  constructors: [
    `value = ''.constructor`,
    `value = ''['constructor']`,
    `value = ''['con' + 'structor']('return 1')()`,
    `value = (() => 1).constructor('return globalThis')()`,
    `value = [].constructor.constructor('return process')()`,
    `value = [].map.constructor('return 1')()`,
    `value = (0).constructor.constructor('return 1')()`,
    `value = /x/.constructor`,
    `value = new Date().constructor`,
    `value = data.constructor.constructor('return 1')()`,
    `value = data[['constructor']]`,
    `value = data['constructor'.slice(0)]`,
    `value = _.get(data, 'constructor')`,
    `value = _.get(data, ['constructor', 'constructor'])`,
    `value = _.map([data], 'constructor')`,
    `value = _.property('constructor')(data)`,
    `const { constructor } = data; value = constructor`,
    `const { ['construct' + 'or']: c } = data; value = c`,
    `value = Object.getPrototypeOf(data)`,
    `value = _['constructor']`,
    `value = moment['constructor']`,
    `value = Math.constructor`,
    `value = JSON['constructor']`,
    `value = console.log.constructor('return 1')()`,
    `value = parseInt['constructor']`,
    `constructor = 1`,
  ],
  prototypes: [
    `value = data.__proto__`,
    `value = data['__proto__']`,
    `value = data['__pro' + 'to__'].polluted = 1`,
    `const o = {}; o['__pro' + 'to__'] = { polluted: 1 }; value = o`,
    `const o = {}; o.__proto__.polluted = 1`,
    `const o = { __proto__: { polluted: 1 } }; value = o.polluted`,
    `const o = { ['__pro' + 'to__']: { polluted: 1 } }; value = o.polluted`,
    `value = [].__proto__`,
    `value = ''.__proto__`,
    `value = Object.prototype`,
    `value = Array.prototype.polluted = 1`,
    `Object.setPrototypeOf(data, { polluted: 1 })`,
    `value = Object.create({ polluted: 1 })`,
    `Object.defineProperty({}, 'x', { value: 1 })`,
    `_.set({}, '__proto__.polluted', 1)`,
    `_.set({}, 'constructor.prototype.polluted', 1)`,
    `_.set({}, ['__proto__', 'polluted'], 1)`,
    `_.zipObject(['__proto__'], [{ polluted: 1 }])['__proto__'].polluted`,
    `value = _.fromPairs([['__proto__', { polluted: 1 }]])`,
    `value = Object.fromEntries([['__proto__', { polluted: 1 }]])`,
    `value = _.groupBy(['x'], () => '__proto__')`,
    `value = _.keyBy([{ polluted: 1 }], () => '__proto__')['__proto__']`,
    `__proto__ = { polluted: 1 }`,
    `data.__defineGetter__('x', () => 1)`,
    `value = ({}).__lookupGetter__('x')`,
    `value = (function () {}).prototype`,
    `value = (() => 1).caller`,
  ],
  globals: [
    `value = globalThis`,
    `value = window`,
    `value = self`,
    `value = document.cookie`,
    `value = process.env`,
    `value = require('fs')`,
    `value = eval('1')`,
    `value = Function('return 1')()`,
    `value = new Function('return 1')()`,
    `setTimeout(() => 1, 0)`,
    `setInterval(() => 1, 0)`,
    `fetch('https://example.org')`,
    `new XMLHttpRequest()`,
    `value = Reflect.ownKeys(data)`,
    `value = new Proxy({}, {})`,
    `value = Symbol.iterator`,
    `value = new WeakMap()`,
    `Promise.resolve(1)`,
    `value = new Intl.NumberFormat()`,
    `value = import.meta`,
    `value = import('node:fs')`,
    `import fs from 'node:fs'`,
    `export const a = 1`,
    `localStorage.setItem('a', 'b')`,
    `alert(1)`,
    `value = $('body')`,
    `value = this`,
    `value = (function () { return this })()`,
    `value = (function () { return arguments })(1)`,
    `value = new.target`,
    `value = console.constructor`,
    `undefined = 1`,
    `Math = 1`,
    `_ = 1`,
    `window = 1`,
    `Math.max = () => 1`,
    `_.get = () => 1`,
    `value = Math.random()`,
    `value = _.template('x')()`,
    `value = _.runInContext()`,
    `value = _.method('constructor')`,
    `value = _.invoke(data, 'x')`,
    `value = _.bind(() => 1)`,
  ],
  syntax: [
    `with (data) { value = x }`,
    `class A {}`,
    `value = class {}`,
    `async function f() {}`,
    `value = async () => 1`,
    `function* g() { yield 1 }`,
    'value = String.raw`x`',
    'value = data`x`',
    `value = { get x() { return 1 } }.x`,
    `value = { set x(v) {} }`,
    `debugger`,
    `a: for (;;) { break a }`,
    `value = 1n`,
    `value = [1, , 2]`,
    `delete data`,
    `value = data.#x`,
    `for await (const x of []) {}`,
    `super.x`,
    `value = new data.Thing()`,
    `value = new (() => 1)()`,
  ],
  views: [
    `data.x = 1`,
    `data['x'] = 1`,
    `const d = data; d.x = 1`,
    `data.list.push(1)`,
    `data.list.length = 0`,
    `data.list.splice(0)`,
    `data.list.fill(0)`,
    `Object.assign(data, { x: 1 })`,
    `_.assign(data, { x: 1 })`,
    `_.set(data, 'x', 1)`,
    `delete data.list`,
    `[data.x] = [1]`,
    `({ a: data.x } = { a: 1 })`,
    `for (data.x of [1]) {}`,
    `data.n++`,
    `data.n += 1`,
    `instance.x = 1`,
    `component.hidden = true`,
    `_.forEach([data], (d) => { d.x = 1 })`,
    `(function (d) { d.x = 1 })(data)`,
    `instance.setValue(1)`,
    `instance.root.submit()`,
  ],
  endless: [
    `while (true) {}`,
    `for (;;) {}`,
    `do {} while (1)`,
    `function f() { return f() } f()`,
    `const f = () => g(); const g = () => f(); f()`,
    `const l = [1]; for (const x of l) l.push(x), l.push(x); while (l.length) l.push(1)`,
    `let s = 'a'; while (true) s += s`,
    `value = 'a'.repeat(1e9)`,
    `value = 'a'.padStart(1e9)`,
    `value = 'a'.padEnd(1e9, 'bc')`,
    `value = _.repeat('ab', 1e8)`,
    `value = _.pad('a', 1e9)`,
    `value = new Array(1e9)`,
    `value = Array.from({ length: 1e9 })`,
    `const l = []; l[1e9] = 1`,
    `const l = []; l.length = 1e9`,
    `value = _.range(1e9)`,
    `value = _.range(0, 1, 1e-9)`,
    `value = _.times(1e9, () => 1)`,
    `let l = [1, 2]; for (let i = 0; i < 40; i++) l = [...l, ...l]; value = l.length`,
    `let l = [1, 2]; for (let i = 0; i < 40; i++) l = l.concat(l); value = l.length`,
    `let l = []; for (let i = 0; i < 1e5; i++) l = [l]; value = l`,
    `let l = []; for (let i = 0; i < 1000; i++) l = [l]; value = String(l)`,
    `const o = {}; o.o = o; value = o`,
    `const o = {}; o.o = o; value = JSON.stringify(o)`,
    `const a = []; a.push(a); value = _.flattenDeep(a)`,
    `const a = {}, b = {}; a.x = b; b.x = a; value = _.isEqual(a, b)`,
    `const a = []; a[0] = a; value = '' + a`,
    `value = '['.repeat(50000); value = JSON.parse(value + ']'.repeat(50000))`,
    `let s = 'a,'.repeat(5000); for (;;) s.split(',')`,
    `const s = 'a'.repeat(90000); for (;;) s.indexOf('a'.repeat(40000) + 'b')`,
    `const big = 'x'.repeat(90000); const l = []; for (;;) l.push(big + l.length)`,
    `const l = Array.from({ length: 19000 }, () => 'x'.repeat(1000)); value = l.join('')`,
    `value = [1, 2, 3].sort(() => { while (true) {} })`,
    `value = [1].map(function m(x) { return [x].map(m) })`,
    `try { while (true) {} } catch (e) { value = 'caught' } finally { value = 'after' }`,
    `try { function f() { f() } f() } catch (e) { value = 'caught' }`,
    `value = 'a'.replace(/a/, () => { while (true) {} })`,
    `const s = new Set(); for (let i = 0; ; i++) s.add(i)`,
    `let o = {}; for (let i = 0; ; i++) o['k' + i] = i`,
    `value = String.fromCharCode(...Array.from({ length: 19000 }, () => 65)).repeat(100)`,
    `value = 'a'.normalize('x')`,
    `value = (1).toFixed(1000)`,
    `moment().format('['.repeat(50000))`,
    `value = encodeURIComponent('ạ'.repeat(90000))`,
  ],
  patterns: [
    `for (;;) new RegExp('(a+)+$').test('a'.repeat(9999) + 'b')`,
    `for (;;) /(a|a)*b/.test('a'.repeat(9999))`,
    `for (;;) /(.*)*x/.test('y'.repeat(9999))`,
    `value = /(?=a)a/.test('a')`,
    `value = /(?<!a)a/.test('a')`,
    `value = /(a)\\1/.test('aa')`,
    `value = /\\bword\\b/.test('word')`,
    `value = new RegExp('a{1000}{1000}').test('a')`,
    `value = new RegExp('((((((((((a{9}){9}){9}){9}){9}){9}){9}){9}){9}){9})').test('a')`,
    `value = new RegExp('('.repeat(5000)).test('a')`,
    `value = 'aXb'.match(/(X)/)[1]`,
    `value = 'aXb'.replace(/(X)/, '$1$1')`,
    `value = 'aXb'.replace(/X/, "$'")`,
    `value = 'a'.repeat(20000).replace(/a/g, '')`,
    `value = /a/y.test('a')`,
    `value = 'x'.match(/x+?/)`,
  ],
  conversions: [
    `value = '' + (() => 1)`,
    `value = String(parseInt)`,
    `value = [() => 1].join()`,
    `value = data[() => 1]`,
    `value = Object.keys(null)`,
    `value = null.x`,
    `value = undefined()`,
    `value = JSON.parse('{')`,
    `value = JSON.parse('1', () => 1)`,
    `value = JSON.stringify({}, () => 1)`,
    `value = notAssigned; if (false) notAssigned = 1`,
    `value = 1 instanceof data`,
    `value = 'x' in 'xyz'`,
    `value = [...1]`,
    `const [a] = null`,
    `const { a } = null`,
    `value = new Date(NaN).toISOString()`,
    `value = [].reduce((a, b) => a)`,
    `value = ({}).x.y`,
    `value = Number.prototype`,
    `value = 'abc'.at.call('x', 0)`,
    `value = ((a) => a).apply(null, [1])`,
  ],
};

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
