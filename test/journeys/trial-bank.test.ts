import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { vnpayGateway } from '../../host/adapters/vnpay.js';
import type { Language } from '../../components/contract/lists.js';
import { memoryJournal } from '../../host/trial-bank/ledger.js';
import { PAY_PATH, QUERY_PATH } from '../../host/trial-bank/protocol.js';
import { createTrialBank } from '../../host/trial-bank/trial-bank.js';
import { launch } from '../support/browser.js';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const HTML = { 'Content-Type': 'text/html' };
const servers: Server[] = [];

/** Serves something at an origin of its own. */
async function serve(answer: (request: Request) => Response | Promise<Response>): Promise<string> {
  const server = createServer(getRequestListener(answer));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

// A portal whose return leads on to a page of another site, as an embedded element's does.
const site = await serve(() => new Response('<!doctype html><title>Back</title>', { headers: HTML }));
const portal = await serve(() => new Response(null, { status: 302, headers: { Location: `${site}/page` } }));
const merchant = {
  tmnCode: 'DEMOTMN1',
  secret: 'SECRETKEYFORTEST',
  name: 'Tỉnh Điện Biên',
  ipnUrl: `${portal}/ipn`,
  origins: [site],
};
const bank = createTrialBank({
  journal: memoryJournal(),
  clock: { now: () => new Date() },
  merchant,
  deliver: () => Promise.resolve(Response.json({ RspCode: '00' })),
  publicUrl: '',
});
const address = await serve((request) => bank.fetch(request));
const gateway = vnpayGateway({
  ...merchant,
  payUrl: address + PAY_PATH,
  queryUrl: address + QUERY_PATH,
  returnUrl: `${portal}/return`,
  fetch: (url, init) => fetch(url, init),
  minutes: 15,
});
const browser = await launch();
after(async () => {
  await browser.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

let orders = 0;
async function opened(language: Language, options: BrowserContextOptions = {}): Promise<Page> {
  const now = Date.now();
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(
    await gateway.payAddress({
      reference: `H18.12-261122-0001-${(orders += 1)}`,
      amount: 1_234_500,
      createdAt: new Date(now).toISOString(),
      expiresAt: new Date(now + 900_000).toISOString(),
      info: 'Nop phi ho so H18.12-261122-0001',
      client: '127.0.0.1',
      language,
    }),
  );
  return page;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the bank's page can be used by everybody and is whole at 320 px: ${colorScheme}`, async () => {
    const page = await opened('vi', {
      colorScheme,
      viewport: { width: 320, height: 640 },
      // For the auditor only, which is a script from outside.
      bypassCSP: true,
    });
    await page.locator('summary').click();
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
    await page.evaluate(AXE);
    const violations = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + nodes.map((node) => node.html)))',
    );
    assert.deepEqual(violations, []);
    for (const target of await page.locator('button, summary').all())
      assert.ok(((await target.boundingBox())?.height ?? 0) >= 44);
    await page.context().close();
  });
}

for (const [choice, code] of [
  ['Thanh toán', '00'],
  ['Hủy, quay lại nơi nhận', '24'],
] as const) {
  test(`without scripts "${choice}" leads back to the portal and on to the site that it serves`, async () => {
    const page = await opened('vi', { javaScriptEnabled: false });
    const returned = page.waitForRequest((request) => request.url().startsWith(`${portal}/return`));
    await page.getByRole('button', { name: choice, exact: true }).click();
    const back = new URL((await returned).url());
    assert.equal(back.searchParams.get('vnp_ResponseCode'), code);
    assert.notEqual(await gateway.read(back.searchParams), 'forged');
    await page.waitForURL(`${site}/page`);
    await page.context().close();
  });
}

test('who pays and does not go back is told so, and pays only once', async () => {
  const page = await opened('en');
  await page.locator('summary').click();
  await page.getByRole('button', { name: 'Pay, and do not go back' }).click();
  await page.getByRole('heading', { name: 'Paid' }).waitFor();
  await page.goto(page.url());
  await page.getByRole('heading', { name: 'This has been paid' }).waitFor();
  await page.getByRole('link', { name: 'Go back' }).click();
  await page.waitForURL(`${site}/page`);
  await page.context().close();
});
