import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../components/elements/dvc-payment-panel/define.js';
import '../../components/elements/dvc-portal/define.js';
import type { DvcPaymentPanel } from '../../components/elements/dvc-payment-panel/dvc-payment-panel.js';
import type { Bill, Payment } from '../../components/contract/schemas/payment.js';
import { acting, filedDossier, type DossierShape } from '../host/fixtures.js';
import { expectAccessible } from '../support/axe.js';
import { fixture, until } from '../support/fixture.js';
import { hostInPage, type PageWorld } from '../support/host-in-page.js';

describe('dvc-payment-panel', () => {
  const panelIn = (portal: Element): DvcPaymentPanel => portal.querySelector('dvc-payment-panel')!;
  const textOf = (element: Element): string => element.shadowRoot!.textContent!.replace(/[\s\u00a0]+/g, ' ');
  const find = <E extends Element>(element: Element, selector: string): E | null =>
    element.shadowRoot!.querySelector<E>(selector);
  const control = <E extends HTMLElement>(element: Element, text: string): E | undefined =>
    [...element.shadowRoot!.querySelectorAll<E>('button, a')].find(({ textContent }) =>
      textContent.includes(text),
    );
  const sees = (panel: Element, text: string): Promise<unknown> =>
    until(() => textOf(panel).includes(text), `“${text}”`);
  const press = async (panel: Element, text: string): Promise<void> =>
    (await until(() => control(panel, text), `the button “${text}”`)).click();

  interface Fee {
    readonly filed: DossierShape;
    /** What the host counts as version after the fee was set. */
    readonly version: number;
  }

  /** A dossier for which an officer has set a fee. */
  async function withFee(world: PageWorld, amount = 16_000): Promise<Fee> {
    const filed = await filedDossier(world.as('mai'));
    const { version } = await addFee(world, filed, 1, amount);
    return { filed, version };
  }

  const addFee = (world: PageWorld, filed: DossierShape, version: number, amount: number) =>
    acting(world.as('lan'), filed)(version, {
      action: 'set-fee',
      collect: 'upfront',
      lines: [{ name: 'Phí cấp bản sao', levy: 'fee', amount }],
      note: 'Thu theo số bản xin cấp',
    });

  /** A panel on a page that does not let itself be left, and what it told of paying. */
  async function panelOf(
    world: PageWorld,
    target: { dossier?: string; code?: string },
    person?: 'mai' | 'pao',
  ): Promise<{ panel: DvcPaymentPanel; left: string[]; begun: Payment[]; settled: Bill[] }> {
    const [left, begun, settled]: [string[], Payment[], Bill[]] = [[], [], []];
    const portal = await fixture(
      world.portal(
        html`<dvc-payment-panel
          .dossier=${target.dossier ?? null}
          .code=${target.code ?? null}
          @dvc-before-pay=${(event: HTMLElementEventMap['dvc-before-pay']) => {
            event.preventDefault();
            left.push(event.detail.address);
          }}
          @dvc-payment-begun=${(event: HTMLElementEventMap['dvc-payment-begun']) =>
            begun.push(event.detail.payment)}
          @dvc-payment-settled=${(event: HTMLElementEventMap['dvc-payment-settled']) =>
            settled.push(event.detail.bill)}
        ></dvc-payment-panel>`,
        person,
      ),
    );
    return { panel: panelIn(portal), left, begun, settled };
  }

  const begins = (world: PageWorld): number =>
    world.requests.filter((line) => /^POST .*\/payments$/.test(line)).length;

  it('is accessible', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const { panel } = await panelOf(world, { dossier: filed.id }, 'mai');
    await sees(panel, 'Thanh toán qua VNPAY');
    await expectAccessible(panel);
    await press(panel, 'Hiện mã QR');
    await until(() => find(panel, 'svg.qr'), 'the QR code');
    await expectAccessible(panel);
  });

  it('says what for and how much, in figures and in words', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const { panel } = await panelOf(world, { dossier: filed.id }, 'mai');
    await sees(panel, 'Phí cấp bản sao');
    expect(textOf(panel)).to.contain('16.000 đ').and.to.contain('Mười sáu nghìn đồng');
    expect(textOf(panel)).to.contain('Cơ quan ghi: Thu theo số bản xin cấp');
  });

  it('begins once however often it is pressed, asks the page, and goes on with the same payment', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const { panel, left, begun, settled } = await panelOf(world, { dossier: filed.id }, 'mai');
    const pay = await until(() => control(panel, 'Thanh toán qua VNPAY'), 'the button');
    pay.click();
    pay.click();
    await sees(panel, 'Đang chờ thanh toán');
    expect([begins(world), left.length, begun.length]).to.deep.equal([1, 1, 1]);
    expect(left[0]).to.equal(begun[0]!.payAddress);
    expect(control<HTMLAnchorElement>(panel, 'Tiếp tục trên trang')!.href).to.equal(left[0]);
    await press(panel, 'Tiếp tục trên trang');
    expect(left.length).to.equal(2);

    await world.bank.choose(begun[0]!, 'pay');
    window.dispatchEvent(new Event('focus'));
    await sees(panel, 'Đã nộp đủ');
    expect(settled.map(({ paid, due }) => [paid, due])).to.deep.equal([[16_000, 0]]);
    expect(find(panel, '[role=status].visually-hidden')!.textContent).to.contain('Đã nộp đủ');
    await expectAccessible(panel);
  });

  it('repeats a beginning whose answer was lost as the same', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const { panel, begun } = await panelOf(world, { dossier: filed.id }, 'mai');
    world.cut('POST /bills/', { reachesHost: true });
    await press(panel, 'Thanh toán qua VNPAY');
    await sees(panel, 'Đang chờ thanh toán');
    const bill = await world.as('mai').ok<Bill>('bills.read', { params: { id: filed.id } });
    expect(bill.payments.map(({ id }) => id)).to.deep.equal(begun.map(({ id }) => id));
  });

  it('shows after a reload what it showed before, and asks the bank when told to', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const first = await panelOf(world, { dossier: filed.id }, 'mai');
    await press(first.panel, 'Thanh toán qua VNPAY');
    await sees(first.panel, 'Đang chờ thanh toán');
    const [payment] = first.begun;

    const { panel } = await panelOf(world, { dossier: filed.id }, 'mai');
    await sees(panel, 'Đang chờ thanh toán');
    await world.bank.visit(payment!);
    await press(panel, 'kiểm tra lại');
    await sees(panel, 'ngân hàng chưa xác nhận');
    await expectAccessible(panel);

    world.setNow('2026-11-23T08:32:00+07:00');
    await world.bank.choose(payment!, 'pay-unreported');
    const check = control(panel, 'kiểm tra lại')!;
    check.focus();
    await press(panel, 'kiểm tra lại');
    await sees(panel, 'Đã nộp đủ');
    expect(panel.shadowRoot!.activeElement?.id).to.equal('now');
    const voucher = control<HTMLAnchorElement>(panel, 'Chứng từ thanh toán')!;
    expect(voucher.href).to.contain(`/payments/${payment!.id}/voucher`);
    expect(voucher.target).to.equal('_blank');
  });

  it('reads the bill again when the amount has changed, and says so', async () => {
    const world = await hostInPage();
    const { filed, version } = await withFee(world);
    const { panel, left } = await panelOf(world, { dossier: filed.id }, 'mai');
    await sees(panel, 'Thanh toán qua VNPAY');
    await addFee(world, filed, version, 8000);
    await press(panel, 'Thanh toán qua VNPAY');
    await sees(panel, 'đã đổi từ 16.000 đ thành 24.000 đ');
    expect(left).to.deep.equal([]);
    await expectAccessible(panel);
    await press(panel, 'Thanh toán qua VNPAY');
    await sees(panel, 'Đang chờ thanh toán');
  });

  it('tells who wants to pay what is paid already that it is', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const here = await panelOf(world, { dossier: filed.id }, 'mai');
    await sees(here.panel, 'Thanh toán qua VNPAY');
    const elsewhere = await panelOf(world, { code: filed.code });
    await press(elsewhere.panel, 'Thanh toán qua VNPAY');
    await until(() => elsewhere.begun.length === 1, 'the payment');
    await world.bank.choose(elsewhere.begun[0]!, 'pay');
    await press(here.panel, 'Thanh toán qua VNPAY');
    await sees(here.panel, 'Đã nộp đủ');
    expect([here.begun.length, here.settled.length]).to.deep.equal([0, 1]);
    const said = find(here.panel, '[role=status].visually-hidden')!;
    await until(() => said.textContent.includes('Đã nộp đủ'), 'the words that are read out');
    expect(find(here.panel, '[role=alert]')).to.equal(null);
  });

  it('says why a payment failed, lets it be tried again, and takes a success after all', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const { panel, begun } = await panelOf(world, { dossier: filed.id }, 'mai');
    await press(panel, 'Thanh toán qua VNPAY');
    await sees(panel, 'Đang chờ thanh toán');
    await world.bank.choose(begun[0]!, 'too-little-money');
    panel.refresh();
    await sees(panel, 'Số dư tài khoản không đủ');
    await expectAccessible(panel);
    expect(control(panel, 'Thanh toán lại qua VNPAY')).not.to.equal(undefined);
    // On the bank's page, with another account.
    await world.bank.choose(begun[0]!, 'pay');
    document.dispatchEvent(new Event('visibilitychange'));
    await sees(panel, 'Đã nộp đủ');
  });

  it('pays again after a failure with a payment of its own', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const { panel, begun } = await panelOf(world, { dossier: filed.id }, 'mai');
    await press(panel, 'Thanh toán qua VNPAY');
    await sees(panel, 'Đang chờ thanh toán');
    await world.bank.choose(begun[0]!, 'cancel');
    panel.refresh();
    await press(panel, 'Thanh toán lại qua VNPAY');
    await until(() => begun.length === 2, 'the second payment');
    expect(begun[1]!.id).not.to.equal(begun[0]!.id);
    await world.bank.choose(begun[1]!, 'pay');
    panel.refresh();
    await sees(panel, 'Đã nộp đủ');
  });

  it('renews what has expired, and says what came too much when both come through', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const { panel, begun } = await panelOf(world, { dossier: filed.id }, 'mai');
    await press(panel, 'Thanh toán qua VNPAY');
    await sees(panel, 'Đang chờ thanh toán');
    await world.bank.visit(begun[0]!);
    world.setNow('2026-11-23T08:50:00+07:00');
    panel.refresh();
    await sees(panel, 'đã hết thời gian');
    await expectAccessible(panel);
    await press(panel, 'Tạo lượt mới qua VNPAY');
    await until(() => begun.length === 2, 'the second payment');
    await world.bank.choose(begun[1]!, 'pay');
    await world.bank.choose(begun[0]!, 'pay-after-all');
    panel.refresh();
    await sees(panel, 'Đã nộp thừa 16.000 đ');
    expect(panel.shadowRoot!.querySelectorAll('dl').length).to.equal(2);
    await expectAccessible(panel);
  });

  it('takes a late success of an expired payment', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const { panel, begun } = await panelOf(world, { dossier: filed.id }, 'mai');
    await press(panel, 'Thanh toán qua VNPAY');
    await sees(panel, 'Đang chờ thanh toán');
    await world.bank.visit(begun[0]!);
    world.setNow('2026-11-23T08:50:00+07:00');
    panel.refresh();
    await sees(panel, 'đã hết thời gian');
    await world.bank.choose(begun[0]!, 'pay-after-all');
    window.dispatchEvent(new Event('online'));
    await sees(panel, 'Đã nộp đủ');
  });

  it('lets anybody pay by the code, with names of fees and amounts alone', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const typed = ` ${filed.code.toLowerCase()} `;
    const { panel, begun } = await panelOf(world, { code: typed });
    await sees(panel, filed.code);
    await sees(panel, 'Phí cấp bản sao');
    expect(textOf(panel)).not.to.contain('Thu theo số bản xin cấp');
    await press(panel, 'Hiện mã QR');
    await sees(panel, 'Đang chờ thanh toán');
    // After a reload the page knows of no payment, and begins by going on with the one that is open.
    const again = await panelOf(world, { code: filed.code });
    await press(again.panel, 'Thanh toán qua VNPAY');
    await sees(again.panel, 'Đang chờ thanh toán');
    expect(again.begun[0]!.id).to.equal(begun[0]!.id);
    await world.bank.choose(begun[0]!, 'pay');
    for (const one of [panel, again.panel]) {
      one.refresh();
      await sees(one, 'Đã nộp đủ');
      expect(control(one, 'Chứng từ')).to.equal(undefined);
    }
    await expectAccessible(panel);
  });

  it('follows a payment by code to its failure', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const { panel, begun } = await panelOf(world, { code: filed.code });
    await press(panel, 'Thanh toán qua VNPAY');
    await sees(panel, 'Đang chờ thanh toán');
    await world.bank.choose(begun[0]!, 'bank-closed');
    window.dispatchEvent(new Event('pageshow'));
    await sees(panel, 'Ngân hàng đang bảo trì');
  });

  it('draws a QR code of the whole address with its quiet zone, and copies it', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const { panel, begun, left } = await panelOf(world, { dossier: filed.id }, 'mai');
    await press(panel, 'Hiện mã QR');
    const code = await until(() => find<SVGSVGElement>(panel, 'svg.qr'), 'the QR code');
    expect(left).to.deep.equal([]);
    expect(panel.shadowRoot!.activeElement?.id).to.equal('now');
    expect(code.getAttribute('role')).to.equal('img');
    expect(code.getAttribute('aria-label')).to.contain('16.000');
    const [, , size] = code.getAttribute('viewBox')!.split(' ').map(Number);
    const dark = code.querySelector<SVGPathElement>('.ink')!.getBBox();
    expect([dark.x, dark.y, size! - dark.width]).to.deep.equal([4, 4, 8]);
    expect(textOf(panel)).to.contain(begun[0]!.payAddress);
    const copied: string[] = [];
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = (text) => Promise.resolve(void copied.push(text));
    try {
      await press(panel, 'Sao chép địa chỉ');
      await sees(panel, 'Đã sao chép');
    } finally {
      navigator.clipboard.writeText = write;
    }
    expect(copied).to.deep.equal([begun[0]!.payAddress]);
  });

  it('is worked by keyboard alone', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const { panel } = await panelOf(world, { dossier: filed.id }, 'mai');
    (await until(() => control(panel, 'Thanh toán qua VNPAY'), 'the button')).focus();
    await sendKeys({ press: 'Tab' });
    expect(panel.shadowRoot!.activeElement?.textContent).to.contain('Hiện mã QR');
    await sendKeys({ press: 'Enter' });
    await until(() => panel.shadowRoot!.activeElement?.id === 'now', 'focus on what shows now');
    await sendKeys({ press: 'Tab' });
    expect(panel.shadowRoot!.activeElement?.textContent).to.contain('Tiếp tục trên trang');
  });

  it('says that the bank does not answer, and keeps the payment', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const { panel } = await panelOf(world, { dossier: filed.id }, 'mai');
    await press(panel, 'Hiện mã QR');
    world.bank.silent = true;
    await press(panel, 'kiểm tra lại');
    await sees(panel, 'Cổng thanh toán tạm thời chưa trả lời');
    expect(textOf(panel)).to.contain('Đang chờ thanh toán');
    await expectAccessible(panel);
  });

  it('has nothing to pay, or knows no such dossier', async () => {
    const world = await hostInPage();
    const filed = await filedDossier(world.as('mai'));
    const { panel: free } = await panelOf(world, { dossier: filed.id }, 'mai');
    await sees(free, 'không có khoản nào phải nộp');
    await expectAccessible(free);
    const { panel: strange } = await panelOf(world, { code: 'H18.12-261123-0999' });
    await sees(strange, 'Không tìm thấy hồ sơ có mã H18.12-261123-0999');
    const { panel: notMine } = await panelOf(world, { dossier: filed.id }, 'pao');
    await sees(notMine, 'Không tìm thấy khoản phải nộp này');
    const { panel: lost } = await panelOf(world, {});
    await sees(lost, 'cần một thuộc tính');
  });

  it('asks who is not signed in to sign in', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const { panel } = await panelOf(world, { dossier: filed.id });
    await sees(panel, 'Hãy đăng nhập để xem và thanh toán');
    const asked = new Promise<void>((resolve) =>
      panel.addEventListener('dvc-sign-in', (event) => (event.preventDefault(), resolve()), { once: true }),
    );
    await press(panel, 'Đăng nhập');
    await asked;
  });

  it('keeps what it shows while the host does not answer', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const { panel } = await panelOf(world, { dossier: filed.id }, 'mai');
    await sees(panel, 'Thanh toán qua VNPAY');
    world.cut('GET /bills', { times: 1000 });
    panel.refresh();
    await sees(panel, 'đang tự thử lại');
    expect(textOf(panel)).to.contain('16.000 đ');
  });

  it('lends a frame of the gateway its place', async () => {
    const world = await hostInPage();
    const { filed } = await withFee(world);
    const portal = await fixture(
      world.portal(
        html`<dvc-payment-panel dossier=${filed.id}><p slot="gateway">Khung</p></dvc-payment-panel>`,
        'mai',
      ),
    );
    const panel = panelIn(portal);
    const slot = await until(() => find<HTMLSlotElement>(panel, 'slot[name=gateway]'), 'the place');
    expect(slot.assignedElements().map(({ textContent }) => textContent)).to.deep.equal(['Khung']);
  });
});
