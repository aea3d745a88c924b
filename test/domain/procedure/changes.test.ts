import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Procedure } from '../../../components/contract/schemas/procedure.js';
import { OPERATIONS } from '../../../components/contract/operations.js';
import { changesBetween } from '../../../components/domain/procedure/changes.js';
import { statedVersions } from '../../../components/domain/procedure/versions.js';

const procedure = OPERATIONS['procedures.read'].example.answer as Procedure;
const [paper] = procedure.papers;
assert.ok(paper);

describe('what differs between two versions of a procedure', () => {
  test('nothing, when only the version and its days do', () => {
    const next = { ...procedure, version: 'next', effectiveFrom: '2027-03-01', decision: 'another' };
    assert.deepEqual(changesBetween(procedure, next), []);
  });

  test('papers that came, went, or read otherwise', () => {
    const next = {
      ...procedure,
      papers: [...procedure.papers.map((one) => ({ ...one, copies: 9 })), { ...paper, code: 'another' }],
    };
    assert.deepEqual(changesBetween(procedure, next), [
      { part: 'papers', added: 1, removed: 0, altered: procedure.papers.length },
    ]);
    assert.deepEqual(changesBetween(next, procedure)[0]?.removed, 1);
  });

  test('a time that changed is told as such, a way of filing that went as a way alone', () => {
    const [first, ...others] = procedure.channels;
    assert.ok(first);
    const duration = { amount: 9, unit: 'month' as const, provisional: false };
    assert.deepEqual(
      changesBetween(procedure, { ...procedure, channels: [{ ...first, duration }, ...others] }).map(
        ({ part }) => part,
      ),
      ['time'],
    );
    assert.deepEqual(changesBetween(procedure, { ...procedure, channels: others }), [
      { part: 'ways', added: 0, removed: 1, altered: 0 },
    ]);
  });
});

test('what is newer than the version in force is still to come, what is older has been', () => {
  const version = (version: string) => ({
    version,
    decision: null,
    effectiveFrom: null,
    effectiveTo: null,
  });
  assert.deepEqual(
    statedVersions([version('3'), version('2'), version('1')], '2').map(({ state }) => state),
    ['coming', 'current', 'past'],
  );
});
