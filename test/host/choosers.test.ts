import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { AgencyPage, CommunePage } from '../../components/contract/schemas/procedure.js';
import { loadReference } from '../../host/data/reference.js';
import { seedReference } from '../../host/data/seed.js';
import { tenants } from '../../host/data/tenants.js';
import { testWorld, type TestWorld } from './fixtures.js';

const tenant = tenants['dien-bien'];
assert.ok(tenant);

describe('choosing an agency or a commune', () => {
  let world: TestWorld;
  before(async () => {
    world = await testWorld({ tenant });
    await seedReference(world.ports.records, await loadReference(tenant), '2026-11-23');
  });
  const agencies = (query: Record<string, string>): Promise<AgencyPage> =>
    world.nobody.ok<AgencyPage>('agencies.search', { query });
  const communes = (query: Record<string, string>): Promise<CommunePage> =>
    world.nobody.ok<CommunePage>('places.search', { query });

  test('an agency is found by words without accents, and the one named stands first', async () => {
    const { agencies: found } = await agencies({ q: 'phuong dien bien phu' });
    assert.equal(found[0]?.name, 'Trung tâm Phục vụ hành chính công phường Điện Biên Phủ');
  });

  test('pages of the list are of one order and leave nothing out', async () => {
    const { total } = await agencies({ level: 'commune' });
    const ids = new Set<string>();
    for (let offset = 0; offset < total; offset += 10) {
      const page = await agencies({ level: 'commune', limit: '10', offset: String(offset) });
      assert.equal(page.total, total);
      for (const { id } of page.agencies) ids.add(id);
    }
    assert.deepEqual([total, ids.size], [45, 45]);
  });

  test('only those are listed that take the procedure', async () => {
    const { agencies: found } = await agencies({ procedure: '1.001193', commune: '03127' });
    assert.deepEqual(
      found.map(({ commune }) => commune),
      ['03127'],
    );
    const none = await agencies({ procedure: '1.000178' });
    assert.equal(none.total, 0);
  });

  test('a commune is found in all provinces, told by its province, or in one', async () => {
    const { communes: found } = await communes({ q: 'mường phăng' });
    assert.deepEqual(
      found.map(({ code, province }) => [code, province.name]),
      [['03325', 'Tỉnh Điện Biên']],
    );
    const everywhere = await communes({ q: 'tan phu' });
    const here = await communes({ q: 'tan phu', province: '75' });
    assert.ok(everywhere.total > here.total && here.total > 0);
    assert.ok(here.communes.every(({ province }) => province.code === '75'));
    assert.ok((await communes({ q: 'xa muong phang dien bien' })).total > 0);
  });

  test('what is no name finds nothing and does no harm', async () => {
    for (const q of ['<script>', '\u202e', '%', "' or 1=1", '🙂']) {
      const found = await communes({ q });
      assert.ok(found.total === 0 || found.total === 3321, q);
    }
    assert.equal(
      (await world.nobody.call('places.search', { query: { q: 'x'.repeat(10_000) } })).status,
      414,
    );
  });
});
