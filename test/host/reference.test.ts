import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { ProcedureIndex } from '../../components/contract/schemas/procedure.js';
import { form, hall, procedure, testWorld, type TestWorld } from './fixtures.js';

describe('what anybody may read', () => {
  let world: TestWorld;
  before(async () => void (world = await testWorld()));

  test('procedures, forms, agencies, places and the tenant, each in the shape of the contract', async () => {
    const { nobody } = world;
    const params = { code: procedure.code };
    assert.deepEqual(await nobody.ok('procedures.read', { params }), procedure);
    assert.equal(
      (await nobody.ok<{ agencies: unknown[] }>('procedures.agencies', { params })).agencies.length,
      2,
    );
    assert.deepEqual(await nobody.ok('forms.read', { params: { id: form.id, version: form.version } }), form);
    assert.deepEqual(await nobody.ok('agencies.read', { params: { id: hall.id } }), hall);
    const { provinces } = await nobody.ok<{ provinces: { code: string }[] }>('places.provinces');
    assert.deepEqual(
      provinces.map(({ code }) => code),
      ['11'],
    );
    const { communes } = await nobody.ok<{ communes: { code: string }[] }>('places.communes', {
      params: { province: '11' },
    });
    assert.deepEqual(
      communes.map(({ code }) => code),
      ['03127'],
    );
    const tenant = await nobody.ok('tenant.read');
    assert.deepEqual(Object.keys(tenant).sort(), ['hotline', 'id', 'name', 'province', 'sample', 'upload']);
  });

  test('what does not exist is not found, whatever shape it has', async () => {
    const { nobody } = world;
    const missing = [
      ['procedures.read', { code: '9.999999' }],
      ['procedures.read', { code: 'x' }],
      ['procedures.agencies', { code: '9.999999' }],
      ['forms.read', { id: 'khac', version: '1' }],
      ['forms.read', { id: 'khai-sinh', version: '2' }],
      ['agencies.read', { id: crypto.randomUUID() }],
      ['agencies.read', { id: '1' }],
      ['places.communes', { province: '99' }],
      ['places.communes', { province: '03127' }],
    ] as const;
    for (const [name, params] of missing)
      assert.equal((await nobody.call(name, { params })).code, 'not-found', name);
  });

  test('procedures are found by words with and without accents, by filters, with counts', async () => {
    interface Found {
      readonly total: number;
      readonly hits: { procedure: { code: string; name: string }; marks: [number, number][] }[];
      readonly facets: Record<string, { value: string; count: number }[]>;
    }
    const search = (query: Record<string, string>) => world.nobody.ok<Found>('procedures.search', { query });
    const { total, hits, facets } = await search({ q: 'khai sinh' });
    assert.deepEqual([total, hits[0]?.procedure.code], [1, procedure.code]);
    assert.deepEqual(
      hits[0]?.marks.map(([from, to]) => procedure.name.slice(from, to)),
      ['khai', 'sinh'],
    );
    assert.deepEqual(facets['field'], [{ value: 'Hộ tịch', count: 1 }]);
    assert.equal((await search({ q: 'dang ky' })).total, 2);
    assert.deepEqual(
      (await search({ field: 'Cư trú' })).hits.map((hit) => hit.procedure.code),
      ['1.004222'],
    );
    assert.deepEqual(
      (await search({ free: 'true' })).hits.map((hit) => hit.procedure.code),
      [procedure.code],
    );
    assert.equal((await search({ limit: '1', offset: '1' })).hits.length, 1);
    for (const query of [
      { limit: '0' },
      { limit: '101' },
      { offset: '-1' },
      { level: 'x' },
      { free: 'yes' },
      { q: 'x'.repeat(301) },
    ]) {
      assert.equal(
        (await world.nobody.call('procedures.search', { query })).code,
        'values-invalid',
        JSON.stringify(query),
      );
    }
  });

  test('is not sent again to whoever has it', async () => {
    const { nobody } = world;
    const reads = [
      ['procedures.index', {}],
      ['procedures.read', { code: procedure.code }],
      ['places.provinces', {}],
      ['tenant.read', {}],
      ['forms.read', { id: form.id, version: form.version }],
    ] as const;
    for (const [name, params] of reads) {
      const first = await nobody.call(name, { params });
      const etag = first.headers.get('etag') ?? '';
      assert.match(etag, /^"[\w-]+"$/);
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
        const again = await nobody.call(name, { params, headers: { 'if-none-match': known } });
        assert.deepEqual([again.status, again.text, again.headers.get('etag')], [304, '', etag], name);
      }
      assert.equal(
        (await nobody.call(name, { params, headers: { 'if-none-match': '"other"' } })).status,
        200,
      );
    }
  });

  test('the catalogue follows its revision', async () => {
    const other = await testWorld();
    const first = ProcedureIndex.parse(await other.nobody.ok('procedures.index'));
    assert.deepEqual([first.revision, first.columns.code.values.length], ['fixtures', 2]);
    await other.ports.records.transaction(async (tx) => {
      await tx.procedures.remove('1.004222');
      await tx.facts.load([{ id: 'reference', expiresAt: null, body: { revision: 'next' } }]);
    });
    const next = ProcedureIndex.parse(await other.nobody.ok('procedures.index'));
    assert.deepEqual([next.revision, next.columns.code.values], ['next', ['1.001193']]);
    assert.equal((await other.nobody.ok<{ total: number }>('procedures.search')).total, 1);
  });
});
