import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  formatDossierCode,
  parseDossierCode,
  procedureCodeOf,
  tidyCode,
} from '../../../components/domain/vietnamese/codes.js';

test('dossier codes in use are read', () => {
  for (const [typed, unit, date, sequence] of [
    ['H18.12-261122-0001', 'H18.12', '2026-11-22', 1],
    ['H56.14-240823-0001', 'H56.14', '2024-08-23', 1],
    ['000.17.22.H56-210531-0001', '000.17.22.H56', '2021-05-31', 1],
    ['G09.20-20260609-0092637', 'G09.20', '2026-06-09', 92637],
    [' h18.12 – 261122 — 10000 ', 'H18.12', '2026-11-22', 10000],
    ['H18.12\u2011261122\u22120001', 'H18.12', '2026-11-22', 1],
    ['H18-269999-0001', 'H18', undefined, 1],
  ] as const) {
    const parsed = parseDossierCode(typed);
    assert.deepEqual([parsed?.unit, parsed?.date, parsed?.sequence], [unit, date, sequence], typed);
  }
  assert.equal(parseDossierCode(' h18.12–261122-0001\u200b')?.code, 'H18.12-261122-0001');
});

test('what is no dossier code is not', () => {
  for (const wrong of [
    '',
    '18.12-261122-0001',
    'H18.12-26112-0001',
    'H18.12-261122-001',
    'H18.12-261122-00000001',
    'H18.1-261122-0001',
    'H18.12_261122_0001',
  ])
    assert.equal(parseDossierCode(wrong), undefined, wrong);
});

test('a code that is written reads back, beyond four digits too', () => {
  assert.equal(formatDossierCode('H18.12', '2026-11-22', 1), 'H18.12-261122-0001');
  assert.equal(formatDossierCode('H18.12', '2026-11-22', 12_345), 'H18.12-261122-12345');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), (sequence) => {
      const parsed = parseDossierCode(formatDossierCode('H18.12', '2026-02-05', sequence));
      assert.deepEqual([parsed?.unit, parsed?.date, parsed?.sequence], ['H18.12', '2026-02-05', sequence]);
    }),
  );
});

test('procedure codes with and without the dot, and local variants', () => {
  for (const typed of ['1.001193', '1001193', ' 1.001193 ', '1 001193'])
    assert.equal(procedureCodeOf(typed), '1.001193', typed);
  assert.equal(procedureCodeOf('2.000379.000.00.00.H18'), '2.000379');
  for (const wrong of ['', '1.00119', '1.0011933', '001193', 'khai sinh', '1.001193.5'])
    assert.equal(procedureCodeOf(wrong), undefined, wrong);
});

test('tidying is idempotent on what keyboards and word processors give', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'H18.g-– \u2011\u2212\u200b\u00a0\uFF0D\uFF28\t') });
  fc.assert(fc.property(typed, (text) => assert.equal(tidyCode(tidyCode(text)), tidyCode(text))));
});
