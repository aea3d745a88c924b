import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/elements/dvc-attachment-uploader/define.js';
import { samplePdf, samplePhoto, type LifeName } from '../../mocks/mocks.js';
import { Person } from '../play/person.js';
import { idOf, mockOf } from '../play/stage.js';

interface Args {
  draft: LifeName;
}

const meta: Meta<Args> = {
  title: 'Elements/dvc-attachment-uploader',
  component: 'dvc-attachment-uploader',
  args: { draft: 'begun' },
  parameters: { mock: { scenario: 'full', signedInAs: 'mai' } },
  render: ({ draft }, { loaded }) =>
    html`<dvc-attachment-uploader
      draft=${idOf(loaded, draft)}
      chunk-size=${CHUNK}
    ></dvc-attachment-uploader>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Small parts, so that progress is to be seen although nothing crosses a network. */
const CHUNK = 65_536;
const CERTIFICATE = /Chọn tệp.*Giấy chứng sinh/;

const pdf = (name: string): File => new File([samplePdf(name)], name, { type: 'application/pdf' });
const photo = (name: string): File => new File([samplePhoto()], name, { type: 'image/png' });
/** A PDF of some hundred kilobytes. */
const heavy = (name: string): File => new File([samplePdf(name), new Uint8Array(600_000).fill(0x20)], name);

/** What must be sent stands apart from what is brought along. */
export const Empty: Story = {
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('Giấy tờ phải nộp', 'Giấy tờ mang theo để xuất trình', 'Cần nộp'),
};

export const Full: Story = {
  args: { draft: 'ready' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Giấy chứng sinh.pdf', 'Có 1 tệp'),
};

/** A PDF and two photos for one paper. */
export const Attaching: Story = {
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.attaches(CERTIFICATE, pdf('Giấy chứng sinh.pdf'), photo('Mặt trước.png'), photo('Mặt sau.png'));
    await me.sees('Có 3 tệp', 'Giấy chứng sinh.pdf', 'Mặt sau.png');
  },
};

export const Removing: Story = {
  args: { draft: 'ready' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses(/^Xóa/);
    await me.presses(/^Xóa tệp/);
    await me.sees('Đã xóa Giấy chứng sinh.pdf.', 'Cần nộp');
  },
};

/** A slow network: how much is there, with a way to stop. */
export const UploadInProgress: Story = {
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees('Giấy tờ phải nộp');
    mockOf(loaded).network = { delay: 700, offline: 'none' };
    await me.attaches(CERTIFICATE, heavy('Giấy chứng sinh nhiều trang.pdf'));
    await me.sees('Đang gửi', /[1-9]\d?%/);
  },
};

/** The network breaks in the middle: the file goes on by itself from where it was. */
export const CutOff: Story = {
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees('Giấy tờ phải nộp');
    mockOf(loaded).network = { delay: 300, offline: 'none' };
    await me.attaches(CERTIFICATE, heavy('Giấy chứng sinh nhiều trang.pdf'));
    await me.sees(/[1-9]\d?%/);
    mockOf(loaded).network = { delay: 0, offline: 'all' };
    await me.sees('Mạng đang gián đoạn, hệ thống sẽ tự gửi tiếp.');
    mockOf(loaded).network = { delay: 0, offline: 'none' };
    await me.sees('Có 1 tệp');
  },
};

/** Neither a picture nor a document, too large, empty: each is told why. */
export const Errors: Story = {
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.attaches(CERTIFICATE, new File(['x'], 'Phần mềm.exe'), new File([], 'Trống.pdf'));
    await me.sees('Phần mềm.exe', 'Trống.pdf');
    await me.attaches(CERTIFICATE, new File(['MZ'], 'Tệp đội lốt.pdf', { type: 'application/pdf' }));
    await me.sees('1 tệp chưa gửi được');
  },
};

export const LongFileName: Story = {
  parameters: { width: 320 },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.attaches(
      CERTIFICATE,
      pdf(`${'Giấy chứng sinh của cháu bé sinh tại bệnh viện đa khoa '.repeat(3)}.pdf`),
    );
    await me.sees('Có 1 tệp');
  },
};

/** A plain list, as for an answer to a request for more. */
export const Supplement: Story = {
  render: (_, { loaded }) =>
    html`<dvc-attachment-uploader
      holder=${idOf(loaded, 'asked')}
      purpose="supplement"
      chunk-size=${CHUNK}
    ></dvc-attachment-uploader>`,
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.attaches(/Chọn tệp/, pdf('Xác nhận có dấu.pdf'));
    await me.sees('Xác nhận có dấu.pdf');
  },
};

export const SignedOut: Story = {
  parameters: { mock: { scenario: 'full', signedInAs: 'nobody' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Đăng nhập'),
};

export const Slow: Story = {
  parameters: { mock: { scenario: 'slow', signedInAs: 'mai' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Giấy tờ phải nộp'),
};

export const Offline: Story = {
  parameters: { mock: { scenario: 'offline', signedInAs: 'mai' } },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.doesNotSee('Giấy tờ phải nộp');
    mockOf(loaded).network = { delay: 0, offline: 'none' };
    await me.sees('Giấy tờ phải nộp');
  },
};

export const English: Story = {
  args: { draft: 'ready' },
  globals: { language: 'en' },
};

export const Dark: Story = {
  ...Full,
  globals: { theme: 'dark' },
};

export const Narrow320: Story = {
  ...Full,
  parameters: { width: 320 },
};
