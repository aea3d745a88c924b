import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'node:test';
import { OPERATIONS, type Operation } from '../../components/contract/operations.js';
import { openApiDocument } from '../../components/contract/openapi.js';
import { readDocument } from './document.js';
import { fitting } from './generate.js';
import { misfits, type Schema } from './json-schema.js';
import { changed, nodesOf } from './tree.js';

const nowhere = (ref: string): Schema => {
  throw new Error(ref);
};
const wrong = (schema: Schema, value: unknown): string[] => misfits(schema, value, nowhere);

describe('a schema', () => {
  const cases: readonly (readonly [schema: Schema, fits: readonly unknown[], not: readonly unknown[]])[] = [
    [{ type: 'integer', minimum: 1, exclusiveMaximum: 3 }, [1, 2], [0, 3, 1.5, '1', null]],
    [{ type: ['string', 'null'], minLength: 1, maxLength: 2 }, ['a', '💥💥', null], ['', 'abc', 1]],
    [{ enum: ['a', 1] }, ['a', 1], ['1', null]],
    [{ const: null }, [null], [0]],
    [{ format: 'uuid' }, ['0199a1f0-7c1e-7c00-8a00-000000000001'], ['0199a1f0']],
    [{ format: 'date' }, ['2024-02-29'], ['2023-02-29', '2024-2-9']],
    [{ format: 'date-time' }, ['2026-11-22T10:30:00+07:00'], ['2026-11-22']],
    [{ pattern: '^\\d+$' }, ['12'], ['1a']],
    [
      { type: 'array', items: { type: 'number' }, minItems: 1, maxItems: 2 },
      [[1], [1, 2]],
      [[], [1, 2, 3], ['1']],
    ],
    [{ prefixItems: [{ type: 'number' }], items: false }, [[1], []], [[1, 2], ['1']]],
    [
      { type: 'object', properties: { a: { type: 'string' } }, required: ['a'], additionalProperties: false },
      [{ a: '' }],
      [{}, { a: 1 }, { a: '', b: 1 }, [], null],
    ],
    [
      { additionalProperties: { type: 'number' }, propertyNames: { maxLength: 1 } },
      [{ a: 1 }],
      [{ ab: 1 }, { a: '' }],
    ],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, ['', null], [1]],
  ];
  for (const [schema, fits, not] of cases) {
    test(JSON.stringify(schema), () => {
      for (const value of fits) assert.deepEqual(wrong(schema, value), []);
      for (const value of not) assert.notDeepEqual(wrong(schema, value), [], JSON.stringify(value));
    });
  }

  test('with a word that is not known is an error', () =>
    assert.throws(() => wrong({ unevaluatedItems: false }, []), /unevaluatedItems/));
});

describe('what is generated', () => {
  const document = readDocument(openApiDocument('https://dvc.example.vn', '1'));
  for (const { name, body } of document.operations) {
    const schema = body?.['application/json']?.schema;
    const judge = (OPERATIONS as Readonly<Record<string, Operation>>)[name]?.body;
    if (!schema || !judge) continue;
    const made = fitting(schema, { resolve: document.resolve, knows: () => [] });

    test(`for ${name} fits its schema`, () =>
      fc.assert(
        fc.property(made, (value) => {
          assert.deepEqual(misfits(schema, value, document.resolve), []);
        }),
      ));

    test(`for ${name}, spoilt somewhere, is judged by the document as by the contract`, () => {
      fc.assert(
        fc.property(
          made,
          fc.nat(99),
          fc.constantFrom<unknown>(null, 7, '', [], { a: 1 }),
          (value, pick, odd) => {
            const places = nodesOf(value);
            const spoilt = changed(value, places[pick % places.length] ?? [], odd);
            const refusedByDocument = misfits(schema, spoilt, document.resolve).length > 0;
            // The contract trims texts before it looks at them, so that it may refuse what the document cannot.
            if (refusedByDocument) assert.equal(judge.safeParse(spoilt).success, false);
          },
        ),
      );
    });
  }
});
