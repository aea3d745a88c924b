/**
 * A form as those meet it who do not see it or use no mouse: what each field says of itself, what is told when
 * something changes, where each line of the summary leads, and that the focus is never lost.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ALL_KINDS, GROUPED, STEPS } from './all-kinds.js';
import { openFormPage, type FormPage } from './form-page.js';

interface Focused {
  readonly tag: string;
  readonly id: string;
  readonly text: string;
}

/** What the tree of a page says of one thing in it. */
interface Told {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly invalid: boolean;
}

let form: FormPage;

before(async () => {
  form = await openFormPage({ viewport: { width: 900, height: 900 } });
});

after(() => form.close());

async function tree(): Promise<Told[]> {
  const { nodes } = await form.cdp.send('Accessibility.getFullAXTree');
  return nodes.flatMap((node) => {
    const is = (name: string): boolean =>
      node.properties?.some((one) => one.name === name && String(one.value.value) === 'true') === true;
    const text = (value: { value?: unknown } | undefined): string => String(value?.value ?? '').trim();
    if (node.ignored) return [];
    const { role, name, description } = node;
    return [
      {
        role: text(role),
        name: text(name),
        description: text(description),
        required: is('required'),
        invalid: is('invalid'),
      },
    ];
  });
}

const focus = (): Promise<Focused> => form.see<Focused>('settled().then(focused)');
const status = (): Promise<string> => form.see<string>(`root.querySelector('.status').textContent.trim()`);
const show = (step: string): Promise<void> => form.see(`(form.step = '${step}', settled())`);

/** Presses a button by its name, with the keyboard. */
async function press(name: string): Promise<Focused> {
  await form.page.getByRole('button', { name, exact: true }).first().focus();
  await form.page.keyboard.press('Enter');
  return focus();
}

/** What the field that has the focus complains of itself. */
const OWN_MESSAGE = `(() => {
  const holder = root.activeElement?.closest('[id^="field:"]');
  const error = holder?.querySelector(':scope > .error, :scope > .field > .error, :scope > .rows > .error');
  return error?.textContent.replace('Cần xem lại:', '').trim() ?? '';
})()`;

/** By label: what it is, and the group around it that says for it what it cannot say. */
const FIELDS: Readonly<Record<string, { role: string; hint?: string; inside?: string; untold?: true }>> = {
  'Họ và tên': { role: 'textbox', hint: 'Viết như trong giấy khai sinh' },
  'Nghề nghiệp': { role: 'textbox' },
  'Lý do': { role: 'textbox' },
  'Số định danh': { role: 'textbox' },
  'Mã số thuế': { role: 'textbox' },
  'Hộ chiếu': { role: 'textbox' },
  'Thư điện tử': { role: 'textbox' },
  'Trang web': { role: 'textbox' },
  'Mật khẩu': { role: 'textbox' },
  'Điện thoại': { role: 'textbox' },
  'Số người': { role: 'textbox' },
  Vốn: { role: 'textbox' },
  'Ngày sinh': { role: 'textbox', hint: 'ngày/tháng/năm, ví dụ 05/02/2026' },
  'Ngày giờ': { role: 'textbox', hint: 'ngày/tháng/năm giờ:phút, ví dụ 05/02/2026 08:30' },
  Giờ: { role: 'textbox', hint: 'giờ:phút, ví dụ 08:30' },
  Tháng: { role: 'textbox', hint: 'tháng/năm, ví dụ 02/2026' },
  Năm: { role: 'textbox', hint: 'bốn chữ số, ví dụ 2026' },
  'Giới tính': { role: 'radiogroup' },
  'Dân tộc': { role: 'combobox', untold: true },
  'Giấy tờ *': { role: 'group' },
  'Ngôn ngữ *': { role: 'group' },
  'Việc làm': { role: 'combobox', untold: true },
  'Tôi cam kết': { role: 'checkbox', hint: 'Chịu trách nhiệm trước pháp luật', untold: true },
  'Hài lòng *': { role: 'group' },
  'Thời gian': { role: 'radiogroup', inside: 'Hài lòng *' },
  'Kỹ năng': { role: 'textbox', hint: 'Nhấn Enter sau mỗi mục.' },
  'Nơi ở *': { role: 'group' },
  'Tỉnh, thành phố': { role: 'combobox', untold: true },
  'Tên khác 1': { role: 'textbox' },
  'Tệp đính kèm *': { role: 'group' },
  'Chữ ký *': { role: 'group' },
  'Con *': { role: 'group' },
  'Tên con': { role: 'textbox' },
  'Quá trình cư trú *': { role: 'group' },
  'Tên cha': { role: 'textbox' },
  'Địa chỉ trong nước': { role: 'textbox' },
  'Người chứng': { role: 'textbox' },
  'Bên trái': { role: 'textbox' },
};
/** Groups around fields that say all by themselves. */
const GROUPS = ['Con 1', 'Cha', 'Người làm chứng'];

describe('every kind of field', () => {
  before(() => form.open(ALL_KINDS));

  test('says its name, its hint and that it is required', async () => {
    const told: Told[] = [];
    for (const step of STEPS) {
      await show(step);
      told.push(...(await tree()));
    }
    for (const [name, { role, hint = '', untold }] of Object.entries(FIELDS)) {
      const one = told.find((node) => node.name === name && node.role === role);
      assert.ok(one, `${role} “${name}”`);
      assert.equal(one.description, hint, name);
      // Chromium tells of lists and boxes that they are required, but not through this protocol.
      if (role !== 'group' && !untold) assert.equal(one.required, true, name);
    }
    for (const name of GROUPS)
      assert.ok(
        told.some((node) => node.role === 'group' && node.name === name),
        name,
      );
    const attributes = `[...root.querySelectorAll('select, [type=checkbox]')].map((one) => one.getAttribute('aria-required'))`;
    await show('#p2');
    const [list] = await form.see<string[]>(attributes);
    assert.equal(list, 'true');
  });

  test('says what has to be put right, in the words of the summary', async () => {
    await form.see('(form.check(), settled())');
    const summary = await form.see<string[]>(
      `[...root.querySelectorAll('.summary li')].map((line) => line.textContent.trim())`,
    );
    const told: Told[] = [];
    for (const step of STEPS) {
      await show(step);
      told.push(...(await tree()));
    }
    for (const [name, { role, hint = '', inside }] of Object.entries(FIELDS)) {
      const one = told.find((node) => node.name === name && node.role === role);
      if (role !== 'group') assert.equal(one?.invalid, true, name);
      if (inside || name === 'Con *') continue;
      const [, said = ''] = (one?.description ?? '').split('Cần xem lại: ');
      assert.ok(summary.includes(said), `${name}: ${one?.description ?? ''}`);
      assert.ok(one?.description.startsWith(hint), name);
    }
    assert.equal(new Set(summary).size, summary.length, 'each is told once');
    assert.ok(
      !summary.some((line) => line.startsWith('Thêm ít nhất một dòng vào con')),
      'its row says it better',
    );
  });

  test('is where its line of the summary leads, on whichever step', async () => {
    await show('#p1');
    const count = await form.see<number>(`root.querySelectorAll('.summary li').length`);
    for (let i = 0; i < count; i += 1) {
      const line = `root.querySelectorAll('.summary li button')[${i}]`;
      const words = await form.see<string>(`(${line}.focus(), ${line}.textContent.trim())`);
      await form.page.keyboard.press('Enter');
      const { tag } = await focus();
      const message = await form.see<string>(OWN_MESSAGE);
      assert.equal(message, words, `${words} leads to ${tag}`);
      const shown = await form.see<boolean>('root.activeElement.checkVisibility()');
      assert.equal(shown, true, words);
    }
  });
});

describe('what happens in the form', () => {
  test('is told: rows that come, go and come back, where the focus goes with them', async () => {
    await form.open({ components: GROUPED });
    assert.equal((await press('Thêm quá trình cư trú')).id, 'cuTru[0].o');
    assert.equal(await status(), 'Đã thêm Quá trình cư trú 1.');
    assert.equal((await press('Thêm người ở cùng')).id, 'cuTru[0].cung[1].tenNguoi');
    await form.page.keyboard.type('An');
    // The second row of the outer repeat, not the second one of the repeat in its first row.
    assert.equal((await press('Thêm quá trình cư trú')).id, 'cuTru[1].o');
    assert.equal((await press('Xóa người ở cùng 1')).text, 'Hoàn tác');
    assert.equal(await status(), 'Đã xóa người ở cùng 1.');
    assert.equal((await press('Hoàn tác')).id, 'cuTru[1].cung[0].tenNguoi');
    assert.equal(await status(), 'Đã khôi phục người ở cùng 1.');
    const live = await tree();
    assert.ok(
      live.some(({ role }) => role === 'status'),
      'the line is there before its words come',
    );
  });

  test('is told: the step by its heading, a draft once it is kept', async () => {
    await form.open(
      {
        display: 'wizard',
        components: [1, 2, 3].map((number) => ({
          type: 'panel',
          key: `p${number}`,
          title: `Mục ${number}`,
          components: [{ type: 'textfield', key: `o${number}`, label: `Ô ${number}` }],
        })),
      },
      { canSave: true, review: true },
    );
    assert.deepEqual(await press('Đồng ý và tiếp tục'), { tag: 'h2', id: '', text: 'Phần 2/3 · Mục 2' });
    await press('Đồng ý và tiếp tục');
    assert.equal((await press('Đồng ý và tiếp tục')).text, 'Xem lại tờ khai');
    assert.equal((await press('Sửa Mục 2')).text, 'Phần 2/3 · Mục 2');
    assert.equal((await press('Quay lại')).text, 'Phần 1/3 · Mục 1');
    await form.see(
      `form.addEventListener('dvc-form-save', ({ detail }) => detail.waitUntil(Promise.resolve()))`,
    );
    assert.equal((await press('Lưu nháp')).text, 'Lưu nháp');
    assert.match(await status(), /^Đã lưu nháp lúc \d\d:\d\d$/);
  });

  test('is told: how many options were found; the focus stays while more are on the way', async () => {
    const source = { dataSrc: 'url', data: { url: '/jobs' }, searchField: 'q' };
    await form.open({ components: [{ type: 'select', key: 'viec', label: 'Việc', ...source }] });
    const told = `root.querySelector('.finder [role=status]').textContent.trim()`;
    assert.equal(await form.see(told), '3 mục để chọn');
    await form.page.getByRole('button', { name: 'Xem thêm' }).focus();
    await form.page.keyboard.press('Enter');
    assert.notEqual((await focus()).tag, 'body');
    assert.equal(await form.see(told), '5 mục để chọn');
  });
});

describe('the focus is never lost', () => {
  const text = (key: string, more: object = {}): object => ({ type: 'textfield', key, label: key, ...more });

  test('when the field that has it goes', async () => {
    const gone = text('b', { conditional: { when: 'a', eq: 'x', show: false } });
    for (const [components, next] of [
      [[text('a'), gone, text('c')], 'c'],
      [[text('a'), gone], 'a'],
    ] as const) {
      await form.open({ components });
      await form.page.locator('#b').focus();
      await form.see(`(form.answers = { a: 'x' })`);
      assert.equal((await focus()).id, next);
    }
  });

  test('when the page closes the form for a while, speaks another language, or brings a newer definition', async () => {
    await form.open({ components: [text('a'), text('b')] });
    await form.page.locator('#b').focus();
    await form.see('(form.disabled = true, settled())');
    await form.see('(form.disabled = false)');
    assert.equal((await focus()).id, 'b');
    await form.see(`(form.lang = 'en')`);
    assert.equal((await focus()).id, 'b');
    // A kind that has to be loaded first.
    await form.see(
      `(form.definition = ${JSON.stringify({ components: [text('b'), { type: 'survey', key: 's' }] })})`,
    );
    assert.equal((await focus()).id, 'b');
  });

  test('when a submit finds something, or the page refuses it', async () => {
    await form.open({ components: [text('a', { validate: { required: true } })] });
    assert.match((await press('Đồng ý và tiếp tục')).text, /^Có 1 mục cần xem lại/);
    await press('Nhập a');
    await form.page.keyboard.type('An');
    await form.see(`form.addEventListener('dvc-form-submit', ({ detail }) => detail.waitUntil(
      new Promise((done) => setTimeout(done, 300)).then(() => [{ path: 'a', message: 'Tên này chưa đúng' }])))`);
    await press('Đồng ý và tiếp tục');
    assert.equal(await status(), 'Đang chờ hoàn tất…');
    await form.page.waitForTimeout(400);
    assert.match((await focus()).text, /Tên này chưa đúng/);
    await press('Tên này chưa đúng');
    assert.equal((await focus()).id, 'a');
  });

  test('but goes where somebody takes it', async () => {
    await form.open({ components: [text('a', { validate: { minLength: 3 } })] });
    await form.page.locator('#a').focus();
    await form.page.keyboard.type('x');
    await form.page.mouse.click(600, 850);
    assert.equal((await focus()).tag, 'body');
  });
});

test('none of it threw', () => {
  assert.deepEqual(form.errors, []);
});
