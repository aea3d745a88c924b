import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent } from 'storybook/test';
import '../../components/elements/dvc-procedure-search/define.js';
import { Person } from '../play/person.js';
import { mockOf } from '../play/stage.js';

interface Args {
  q: string | null;
  server: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/dvc-procedure-search',
  component: 'dvc-procedure-search',
  args: { q: null, server: false },
  parameters: { mock: { scenario: 'empty' } },
  render: ({ q, server }) =>
    html`<dvc-procedure-search
      q=${q ?? nothing}
      ?server=${server}
      procedure-href="#thu-tuc={code}"
    ></dvc-procedure-search>`,
};
export default meta;
type Story = StoryObj<Args>;

const FIELD = 'Tìm thủ tục hành chính';

export const Empty: Story = {
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('Gõ tên hoặc mã, có dấu hay không dấu đều được.'),
};

/** Suggestions come while typing, without accents as well. */
export const Typing: Story = {
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.types(FIELD, 'khai sinh', 'combobox');
    await me.finds('option', /đăng ký khai sinh/i);
  },
};

/** The whole catalogue of 2,849 procedures. */
export const WholeCatalogue: Story = {
  parameters: { mock: { scenario: 'whole' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.types(FIELD, 'ho kinh doanh', 'combobox');
    await userEvent.keyboard('{Enter}');
    await me.sees(/Có \d+ thủ tục cho “ho kinh doanh”/, '1.001612', 'Nộp trực tuyến tại đây');
  },
};

export const Found: Story = {
  args: { q: 'khai sinh' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees(/Có \d+ thủ tục cho “khai sinh”/, '1.001193');
    let chosen = '';
    canvasElement.addEventListener('dvc-procedure-select', (event) => {
      event.preventDefault();
      chosen = (event as CustomEvent<{ code: string }>).detail.code;
    });
    await me.presses('Thủ tục đăng ký khai sinh', 'link');
    await expect(chosen).toBe('1.001193');
  },
};

export const AskingTheHost: Story = {
  args: { q: 'chung thuc', server: true },
  play: async ({ canvasElement }) => new Person(canvasElement).sees(/Có \d+ thủ tục cho “chung thuc”/),
};

export const NothingFound: Story = {
  args: { q: 'xuất hóa đơn phi thuyền' },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees(/Không (tìm thấy thủ tục nào|thủ tục nào có đủ)/),
};

export const LongNames: Story = {
  args: { q: 'quyền sử dụng đất' },
  parameters: { width: 320 },
  play: async ({ canvasElement }) => new Person(canvasElement).sees(/Có \d+ thủ tục cho “quyền sử dụng đất”/),
};

export const Slow: Story = {
  args: { q: 'khai sinh' },
  parameters: { mock: { scenario: 'slow' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('1.001193'),
};

/** Away at first, then back. */
export const Offline: Story = {
  args: { q: 'khai sinh' },
  parameters: { mock: { scenario: 'offline' } },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.sees('Chưa kết nối được với máy chủ.');
    mockOf(loaded).network = { delay: 0, offline: 'none' };
    await me.sees('1.001193');
  },
};

export const English: Story = {
  args: { q: 'khai sinh' },
  globals: { language: 'en' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees(/\d+ procedures for “khai sinh”/),
};

export const Dark: Story = {
  ...Found,
  globals: { theme: 'dark' },
};

export const Narrow320: Story = {
  ...Found,
  parameters: { width: 320 },
};
