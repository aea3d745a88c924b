import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launch } from '../support/browser.js';
import { StartedHost } from '../support/started-host.js';
import { Visitor } from '../support/watched-page.js';
import { pdf, photo } from './files.js';
import { chooseFile, chooseFrom, chooseRadio, pressOn, tabTo, typeInto } from './keyboard.js';
import * as steps from './steps.js';

const host = await StartedHost.start();
const browser = await launch();
after(async () => {
  await browser.close();
  await host.close();
});

const PROCEDURE = 'Thủ tục đăng ký khai sinh';
const certificate = pdf('giay-chung-sinh.pdf', 'Giay chung sinh');

test('a whole filing by keyboard alone, from the search to the code', async () => {
  const visitor = await Visitor.arrive(browser, host.url);
  const { page } = visitor;
  const goOn = (): Promise<void> => pressOn(page, steps.button(page, steps.GO_ON));

  await page.goto('/');
  await typeInto(page, page.getByRole('combobox', { name: 'Tìm thủ tục hành chính' }), 'dang ky khai sinh');
  await page
    .getByRole('option', { name: new RegExp(PROCEDURE) })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: PROCEDURE, level: 2 }).waitFor();
  await pressOn(page, page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).first());
  await pressOn(page, steps.button(page.getByRole('main'), 'Đăng nhập để nộp hồ sơ'));
  await pressOn(page, steps.button(page, new RegExp(steps.CITIZEN)));

  await steps.atStep(page, 'Cơ quan và trường hợp');
  const commune = page.getByRole('combobox', { name: 'Xã, phường' });
  await typeInto(page, commune, '');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('dien bien phu');
  await page.keyboard.press('Enter');
  await steps.sees(page, steps.AGENCY);
  await chooseRadio(
    page,
    page.getByRole('group', { name: 'Trường hợp của bạn' }),
    /^Đăng ký khai sinh cho trẻ em/,
  );
  await goOn();
  await steps.atStep(page, 'Người nộp và chủ hồ sơ');
  await goOn();

  await page.getByRole('heading', { name: /Người yêu cầu$/ }).waitFor();
  await chooseRadio(
    page,
    page.getByRole('radiogroup', { name: 'Bạn là ai đối với người được khai sinh?' }),
    'Mẹ',
  );
  await goOn();
  await fillChild(page);
  await goOn();
  await fillMother(page);
  await goOn();
  await page.getByRole('heading', { name: /Thông tin về cha$/ }).waitFor();
  await pressOn(page, page.getByRole('checkbox', { name: 'Không có thông tin về cha' }), 'Space');
  await goOn();
  await page.getByRole('heading', { name: /Bản sao$/ }).waitFor();
  await goOn();

  await steps.atStep(page, 'Giấy tờ kèm theo');
  const slot = steps.paper(page, steps.BIRTH_CERTIFICATE);
  await chooseFile(page, slot.getByLabel(/^Chọn tệp/), certificate);
  await slot.getByRole('button', { name: `Xem ${certificate.name}` }).waitFor();
  await goOn();
  await steps.atStep(page, 'Cách nhận kết quả');
  await chooseRadio(
    page,
    page.getByRole('group', { name: 'Bạn muốn nhận kết quả' }),
    /^Nhận tại bộ phận một cửa/,
  );
  await goOn();
  await steps.atStep(page, 'Kiểm tra và cam đoan');
  await pressOn(page, page.getByRole('checkbox', { name: /^Tôi cam đoan/ }), 'Space');
  await pressOn(page, steps.button(page, 'Nộp hồ sơ'));
  await steps.codeShown(page);
  await tabTo(page, steps.button(page, 'Theo dõi hồ sơ'));
  visitor.assertCalm();
  await visitor.leave();
});

async function fillPlace(page: Page, name: string): Promise<void> {
  const group = steps.place(page, name);
  await chooseFrom(page, group.getByLabel('Tỉnh, thành phố'), 'Tỉnh Điện Biên');
  await chooseFrom(page, group.getByLabel('Xã, phường, đặc khu'), 'Phường Điện Biên Phủ');
  await typeInto(page, group.getByLabel('Số nhà, đường, thôn, tổ dân phố'), 'Tổ dân phố 4');
}

async function fillChild(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /Người được khai sinh$/ }).waitFor();
  await typeInto(page, page.getByLabel('Họ, chữ đệm, tên người được khai sinh'), steps.CHILD);
  await typeInto(page, page.getByLabel('Ngày sinh'), steps.daysAgo(20));
  await chooseRadio(page, page.getByRole('radiogroup', { name: 'Giới tính' }), 'Nữ');
  await chooseFrom(page, page.getByLabel('Dân tộc'), 'Thái');
  await fillPlace(page, 'Nơi sinh ở trong nước');
  await fillPlace(page, 'Quê quán ở trong nước');
}

async function fillMother(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /Thông tin về mẹ$/ }).waitFor();
  await typeInto(page, page.getByLabel('Họ, chữ đệm, tên của mẹ'), steps.CITIZEN);
  await typeInto(page, page.getByLabel('Ngày sinh hoặc năm sinh của mẹ'), '1992');
  await chooseFrom(page, page.getByLabel('Dân tộc của mẹ'), 'Thái');
  await fillPlace(page, 'Nơi cư trú của mẹ ở trong nước');
}

test('nothing reaches beyond a window of 320 pixels, at any step of citizen and officer', async () => {
  const citizen = await Visitor.arrive(browser, host.url, { width: 320, height: 640 });
  const { page } = citizen;
  const look = async (where: string, visitor = citizen): Promise<void> => {
    await visitor.picture(`narrow-#-${where}`);
    await visitor.assertNoSideways(where);
  };
  await page.goto('/');
  await look('home');
  await steps.findProcedure(page, 'dang ky khai sinh', PROCEDURE);
  await look('procedure');
  await steps.signIn(page, `/nop-ho-so?thu-tuc=${steps.BIRTH}`, steps.CITIZEN);
  const anew = steps.button(page, 'Bắt đầu hồ sơ mới');
  await anew.or(page.getByRole('combobox', { name: 'Xã, phường' })).waitFor();
  if (await anew.isVisible()) await anew.click();
  await steps.atStep(page, 'Cơ quan và trường hợp');
  await look('agency');
  await steps.chooseAgencyAndCase(page);
  await steps.atStep(page, 'Người nộp và chủ hồ sơ');
  await page.getByRole('radio', { name: /^Của một tổ chức/ }).check();
  await look('parties');
  await steps.keepOwner(page);
  await page.getByRole('heading', { name: /Người yêu cầu$/ }).waitFor();
  await steps.goOn(page);
  await steps.sees(page, 'Có 1 mục cần xem lại');
  await look('form-findings');
  await steps.fillRequester(page);
  await steps.fillChild(page, { stay: true });
  await look('form-child');
  await steps.goOn(page);
  await steps.fillMother(page);
  await steps.fillFather(page);
  await steps.needNoCopies(page);
  const named = await photo(
    page,
    'mot-ten-tep-rat-dai-khong-co-cho-nao-de-xuong-dong-can-cuoc-cong-dan-mat-truoc.jpg',
  );
  await steps.attachPapers(page, [certificate], [named]);
  await look('papers');
  await steps.goOn(page);
  await steps.atStep(page, 'Cách nhận kết quả');
  await page.getByRole('radio', { name: /^Nhận qua bưu chính/ }).check();
  await look('delivery');
  await steps.collectAtDesk(page);
  await steps.atStep(page, 'Kiểm tra và cam đoan');
  await steps.sees(page, steps.CHILD);
  await look('review');
  await steps.commitAndFile(page);
  const code = await steps.codeShown(page);
  await look('filed');
  await steps.button(page, 'Theo dõi hồ sơ').click();
  await steps.sees(page, code);
  await steps.button(page, 'Xem bảng quá trình xử lý').click();
  await steps.button(page, 'Xem nội dung đã nộp').click();
  await steps.sees(page, steps.CHILD);
  await look('tracker');
  await page.goto('/ho-so');
  await steps.sees(page, code);
  await look('list');
  await steps.button(page, new RegExp(steps.CITIZEN)).click();
  await steps.sees(page, 'theo tài khoản định danh');
  await look('account');

  const officer = await Visitor.arrive(browser, host.url, { width: 320, height: 640 });
  await steps.signIn(officer.page, '/can-bo', steps.DESK_OFFICER);
  await steps.sees(officer.page, code);
  await look('queue', officer);
  await steps.openAtDesk(officer.page, code);
  await look('desk', officer);
  await steps.button(officer.page.getByRole('group', { name: 'Thao tác' }), 'Yêu cầu bổ sung').click();
  await look('dialog', officer);
  citizen.assertCalm();
  officer.assertCalm();
});
