import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../components/elements/dvc-dossier-tracker/define.js';
import '../../components/elements/dvc-portal/define.js';
import type { DvcDossierTracker } from '../../components/elements/dvc-dossier-tracker/dvc-dossier-tracker.js';
import type { DvcSupplementAnswer } from '../../components/elements/dvc-dossier-tracker/dvc-supplement-answer.js';
import { createMockHost, type MockHost } from '../../mocks/mock-host.js';
import type { LifeName } from '../../mocks/data/lives.js';
import { acting, filedDossier, type DossierShape } from '../host/fixtures.js';
import { expectAccessible } from '../support/axe.js';
import { fixture, until, updated } from '../support/fixture.js';
import { savedFile } from '../support/saved-file.js';
import { hostInPage, type PageWorld } from '../support/host-in-page.js';

describe('dvc-dossier-tracker', () => {
  const trackerOf = (portal: Element): DvcDossierTracker => portal.querySelector('dvc-dossier-tracker')!;
  const textOf = (element: Element): string => element.shadowRoot!.textContent!.replace(/\s+/g, ' ');
  const find = <E extends HTMLElement>(element: Element, selector: string): E | null =>
    element.shadowRoot!.querySelector<E>(selector);
  const button = (element: Element, text: string): HTMLButtonElement =>
    [...element.shadowRoot!.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes(text),
    )!;

  async function shown(world: PageWorld, code: string, person?: 'mai' | 'pao'): Promise<DvcDossierTracker> {
    const portal = await fixture(
      world.portal(html`<dvc-dossier-tracker code=${code}></dvc-dossier-tracker>`, person),
    );
    await until(() => find(trackerOf(portal), '.now'), 'the dossier');
    return trackerOf(portal);
  }

  async function asked(world: PageWorld): Promise<DossierShape> {
    const filed = await filedDossier(world.as('mai'));
    return acting(world.as('lan'), filed)(1, {
      action: 'request-supplement',
      reason: 'Giấy chứng sinh thiếu trang 2',
      papers: [{ name: 'Giấy chứng sinh, trang 2', note: 'Chụp rõ dấu' }],
      days: 7,
    });
  }

  async function answerForm(tracker: DvcDossierTracker): Promise<DvcSupplementAnswer> {
    const part = await until(() => find<DvcSupplementAnswer>(tracker, 'dvc-supplement-answer'), 'the part');
    await until(() => part.shadowRoot && find(part, 'textarea'), 'the form');
    return part;
  }

  async function type(part: Element, text: string): Promise<void> {
    find(part, 'textarea')!.focus();
    await sendKeys({ type: text });
  }

  afterEach(() => sessionStorage.clear());

  it('is accessible', async () => {
    const world = await hostInPage();
    const { code } = await filedDossier(world.as('mai'));
    await expectAccessible(await shown(world, code, 'mai'));
  });

  it('takes a code as people type it', async () => {
    const world = await hostInPage();
    const { code } = await filedDossier(world.as('mai'));
    const portal = await fixture(world.portal(html`<dvc-dossier-tracker></dvc-dossier-tracker>`));
    const tracker = trackerOf(portal);
    const field = await until(() => find<HTMLInputElement>(tracker, '#code'), 'the field');
    await expectAccessible(tracker);
    const told: unknown[] = [];
    tracker.addEventListener('dvc-dossier-lookup', ({ detail }) => told.push(detail));
    field.focus();
    await sendKeys({ type: ` ${code.toLowerCase().replaceAll('-', ' – ')} ` });
    await sendKeys({ press: 'Enter' });
    await until(() => find(tracker, '.now'), 'the progress');
    expect(told).to.deep.equal([{ code }]);
    expect(field.value).to.contain(' – ');
    await until(() => tracker.shadowRoot!.activeElement?.id === 'found', 'focus on what was found');
  });

  it('says what a code looks like, and when there is none of that name', async () => {
    const world = await hostInPage();
    const tracker = trackerOf(await fixture(world.portal(html`<dvc-dossier-tracker></dvc-dossier-tracker>`)));
    const field = await until(() => find<HTMLInputElement>(tracker, '#code'), 'the field');
    field.focus();
    await sendKeys({ type: '12345' });
    await sendKeys({ press: 'Enter' });
    await until(() => textOf(tracker).includes('Mã này chưa đúng dạng'), 'the hint');
    expect(field.value).to.equal('12345');
    field.select();
    await sendKeys({ type: 'H18.12-261123-9999' });
    await sendKeys({ press: 'Enter' });
    await until(
      () => textOf(tracker).includes('Không tìm thấy hồ sơ có mã H18.12-261123-9999'),
      'the answer',
    );
  });

  it('shows nobody more than code and progress', async () => {
    const world = await hostInPage();
    const { code } = await filedDossier(world.as('mai'));
    for (const person of [undefined, 'pao'] as const) {
      const tracker = await shown(world, code, person);
      expect(textOf(tracker)).to.contain(code).and.to.contain('Mới đăng ký');
      expect(textOf(tracker)).not.to.contain('Lò Thị Mai');
      expect(textOf(tracker)).not.to.contain('khai sinh');
      expect(textOf(tracker)).to.contain(person ? 'không thuộc tài khoản' : 'đăng nhập để xem đầy đủ');
    }
  });

  it('asks to sign in for an id alone', async () => {
    const world = await hostInPage();
    const { id } = await filedDossier(world.as('mai'));
    const portal = await fixture(
      world.portal(html`<dvc-dossier-tracker dossier=${id}></dvc-dossier-tracker>`),
    );
    await until(() => textOf(trackerOf(portal)).includes('Hãy đăng nhập để xem hồ sơ này'), 'the way in');
  });

  it('tells the owner where it is, when it is due, what was done and what comes', async () => {
    const world = await hostInPage();
    const filed = await filedDossier(world.as('mai'));
    await acting(world.as('lan'), filed)(1, { action: 'receive' });
    const tracker = await shown(world, filed.code, 'mai');
    const text = textOf(tracker);
    expect(text).to.contain('Hồ sơ đã được tiếp nhận');
    expect(text).to.contain('17:00 27/11/2026 (tạm tính), còn 3 ngày làm việc');
    expect(text).to.contain('Thực hiện: Nguyễn Thị Lan (Bộ phận một cửa)');
    expect(text).to.contain('Nhận kết quả');
    const table = find(tracker, '#table')!;
    expect(getComputedStyle(table).display).to.equal('none');
    button(tracker, 'Xem bảng').click();
    await updated(tracker);
    expect(getComputedStyle(table).display).not.to.equal('none');
    expect(table.querySelectorAll('tbody tr').length).to.equal(2);
    expect(table.textContent).to.contain('Tiếp nhận hồ sơ');
  });

  it('shows what was filed, in the words of the form', async () => {
    const world = await hostInPage();
    const { code } = await filedDossier(world.as('mai'));
    const tracker = await shown(world, code, 'mai');
    button(tracker, 'Xem nội dung đã nộp').click();
    await until(() => find(tracker, '.readable'), 'the form');
    const text = textOf(tracker);
    expect(text).to.contain('Họ tên trẻ').and.to.contain('Lò Văn An').and.to.contain('Giấy chứng sinh.pdf');
    await expectAccessible(tracker);
  });

  it('recalls a dossier with its reason, once, even when the answer is lost on its way', async () => {
    const world = await hostInPage();
    const { id, code } = await filedDossier(world.as('mai'));
    const tracker = await shown(world, code, 'mai');
    const changes: unknown[] = [];
    tracker.addEventListener('dvc-dossier-change', ({ detail }) => changes.push(detail));
    button(tracker, 'Thu hồi hồ sơ').click();
    const dialog = await until(() => find<HTMLDialogElement>(tracker, 'dialog[open]'), 'the question');
    await expectAccessible(tracker);
    dialog.querySelector<HTMLElement>('.danger')!.click();
    await until(() => dialog.textContent!.includes('Hãy ghi lý do'), 'the reminder');
    await until(() => tracker.shadowRoot!.activeElement?.localName === 'textarea', 'focus');
    await sendKeys({ type: 'Nop nham co quan' });
    world.cut('POST /dossiers/', { reachesHost: true });
    dialog.querySelector<HTMLElement>('.danger')!.click();
    await until(() => textOf(tracker).includes('Bạn đã thu hồi hồ sơ này'), 'the new state');
    expect(changes).to.deep.equal([{ id, code, state: 'not-received' }]);
    const { history } = await world.as('mai').ok<DossierShape>('dossiers.read', { params: { id } });
    expect(history.map(({ action, note }) => [action, note])).to.deep.equal([
      ['file', null],
      ['recall', 'Nop nham co quan'],
    ]);
  });

  it('shows what is asked and sends the answer', async () => {
    const world = await hostInPage();
    const { id, code } = await asked(world);
    const tracker = await shown(world, code, 'mai');
    expect(textOf(tracker)).to.contain('Bổ sung hồ sơ trước hết ngày 30/11/2026');
    const part = await answerForm(tracker);
    expect(textOf(part)).to.contain('thiếu trang 2').and.to.contain('Chụp rõ dấu');
    await expectAccessible(tracker);
    button(tracker, 'Xem yêu cầu').click();
    await until(() => part.shadowRoot!.activeElement?.id === 'asked', 'focus on the request');
    button(part, 'Gửi bổ sung').click();
    await until(() => textOf(part).includes('đính kèm ít nhất một tệp'), 'the reminder');
    await world.as('mai').upload({ holder: id, purpose: 'supplement', filename: 'trang 2.pdf' });
    await type(part, 'Gui trang 2');
    button(part, 'Gửi bổ sung').click();
    await until(() => textOf(tracker).includes('Cơ quan đang xem xét việc bổ sung'), 'the new state');
    await until(() => textOf(part).includes('Bạn đã gửi bổ sung'), 'what was sent');
    expect(textOf(part)).to.contain('trang 2.pdf');
    const { supplements } = await world.as('lan').ok<DossierShape>('dossiers.read', { params: { id } });
    expect(supplements[0]!.answer).to.include({ text: 'Gui trang 2' });
  });

  it('keeps what was typed when somebody else came first', async () => {
    const world = await hostInPage();
    const { id, code } = await asked(world);
    const tracker = await shown(world, code, 'mai');
    const part = await answerForm(tracker);
    await type(part, 'Gui trang 2');
    // On another device of the same person.
    await acting(world.as('mai'), { id })(2, { action: 'supplement', text: 'Da gui', files: [] });
    button(part, 'Gửi bổ sung').click();
    await until(() => textOf(tracker).includes('Cơ quan đang xem xét'), 'the state as it is now');
    await acting(world.as('lan'), { id })(3, { action: 'confirm-supplement' });
    await acting(world.as('lan'), { id })(4, {
      action: 'request-supplement',
      reason: 'Thiếu chữ ký',
      papers: [],
      days: 3,
    });
    tracker.refresh();
    await until(
      () => find<HTMLTextAreaElement>(part, 'textarea')?.value === 'Gui trang 2',
      'the text as it was typed',
    );
  });

  it('gives the result to its owner', async () => {
    const world = await hostInPage();
    const filed = await filedDossier(world.as('mai'));
    const step = acting(world.as('lan'), filed);
    await step(1, { action: 'receive' });
    await world.as('lan').upload({ holder: filed.id, purpose: 'result', filename: 'Giấy khai sinh.pdf' });
    await step(2, { action: 'finish' });
    await step(3, { action: 'return' });
    const tracker = await shown(world, filed.code, 'mai');
    expect(textOf(tracker)).to.contain('Kết quả đã được trả').and.to.contain('Giấy khai sinh.pdf');
    expect(await savedFile(() => button(tracker, 'Tải về').click())).to.equal('Giấy khai sinh.pdf');
  });

  it('gives the filled form as a PDF to its owner', async () => {
    const world = await hostInPage();
    const { code } = await filedDossier(world.as('mai'));
    const tracker = await shown(world, code, 'mai');
    const name = await savedFile(() => button(tracker, 'Tải tờ khai (PDF)').click());
    expect(name).to.equal(`Tờ khai ${code}.pdf`);
    await until(() => !button(tracker, 'Tải tờ khai (PDF)').disabled, 'the button to be free again');
  });

  it('notices by itself that the dossier has moved on', async () => {
    const world = await hostInPage();
    const filed = await filedDossier(world.as('mai'));
    const tracker = await shown(world, filed.code, 'mai');
    await acting(world.as('lan'), filed)(1, { action: 'receive' });
    const change = new Promise<unknown>((resolve) =>
      tracker.addEventListener('dvc-dossier-change', ({ detail }) => resolve(detail), { once: true }),
    );
    window.dispatchEvent(new Event('focus'));
    expect(await change).to.deep.equal({ id: filed.id, code: filed.code, state: 'received' });
  });

  it('keeps what it shows while the host does not answer', async () => {
    const world = await hostInPage();
    const { code } = await filedDossier(world.as('mai'));
    const tracker = await shown(world, code, 'mai');
    world.cut('GET /dossiers', { times: 1000 });
    tracker.refresh();
    await until(() => textOf(tracker).includes('đang tự thử lại'), 'the line about the connection');
    expect(textOf(tracker)).to.contain(code);
  });

  describe('where something is to be paid', () => {
    interface Shown {
      readonly tracker: DvcDossierTracker;
      readonly mock: MockHost;
      readonly id: string;
      readonly code: string;
    }

    async function paying(life: LifeName, person: 'mai' | 'nobody', payHref?: string): Promise<Shown> {
      const mock = await createMockHost({ scenario: 'fees', signedInAs: person });
      const { id, code } = mock.dossiers[life]!;
      const portal = await fixture(
        html`<dvc-portal api="" .fetch=${mock.fetch}>
          <dvc-dossier-tracker code=${code ?? ''} .payHref=${payHref ?? null}></dvc-dossier-tracker>
        </dvc-portal>`,
      );
      const tracker = trackerOf(portal);
      await until(() => find(tracker, '.now'), 'the dossier');
      return { tracker, mock, id, code: code ?? '' };
    }

    const sees = (element: Element, text: string): Promise<unknown> =>
      until(() => textOf(element).includes(text), `“${text}”`);
    const panelIn = (tracker: Element): Promise<Element> =>
      until(() => {
        const panel = find(tracker, 'dvc-payment-panel');
        return panel?.shadowRoot?.querySelector('[part~=bill]') ? panel : undefined;
      }, 'the panel with its bill');

    it('says to its owner first that it must be paid, and shows the voucher once it is', async () => {
      const { tracker, mock, id } = await paying('unpaid', 'mai');
      expect(textOf(tracker)).to.contain('Bạn cần làm');
      expect(textOf(tracker)).to.contain('Nộp 16.000 đ phí, lệ phí. Cơ quan chỉ tiếp nhận hồ sơ khi');
      await panelIn(tracker);
      await expectAccessible(tracker);
      const body = { method: 'vnpay', amount: 16_000, returnTo: 'https://dvc.mock/theo-doi' } as const;
      await mock.bank.choose(await mock.as('mai').call('payments.begin', { params: { id }, body }), 'pay');
      window.dispatchEvent(new Event('focus'));
      await until(() => !textOf(tracker).includes('Bạn cần làm'), 'the notice to go');
      const panel = await panelIn(tracker);
      await sees(panel, 'Chứng từ thanh toán');
    });

    it('says what the agency asks for and waits for', async () => {
      const { tracker } = await paying('askedToPay', 'mai');
      expect(textOf(tracker)).to.contain('Yêu cầu thực hiện nghĩa vụ tài chính');
      expect(textOf(tracker)).to.contain('Nộp 16.000 đ theo yêu cầu của cơ quan.');
      await sees(await panelIn(tracker), 'Phí xác nhận thông tin hộ tịch');
    });

    it('has anybody pay by the code, and shows names of fees alone', async () => {
      const { tracker, mock, code } = await paying('unpaid', 'nobody');
      expect(textOf(tracker)).to.contain('Hồ sơ còn 16.000 đ phí, lệ phí chưa nộp.');
      const told: unknown[] = [];
      tracker.addEventListener('dvc-dossier-pay', ({ detail }) => told.push(detail));
      button(tracker, 'Thanh toán').click();
      const panel = await panelIn(tracker);
      expect(told).to.deep.equal([{ id: null, code }]);
      expect(textOf(panel)).to.contain('Phí cấp bản sao').and.not.to.contain('Lò Thị Mai');
      await expectAccessible(tracker);
      const body = { method: 'vnpay', amount: 16_000, returnTo: 'https://dvc.mock/tra-cuu' } as const;
      const payment = await mock.as('pao').call('payments.beginByCode', { params: { code }, body });
      await mock.bank.choose(payment, 'pay');
      window.dispatchEvent(new Event('focus'));
      await sees(panel, 'Đã nộp đủ');
    });

    it('leads to where it is paid by the address that the page gives, unless the page says no', async () => {
      const { tracker, code } = await paying('unpaid', 'nobody', '#tra/{code}');
      const link = find<HTMLAnchorElement>(tracker, 'a.primary')!;
      expect(link.getAttribute('href')).to.equal(`#tra/${code}`);
      tracker.addEventListener('dvc-dossier-pay', (event) => event.preventDefault(), { once: true });
      link.click();
      expect(location.hash).to.equal('');
    });

    it('asks nothing of whom nothing is due', async () => {
      const { tracker } = await paying('paidUp', 'nobody');
      expect(textOf(tracker)).not.to.contain('chưa nộp');
    });
  });
});
