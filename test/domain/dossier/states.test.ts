import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOSSIER_CATEGORIES, DOSSIER_STATES } from '../../../components/contract/lists.js';
import {
  CATEGORY_OF,
  PAUSED_STATES,
  REPORT_GROUP_OF,
  stateOfSyncCode,
  syncCodeOf,
} from '../../../components/domain/dossier/states.js';

const codesWhere = (holds: (state: (typeof DOSSIER_STATES)[number]) => boolean): number[] =>
  DOSSIER_STATES.filter(holds).map(syncCodeOf);

test('the official codes 1 to 10 lead to the states and back', () => {
  for (const state of DOSSIER_STATES) {
    assert.equal(stateOfSyncCode(syncCodeOf(state)), state);
    assert.equal(stateOfSyncCode(String(syncCodeOf(state))), state);
  }
  assert.equal(stateOfSyncCode(1), 'filed');
  assert.equal(stateOfSyncCode('5'), 'supplement-requested');
  assert.equal(stateOfSyncCode(10), 'returned');
  for (const none of [0, 11, -1, 1.5, '', 'x']) assert.equal(stateOfSyncCode(none), undefined, String(none));
});

test('citizens find each state under one tab', () => {
  assert.equal(CATEGORY_OF.draft, 'unsent');
  assert.deepEqual(
    codesWhere((state) => CATEGORY_OF[state] === 'sent'),
    [1],
  );
  assert.deepEqual(
    codesWhere((state) => CATEGORY_OF[state] === 'supplement'),
    [5],
  );
  assert.deepEqual(
    codesWhere((state) => CATEGORY_OF[state] === 'in-progress'),
    [2, 4, 6, 9],
  );
  assert.deepEqual(
    codesWhere((state) => CATEGORY_OF[state] === 'returned'),
    [10],
  );
  assert.deepEqual(
    codesWhere((state) => CATEGORY_OF[state] === 'rejected'),
    [3, 7, 8],
  );
  assert.deepEqual([...new Set(Object.values(CATEGORY_OF))].sort(), [...DOSSIER_CATEGORIES].sort());
});

test('reports group the states, and the clock stands still in 5, 6 and 8', () => {
  assert.deepEqual(
    codesWhere((state) => REPORT_GROUP_OF[state] === 'processing'),
    [2, 4],
  );
  assert.deepEqual(
    codesWhere((state) => REPORT_GROUP_OF[state] === 'done'),
    [9, 10],
  );
  assert.deepEqual(
    codesWhere((state) => REPORT_GROUP_OF[state] === 'supplement'),
    [5],
  );
  assert.deepEqual(
    codesWhere((state) => REPORT_GROUP_OF[state] === 'halted'),
    [6, 8],
  );
  assert.deepEqual(
    codesWhere((state) => REPORT_GROUP_OF[state] === 'withdrawn'),
    [7],
  );
  assert.deepEqual(
    codesWhere((state) => REPORT_GROUP_OF[state] === 'not-received'),
    [1, 3],
  );
  assert.deepEqual(
    codesWhere((state) => PAUSED_STATES.includes(state)),
    [5, 6, 8],
  );
});
