/** The rarer kinds of the e-form, and how it is handed on, kept and begun anew. */
import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import '../../components/elements/dvc-eform/define.js';
import type { Answers } from '../../components/domain/eform/types.js';
import type { DvcEform } from '../../components/elements/dvc-eform/dvc-eform.js';
import type { FormPart, OptionFinder } from '../../components/elements/dvc-eform/handed-over.js';
import { parse } from '../../components/elements/dvc-eform/kinds/markup.js';
import { expectAccessible } from '../support/axe.js';
import { fixture, updated, until } from '../support/fixture.js';

const options = (...values: string[]) => values.map((value) => ({ value, label: value }));

const MEMBERS = {
  type: 'editgrid',
  key: 'nguoi',
  label: 'Người',
  components: [{ type: 'textfield', key: 'ten', label: 'Tên', validate: { required: true } }],
};

async function formOf(components: readonly object[], answers: Answers = {}, more: object = {}) {
  const form = await fixture<DvcEform>(
    html`<dvc-eform
      today="2026-11-22"
      .definition=${{ title: 'Tờ khai', components, ...more }}
      .answers=${answers}
    ></dvc-eform>`,
  );
  await updated(form);
  return form;
}

const root = (form: DvcEform): ShadowRoot => form.shadowRoot!;
const said = (form: DvcEform): string => root(form).textContent!.replace(/\s+/g, ' ');
const focused = (form: DvcEform): Element | null => root(form).activeElement;
const status = (form: DvcEform): string => root(form).querySelector('.status')!.textContent!.trim();

function control<E extends HTMLElement = HTMLInputElement>(form: DvcEform, id: string): E {
  const found = root(form).getElementById(id);
  if (!found) throw new Error(`No control ${id}`);
  return found as E;
}

function button(form: DvcEform, text: string): HTMLButtonElement {
  const found = [...root(form).querySelectorAll('button')].find(
    (item) => item.textContent!.replace(/\s+/g, ' ').trim() === text,
  );
  if (!found) throw new Error(`No button "${text}"`);
  return found;
}

function type(input: HTMLInputElement, text: string): void {
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

describe('dvc-eform, its rarer kinds', () => {
  it('is accessible in all of them', async () => {
    const form = await formOf(
      [
        {
          type: 'survey',
          key: 'sv',
          label: 'Hài lòng',
          questions: options('a', 'b'),
          values: options('Tốt', 'Kém'),
        },
        { type: 'tags', key: 'tags', label: 'Nghề' },
        { type: 'phoneNumber', key: 'dt', label: 'Điện thoại', multiple: true },
        { type: 'time', key: 'gio', label: 'Giờ' },
        { type: 'password', key: 'mk', label: 'Mật khẩu' },
        { type: 'file', key: 'tep', label: 'Tệp', validate: { required: true } },
        { type: 'tabs', key: 'the', components: [{ label: 'Một', key: 'm', components: [MEMBERS] }] },
        { type: 'select', key: 'xa', label: 'Xã', dataSrc: 'url', data: { url: '/xa' }, searchField: 'q' },
        { type: 'htmlelement', key: 'h', content: '<h1>Lưu ý</h1><p>Đọc <a href="/x">ở đây</a></p>' },
      ],
      { nguoi: [{ ten: 'An' }, { ten: 'Bình' }], tags: ['một'] },
    );
    form.options = async () => ({ options: options('A'), more: true });
    await expectAccessible(form);
    form.check();
    await updated(form);
    await expectAccessible(form);
  });

  it('takes several values of one kind, and leads the focus from one to the next', async () => {
    const form = await formOf([{ type: 'number', key: 'so', label: 'Số', multiple: true }]);
    type(control(form, 'so#0'), '1.500');
    button(form, 'Thêm').click();
    expect(focused(form)).to.equal(control(form, 'so#1'));
    type(control(form, 'so#1'), '02');
    expect(form.answers['so']).to.deep.equal([1500, 2]);
    expect(control(form, 'so#0').value).to.equal('1.500');
    expect(control(form, 'so#1').value).to.equal('02');
    button(form, 'Xóa Số 1').click();
    expect(form.answers['so']).to.deep.equal([2]);
    expect(control(form, 'so#0').value).to.equal('2');
  });

  it('opens one row of cards at a time, and closes none that needs another look', async () => {
    const form = await formOf([MEMBERS], { nguoi: [{ ten: 'An' }, { ten: 'Bình' }] });
    expect(root(form).querySelector('input')).to.equal(null);
    button(form, 'Sửa người 1').click();
    expect(focused(form)).to.equal(control(form, 'nguoi[0].ten'));
    button(form, 'Sửa người 2').click();
    expect(root(form).querySelectorAll('input')).to.have.length(1);
    type(control(form, 'nguoi[1].ten'), '');
    button(form, 'Xong người 2').click();
    expect(focused(form)).to.equal(control(form, 'nguoi[1].ten'));
    expect(said(form)).to.contain('Nhập tên');
    type(control(form, 'nguoi[1].ten'), 'Bình An');
    control(form, 'nguoi[1].ten').blur();
    button(form, 'Xong người 2').click();
    expect(root(form).querySelector('input')).to.equal(null);
    expect(focused(form)!.textContent).to.contain('Sửa');
    expect(said(form)).to.contain('Bình An');
  });

  it('opens the tab in which something needs another look', async () => {
    const form = await formOf([
      {
        type: 'tabs',
        key: 'the',
        components: [
          { label: 'Một', key: 'm', components: [{ type: 'textfield', key: 'a', label: 'A' }] },
          {
            label: 'Hai',
            key: 'h',
            components: [{ type: 'textfield', key: 'b', label: 'B', validate: { required: true } }],
          },
        ],
      },
    ]);
    expect(control(form, 'b').checkVisibility()).to.equal(false);
    await form.focusField('b');
    expect(control(form, 'b').checkVisibility()).to.equal(true);
    expect(focused(form)).to.equal(control(form, 'b'));
    const tab = root(form).querySelector<HTMLElement>('[aria-selected="true"]')!;
    tab.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    expect(focused(form)!.textContent).to.contain('Một');
    expect(control(form, 'a').checkVisibility()).to.equal(true);
  });

  it('says beside a tab and a folded panel how much in them needs another look', async () => {
    const asked = (key: string) => ({ type: 'textfield', key, label: key, validate: { required: true } });
    const form = await formOf([
      {
        type: 'tabs',
        key: 'the',
        components: [
          { label: 'Một', key: 'm', components: [asked('a')] },
          { label: 'Hai', key: 'h', components: [asked('b'), asked('c')] },
        ],
      },
      { type: 'panel', key: 'p', title: 'Ba', collapsible: true, collapsed: true, components: [asked('d')] },
    ]);
    const names = (): string[] =>
      [...root(form).querySelectorAll('[role=tab], summary')].map((one) =>
        one.textContent!.replace(/\s+/g, ' ').trim(),
      );
    expect(names()).to.deep.equal(['Một', 'Hai', 'Ba']);
    form.check();
    await updated(form);
    expect(names()).to.deep.equal(['Một Cần xem lại: 1', 'Hai Cần xem lại: 2', 'Ba Cần xem lại: 1']);
    await expectAccessible(form);
    type(control(form, 'a'), 'x');
    control(form, 'a').blur();
    expect(names()).to.deep.equal(['Một', 'Hai Cần xem lại: 2', 'Ba Cần xem lại: 1']);
  });

  it('finds options behind an address, more of them, and by words', async () => {
    const asked: string[] = [];
    const find: OptionFinder = async ({ source, search, page }) => {
      asked.push(`${source.url} ${search} ${page}`);
      return { options: options(`${search}${page}`), more: page === 0 };
    };
    const form = await fixture<DvcEform>(
      html`<dvc-eform
        .options=${find}
        .definition=${{
          components: [
            {
              type: 'select',
              key: 'xa',
              label: 'Xã',
              dataSrc: 'url',
              data: { url: '/xa' },
              searchField: 'q',
            },
          ],
        }}
      ></dvc-eform>`,
    );
    await until(() => said(form).includes('Xem thêm'), 'the first page');
    button(form, 'Xem thêm').click();
    await until(() => control<HTMLSelectElement>(form, 'xa').options.length === 3, 'the second page');
    type(control(form, 'xa:search'), 'mường');
    await until(() => asked.length === 3, 'the search');
    await until(() => said(form).includes('mường0'), 'what was found');
    const list = control<HTMLSelectElement>(form, 'xa');
    list.value = 'mường0';
    list.dispatchEvent(new Event('change'));
    expect(form.answers['xa']).to.equal('mường0');
    expect(asked).to.deep.equal(['/xa  0', '/xa  1', '/xa mường 0']);
  });

  it('loads the interpreter for a form with scripts, and runs none of them as code', async () => {
    const form = await formOf([
      { type: 'textfield', key: 'a', label: 'A' },
      {
        type: 'textfield',
        key: 'b',
        label: 'Bê',
        customConditional: "show = data.a === 'x' && !globalThis.hacked",
      },
      { type: 'textfield', key: 'c', label: 'Xê', customConditional: "show = data.a === 'x'" },
    ]);
    expect(said(form)).not.to.contain('Xê');
    type(control(form, 'a'), 'x');
    expect(said(form)).to.contain('Xê');
  });
});

describe('the words of a definition', () => {
  const drawn = (text: string): string => {
    const box = document.createElement('div');
    const parts = parse(text);
    if (parts instanceof DocumentFragment) box.append(parts);
    return box.getHTML();
  };

  it('keep a small set of tags', () => {
    expect(drawn('<h1>A</h1><p class="x" onclick="y()">B <b>c</b></p><ul><li>d<li>e</ul>')).to.equal(
      '<h4>A</h4><p>B <strong>c</strong></p><ul><li>d<li>e</li></li></ul>',
    );
    expect(drawn('a &amp; b &lt;i&gt;')).to.equal('<p>a &amp; b &lt;i&gt;</p>');
  });

  it('carry nothing that acts', () => {
    const hostile = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<a href="javascript:alert(1)">x</a>',
      '<a href=" java\nscript:alert(1)">x</a>',
      '<iframe src="//evil"></iframe><style>*{display:none}</style>',
      '<svg><script>alert(1)</script></svg>',
      '<a href="//evil.example">x</a>',
      '<form action="/x"><input></form>',
    ];
    for (const text of hostile) {
      expect(drawn(text), text).not.to.match(
        /script|on\w+=|javascript|iframe|style|svg|img|form|input|evil/i,
      );
    }
    expect(drawn('<a href="https://example.vn">x</a>')).to.contain('rel="noopener noreferrer"');
  });
});

describe('dvc-eform, handed on', () => {
  it('asks the page first, waits for it, and shows what it found', async () => {
    const form = await formOf([{ type: 'textfield', key: 'a', label: 'A' }], { a: 'x' });
    const heard: string[] = [];
    let found: { path: string; code: string; message: string }[] = [
      { path: 'a', code: 'x', message: 'Đã có người dùng' },
    ];
    form.addEventListener('dvc-form-submit', ({ detail }) => {
      heard.push('submit');
      detail.waitUntil(Promise.resolve(found));
    });
    form.addEventListener('dvc-form-complete', () => heard.push('complete'));
    expect(await form.submit()).to.equal(false);
    await updated(form);
    expect(said(form)).to.contain('Đã có người dùng');
    found = [];
    type(control(form, 'a'), 'y');
    expect(await form.submit()).to.equal(true);
    expect(heard).to.deep.equal(['submit', 'submit', 'complete']);
  });

  it('is not handed on when the page cancels it or fails', async () => {
    const form = await formOf([{ type: 'textfield', key: 'a', label: 'A' }]);
    let complete = 0;
    form.addEventListener('dvc-form-complete', () => (complete += 1));
    form.addEventListener('dvc-form-submit', (event) => event.preventDefault(), { once: true });
    expect(await form.submit()).to.equal(false);
    form.addEventListener(
      'dvc-form-submit',
      ({ detail }) => detail.waitUntil(Promise.reject(new Error('away'))),
      {
        once: true,
      },
    );
    expect(await form.submit()).to.equal(false);
    expect(status(form)).to.contain('Chưa gửi được tờ khai');
    expect(complete).to.equal(0);
    expect(await form.submit()).to.equal(true);
  });

  it('waits for an upload under way, and takes what it gives', async () => {
    const form = await formOf([{ type: 'file', key: 'tep', label: 'Tệp', validate: { required: true } }]);
    let part: FormPart | undefined;
    const place = document.createElement('div');
    form.parts = {
      file: (given) => {
        part = given;
        return place;
      },
    };
    await updated(form);
    expect(place.isConnected).to.equal(true);
    let done: () => void = () => undefined;
    part!.waitUntil(new Promise<void>((resolve) => (done = resolve)));
    const submitting = form.submit();
    expect(status(form)).to.contain('Đang chờ');
    part!.give([{ name: 'a.pdf', size: 1 }]);
    done();
    expect(await submitting).to.equal(true);
    expect(form.answers['tep']).to.deep.equal([{ name: 'a.pdf', size: 1 }]);
  });

  it('has a draft kept without passwords, and says so only once it is', async () => {
    const form = await formOf(
      [
        { type: 'textfield', key: 'a', label: 'A' },
        { type: 'password', key: 'mk', label: 'Mật khẩu' },
      ],
      { a: 'x', mk: 'bí mật' },
    );
    expect(await form.saveDraft()).to.equal(false);
    expect(status(form)).to.equal('');
    let kept: Answers | undefined;
    form.addEventListener('dvc-form-save', ({ detail }) => {
      kept = detail.answers;
      detail.waitUntil(Promise.resolve());
    });
    expect(await form.saveDraft()).to.equal(true);
    expect(kept).to.deep.equal({ a: 'x' });
    expect(status(form)).to.match(/^Đã lưu nháp lúc \d\d:\d\d$/);
  });

  it('goes back to what was given, unless the page is against it', async () => {
    const form = await formOf([{ type: 'textfield', key: 'a', label: 'A' }], { a: 'x' });
    type(control(form, 'a'), 'y');
    form.addEventListener('dvc-form-reset', (event) => event.preventDefault(), { once: true });
    form.reset();
    expect(form.answers).to.deep.equal({ a: 'y' });
    form.reset();
    await updated(form);
    expect(form.answers).to.deep.equal({ a: 'x' });
    expect(control(form, 'a').value).to.equal('x');
  });

  it('shows everything once more, each part with its way back', async () => {
    const panel = (key: string, title: string) => ({
      type: 'panel',
      key,
      title,
      components: [{ type: 'textfield', key: `${key}1`, label: `Mục ${title}` }],
    });
    const form = await formOf([panel('a', 'Một'), panel('b', 'Hai')], { a1: 'x' }, { display: 'wizard' });
    form.review = true;
    let complete = 0;
    form.addEventListener('dvc-form-complete', () => (complete += 1));
    for (let i = 0; i < 2; i += 1) {
      button(form, 'Đồng ý và tiếp tục').click();
      await updated(form);
      await updated(form);
    }
    expect(focused(form)!.textContent).to.contain('Xem lại tờ khai');
    expect(said(form)).to.match(/Mục Một\s+x/);
    await expectAccessible(form);
    button(form, 'Sửa Hai').click();
    await updated(form);
    expect(control(form, 'b1')).to.be.instanceOf(HTMLInputElement);
    form.step = '#review';
    await updated(form);
    button(form, 'Đồng ý và tiếp tục').click();
    expect(complete).to.equal(1);
  });

  it('keeps the whole of a long form in the page while only what is near is laid out', async () => {
    const form = await formOf(
      Array.from({ length: 200 }, (_, i) => ({ type: 'textfield', key: `f${i}`, label: `Mục ${i}` })),
    );
    expect(root(form).querySelectorAll('input')).to.have.length(200);
    await form.focusField('f190');
    expect(focused(form)).to.equal(control(form, 'f190'));
    const { top, bottom } = control(form, 'f190').getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight).to.equal(true);
  });
});
