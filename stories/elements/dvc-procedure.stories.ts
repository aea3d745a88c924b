import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../components/elements/dvc-procedure/define.js';
import { Person } from '../play/person.js';
import { mockOf } from '../play/stage.js';

const meta: Meta<{ code: string }> = {
  title: 'Elements/dvc-procedure',
  component: 'dvc-procedure',
  args: { code: '1.001193' },
  parameters: { mock: { scenario: 'empty' } },
  // What earlier visits ticked is no part of a story unless it says so.
  loaders: [
    () => localStorage.removeItem('dvc-elements.papers'),
    () => localStorage.removeItem('dvc-elements.agency'),
  ],
  render: ({ code }) => html`<dvc-procedure code=${code} file-href="#nop-ho-so={code}"></dvc-procedure>`,
};
export default meta;
type Story = StoryObj<{ code: string }>;

/** Time, fee and way first; then the papers of the chosen case. */
export const Full: Story = {
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('đăng ký khai sinh', 'Miễn phí', '8.000 đ mỗi bản', 'tạm tính', 'Giấy chứng sinh');
    await me.picks(/Trẻ bị bỏ rơi/);
    await me.sees('Biên bản về việc trẻ bị bỏ rơi');
    let asked: unknown;
    canvasElement.addEventListener(
      'dvc-file-start',
      (event) => {
        event.preventDefault();
        asked = (event as CustomEvent).detail;
      },
      { once: true },
    );
    await me.presses('Nộp hồ sơ trực tuyến', 'link');
    await expect(asked).toEqual({ code: '1.001193', caseId: 'bo-roi' });
  },
};

export const WithFee: Story = {
  args: { code: '1.001612' },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('150.000', '3 ngày làm việc', 'Không hoàn lại.'),
};

/** What was ticked stays on the device, to go on with another day, to print and to send on. */
export const CheckList: Story = {
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.ticks(/Giấy chứng sinh/);
    await me.sees(/Đã có 1\/\d+ giấy tờ/);
    await me.finds('button', 'Gửi danh sách này');
  },
};

/** The form on paper, for whoever does not file online. */
export const BlankForm: Story = {
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.finds('link', /Tải mẫu: Bản để điền tay, in từ biểu mẫu điện tử \(PDF\)/);
  },
};

/** Of many agencies, the one of a commune. */
export const ChoosingAnAgency: Story = {
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.types('Xã, phường', 'muong phang', 'combobox');
    await me.presses('Xã Mường Phăng', 'option');
    await me.sees('hành chính công xã Mường Phăng');
  },
};

/** Only the line of the catalogue is known, and the page says so. */
export const OnlyListed: Story = {
  args: { code: '1.004884' },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('Danh mục chung chỉ có các mục dưới đây.'),
};

export const Unknown: Story = {
  args: { code: '9.999999' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Không có thủ tục mang mã 9.999999.'),
};

export const Slow: Story = {
  parameters: { mock: { scenario: 'slow' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Giấy chứng sinh'),
};

export const Offline: Story = {
  parameters: { mock: { scenario: 'offline' } },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.doesNotSee('Giấy chứng sinh');
    mockOf(loaded).network = { delay: 0, offline: 'none' };
    await me.sees('Giấy chứng sinh');
  },
};

export const English: Story = {
  globals: { language: 'en' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Papers to prepare', 'File online'),
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Giấy chứng sinh'),
};

export const Narrow320: Story = {
  parameters: { width: 320 },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Giấy chứng sinh'),
};
