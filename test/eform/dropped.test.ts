/** A form over a network that drops what the form is made of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFormPage } from './form-page.js';

const DEFINITION = {
  components: [
    { type: 'textfield', key: 'hoTen', label: 'Họ và tên' },
    { type: 'select', key: 'dan', label: 'Dân tộc', data: { values: [{ value: 'kinh', label: 'Kinh' }] } },
    { type: 'tags', key: 'the', label: 'Từ khóa' },
  ],
};

test('a part that did not come is told, and comes when it is asked for again', async (t) => {
  const { page, open, see, close, errors } = await openFormPage();
  t.after(close);
  const refused: string[] = [];
  await page.route('**/*.js', (route) => {
    refused.push(new URL(route.request().url()).pathname);
    return route.abort();
  });
  await open(DEFINITION);
  await page.waitForFunction("root.querySelector('[role=alert]')");
  assert.ok(refused.length > 0, 'the form is made of parts');
  assert.match(await see<string>("root.querySelector('[role=alert]').textContent"), /mạng|kết nối/i);
  await page.unroute('**/*.js');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('radio', { name: 'Kinh' }).check();
  await page.getByLabel('Từ khóa').fill('hộ tịch');
  await page.getByLabel('Họ và tên').fill('Lò Thị An');
  assert.equal(await see('form.answers.dan'), 'kinh');
  assert.equal(await see('form.answers.hoTen'), 'Lò Thị An');
  assert.deepEqual(errors, []);
});
