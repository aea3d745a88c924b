import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect } from 'storybook/test';
import '../../components/elements/dvc-help/define.js';
import { Person } from '../play/person.js';
import { mockOf } from '../play/stage.js';

interface Args {
  section: string | null;
  at: string | null;
}

const meta: Meta<Args> = {
  title: 'Elements/dvc-help',
  component: 'dvc-help',
  args: { section: null, at: null },
  parameters: { mock: { scenario: 'full', signedInAs: 'nobody' } },
  render: ({ section, at }) =>
    html`<dvc-help
      section=${section ?? nothing}
      at=${at ?? nothing}
      search-href="#thu-tuc"
      dossiers-href="#ho-so"
      tracking-href="#tra-cuu"
      payment-href="#thanh-toan"
      procedure-href="#thu-tuc={code}"
    ></dvc-help>`,
};
export default meta;
type Story = StoryObj<Args>;

/** All parts, with buttons to choose from. */
export const Whole: Story = {
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Nộp hồ sơ trực tuyến');
    await me.presses('Văn bản pháp luật');
    await me.sees('118/2025/NĐ-CP');
  },
};

export const Guide: Story = {
  args: { at: 'guides/nop-ho-so' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Chọn cơ quan và trường hợp');
    await me.presses('Tất cả hướng dẫn');
    await me.sees('Thu hồi hồ sơ đã gửi');
  },
};

/** A guide that the page names and that is not there. */
export const UnknownGuide: Story = {
  args: { at: 'guides/khong-co' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Không có hướng dẫn này.'),
};

export const Questions: Story = {
  args: { section: 'questions' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.types('Tìm trong hỏi đáp', 'quen ma ho so', 'searchbox');
    await me.sees('Tôi quên mã hồ sơ thì làm thế nào?');
  },
};

/** Nothing answers what somebody looks for: they can ask. */
export const EmptySearch: Story = {
  args: { section: 'questions' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.types('Tìm trong hỏi đáp', 'xyzxyz', 'searchbox');
    await me.sees('Bạn có thể gửi câu hỏi tới bộ phận một cửa.');
    await me.finds('button', 'Đặt câu hỏi');
  },
};

/** What has to be mended before a question is sent; what was typed stands. */
export const AskingWithErrors: Story = {
  args: { at: 'questions/ask' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.types(/^Câu hỏi/, 'ngắn');
    await me.presses('Gửi câu hỏi');
    await me.sees('Hãy xem lại các mục sau', 'Hãy chọn chủ đề', 'Hãy nhập họ và tên');
    await expect(((await me.finds('textbox', /^Câu hỏi/)) as HTMLTextAreaElement).value).toBe('ngắn');
  },
};

/** A question that was sent, with the reference to keep, and those that were asked before. */
export const Asked: Story = {
  args: { at: 'questions/ask' },
  parameters: { mock: { scenario: 'full', signedInAs: 'mai' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Câu hỏi của tôi');
    await me.chooses(/Chủ đề \*/, 'Giấy tờ kèm theo');
    await me.types(/^Câu hỏi/, 'Giấy chứng sinh bị mất thì nộp giấy gì thay thế?');
    await me.presses('Gửi câu hỏi');
    await me.sees('Đã gửi câu hỏi', /HD-\d{6}-\d{4}/, 'Đang chờ trả lời');
  },
};

export const Documents: Story = {
  args: { section: 'documents' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.types('Tìm văn bản', 'ho tich', 'searchbox');
    await me.sees('Luật Hộ tịch');
  },
};

export const Statistics: Story = {
  args: { section: 'statistics' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses('Cơ quan thực hiện');
    await me.sees('Bộ Tư pháp');
  },
};

export const Contact: Story = {
  args: { at: 'contact' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.chooses('Xã, phường, đặc khu', 'Phường Điện Biên Phủ');
    await me.sees('Trung tâm Phục vụ hành chính công phường Điện Biên Phủ');
  },
};

export const Slow: Story = {
  args: { at: 'statistics' },
  parameters: { mock: { scenario: 'slow', signedInAs: 'nobody' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Có nộp trực tuyến'),
};

/** What was read before stays, and is searched on. */
export const Offline: Story = {
  args: { section: 'questions' },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees('Tôi quên mã hồ sơ thì làm thế nào?');
    mockOf(loaded).network = { delay: 0, offline: 'all' };
    await me.types('Tìm trong hỏi đáp', 'quen ma ho so', 'searchbox');
    await me.sees('Tìm trong những câu đã đọc');
    await me.doesNotSee('Bao lâu thì có kết quả?');
  },
};

/** Nothing could be read yet: it is tried again until the host is there. */
export const OfflineAtFirst: Story = {
  parameters: { mock: { scenario: 'offline', signedInAs: 'nobody' } },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    mockOf(loaded).network = { delay: 0, offline: 'none' };
    await me.sees('Nộp hồ sơ trực tuyến');
  },
};

export const English: Story = {
  args: { at: 'guides/nop-ho-so' },
  globals: { language: 'en' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('All guides', 'Print the guide'),
};

export const Dark: Story = {
  args: { at: 'statistics' },
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Có nộp trực tuyến'),
};

export const Narrow320: Story = {
  args: { at: 'questions/ask' },
  parameters: { width: 320 },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Đặt câu hỏi cho bộ phận một cửa'),
};
