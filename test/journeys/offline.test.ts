import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launch } from '../support/browser.js';
import { StartedHost } from '../support/started-host.js';
import { Visitor } from '../support/watched-page.js';
import * as steps from './steps.js';

const host = await StartedHost.start();
const browser = await launch();
after(async () => {
  await browser.close();
  await host.close();
});

const FIELD = 'Tìm thủ tục hành chính';
const NAME = 'Thủ tục đăng ký khai sinh';
/** What browsers say of a host that is gone. */
const GONE = /Failed to load resource|ERR_CONNECTION_REFUSED|ERR_FAILED|FetchEvent/;

/** The addresses of all that is kept on the device. */
function keptBy(page: Page): Promise<string[]> {
  return page.evaluate(`(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => url.slice(location.origin.length));
  })()`);
}

/** All texts that are kept on the device, in one. */
function textsKeptBy(page: Page): Promise<string> {
  return page.evaluate(`(async () => {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => {
      const place = await caches.open(name);
      return Promise.all((await place.keys()).map(async (key) => (await place.match(key)).text()));
    }));
    return kept.flat().join('\\n') + JSON.stringify(localStorage);
  })()`);
}

/** Waits until the device has what the page needs to come up by itself. */
async function isKept(page: Page, ...paths: readonly RegExp[]): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const kept = await keptBy(page);
    if (paths.every((path) => kept.some((one) => path.test(one)))) return;
    assert.ok(Date.now() < deadline, `not kept: ${String(paths)} among ${kept.join(' ')}`);
    await page.waitForTimeout(100);
  }
}

test('the search comes up again without a network, and finds', async (t) => {
  const stage = steps.stages(t);
  const visitor = await Visitor.arrive(browser, host.url, { expected: [GONE], keepsOffline: true });
  const { page } = visitor;

  await stage('one visit brings page, search and catalogue to the device', async () => {
    await page.goto('/');
    await page.getByRole('heading', { name: 'Nhiều người cần' }).waitFor();
    await isKept(
      page,
      /^\/$/,
      /^\/assets\/portal-/,
      /^\/assets\/listing-/,
      /^\/assets\/catalogue-/,
      /procedures\/index$/,
    );
    await page.goto('/thu-tuc/1.001193');
    await page.getByRole('checkbox').first().waitFor();
    await isKept(page, /^\/thu-tuc\/1\.001193$/, /^\/api\/v1\/procedures\/1\.001193$/);
    await page.goto('/');
    await page.getByRole('heading', { name: 'Nhiều người cần' }).waitFor();
  });

  await host.kill();

  await stage('reloaded without a network, it suggests and finds', async () => {
    await page.reload();
    const field = page.getByRole('combobox', { name: FIELD });
    await field.pressSequentially('ho kinh doanh');
    await page
      .getByRole('option', { name: /hộ kinh doanh/i })
      .first()
      .waitFor();
    await visitor.picture('offline-#-suggestions');
    await field.press('Enter');
    await page.getByRole('heading', { name: /^Có \d+ thủ tục cho “ho kinh doanh”/ }).waitFor();
    await steps.sees(page, 'Đang ngoại tuyến. Vẫn tìm được trong danh mục đã tải về máy này.');
    await visitor.picture('offline-#-results');
  });

  await stage('an address that was sent on comes up as well', async () => {
    await page.goto('/?q=khai+sinh');
    await page.getByRole('heading', { name: /^Có \d+ thủ tục cho “khai sinh”/ }).waitFor();
  });

  await stage('a procedure that was read can be read again', async () => {
    await page.getByRole('link', { name: NAME, exact: true }).first().click();
    await page.getByRole('heading', { name: NAME, level: 2 }).waitFor();
    await page.getByRole('checkbox').first().waitFor();
    await visitor.picture('offline-#-procedure');
  });

  await stage('whatever else is asked for is said to need a network', async () => {
    await page.goto('/ho-so');
    await page.getByRole('heading', { name: 'Máy đang không có mạng' }).waitFor();
    await visitor.picture('offline-#-away');
  });

  await host.startAgain();

  await stage('with the network it goes on as if nothing had been', async () => {
    await page.goto('/ho-so');
    await steps.sees(page, 'Hồ sơ của tôi');
  });
  visitor.assertCalm();
  await visitor.leave();
});

test('nothing of a person is kept on the device', async () => {
  const visitor = await Visitor.arrive(browser, host.url, { expected: [GONE], keepsOffline: true });
  const { page } = visitor;
  await page.goto('/');
  await page.getByRole('heading', { name: 'Nhiều người cần' }).waitFor();
  await isKept(page, /^\/$/, /procedures\/index$/);
  await page.goto('/ho-so');
  await steps
    .button(page, /Đăng nhập/)
    .first()
    .click();
  await steps.chooseAtProvider(page, steps.CITIZEN);
  await steps.sees(page, steps.CITIZEN);
  await page.goto('/nop-ho-so?thu-tuc=1.001193');
  await steps.atStep(page, 'Cơ quan và trường hợp');
  await page.goto('/?q=khai+sinh');
  await page.getByRole('heading', { name: /^Có \d+ thủ tục/ }).waitFor();
  await page.waitForTimeout(500);
  const kept = await keptBy(page);
  const allowed =
    /^\/(assets\/|theme\.css$|favicon\.svg$|ngoai-tuyen$|tro-giup$|thu-tuc\/[\d.]+$|$)|^\/api\/v1\/procedures\/(index|[\d.]+)$/;
  assert.deepEqual(
    kept.filter((one) => !allowed.test(one)),
    [],
  );
  const texts = await textsKeptBy(page);
  assert.ok(texts.length > 100_000);
  assert.ok(!texts.includes(steps.CITIZEN));
  visitor.assertCalm();
  await visitor.leave();
});
