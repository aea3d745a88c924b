import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Draft } from '../../components/contract/schemas/draft.js';
import type { Dossier } from '../../components/contract/schemas/dossier.js';
import { shop } from '../../mocks/data/forms.js';
import { ApiCaller } from '../support/api-caller.js';
import { launch } from '../support/browser.js';
import { StartedHost } from '../support/started-host.js';
import { Visitor } from '../support/watched-page.js';
import { pdf } from './files.js';
import * as steps from './steps.js';

/** The host starts the bank beside it, as `npm start` does. */
const host = await StartedHost.start();
const browser = await launch();
after(async () => {
  await browser.close();
  await host.close();
});

const PAY = 'Thanh toán qua VNPAY';
const WARD = '00000000-0011-8000-8000-000000003127';

/** A household business that only waits for the commitment, begun by Mai on another device. */
async function businessDraft(name: string): Promise<{ mai: ApiCaller; draft: Draft }> {
  const mai = await ApiCaller.signIn(host.url, 'mai');
  const begun = await mai.ok<Draft>('drafts.create', {
    body: { procedure: '1.001612', agency: WARD, caseId: 'ca-nhan' },
  });
  const trades = [{ code: '9631', name: 'Cắt tóc, làm đầu, gội đầu', main: true }] as const;
  const draft = await mai.ok<Draft>('drafts.change', {
    params: { id: begun.id },
    version: begun.version,
    body: {
      answers: { ...begun.answers, ...shop({ name, capital: 20_000_000, workers: 1, trades }) },
      delivery: { way: 'desk' },
      step: 'review',
    },
  });
  return { mai, draft };
}

test('a fee by number is paid inside the filing, after a failure, and again after the answers changed', async (t) => {
  const citizen = await Visitor.arrive(browser, host.url);
  const { page } = citizen;
  const stage = steps.stages(t);

  await stage('the review says what it will cost, and the commitment leads to paying it', async () => {
    await steps.signIn(page, `/nop-ho-so?thu-tuc=${steps.BIRTH}`, steps.CITIZEN);
    await steps.chooseAgencyAndCase(page);
    await steps.sees(page, 'Bước 2/6');
    await steps.keepOwner(page);
    await steps.fillRequester(page);
    await steps.fillChild(page);
    await steps.fillMother(page);
    await steps.fillFather(page);
    await steps.needCopies(page, 2);
    await steps.attachPapers(page, [pdf('giay-chung-sinh.pdf', 'Giay chung sinh')]);
    await steps.goOn(page);
    await steps.collectAtDesk(page);
    await steps.atStep(page, 'Kiểm tra và cam đoan');
    await steps.sees(page, 'Bước 6/7');
    await steps.sees(page, 'Phí cấp bản sao trích lục khai sinh');
    await steps.sees(page, /2 bản × 8\.000\sđ/);
    await steps.sees(page, /^16\.000\sđ$/);
    await citizen.picture('pay-#-review');
    assert.equal(await steps.button(page, 'Nộp hồ sơ').count(), 0);
    await steps.commitAndGoOn(page);
    await steps.sees(page, 'Mười sáu nghìn đồng');
    await steps.sees(page, /Cơ quan chỉ tiếp nhận hồ sơ khi khoản phải nộp trước đã được thanh toán/);
    await citizen.picture('pay-#-payment');
  });

  await stage('who gives up at the bank is back at paying, and told so', async () => {
    await steps.payAtBank(page, PAY, 'Hủy, quay lại nơi nhận');
    await steps.atStep(page, 'Thanh toán và nộp');
    await steps.sees(page, 'Giao dịch đã được hủy trên trang thanh toán.');
    await citizen.picture('pay-#-cancelled');
  });

  await stage('who pays is back at paying, and has only to file', async () => {
    await steps.payAtBank(page, 'Thanh toán lại qua VNPAY');
    await steps.sees(page, 'Đã nộp đủ');
    await steps.button(page, 'Nộp hồ sơ').waitFor();
    assert.equal(await steps.button(page, 'Nộp hồ sơ, thanh toán sau').count(), 0);
    await citizen.picture('pay-#-paid');
  });

  const changeCopies = async (count: number): Promise<void> => {
    await steps.button(page, 'Sửa Tờ khai điện tử').click();
    for (const part of [/Người yêu cầu$/, /Người được khai sinh$/, /Thông tin về mẹ$/, /Thông tin về cha$/]) {
      await page.getByRole('heading', { name: part }).waitFor();
      await steps.goOn(page);
    }
    await steps.needCopies(page, count);
    await steps.atStep(page, 'Kiểm tra và cam đoan');
  };

  await stage('after the answers changed only the difference is paid', async () => {
    await steps.button(page, 'Kiểm tra và cam đoan').click();
    await steps.sees(page, 'Đã nộp đủ, bạn không phải nộp thêm.');
    await changeCopies(3);
    await steps.sees(page, /^24\.000\sđ$/);
    await steps.sees(page, 'Còn phải nộp');
    await citizen.picture('pay-#-difference');
    await steps.commitAndGoOn(page);
    await steps.sees(page, 'Tám nghìn đồng');
    await steps.payAtBank(page, PAY);
    await steps.sees(page, 'Đã nộp đủ');
  });

  await stage('what was paid too much is told, and nothing keeps the dossier from being filed', async () => {
    await steps.button(page, 'Kiểm tra và cam đoan').click();
    await changeCopies(1);
    await steps.sees(page, /Bạn đã nộp thừa 16\.000\sđ\. Số tiền này sẽ được hoàn lại cho bạn\./);
    await citizen.picture('pay-#-surplus');
    await steps.commitAndFile(page);
    await steps.codeShown(page);
    await steps.sees(page, /Đã thanh toán 24\.000\sđ/);
    await citizen.picture('pay-#-filed');
  });

  await stage('the dossier keeps the vouchers', async () => {
    await steps.button(page, 'Theo dõi hồ sơ').click();
    await page
      .getByRole('link', { name: /^Chứng từ thanh toán/ })
      .nth(1)
      .waitFor();
    await citizen.picture('pay-#-vouchers');
    const voucher = await citizen.opens(() =>
      page
        .getByRole('link', { name: /^Chứng từ thanh toán/ })
        .first()
        .click(),
    );
    await steps.sees(voucher, steps.CITIZEN);
    await citizen.picture('pay-#-voucher', voucher);
    await voucher.close();
    await page.goto('/ho-so');
    await steps.sees(page, /Sẽ hoàn lại 16\.000\sđ/);
    await citizen.picture('pay-#-list');
  });

  await stage('no browser complained', async () => Promise.resolve(citizen.assertCalm()));
  await citizen.leave();
});

test('a fee is paid later from the list, and the desk receives only what is paid', async (t) => {
  const citizen = await Visitor.arrive(browser, host.url);
  const officer = await Visitor.arrive(browser, host.url);
  const { page } = citizen;
  const desk = officer.page;
  const stage = steps.stages(t);
  let code = '';

  await stage('the citizen files now, to pay later', async () => {
    const { draft } = await businessDraft('Hộ kinh doanh Cắt tóc Mai');
    await steps.signIn(page, '/ho-so', steps.CITIZEN);
    await steps.button(page.getByRole('group', { name: 'Nhóm hồ sơ' }), /^Chưa gửi/).click();
    await page.getByRole('link', { name: `Tiếp tục hồ sơ nháp ${draft.procedure.name}` }).click();
    await steps.atStep(page, 'Kiểm tra và cam đoan');
    await steps.sees(page, /^150\.000\sđ$/);
    await steps.commitAndGoOn(page);
    await steps.sees(page, 'Một trăm năm mươi nghìn đồng');
    await steps.button(page, 'Nộp hồ sơ, thanh toán sau').click();
    code = await steps.codeShown(page);
    await steps.sees(page, /Còn phải nộp 150\.000\sđ/);
    await citizen.picture('later-#-filed');
    await steps.button(page, 'Thanh toán').waitFor();
  });

  await stage('the officer sees that it is unpaid, and cannot receive it', async () => {
    await steps.signIn(desk, '/can-bo', steps.DESK_OFFICER);
    await officer.picture('later-#-queue');
    await steps.openAtDesk(desk, code);
    await steps.sees(desk, /150\.000\sđ/);
    await officer.picture('later-#-unpaid-at-desk');
    const actions = desk.getByRole('group', { name: 'Thao tác' });
    await steps.button(actions, 'Từ chối tiếp nhận').waitFor();
    assert.equal(await steps.button(actions, 'Tiếp nhận hồ sơ').count(), 0);
  });

  await stage('the citizen pays from the list', async () => {
    await page.goto('/ho-so');
    await steps.sees(page, /Chưa nộp 150\.000\sđ/);
    await citizen.picture('later-#-list-unpaid');
    await page.getByRole('link', { name: `Thanh toán hồ sơ ${code}` }).click();
    await steps.sees(
      page,
      /Nộp 150\.000\sđ phí, lệ phí\. Cơ quan chỉ tiếp nhận hồ sơ khi khoản này đã được nộp/,
    );
    await citizen.picture('later-#-tracker-unpaid');
    await steps.payAtBank(page, PAY);
    await steps.sees(page, 'Đã nộp đủ');
    await page.getByRole('link', { name: /^Chứng từ thanh toán/ }).waitFor();
    await steps.sees(page, 'Bạn chưa cần làm gì.');
    await citizen.picture('later-#-tracker-paid');
    await page.goto('/ho-so');
    await steps.sees(page, /^Đã nộp 150\.000\sđ/);
  });

  await stage('now the officer receives it', async () => {
    await steps.openAtDesk(desk, code);
    await officer.picture('later-#-paid-at-desk');
    await steps.takeStep(desk, 'Tiếp nhận hồ sơ');
    await steps.assertState(desk, 'Được tiếp nhận');
  });

  await stage('no browser complained', async () => {
    for (const visitor of [citizen, officer]) visitor.assertCalm();
    return Promise.resolve();
  });
  await citizen.leave();
  await officer.leave();
});

test('anybody pays by the code without signing in, and learns no name', async (t) => {
  const payer = await Visitor.arrive(browser, host.url, { width: 390 });
  const { page } = payer;
  const stage = steps.stages(t);
  const name = 'Hộ kinh doanh Gội đầu Hoa Ban';
  const { mai, draft } = await businessDraft(name);
  const { id, code } = await mai.ok<Dossier>('drafts.file', {
    params: { id: draft.id },
    version: draft.version,
    body: { commitment: true },
  });
  const seen: string[] = [];

  await stage('the look-up says that something is unpaid, and leads to paying', async () => {
    await steps.lookUp(page, code.toLowerCase());
    await steps.sees(page, /Hồ sơ còn 150\.000\sđ phí, lệ phí chưa nộp/);
    await payer.picture('code-#-look-up');
    seen.push(await steps.textIn(page));
    await page.getByRole('link', { name: 'Thanh toán', exact: true }).last().click();
    await steps.sees(page, 'Lệ phí đăng ký hộ kinh doanh');
    await payer.picture('code-#-to-pay');
    seen.push(await steps.textIn(page));
  });

  await stage('pays at the bank and is told so, after a reload too', async () => {
    await steps.payAtBank(page, PAY);
    await steps.sees(page, 'Đã nộp đủ');
    seen.push(await steps.textIn(page));
    await page.reload();
    await steps.sees(page, 'Đã nộp đủ');
    await payer.picture('code-#-paid');
    const { bill } = await mai.ok<Dossier>('dossiers.read', { params: { id } });
    assert.deepEqual([bill.paid, bill.due], [150_000, 0]);
    for (const text of seen) {
      for (const secret of [steps.CITIZEN, name, draft.procedure.name])
        assert.ok(!text.includes(secret), secret);
    }
  });

  await stage('the page of paying takes a code as people type it', async () => {
    await page.goto('/thanh-toan');
    await payer.picture('code-#-page');
    await steps.type(page.getByLabel('Mã hồ sơ'), ` ${code.toLowerCase().replaceAll('-', ' - ')} `);
    await steps.button(page, 'Xem khoản phải nộp').click();
    await steps.sees(page, 'Đã nộp đủ');
    await payer.assertNoSideways('the page of paying');
  });

  await stage('no browser complained', async () => Promise.resolve(payer.assertCalm()));
  await payer.leave();
});
