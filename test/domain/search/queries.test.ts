import assert from 'node:assert/strict';
import { test } from 'node:test';
import { halfOf, OWN, readQueries } from '../../bench/search/queries.js';
import { shippedLines } from '../../bench/search/shipped.js';

const { queries, bad } = readQueries(OWN);

test('the queries are read whole, asked once each, and mean procedures of the catalogue', async () => {
  assert.deepEqual(bad, []);
  assert.ok(queries.length >= 400);
  assert.equal(new Set(queries.map(({ query }) => query)).size, queries.length);
  const codes = new Set((await shippedLines()).rows.map(({ code }) => code));
  const unknown = queries.flatMap((asked) => asked.codes.filter((code) => !codes.has(code)));
  assert.deepEqual(unknown, []);
});

test('each kind is in both halves', () => {
  for (const kind of new Set(queries.map((asked) => asked.kind))) {
    const halves = new Set(queries.filter((asked) => asked.kind === kind).map(halfOf));
    assert.equal(halves.size, 2, kind);
  }
});
