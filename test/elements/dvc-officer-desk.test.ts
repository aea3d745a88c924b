import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../components/elements/dvc-officer-desk/define.js';
import '../../components/elements/dvc-portal/define.js';
import type { DvcDeskDossier } from '../../components/elements/dvc-officer-desk/dvc-desk-dossier.js';
import type { DvcOfficerDesk } from '../../components/elements/dvc-officer-desk/dvc-officer-desk.js';
import {
  acting,
  filedDossier,
  PNG,
  procedure,
  hall,
  type DossierShape,
  type PersonName,
} from '../host/fixtures.js';
import { expectAccessible } from '../support/axe.js';
import { savedFile } from '../support/saved-file.js';
import { fixture, until, updated } from '../support/fixture.js';
import { hostInPage, type PageWorld } from '../support/host-in-page.js';

describe('dvc-officer-desk', () => {
  const textOf = (element: Element): string => element.shadowRoot!.textContent!.replace(/\s+/g, ' ');
  const find = <E extends HTMLElement>(element: Element, selector: string): E | null =>
    element.shadowRoot!.querySelector<E>(selector);
  const rows = (desk: Element): HTMLElement[] => [...desk.shadowRoot!.querySelectorAll<HTMLElement>('.row')];
  const button = (element: Element, text: string): HTMLButtonElement =>
    [...element.shadowRoot!.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes(text),
    )!;

  async function deskOf(world: PageWorld, person?: PersonName): Promise<DvcOfficerDesk> {
    const portal = await fixture(world.portal(html`<dvc-officer-desk></dvc-officer-desk>`, person));
    return portal.querySelector('dvc-officer-desk')!;
  }

  async function opened(world: PageWorld, { id }: { id: string }): Promise<DvcDeskDossier> {
    const portal = await fixture(
      world.portal(html`<dvc-officer-desk dossier=${id}></dvc-officer-desk>`, 'lan'),
    );
    const desk = portal.querySelector('dvc-officer-desk')!;
    const dossier = await until(() => find<DvcDeskDossier>(desk, 'dvc-desk-dossier'), 'the dossier');
    await until(() => find(dossier, '.readable') && find(dossier, '.papers'), 'form and papers');
    return dossier;
  }

  async function dialogFor(dossier: DvcDeskDossier, step: string): Promise<HTMLDialogElement> {
    button(dossier, step).click();
    return until(() => find<HTMLDialogElement>(dossier, 'dialog[open]'), 'the question');
  }

  const send = (dialog: HTMLDialogElement): void =>
    dialog.querySelector<HTMLElement>('[type=submit]')!.click();

  afterEach(() => sessionStorage.clear());

  it('is accessible as a list', async () => {
    const world = await hostInPage();
    await filedDossier(world.as('mai'));
    const desk = await deskOf(world, 'lan');
    await until(() => rows(desk).length === 1, 'the list');
    await expectAccessible(desk);
  });

  it('is accessible with a dossier open', async () => {
    const world = await hostInPage();
    const dossier = await opened(world, await filedDossier(world.as('mai')));
    await expectAccessible(dossier);
  });

  it('is for officers', async () => {
    const world = await hostInPage();
    await filedDossier(world.as('mai'));
    const citizen = await deskOf(world, 'mai');
    await until(() => textOf(citizen).includes('dành cho cán bộ'), 'the words');
    const nobody = await deskOf(world);
    await until(() => textOf(nobody).includes('Đăng nhập'), 'the way in');
    expect(world.requests.some((line) => line.includes('/desk/'))).to.equal(false);
  });

  it('is moved through and opened by keys', async () => {
    const world = await hostInPage();
    for (let count = 0; count < 3; count++) await filedDossier(world.as('mai'));
    const desk = await deskOf(world, 'lan');
    await until(() => rows(desk).length === 3, 'the list');
    rows(desk)[0]!.focus();
    for (const key of ['j', 'ArrowDown', 'k']) await sendKeys({ press: key });
    await until(() => desk.shadowRoot!.activeElement === rows(desk)[1], 'the second row');
    await sendKeys({ press: '/' });
    await until(() => desk.shadowRoot!.activeElement?.id === 'words', 'the field');
    expect(find<HTMLInputElement>(desk, '#words')!.value).to.equal('');
    rows(desk)[1]!.focus();
    const told: { code: string }[] = [];
    desk.addEventListener('dvc-dossier-open', ({ detail }) => told.push(detail));
    const code = rows(desk)[1]!.querySelector('.code')!.textContent;
    await sendKeys({ press: 'Enter' });
    expect(told.map((detail) => detail.code)).to.deep.equal([code]);
    const dossier = await until(() => find<DvcDeskDossier>(desk, 'dvc-desk-dossier'), 'the dossier');
    await until(() => dossier.shadowRoot!.activeElement?.id === 'title', 'focus on its name');
    await sendKeys({ press: 'Escape' });
    await until(() => desk.shadowRoot!.activeElement === rows(desk)[1], 'the row it came from');
  });

  it('filters by state and finds by words', async () => {
    const world = await hostInPage();
    const first = await filedDossier(world.as('mai'));
    await acting(world.as('lan'), first)(1, { action: 'receive' });
    const second = await filedDossier(world.as('pao'));
    const desk = await deskOf(world, 'lan');
    await until(() => rows(desk).length === 2, 'both');
    button(desk, 'Được tiếp nhận (1)').click();
    await until(() => rows(desk).length === 1 && textOf(desk).includes(first.code), 'the received one');
    expect(desk.state).to.equal('received');
    button(desk, 'Tất cả').click();
    await until(() => rows(desk).length === 2, 'both again');
    find(desk, '#words')!.focus();
    await sendKeys({ type: 'mua a pao' });
    await sendKeys({ press: 'Enter' });
    await until(() => rows(desk).length === 1 && textOf(desk).includes(second.code), 'the one of Páo');
  });

  describe('questions that people asked', () => {
    const QUESTION = 'Tôi mất giấy chứng sinh thì đăng ký khai sinh thế nào?';

    async function questionsOf(world: PageWorld): Promise<Element> {
      const desk = await deskOf(world, 'lan');
      (await until(() => button(desk, 'Câu hỏi của người dân'), 'the way there')).click();
      const questions = await until(() => find(desk, 'dvc-desk-questions'), 'the questions');
      await until(() => questions.shadowRoot && textOf(questions).includes(QUESTION), 'the question');
      return questions;
    }

    const ask = (world: PageWorld) =>
      world.as('mai').ok('questions.ask', { body: { topic: 'papers', text: QUESTION, commune: '03127' } });

    it('are listed and answered in place, for whoever asked alone', async () => {
      const world = await hostInPage();
      await ask(world);
      const questions = await questionsOf(world);
      await expectAccessible(questions);
      button(questions, 'Trả lời').click();
      await until(() => find(questions, '#answer'), 'the field');
      await expectAccessible(questions);
      button(questions, 'Gửi trả lời').click();
      await until(() => textOf(questions).includes('Hãy viết câu trả lời'), 'what is missing');
      find(questions, '#answer')!.focus();
      await sendKeys({ type: 'Bạn nộp văn bản của người làm chứng.' });
      button(questions, 'Gửi trả lời').click();
      await until(() => textOf(questions).includes('Đã trả lời câu hỏi'), 'the answer');
      expect(textOf(questions)).to.contain('Không còn câu hỏi nào chờ trả lời.');
      const { questions: mine } = await world
        .as('mai')
        .ok<{ questions: { answer: string; state: string }[] }>('questions.mine');
      expect(mine.map(({ answer, state }) => [answer, state])).to.deep.equal([
        ['Bạn nộp văn bản của người làm chứng.', 'answered'],
      ]);
    });

    it('keep what was typed when nobody may read it, and say why', async () => {
      const world = await hostInPage();
      await ask(world);
      const questions = await questionsOf(world);
      button(questions, 'Trả lời').click();
      const field = (await until(() => find(questions, '#answer'), 'the field')) as HTMLTextAreaElement;
      field.focus();
      await sendKeys({ type: 'Gọi cho tôi theo số 0912345678.' });
      find<HTMLInputElement>(questions, '[type=checkbox]')!.click();
      await until(() => find(questions, '#public'), 'the question to publish');
      button(questions, 'Gửi trả lời').click();
      await until(() => find(questions, '[role=alert]'), 'the reason');
      expect(field.value).to.equal('Gọi cho tôi theo số 0912345678.');
      expect(textOf(questions)).to.contain(QUESTION);
    });
  });

  it('shows the filled form beside the papers, an image in place', async () => {
    const world = await hostInPage();
    const mai = world.as('mai');
    const { id } = await mai.ok<{ id: string }>('drafts.create', {
      body: { procedure: procedure.code, agency: hall.id, caseId: 'thuong' },
    });
    const { version } = await mai.ok<{ version: number }>('drafts.change', {
      params: { id },
      version: 1,
      body: { answers: { nguoiYeuCau: 'Lò Thị Mai', tenTre: 'Lò Văn An' }, delivery: { way: 'desk' } },
    });
    await mai.upload({ holder: id, purpose: 'paper', paper: 'chung-sinh', filename: 'ảnh.png' }, PNG);
    const filed = await mai.ok<DossierShape>('drafts.file', {
      params: { id },
      version,
      body: { commitment: true },
    });
    const dossier = await opened(world, filed);
    expect(textOf(dossier)).to.contain('Lò Văn An').and.to.contain('Lò Thị Mai (theo tài khoản)');
    expect(textOf(dossier)).to.contain('Tổ 4, Phường Điện Biên Phủ, Tỉnh Điện Biên');
    button(dossier, 'Xem').click();
    const image = await until(() => find<HTMLImageElement>(dossier, 'img.paper'), 'the image');
    expect(image.src).to.match(/^blob:/);
    expect(image.alt).to.equal('ảnh.png');
    button(dossier, 'Ẩn').click();
    await until(() => !find(dossier, 'img.paper'), 'the image to go');
  });

  it('gives the filled form as a PDF', async () => {
    const world = await hostInPage();
    const filed = await filedDossier(world.as('mai'));
    const dossier = await opened(world, filed);
    const name = await savedFile(() => button(dossier, 'Tải tờ khai (PDF)').click());
    expect(name).to.equal(`Tờ khai ${filed.code}.pdf`);
    expect(world.requests).to.include(`GET /dossiers/${filed.id}/form`);
  });

  it('receives, says when the result is due, and offers the receipt', async () => {
    const world = await hostInPage();
    const filed = await filedDossier(world.as('mai'));
    const dossier = await opened(world, filed);
    const changes: unknown[] = [];
    dossier.addEventListener('dvc-dossier-change', ({ detail }) => changes.push(detail));
    const dialog = await dialogFor(dossier, 'Tiếp nhận hồ sơ');
    await expectAccessible(dossier);
    expect(dialog.textContent).to.contain('tính ngày hẹn trả');
    send(dialog);
    await until(
      () => textOf(dossier).includes('Hẹn trả kết quả: 17:00 27/11/2026 (tạm tính).'),
      'the due date',
    );
    expect(changes).to.deep.equal([{ id: filed.id, code: filed.code, state: 'received' }]);
    const receipt = find<HTMLAnchorElement>(dossier, 'a.button')!;
    expect(receipt.getAttribute('href')).to.equal(`/api/v1/dossiers/${filed.id}/receipt`);
    await until(() => dossier.shadowRoot!.activeElement?.id === 'done', 'focus on what was done');
  });

  it('asks for the papers that were left unticked', async () => {
    const world = await hostInPage();
    const filed = await filedDossier(world.as('mai'));
    const dossier = await opened(world, filed);
    dossier.shadowRoot!.querySelectorAll<HTMLInputElement>('.papers [type=checkbox]')[2]!.click();
    await updated(dossier);
    const dialog = await dialogFor(dossier, 'Yêu cầu bổ sung');
    await expectAccessible(dossier);
    const days = dialog.querySelector<HTMLInputElement>('#days')!;
    dialog.querySelector('textarea')!.focus();
    await sendKeys({ type: 'Thieu trang 2' });
    days.focus();
    days.select();
    await sendKeys({ type: 'muoi' });
    send(dialog);
    await until(() => dialog.textContent!.includes('từ 1 đến 90'), 'the reminder');
    days.focus();
    days.select();
    await sendKeys({ type: '5' });
    send(dialog);
    await until(() => textOf(dossier).includes('Đã gửi yêu cầu bổ sung'), 'the words');
    const { supplements } = await world.as('mai').ok<{ supplements: unknown[] }>('dossiers.read', {
      params: { id: filed.id },
    });
    expect(supplements[0]).to.deep.include({
      reason: 'Thieu trang 2',
      papers: [{ name: 'Giấy chứng sinh', note: null }],
      deadline: '2026-11-28',
    });
  });

  it('sets a fee in figures as officers type them, and takes it back with a reason', async () => {
    const world = await hostInPage();
    const filed = await filedDossier(world.as('mai'));
    const dossier = await opened(world, filed);
    const dialog = await dialogFor(dossier, 'Thông báo phí, lệ phí');
    await expectAccessible(dossier);
    const [name, amount] = dialog.querySelectorAll<HTMLInputElement>('.fee-to-ask input');
    name!.focus();
    await sendKeys({ type: 'Phi ban sao' });
    send(dialog);
    await until(() => dialog.textContent!.includes('cần có tên và số tiền'), 'the reminder');
    amount!.focus();
    await sendKeys({ type: '50.000 đ' });
    await until(() => dialog.textContent!.includes('Năm mươi nghìn đồng'), 'the amount in words');
    send(dialog);
    await until(() => /Chưa nộp 50\.000.đ/.test(textOf(dossier)), 'what is unpaid');
    expect(button(dossier, 'Tiếp nhận hồ sơ')).to.equal(undefined);
    await expectAccessible(dossier);
    const question = await dialogFor(dossier, 'Hủy khoản này');
    send(question);
    await until(() => question.textContent!.includes('lý do'), 'that a reason is needed');
    question.querySelector('textarea')!.focus();
    await sendKeys({ type: 'Tinh nham' });
    send(question);
    await until(() => textOf(dossier).includes('Đã hủy khoản phí, lệ phí.'), 'the words');
    await until(() => button(dossier, 'Tiếp nhận hồ sơ'), 'the way on');
  });

  it('halts a dossier until money is there, and shows so in the queue', async () => {
    const world = await hostInPage();
    const filed = await filedDossier(world.as('mai'));
    const act = acting(world.as('lan'), filed);
    await act(1, { action: 'receive' });
    await act(2, { action: 'process' });
    const dossier = await opened(world, filed);
    const dialog = await dialogFor(dossier, 'Yêu cầu nộp phí, lệ phí');
    const [name, amount] = dialog.querySelectorAll<HTMLInputElement>('.fee-to-ask input');
    dialog.querySelector('textarea')!.focus();
    await sendKeys({ type: 'Nop truoc khi do dac' });
    name!.focus();
    await sendKeys({ type: 'Phi tham dinh' });
    amount!.focus();
    await sendKeys({ type: '120000' });
    send(dialog);
    await until(() => textOf(dossier).includes('Đã gửi yêu cầu nộp phí'), 'the words');
    expect(textOf(dossier)).to.contain('Nop truoc khi do dac').and.to.contain('Phi tham dinh');
    const desk = await deskOf(world, 'lan');
    await until(() => /Chưa nộp 120\.000.đ/.test(textOf(desk)), 'the mark in the queue');
    await expectAccessible(desk);
  });

  it('wants a reason before it refuses', async () => {
    const world = await hostInPage();
    const filed = await filedDossier(world.as('mai'));
    const dossier = await opened(world, filed);
    const dialog = await dialogFor(dossier, 'Từ chối tiếp nhận');
    send(dialog);
    await until(() => dialog.textContent!.includes('Hãy ghi lý do'), 'the reminder');
    expect(world.requests.some((line) => line.startsWith('POST'))).to.equal(false);
    await sendKeys({ type: 'Khong thuoc tham quyen' });
    send(dialog);
    await until(() => textOf(dossier).includes('Đã từ chối tiếp nhận hồ sơ'), 'the words');
    expect(textOf(dossier)).to.contain('Khong thuoc tham quyen');
  });

  it('says that another officer was first, and keeps the reason', async () => {
    const world = await hostInPage();
    const filed = await filedDossier(world.as('mai'));
    const dossier = await opened(world, filed);
    const dialog = await dialogFor(dossier, 'Từ chối tiếp nhận');
    dialog.querySelector('textarea')!.focus();
    await sendKeys({ type: 'Thieu giay to' });
    await acting(world.as('hung'), filed)(1, { action: 'receive' });
    send(dialog);
    await until(() => dialog.textContent!.includes('vừa được xử lý ở nơi khác'), 'the conflict');
    await until(() => textOf(dossier).includes('Được tiếp nhận'), 'the state as it is now');
    expect(dialog.querySelector('textarea')!.value).to.equal('Thieu giay to');
    const { history } = await world.as('lan').ok<DossierShape>('dossiers.read', { params: { id: filed.id } });
    expect(history.map(({ action }) => action)).to.deep.equal(['file', 'receive']);
  });

  it('keeps a reason through a failure, a closed dialog and a new page', async () => {
    const world = await hostInPage();
    const filed = await filedDossier(world.as('mai'));
    const first = await opened(world, filed);
    const dialog = await dialogFor(first, 'Từ chối tiếp nhận');
    dialog.querySelector('textarea')!.focus();
    await sendKeys({ type: 'Khong du dieu kien' });
    await sendKeys({ press: 'Escape' });
    await until(() => !find(first, 'dialog'), 'the dialog to close');
    const second = await opened(world, filed);
    const again = await dialogFor(second, 'Từ chối tiếp nhận');
    expect(again.querySelector('textarea')!.value).to.equal('Khong du dieu kien');
  });

  it('goes from processing to the returned result', async () => {
    const world = await hostInPage();
    const filed = await filedDossier(world.as('mai'));
    await acting(world.as('lan'), filed)(1, { action: 'receive' });
    const dossier = await opened(world, filed);
    send(await dialogFor(dossier, 'Chuyển xử lý'));
    await until(() => textOf(dossier).includes('Đã chuyển xử lý'), 'processing');
    await until(() => find(dossier, 'dvc-attachment-uploader')?.shadowRoot, 'the place for the result');
    const early = await dialogFor(dossier, 'Kết thúc xử lý');
    send(early);
    await until(() => early.textContent!.includes('Hãy đính kèm tệp kết quả'), 'the refusal');
    await world.as('lan').upload({ holder: filed.id, purpose: 'result', filename: 'Giấy khai sinh.pdf' });
    send(early);
    await until(() => textOf(dossier).includes('Đã kết thúc xử lý'), 'the end of processing');
    send(await dialogFor(dossier, 'Trả kết quả'));
    await until(() => textOf(dossier).includes('Đã trả kết quả.'), 'the return');
    expect(textOf(dossier)).to.contain('Giấy khai sinh.pdf').and.to.contain('không có thao tác nào');
  });
});
