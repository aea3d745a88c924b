import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compile } from '../../../components/domain/eform/compile.js';
import { compilePattern, matches } from '../../../components/domain/eform/pattern.js';

function run(source: string, text: string): boolean {
  const compiled = compilePattern(source);
  assert.ok('pattern' in compiled, `${source}: ${'refused' in compiled ? compiled.refused : ''}`);
  return matches(compiled.pattern, text);
}

/** Patterns of what definitions use, over a small alphabet so that they often match. */
const patterns = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'a',
      'b',
      '0',
      '.',
      '\\d',
      '\\w',
      '\\s',
      '[ab]',
      '[^a]',
      '[a-c0-9]',
      '[\\d-]',
      '[^\\D]',
      '\\.',
      'đ',
      '\\u0061',
      '^',
      '$',
    ),
    fc
      .tuple(
        fc.constantFrom('a', 'b', '\\d', '[ab]', '.'),
        fc.constantFrom('*', '+', '?', '{2}', '{1,}', '{0,2}', '*?'),
      )
      .map((parts) => parts.join('')),
    fc.array(tie('any'), { maxLength: 4 }).map((parts) => parts.join('')),
    fc.tuple(tie('any'), tie('any')).map(([x, y]) => `(?:${x}|${y})`),
    fc.tuple(tie('any'), fc.constantFrom('*', '+', '?', '{2,3}')).map(([x, count]) => `(${x})${count}`),
  ),
})).any;

test('matches what the browser matches, the whole text over', () => {
  fc.assert(
    fc.property(
      patterns,
      fc.array(fc.constantFrom('a', 'b', 'c', '0', '1', '.', '-', ' ', 'đ', '\n')),
      (source, signs) => {
        const text = signs.slice(0, 8).join('');
        assert.equal(
          run(source, text),
          new RegExp(`^(?:${source})$`, 'u').test(text),
          `${source} on ${JSON.stringify(text)}`,
        );
      },
    ),
    { numRuns: 3000 },
  );
});

test('takes time linear in the text where the browser would take for ever', () => {
  for (const source of ['(a+)+$', '(a|a)*b', '(a*)*b', '(\\w+\\s?)*!', 'a*a*a*a*a*b'])
    assert.equal(run(source, `${'a'.repeat(5_000)}?`), false);
});

test('refuses what needs trying again, and what is broken or boundless', () => {
  const bad = [
    '(a)\\1',
    '(?=a)',
    '(?<!a)b',
    '\\bword',
    '(',
    ')',
    '[a',
    'a**',
    '*a',
    'a{3,2}',
    '[z-a]',
    '((a{999}){999}){999}',
    '((){999}){999}',
    '\\p{L}',
    '('.repeat(60) + ')'.repeat(60),
    'x'.repeat(2_000),
  ];
  for (const source of bad) assert.ok('refused' in compilePattern(source), source);
});

test('a refused pattern is a problem of the definition, and the field goes without it', () => {
  const form = compile({ components: [{ type: 'textfield', key: 'a', validate: { pattern: '(?=x)' } }] });
  assert.deepEqual(
    form.problems.map(({ code, at }) => ({ code, at })),
    [{ code: 'bad-pattern', at: 'a' }],
  );
  assert.equal(form.fields.get('a')?.rules.pattern, undefined);
});
