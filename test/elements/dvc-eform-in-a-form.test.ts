import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../components/elements/dvc-eform/define.js';
import type { DvcEform } from '../../components/elements/dvc-eform/dvc-eform.js';
import { fixture, updated, until } from '../support/fixture.js';

const DEFINITION = {
  components: [
    { type: 'textfield', key: 'ten', label: 'Tên', validate: { required: true } },
    { type: 'password', key: 'matKhau', label: 'Mật khẩu' },
    { type: 'file', key: 'tep', label: 'Tệp' },
  ],
};

interface Around {
  readonly around: HTMLFormElement;
  readonly form: DvcEform;
  readonly root: ShadowRoot;
  /** How often the form around was submitted. */
  submits(): number;
}

async function inForm(answers: object = {}, parts: DvcEform['parts'] = {}): Promise<Around> {
  const around = await fixture<HTMLFormElement>(
    html`<form>
      <fieldset>
        <dvc-eform name="toKhai" .definition=${DEFINITION} .answers=${answers} .parts=${parts}></dvc-eform>
      </fieldset>
      <button>Gửi</button>
    </form>`,
  );
  const form = around.querySelector('dvc-eform')!;
  await updated(form);
  let submits = 0;
  around.addEventListener('submit', (event) => {
    event.preventDefault();
    submits += 1;
  });
  return { around, form, root: form.shadowRoot!, submits: () => submits };
}

describe('dvc-eform in a form of the page', () => {
  it('is a control like any other to whoever builds the page', async () => {
    const { around, form } = await inForm();
    expect(form.form).to.equal(around);
    expect(around.elements.namedItem('toKhai')).to.equal(form);
    expect(form.name).to.equal('toKhai');
    expect(form.willValidate).to.equal(true);
    expect(form.validity.valid).to.equal(false);
    expect(form.validationMessage).to.equal('Nhập tên');
    expect(form.checkValidity()).to.equal(false);
    expect(form.shadowRoot!.querySelector('.summary'), 'asking shows nothing').to.equal(null);
  });

  it('shows what needs another look when somebody submits with a button of the page', async () => {
    const { around, root, submits } = await inForm();
    around.querySelector('button')!.click();
    await until(() => root.activeElement?.matches('.summary') === true, 'focus on the summary');
    expect(root.querySelectorAll('[aria-invalid="true"]')).to.have.length(1);
    expect(submits()).to.equal(0);
    root.querySelector<HTMLInputElement>('#ten')!.focus();
    await sendKeys({ type: 'An' });
    around.querySelector('button')!.focus();
    around.querySelector('button')!.click();
    expect(submits()).to.equal(1);
  });

  it('is closed by a fieldset around, and open again after it', async () => {
    const { around, form, root } = await inForm({ ten: 'An' });
    const fieldset = around.querySelector('fieldset')!;
    fieldset.disabled = true;
    await updated(form);
    expect(root.querySelector('#ten')!.matches(':disabled')).to.equal(true);
    expect(new FormData(around).has('toKhai')).to.equal(false);
    expect(await form.submit()).to.equal(false);
    fieldset.disabled = false;
    await updated(form);
    expect(root.querySelector('#ten')!.matches(':disabled')).to.equal(false);
    expect(new FormData(around).has('toKhai')).to.equal(true);
    expect(form.disabled).to.equal(false);
  });

  it('is not submitted by the page while an upload in it is under way', async () => {
    let done = (): void => undefined;
    const upload = new Promise<void>((resolve) => (done = resolve));
    const { around, form, submits } = await inForm(
      { ten: 'An' },
      {
        file: ({ waitUntil, give }) =>
          html`<input
            type="file"
            @click=${(event: Event) => {
              event.preventDefault();
              waitUntil(upload.then(() => give([{ name: 'a.pdf', size: 1 }])));
            }}
          />`,
      },
    );
    form.shadowRoot!.querySelector<HTMLInputElement>('[type=file]')!.click();
    around.requestSubmit();
    expect(submits()).to.equal(0);
    expect(form.validationMessage).to.equal('Đang chờ hoàn tất…');
    done();
    await until(() => around.checkValidity(), 'the upload');
    around.requestSubmit();
    expect(submits()).to.equal(1);
    expect(String(new FormData(around).get('toKhai'))).to.contain('a.pdf');
  });

  it('is not handed on with what was taken out while the page was looking', async () => {
    const { form, root, submits } = await inForm({ ten: 'An' });
    let looked = (): void => undefined;
    form.addEventListener('dvc-form-submit', ({ detail }) =>
      detail.waitUntil(new Promise<void>((resolve) => (looked = resolve))),
    );
    const submitting = form.submit();
    root.querySelector<HTMLInputElement>('#ten')!.focus();
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    looked();
    expect(await submitting).to.equal(false);
    expect(submits()).to.equal(0);
  });

  it('takes up what the browser kept of a page that was left, without passwords', async () => {
    const kept: unknown[] = [];
    const setFormValue = ElementInternals.prototype.setFormValue;
    ElementInternals.prototype.setFormValue = function (value, state): void {
      kept.push(state);
      setFormValue.call(this, value, state);
    };
    try {
      await inForm({ ten: 'An', matKhau: 'bí mật' });
    } finally {
      ElementInternals.prototype.setFormValue = setFormValue;
    }
    const state = String(kept.at(-1));
    expect(state).not.to.contain('bí mật');
    const { around, form, root } = await inForm();
    form.formStateRestoreCallback(state);
    await updated(form);
    expect(form.answers).to.deep.equal({ ten: 'An' });
    expect(root.querySelector<HTMLInputElement>('#ten')!.value).to.equal('An');
    expect(String(new FormData(around).get('toKhai'))).to.contain('An');
  });
});
