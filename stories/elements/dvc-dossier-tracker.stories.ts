import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect } from 'storybook/test';
import '../../components/elements/dvc-dossier-tracker/define.js';
import { samplePdf, type LifeName } from '../../mocks/mocks.js';
import { besideABank } from '../play/bank.js';
import { Person } from '../play/person.js';
import { codeOf, idOf, mockOf } from '../play/stage.js';

interface Args {
  /** The made-up dossier that its owner opens. */
  dossier: LifeName | null;
  /** The made-up dossier that somebody knows by its code. */
  byCode: LifeName | null;
}

const meta: Meta<Args> = {
  title: 'Elements/dvc-dossier-tracker',
  component: 'dvc-dossier-tracker',
  args: { dossier: null, byCode: null },
  parameters: { mock: { scenario: 'full', signedInAs: 'mai' } },
  render: ({ dossier, byCode }, { loaded }) =>
    besideABank(
      html`<dvc-dossier-tracker
        dossier=${dossier ? idOf(loaded, dossier) : nothing}
        code=${byCode ? codeOf(loaded, byCode) : nothing}
      ></dvc-dossier-tracker>`,
      mockOf(loaded),
    ),
};
export default meta;
type Story = StoryObj<Args>;

/** Anybody may look a code up, and learns the progress alone. */
export const LookingUp: Story = {
  parameters: { mock: { scenario: 'full', signedInAs: 'nobody' } },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.types('Mã hồ sơ', codeOf(loaded, 'processing'));
    await me.presses('Tra cứu');
    await me.sees('Hồ sơ đang được xử lý.', 'Tra cứu bằng mã chỉ cho biết tiến độ.');
    await me.doesNotSee('Lò Thị Mai');
  },
};

/** What must be paid is said first; once it is paid there is a voucher. */
export const Unpaid: Story = {
  args: { dossier: 'unpaid' },
  parameters: { mock: { scenario: 'fees', signedInAs: 'mai' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Bạn cần làm', 'Nộp 16.000 đ phí, lệ phí.');
    await me.presses('Thanh toán qua VNPAY');
    await (await me.dialog('Ngân hàng thử nghiệm')).presses('Trả tiền');
    await me.finds('link', /Chứng từ thanh toán/);
    await me.doesNotSee('Bạn cần làm');
  },
};

/** The agency has halted the processing until a fee is paid. */
export const AskedToPay: Story = {
  args: { dossier: 'askedToPay' },
  parameters: { mock: { scenario: 'fees', signedInAs: 'mai' } },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees(
      'Nộp 16.000 đ theo yêu cầu của cơ quan.',
      'Phí xác nhận thông tin hộ tịch',
    ),
};

/** Anybody with the code may pay. */
export const UnpaidByCode: Story = {
  args: { byCode: 'unpaid' },
  parameters: { mock: { scenario: 'fees', signedInAs: 'nobody' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Hồ sơ còn 16.000 đ phí, lệ phí chưa nộp.');
    await me.presses('Thanh toán');
    await me.sees('Mười sáu nghìn đồng');
    await me.presses('Thanh toán qua VNPAY');
    await (await me.dialog('Ngân hàng thử nghiệm')).presses('Trả tiền');
    await me.sees('Đã nộp đủ');
    await me.doesNotSee('Lò Thị Mai');
  },
};

export const NotFound: Story = {
  parameters: { mock: { scenario: 'empty', signedInAs: 'nobody' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.types('Mã hồ sơ', 'H18.12-261101-0009');
    await me.presses('Tra cứu');
    await me.sees('Không tìm thấy hồ sơ có mã H18.12-261101-0009.');
  },
};

export const Errors: Story = {
  parameters: { mock: { scenario: 'empty', signedInAs: 'nobody' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses('Tra cứu');
    await me.sees('Hãy nhập mã hồ sơ.');
  },
};

export const Sent: Story = {
  args: { dossier: 'sent' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('đang chờ bộ phận một cửa tiếp nhận');
    await me.presses('Xem nội dung đã nộp');
    await me.sees('Quàng Minh An', 'Ảnh giấy chứng sinh mặt trước.png');
    await me.presses('Thu hồi hồ sơ');
    await me.types(/Lý do thu hồi/, 'Tôi ghi nhầm ngày sinh của cháu.');
    await me.presses('Thu hồi');
    await me.sees('Bạn đã thu hồi hồ sơ này.');
  },
};

/** The agency asks for more; the answer goes with text and file. */
export const Asked: Story = {
  args: { dossier: 'asked' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Cơ quan đề nghị bổ sung', 'thiếu trang có chữ ký và con dấu');
    await me.types(/Nội dung trả lời/, 'Tôi gửi lại văn bản đủ các trang.');
    await me.attaches(
      /Chọn tệp/,
      new File([samplePdf('Xác nhận')], 'Xác nhận đủ trang.pdf', { type: 'application/pdf' }),
    );
    await me.finds('button', /Xem Xác nhận đủ trang\.pdf/);
    await me.presses('Gửi bổ sung');
    await me.sees('Cơ quan đang xem xét việc bổ sung hồ sơ.');
  },
};

export const Processing: Story = {
  args: { dossier: 'processing' },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('Hồ sơ đang được xử lý.', 'Hẹn trả kết quả'),
};

export const Overdue: Story = {
  args: { dossier: 'overdue' },
  parameters: { mock: { scenario: 'full', signedInAs: 'pao' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees(/quá hẹn \d+ ngày làm việc/),
};

export const Returned: Story = {
  args: { dossier: 'returned' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Kết quả đã được trả.', 'Giấy khai sinh.pdf');
    await me.presses('Xem bảng quá trình xử lý');
    await me.sees('Lường Văn Thanh', 'Trần Thị Thu Hà');
  },
};

export const Refused: Story = {
  args: { dossier: 'refused' },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('Hồ sơ không được tiếp nhận.', 'trùng với hộ đã đăng ký tại phường'),
};

/** What was filed, to read again. */
export const WhatWasFiled: Story = {
  args: { dossier: 'processing' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses('Xem nội dung đã nộp');
    await me.sees('Bán lẻ lương thực, thực phẩm, đồ uống');
  },
};

/** Somebody else's dossier, by its code. */
export const NotMine: Story = {
  args: { byCode: 'overdue' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Hồ sơ này không thuộc tài khoản đang đăng nhập');
    await me.doesNotSee('Mùa A Páo');
  },
};

export const SignedOut: Story = {
  args: { dossier: 'asked' },
  parameters: { mock: { scenario: 'full', signedInAs: 'nobody' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Hãy đăng nhập để xem hồ sơ này.');
    await me.presses('Đăng nhập');
    await me.sees('Cơ quan đề nghị bổ sung');
  },
};

/** An officer moves it while the page is open. */
export const ChangesMeanwhile: Story = {
  args: { dossier: 'sent' },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees('đang chờ bộ phận một cửa tiếp nhận');
    const id = idOf(loaded, 'sent');
    await mockOf(loaded)
      .as('mot-cua')
      .call('dossiers.act', { params: { id }, version: 1, body: { action: 'receive' } });
    document.dispatchEvent(new Event('visibilitychange'));
    await me.sees('Hồ sơ đã được tiếp nhận');
  },
};

export const Slow: Story = {
  args: { dossier: 'processing' },
  parameters: { mock: { scenario: 'slow', signedInAs: 'mai' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Hồ sơ đang được xử lý.'),
};

export const Offline: Story = {
  args: { dossier: 'processing' },
  parameters: { mock: { scenario: 'offline', signedInAs: 'mai' } },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.doesNotSee('Hồ sơ đang được xử lý.');
    mockOf(loaded).network = { delay: 0, offline: 'none' };
    await me.sees('Hồ sơ đang được xử lý.');
  },
};

export const SessionOver: Story = {
  args: { dossier: 'asked' },
  parameters: { mock: { scenario: 'session-over', signedInAs: 'mai' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses(/Đăng nhập/);
    await me.sees('Cơ quan đề nghị bổ sung');
  },
};

export const English: Story = {
  args: { dossier: 'asked' },
  globals: { language: 'en' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('The agency asks for more'),
};

export const Dark: Story = {
  args: { dossier: 'returned' },
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Kết quả đã được trả.'),
};

export const Narrow320: Story = {
  args: { dossier: 'asked' },
  parameters: { width: 320 },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Cơ quan đề nghị bổ sung');
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(
      document.documentElement.clientWidth,
    );
  },
};
