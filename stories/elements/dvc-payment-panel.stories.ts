import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../../components/elements/dvc-payment-panel/define.js';
import type { DvcPaymentPanel } from '../../components/elements/dvc-payment-panel/dvc-payment-panel.js';
import type { Bill, Payment } from '../../components/contract/schemas/payment.js';
import { SCENARIOS, type LifeName, type MockHost } from '../../mocks/mocks.js';
import { besideABank } from '../play/bank.js';
import { Person } from '../play/person.js';
import { API, codeOf, idOf, mockOf } from '../play/stage.js';

interface Args {
  /** The made-up draft that is paid for. */
  draft: LifeName | null;
  /** The made-up dossier that its owner pays for. */
  dossier: LifeName | null;
  /** The made-up dossier that somebody knows by its code. */
  byCode: LifeName | null;
}

const signedIn = { mock: { scenario: 'fees', signedInAs: 'mai' } } as const;
const nobody = { mock: { scenario: 'fees', signedInAs: 'nobody' } } as const;

const meta: Meta<Args> = {
  title: 'Elements/dvc-payment-panel',
  component: 'dvc-payment-panel',
  args: { draft: null, dossier: null, byCode: null },
  parameters: signedIn,
  render: ({ draft, dossier, byCode }, { loaded }) =>
    besideABank(
      html`<dvc-payment-panel
        draft=${draft ? idOf(loaded, draft) : nothing}
        dossier=${dossier ? idOf(loaded, dossier) : nothing}
        code=${byCode ? codeOf(loaded, byCode) : nothing}
      ></dvc-payment-panel>`,
      mockOf(loaded),
    ),
};
export default meta;
type Story = StoryObj<Args>;

const panelIn = (canvas: HTMLElement): DvcPaymentPanel => canvas.querySelector('dvc-payment-panel')!;

async function billOf(mock: MockHost, id: string): Promise<Bill> {
  return mock.as('mai').call('bills.read', { params: { id } });
}

async function lastPayment(mock: MockHost, id: string): Promise<Payment> {
  const [payment] = (await billOf(mock, id)).payments;
  if (!payment) throw new RangeError('Nobody has begun to pay');
  return payment;
}

/** A fee by number; to the bank, and back with the money paid. */
export const ToPay: Story = {
  args: { dossier: 'unpaid' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('2 bản × 8.000 đ', '16.000 đ', 'Mười sáu nghìn đồng');
    await me.presses('Thanh toán qua VNPAY');
    const bank = await me.dialog('Ngân hàng thử nghiệm');
    await bank.presses('Trả tiền');
    await me.sees('Đã nộp đủ', 'Các lần đã nộp');
    await me.finds('link', /Chứng từ thanh toán/);
  },
};

/** As it stands before anything is pressed. */
export const Open: Story = {
  args: { dossier: 'unpaid' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Thanh toán qua VNPAY'),
};

/** By QR code, on the phone of whoever pays. */
export const ByPhone: Story = {
  args: { dossier: 'unpaid' },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.presses('Hiện mã QR để quét');
    await me.sees('Đang chờ thanh toán', 'Còn 15 phút');
    const mock = mockOf(loaded);
    await mock.bank.choose(await lastPayment(mock, idOf(loaded, 'unpaid')), 'pay-and-stay');
    await me.sees('Đã nộp đủ');
  },
};

/** Read again while somebody is at the bank. */
export const Waiting: Story = {
  args: { dossier: 'atTheBank' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Đang chờ thanh toán', 'Còn 5 phút', 'Quét bằng điện thoại');
    await me.finds('link', 'Tiếp tục trên trang VNPAY');
  },
};

export const LastMinute: Story = {
  args: { dossier: 'atTheBank' },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees('Đang chờ thanh toán');
    await mockOf(loaded).later(4.2);
    panelIn(canvasElement).refresh();
    await me.sees(/Còn \d+ giây/);
  },
};

/** Asked too early: the bank knows of no money. */
export const NotYet: Story = {
  args: { dossier: 'atTheBank' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses('Tôi đã thanh toán, kiểm tra lại');
    await me.sees('ngân hàng chưa xác nhận');
  },
};

export const BankSilent: Story = {
  args: { dossier: 'atTheBank' },
  parameters: { mock: { scenario: 'bank-silent', signedInAs: 'mai' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses('Tôi đã thanh toán, kiểm tra lại');
    await me.sees('Cổng thanh toán tạm thời chưa trả lời');
  },
};

export const Failed: Story = {
  args: { dossier: 'notEnough' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('chưa thành công', 'Số dư tài khoản không đủ');
    await me.finds('button', 'Thanh toán lại qua VNPAY');
  },
};

/** A failure, and a second try that succeeds. */
export const PaidAfterAFailure: Story = {
  args: { dossier: 'notEnough' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses('Thanh toán lại qua VNPAY');
    await (await me.dialog('Ngân hàng thử nghiệm')).presses('Hủy giao dịch');
    await me.sees('Giao dịch đã được hủy');
    await me.presses('Thanh toán lại qua VNPAY');
    await (await me.dialog('Ngân hàng thử nghiệm')).presses('Trả tiền');
    await me.sees('Đã nộp đủ');
  },
};

export const Expired: Story = {
  args: { dossier: 'tooLate' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Lượt thanh toán đã hết thời gian');
    await me.finds('button', 'Tạo lượt mới qua VNPAY');
  },
};

/** What expired comes through after all. */
export const LateSuccess: Story = {
  args: { dossier: 'tooLate' },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees('Lượt thanh toán đã hết thời gian');
    const mock = mockOf(loaded);
    await mock.bank.choose(await lastPayment(mock, idOf(loaded, 'tooLate')), 'pay-after-all');
    document.dispatchEvent(new Event('visibilitychange'));
    await me.sees('Đã nộp đủ');
  },
};

export const Paid: Story = {
  args: { dossier: 'paidUp' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Đã nộp đủ', 'không hoàn lại');
    await me.finds('link', /Chứng từ thanh toán/);
  },
};

/** Paid on another device while this page shows it as due. */
export const PaidElsewhere: Story = {
  args: { dossier: 'unpaid' },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees('Thanh toán qua VNPAY');
    const mock = mockOf(loaded);
    const id = idOf(loaded, 'unpaid');
    const { due: amount } = await billOf(mock, id);
    const payment = await mock
      .as('mai')
      .call('payments.begin', { params: { id }, body: { method: 'vnpay', amount, returnTo: '/' } });
    await mock.bank.choose(payment, 'pay');
    await me.presses('Thanh toán qua VNPAY');
    await me.sees('Đã nộp đủ');
  },
};

/** A payment that seemed lost came through after another had been made. */
export const PaidTooMuch: Story = {
  args: { dossier: 'paidTwice' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Đã nộp thừa 8.000 đ'),
};

/** Paid, and then an officer asked for more. */
export const MoreToPay: Story = {
  args: { dossier: 'askedToPay' },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('Đã nộp 8.000 đ; còn phải nộp thêm 16.000 đ', 'Cơ quan ghi:'),
};

/** An officer changes the fee while the page is open. */
export const AmountChanged: Story = {
  args: { dossier: 'unpaid' },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees('Thanh toán qua VNPAY');
    const officer = mockOf(loaded).as('mot-cua');
    const id = idOf(loaded, 'unpaid');
    const { version } = await officer.call('dossiers.read', { params: { id } });
    const lines = [{ name: 'Phí xác nhận thông tin hộ tịch', levy: 'fee', amount: 5000 }] as const;
    await officer.call('dossiers.act', {
      params: { id },
      version,
      body: { action: 'set-fee', collect: 'later', lines: [...lines] },
    });
    await me.presses('Thanh toán qua VNPAY');
    await me.sees('đã đổi từ 16.000 đ thành 21.000 đ', 'nộp trước khi nhận kết quả');
  },
};

/** A draft that was paid for and then changed: the difference is due. */
export const AfterAnEdit: Story = {
  args: { draft: 'committed' },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.presses('Thanh toán qua VNPAY');
    await (await me.dialog('Ngân hàng thử nghiệm')).presses('Trả tiền');
    await me.sees('Đã nộp đủ');
    const [calls, id] = [mockOf(loaded).as('mai'), idOf(loaded, 'committed')];
    const draft = await calls.call('drafts.read', { params: { id } });
    const { version } = await calls.call('drafts.change', {
      params: { id },
      version: draft.version,
      body: { answers: { ...draft.answers, SoLuong: 5 } },
    });
    panelIn(canvasElement).refresh();
    await me.sees('Số tiền này là tạm tính');
    await calls.call('drafts.commit', { params: { id }, version, body: { commitment: true } });
    panelIn(canvasElement).refresh();
    await me.sees('Đã nộp 16.000 đ; còn phải nộp thêm 24.000 đ', 'Thanh toán qua VNPAY');
  },
};

export const Estimate: Story = {
  args: { draft: 'estimated' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Số tiền này là tạm tính', '16.000 đ');
    await me.doesNotSee('Thanh toán qua VNPAY');
  },
};

export const Draft: Story = {
  args: { draft: 'committed' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Thanh toán qua VNPAY'),
};

export const NothingToPay: Story = {
  args: { draft: 'ready' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('không có khoản nào phải nộp'),
};

/** The host offers no way to pay online. */
export const AtTheDesk: Story = {
  args: { dossier: 'unpaid' },
  parameters: { mock: { scenario: 'no-bank', signedInAs: 'mai' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Nộp tại bộ phận một cửa');
    await me.doesNotSee('Thanh toán qua VNPAY');
  },
};

/** At a step at which a host takes no money. */
export const Closed: Story = {
  parameters: { ...nobody, portal: false },
  render: (_, { loaded }): TemplateResult => {
    const closed: typeof fetch = async (input, init) => {
      const answer = await mockOf(loaded).fetch(input, init);
      if (!String(input).endsWith('/bill')) return answer;
      return Response.json({ ...((await answer.json()) as Bill), payable: false });
    };
    return html`<dvc-portal api=${API} .fetch=${closed}>
      <dvc-payment-panel code=${codeOf(loaded, 'unpaid')}></dvc-payment-panel>
    </dvc-portal>`;
  },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Hiện chưa thanh toán được'),
};

/** Anybody may pay who knows the code. */
export const ByCode: Story = {
  args: { byCode: 'unpaid' },
  parameters: nobody,
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees(codeOf(loaded, 'unpaid'), '16.000 đ');
    await me.doesNotSee('Lò Thị Mai');
    await me.presses('Thanh toán qua VNPAY');
    await (await me.dialog('Ngân hàng thử nghiệm')).presses('Trả tiền');
    await me.sees('Đã nộp đủ');
    await me.doesNotSee('Chứng từ thanh toán');
  },
};

/** By code, what an officer wrote is for its owner alone. */
export const ByCodeWithoutNotes: Story = {
  args: { byCode: 'askedToPay' },
  parameters: nobody,
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('còn phải nộp thêm 16.000 đ');
    await me.doesNotSee('Cơ quan ghi');
  },
};

export const UnknownCode: Story = {
  parameters: nobody,
  render: () => html`<dvc-payment-panel code="H18.12-261123-0999"></dvc-payment-panel>`,
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('Không tìm thấy hồ sơ có mã H18.12-261123-0999'),
};

/** Whoever tries too many codes has to wait. */
export const TooManyRequests: Story = {
  parameters: nobody,
  render: () => html`<dvc-payment-panel code="H18.12-261123-0999"></dvc-payment-panel>`,
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees('Không tìm thấy hồ sơ');
    const address = `/api/v1/tracking/${codeOf(loaded, 'unpaid')}/bill`;
    for (let ask = 0; ask < 60; ask++) await mockOf(loaded).fetch(address);
    panelIn(canvasElement).code = codeOf(loaded, 'unpaid');
    await me.sees('Có quá nhiều yêu cầu');
    await me.finds('button', 'Thử lại');
  },
};

export const SignedOut: Story = {
  args: { dossier: 'unpaid' },
  parameters: nobody,
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Hãy đăng nhập để xem và thanh toán khoản phải nộp.');
    await me.presses('Đăng nhập');
    await me.sees('Thanh toán qua VNPAY');
  },
};

export const SessionOver: Story = {
  args: { dossier: 'unpaid' },
  parameters: {
    mock: { scenario: { ...SCENARIOS.fees, sessionEnds: 'at-first-write' }, signedInAs: 'mai' },
  },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses('Thanh toán qua VNPAY');
    await me.sees('Phiên làm việc đã hết');
    await me.presses('Đăng nhập');
    await me.sees('Thanh toán qua VNPAY');
  },
};

/** A gateway that brings a frame of its own gets a place outside the shadow root. */
export const GatewayFrame: Story = {
  render: (_, { loaded }) =>
    html`<dvc-payment-panel dossier=${idOf(loaded, 'unpaid')}>
      <p slot="gateway">Khung thanh toán của cổng, do trang đặt vào đây.</p>
    </dvc-payment-panel>`,
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Thanh toán qua VNPAY'),
};

export const Slow: Story = {
  args: { dossier: 'unpaid' },
  parameters: {
    mock: {
      scenario: { ...SCENARIOS.fees, network: { delay: 1500, offline: 'none' } },
      signedInAs: 'mai',
    },
  },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Thanh toán qua VNPAY'),
};

export const Offline: Story = {
  args: { dossier: 'unpaid' },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees('Thanh toán qua VNPAY');
    mockOf(loaded).network = { delay: 0, offline: 'all' };
    await me.presses('Thanh toán qua VNPAY');
    await me.sees('Hệ thống đang tự thử lại', '16.000 đ');
    mockOf(loaded).network = { delay: 0, offline: 'none' };
    await me.dialog('Ngân hàng thử nghiệm');
  },
};

export const English: Story = {
  args: { dossier: 'atTheBank' },
  globals: { language: 'en' },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('Waiting for the payment', 'Một trăm năm mươi nghìn đồng'),
};

export const Dark: Story = {
  args: { dossier: 'atTheBank' },
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Quét bằng điện thoại'),
};

export const Narrow320: Story = {
  args: { dossier: 'atTheBank' },
  parameters: { ...signedIn, width: 320 },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Quét bằng điện thoại');
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(
      document.documentElement.clientWidth,
    );
  },
};
