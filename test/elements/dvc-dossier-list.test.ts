import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../components/elements/dvc-dossier-list/define.js';
import '../../components/elements/dvc-portal/define.js';
import type { DvcDossierList } from '../../components/elements/dvc-dossier-list/dvc-dossier-list.js';
import { createMockHost } from '../../mocks/mock-host.js';
import { acting, filedDossier, readyDraft } from '../host/fixtures.js';
import { expectAccessible } from '../support/axe.js';
import { fixture, until } from '../support/fixture.js';
import { hostInPage, type PageWorld } from '../support/host-in-page.js';

describe('dvc-dossier-list', () => {
  const listOf = (portal: Element): DvcDossierList => portal.querySelector('dvc-dossier-list')!;
  const textOf = (list: Element): string => list.shadowRoot!.textContent!.replace(/\s+/g, ' ');
  const find = <E extends HTMLElement>(list: Element, selector: string): E | null =>
    list.shadowRoot!.querySelector<E>(selector);
  const button = (list: Element, text: string): HTMLButtonElement | undefined =>
    [...list.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.includes(text));

  async function shown(
    world: PageWorld,
    content = html`<dvc-dossier-list></dvc-dossier-list>`,
  ): Promise<DvcDossierList> {
    const list = listOf(await fixture(world.portal(content, 'mai')));
    await until(() => find(list, '.rows, p.muted'), 'the list');
    return list;
  }

  it('is accessible', async () => {
    const world = await hostInPage();
    await filedDossier(world.as('mai'));
    await expectAccessible(await shown(world));
  });

  it('asks to sign in', async () => {
    const world = await hostInPage();
    const list = listOf(await fixture(world.portal(html`<dvc-dossier-list></dvc-dossier-list>`)));
    await until(() => button(list, 'Đăng nhập'), 'the way to sign in');
  });

  it('says what to do when there is nothing', async () => {
    const list = await shown(await hostInPage());
    expect(textOf(list)).to.contain('Hãy tìm thủ tục cần làm');
  });

  it('begins with what waits for the citizen, and says what to do', async () => {
    const world = await hostInPage();
    await filedDossier(world.as('mai'));
    const asked = await filedDossier(world.as('mai'));
    await acting(world.as('lan'), asked)(1, {
      action: 'request-supplement',
      reason: 'Thiếu trang 2',
      papers: [],
      days: 5,
    });
    const list = await shown(world);
    expect(list.shadowRoot!.querySelectorAll('.rows > li').length).to.equal(1);
    expect(textOf(list)).to.contain(asked.code).and.to.contain('gửi bổ sung');
    expect(find(list, '[aria-pressed="true"]')!.textContent).to.contain('Yêu cầu bổ sung (1)');
  });

  it('shows due dates with what is left of them', async () => {
    const world = await hostInPage();
    const filed = await filedDossier(world.as('mai'));
    await acting(world.as('lan'), filed)(1, { action: 'receive' });
    const list = await shown(world);
    expect(textOf(list)).to.contain('Hẹn trả: 27/11/2026 (tạm tính), còn 3 ngày làm việc');
  });

  it('opens a dossier by keyboard, and follows a link unless the page says no', async () => {
    const world = await hostInPage();
    const { id, code } = await filedDossier(world.as('mai'));
    const list = await shown(world, html`<dvc-dossier-list dossier-href="#ho-so/{code}"></dvc-dossier-list>`);
    const link = find<HTMLAnchorElement>(list, 'a.name')!;
    expect(link.getAttribute('href')).to.equal(`#ho-so/${code}`);
    const told: unknown[] = [];
    list.addEventListener('dvc-dossier-open', (event) => {
      told.push(event.detail);
      event.preventDefault();
    });
    link.focus();
    await sendKeys({ press: 'Enter' });
    expect(told).to.deep.equal([{ id, code }]);
    expect(location.hash).to.equal('');
  });

  it('changes category and tells how many there are', async () => {
    const world = await hostInPage();
    await filedDossier(world.as('mai'));
    const list = await shown(world);
    button(list, 'Đã trả kết quả')!.click();
    await until(() => textOf(list).includes('Chưa có hồ sơ nào đã trả kết quả'), 'the other category');
    expect(list.category).to.equal('returned');
    await until(() => find(list, '[role=status]#shown')!.textContent.includes('0 hồ sơ'), 'the announcement');
  });

  it('reads on from where the page ended', async () => {
    const world = await hostInPage();
    for (let count = 0; count < 3; count++) await filedDossier(world.as('mai'));
    const list = await shown(world, html`<dvc-dossier-list page-size="2"></dvc-dossier-list>`);
    expect(list.shadowRoot!.querySelectorAll('.rows > li').length).to.equal(2);
    button(list, 'Xem thêm hồ sơ')!.click();
    await until(() => list.shadowRoot!.querySelectorAll('.rows > li').length === 3, 'the third');
    await until(
      () => list.shadowRoot!.activeElement === list.shadowRoot!.querySelectorAll('.name')[2],
      'focus',
    );
    expect(button(list, 'Xem thêm hồ sơ')).to.equal(undefined);
  });

  it('goes on with a draft', async () => {
    const world = await hostInPage();
    const { id } = await readyDraft(world.as('mai'));
    const list = await shown(world);
    const told: unknown[] = [];
    list.addEventListener('dvc-draft-open', ({ detail }) => told.push(detail));
    button(list, 'Tiếp tục')!.click();
    expect(told).to.deep.equal([{ id, procedure: '1.001193' }]);
  });

  it('deletes a draft after asking', async () => {
    const world = await hostInPage();
    const { id } = await readyDraft(world.as('mai'));
    const list = await shown(world);
    button(list, 'Xóa')!.click();
    await until(() => find(list, 'dialog[open]'), 'the question');
    await expectAccessible(list);
    button(list, 'Giữ lại')!.click();
    await until(() => !find(list, 'dialog'), 'the dialog to close');
    expect(world.requests).not.to.include(`DELETE /drafts/${id}`);
    button(list, 'Xóa')!.click();
    await until(() => find(list, 'dialog[open]'), 'the question again');
    find(list, 'dialog .danger')!.click();
    await until(() => textOf(list).includes('Đã xóa hồ sơ nháp'), 'the draft to go');
    expect((await world.as('mai').call('drafts.read', { params: { id } })).code).to.equal('not-found');
  });

  it('asks again when the draft was changed elsewhere', async () => {
    const world = await hostInPage();
    const { id, version } = await readyDraft(world.as('mai'));
    const list = await shown(world);
    await world.as('mai').ok('drafts.change', { params: { id }, version, body: { step: 'papers' } });
    button(list, 'Xóa')!.click();
    await until(() => find(list, 'dialog[open]'), 'the question');
    find(list, 'dialog .danger')!.click();
    await until(() => textOf(list).includes('vừa được sửa ở nơi khác'), 'the warning');
    expect((await world.as('mai').call('drafts.read', { params: { id } })).status).to.equal(200);
    find(list, 'dialog .danger')!.click();
    await until(() => textOf(list).includes('Đã xóa hồ sơ nháp'), 'the draft to go');
  });

  describe('where something is to be paid', () => {
    async function paying(content = html`<dvc-dossier-list category="sent"></dvc-dossier-list>`) {
      const mock = await createMockHost({ scenario: 'fees', signedInAs: 'mai' });
      const list = listOf(
        await fixture(html`<dvc-portal api="" .fetch=${mock.fetch}>${content}</dvc-portal>`),
      );
      await until(() => find(list, '.rows'), 'the list');
      const rowOf = (code: string | null): HTMLElement =>
        [...list.shadowRoot!.querySelectorAll<HTMLElement>('.rows > li')].find(({ textContent }) =>
          textContent.includes(code ?? '?'),
        )!;
      const said = (code: string | null): string => rowOf(code).textContent.replace(/\s+/g, ' ');
      return { mock, list, rowOf, said };
    }

    it('marks what is unpaid and what will be given back, and asks the page to pay', async () => {
      const { mock, list, rowOf, said } = await paying();
      const { unpaid, paidTwice, paidUp } = mock.dossiers;
      expect(said(unpaid!.code)).to.contain('Chưa nộp 16.000 đ').and.to.contain('Hãy thanh toán 16.000 đ');
      expect(said(paidTwice!.code)).to.contain('Sẽ hoàn lại 8.000 đ').and.not.to.contain('Thanh toán');
      expect(said(paidUp!.code)).to.contain('Đã nộp 150.000 đ');
      await expectAccessible(list);
      const told: unknown[] = [];
      list.addEventListener('dvc-dossier-pay', ({ detail }) => told.push(detail));
      rowOf(unpaid!.code).querySelector('button:not(.name)')!.dispatchEvent(new MouseEvent('click'));
      expect(told).to.deep.equal([{ id: unpaid!.id, code: unpaid!.code }]);
    });

    it('leads to where it is paid by the address that the page gives', async () => {
      const { mock, rowOf } = await paying(
        html`<dvc-dossier-list category="sent" pay-href="#tra/{code}"></dvc-dossier-list>`,
      );
      const { code } = mock.dossiers.unpaid!;
      expect(rowOf(code).querySelector('a.button')!.getAttribute('href')).to.equal(`#tra/${code}`);
    });

    it('keeps a draft for which something was paid, and says why', async () => {
      const { mock, list } = await paying(html`<dvc-dossier-list category="unsent"></dvc-dossier-list>`);
      const { id } = mock.dossiers.committed!;
      const body = { method: 'vnpay', amount: 16_000, returnTo: 'https://dvc.mock/ho-so' } as const;
      await mock.bank.choose(await mock.as('mai').call('payments.begin', { params: { id }, body }), 'pay');
      const row = [...list.shadowRoot!.querySelectorAll<HTMLElement>('.rows > li')].find(({ textContent }) =>
        textContent.includes('Thanh toán và nộp'),
      )!;
      row.querySelector<HTMLElement>('.danger')!.click();
      const dialog = await until(() => find(list, 'dialog[open]'), 'the question');
      dialog.querySelector<HTMLElement>('.danger')!.click();
      await until(
        () => dialog.textContent.includes('đã có khoản thanh toán nên không xóa được'),
        'the reason',
      );
      expect(dialog.querySelector('.danger')).to.equal(null);
      await expectAccessible(list);
    });
  });
});
