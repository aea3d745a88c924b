import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildIndex } from '../../../components/domain/search/procedure-index.js';
import { search } from '../../../components/domain/search/search.js';
import { SEARCH_WORDS } from '../../../components/domain/search/synonyms.js';
import { generatedQueries } from '../../bench/search/generated.js';
import { halfOf, OWN, readQueries, TO_TUNE_ON, UNSEEN, type Asked } from '../../bench/search/queries.js';
import { judge, relevanceOf, type Judged } from '../../bench/search/relevance.js';
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
  const unknown = all.flatMap((one) => one.codes.filter((code) => !codes.has(code)));
  assert.deepEqual(unknown, []);
});

test('each kind is in both halves', () => {
  for (const kind of new Set(queries.map((one) => one.kind))) {
    const halves = new Set(queries.filter((one) => one.kind === kind).map(halfOf));
    assert.equal(halves.size, 2, kind);
  }
});

const { rows, keywords } = await shippedLines();
const index = buildIndex(rows, SEARCH_WORDS, keywords);
const asked = (some: readonly Asked[]): Judged[] => judge(some, (q) => search(index, { q }, { limit: 5 }));

/** A little below what is reached, so that a change that costs more is seen. */
const FLOORS: readonly (readonly [
  what: string,
  queries: readonly Asked[],
  recall1: number,
  recall5: number,
])[] = [
  ['the held half', queries.filter((one) => halfOf(one) === 'held'), 0.95, 0.99],
  ['what nobody has looked at', readQueries(UNSEEN).queries, 0.89, 0.96],
  ['names under the fingers of people', generatedQueries(rows, 40, 11), 0.95, 0.98],
];

test('the right procedure comes first, or among the first five, as often as it has to', () => {
  for (const [what, some, recall1, recall5] of FLOORS) {
    const reached = relevanceOf(asked(some));
    assert.ok(reached.recall1 >= recall1, `${what}: first ${reached.recall1}`);
    assert.ok(reached.recall5 >= recall5, `${what}: of five ${reached.recall5}`);
  }
});

test('on the held half no kind is found first in less than nine of ten', () => {
  const { byKind } = relevanceOf(asked(queries.filter((one) => halfOf(one) === 'held')));
  for (const [kind, { recall1 }] of Object.entries(byKind)) assert.ok(recall1 >= 0.9, `${kind}: ${recall1}`);
});

test('hardly any question that procedures answer is taken for one that none does', () => {
  const answered = all.filter(({ codes }) => codes.length > 0);
  const hidden = answered.filter(({ query }) => search(index, { q: query }, { limit: 1 }).total === 0);
  assert.ok(hidden.length <= answered.length * 0.01, `${hidden.length} of ${answered.length}`);
  for (const { name } of rows) assert.ok(search(index, { q: name }, { limit: 1 }).total > 0, name);
});
