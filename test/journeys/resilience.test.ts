import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launch } from '../support/browser.js';
import { StartedHost } from '../support/started-host.js';
import { Visitor } from '../support/watched-page.js';
import { longPdf } from './files.js';
import * as steps from './steps.js';

const host = await StartedHost.start();
const browser = await launch();
after(async () => {
  await browser.close();
  await host.close();
});

/** The browser says so of each request that is refused or gets no answer. */
const REFUSED = /Failed to load resource/;
const LOST = 'Chưa kết nối được với máy chủ. Hệ thống đang tự thử lại, bạn không cần làm gì.';
const MOTHER = 'Họ, chữ đệm, tên của mẹ';

const citizen = await Visitor.arrive(browser, host.url, { expected: [REFUSED] });
const { page } = citizen;
let code = '';

test('the host is cut off again and again while a citizen files, and nothing is lost or filed twice', async (t) => {
  const stage = steps.stages(t);

  await stage(
    'cut off while the form is filled in: the page says so, and goes on when the host is back',
    async () => {
      await steps.signIn(page, `/nop-ho-so?thu-tuc=${steps.BIRTH}`, steps.CITIZEN);
      await steps.chooseAgencyAndCase(page);
      await steps.keepOwner(page);
      await steps.fillRequester(page);
      await steps.fillChild(page);
      await steps.sees(page, /^Đã lưu nháp lúc/);
      await host.kill();
      await steps.type(page.getByLabel(MOTHER), steps.CITIZEN);
      await steps.sees(page, LOST);
      await citizen.picture('lost-#-form');
      await steps.type(page.getByLabel('Ngày sinh hoặc năm sinh của mẹ'), '1992');
      await host.startAgain();
      await gone(page, LOST);
      await steps.sees(page, /^Đã lưu nháp lúc/);
      await steps.button(page, new RegExp(steps.CITIZEN)).waitFor();
    },
  );

  await stage('what was typed meanwhile is there after the page is opened anew', async () => {
    await page.reload();
    await steps.atStep(page, 'Tờ khai điện tử');
    await steps.fillRequester(page);
    assert.equal(await page.getByLabel('Họ, chữ đệm, tên người được khai sinh').inputValue(), steps.CHILD);
    await steps.goOn(page);
    assert.equal(await page.getByLabel(MOTHER).inputValue(), steps.CITIZEN);
    assert.equal(await page.getByLabel('Ngày sinh hoặc năm sinh của mẹ').inputValue(), '1992');
  });

  await stage('the session ends: signed in again beside the page, what was typed stays', async () => {
    await page.context().clearCookies();
    await steps.type(page.getByLabel(MOTHER), 'Lò Thị Mây');
    await steps.sees(page, /^Phiên làm việc đã hết\. Hãy đăng nhập lại trong cửa sổ mới/);
    await citizen.picture('lost-#-session');
    const window = await citizen.opens(() => steps.button(page, 'Đăng nhập lại').click());
    await steps.chooseAtProvider(window, steps.CITIZEN);
    await gone(page, /^Phiên làm việc đã hết/);
    await steps.sees(page, /^Đã lưu nháp lúc/);
    assert.equal(await page.getByLabel(MOTHER).inputValue(), 'Lò Thị Mây');
    await steps.fillMother(page);
    await steps.fillFather(page);
    await steps.needNoCopies(page);
  });

  const long = longPdf('giay-chung-sinh.pdf', 5_500_000);
  await stage('cut off while a file is sent: it goes on from where it was', async () => {
    await steps.atStep(page, 'Giấy tờ kèm theo');
    const line = await page.context().newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 20,
      downloadThroughput: -1,
      uploadThroughput: 1_000_000,
    });
    const sent: number[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PATCH') sent.push(Number(request.headers()['upload-offset'] ?? 0));
    });
    const slot = steps.paper(page, steps.BIRTH_CERTIFICATE);
    await slot.getByLabel(/^Chọn tệp/).setInputFiles(long);
    await steps.sees(slot, /^Đang gửi ·.*[1-9]\d%/);
    await host.kill();
    await steps.sees(slot, 'Mạng đang gián đoạn, hệ thống sẽ tự gửi tiếp.');
    await citizen.picture('lost-#-upload');
    await host.startAgain();
    await line.detach();
    await steps.button(slot, `Xem ${long.name}`).waitFor({ timeout: 40_000 });
    assert.ok((sent.at(-1) ?? 0) > 0, `sent from ${sent.join(', ')}`);
  });

  await stage(
    'cut off after the host took the filing and before it answered: one dossier, with its code',
    async () => {
      await steps.goOn(page);
      await steps.collectAtDesk(page);
      let cuts = 0;
      await page.route('**/api/v1/drafts/*/filing', async (route) => {
        if (cuts++ > 0) return route.continue();
        assert.equal((await route.fetch()).status(), 201);
        await host.kill();
        await route.abort('connectionreset');
        await host.startAgain();
      });
      await steps.commitAndFile(page);
      await page.getByRole('heading', { name: 'Đã nộp hồ sơ' }).waitFor({ timeout: 40_000 });
      code = await steps.codeShown(page);
      assert.ok(cuts > 1, 'the page asked again');
      await page.goto('/ho-so');
      await steps.sees(page, code);
      assert.equal(await page.getByText(/^H18\.\d{2}-\d{6}-\d{4}$/).count(), 1);
      await page.unrouteAll();
    },
  );

  await stage('no browser complained of anything else', () => Promise.resolve(citizen.assertCalm()));
});

test('two officers at one dossier: the second is told, and what was typed stays', async () => {
  assert.notEqual(code, '', 'there is no dossier to meet at');
  const arrive = async (name: string): Promise<Visitor> => {
    const officer = await Visitor.arrive(browser, host.url, { expected: [REFUSED] });
    await steps.signIn(officer.page, '/can-bo', name);
    await steps.openAtDesk(officer.page, code);
    return officer;
  };
  const first = await arrive(steps.DESK_OFFICER);
  const second = await arrive(steps.CIVIL_STATUS_OFFICER);
  const reason = 'Giấy chứng sinh chưa rõ ngày sinh.';
  await steps.button(second.page.getByRole('group', { name: 'Thao tác' }), 'Từ chối tiếp nhận').click();
  const dialog = second.page.getByRole('dialog', { name: 'Từ chối tiếp nhận' });
  await steps.type(dialog.getByLabel(/^Lý do/), reason);

  await steps.takeStep(first.page, 'Tiếp nhận hồ sơ');
  await steps.sees(first.page, /^Đã tiếp nhận hồ sơ\./);
  await steps.button(dialog, 'Từ chối tiếp nhận').click();
  await steps.sees(dialog, /^Hồ sơ vừa được xử lý ở nơi khác nên việc này chưa được ghi\./);
  assert.equal(await dialog.getByLabel(/^Lý do/).inputValue(), reason);
  await second.picture('lost-#-conflict');
  await steps.button(dialog, 'Quay lại').click();
  await steps.assertState(second.page, 'Được tiếp nhận');
  first.assertCalm();
  second.assertCalm();
});

async function gone(from: Page, text: string | RegExp): Promise<void> {
  await from
    .getByText(text)
    .filter({ visible: true })
    .first()
    .waitFor({ state: 'detached', timeout: 40_000 });
}
