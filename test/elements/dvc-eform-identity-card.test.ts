import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import '../../components/elements/dvc-eform/define.js';
import type { DvcEform } from '../../components/elements/dvc-eform/dvc-eform.js';
import { expectAccessible } from '../support/axe.js';
import { fixture, updated, until } from '../support/fixture.js';

const CARD = '011185000123||Lò Thị Mai|05021985|Nữ|Tổ 4, Mường Thanh|01072021';
const DEFINITION = {
  components: [
    {
      type: 'citizenId',
      key: 'so',
      label: 'Số định danh',
      properties: { fullName: 'ten', birthDate: 'sinh', sex: 'gioi' },
    },
    { type: 'personName', key: 'ten', label: 'Họ và tên' },
    { type: 'day', key: 'sinh', label: 'Ngày sinh' },
    {
      type: 'radio',
      key: 'gioi',
      label: 'Giới tính',
      values: [
        { value: 'nam', label: 'Nam' },
        { value: 'nu', label: 'Nữ' },
      ],
    },
  ],
};

async function formOf(answers: object, parts: DvcEform['parts'] = {}): Promise<DvcEform> {
  const form = await fixture<DvcEform>(
    html`<dvc-eform .definition=${DEFINITION} .answers=${answers} .parts=${parts}></dvc-eform>`,
  );
  await updated(form);
  return form;
}

const part = <E extends HTMLElement>(form: DvcEform, selector: string): E =>
  form.shadowRoot!.querySelector<E>(selector)!;

function type(input: HTMLInputElement, text: string): void {
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function button(form: DvcEform, words: string): HTMLButtonElement | undefined {
  return [...form.shadowRoot!.querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === words,
  );
}

describe('dvc-eform, a number and the person who bears it', () => {
  it('warns where the year of birth is another, follows the change of it, and refuses nothing', async () => {
    const form = await formOf({ so: '011185000123', sinh: '05/02/1986' });
    const warning = (): string => part(form, '.notice.warning')?.textContent ?? '';
    expect(warning()).to.contain('cho biết năm sinh khác. Hãy xem lại');
    await expectAccessible(form);
    expect(form.check()).to.deep.equal([]);
    type(part(form, '#sinh'), '05/02/1985');
    expect(warning()).to.equal('');
    part<HTMLInputElement>(form, '[type=radio]').click();
    expect(warning()).to.contain('cho biết giới tính khác');
  });

  it('is filled from the card, where nothing was typed yet', async () => {
    const form = await formOf({ ten: 'Lò Mai' }, { scan: async () => CARD });
    button(form, 'Quét mã QR trên thẻ căn cước')!.click();
    await until(() => form.answers['so'], 'the card');
    expect(form.answers).to.deep.equal({ so: '011185000123', ten: 'Lò Mai', sinh: '05/02/1985', gioi: 'nu' });
    expect(part<HTMLInputElement>(form, '#so').value).to.equal('011185000123');
    expect(part(form, '.status').textContent).to.contain('Đã điền theo thẻ');
  });

  it('is filled from what a hand scanner types', async () => {
    const form = await formOf({});
    type(part(form, '#so'), CARD);
    button(form, 'Điền theo mã QR của thẻ')!.click();
    await updated(form);
    expect(form.answers).to.deep.equal({
      so: '011185000123',
      ten: 'Lò Thị Mai',
      sinh: '05/02/1985',
      gioi: 'nu',
    });
    expect(form.shadowRoot!.querySelector('[aria-invalid]')).to.equal(null);
  });

  it('says when there was no card in the picture', async () => {
    const form = await formOf({}, { scan: async () => 'https://example.vn' });
    button(form, 'Quét mã QR trên thẻ căn cước')!.click();
    await until(() => part(form, '.status').textContent.includes('Chưa đọc được mã QR'), 'the message');
    expect(form.answers).to.deep.equal({});
  });
});
