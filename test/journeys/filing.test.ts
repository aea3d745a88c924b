import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { launch } from '../support/browser.js';
import { StartedHost } from '../support/started-host.js';
import { Visitor } from '../support/watched-page.js';
import { pdf, photo } from './files.js';
import * as steps from './steps.js';

const host = await StartedHost.start();
const browser = await launch();
after(async () => {
  await browser.close();
  await host.close();
});

test('a citizen files, an officer asks for more, gets it and returns the result, the citizen downloads it', async (t) => {
  const citizen = await Visitor.arrive(browser, host.url);
  const { page } = citizen;
  const stage = steps.stages(t);

  await stage('finds the procedure without accents and reads it', async () => {
    await steps.findProcedure(page, 'dang ky khai sinh', 'Thủ tục đăng ký khai sinh');
    await steps.sees(page, 'Miễn phí');
    await steps.sees(page, '1 ngày làm việc');
    await steps.sees(page, 'tạm tính');
    await steps.sees(page, 'Giấy chứng sinh; nếu không có');
    await citizen.picture('citizen-#-procedure');
  });

  await stage('is asked to sign in when filing, and comes back to the same place', async () => {
    await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).first().click();
    await page.getByRole('heading', { name: 'Đăng nhập để nộp hồ sơ' }).waitFor();
    await citizen.picture('citizen-#-sign-in-needed');
    const before = page.url();
    await steps.button(page.getByRole('main'), 'Đăng nhập để nộp hồ sơ').click();
    await citizen.picture('citizen-#-provider');
    await steps.chooseAtProvider(page, steps.CITIZEN);
    await steps.atStep(page, 'Cơ quan và trường hợp');
    assert.equal(page.url(), before);
    await steps.button(page, new RegExp(steps.CITIZEN)).waitFor();
  });

  const certificate = pdf('giay-chung-sinh.pdf', 'Giay chung sinh');
  const photos = [await photo(page, 'can-cuoc-mat-truoc.jpg'), await photo(page, 'can-cuoc-mat-sau.png')];
  const more = pdf('ket-hon.pdf', 'Giay chung nhan ket hon');
  const result = pdf('giay-khai-sinh.pdf', 'Giay khai sinh');
  let code = '';

  await stage('fills in all steps, attaches a document and two photos', async () => {
    await citizen.picture('citizen-#-agency');
    await steps.chooseAgencyAndCase(page);
    await steps.atStep(page, 'Người nộp và chủ hồ sơ');
    await citizen.picture('citizen-#-parties');
    await steps.keepOwner(page);
    await steps.fillRequester(page);
    await steps.fillChild(page, { stay: true });
    await citizen.picture('citizen-#-form');
    await steps.goOn(page);
    await steps.fillMother(page);
    await steps.fillFather(page);
    await steps.needNoCopies(page);
    await steps.attachPapers(page, [certificate], photos);
    await citizen.picture('citizen-#-papers');
    await steps.goOn(page);
    await steps.collectAtDesk(page);
  });

  await stage('checks what was filled in, commits and files', async () => {
    await steps.atStep(page, 'Kiểm tra và cam đoan');
    for (const told of [
      steps.AGENCY,
      steps.CHILD,
      steps.FATHER,
      steps.daysAgo(20),
      'Nhận tại bộ phận một cửa',
      'Miễn phí',
    ]) {
      await steps.sees(page, told);
    }
    for (const { name } of [certificate, ...photos]) await steps.sees(page, name);
    await citizen.picture('citizen-#-review');
    await steps.button(page, 'Nộp hồ sơ').click();
    await steps.sees(page, 'Hãy đọc và đánh dấu lời cam đoan');
    await steps.commitAndFile(page);
    code = await steps.codeShown(page);
    await citizen.picture('citizen-#-filed');
  });

  const stranger = await Visitor.arrive(browser, host.url);
  await stage('anybody with the code sees code and progress, and no name', async () => {
    const answers: string[] = [];
    stranger.page.on('response', (response) => {
      if (!response.url().includes('/api/')) return;
      void response.text().then((text) => answers.push(text));
    });
    await steps.lookUp(stranger.page, code.toLowerCase());
    await steps.sees(stranger.page, 'Mới đăng ký');
    await stranger.picture('stranger-#-stranger');
    const seen = [await stranger.page.content(), await steps.textIn(stranger.page), ...answers].join();
    assert.ok(seen.includes(code));
    for (const name of [steps.CITIZEN, steps.CHILD, steps.FATHER]) {
      for (const word of name.split(' ').slice(1))
        assert.doesNotMatch(seen, new RegExp(`\\b${word}\\b`, 'u'), word);
    }
    assert.doesNotMatch(seen, /can-cuoc|giay-chung-sinh/);
  });

  const officer = await Visitor.arrive(browser, host.url);
  const desk = officer.page;
  await stage('the officer reads form and papers, and receives with a due date and a slip', async () => {
    await steps.signIn(desk, '/can-bo', steps.DESK_OFFICER);
    await officer.picture('officer-#-queue');
    await steps.openAtDesk(desk, code);
    for (const told of [steps.CHILD, steps.FATHER, certificate.name]) await steps.sees(desk, told);
    await steps.button(desk, `Xem ${photos[0]?.name ?? ''}`).click();
    await desk.getByRole('img', { name: photos[0]?.name ?? '' }).waitFor();
    await officer.picture('officer-#-desk');
    await steps.takeStep(desk, 'Tiếp nhận hồ sơ');
    await steps.sees(desk, /Đã tiếp nhận hồ sơ\..*Hẹn trả kết quả: .*\d{2}\/\d{2}\/\d{4}/);
    await steps.assertState(desk, 'Được tiếp nhận');
    await officer.picture('officer-#-received');
    const slip = await officer.opens(() => desk.getByRole('link', { name: /^In giấy tiếp nhận/ }).click());
    for (const told of [
      code,
      steps.CITIZEN,
      steps.DESK_OFFICER,
      'Thủ tục đăng ký khai sinh',
      'Giấy chứng sinh',
    ]) {
      await steps.sees(slip, told);
    }
    await officer.picture('officer-#-slip', slip);
    await slip.close();
  });

  await stage('the officer asks for one more paper', async () => {
    await steps.takeStep(desk, 'Yêu cầu bổ sung', async (dialog) => {
      await steps.button(dialog, 'Yêu cầu bổ sung').click();
      await steps.sees(dialog, 'Hãy ghi lý do.');
      await steps.type(dialog.getByLabel(/^Lý do/), 'Chưa rõ cha mẹ trẻ đã đăng ký kết hôn.');
      await steps.askForPaper(dialog, 'Giấy chứng nhận kết hôn');
      await officer.picture('officer-#-ask');
    });
    await steps.sees(desk, 'Đã gửi yêu cầu bổ sung.');
    await steps.assertState(desk, 'Yêu cầu bổ sung giấy tờ');
  });

  await stage('the citizen sees what is asked, and answers with a text and a file', async () => {
    await steps.button(page, 'Theo dõi hồ sơ').click();
    await steps.sees(page, 'Cơ quan đang chờ bạn bổ sung hồ sơ.');
    await steps.sees(page, 'Chưa rõ cha mẹ trẻ đã đăng ký kết hôn.');
    await steps.sees(page, 'Giấy chứng nhận kết hôn');
    await citizen.picture('citizen-#-asked');
    await steps.answer(page, 'Tôi gửi giấy chứng nhận kết hôn.', more);
    await steps.sees(page, 'Cơ quan đang xem xét việc bổ sung hồ sơ.');
    await citizen.picture('citizen-#-answered');
  });

  await stage('the officer reads the answer, processes, attaches the result and returns it', async () => {
    await steps.openAtDesk(desk, code);
    await steps.sees(desk, 'Tôi gửi giấy chứng nhận kết hôn.');
    await steps.sees(desk, more.name);
    await steps.takeStep(desk, 'Xác nhận đã bổ sung');
    await steps.sees(desk, /^Đã xác nhận bổ sung\./);
    await steps.takeStep(desk, 'Chuyển xử lý');
    await steps.assertState(desk, 'Đang xử lý');
    await steps.attach(desk, [result]);
    await officer.picture('officer-#-result');
    await steps.takeStep(desk, 'Kết thúc xử lý');
    await steps.assertState(desk, 'Đã xử lý xong');
    await steps.takeStep(desk, 'Trả kết quả');
    await steps.sees(desk, /^Đã trả kết quả\./);
    await steps.assertState(desk, 'Đã trả kết quả');
    await officer.picture('officer-#-returned');
  });

  await stage('the citizen downloads the very bytes of the result', async () => {
    await page.goto('/ho-so');
    await citizen.picture('citizen-#-list');
    await page.getByRole('link', { name: 'Thủ tục đăng ký khai sinh' }).click();
    await steps.sees(page, 'Kết quả đã được trả.');
    await citizen.picture('citizen-#-result');
    const download = page.waitForEvent('download');
    await steps.button(page, `Tải về ${result.name}`).click();
    const saved = await download;
    assert.equal(saved.suggestedFilename(), result.name);
    assert.deepEqual(readFileSync(await saved.path()), result.buffer);
  });

  await stage('no browser complained', async () => {
    for (const visitor of [citizen, stranger, officer]) visitor.assertCalm();
    return Promise.resolve();
  });
});
