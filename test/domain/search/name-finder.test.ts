import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { nameFinder } from '../../../components/domain/search/name-finder.js';
import { fold } from '../../../components/domain/vietnamese/fold.js';

interface Province {
  readonly name: string;
  readonly communes: readonly { readonly code: string; readonly name: string }[];
}

const file = new URL('../../../host/data/places.json', import.meta.url);
const provinces = JSON.parse(readFileSync(file, 'utf8')) as Province[];
const communes = provinces.flatMap(({ name: province, communes: list }) =>
  list.map((commune) => ({ ...commune, province })),
);
const find = nameFinder(communes, ({ name, province }) => ({ name, around: province }));

test('every commune is found by its own name, with accents, without, and with its province behind it', () => {
  for (const { code, name, province } of communes) {
    const first = find(name)[0];
    assert.equal(first?.name, name);
    assert.ok(find(fold(name)).some((one) => one.code === code));
    assert.equal(find(`${name} ${province}`)[0]?.code, code, `${name} ${province}`);
  }
});

test('accents that were typed come first, then the other readings of the same letters', () => {
  const names = ['Xã Mường Ma', 'Xã Mường Mã', 'Xã Mường Má'];
  const findIn = nameFinder(names, (name) => ({ name }));
  assert.deepEqual(findIn('mã'), ['Xã Mường Mã', 'Xã Mường Ma', 'Xã Mường Má']);
  assert.deepEqual(findIn('muong m'), names);
  assert.deepEqual(findIn('MUONG MÁ'.normalize('NFD')), ['Xã Mường Má', 'Xã Mường Ma', 'Xã Mường Mã']);
});

test('whatever is typed, what is found has each word as a word or its beginning', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30, unit: 'grapheme' }), (q) => {
      const found = find(q);
      const words = fold(q).match(/[\p{L}\p{N}]+/gu) ?? [];
      return (
        words.length === 0 ||
        found
          .slice(0, 5)
          .every(({ name, province }) => words.every((word) => fold(` ${name} ${province}`).includes(word)))
      );
    }),
  );
});

test('a keystroke over 3,321 names is quick', () => {
  const times = ['m', 'mu', 'muo', 'muong', 'muong p', 'xa tan', 'phuong'].map((q) => {
    const start = performance.now();
    find(q);
    return performance.now() - start;
  });
  assert.ok(Math.min(...times) < 20, String(times));
});
