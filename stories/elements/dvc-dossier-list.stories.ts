import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect } from 'storybook/test';
import '../../components/elements/dvc-dossier-list/define.js';
import { Person } from '../play/person.js';
import { codeOf, mockOf } from '../play/stage.js';

interface Args {
  category: string | null;
}

const meta: Meta<Args> = {
  title: 'Elements/dvc-dossier-list',
  component: 'dvc-dossier-list',
  args: { category: null },
  parameters: { mock: { scenario: 'full', signedInAs: 'mai' } },
  render: ({ category }) =>
    html`<dvc-dossier-list
      category=${category ?? nothing}
      dossier-href="#ho-so={id}"
      pay-href="#thanh-toan={code}"
      draft-href="#nop-ho-so={id}"
    ></dvc-dossier-list>`,
};
export default meta;
type Story = StoryObj<Args>;

/** What waits for the citizen, and every group with its count. */
export const Full: Story = {
  args: { category: 'supplement' },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees(codeOf(loaded, 'asked'), 'xem giấy tờ còn thiếu và gửi bổ sung');
    let opened: unknown;
    canvasElement.addEventListener(
      'dvc-dossier-open',
      (event) => {
        event.preventDefault();
        opened = (event as CustomEvent<{ code: string }>).detail.code;
      },
      { once: true },
    );
    await me.presses(/đăng ký khai sinh/i, 'link');
    await expect(opened).toBe(codeOf(loaded, 'asked'));
  },
};

/** Drafts are gone on with, or deleted after a question. */
export const Drafts: Story = {
  args: { category: 'unsent' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Đang ở bước: Kiểm tra và cam đoan', 'Đang ở bước: Tờ khai');
    await me.presses(/^Xóa/);
    await me.sees('Xóa hồ sơ nháp này?');
    await me.presses('Xóa hồ sơ nháp');
    await me.sees('Đã xóa hồ sơ nháp');
  },
};

export const InProgress: Story = {
  args: { category: 'in-progress' },
  play: async ({ canvasElement, loaded }) =>
    new Person(canvasElement).sees(codeOf(loaded, 'processing'), 'Hẹn trả'),
};

export const Returned: Story = {
  args: { category: 'returned' },
  play: async ({ canvasElement, loaded }) =>
    new Person(canvasElement).sees(codeOf(loaded, 'returned'), 'Hãy mở hồ sơ để tải kết quả.'),
};

export const Rejected: Story = {
  args: { category: 'rejected' },
  play: async ({ canvasElement, loaded }) =>
    new Person(canvasElement).sees(codeOf(loaded, 'refused'), 'Hãy xem lý do trong hồ sơ.'),
};

export const Overdue: Story = {
  args: { category: 'in-progress' },
  parameters: { mock: { scenario: 'full', signedInAs: 'pao' } },
  play: async ({ canvasElement, loaded }) =>
    new Person(canvasElement).sees(codeOf(loaded, 'overdue'), /quá hẹn \d+ ngày làm việc/),
};

/** What is unpaid, with the way to pay it; what was paid too much; what an agency waits for. */
export const Unpaid: Story = {
  args: { category: 'sent' },
  parameters: { mock: { scenario: 'fees', signedInAs: 'mai' } },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees('Chưa nộp 16.000 đ', 'Hãy thanh toán 16.000 đ phí, lệ phí.');
    await me.sees('Sẽ hoàn lại 8.000 đ', 'Đã nộp 150.000 đ');
    let asked: unknown;
    canvasElement.addEventListener(
      'dvc-dossier-pay',
      (event) => {
        event.preventDefault();
        asked = event.detail.code;
      },
      { once: true },
    );
    await me.presses(`Thanh toán hồ sơ ${codeOf(loaded, 'unpaid')}`, 'link');
    await expect(asked).toBe(codeOf(loaded, 'unpaid'));
  },
};

export const Empty: Story = {
  parameters: { mock: { scenario: 'empty', signedInAs: 'mai' } },
  render: () => html`<dvc-dossier-list><a slot="empty" href="#tra-cuu">Tìm thủ tục</a></dvc-dossier-list>`,
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Bạn chưa nộp hồ sơ nào.', 'Tìm thủ tục'),
};

export const SignedOut: Story = {
  parameters: { mock: { scenario: 'full', signedInAs: 'nobody' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses('Đăng nhập');
    await me.sees('Chưa gửi (2)', 'Đã gửi (1)');
  },
};

export const SessionOver: Story = {
  parameters: { mock: { scenario: 'session-over', signedInAs: 'mai' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Phiên làm việc đã hết.');
    await me.presses('Đăng nhập');
    await me.doesNotSee('Phiên làm việc đã hết.');
  },
};

export const Slow: Story = {
  args: { category: 'sent' },
  parameters: { mock: { scenario: 'slow', signedInAs: 'mai' } },
  play: async ({ canvasElement, loaded }) => new Person(canvasElement).sees(codeOf(loaded, 'sent')),
};

export const Offline: Story = {
  args: { category: 'sent' },
  parameters: { mock: { scenario: 'offline', signedInAs: 'mai' } },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    mockOf(loaded).network = { delay: 0, offline: 'none' };
    await me.sees(codeOf(loaded, 'sent'));
  },
};

export const English: Story = {
  args: { category: 'returned' },
  globals: { language: 'en' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Drafts (2)', 'Result returned'),
};

export const Dark: Story = {
  args: { category: 'supplement' },
  globals: { theme: 'dark' },
  play: async ({ canvasElement, loaded }) => new Person(canvasElement).sees(codeOf(loaded, 'asked')),
};

export const Narrow320: Story = {
  args: { category: 'supplement' },
  parameters: { width: 320 },
  play: async ({ canvasElement, loaded }) => new Person(canvasElement).sees(codeOf(loaded, 'asked')),
};
