import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../../components/elements/dvc-filing/define.js';
import type { LifeName } from '../../mocks/mocks.js';
import { besideABank } from '../play/bank.js';
import { Person } from '../play/person.js';
import { idOf, mockOf } from '../play/stage.js';

interface Args {
  procedure: string;
  /** A made-up draft to go on with. */
  draft: LifeName | null;
}

const meta: Meta<Args> = {
  title: 'Elements/dvc-filing',
  component: 'dvc-filing',
  args: { procedure: '1.001193', draft: null },
  parameters: { mock: { scenario: 'empty', signedInAs: 'mai' } },
  render: ({ procedure, draft }, { loaded }) =>
    besideABank(
      html`<dvc-filing
        procedure=${draft ? nothing : procedure}
        draft=${draft ? idOf(loaded, draft) : nothing}
      ></dvc-filing>`,
      mockOf(loaded),
    ),
};
export default meta;
type Story = StoryObj<Args>;

const ON = 'Đồng ý và tiếp tục';
const withFees = { mock: { scenario: 'fees', signedInAs: 'mai' } };
const withDrafts = { mock: { scenario: 'full', signedInAs: 'mai' } };

export const Begin: Story = {
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Bước 1/6', 'Đã chọn sẵn theo nơi ở trong tài khoản của bạn');
    await me.picks(/Đăng ký khai sinh cho trẻ em/);
    await me.presses(ON);
    await me.sees('Hồ sơ này là của ai?');
  },
};

/** The step names what is missing and keeps the rest. */
export const Errors: Story = {
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Bước 1/6');
    await me.presses(ON);
    await me.sees('Hãy xem lại các mục sau', 'Hãy chọn trường hợp của bạn');
  },
};

export const SignedOut: Story = {
  parameters: { mock: { scenario: 'empty', signedInAs: 'nobody' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses('Đăng nhập để nộp hồ sơ');
    await me.sees('Bước 1/6');
  },
};

export const OfficersAccount: Story = {
  parameters: { mock: { scenario: 'empty', signedInAs: 'mot-cua' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Đây là tài khoản cán bộ'),
};

/** An organisation where the procedure is for people: it is told who can do it, before anything is asked. */
export const ForPeople: Story = {
  parameters: { mock: { scenario: 'empty', signedInAs: 'hop-tac-xa' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Thủ tục này dành cho cá nhân'),
};

export const NotTakenOnline: Story = {
  args: { procedure: '1.000656' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('chưa nhận hồ sơ trực tuyến'),
};

/** There is a draft already: go on with it or begin anew. */
export const DraftThere: Story = {
  parameters: withDrafts,
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Bạn có hồ sơ nháp của thủ tục này');
    await me.presses(/Làm tiếp hồ sơ nháp/);
    await me.sees('Bước');
  },
};

/** In the middle of the e-form, resumed from the host. */
export const InTheForm: Story = {
  args: { draft: 'begun' },
  parameters: withDrafts,
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Bước 3/6');
    await me.finds('radio', 'Mẹ');
  },
};

/** The form was published anew since the draft was begun: what changes is said first, then the citizen decides. */
export const NewerForm: Story = {
  args: { draft: 'ready' },
  parameters: { mock: { scenario: 'newer-form', signedInAs: 'mai' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Tờ khai này đã có bản mới', 'Thêm mục “Tên cơ sở y tế nơi sinh” (bắt buộc)');
    await me.sees('Bản mới không có chỗ cho các nội dung sau', 'Tổ dân phố 4');
  },
};

/** Gone on in the newer form, with all that it has a place for. */
export const NewerFormTaken: Story = {
  args: { draft: 'begun' },
  parameters: { mock: { scenario: 'newer-form', signedInAs: 'mai' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Mọi nội dung bạn đã khai được giữ lại.');
    await me.presses('Chuyển sang bản mới');
    await me.doesNotSee('Tờ khai này đã có bản mới');
    await me.finds('radio', 'Mẹ');
  },
};

/** A form that asks for a file and a signature: the file goes to the draft, the signature says what can be done instead. */
export const FilesInTheForm: Story = {
  args: { draft: 'begun' },
  parameters: { mock: { scenario: 'files-in-form', signedInAs: 'mai' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Ảnh chụp Giấy chứng sinh', 'Chưa có tệp nào', 'Cổng này chưa có phần ký số trực tuyến');
  },
};

export const LongNames: Story = {
  args: { draft: 'longNames' },
  parameters: { mock: { scenario: 'full', signedInAs: 'hoa' }, width: 320 },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Hồ sơ này là của ai?'),
};

/** All is filled in; commit, file, and get the code. */
export const ReadyToFile: Story = {
  args: { draft: 'ready' },
  parameters: withDrafts,
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Kiểm tra và cam đoan', 'Quàng Gia Hân', 'Giấy chứng sinh.pdf');
    await me.presses('Nộp hồ sơ');
    await me.sees('Hãy đọc và đánh dấu lời cam đoan');
    await me.ticks(/Tôi cam đoan/);
    await me.presses('Nộp hồ sơ');
    await me.sees('Đã nộp hồ sơ', 'H18.12-261123-0002');
  },
};

/** Something is to be paid: what it costs is checked, and the commitment leads to paying it. */
export const WithFee: Story = {
  args: { draft: 'estimated' },
  parameters: withFees,
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Bước 6/7', '2 bản × 8.000 đ', 'Bạn thanh toán ở bước tiếp theo, sau khi cam đoan.');
    await me.ticks(/Tôi cam đoan/);
    await me.presses(ON);
    await me.sees('Bước 7/7', 'Mười sáu nghìn đồng');
  },
};

/** Paid at the bank, and then filed. */
export const Paying: Story = {
  args: { draft: 'committed' },
  parameters: withFees,
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses('Thanh toán qua VNPAY');
    await (await me.dialog('Ngân hàng thử nghiệm')).presses('Trả tiền');
    await me.sees('Đã sẵn sàng để nộp');
    await me.presses('Nộp hồ sơ');
    await me.sees('Đã nộp hồ sơ', 'Đã thanh toán 16.000 đ.');
  },
};

/** Filed now, to be paid later. */
export const PaidLater: Story = {
  args: { draft: 'committed' },
  parameters: withFees,
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Cơ quan chỉ tiếp nhận hồ sơ khi khoản phải nộp trước đã được thanh toán.');
    await me.presses('Nộp hồ sơ, thanh toán sau');
    await me.sees('Đã nộp hồ sơ', 'Còn phải nộp 16.000 đ');
    await me.presses('Thanh toán');
    await me.sees('Mười sáu nghìn đồng');
  },
};

export const PayingNarrow320: Story = {
  args: { draft: 'committed' },
  parameters: { ...withFees, width: 320 },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Mười sáu nghìn đồng'),
};

export const Slow: Story = {
  parameters: { mock: { scenario: 'slow', signedInAs: 'mai' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Bạn có hồ sơ nháp của thủ tục này'),
};

/** What was typed stays on the page while the host is away, and is saved when it is back. */
export const Offline: Story = {
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees('Bước 1/6');
    await me.picks(/Đăng ký khai sinh cho trẻ em/);
    mockOf(loaded).network = { delay: 0, offline: 'all' };
    await me.presses(ON);
    await me.sees('Chưa kết nối được với máy chủ.');
    mockOf(loaded).network = { delay: 0, offline: 'none' };
    await me.sees('Hồ sơ này là của ai?');
  },
};

/** The session ends before a save: sign in again and nothing is lost. */
export const SessionOver: Story = {
  args: { draft: 'ready' },
  parameters: { mock: { scenario: 'session-over-when-saving', signedInAs: 'mai' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Kiểm tra và cam đoan');
    await me.ticks(/Tôi cam đoan/);
    await me.presses('Nộp hồ sơ');
    await me.sees('Phiên làm việc đã hết.');
    await me.sees('Quàng Gia Hân');
    await me.presses(/Đăng nhập lại/);
    await me.doesNotSee('Phiên làm việc đã hết.');
    await me.presses('Nộp hồ sơ');
    await me.sees('Đã nộp hồ sơ');
  },
};

/** The draft was changed in another window meanwhile. */
export const Conflict: Story = {
  args: { draft: 'begun' },
  parameters: { mock: { scenario: 'conflict', signedInAs: 'mai' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.picks('Cha');
    await me.sees('Bản nháp này vừa được sửa ở nơi khác');
    await me.presses('Giữ nội dung trên trang này');
    await me.sees('Đã lưu nháp lúc');
  },
};

export const English: Story = {
  globals: { language: 'en' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Step 1 of 6', 'Commune or ward'),
};

export const Dark: Story = {
  args: { draft: 'ready' },
  parameters: withDrafts,
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Kiểm tra và cam đoan'),
};

export const Narrow320: Story = {
  args: { draft: 'ready' },
  parameters: { ...withDrafts, width: 320 },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Kiểm tra và cam đoan'),
};
