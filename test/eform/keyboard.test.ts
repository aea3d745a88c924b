/** All kinds of fields filled in by the keys of a keyboard alone: nothing is out of reach, nothing holds on to the focus. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ALL_KINDS } from './all-kinds.js';
import { openFormPage, type FormPage } from './form-page.js';

/** What has the focus, and how it shows. */
interface Focused {
  readonly tag: string;
  readonly type: string;
  readonly id: string;
  readonly name: string;
  /** Width of the ring around it, in CSS pixels. */
  readonly ring: number;
  /** Whether it lies within the window. */
  readonly inSight: boolean;
}

const LOOK = `(() => {
  const at = root.activeElement;
  if (!at) return { tag: document.activeElement.localName, type: '', id: '', name: '', ring: 0, inSight: false };
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  const { top, bottom } = at.getBoundingClientRect();
  return {
    tag: at.localName,
    type: at.type ?? '',
    id: at.id,
    name: (at.closest('label, button, summary')?.textContent ?? '').replace(/\\s+/g, ' ').trim(),
    ring: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
    inSight: top < innerHeight && bottom > 0,
  };
})()`;

/** What is typed into a field, by the end of its id; into any other text goes a name. */
const TYPED: Readonly<Record<string, string>> = {
  soDinhDanh: '011192000123',
  maSoThue: '0100109106',
  hoChieu: 'B1234567',
  thu: 'an@example.vn',
  trang: 'https://example.vn',
  dienThoai: '0912345678',
  soNguoi: '3',
  von: '2000000',
  ngaySinh: '15/08/1990',
  luc: '22/11/2026 08:30',
  gio: '08:30',
  thang: '02/2026',
  nam: '2026',
  'viecLam:search': 'may',
};

let form: FormPage;
const key = (name: string): Promise<void> => form.page.keyboard.press(name);
const look = (): Promise<Focused> => form.see<Focused>(`settled().then(() => ${LOOK})`);
/** After a Tab, which changes nothing that takes its time. */
const glance = (): Promise<Focused> => form.see<Focused>(LOOK);

before(async () => {
  form = await openFormPage({ viewport: { width: 900, height: 700 } });
});

after(() => form.close());

/** Buttons that somebody presses on the way, once each. */
const PRESSED = /^(Chọn tệp|Ký|Thêm quá trình cư trú)$/;
const pressed = new Set<string>();

/** What somebody does where the focus is, before the next Tab. */
async function answer({ tag, type, id, name }: Focused): Promise<void> {
  if (tag === 'select') return key('ArrowDown');
  if (tag === 'summary') return key('Enter');
  if (type === 'radio' || type === 'checkbox') return key('Space');
  if (tag === 'button' && PRESSED.test(name) && !pressed.has(name)) {
    pressed.add(name);
    await key('Enter');
    // A new row takes the focus.
    const now = await look();
    return now.tag === 'input' ? answer(now) : undefined;
  }
  if (tag === 'input' || tag === 'textarea') {
    await form.page.keyboard.type(TYPED[id] ?? 'Nguyễn Văn An');
    if (id === 'kyNang') await key('Enter');
  }
}

/** Goes from field to field to the button below them; answers the ids on the way. */
async function fillStep(): Promise<string[]> {
  const way: string[] = [];
  for (let count = 0; count < 90; count += 1) {
    await key('Tab');
    const at = await glance();
    assert.notEqual(at.tag, 'body', `after ${way.at(-1) ?? 'the heading'}`);
    assert.ok(at.ring >= 2, `no ring around ${at.tag} ${at.id} ${at.name}`);
    assert.ok(at.inSight, `${at.tag} ${at.id} ${at.name}`);
    if (at.name === 'Đồng ý và tiếp tục') return way;
    way.push(at.id || at.name);
    await answer(at);
  }
  throw new Error(`A trap: ${way.slice(-6).join(', ')}`);
}

test('every field is reached, filled and left, and the form handed on', async () => {
  await form.open(ALL_KINDS, { review: true });
  await form.see(`form.addEventListener('dvc-form-complete', () => (globalThis.complete = true))`);
  assert.equal((await fillStep()).length, 17);
  await key('Enter');
  assert.equal((await look()).tag, 'h2');
  const chosen = await fillStep();
  assert.ok(chosen.includes('tenKhac#0') && chosen.includes('noiO:detail') && chosen.includes('viecLam'));
  await key('Enter');
  assert.equal((await look()).tag, 'h2');
  await fillStep();
  await key('Enter');
  let at = await look();
  assert.equal(at.tag, 'section');
  await key('Tab');
  await key('Enter');
  at = await look();
  assert.equal(at.id, 'diaChi2');
  await answer(at);
  await key('Shift+Tab');
  assert.equal((await look()).id, '#t2:tab');
  await key('ArrowLeft');
  assert.equal((await look()).id, '#t1:tab');
  await fillOn();
  at = await look();
  assert.equal(await form.see(`root.querySelector('h2').textContent`), 'Xem lại tờ khai');
  assert.equal(at.tag, 'h2');
  await key('Tab');
  assert.match((await look()).name, /^Sửa /);
  await key('Enter');
  assert.equal((await look()).tag, 'h2');
  for (let step = 0; step < 3; step += 1) await fillOn();
  await fillOn();
  assert.equal(await form.see('globalThis.complete'), true);
  assert.deepEqual(form.errors, []);
});

/** Goes on past what is filled in already. */
async function fillOn(): Promise<void> {
  for (let count = 0; count < 90; count += 1) {
    await key('Tab');
    if ((await glance()).name !== 'Đồng ý và tiếp tục') continue;
    await key('Enter');
    await look();
    return;
  }
}
