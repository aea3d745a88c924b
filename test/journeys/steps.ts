/** What people do on the pages, each a small function; pages are spoken to by what can be read on them. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { pictureAll } from '../support/watched-page.js';
import type { MadeFile } from './files.js';

export const BIRTH = '1.001193';
export const CITIZEN = 'Lò Thị Mai';
export const DESK_OFFICER = 'Trần Thị Thu Hà';
export const CIVIL_STATUS_OFFICER = 'Lường Văn Thanh';
export const AGENCY = 'Trung tâm Phục vụ hành chính công phường Điện Biên Phủ';

/** The child whose birth is registered: nobody. */
export const CHILD = 'Lò Minh Anh';
export const FATHER = 'Quàng Văn Hải';

export const GO_ON = 'Đồng ý và tiếp tục';

export const button = (page: Page | Locator, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** Names the parts of a journey; after one that fails the others are not tried, as they would only fail from it. */
export function stages(t: TestContext): (name: string, work: () => Promise<void>) => Promise<void> {
  let broken = false;
  return async (name, work) => {
    await t.test(name, { skip: broken }, async () => {
      try {
        await work();
      } catch (error) {
        broken = true;
        await pictureAll('failed');
        throw error;
      }
    });
  };
}

export async function goOn(page: Page): Promise<void> {
  await button(page, GO_ON).click();
}

/** Waits until a text is to be seen. */
export async function sees(page: Page | Locator, text: string | RegExp): Promise<void> {
  await page.getByText(text).filter({ visible: true }).first().waitFor();
}

/** The step of the filing that shows, by its heading. */
export async function atStep(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 3, name: new RegExp(`${name}$`) }).waitFor();
}

/** Types into a field as a person does, key by key, after taking away what stands there. */
export async function type(field: Locator, text: string): Promise<void> {
  await field.fill('');
  await field.pressSequentially(text);
}

/** A day so many days ago, as people write it. */
export function daysAgo(days: number): string {
  const day = new Date(Date.now() - days * 86_400_000);
  return new Intl.DateTimeFormat('vi-VN', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(day);
}

export async function chooseAtProvider(page: Page, person: string): Promise<void> {
  await page.getByRole('heading', { name: 'Đăng nhập dùng thử' }).waitFor();
  await button(page, new RegExp(person)).click();
}

/** Signs in from the bar at the top of a page. */
export async function signIn(page: Page, address: string, person: string): Promise<void> {
  await page.goto(address);
  await button(page.getByRole('banner'), 'Đăng nhập').click();
  await chooseAtProvider(page, person);
  await button(page, new RegExp(person)).waitFor();
}

/** Finds the procedure from the first page, and opens it. */
export async function findProcedure(page: Page, words: string, found: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('combobox', { name: 'Tìm thủ tục hành chính' }).pressSequentially(words);
  await button(page, 'Tìm kiếm').click();
  await sees(page, new RegExp(`^Có [\\d.]+ thủ tục cho “${words}”`));
  await page.getByRole('link', { name: found, exact: true }).click();
  await page.getByRole('heading', { level: 2, name: found }).waitFor();
  // The same can be read before the element is there, and is gone once it is: nobody presses what goes away.
  await page.waitForFunction(() => document.querySelector('dvc-procedure')?.shadowRoot?.querySelector('h2'));
}

export async function chooseAgencyAndCase(page: Page): Promise<void> {
  await atStep(page, 'Cơ quan và trường hợp');
  await chooseCommune(page);
  await page.getByRole('radio', { name: /^Đăng ký khai sinh cho trẻ em/ }).check();
  await goOn(page);
}

/** Finds the commune without accents, whose only agency is then chosen. */
async function chooseCommune(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Xã, phường' }).fill('dien bien phu');
  await page.getByRole('option', { name: 'Phường Điện Biên Phủ' }).click();
  await sees(page, AGENCY);
}

/** Files for oneself. */
export async function keepOwner(page: Page): Promise<void> {
  await atStep(page, 'Người nộp và chủ hồ sơ');
  await page.getByRole('radio', { name: 'Của chính tôi' }).check();
  await goOn(page);
}

async function choosePlace(group: Locator, commune: string, detail: string): Promise<void> {
  await group.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Tỉnh Điện Biên' });
  await group.getByLabel('Xã, phường, đặc khu').selectOption({ label: commune });
  await type(group.getByLabel('Số nhà, đường, thôn, tổ dân phố'), detail);
}

/** The group of a place; that an answer is required follows its label. */
export const place = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: new RegExp(`^${name}`) });

/** The parts of the e-form, one page after the other. */
export async function fillRequester(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /Người yêu cầu$/ }).waitFor();
  await page
    .getByRole('radiogroup', { name: 'Bạn là ai đối với người được khai sinh?' })
    .getByLabel('Mẹ')
    .check();
  await goOn(page);
}

export async function fillChild(page: Page, { stay = false } = {}): Promise<void> {
  await page.getByRole('heading', { name: /Người được khai sinh$/ }).waitFor();
  await type(page.getByLabel('Họ, chữ đệm, tên người được khai sinh'), CHILD);
  await type(page.getByLabel('Ngày sinh'), daysAgo(20));
  await page.getByRole('radiogroup', { name: 'Giới tính' }).getByLabel('Nữ').check();
  await page.getByLabel('Dân tộc').selectOption({ label: 'Thái' });
  await choosePlace(place(page, 'Nơi sinh ở trong nước'), 'Phường Điện Biên Phủ', 'Bệnh viện Đa khoa tỉnh');
  await choosePlace(place(page, 'Quê quán ở trong nước'), 'Phường Điện Biên Phủ', 'Tổ dân phố 4');
  if (!stay) await goOn(page);
}

export async function fillMother(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /Thông tin về mẹ$/ }).waitFor();
  await type(page.getByLabel('Họ, chữ đệm, tên của mẹ'), CITIZEN);
  await type(page.getByLabel('Ngày sinh hoặc năm sinh của mẹ'), '14/05/1992');
  await page.getByLabel('Dân tộc của mẹ').selectOption({ label: 'Thái' });
  await choosePlace(place(page, 'Nơi cư trú của mẹ ở trong nước'), 'Phường Điện Biên Phủ', 'Tổ dân phố 4');
  await goOn(page);
}

export async function fillFather(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /Thông tin về cha$/ }).waitFor();
  await type(page.getByLabel('Họ, chữ đệm, tên của cha'), FATHER);
  await type(page.getByLabel('Ngày sinh hoặc năm sinh của cha'), '1990');
  await page.getByLabel('Dân tộc của cha').selectOption({ label: 'Thái' });
  await choosePlace(place(page, 'Nơi cư trú của cha ở trong nước'), 'Phường Mường Thanh', 'Tổ dân phố 9');
  await goOn(page);
}

export async function needNoCopies(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /Bản sao$/ }).waitFor();
  await goOn(page);
}

export async function needCopies(page: Page, count: number): Promise<void> {
  await page.getByRole('heading', { name: /Bản sao$/ }).waitFor();
  await page
    .getByRole('radiogroup', { name: 'Bạn có cần bản sao Giấy khai sinh không?' })
    .getByLabel('Có')
    .check();
  await type(page.getByLabel('Số lượng bản sao'), String(count));
  await goOn(page);
}

export async function fillForm(page: Page): Promise<void> {
  await fillRequester(page);
  await fillChild(page);
  await fillMother(page);
  await fillFather(page);
  await needNoCopies(page);
}

/** A paper of the step of papers, by its name. */
export const paper = (page: Page, name: RegExp): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 4, name }) });

/** Chooses files and waits until the host has them. */
export async function attach(slot: Page | Locator, files: readonly MadeFile[]): Promise<void> {
  await slot.getByLabel(/^Chọn tệp/).setInputFiles([...files]);
  for (const { name } of files) await slot.getByRole('button', { name: `Xem ${name}` }).waitFor();
}

export const BIRTH_CERTIFICATE = /^Giấy chứng sinh/;
export const IDENTITY_PAPER = /^Hộ chiếu, thẻ căn cước/;

export async function attachPapers(
  page: Page,
  certificate: readonly MadeFile[],
  photos: readonly MadeFile[] = [],
): Promise<void> {
  await atStep(page, 'Giấy tờ kèm theo');
  await attach(paper(page, BIRTH_CERTIFICATE), certificate);
  if (photos.length > 0) await attach(paper(page, IDENTITY_PAPER), photos);
}

export async function collectAtDesk(page: Page): Promise<void> {
  await atStep(page, 'Cách nhận kết quả');
  await page.getByRole('radio', { name: /^Nhận tại bộ phận một cửa/ }).check();
  await goOn(page);
}

export async function commitAndFile(page: Page): Promise<void> {
  await atStep(page, 'Kiểm tra và cam đoan');
  await page.getByRole('checkbox', { name: /^Tôi cam đoan/ }).check();
  await button(page, 'Nộp hồ sơ').click();
}

/** Gives the commitment where something is to be paid, and comes to paying it. */
export async function commitAndGoOn(page: Page): Promise<void> {
  await atStep(page, 'Kiểm tra và cam đoan');
  await page.getByRole('checkbox', { name: /^Tôi cam đoan/ }).check();
  await goOn(page);
  await atStep(page, 'Thanh toán và nộp');
}

/** Leaves for the bank, and does there what the button says. */
export async function payAtBank(page: Page, leave: string, choice = 'Thanh toán'): Promise<void> {
  const before = page.url();
  await button(page, leave).click();
  await sees(page, 'Ngân hàng thử nghiệm');
  await sees(page, 'Không phải tiền thật.');
  await button(page, choice).click();
  await page.waitForURL(before);
}

const CODE = /^H18\.\d{2}-\d{6}-\d{4}$/;

/** The code on the page after filing. */
export async function codeShown(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'Đã nộp hồ sơ' }).waitFor();
  const code = ((await page.locator('[part=code]').textContent()) ?? '').trim();
  assert.match(code, CODE);
  return code;
}

/** All of a filing from the step of the agency on; answers the code. */
export async function fileWhole(page: Page, certificate: readonly MadeFile[]): Promise<string> {
  await chooseAgencyAndCase(page);
  await keepOwner(page);
  await fillForm(page);
  await attachPapers(page, certificate);
  await goOn(page);
  await collectAtDesk(page);
  await commitAndFile(page);
  return codeShown(page);
}

/** Looks a dossier up by its code, signed in or not. */
export async function lookUp(page: Page, code: string): Promise<void> {
  await page.goto('/tra-cuu');
  await type(page.getByLabel('Mã hồ sơ'), code);
  await button(page, 'Tra cứu').click();
}

/** All that can be read on a page, elements included. */
export async function textIn(page: Page): Promise<string> {
  const text: unknown = await page.evaluate(
    `(function read(root) {
      return [...root.querySelectorAll('*')].map((element) =>
        [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('') +
        (element.shadowRoot ? read(element.shadowRoot) : '')).join(' ');
    })(document)`,
  );
  return String(text);
}

/** Answers a request for more. */
export async function answer(page: Page, text: string, file: MadeFile): Promise<void> {
  await type(page.getByLabel('Nội dung trả lời'), text);
  await attach(page, [file]);
  await button(page, 'Gửi bổ sung').click();
}

/** Names a paper in the dialog that asks for more; papers that were not ticked stand there already. */
export async function askForPaper(dialog: Locator, name: string): Promise<void> {
  for (const named = dialog.getByRole('button', { name: /^Bỏ giấy tờ/ }); (await named.count()) > 0;) {
    await named.first().click();
  }
  await button(dialog, 'Thêm giấy tờ').click();
  await type(dialog.getByRole('textbox', { name: 'Tên giấy tờ 1' }), name);
}

/** Opens a dossier from the officer's queue. */
export async function openAtDesk(page: Page, code: string): Promise<void> {
  await page.goto('/can-bo');
  await button(page, new RegExp(code)).click();
  await sees(page, code);
  await page.getByRole('heading', { name: 'Tờ khai', exact: true }).waitFor();
}

/** Takes a step at the desk: the button, then what the dialog asks. */
export async function takeStep(
  page: Page,
  step: string,
  fill?: (dialog: Locator) => Promise<void>,
): Promise<void> {
  await button(page.getByRole('group', { name: 'Thao tác' }), step).click();
  const dialog = page.getByRole('dialog', { name: step });
  await fill?.(dialog);
  await button(dialog, step).click();
}

/** How the dossier stands, as the page says it. */
export async function assertState(page: Page, state: string): Promise<void> {
  await page.locator('[part~=now], header.head').getByText(state, { exact: true }).first().waitFor();
}
