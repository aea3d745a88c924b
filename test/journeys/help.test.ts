import { after, test } from 'node:test';
import { launch } from '../support/browser.js';
import { StartedHost } from '../support/started-host.js';
import { Visitor } from '../support/watched-page.js';

const host = await StartedHost.start();
const browser = await launch();
after(async () => {
  await browser.close();
  await host.close();
});

test('guides are read like pages: each has an address, and the button back leads to the one before', async () => {
  const visitor = await Visitor.arrive(browser, host.url);
  const { page } = visitor;
  const title = (name: string) => page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  await page.goto('/');
  await page.getByRole('link', { name: 'Trợ giúp' }).click();
  await title('Hướng dẫn');
  await page.getByRole('button', { name: 'Thu hồi hồ sơ đã gửi' }).click();
  await title('Thu hồi hồ sơ đã gửi');
  await page.reload();
  await title('Thu hồi hồ sơ đã gửi');
  await page.getByRole('button', { name: 'Thống kê thủ tục' }).click();
  await title('Thống kê thủ tục');
  await page.goBack();
  await title('Thu hồi hồ sơ đã gửi');
  await page.goBack();
  await title('Hướng dẫn');
  visitor.assertCalm();
});

test('whoever finds no answer asks the office at 320 px, and keeps the reference', async () => {
  const visitor = await Visitor.arrive(browser, host.url, { width: 320 });
  const { page } = visitor;
  await page.goto('/');
  await page.getByRole('link', { name: 'Liên hệ' }).click();
  await page.getByRole('button', { name: 'Đặt câu hỏi' }).click();
  await page.getByLabel('Câu hỏi *').fill('Giấy chứng sinh bị mất thì nộp giấy gì thay thế?');
  await page.reload();
  await page.getByLabel('Gửi tới').selectOption({ label: 'Phường Điện Biên Phủ' });
  await page.getByLabel('Chủ đề *').selectOption({ label: 'Giấy tờ kèm theo' });
  await page.getByLabel('Họ và tên *').fill('Lò Văn An');
  await page.getByLabel('Điện thoại hoặc thư điện tử *').fill('0912345678');
  await page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
  await page.getByText(/HD-\d{6}-\d{4}/).waitFor();
  await page.getByText('phường Điện Biên Phủ sẽ trả lời bạn').waitFor();
  visitor.assertCalm();
});
