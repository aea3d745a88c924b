import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from '../support/browser.js';
import { StartedHost } from '../support/started-host.js';
import { Visitor } from '../support/watched-page.js';

const host = await StartedHost.start({ TENANT: 'dong-nai' });
const browser = await launch();
after(async () => {
  await browser.close();
  await host.close();
});

const NAME = 'Thủ tục đăng ký khai sinh';

test('a procedure is found and read with no script at all, at 320 px', async () => {
  const context = await browser.newContext({
    baseURL: host.url,
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('link', { name: /không cần JavaScript/ }).click();
  await page.getByLabel('Tên, việc cần làm hoặc mã thủ tục').fill('dang ky khai sinh');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page.getByRole('link', { name: NAME, exact: true }).click();
  assert.match(page.url(), /\/thu-tuc\/1\.001193$/);
  await page.getByRole('heading', { name: NAME, level: 2 }).waitFor();
  await page.getByText('Giấy chứng sinh', { exact: false }).first().waitFor();
  assert.match(await page.title(), /Dịch vụ công thành phố Đồng Nai/);
  if (process.env['JOURNEY_PICTURES'])
    await page.screenshot({ path: `${process.env['JOURNEY_PICTURES']}/without-scripts.png`, fullPage: true });
  await context.close();
});

test('with scripts the element takes the place of what stood there, never empty and never twice', async () => {
  const visitor = await Visitor.arrive(browser, host.url, { width: 768 });
  const { page } = visitor;
  // Held back, the answer of the API leaves time to look at the page before the element has it.
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(/\/procedures\/1\.001193$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/thu-tuc/1.001193');
  const heading = page.getByRole('heading', { name: NAME, level: 2 });
  await page.locator('dvc-procedure:defined').waitFor();
  assert.equal(await heading.count(), 1);
  assert.ok(await page.locator('article.read').isVisible());
  go();
  await page.getByRole('checkbox').first().waitFor();
  assert.equal(await heading.count(), 1);
  assert.ok(!(await page.locator('article.read').isVisible()));
  const accent = await page
    .locator('dvc-procedure')
    .evaluate((element) => getComputedStyle(element).getPropertyValue('--dvc-accent'));
  assert.match(accent, /8a3412/);
  await visitor.assertNoSideways('procedure');
  await visitor.picture('procedure-#');
  visitor.assertCalm();
  await visitor.leave();
});
