import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pack, unpack } from '../../../components/domain/search/packed.js';
import { ROWS } from './rows.js';

test('rows come out of their columns as they went in', () => {
  assert.deepEqual(unpack(JSON.parse(JSON.stringify(pack(ROWS))) as ReturnType<typeof pack>), ROWS);
  assert.deepEqual(unpack(pack([])), []);
  assert.deepEqual(unpack(pack<(typeof ROWS)[number]>([], ['code', 'name'])), []);
  const row = fc.record(
    { a: fc.string(), b: fc.constantFrom('x', 'y', null), c: fc.array(fc.nat(2)) },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      assert.deepEqual(unpack(pack(rows)), rows);
    }),
  );
});

test('what repeats is written once', () => {
  const { field, code } = pack([...ROWS, ...ROWS.map((row) => ({ ...row, code: `9${row.code}` }))]);
  assert.equal(field.values.length, new Set(ROWS.map((row) => row.field)).size);
  assert.equal(code.of, null);
});
