/** What every kind of field has to hold to. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { check } from '../../../components/domain/eform/check.js';
import type { FieldKind, TextContext } from '../../../components/domain/eform/kinds/kind.js';
import type { Field, Json, JsonRecord } from '../../../components/domain/eform/types.js';
import { field, form } from './forms.js';

export interface KindCase {
  readonly kind: FieldKind;
  /** Values it takes as right. */
  readonly right: readonly Json[];
  /** Values that are there but wrong. */
  readonly wrong: readonly Json[];
  /** A right value with its words in Vietnamese. */
  readonly spoken?: readonly [value: Json, text: string];
  /** What the component says beside type and key. */
  readonly more?: JsonRecord;
}

const OPTIONS = {
  lang: 'vi',
  today: '2026-11-22',
  places: (p: string, c: string) => p === '11' && c === '03127',
} as const;
const TEXT: TextContext = {
  lookup: { province: () => 'Tỉnh Điện Biên', commune: () => 'Phường Điện Biên Phủ' },
  lang: 'vi',
  words: (text) => text,
};

/** Any JSON, and the shapes that kinds look for filled with it. */
const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.record({ province: fc.jsonValue(), commune: fc.jsonValue(), detail: fc.jsonValue() }),
  fc.constantFrom('9'.repeat(5_000), ' ', '\u0000', '1e400', '31/02/2026', '__proto__'),
  fc.constant(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":true}}') as Json),
) as fc.Arbitrary<Json>;

export function fieldKindSuite({ kind, right, wrong, spoken, more = {} }: KindCase): void {
  describe(`the kind ${kind.name}`, () => {
    const component: JsonRecord = { type: kind.types[0] ?? '', key: 'it', label: 'Câu hỏi', ...more };
    const compiled = form({
      ...component,
      validate: { required: true, ...(more['validate'] as JsonRecord | undefined) },
    });
    const it: Field = field(compiled, 'it');

    test('is what its type names stand for', () => {
      for (const type of kind.types)
        assert.equal(field(form({ type, key: 'it' }), 'it').kind, kind.name, type);
    });

    test('takes nothing for empty, and says nothing of it', () => {
      assert.equal(kind.empty(undefined), true);
      assert.equal(kind.empty(null), true);
      assert.equal(kind.text(it, undefined, TEXT), '');
      assert.equal(kind.text(it, null, TEXT), '');
    });

    test('begins empty unless the definition says otherwise', () => {
      const first = kind.initial({ type: kind.types.at(-1) ?? '', key: 'it' });
      assert.ok(first === undefined || kind.name === 'grid');
    });

    test('is missed when required', () => {
      const findings = check(compiled, { it: null }, OPTIONS);
      const asked = it.drawn && kind.name !== 'container' ? ['required'] : findings.map(({ code }) => code);
      assert.deepEqual(
        findings.map(({ code }) => code),
        asked,
      );
      if (!it.drawn) assert.deepEqual(findings, []);
    });

    test('takes what is right, and keeps it as it is', () => {
      for (const value of right) {
        assert.equal(kind.empty(value), false, JSON.stringify(value));
        assert.deepEqual(kind.check(it, value, OPTIONS), [], JSON.stringify(value));
        assert.deepEqual(kind.keep(value, it), value);
      }
    });

    test('finds what is wrong', () => {
      for (const value of wrong)
        assert.notDeepEqual(kind.check(it, value, OPTIONS), [], JSON.stringify(value));
    });

    if (spoken) {
      test('says a value in words', () => {
        assert.equal(kind.text(it, spoken[0], TEXT), spoken[1]);
      });
    }

    test('never throws nor changes a value, whatever it is handed', () => {
      fc.assert(
        fc.property(hostile, (value) => {
          const before = JSON.stringify(value);
          kind.empty(value);
          kind.check(it, value, OPTIONS);
          kind.initial({ ...component, defaultValue: value, validate: value });
          kind.adopt?.(value, it);
          assert.equal(typeof kind.text(it, value, TEXT), 'string');
          assert.equal(JSON.stringify(value), before);
          assert.equal(Reflect.get({}, 'polluted'), undefined);
        }),
        { numRuns: 400 },
      );
    });

    test('keeps of a foreign value only what it can keep again', () => {
      fc.assert(
        fc.property(hostile, (value) => {
          const kept = kind.keep(value, it);
          if (kept !== undefined) assert.deepEqual(kind.keep(kept, it), kept);
        }),
        { numRuns: 400 },
      );
    });
  });
}
