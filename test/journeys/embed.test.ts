import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from '../support/browser.js';
import { StartedHost } from '../support/started-host.js';
import { serveFolder } from '../support/static-server.js';
import { Visitor } from '../support/watched-page.js';
import { pdf } from './files.js';
import * as steps from './steps.js';

/** The lines that README.md tells to put into a page. */
const lines = /<!-- embed -->\s*```html\n(.*?)```/s.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';

const folder = mkdtempSync(join(tmpdir(), 'dvc-embed-'));
const listed = await serveFolder(folder);
const unlisted = await serveFolder(folder);
const host = await StartedHost.start({ ALLOWED_ORIGINS: listed.url.replace('127.0.0.1', 'localhost') });
const browser = await launch();
after(async () => {
  await browser.close();
  await host.close();
  await listed.close();
  await unlisted.close();
  rmSync(folder, { recursive: true });
});

function writePage(name: string, body: string): void {
  const head =
    '<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Trang của xã</title>';
  writeFileSync(join(folder, name), `${head}<h1>Trang của xã</h1>\n${body}`);
}
const embedded = lines.replaceAll('http://localhost:8080', host.url);
writePage('index.html', embedded);
writePage('no-address.html', embedded.replace(/ api="[^"]*"/, ''));

/** Pages and host are named alike, so that a browser holds them for one site and sends the host's cookies along. */
const sameSite = (url: string): string => url.replace('127.0.0.1', 'localhost');

test('the README has five lines for a page', () => {
  assert.equal(lines.trim().split('\n').length, 5);
  assert.equal(lines.match(/http:\/\/localhost:8080/g)?.length, 2);
});

test('a page on another origin that is listed files a whole dossier with them', async () => {
  const visitor = await Visitor.arrive(browser, sameSite(listed.url));
  const { page } = visitor;
  await page.goto('/');
  await steps.button(page, 'Đăng nhập để nộp hồ sơ').click();
  await steps.chooseAtProvider(page, steps.CITIZEN);
  await steps.atStep(page, 'Cơ quan và trường hợp');
  assert.equal(page.url(), `${sameSite(listed.url)}/`);
  await visitor.picture('embed-#-signed-in');
  await steps.fileWhole(page, [pdf('giay-chung-sinh.pdf', 'Giay chung sinh')]);
  await visitor.picture('embed-#-filed');
  visitor.assertCalm();
  await visitor.leave();
});

test('a page that needs one tag takes the script of that tag alone', async () => {
  writePage(
    'search.html',
    `<script type="module" src="${host.url}/elements/dvc-procedure-search.js"></script>
     <dvc-procedure-search api="${host.url}" q="khai sinh"></dvc-procedure-search>`,
  );
  const visitor = await Visitor.arrive(browser, sameSite(listed.url));
  const { page } = visitor;
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.goto('/search.html');
  await page.getByRole('heading', { name: /^Có \d+ thủ tục cho “khai sinh”/ }).waitFor();
  await page.getByRole('combobox', { name: 'Tìm thủ tục hành chính' }).fill('ho kinh doanh');
  await page
    .getByRole('option', { name: /hộ kinh doanh/ })
    .first()
    .waitFor();
  assert.ok(scripts.length > 1);
  assert.deepEqual(
    scripts.filter((path) => !/^\/elements\/(dvc-procedure-search|assets\/[\w-]+-[\w-]{8})\.js$/.test(path)),
    [],
  );
  await visitor.picture('embed-#-search');
  visitor.assertCalm();
  await visitor.leave();
});

test('a page whose origin is not listed is told so in words', async () => {
  const visitor = await Visitor.arrive(browser, sameSite(unlisted.url), {
    expected: [/blocked by CORS policy/, /Failed to load resource/],
  });
  const { page } = visitor;
  await page.goto('/');
  await steps.sees(page, /trang này chưa nằm trong danh sách ALLOWED_ORIGINS của máy chủ/);
  await steps.sees(page, new RegExp(host.url));
  await visitor.picture('embed-#-unlisted');
  visitor.assertCalm();
  await visitor.leave();
});

test('a tag without the address of a host says what is missing', async () => {
  const visitor = await Visitor.arrive(browser, sameSite(listed.url), {
    expected: [/chưa biết địa chỉ máy chủ/],
  });
  await visitor.page.goto('/no-address.html');
  await steps.sees(visitor.page, /Thẻ <dvc-filing> chưa biết địa chỉ máy chủ\..*thêm thuộc tính api=/);
  await visitor.picture('embed-#-no-address');
  visitor.assertCalm();
  await visitor.leave();
});
