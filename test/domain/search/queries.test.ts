import assert from 'node:assert/strict';
import { test } from 'node:test';
import { halfOf, OWN, readQueries, TO_TUNE_ON, UNSEEN } from '../../bench/search/queries.js';
import { shippedLines } from '../../bench/search/shipped.js';

const { queries } = readQueries(OWN);
const files = [OWN, TO_TUNE_ON, UNSEEN].map((file) => readQueries(file));
const all = files.flatMap((file) => file.queries);

test('the queries are read whole, asked once each, and mean procedures of the catalogue', async () => {
  assert.deepEqual(
    files.flatMap(({ bad }) => bad),
    [],
  );
  assert.ok(queries.length >= 400);
  assert.equal(new Set(all.map(({ query }) => query)).size, all.length);
  const codes = new Set((await shippedLines()).rows.map(({ code }) => code));
  const unknown = all.flatMap((asked) => asked.codes.filter((code) => !codes.has(code)));
  assert.deepEqual(unknown, []);
});

test('each kind is in both halves', () => {
  for (const kind of new Set(queries.map((asked) => asked.kind))) {
    const halves = new Set(queries.filter((asked) => asked.kind === kind).map(halfOf));
    assert.equal(halves.size, 2, kind);
  }
});
