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

const ENGLISH = /\/english-[\w-]+\.js$/;
const SEARCH = { vi: 'Tìm kiếm', en: 'Search' };

const searchButton = (page: Page, language: 'vi' | 'en') => steps.button(page, SEARCH[language]);

/** What an element has drawn so far. */
function drawn(page: Page): Promise<string> {
  return page.locator('dvc-procedure-search').evaluate((element) => element.shadowRoot?.textContent ?? '');
}

test('who reads Vietnamese does not load English', async () => {
  const { page } = await Visitor.arrive(browser, host.url);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/');
  await searchButton(page, 'vi').waitFor();
  await page.waitForLoadState('networkidle');
  assert.deepEqual(
    asked.filter((url) => ENGLISH.test(url)),
    [],
  );
});

test('who reads English sees nothing in Vietnamese while English is on its way', async () => {
  const visitor = await Visitor.arrive(browser, host.url);
  const { page } = visitor;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const asked = page.waitForRequest(ENGLISH);
  await page.route(ENGLISH, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/?lang=en');
  await asked;
  await page.waitForLoadState('networkidle', { timeout: 1000 }).catch(() => undefined);
  assert.equal((await drawn(page)).trim(), '');
  release();
  await searchButton(page, 'en').waitFor();
  visitor.assertCalm();
});

test('where English does not come, the page speaks Vietnamese until the network is back', async () => {
  const visitor = await Visitor.arrive(browser, host.url, { expected: [/Failed to load resource/] });
  const { page } = visitor;
  await page.route(ENGLISH, (route) => route.abort('connectionreset'));
  await page.goto('/?lang=en');
  await searchButton(page, 'vi').waitFor();
  await page.unroute(ENGLISH);
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await searchButton(page, 'en').waitFor();
  visitor.assertCalm();
});
