import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../components/elements/dvc-eform/define.js';
import '../../components/elements/dvc-portal/define.js';
import type { Answers } from '../../components/domain/eform/types.js';
import type { DvcEform } from '../../components/elements/dvc-eform/dvc-eform.js';
import type { PlaceSource } from '../../components/elements/dvc-eform/sheet.js';
import { expectAccessible } from '../support/axe.js';
import { fixture, updated, until } from '../support/fixture.js';

const PLACES: PlaceSource = {
  provinces: async () => [
    { code: '11', name: 'Tỉnh Điện Biên', nameEn: 'Dien Bien Province' },
    { code: '12', name: 'Tỉnh Lai Châu', nameEn: 'Lai Chau Province' },
  ],
  communes: async (province) =>
    province === '11' ? [{ code: '03127', name: 'Phường Mường Thanh', nameEn: 'Muong Thanh Ward' }] : [],
};

const options = (...values: string[]) => ({
  data: { values: values.map((value) => ({ value, label: value })) },
});

const FORM = {
  title: 'Tờ khai',
  display: 'wizard',
  language: 'vi',
  components: [
    {
      type: 'panel',
      key: 'tre',
      title: 'Trẻ được khai sinh',
      components: [
        {
          type: 'personName',
          key: 'hoTen',
          label: 'Họ, chữ đệm, tên',
          description: 'Như trên giấy chứng sinh',
          validate: { required: true },
        },
        { type: 'day', key: 'ngaySinh', label: 'Ngày sinh', validate: { required: true }, maxDate: 'today' },
        { type: 'select', key: 'gioiTinh', label: 'Giới tính', ...options('Nam', 'Nữ') },
        {
          type: 'select',
          key: 'danToc',
          label: 'Dân tộc',
          ...options('Kinh', 'Thái', 'Mông', 'Khơ Mú', 'Lào'),
        },
        { type: 'checkbox', key: 'coBanSao', label: 'Cấp bản sao' },
        {
          type: 'number',
          key: 'soLuong',
          label: 'Số lượng bản sao',
          validate: { required: true, integer: true },
          conditional: { show: true, when: 'coBanSao', eq: true },
        },
      ],
    },
    {
      type: 'panel',
      key: 'giaDinh',
      title: 'Gia đình',
      components: [
        { type: 'place', key: 'noiO', label: 'Nơi ở' },
        { type: 'money', key: 'von', label: 'Vốn' },
        { type: 'selectboxes', key: 'giayTo', label: 'Giấy tờ có', values: options('A', 'B').data.values },
        { type: 'textarea', key: 'ghiChu', label: 'Ghi chú' },
        {
          type: 'editgrid',
          key: 'thanhVien',
          label: 'Thành viên',
          addAnother: 'Thêm thành viên',
          components: [
            { type: 'textfield', key: 'ten', label: 'Tên', validate: { required: true } },
            { type: 'textfield', key: 'nghe', label: 'Nghề nghiệp' },
          ],
        },
      ],
    },
  ],
};

/** The same with rows that are all open. */
const OPEN = JSON.parse(JSON.stringify(FORM).replace('"editgrid"', '"datagrid"')) as typeof FORM;

const GOOD = { hoTen: 'Lò Văn An', ngaySinh: '20/11/2026' };

async function formOf(answers: Answers = {}, definition: unknown = FORM, step?: string): Promise<DvcEform> {
  return fixture<DvcEform>(
    html`<dvc-eform
      today="2026-11-22"
      .step=${step ?? null}
      .definition=${definition}
      .answers=${answers}
      .places=${PLACES}
    ></dvc-eform>`,
  );
}

const root = (form: DvcEform): ShadowRoot => form.shadowRoot!;
const said = (form: DvcEform): string => root(form).textContent!.replace(/\s+/g, ' ');
const focused = (form: DvcEform): Element | null => root(form).activeElement;
/** A message at a field, without the words for those who cannot see that it is red. */
const messageIn = (part: Element | null): string =>
  (part?.textContent ?? '').replace(/Cần xem lại:|Please check:/, '').trim();
const error = (form: DvcEform): string => messageIn(root(form).querySelector('.error'));

function control<E extends HTMLElement = HTMLInputElement>(form: DvcEform, id: string): E {
  const found = root(form).getElementById(id);
  if (!found) throw new Error(`No control ${id}`);
  return found as E;
}

function button(form: DvcEform, text: string): HTMLButtonElement {
  const all = [...root(form).querySelectorAll('button')];
  const found = all.find((item) => item.textContent!.trim() === text);
  if (!found)
    throw new Error(`No button "${text}" among: ${all.map((item) => item.textContent!.trim()).join(' | ')}`);
  return found;
}

function type(input: HTMLInputElement, text: string): void {
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

async function press(form: DvcEform, text: string): Promise<void> {
  button(form, text).click();
  await updated(form);
  await Promise.resolve();
}

describe('dvc-eform', () => {
  it('is accessible in each step, with complaints, and to read', async () => {
    const form = await formOf();
    await expectAccessible(form);
    await press(form, 'Đồng ý và tiếp tục');
    await expectAccessible(form);
    form.answers = { ...GOOD, thanhVien: [{ ten: 'Mai' }] };
    form.step = '#giaDinh';
    await until(() => said(form).includes('Tỉnh Điện Biên'), 'provinces');
    await expectAccessible(form);
    form.readonly = true;
    await updated(form);
    await expectAccessible(form);
  });

  it('names the step in words and explains the star once', async () => {
    const form = await formOf();
    expect(said(form)).to.contain('Phần 1/2 · Trẻ được khai sinh');
    expect(root(form).querySelector('[aria-current="step"]')!.textContent!.trim()).to.equal(
      'Trẻ được khai sinh',
    );
    expect(said(form).split('Mục có dấu * là bắt buộc')).to.have.length(2);
    expect(root(form).querySelector('h3')).to.equal(null);
  });

  it('tells of each change with all answers', async () => {
    const form = await formOf();
    const heard: { answers: Answers; address: string }[] = [];
    form.addEventListener('dvc-form-input', ({ detail }) => heard.push(detail));
    control(form, 'hoTen').focus();
    await sendKeys({ type: 'An' });
    expect(heard).to.deep.equal([
      { answers: { hoTen: 'A' }, address: 'hoTen' },
      { answers: { hoTen: 'An' }, address: 'hoTen' },
    ]);
    expect(form.answers).to.deep.equal({ hoTen: 'An' });
  });

  it('takes what is chosen and ticked', async () => {
    const form = await formOf(GOOD);
    const radios = root(form).querySelectorAll<HTMLInputElement>('input[type=radio]');
    radios[1]!.click();
    const list = control<HTMLSelectElement>(form, 'danToc');
    list.value = 'Thái';
    list.dispatchEvent(new Event('change'));
    await press(form, 'Đồng ý và tiếp tục');
    const boxes = root(form).querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    boxes[0]!.click();
    boxes[1]!.click();
    boxes[0]!.click();
    expect(form.answers).to.deep.equal({
      ...GOOD,
      gioiTinh: 'Nữ',
      danToc: 'Thái',
      giayTo: { A: false, B: true },
    });
  });

  it('complains about nothing while it is typed, nor about what was passed by', async () => {
    const form = await formOf();
    control(form, 'hoTen').focus();
    await sendKeys({ press: 'Tab' });
    const day = control(form, 'ngaySinh');
    expect(focused(form)).to.equal(day);
    expect(error(form)).to.equal('');
    await sendKeys({ type: '31/02/2026' });
    expect(error(form)).to.equal('');
    await sendKeys({ press: 'Tab' });
    expect(error(form)).to.contain('ngày/tháng/năm');
    expect(day.getAttribute('aria-invalid')).to.equal('true');
    expect(day.value).to.equal('31/02/2026');
    const described = day.getAttribute('aria-describedby')!.split(' ');
    expect(root(form).getElementById(described.at(-1)!)!.textContent).to.contain(error(form));
    type(day, '20/11/2026');
    expect(error(form)).not.to.equal('');
    day.blur();
    expect(error(form)).to.equal('');
    expect(day.getAttribute('aria-invalid')).to.equal(null);
  });

  it('moves nothing under a pointer that is on its way to a button', async () => {
    const form = await formOf();
    type(control(form, 'ngaySinh'), '31/02/2026');
    form.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    control(form, 'ngaySinh').blur();
    expect(error(form)).to.equal('');
    globalThis.dispatchEvent(new PointerEvent('pointerup'));
    await until(() => error(form), 'the message');
  });

  it('takes the focus to a summary whose lines lead to the fields', async () => {
    const form = await formOf();
    await press(form, 'Đồng ý và tiếp tục');
    expect(focused(form)!.classList.contains('summary')).to.equal(true);
    expect(focused(form)!.textContent).to.contain('Có 2 mục cần xem lại');
    const messages = [...root(form).querySelectorAll('.summary li')].map((item) => item.textContent!.trim());
    const atFields = [...root(form).querySelectorAll('.error')].map(messageIn);
    expect(messages).to.deep.equal(atFields);
    await press(form, messages[1]!);
    expect(focused(form)).to.equal(control(form, 'ngaySinh'));
  });

  it('goes on, back, and hands over at the end', async () => {
    const form = await formOf(GOOD);
    const heard: unknown[] = [];
    form.addEventListener('dvc-form-step', ({ detail }) => heard.push(detail.step));
    form.addEventListener('dvc-form-complete', ({ detail }) => heard.push(detail.answers));
    await press(form, 'Đồng ý và tiếp tục');
    expect(focused(form)!.textContent).to.contain('Phần 2/2 · Gia đình');
    await press(form, 'Quay lại');
    expect(control(form, 'hoTen').value).to.equal('Lò Văn An');
    await press(form, 'Đồng ý và tiếp tục');
    await press(form, 'Đồng ý và tiếp tục');
    expect(heard).to.deep.equal(['#giaDinh', '#tre', '#giaDinh', GOOD]);
  });

  it('tells the page when somebody goes back from the first step', async () => {
    const form = await formOf();
    form.backOut = true;
    await updated(form);
    let back = 0;
    form.addEventListener('dvc-form-back', () => back++);
    await press(form, 'Quay lại');
    expect(back).to.equal(1);
  });

  it('shows what an answer asks for and keeps the rest of the page', async () => {
    const form = await formOf(GOOD);
    const name = control(form, 'hoTen');
    expect(root(form).getElementById('soLuong')).to.equal(null);
    control(form, 'coBanSao').click();
    expect(control(form, 'soLuong')).to.be.instanceOf(HTMLInputElement);
    expect(control(form, 'hoTen')).to.equal(name);
    await press(form, 'Đồng ý và tiếp tục');
    expect(error(form)).to.equal('Nhập số lượng bản sao');
    control(form, 'coBanSao').click();
    expect(root(form).getElementById('soLuong')).to.equal(null);
    expect(form.answers).to.deep.equal({ ...GOOD, coBanSao: false });
  });

  it('never rewrites what was typed', async () => {
    const form = await formOf();
    control(form, 'coBanSao').click();
    type(control(form, 'soLuong'), '02');
    control(form, 'soLuong').blur();
    form.requestUpdate();
    await updated(form);
    expect(control(form, 'soLuong').value).to.equal('02');
    expect(form.answers['soLuong']).to.equal(2);
    type(control(form, 'soLuong'), 'hai');
    control(form, 'soLuong').blur();
    expect(control(form, 'soLuong').value).to.equal('hai');
    expect(form.answers['soLuong']).to.equal('hai');
    expect(error(form)).to.equal('Nhập số lượng bản sao bằng chữ số');
  });

  it('waits for a syllable that is being composed, and writes nothing into it', async () => {
    const form = await formOf({ hoTen: 'Lò' });
    let heard = 0;
    form.addEventListener('dvc-form-input', () => heard++);
    const name = control(form, 'hoTen');
    name.focus();
    name.dispatchEvent(new CompositionEvent('compositionstart'));
    name.value = 'Lò Vaw';
    name.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    form.requestUpdate();
    await updated(form);
    expect(name.value).to.equal('Lò Vaw');
    expect(heard).to.equal(0);
    name.value = 'Lò Vă';
    name.dispatchEvent(new CompositionEvent('compositionend'));
    expect(heard).to.equal(1);
    expect(form.answers['hoTen']).to.equal('Lò Vă');
  });

  it('says an amount in words', async () => {
    const form = await formOf({ von: 150000 }, FORM, '#giaDinh');
    expect(control(form, 'von').value).to.equal('150.000');
    expect(said(form)).to.contain('Bằng chữ: Một trăm năm mươi nghìn đồng');
    type(control(form, 'von'), '1000000');
    expect(said(form)).to.contain('Bằng chữ: Một triệu đồng');
    expect(control(form, 'von').value).to.equal('1000000');
  });

  it('offers the communes of the chosen province', async () => {
    const form = await formOf({}, FORM, '#giaDinh');
    await until(() => said(form).includes('Tỉnh Điện Biên'), 'provinces');
    const choose = (part: string, code: string): void => {
      const select = control<HTMLSelectElement>(form, `noiO:${part}`);
      select.value = code;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    choose('province', '11');
    await until(() => said(form).includes('Phường Mường Thanh'), 'communes');
    choose('commune', '03127');
    type(control(form, 'noiO:detail'), 'Tổ 4');
    expect(form.answers['noiO']).to.deep.equal({ province: '11', commune: '03127', detail: 'Tổ 4' });
    choose('province', '12');
    expect(form.answers['noiO']).to.deep.equal({ province: '12', detail: 'Tổ 4' });
    expect(control<HTMLSelectElement>(form, 'noiO:province').value).to.equal('12');
    expect(control<HTMLSelectElement>(form, 'noiO:commune').value).to.equal('');
    expect(control(form, 'noiO:detail').value).to.equal('Tổ 4');
    control(form, 'noiO:province').focus();
    control(form, 'noiO:province').blur();
    expect(control(form, 'noiO:commune').getAttribute('aria-invalid')).to.equal('true');
    expect(control(form, 'noiO:province').getAttribute('aria-invalid')).to.equal(null);
  });

  it('keeps and shows the district of an older paper while the province stays', async () => {
    const noiO = { province: '11', commune: '', formerDistrict: 'Huyện Điện Biên', detail: 'Tổ 4' };
    const form = await formOf({ ...GOOD, noiO }, FORM, '#giaDinh');
    expect(said(form)).to.contain('Quận, huyện trên giấy tờ cũ: Huyện Điện Biên');
    const choose = (part: string, code: string): void => {
      const list = control<HTMLSelectElement>(form, `noiO:${part}`);
      list.value = code;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    };
    await until(() => control<HTMLSelectElement>(form, 'noiO:commune').options.length > 1, 'communes');
    choose('commune', '03127');
    expect(form.answers['noiO']).to.deep.equal({ ...noiO, commune: '03127' });
    choose('province', '12');
    expect(form.answers['noiO']).to.deep.equal({ province: '12', detail: 'Tổ 4' });
  });

  it('says when places cannot be read, and tries again', async () => {
    const form = await formOf({}, FORM, '#tre');
    let away = true;
    form.places = {
      ...PLACES,
      provinces: async () => {
        if (away) throw new Error('away');
        return PLACES.provinces();
      },
    };
    form.step = '#giaDinh';
    await until(() => said(form).includes('Chưa tải được danh sách địa danh'), 'the message');
    away = false;
    await press(form, 'Thử lại');
    await until(() => said(form).includes('Tỉnh Điện Biên'), 'provinces');
  });

  it('adds rows and takes them out again, with the focus led and a way back', async () => {
    const form = await formOf({ thanhVien: [] }, OPEN, '#giaDinh');
    button(form, 'Thêm thành viên').click();
    expect(focused(form)).to.equal(control(form, 'thanhVien[0].ten'));
    type(control(form, 'thanhVien[0].ten'), 'Một');
    button(form, 'Thêm thành viên').click();
    const second = control(form, 'thanhVien[1].ten');
    type(second, 'Hai');
    button(form, 'Xóa thành viên 1').click();
    expect(form.answers['thanhVien']).to.deep.equal([{ ten: 'Hai' }]);
    expect(control(form, 'thanhVien[0].ten')).to.equal(second);
    expect(focused(form)).to.equal(button(form, 'Hoàn tác'));
    expect(root(form).querySelector('[role=status]')!.textContent).to.contain('Đã xóa thành viên 1');
    button(form, 'Hoàn tác').click();
    expect(form.answers['thanhVien']).to.deep.equal([{ ten: 'Một' }, { ten: 'Hai' }]);
    expect(focused(form)).to.equal(control(form, 'thanhVien[0].ten'));
    expect(control(form, 'thanhVien[1].ten')).to.equal(second);
  });

  it('lets messages go with their rows', async () => {
    const form = await formOf(
      { ...GOOD, thanhVien: [{ nghe: 'a' }, { ten: 'Hai' }, { nghe: 'b' }] },
      OPEN,
      '#giaDinh',
    );
    expect(form.check().map(({ path }) => path)).to.deep.equal(['thanhVien[0].ten', 'thanhVien[2].ten']);
    await updated(form);
    button(form, 'Xóa thành viên 1').click();
    expect(control(form, 'thanhVien[0].ten').getAttribute('aria-invalid')).to.equal(null);
    expect(control(form, 'thanhVien[1].ten').getAttribute('aria-invalid')).to.equal('true');
  });

  it('shows what the account knows plainly, with its source, and asks for what it does not know', async () => {
    const known = (key: string, kind: string, label: string, disabled: boolean) => ({
      type: kind,
      key,
      label,
      disabled,
      properties: { prefill: `account.${key}` },
    });
    const form = await fixture<DvcEform>(
      html`<dvc-eform
        .definition=${{
          components: [
            known('name', 'personName', 'Họ tên', true),
            known('phone', 'phone', 'Điện thoại', false),
            known('citizenId', 'citizenId', 'Số định danh', true),
          ],
        }}
        .answers=${{ name: 'Lò Thị Mai', phone: '0912345678' }}
        .sources=${{ name: 'population-register', phone: 'identity-provider' }}
      ></dvc-eform>`,
    );
    expect(root(form).getElementById('name')).to.equal(null);
    expect(said(form)).to.match(/Lò Thị Mai\s+Từ Cơ sở dữ liệu quốc gia về dân cư/);
    expect(said(form)).to.contain('Từ tài khoản định danh');
    expect(control(form, 'citizenId')).to.be.instanceOf(HTMLInputElement);
    type(control(form, 'phone'), '0900000000');
    expect(said(form)).not.to.contain('Từ tài khoản định danh');
  });

  it('shows what the host found at the field and above the form', async () => {
    const form = await formOf({ ...GOOD, thanhVien: [{ ten: 'Mai' }] });
    form.findings = [{ path: '/answers/thanhVien/0/ten', code: 'x', message: 'Xem lại tên' }];
    await until(() => focused(form)?.classList.contains('summary'), 'the summary');
    expect(said(form)).to.contain('Phần 2/2');
    const name = control(form, 'thanhVien[0].ten');
    expect(error(form)).to.equal('Xem lại tên');
    type(name, 'Mai Lan');
    name.blur();
    expect(name.getAttribute('aria-invalid')).to.equal(null);
  });

  it('is a page to read when asked', async () => {
    const form = await formOf({
      ...GOOD,
      gioiTinh: 'Nữ',
      noiO: { province: '11', commune: '03127', detail: 'Tổ 4' },
    });
    form.readonly = true;
    await until(() => said(form).includes('Tổ 4, Phường Mường Thanh, Tỉnh Điện Biên'), 'names of places');
    expect(root(form).querySelector('input, select, button')).to.equal(null);
    expect(said(form)).to.match(/Giới tính\s+Nữ/);
    expect(said(form)).to.contain('Không khai');
  });

  it('is a control of a form around it', async () => {
    const around = await fixture<HTMLFormElement>(
      html`<form>
        <dvc-eform name="toKhai" .definition=${FORM} .answers=${{ hoTen: 'An' }}></dvc-eform>
      </form>`,
    );
    const form = around.querySelector('dvc-eform')!;
    await updated(form);
    const sent = (): unknown => JSON.parse(String(new FormData(around).get('toKhai')));
    expect(sent()).to.deep.equal({ hoTen: 'An' });
    expect(around.checkValidity()).to.equal(false);
    type(control(form, 'ngaySinh'), '20/11/2020');
    expect(sent()).to.deep.equal({ hoTen: 'An', ngaySinh: '20/11/2020' });
    control(form, 'ngaySinh').blur();
    expect(around.checkValidity()).to.equal(true);
    around.reset();
    await updated(form);
    expect(form.answers).to.deep.equal({ hoTen: 'An' });
    expect(control(form, 'ngaySinh').value).to.equal('');
  });

  it('can be closed for a while', async () => {
    const form = await formOf();
    form.disabled = true;
    await updated(form);
    expect(control(form, 'hoTen').matches(':disabled')).to.equal(true);
    expect(button(form, 'Đồng ý và tiếp tục').matches(':disabled')).to.equal(true);
  });

  it('keeps what was typed when its definition changes', async () => {
    const form = await formOf();
    type(control(form, 'hoTen'), 'An');
    form.definition = { ...FORM, title: 'Khác' };
    await updated(form);
    expect(form.answers).to.deep.equal({ hoTen: 'An' });
    expect(control(form, 'hoTen').value).to.equal('An');
  });

  it('speaks English with what the definition translates', async () => {
    const form = await formOf({}, { ...FORM, i18n: { en: { 'Ngày sinh': 'Date of birth' } } });
    form.lang = 'en';
    form.requestUpdate();
    await updated(form);
    expect(said(form)).to.contain('Part 1 of 2');
    await press(form, 'Agree and continue');
    expect(said(form)).to.contain('Enter date of birth');
    form.lang = 'vi';
    form.requestUpdate();
    await updated(form);
    expect(error(form)).to.contain('Nhập');
  });

  it('says of a definition that is none that it cannot be opened, and tells the page why', async () => {
    const warnings: string[] = [];
    const form = document.createElement('dvc-eform');
    form.addEventListener('dvc-form-warning', ({ detail }) =>
      warnings.push(...detail.problems.map(({ code }) => code)),
    );
    form.definition = { nothing: true };
    document.body.append(form);
    await updated(form);
    expect(said(form)).to.contain('Tờ khai này chưa mở được');
    expect(warnings).to.deep.equal(['not-a-definition']);
    form.remove();
  });

  it('asks the host for a form by its id and version', async () => {
    const asked: string[] = [];
    const fetch = async (input: RequestInfo | URL): Promise<Response> => {
      asked.push(String(input));
      return Response.json({ id: 'khai-sinh', version: '1', procedureCode: '1.001193', definition: FORM });
    };
    const portal = await fixture(
      html`<dvc-portal api="https://host.example" .fetch=${fetch}
        ><dvc-eform form-id="khai-sinh" form-version="1"></dvc-eform
      ></dvc-portal>`,
    );
    const form = portal.querySelector('dvc-eform')!;
    await until(() => said(form).includes('Phần 1/2'), 'the form');
    expect(asked).to.deep.equal(['https://host.example/api/v1/forms/khai-sinh/versions/1']);
  });

  it('draws one field for a keystroke in one of 2,000', async () => {
    const components = Array.from({ length: 2000 }, (_, i) => ({
      type: 'textfield',
      key: `f${i}`,
      label: `Mục ${i}`,
    }));
    const form = await formOf({}, { components });
    let drawn = 0;
    const observer = new MutationObserver((records) => (drawn += records.length));
    observer.observe(root(form), { subtree: true, childList: true, characterData: true, attributes: true });
    type(control(form, 'f1000'), 'An');
    await Promise.resolve();
    observer.disconnect();
    expect(form.answers).to.deep.equal({ f1000: 'An' });
    expect(drawn).to.be.lessThan(5);
  });
});
