import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../components/elements/dvc-filing/define.js';
import '../../components/elements/dvc-portal/define.js';
import type { AnswerOf } from '../../components/contract/operations.js';
import type { DvcAttachmentUploader } from '../../components/elements/dvc-attachment-uploader/dvc-attachment-uploader.js';
import type { DvcEform } from '../../components/elements/dvc-eform/dvc-eform.js';
import type { DvcAgencyChooser } from '../../components/elements/dvc-agency-chooser/dvc-agency-chooser.js';
import type { DvcFiling } from '../../components/elements/dvc-filing/dvc-filing.js';
import type { Payment } from '../../components/contract/schemas/payment.js';
import { createMockHost, type MockHost } from '../../mocks/mock-host.js';
import { hall, PDF, readyDraft, type PersonName } from '../host/fixtures.js';
import { expectAccessible } from '../support/axe.js';
import { fixture, until } from '../support/fixture.js';
import { savedFile } from '../support/saved-file.js';
import { hostInPage, type PageWorld } from '../support/host-in-page.js';

describe('dvc-filing', () => {
  const root = (filing: DvcFiling): ShadowRoot => filing.shadowRoot!;
  const textOf = (filing: DvcFiling): string => root(filing).textContent!.replace(/\s+/g, ' ');
  const find = <E extends HTMLElement>(filing: DvcFiling, selector: string): E | null =>
    root(filing).querySelector<E>(selector);
  const button = (filing: DvcFiling, text: string): HTMLButtonElement | undefined =>
    [...root(filing).querySelectorAll('button')].find(({ textContent }) => textContent.includes(text));
  const at = (filing: DvcFiling, step: string): Promise<unknown> =>
    until(() => find(filing, '#step-title')?.textContent.includes(step), `the step "${step}"`);
  const onward = (filing: DvcFiling): void => button(filing, 'Đồng ý và tiếp tục')!.click();

  async function shown(
    world: PageWorld,
    content = html`<dvc-filing procedure="1.001193"></dvc-filing>`,
    person: PersonName | 'nobody' = 'mai',
  ): Promise<DvcFiling> {
    const portal = await fixture(world.portal(content, person === 'nobody' ? undefined : person));
    return portal.querySelector('dvc-filing')!;
  }

  const draftsOf = async (world: PageWorld): Promise<AnswerOf<'drafts.list'>['drafts']> =>
    (await world.as('mai').ok<AnswerOf<'drafts.list'>>('drafts.list')).drafts;
  const dossiersOf = async (world: PageWorld): Promise<AnswerOf<'dossiers.list'>['items']> =>
    (await world.as('mai').ok<AnswerOf<'dossiers.list'>>('dossiers.list')).items;

  async function begun(world: PageWorld): Promise<DvcFiling> {
    const filing = await shown(world);
    await at(filing, 'Cơ quan và trường hợp');
    (await until(() => find<HTMLInputElement>(filing, '#case input'), 'the cases')).click();
    await until(() => find<DvcAgencyChooser>(filing, '#agency')?.value, 'the agency');
    onward(filing);
    await at(filing, 'Người nộp và chủ hồ sơ');
    return filing;
  }

  /** At the last step, with everything filled in beforehand. */
  async function atReview(world: PageWorld): Promise<DvcFiling> {
    const { id, version } = await readyDraft(world.as('mai'));
    await world.as('mai').ok('drafts.change', { params: { id }, version, body: { step: 'review' } });
    const filing = await shown(world, html`<dvc-filing draft=${id}></dvc-filing>`);
    await at(filing, 'Kiểm tra và cam đoan');
    await until(() => find(filing, '#commitment'), 'the commitment');
    return filing;
  }

  it('is accessible', async () => {
    const filing = await begun(await hostInPage());
    await expectAccessible(filing);
  });

  it('says what it needs when the page names no procedure', async () => {
    const filing = await shown(await hostInPage(), html`<dvc-filing></dvc-filing>`);
    expect(textOf(filing)).to.contain('procedure="mã thủ tục"');
  });

  it('asks to sign in first, and leaves the way to the page', async () => {
    const filing = await shown(
      await hostInPage(),
      html`<dvc-filing procedure="1.001193"></dvc-filing>`,
      'nobody',
    );
    await until(() => button(filing, 'Đăng nhập để nộp hồ sơ'), 'the way to sign in');
    const told: { returnTo: string }[] = [];
    filing.addEventListener('dvc-sign-in', (event) => {
      told.push((event as CustomEvent<{ returnTo: string }>).detail);
      event.preventDefault();
    });
    button(filing, 'Đăng nhập để nộp hồ sơ')!.click();
    expect(told.map(({ returnTo }) => returnTo)).to.deep.equal([location.href]);
  });

  it('sends officers to an account of their own', async () => {
    const filing = await shown(
      await hostInPage(),
      html`<dvc-filing procedure="1.001193"></dvc-filing>`,
      'lan',
    );
    await until(() => textOf(filing).includes('Đây là tài khoản cán bộ'), 'the words for officers');
  });

  it('says so when the procedure is not taken online', async () => {
    const filing = await shown(await hostInPage(), html`<dvc-filing procedure="1.004222"></dvc-filing>`);
    await until(() => textOf(filing).includes('chưa nhận hồ sơ trực tuyến'), 'the refusal');
  });

  it('chooses the agency where the account lives, and asks for the case', async () => {
    const world = await hostInPage();
    const filing = await shown(world);
    await at(filing, 'Cơ quan và trường hợp');
    await until(() => find<DvcAgencyChooser>(filing, '#agency')?.value === hall.id, 'the agency');
    onward(filing);
    const summary = await until(() => find(filing, '#summary'), 'the summary');
    await until(() => root(filing).activeElement === summary, 'focus on the summary');
    expect(summary.textContent).to.contain('Hãy chọn trường hợp của bạn');
    expect(world.requests).not.to.include('POST /drafts');
    find(filing, '#summary a')!.click();
    expect(root(filing).activeElement?.id).to.equal('case');
  });

  it('begins one draft, tells its id, and puts the step in focus', async () => {
    const world = await hostInPage();
    const filing = await begun(world);
    expect(world.requests.filter((line) => line === 'POST /drafts').length).to.equal(1);
    await until(() => root(filing).activeElement?.id === 'step-title', 'focus on the title');
    await until(() => textOf(filing).includes('Đã lưu nháp lúc'), 'the step to be saved');
    expect((await draftsOf(world)).map(({ caseId, step }) => [caseId, step])).to.deep.equal([
      ['thuong', 'parties'],
    ]);
  });

  it('offers a draft of the same procedure to go on with', async () => {
    const world = await hostInPage();
    const { id } = await readyDraft(world.as('mai'));
    const filing = await shown(world);
    await until(() => button(filing, 'Làm tiếp hồ sơ nháp'), 'the offer');
    const told: unknown[] = [];
    filing.addEventListener('dvc-draft-begun', ({ detail }) => told.push(detail));
    button(filing, 'Làm tiếp hồ sơ nháp')!.click();
    await until(() => told.length > 0, 'the draft');
    expect(told).to.deep.equal([{ id }]);
  });

  it('takes another owner, and keeps what was typed in the draft', async () => {
    const world = await hostInPage();
    const filing = await begun(world);
    root(filing).querySelectorAll<HTMLInputElement>('input[name=owner]')[1]!.click();
    const name = await until(() => find<HTMLInputElement>(filing, '#owner-name'), 'the fields of the owner');
    name.focus();
    await sendKeys({ type: "K'Sor Y Thanh" });
    onward(filing);
    const summary = await until(() => find(filing, '#summary'), 'the summary');
    expect(summary.textContent).to.contain('Số định danh cần đúng 12 chữ số');
    expect(find<HTMLInputElement>(filing, '#owner-name')!.value).to.equal("K'Sor Y Thanh");
    find(filing, '#owner-citizenId')!.focus();
    await sendKeys({ type: '011192000555' });
    onward(filing);
    await at(filing, 'Tờ khai điện tử');
    await until(() => textOf(filing).includes('Đã lưu nháp lúc'), 'the draft to be saved');
    const [draft] = await draftsOf(world);
    expect(draft?.owner).to.deep.equal({ kind: 'person', name: "K'Sor Y Thanh", citizenId: '011192000555' });
  });

  it('says so when the draft was changed elsewhere, and keeps what the citizen chooses to keep', async () => {
    const world = await hostInPage();
    const filing = await begun(world);
    await until(() => textOf(filing).includes('Đã lưu nháp lúc'), 'the draft to be saved');
    const [draft] = await draftsOf(world);
    await world.as('mai').ok('drafts.change', {
      params: { id: draft!.id },
      version: draft!.version,
      body: { caseId: 'bo-roi' },
    });
    onward(filing);
    await until(() => textOf(filing).includes('vừa được sửa ở nơi khác'), 'the conflict');
    button(filing, 'Giữ nội dung trên trang này')!.click();
    await until(() => textOf(filing).includes('Đã lưu nháp lúc'), 'the draft to be saved');
    const [after] = await draftsOf(world);
    expect([after?.caseId, after?.step]).to.deep.equal(['bo-roi', 'form']);
  });

  it('tells an organisation kindly that a procedure is for people', async () => {
    const mock = await createMockHost({ scenario: 'empty', signedInAs: 'hop-tac-xa' });
    const portal = await fixture(
      html`<dvc-portal api="" .fetch=${mock.fetch}
        ><dvc-filing procedure="1.001193"></dvc-filing
      ></dvc-portal>`,
    );
    const filing = portal.querySelector('dvc-filing')!;
    await until(() => textOf(filing).includes('Thủ tục này dành cho cá nhân'), 'the words');
    expect(button(filing, 'Đồng ý và tiếp tục')).to.equal(undefined);
    await expectAccessible(filing);
  });

  describe('with a newer version of the form', () => {
    async function withNewer(
      life: 'begun' | 'ready',
    ): Promise<{ filing: DvcFiling; mock: MockHost; id: string }> {
      const mock = await createMockHost({ scenario: 'newer-form', signedInAs: 'mai' });
      const id = mock.dossiers[life]!.id;
      const portal = await fixture(
        html`<dvc-portal api="" .fetch=${mock.fetch}><dvc-filing draft=${id}></dvc-filing></dvc-portal>`,
      );
      const filing = portal.querySelector('dvc-filing')!;
      await until(() => find(filing, '.newer li'), 'what changed');
      return { filing, mock, id };
    }
    const read = ({ mock, id }: { mock: MockHost; id: string }) =>
      mock.as('mai').call('drafts.read', { params: { id } });

    it('offers it, and says what changes and what has no place in it, before anything is done', async () => {
      const { filing, mock, id } = await withNewer('ready');
      const offer = find(filing, '.newer')!.textContent.replace(/\s+/g, ' ');
      expect(offer).to.contain('Thêm mục “Tên cơ sở y tế nơi sinh” (bắt buộc)');
      expect(offer).to.contain('đổi tên thành “Họ, chữ đệm, tên của trẻ”');
      expect(find(filing, '.newer .left')!.textContent).to.contain('Tổ dân phố 4');
      const { form, answers } = await read({ mock, id });
      expect([form?.version, 'nksQueQuan_TrongNuoc' in answers]).to.deep.equal(['1', true]);
      await expectAccessible(filing);
    });

    it('goes on in it with what was filled in, when the citizen takes it', async () => {
      const { filing, mock, id } = await withNewer('begun');
      button(filing, 'Chuyển sang bản mới')!.click();
      await until(() => !find(filing, '.newer'), 'the offer to go');
      await until(
        () => find(filing, 'dvc-eform[form-version="1-moi"]')?.shadowRoot?.querySelector('fieldset') ?? null,
        'the newer form',
      );

      const draft = await read({ mock, id });
      expect([draft.form?.version, draft.answers['HoTenKS']]).to.deep.equal(['1-moi', 'Quàng Tuấn Kiệt']);
      expect(find<HTMLElement & { answers: object }>(filing, 'dvc-eform')!.answers).to.include({
        HoTenKS: 'Quàng Tuấn Kiệt',
      });
    });

    it('goes on in the older one, when the citizen does not', async () => {
      const { filing, mock, id } = await withNewer('begun');
      button(filing, 'Khai tiếp bản trước')!.click();
      await until(() => !find(filing, '.newer'), 'the offer to go');
      expect((await read({ mock, id })).form?.version).to.equal('1');
      expect(find(filing, 'dvc-eform')!.getAttribute('form-version')).to.equal('1');
    });
  });

  describe('with a file and a signature in the form', () => {
    async function inForm(): Promise<{ filing: DvcFiling; mock: MockHost; id: string; form: DvcEform }> {
      const mock = await createMockHost({ scenario: 'files-in-form', signedInAs: 'mai' });
      const id = mock.dossiers.begun!.id;
      const portal = await fixture(
        html`<dvc-portal api="" .fetch=${mock.fetch}><dvc-filing draft=${id}></dvc-filing></dvc-portal>`,
      );
      const filing = portal.querySelector('dvc-filing')!;
      const form = await until(() => find<DvcEform>(filing, 'dvc-eform'), 'the form');
      return { filing, mock, id, form };
    }
    const uploaderIn = (form: DvcEform): Promise<DvcAttachmentUploader> =>
      until(
        () =>
          form.shadowRoot?.querySelector<DvcAttachmentUploader>('dvc-attachment-uploader:defined') ?? null,
        'the uploader in the field',
      );
    async function choose(uploader: DvcAttachmentUploader): Promise<void> {
      const input = await until(
        () => uploader.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]'),
        'the way to choose a file',
      );
      const chosen = new DataTransfer();
      chosen.items.add(new File([PDF], 'Giấy chứng sinh.pdf', { type: 'application/pdf' }));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change'));
    }

    it('sends a file to the draft from within the form, which then names it', async () => {
      const { form, mock, id } = await inForm();
      await choose(await uploaderIn(form));
      await until(() => Array.isArray(form.answers['AnhGiayChungSinh']), 'the answer');
      const { files } = await mock.as('mai').call('drafts.files', { params: { id } });
      const [file] = files.filter(({ purpose }) => purpose === 'answer');
      expect(form.answers['AnhGiayChungSinh']).to.deep.equal([
        { id: file!.id, name: file!.name, size: file!.size, type: file!.type },
      ]);
      await expectAccessible(form);
    });

    it('is not handed on while a file is on its way', async () => {
      const { form, mock } = await inForm();
      const uploader = await uploaderIn(form);
      mock.network = { delay: 0, offline: 'writes' };
      await choose(uploader);
      await until(() => uploader.pending() > 0, 'the upload');
      const asking = new CustomEvent('dvc-form-submit', {
        detail: { answers: {}, waitUntil: (work: Promise<unknown>) => waited.push(work) },
      });
      const waited: Promise<unknown>[] = [];
      form.dispatchEvent(asking);
      expect((await Promise.all(waited)).flat()).to.deep.equal([
        {
          path: 'AnhGiayChungSinh',
          code: 'required',
          message: 'Còn tệp đang tải lên. Hãy đợi tải xong hoặc hủy tệp đó.',
        },
      ]);
    });

    it('says in the field of a signature what can be done instead', async () => {
      const { form } = await inForm();
      await until(
        () => form.shadowRoot!.textContent.includes('Cổng này chưa có phần ký số trực tuyến'),
        'the words',
      );
    });
  });

  it('files once however often it is pressed, after the commitment', async () => {
    const world = await hostInPage();
    const filing = await atReview(world);
    await expectAccessible(filing);
    button(filing, 'Nộp hồ sơ')!.click();
    await until(() => find(filing, '#summary')?.textContent.includes('lời cam đoan'), 'the question for it');
    find(filing, '#commitment')!.click();
    const told: { code: string }[] = [];
    filing.addEventListener('dvc-filed', ({ detail }) => told.push(detail));
    button(filing, 'Nộp hồ sơ')!.click();
    button(filing, 'Đang nộp')?.click();
    await until(() => find(filing, '.code'), 'the code');
    expect(find(filing, '.code')!.textContent).to.equal(told[0]?.code);
    expect((await dossiersOf(world)).map(({ code }) => code)).to.deep.equal([told[0]?.code]);
    const save = (): void => button(filing, 'Tải tờ khai (PDF)')!.click();
    expect(await savedFile(save)).to.equal(`Tờ khai ${told[0]?.code}.pdf`);
    await expectAccessible(filing);
  });

  it('files one dossier when the answer is lost on its way', async () => {
    const world = await hostInPage();
    const filing = await atReview(world);
    find(filing, '#commitment')!.click();
    world.cut('POST /drafts/', { reachesHost: true });
    button(filing, 'Nộp hồ sơ')!.click();
    await until(() => find(filing, '.code'), 'the code');
    expect((await dossiersOf(world)).length).to.equal(1);
  });

  describe('where something is to be paid', () => {
    /** A filing of the person who is signed in at a host that takes fees. */
    async function paidFor(life: 'estimated' | 'committed'): Promise<{
      filing: DvcFiling;
      mock: MockHost;
      id: string;
    }> {
      const mock = await createMockHost({ scenario: 'fees', signedInAs: 'mai' });
      const id = mock.dossiers[life]!.id;
      const portal = await fixture(
        html`<dvc-portal api="" .fetch=${mock.fetch}><dvc-filing draft=${id}></dvc-filing></dvc-portal>`,
      );
      return { filing: portal.querySelector('dvc-filing')!, mock, id };
    }

    async function pay(mock: MockHost, id: string, amount: number): Promise<void> {
      const body = { method: 'vnpay', amount, returnTo: 'https://dvc.mock/nop-ho-so' } as const;
      const payment: Payment = await mock.as('mai').call('payments.begin', { params: { id }, body });
      await mock.bank.choose(payment, 'pay');
      // As when somebody comes back to the page.
      window.dispatchEvent(new Event('focus'));
    }

    const sees = (filing: DvcFiling, text: string): Promise<unknown> =>
      until(() => textOf(filing).replaceAll('\u00a0', ' ').includes(text), `“${text}”`);
    const panelIn = (filing: DvcFiling): Promise<HTMLElement> =>
      until(
        () => find(filing, 'dvc-payment-panel')?.shadowRoot?.querySelector<HTMLElement>('[part~=bill]'),
        'the bill',
      );

    it('says what it costs, fixes that by the commitment, and files once it is paid', async () => {
      const { filing, mock, id } = await paidFor('estimated');
      await at(filing, 'Kiểm tra và cam đoan');
      await sees(filing, '2 bản × 8.000 đ');
      await sees(filing, 'Bước 6/7');
      expect(button(filing, 'Nộp hồ sơ')).to.equal(undefined);
      await expectAccessible(filing);
      onward(filing);
      await until(
        () => find(filing, '#summary')?.textContent.includes('lời cam đoan'),
        'the question for it',
      );
      find(filing, '#commitment')!.click();
      onward(filing);
      await at(filing, 'Thanh toán và nộp');
      await panelIn(filing);
      await expectAccessible(filing);
      const { bill, step } = await mock.as('mai').call('drafts.read', { params: { id } });
      expect([bill.fixed, bill.due, step]).to.deep.equal([true, 16_000, 'payment']);
      await pay(mock, id, 16_000);
      await sees(filing, 'Đã sẵn sàng để nộp');
      expect(button(filing, 'thanh toán sau')).to.equal(undefined);
      button(filing, 'Nộp hồ sơ')!.click();
      await until(() => find(filing, '.code'), 'the code');
      await sees(filing, 'Đã thanh toán 16.000 đ');
    });

    it('goes on at paying where it was left, and files to be paid later', async () => {
      const { filing, mock, id } = await paidFor('committed');
      await at(filing, 'Thanh toán và nộp');
      await sees(filing, 'Cơ quan chỉ tiếp nhận hồ sơ khi khoản phải nộp trước đã được thanh toán');
      button(filing, 'Nộp hồ sơ, thanh toán sau')!.click();
      await sees(filing, 'Còn phải nộp 16.000 đ');
      await expectAccessible(filing);
      const { code } = await mock.as('mai').call('dossiers.read', { params: { id } });
      const told: unknown[] = [];
      const lead = (event: HTMLElementEventMap['dvc-dossier-pay']): void => {
        told.push(event.detail);
        event.preventDefault();
      };
      filing.addEventListener('dvc-dossier-pay', lead);
      button(filing, 'Thanh toán')!.click();
      expect(told).to.deep.equal([{ id, code }]);
      expect(find(filing, 'dvc-payment-panel')).to.equal(null);
      filing.removeEventListener('dvc-dossier-pay', lead);
      button(filing, 'Thanh toán')!.click();
      await panelIn(filing);
    });

    it('shows the difference when answers change after paying, and does not ask for it where there is none', async () => {
      const { filing, mock, id } = await paidFor('committed');
      await at(filing, 'Thanh toán và nộp');
      await pay(mock, id, 16_000);
      await sees(filing, 'Đã sẵn sàng để nộp');
      button(filing, 'Kiểm tra và cam đoan')!.click();
      await sees(filing, 'Đã nộp đủ, bạn không phải nộp thêm.');
      await until(() => button(filing, 'Nộp hồ sơ'), 'the way to file at once');

      const { version, answers } = await mock.as('mai').call('drafts.read', { params: { id } });
      const body = { answers: { ...answers, SoLuong: 3 } };
      await mock.as('mai').call('drafts.change', { params: { id }, version, body });
      find(filing, '#commitment')!.click();
      button(filing, 'Nộp hồ sơ')!.click();
      await sees(filing, 'vừa được sửa ở nơi khác');
      button(filing, 'Dùng bản vừa sửa')!.click();
      await sees(filing, 'Còn phải nộp');
      await until(() => button(filing, 'Đồng ý và tiếp tục'), 'the way to paying');
      await sees(filing, '8.000 đ');
    });

    it('has what was changed on another device checked anew before it is paid', async () => {
      const { filing, mock, id } = await paidFor('committed');
      await at(filing, 'Thanh toán và nộp');
      await panelIn(filing);
      const { version } = await mock.as('mai').call('drafts.read', { params: { id } });
      await mock
        .as('mai')
        .call('drafts.change', { params: { id }, version, body: { delivery: { way: 'desk' } } });
      window.dispatchEvent(new Event('focus'));
      await at(filing, 'Kiểm tra và cam đoan');
    });

    it('leads to the part to mend when the commitment is refused', async () => {
      const { filing, mock, id } = await paidFor('estimated');
      await at(filing, 'Kiểm tra và cam đoan');
      const commitment = await until(() => find(filing, '#commitment'), 'the commitment');
      const { files } = await mock.as('mai').call('drafts.files', { params: { id } });
      for (const file of files) await mock.as('mai').call('files.delete', { params: { id: file.id } });
      commitment.click();
      onward(filing);
      await at(filing, 'Giấy tờ kèm theo');
      await sees(filing, 'Hồ sơ còn thiếu giấy tờ');
    });
  });

  it('changes its language while a step shows', async () => {
    const filing = await begun(await hostInPage());
    filing.closest('dvc-portal')!.lang = 'en';
    await until(() => textOf(filing).includes('Whose dossier is it?'), 'the step in English');
    expect(textOf(filing)).to.contain('Step 2 of 6').and.not.to.contain('Hồ sơ này là của ai?');
  });
});
