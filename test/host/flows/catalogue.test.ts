import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProcedureIndex } from '../../../components/contract/schemas/procedure.js';
import { unpack } from '../../../components/domain/search/packed.js';
import { buildIndex } from '../../../components/domain/search/procedure-index.js';
import { search } from '../../../components/domain/search/search.js';
import { indexForPages, linesOf } from '../../../host/flows/catalogue.js';

test('a catalogue without procedures is sent, read and searched like any other', async () => {
  const sent = ProcedureIndex.parse(
    JSON.parse(JSON.stringify(await indexForPages({ revision: '1', ...linesOf([]) }))),
  );
  const index = buildIndex(unpack(sent.columns), sent.words, sent.keywords);
  assert.equal(search(index, { q: 'khai sinh' }).total, 0);
  assert.equal(search(index, {}).total, 0);
});
