import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import vm from 'node:vm';
import { MESSAGES } from '../../../../components/domain/eform/script/library/instance.js';
import { NOW, resultOf, valueOf } from './run.js';

// Before any date is made: the library keeps to the time of Viet Nam, whatever the machine does.
process.env['TZ'] = 'Asia/Ho_Chi_Minh';

const require = createRequire(import.meta.url);
const lodash: unknown = require('lodash');
const moment = require('moment') as { now: () => number };
moment.now = () => Date.parse(NOW);

const DATA = {
  people: [
    { name: 'Mai', age: 34, tags: ['a', 'b'], home: { commune: 'X' } },
    { name: 'An', age: 27, tags: [], home: { commune: 'Y' } },
    { name: 'Bình', age: 41, tags: ['b'], home: null },
  ],
  o: { a: 1, b: 'two', c: null, d: { e: [1, 2, { f: 3 }] } },
  text: '  Nguyễn văn an-ninh, Hà Nội 2026 ',
  numbers: [3, 1, 2, 3, 10, -1],
  day: '2026-02-28',
};

/** The same text as JavaScript itself with the real libraries has it, as plain data. */
function real(text: string): unknown {
  const context = { data: structuredClone(DATA), _: lodash, moment };
  const json = vm.runInNewContext(`JSON.stringify([${text}])`, context) as string;
  return (JSON.parse(json) as unknown[])[0];
}

function asJson(value: unknown): unknown {
  return (JSON.parse(JSON.stringify([value])) as unknown[])[0];
}

function agree(texts: readonly string[]): void {
  for (const text of texts) assert.deepEqual(asJson(valueOf(text, { data: DATA })), real(text), text);
}

test('texts', () => {
  agree([
    'data.text.trim().toUpperCase()',
    'data.text.split(" ")',
    'data.text.split("")',
    'data.text.split(/[ ,-]+/)',
    '"".split(",")',
    '"abc".split(/(?:)/)',
    '"a1b22c".split(/\\d+/)',
    '"abc".split("b", 1)',
    'data.text.replace("n", "N")',
    'data.text.replace(/n/g, "N")',
    'data.text.replaceAll("n", "N")',
    'data.text.replace(/\\s+/g, " ").trim()',
    'data.text.replace(/[^0-9]/g, "")',
    'data.text.replace(/N/gi, (m, at) => m + at)',
    '"aaa".replace(/a*/g, "x")',
    '"abc".replace(/x*/g, "-")',
    '"price".replace("price", "$$5 $&")',
    '"2026-11-22".match(/\\d+/)[0]',
    '"2026-11-22".match(/\\d+/g)',
    '"abc".match(/\\d/)',
    '"foobar".match(/o|oo|foo/)[0]',
    '"foobar".match(/(?:fo|foob)(?:ar)?/)[0]',
    '"aab".search(/b/)',
    '"abc".charAt(1) + "abc".charCodeAt(1) + "abc"[2]',
    '"abcdef".slice(-3, -1) + "abcdef".substring(4, 1) + "abcdef".substr(-2, 1)',
    '"abc".includes("bc") && "abc".startsWith("a") && "abc".endsWith("c")',
    '"abcabc".indexOf("c", 3) + "abcabc".lastIndexOf("a")',
    '"7".padStart(3, "0") + "7".padEnd(3, "ab")',
    '"ab".repeat(3).at(-1)',
    '"é".normalize("NFD").length',
    '"a-b".concat("c", 1, null)',
    '["b", "a", "C"].sort()',
    '"x".codePointAt(0)',
    '[..."héo"].length',
  ]);
});

test('lists', () => {
  agree([
    'data.numbers.slice().sort()',
    'data.numbers.slice().sort((a, b) => a - b)',
    '[3, undefined, 1].sort()',
    'data.numbers.indexOf(3) + data.numbers.lastIndexOf(3)',
    '[1, [2, [3, [4]]]].flat()',
    '[1, [2, [3, [4]]]].flat(2)',
    '[1, 2].flatMap((x) => [x, x * 2])',
    'data.people.find((p) => p.age > 30).name',
    'data.people.findIndex((p) => p.age > 100)',
    'data.people.findLast((p) => p.age > 30).name',
    'data.numbers.some((n) => n < 0) && data.numbers.every((n) => n < 11)',
    'data.numbers.reduceRight((a, b) => a + "," + b)',
    '[1, 2, 3, 4].fill(0, 1, 3)',
    '(() => { const l = [1, 2, 3, 4]; const cut = l.splice(1, 2, "x"); l.unshift(0); l.push(9); l.shift(); l.pop(); return [l, cut]; })()',
    '[1, 2].concat(3, [4, [5]])',
    'Array.from({ length: 3 }, (_x, i) => i * i)',
    'Array.from("abc")',
    'Array.of(1, 2)',
    'new Array(3).fill("x").join()',
    '[...new Set([1, 1, 2])]',
    'new Set("aab").size',
    'new Set([1]).has(1)',
    '[[1, 2], null, undefined, "x"].join("|")',
    '[1, 2, 3].at(-1)',
    '[NaN].includes(NaN) && [NaN].indexOf(NaN) === -1',
    '[...["a", "b"].entries()]',
    '[1, 2, 3].reverse().toString()',
  ]);
});

test('numbers, objects and JSON', () => {
  agree([
    '(1234.5678).toFixed(2) + (0.1 + 0.2).toPrecision(3) + (255).toString(16)',
    'parseInt("12px") + parseInt("0x1f") + parseInt("11", 2) + parseFloat("3.5e2x")',
    'Number("  12 ") + Number("") + Number(true) + Number([5])',
    'Number("1,5")',
    '[isNaN("x"), Number.isNaN("x"), isFinite("5"), Number.isInteger(5.0)]',
    'Math.max(...data.numbers) + Math.min(1, 2) + Math.round(2.5) + Math.round(-2.5) + Math.floor(-1.5)',
    'Math.abs(-3) + Math.pow(2, 8) + Math.sqrt(81) + Math.trunc(-2.7) + Math.sign(-4)',
    '[Object.keys(data.o), Object.values(data.o), Object.entries(data.o)]',
    'Object.assign({}, data.o, { a: 2 })',
    'Object.fromEntries([["x", 1], ["y", 2]])',
    'JSON.stringify(data.o)',
    'JSON.stringify({ a: undefined, b: [undefined, NaN], c: new Date(0) }, null, 2)',
    'JSON.parse("[1, {\\"a\\": null}]")',
    'data.o.hasOwnProperty("a") && !data.o.hasOwnProperty("z")',
    'String(null) + String(undefined) + String([1, [2]]) + String({}) + Boolean("")',
    'encodeURIComponent("Hà Nội & a") + decodeURIComponent("%20x")',
    'typeof NaN + typeof null + typeof undefined + typeof "" + typeof []',
    '[1, "1", null, undefined, true, NaN, ""].map((a) => [0, "0", 1, null, "", false].map((b) => a == b))',
    '["10", 9, "9", null, undefined, "a"].map((a) => [10, "10", "b", null].map((b) => [a < b, a >= b]))',
  ]);
});

test('dates, in the time of Viet Nam', () => {
  agree([
    'new Date("2026-02-28").getTime()',
    'new Date("2026-02-28").getDate() + new Date("2026-02-28").getHours()',
    'new Date("2026-02-28T20:00:00Z").getDate()',
    'new Date("2026-02-28T20:00:00").toISOString()',
    'new Date(2026, 1, 31, 5).toISOString()',
    'new Date(2026, 12).getFullYear()',
    'new Date("02/28/2026").toISOString()',
    'new Date("2026-02-28T10:00:00+02:00").toISOString()',
    'new Date("no date").getTime()',
    'new Date("2026-02-30T00:00:00").getTime()',
    'new Date(2020, 5, 7, 8, 9).toString()',
    'new Date(1e12).toDateString()',
    '"" + new Date(2020, 0, 1)',
    'new Date(2020, 0, 2) - new Date(2020, 0, 1)',
    'new Date(2020, 0, 2) > new Date(2020, 0, 1)',
    '(() => { const d = new Date(2020, 0, 31); d.setMonth(1); d.setDate(d.getDate() + 40); d.setHours(1, 2, 3); d.setFullYear(d.getFullYear() + 1); return d; })()',
    'new Date(2020, 5, 7).getDay() + new Date(2020, 5, 7).getUTCDate() + new Date(1e12).getTimezoneOffset()',
    'Date.UTC(2026, 10, 22)',
    'Date.parse("2026-11-22T10:00:00.123Z")',
    'new Date(2026, 10, 5).toLocaleDateString("en-GB")',
    'new Date("2026").toJSON()',
  ]);
  assert.equal(valueOf('new Date().toISOString()'), NOW);
  assert.equal(valueOf('Date.now()'), Date.parse(NOW));
  assert.equal(valueOf('new Date().getHours()'), 10);
  assert.match(JSON.stringify(resultOf('new Date()', { now: undefined })), /no clock is given/);
});

test('lodash', () => {
  agree([
    '_.some(data.people, (p) => p.age > 40)',
    '_.some(data.people, { name: "An" })',
    '_.some(data.people, ["name", "An"])',
    '_.some(data.people, "home.commune")',
    '_.some(null, "x")',
    '_.every(data.people, "age")',
    '_.every([], "age")',
    '_.find(data.people, { home: { commune: "Y" } }).name',
    '_.findIndex(data.people, ["age", 41])',
    '_.filter(data.o, (v) => v)',
    '_.reject(data.numbers, (n) => n > 2)',
    '_.map(data.people, "name")',
    '_.map(data.o, (v, k) => k)',
    '_.map(data.people, "tags.length")',
    '_.flatMap(data.people, "tags")',
    '_.get(data, "o.d.e[2].f") + _.get(data, ["o", "d", "e", 0]) + _.get(data, "o.x.y", 5)',
    '_.get(null, "a", "none")',
    '[_.has(data, "o.d.e"), _.has(data, "o.x"), _.has(data, ["o", "a"])]',
    '[[], {}, "", null, 0, 5, true, "a", [0], { a: 1 }].map((v) => _.isEmpty(v))',
    '[null, undefined, 0, "", []].map((v) => [_.isNil(v), _.isNull(v), _.isUndefined(v), _.isNumber(v), _.isString(v), _.isArray(v), _.isObject(v), _.isPlainObject(v)])',
    '_.includes("abc", "b") && _.includes([1, 2], 2) && _.includes(data.o, "two")',
    '_.sum(data.numbers) + _.sumBy(data.people, "age") + _.mean([1, 2]) + _.meanBy(data.people, (p) => p.age)',
    '[_.max(data.numbers), _.min(data.numbers), _.maxBy(data.people, "age").name, _.minBy(data.people, "age").name, _.max([])]',
    '_.uniq([1, 2, 1, NaN, NaN])',
    '_.uniqBy(data.people, (p) => p.age > 30)',
    '_.size(data.o) + _.size("abc") + _.size(null) + _.size([1])',
    '_.isEqual(data.o, { d: { e: [1, 2, { f: 3 }] }, c: null, b: "two", a: 1 })',
    '_.isEqual([1, 2], [2, 1])',
    '_.reduce(data.numbers, (a, b) => a + b) + _.reduce(data.o, (a, v, k) => a + k, "")',
    '(() => { let s = ""; _.forEach(data.people, (p, i) => { if (i === 1) return false; s += p.name; }); return s; })()',
    '_.trim("  a ") + _.trim("--a-", "-") + _.trimStart("xxa", "x") + _.trimEnd(null)',
    '[_.toNumber("1.5"), _.toNumber(""), _.toInteger("3.7"), _.toString(null), _.toString([1, 2])]',
    '[_.round(1.005, 2), _.round(-1.5), _.round(1234, -2), _.ceil(1.001, 2), _.floor(1.999, 2)]',
    '[_.startsWith("abc", "a"), _.endsWith("abc", "c"), _.startsWith(null, "a")]',
    '[_.capitalize("hÀ nội"), _.upperFirst("abc"), _.lowerFirst("ABC"), _.toUpper("a"), _.toLower("A")]',
    '[_.camelCase("foo bar-baz"), _.kebabCase("fooBar baz"), _.snakeCase("Foo Bar"), _.startCase("foo bar"), _.lowerCase("fooBar")]',
    '_.sortBy(data.people, "age").map((p) => p.name)',
    '_.sortBy(data.people, ["home.commune", (p) => -p.age]).map((p) => p.name)',
    '_.orderBy(data.people, ["age"], ["desc"]).map((p) => p.name)',
    '_.groupBy(data.people, (p) => p.age > 30 ? "old" : "young")',
    '_.countBy(data.numbers)',
    '_.keyBy(data.people, "name")',
    '_.partition(data.numbers, (n) => n > 2)',
    '[_.first(data.numbers), _.head([]), _.last(data.numbers), _.nth(data.numbers, -2), _.tail([1, 2]), _.initial([1, 2])]',
    '[_.take([1, 2, 3], 2), _.takeRight([1, 2, 3]), _.drop([1, 2, 3]), _.dropRight([1, 2, 3], 2), _.slice([1, 2, 3], 1)]',
    '[_.compact([0, 1, "", null, 2]), _.flatten([1, [2, [3]]]), _.flattenDeep([1, [2, [3]]]), _.concat([1], 2, [3, [4]])]',
    '[_.union([1], [1, 2]), _.intersection([1, 2], [2, 3]), _.difference([1, 2], [2]), _.without([1, 2, 1], 1), _.reverse([1, 2])]',
    '[_.chunk([1, 2, 3], 2), _.zip([1, 2], [3]), _.zipObject(["a", "b"], [1]), _.range(3), _.range(2, 8, 3), _.range(3, 0), _.times(3, (i) => i * 2)]',
    '[_.pick(data.o, ["a", "b"]), _.omit(data.o, "d"), _.pickBy(data.o, (v) => v), _.omitBy(data.o, _.isNil), _.keys(data.o), _.values(data.o), _.toPairs({ a: 1 }), _.fromPairs([["a", 1]])]',
    '[_.mapValues({ a: 1 }, (v) => v + 1), _.mapKeys({ a: 1 }, (v, k) => k + v), _.invert({ a: "x" }), _.findKey({ a: 1, b: 2 }, (v) => v === 2)]',
    '_.merge({ a: { b: 1 } }, { a: { c: 2 }, d: [1] })',
    '[_.assign({}, { a: 1 }), _.defaults({ a: 1 }, { a: 2, b: 3 }), _.cloneDeep(data.o), _.castArray(1), _.defaultTo(null, 5)]',
    '[_.clamp(5, 1, 3), _.inRange(2, 1, 3), _.inRange(3, 3), _.add(1, 2), _.subtract(3, 1), _.multiply(2, 3), _.divide(6, 4)]',
    '[_.pad("a", 4), _.padStart("1", 3, "0"), _.padEnd("1", 3), _.repeat("ab", 2), _.replace("aXa", "X", "-"), _.split("a b", " "), _.join([1, 2], "~")]',
    '_.map(data.people, _.property("name")).concat(_.filter(data.people, _.matches({ age: 27 })).length)',
    '_.isMatch(data.o, { d: { e: [1] } })',
    '(() => { const o = {}; _.set(o, "a.b", 1); return o; })()',
    '_.words("Foo bar-baz 42")',
    '_.identity(7) + _.constant(1)() + _.indexOf([1, 2], 2)',
  ]);
});

test('moment', () => {
  const days = [
    'moment(data.day)',
    'moment("2026-12-31T23:30:00")',
    'moment("2024-02-29")',
    'moment()',
    'moment("31.01.2026", "DD.MM.YYYY")',
  ];
  const calls = [
    '.format()',
    '.format("DD.MM.YYYY HH:mm:ss.SSS")',
    '.format("dddd D. MMMM YYYY, h:mm A [at] Do MMM YY ddd dd d E Q X")',
    '.format("L LL LT")',
    '.add(1, "month").format()',
    '.add(-13, "months").format()',
    '.subtract(1, "year").format()',
    '.add(2, "weeks").add(3, "days").add(90, "m").format()',
    '.add({ days: 1, hours: 2 }).format()',
    '.startOf("month").format()',
    '.endOf("month").format()',
    '.startOf("week").format()',
    '.startOf("isoWeek").format()',
    '.endOf("year").format()',
    '.startOf("quarter").format()',
    '.endOf("day").toISOString()',
    '.diff("2020-05-17")',
    '.diff(moment("2020-05-17"), "years")',
    '.diff("2020-05-17", "months")',
    '.diff("2030-01-31", "months", true)',
    '.diff("2026-02-01", "days")',
    '.diff("2026-02-01", "weeks", true)',
    '.year()',
    '.month()',
    '.date()',
    '.day()',
    '.isoWeekday()',
    '.daysInMonth()',
    '.hours()',
    '.month(1).format()',
    '.date(3).year(2020).format()',
    '.isBefore("2026-03-01")',
    '.isAfter("2026-02-28", "day")',
    '.isSame("2026-02-15", "month")',
    '.isSameOrBefore("2026-02-28")',
    '.isSameOrAfter("2026-02-28", "year")',
    '.isBetween("2026-01-01", "2026-12-01")',
    '.valueOf()',
    '.unix()',
    '.toDate()',
    '.clone().add(1, "d").diff(moment(data.day), "d")',
    '.utc().format()',
    '.isValid()',
  ];
  agree(days.flatMap((day) => calls.map((call) => day + call)));
  agree([
    'moment("31.02.2026", "DD.MM.YYYY").isValid()',
    'moment("2026-2-3", "YYYY-MM-DD").format("YYYY-MM-DD")',
    'moment("2026-2-3", "YYYY-MM-DD", true).isValid()',
    'moment("2026-02-03", "YYYY-MM-DD", true).isValid()',
    'moment("03/02/2026", ["DD.MM.YYYY", "DD/MM/YYYY"]).format("YYYY-MM-DD")',
    'moment("5/2/26", "D/M/YY").format("YYYY-MM-DD")',
    'moment("3 March 2026 4 pm", "D MMMM YYYY h a").format()',
    'moment("14:30", "HH:mm").format("HH:mm")',
    'moment("", "DD.MM.YYYY").isValid()',
    'moment(null).isValid()',
    'moment("").isValid()',
    'moment([2026, 1, 3]).format()',
    'moment(1e12).format()',
    'moment.utc("2026-02-03").format()',
    'moment.unix(1e9).format()',
    'moment.duration(90, "minutes").asHours()',
    'moment.duration(moment("2026-02-03").diff("2026-02-01")).asDays()',
    'moment.max(moment("2026-02-03"), moment("2026-02-04")).format()',
    'moment.isMoment(moment()) && !moment.isMoment(1)',
    'moment("2026-02-03") < moment("2026-02-04")',
  ]);
});

describe('what NAV asks of an instance and of utils', () => {
  const validity = (text: string, scope: Record<string, unknown>): unknown =>
    valueOf(`valid = ${text}`, scope, 'valid');

  test('the way a form goes in', () => {
    const instance = { submissionMethod: 'digital' };
    assert.equal(valueOf('instance.isSubmissionDigital()', { instance }), true);
    assert.equal(valueOf('instance.isSubmissionPaper()', { instance }), false);
    assert.equal(valueOf('instance.isSubmissionPaper()'), true);
  });

  test('numbers with check digits', () => {
    const cases: readonly (readonly [string, string, string, string])[] = [
      ['validateFnrNew', '130972 48022', '13097248023', MESSAGES.identity],
      ['validateFnrNew', '53097248016', '00000000000', MESSAGES.identity],
      ['validateOrganizationNumber', '889640782', '889640783', MESSAGES.organisation],
      ['validateAccountNumber', '1234 56 78903', '12345678901', MESSAGES.account],
      ['validateIban', 'NO93 8601 1117 947', 'NO9386011117948', MESSAGES.iban],
    ];
    for (const [name, right, wrong, message] of cases) {
      const text = `instance.${name}(input)`;
      assert.equal(validity(text, { input: right }), true, right);
      assert.equal(validity(text, { input: wrong }), message, wrong);
      assert.equal(validity(text, { input: '' }), true);
      assert.equal(validity(text, { input: undefined }), true);
    }
  });

  test('dates within their bounds', () => {
    const check = (input: string, component: Record<string, unknown>, data = {}, row = {}): unknown =>
      validity('instance.validateDatePickerV2(input, data, component, row)', { input, component, data, row });
    assert.equal(check('', { earliestAllowedDate: '0' }), true);
    assert.equal(check('2026-11-22', { earliestAllowedDate: '0', latestAllowedDate: '0' }), true);
    assert.equal(check('2026-11-21', { earliestAllowedDate: '0' }), MESSAGES.earliest('22.11.2026'));
    assert.equal(check('2026-12-03', { latestAllowedDate: 10 }), MESSAGES.latest('02.12.2026'));
    assert.equal(
      check('2026-11-21', { earliestAllowedDate: '0', latestAllowedDate: '1' }),
      MESSAGES.between('22.11.2026', '23.11.2026'),
    );
    assert.equal(check('2026-11-21', { earliestAllowedDate: '5', latestAllowedDate: '1' }), true);
    const after = { beforeDateInputKey: 'from', mayBeEqual: false };
    assert.equal(check('2026-01-02', after, { from: '2026-01-01' }), true);
    assert.equal(check('2026-01-01', after, { from: '2026-01-01' }), MESSAGES.later('01.01.2026'));
    assert.equal(check('2026-01-01', { ...after, mayBeEqual: true }, { from: '2026-01-01' }), true);
    assert.equal(
      check('2026-01-01', { ...after, beforeDateInputKey: 'grid.from' }, {}, { from: '2026-05-01' }),
      MESSAGES.later('01.05.2026'),
    );
    assert.equal(
      check('2026-01-01', { specificLatestAllowedDate: '2025-12-31' }),
      MESSAGES.latest('31.12.2025'),
    );
  });

  test('age and data that was fetched', () => {
    const submission = {
      data: { born: '1964-11-23', deep: { fnr: '13097248022' }, picks: { a: true, annet: true, b: false } },
      metadata: {
        dataFetcher: {
          picks: { data: [{ value: 'a', kind: 1 }, { value: 'b', kind: 2 }, { value: 'annet' }] },
        },
      },
    };
    const cases: readonly (readonly [string, unknown])[] = [
      ['utils.isBornBeforeYear(1965, "born", submission)', true],
      ['utils.isBornBeforeYear(1964, "born", submission)', false],
      ['utils.isBornBeforeYear(1964, "none", submission)', false],
      ['utils.getAge("born", submission)', 61],
      ['utils.getAge("fnr", submission)', 54],
      ['utils.isAgeBetween([18, 67], "born", submission)', true],
      ['utils.getValue(submission, "fnr")', '13097248022'],
      ['utils.dataFetcher("picks", submission).success', true],
      ['utils.dataFetcher("picks", submission).selected("COUNT")', 1],
      ['utils.dataFetcher("picks", submission).selected("OTHER")', true],
      ['utils.dataFetcher("picks", submission).selected({ kind: 2 })', false],
      ['utils.dataFetcher("other", submission).empty', undefined],
    ];
    for (const [text, expected] of cases) assert.deepEqual(valueOf(text, { submission }), expected, text);
  });

  test('the group an applicant is in', () => {
    const data = { page: { dagpenger: 'ja', tiltakspenger: true } };
    assert.deepEqual(valueOf('instance.calculateMaalgruppeValue()', { data, component: {} }), {
      calculated: { maalgruppetype: 'MOTTILTPEN' },
      prefilled: undefined,
    });
  });
});
