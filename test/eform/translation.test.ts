/**
 * A form in a page that the browser translates. Chromium puts each text into two `<font>` elements, in open shadow trees
 * too, and whatever is drawn later as well; here each text comes out in brackets. The form goes on working, what changes
 * is seen to change, and what somebody answered is left alone.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ALL_KINDS } from './all-kinds.js';
import { openFormPage, type FormPage } from './form-page.js';

/** Translates all texts that are not translated yet, as a browser does soon after each change of the page. */
const TRANSLATE = `globalThis.translate = () => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const around = text.parentElement;
    if (!around || text.data.trim() === '' || around.closest('[translate=no], font, style, textarea')) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.data.startsWith('[') ? text.data : '[' + text.data.trim() + ']';
    outer.append(inner);
    text.replaceWith(outer);
  }
}`;

let form: FormPage;

before(async () => {
  form = await openFormPage();
  await form.see(TRANSLATE);
});

after(() => form.close());

async function open(definition: object, settings: object = {}): Promise<void> {
  await form.open(definition, settings);
  await form.see('translate()');
}

/** Does something, and lets the browser translate what came of it. */
async function act(work: Promise<unknown>): Promise<void> {
  await work;
  await form.see('settled()');
  await form.see('translate()');
}

const press = (name: string): Promise<void> =>
  act(form.page.getByRole('button', { name, exact: true }).first().click());
const read = (selector: string): Promise<string[]> =>
  form.see<string[]>(
    `[...root.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.textContent.replace(/\\s+/g, ' ').trim())`,
  );

test('steps, complaints, their summary and what clears them are seen', async () => {
  await open(ALL_KINDS);
  await press('[Đồng ý và tiếp tục]');
  assert.deepEqual(await read('#summary'), ['[Có 17 mục cần xem lại]']);
  await press('[Nhập họ và tên]');
  await act(form.page.keyboard.type('Nguyễn Văn An'));
  await act(form.page.keyboard.press('Tab'));
  assert.equal(await form.see(`form.answers.hoTen`), 'Nguyễn Văn An');
  assert.deepEqual(await read('[id="field:hoTen"] .error'), []);
  await act(form.page.locator('#soDinhDanh').fill('123'));
  await act(form.page.keyboard.press('Tab'));
  assert.match((await read('[id="field:soDinhDanh"] .error')).join(), /gồm đủ 12 chữ số/);
  await press('[Đồng ý và tiếp tục]');
  assert.deepEqual(await read('#summary'), ['[Có 16 mục cần xem lại]']);
  await act(form.see(`(form.showStep('#p2'), settled())`));
  assert.deepEqual(await read('h2'), ['[Phần 2/3 · Lựa chọn]']);
  await press('[Quay lại]');
  assert.deepEqual(await read('h2'), ['[Phần 1/3 · Người khai]']);
});

test('amounts in words, conditions, rows and tags follow what is answered', async () => {
  const text = (key: string, more: object = {}): object => ({ type: 'textfield', key, label: key, ...more });
  await open({
    components: [
      { type: 'money', key: 'von', label: 'Vốn' },
      text('them', { conditional: { when: 'von', eq: '20', show: true } }),
      { type: 'editgrid', key: 'nguoi', label: 'Người', components: [text('ten')] },
      { type: 'tags', key: 'nghe', label: 'Nghề' },
    ],
  });
  const von = form.page.locator('#von');
  for (const [typed, words, shown] of [
    ['2', '[Bằng chữ: Hai đồng]', 0],
    ['20', '[Bằng chữ: Hai mươi đồng]', 1],
    ['200', '[Bằng chữ: Hai trăm đồng]', 0],
  ] as const) {
    await act(von.fill(typed));
    assert.deepEqual(await read('[id="field:von"] p'), [words]);
    assert.equal((await read('#them')).length, shown, typed);
  }
  await press('[Thêm người]');
  await act(form.page.keyboard.type('An'));
  await press('[Thêm người]');
  await act(form.page.keyboard.type('Bình'));
  await press('[Xóa người 1]');
  assert.deepEqual(await read('.row > legend'), ['[Người 1]']);
  assert.deepEqual(await read('.status'), ['[Đã xóa người 1.]']);
  await press('[Hoàn tác]');
  assert.deepEqual(await read('.status'), ['[Đã khôi phục người 1.]']);
  assert.deepEqual(await read('.row > [translate=no]'), ['Bình']);
  await act(form.page.locator('#nghe').fill('thợ may, lái xe'));
  await act(form.page.keyboard.press('Enter'));
  assert.deepEqual(await read('.tags li > span'), ['thợ may', 'lái xe']);
  assert.deepEqual(await form.see('form.answers'), {
    von: 200,
    nguoi: [{ ten: 'An' }, { ten: 'Bình' }],
    nghe: ['thợ may', 'lái xe'],
  });
});

test('another language and the page to read come through whole, with answers as they were given', async () => {
  const components = [
    { type: 'personName', key: 'ten', label: 'Họ và tên' },
    {
      type: 'radio',
      key: 'phai',
      label: 'Giới tính',
      values: [
        { value: 'nam', label: 'Nam' },
        { value: 'nu', label: 'Nữ' },
      ],
    },
  ];
  await open({ components }, { answers: { ten: 'Lý Thị Hòa', phai: 'nu' } });
  await act(form.see(`(form.lang = 'en')`));
  assert.deepEqual(await read('.actions button'), ['[Agree and continue]']);
  await act(form.see('(form.readonly = true)'));
  assert.deepEqual(await read('dd'), ['Lý Thị Hòa', '[Nữ]']);
  await act(form.see(`(form.readonly = false, form.lang = 'vi')`));
  assert.deepEqual(await read('.actions button'), ['[Đồng ý và tiếp tục]']);
});

test('none of it threw', () => {
  assert.deepEqual(form.errors, []);
});
