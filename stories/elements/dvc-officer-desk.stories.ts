import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { API_PREFIX, HEADERS } from '../../components/contract/endpoints.js';
import '../../components/elements/dvc-officer-desk/define.js';
import { samplePdf, type LifeName } from '../../mocks/mocks.js';
import { Person } from '../play/person.js';
import { API, codeOf, idOf, mockOf } from '../play/stage.js';

interface Args {
  dossier: LifeName | null;
  state: string | null;
}

const meta: Meta<Args> = {
  title: 'Elements/dvc-officer-desk',
  component: 'dvc-officer-desk',
  args: { dossier: null, state: null },
  parameters: { mock: { scenario: 'full', signedInAs: 'mot-cua' } },
  render: ({ dossier, state }, { loaded }) =>
    html`<dvc-officer-desk
      dossier=${dossier ? idOf(loaded, dossier) : nothing}
      state=${state ?? nothing}
    ></dvc-officer-desk>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Queue: Story = {
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees(codeOf(loaded, 'sent'), codeOf(loaded, 'overdue'), /quá hẹn \d+ ngày làm việc/);
    await me.doesNotSee(codeOf(loaded, 'elsewhere'));
  },
};

export const Searching: Story = {
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.types(/Tìm hồ sơ/, 'giang thi sua', 'searchbox');
    await me.presses('Tìm');
    await me.sees(codeOf(loaded, 'received'));
    await me.doesNotSee(codeOf(loaded, 'sent'));
  },
};

/** What people asked the agency, to be answered to them alone or for everybody. */
export const Questions: Story = {
  play: async ({ canvasElement, loaded }) => {
    const asked = await mockOf(loaded).fetch(`${API}${API_PREFIX}/questions`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        [HEADERS.client]: 'dvc-elements',
        [HEADERS.idempotencyKey]: crypto.randomUUID(),
      },
      body: JSON.stringify({
        topic: 'papers',
        text: 'Giấy chứng sinh bị mất thì nộp giấy gì thay thế?',
        commune: '03127',
        name: 'Lò Văn Bình',
        reach: '0912345678',
      }),
    });
    if (!asked.ok) throw new Error(await asked.text());
    const me = new Person(canvasElement);
    await me.presses('Câu hỏi của người dân');
    await me.sees('Giấy chứng sinh bị mất', 'Chờ trả lời');
    await me.presses('Trả lời');
    await me.types('Nội dung trả lời', 'Bạn nộp văn bản của người làm chứng về việc sinh.');
    await me.presses('Gửi trả lời');
    await me.sees(/Đã trả lời câu hỏi HD-/);
  },
};

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.types(/Tìm hồ sơ/, 'không có ai', 'searchbox');
    await me.presses('Tìm');
    await me.sees('Không tìm thấy hồ sơ nào với “không có ai”.');
  },
};

export const Empty: Story = {
  parameters: { mock: { scenario: 'empty', signedInAs: 'mot-cua' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Cơ quan chưa có hồ sơ nào.'),
};

/** The form to read beside its papers; then it is received. */
export const Receiving: Story = {
  args: { dossier: 'sent' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Quàng Minh An', 'Giấy chứng sinh.pdf');
    await me.presses('Tiếp nhận hồ sơ');
    const dialog = await me.dialog('Tiếp nhận hồ sơ');
    await dialog.presses('Tiếp nhận hồ sơ');
    await me.sees('Đã tiếp nhận hồ sơ.', 'In giấy tiếp nhận');
  },
};

export const AskingForMore: Story = {
  args: { dossier: 'received' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses('Yêu cầu bổ sung');
    const dialog = await me.dialog('Yêu cầu bổ sung');
    await dialog.presses('Yêu cầu bổ sung');
    await me.sees('Hãy ghi lý do.');
    await dialog.types(/Lý do/, 'Giấy chứng sinh chưa có dấu của cơ sở y tế.');
    await dialog.presses('Yêu cầu bổ sung');
    await me.sees('Đã gửi yêu cầu bổ sung.');
  },
};

export const Answered: Story = {
  args: { dossier: 'answered' },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('Tôi gửi lại giấy chứng sinh', 'Giấy chứng sinh bản quét.pdf'),
};

/** The result is attached, then processing is finished. */
export const Finishing: Story = {
  args: { dossier: 'overdue' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Đính kèm tệp kết quả trước khi kết thúc xử lý.');
    await me.attaches(
      /Chọn tệp/,
      new File([samplePdf('Giấy khai sinh')], 'Giấy khai sinh.pdf', { type: 'application/pdf' }),
    );
    await me.finds('button', /Xem Giấy khai sinh\.pdf/);
    await me.presses(FINISH);
    const dialog = await me.dialog(FINISH);
    await dialog.presses(FINISH);
    await me.sees('Đã kết thúc xử lý.');
  },
};

const FINISH = /^Kết thúc xử lý/;

/** Another officer was faster: the page says so, shows what holds now, and nothing is overwritten. */
export const Conflict: Story = {
  args: { dossier: 'sent' },
  parameters: { mock: { scenario: 'conflict', signedInAs: 'mot-cua' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses('Tiếp nhận hồ sơ');
    const dialog = await me.dialog('Tiếp nhận hồ sơ');
    await dialog.presses('Tiếp nhận hồ sơ');
    await me.sees(/vừa được (xử lý|cập nhật) ở nơi khác/);
  },
};

export const CitizensAccount: Story = {
  parameters: { mock: { scenario: 'full', signedInAs: 'mai' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Trang này dành cho cán bộ'),
};

export const SignedOut: Story = {
  parameters: { mock: { scenario: 'full', signedInAs: 'nobody' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Hãy đăng nhập bằng tài khoản cán bộ'),
};

export const SessionOver: Story = {
  parameters: { mock: { scenario: 'session-over', signedInAs: 'mot-cua' } },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.presses(/Đăng nhập/);
    await me.sees(codeOf(loaded, 'sent'));
  },
};

export const Slow: Story = {
  parameters: { mock: { scenario: 'slow', signedInAs: 'mot-cua' } },
  play: async ({ canvasElement, loaded }) => new Person(canvasElement).sees(codeOf(loaded, 'sent')),
};

export const Offline: Story = {
  parameters: { mock: { scenario: 'offline', signedInAs: 'mot-cua' } },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.doesNotSee(codeOf(loaded, 'sent'));
    mockOf(loaded).network = { delay: 0, offline: 'none' };
    await me.sees(codeOf(loaded, 'sent'));
  },
};

export const English: Story = {
  args: { dossier: 'sent' },
  globals: { language: 'en' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Quàng Minh An', 'Back to the list'),
};

export const Dark: Story = {
  args: { dossier: 'sent' },
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Quàng Minh An'),
};

export const Narrow320: Story = {
  args: { dossier: 'sent' },
  parameters: { width: 320 },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Quàng Minh An'),
};

/** Who has paid and who has not, in the queue. */
export const QueueWithFees: Story = {
  parameters: { mock: { scenario: 'fees', signedInAs: 'mot-cua' } },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees(codeOf(loaded, 'unpaid'), /Chưa nộp/, /Đã nộp phí, lệ phí/);
  },
};

/** A fee that is not paid bars the receipt. */
export const FeeUnpaid: Story = {
  args: { dossier: 'unpaid' },
  parameters: { mock: { scenario: 'fees', signedInAs: 'mot-cua' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Phí, lệ phí', /Chưa nộp/, 'Nộp trước khi tiếp nhận');
    await me.presses(/Hủy khoản này/);
    const dialog = await me.dialog('Hủy khoản phí, lệ phí');
    await dialog.presses('Hủy khoản phí, lệ phí');
    await me.sees('Hãy ghi lý do.');
  },
};

export const FeePaid: Story = {
  args: { dossier: 'paidUp' },
  parameters: { mock: { scenario: 'fees', signedInAs: 'mot-cua' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Đã nộp phí, lệ phí', 'Chứng từ thanh toán');
  },
};

export const SettingAFee: Story = {
  args: { dossier: 'received' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses('Thông báo phí, lệ phí');
    const dialog = await me.dialog('Thông báo phí, lệ phí');
    await dialog.types('Tên khoản 1', 'Phí thẩm định');
    await dialog.types(/Số tiền của khoản 1/, '50.000');
    await dialog.presses('Thông báo phí, lệ phí');
    await me.sees('Đã thông báo phí, lệ phí cho người nộp.', /Chưa nộp 50/);
  },
};
