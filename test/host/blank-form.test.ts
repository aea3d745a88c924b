import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { API_PREFIX } from '../../components/contract/endpoints.js';
import type { Procedure } from '../../components/contract/schemas/procedure.js';
import { compile } from '../../components/domain/eform/compile.js';
import { forms, loadReference } from '../../host/data/reference.js';
import { seedReference } from '../../host/data/seed.js';
import { tenants } from '../../host/data/tenants.js';
import { printForm } from '../../host/node/pdf/print-form.js';
import { blankForm } from '../../host/slips/blank-form.js';
import { pdfText } from '../support/pdf-text.js';
import { PUBLIC_URL } from './caller.js';
import { testWorld, type TestWorld } from './fixtures.js';

const tenant = tenants['dien-bien'];
assert.ok(tenant);

const bare = (text: string): string => text.replace(/\s/g, '');

describe('the blank of a form', () => {
  for (const { id, procedureCode, definition } of forms)
    test(`${id} has every question on paper, also those that only some answer brings up`, async () => {
      const form = compile(definition);
      const paper = blankForm(form, { code: procedureCode, name: 'Thủ tục' });
      const all = bare(pdfText(await printForm(paper)).join(''));
      const asked = [...form.fields.values()].filter(
        ({ drawn, kind }) => drawn && !['container', 'grid', 'hidden', 'file', 'signature'].includes(kind),
      );
      assert.ok(asked.length > 5);
      for (const { label } of asked) assert.ok(all.includes(bare(label)), label);
    });
});

describe('the blank form on the host', () => {
  let world: TestWorld;
  let printed = 0;
  before(async () => {
    world = await testWorld(
      { tenant },
      {
        printForm: (paper) => {
          printed += 1;
          return Promise.resolve(new TextEncoder().encode(paper.title));
        },
      },
    );
    await seedReference(world.ports.records, await loadReference(tenant), '2026-11-23');
  });

  test('each of the sample procedures offers its form on paper, and anybody gets it there', async () => {
    for (const { procedureCode } of forms) {
      const { papers } = await world.nobody.ok<Procedure>('procedures.read', {
        params: { code: procedureCode },
      });
      const offered = papers.flatMap(({ template }) => template ?? []);
      const [file] = offered;
      assert.ok(file && offered.length === 1, procedureCode);
      assert.ok(file.address.startsWith(`${API_PREFIX}/forms/`));
      const answer = await world.host.request(PUBLIC_URL + file.address);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('content-type'), 'application/pdf');
      assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; .*\.pdf/);
    }
  });

  test('it is printed once, and not sent again to whoever has it', async () => {
    const params = { id: 'khai-sinh', version: '1' };
    const first = await world.nobody.call('forms.blank', { params });
    assert.match(first.headers.get('cache-control') ?? '', /^public/);
    const before = printed;
    const etag = first.headers.get('etag') ?? '';
    const again = await world.nobody.send('forms.blank', { params, headers: { 'If-None-Match': etag } });
    assert.deepEqual([again.status, await again.text()], [304, '']);
    assert.equal((await world.nobody.call('forms.blank', { params })).text, first.text);
    assert.equal(printed, before);
  });

  test('a form that does not exist has none', async () => {
    const answer = await world.nobody.call('forms.blank', { params: { id: 'khai-sinh', version: '99' } });
    assert.equal(answer.code, 'not-found');
  });
});
