/**
 * Forms on a narrow window (320 pixels, as at 400 %), with letters twice as large and with wider spacing; in forced colours and on
 * paper. Nothing makes the page scroll sideways, is cut off or lies over something else. EFORM_SHARE=all tries all
 * definitions of EFORM_CORPUS, else some.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ALL_KINDS, GROUPED } from './all-kinds.js';
import { openFormPage, type FormPage } from './form-page.js';

const OURS = resolve(import.meta.dirname, '../../host/data/forms');
const CORPUS = process.env['EFORM_CORPUS'] ?? resolve(import.meta.dirname, '../../../shared/data/eforms');
const SHARE = process.env['EFORM_SHARE'] === 'all' ? 1 : 13;

function definitionsIn(folder: string): (readonly [string, object])[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.json'),
  );
  return names.sort().map((name) => {
    const read = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { definition?: object };
    return [name, read.definition ?? read];
  });
}

/** What somebody sets for themselves: larger letters, or the spacing of WCAG 1.4.12. */
const SETTINGS = {
  plain: '',
  large: 'large',
  spaced: 'spaced',
} as const;
const SET = `globalThis.set = (setting) => {
  document.documentElement.style.fontSize = setting === 'large' ? '200%' : '';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
  const without = root.adoptedStyleSheets.filter((one) => !one.ours);
  root.adoptedStyleSheets = setting === 'spaced' ? [...without, Object.assign(sheet, { ours: true })] : without;
  return settled();
}`;

let form: FormPage;

before(async () => {
  form = await openFormPage({ viewport: { width: 320, height: 256 } });
  await form.see(SET);
});

after(() => form.close());

async function fits(name: string, definition: object): Promise<void> {
  await form.open(definition);
  // With all there is to say at the fields.
  await form.see('(form.check(), settled())');
  for (const step of await form.see<string[]>(`stepsOf(${JSON.stringify(definition)})`)) {
    await form.see(`(form.step = ${JSON.stringify(step)})`);
    for (const setting of Object.values(SETTINGS)) {
      await form.see(`set('${setting}')`);
      assert.deepEqual(await form.see('misfits()'), [], `${name}, ${step} ${setting}`);
    }
  }
}

describe('on a narrow window nothing is cut, covered or out of reach', () => {
  test('every kind of field', () => fits('all kinds', ALL_KINDS));

  for (const [name, definition] of definitionsIn(OURS)) test(name, () => fits(name, definition));

  for (const [name, definition] of definitionsIn(CORPUS).filter((_, i) => i % SHARE === 0))
    test(name, () => fits(name, definition));
});

test('a summary higher than the window is shown from its beginning', async () => {
  await form.open(ALL_KINDS);
  await form.see(`set('')`);
  await form.page.getByRole('button', { name: 'Đồng ý và tiếp tục' }).click();
  const top = await form.see<number>(
    `settled().then(() => root.querySelector('#summary').getBoundingClientRect().top)`,
  );
  assert.ok(top >= 0 && top < 256, String(top));
});

test('in forced colours the step and the tab that show differ from the others, and faults have a line', async () => {
  await form.page.setViewportSize({ width: 900, height: 700 });
  await form.page.emulateMedia({ forcedColors: 'active' });
  await form.open(ALL_KINDS, { step: '#p3' });
  await form.see('(form.check(), settled())');
  const line = (selector: string, side: string): Promise<string> =>
    form.see<string>(`getComputedStyle(root.querySelector(${JSON.stringify(selector)})).border${side}Color`);
  assert.notEqual(await line('.steps [aria-current]', 'Bottom'), await line('.steps li', 'Bottom'));
  assert.notEqual(
    await line('[aria-selected=true]', 'Bottom'),
    await line('[aria-selected=false]', 'Bottom'),
  );
  const width = `getComputedStyle(root.querySelector('.faulty')).borderInlineStartWidth`;
  assert.equal(await form.see(width), '4px');
  await form.page.emulateMedia({ forcedColors: 'none' });
});

test('on paper everything that was filled in is there, without what only works on a screen', async () => {
  await form.open(
    { components: GROUPED },
    { answers: { ghiChu: 'Gấp lại', diaChi2: 'Paris', con: [{ ten: 'An' }] } },
  );
  await form.page.emulateMedia({ media: 'print' });
  const shows = (id: string): Promise<boolean> =>
    form.see<boolean>(`root.getElementById('${id}').checkVisibility()`);
  for (const id of ['ghiChu', 'diaChi2', 'con[0].ten']) assert.equal(await shows(id), true, id);
  const buttons = `[...root.querySelectorAll('button:not([role=tab])')].filter((one) => one.checkVisibility()).length`;
  assert.equal(await form.see(buttons), 0);
  const paper = await form.page.pdf();
  assert.equal(paper.subarray(0, 4).toString(), '%PDF');
  assert.deepEqual(form.errors, []);
});

test('of a form in steps the whole is on paper, whichever step is on the screen', async () => {
  await form.open(ALL_KINDS, { answers: { hoTen: 'Lò Văn An', ghiChu: 'Gấp lại' }, step: '#p2' });
  await form.see('settled()');
  await form.page.emulateMedia({ media: 'print' });
  await form.see(`dispatchEvent(new Event('beforeprint'))`);
  const printed = await form.see<string>(`[...root.querySelectorAll('h3, dt, dd, label, legend')]
    .filter((one) => one.checkVisibility()).map((one) => one.localName + ' ' + one.textContent.trim()).join('|')`);
  for (const part of ['h3 Người khai', 'dd Lò Văn An', 'h3 Nhóm', 'dt Ghi chú', 'dd Gấp lại'])
    assert.ok(printed.includes(part), `${part} in ${printed}`);
  assert.ok(!/label |legend /.test(printed), printed);
  await form.see(`dispatchEvent(new Event('afterprint'))`);
  assert.equal(await form.see('root.querySelector(".paper")'), null);
  await form.page.emulateMedia({ media: 'screen' });
  await form.see(
    `new MutationObserver(() => (globalThis.printed = true)).observe(root, { childList: true })`,
  );
  await form.page.pdf();
  assert.equal(await form.see('globalThis.printed'), true, 'as the browser prints');
  assert.deepEqual(form.errors, []);
});
