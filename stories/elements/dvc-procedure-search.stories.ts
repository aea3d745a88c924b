import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent } from 'storybook/test';
import '../../components/elements/dvc-procedure-search/define.js';
import { Person } from '../play/person.js';
import { createMockHost } from '../../mocks/mocks.js';
import { API, mockOf } from '../play/stage.js';

interface Args {
  q: string | null;
  server: boolean;
  layout: 'below' | 'page';
  popular: string;
}

const KEPT = 'dvc-elements.catalogue';
const RECENT = 'dvc-elements.recent';
/** What earlier visits left on the device is no part of a story unless it says so. */
const freshDevice = async (): Promise<void> => {
  localStorage.removeItem(RECENT);
  await caches.delete(KEPT);
};

const meta: Meta<Args> = {
  title: 'Elements/dvc-procedure-search',
  component: 'dvc-procedure-search',
  args: { q: null, server: false, layout: 'below', popular: '' },
  loaders: [freshDevice],
  parameters: { mock: { scenario: 'empty' } },
  render: ({ q, server, layout, popular }) =>
    html`<dvc-procedure-search
      q=${q ?? nothing}
      ?server=${server}
      layout=${layout}
      popular=${popular}
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
    canvasElement.addEventListener(
      'dvc-procedure-select',
      (event) => {
        event.preventDefault();
        chosen = (event as CustomEvent<{ code: string }>).detail.code;
      },
      { once: true },
    );
    await me.presses('Thủ tục đăng ký khai sinh', 'link');
    await expect(chosen).toBe('1.001193');
  },
};

export const AskingTheHost: Story = {
  args: { q: 'chung thuc', server: true },
  play: async ({ canvasElement }) => new Person(canvasElement).sees(/Có \d+ thủ tục cho “chung thuc”/),
};

/** No name comes near such a word, so that there is nothing to guess at. */
export const NothingFound: Story = {
  args: { q: 'blockchain' },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('Không tìm thấy thủ tục nào cho “blockchain”', 'hãy gõ không dấu'),
};

/** Where few answer, what comes near is shown behind them, uncounted. */
export const FewAnswers: Story = {
  args: { q: 'đám cưới' },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees(/Có \d thủ tục cho “đám cưới”/, 'Gần với điều bạn gõ'),
};

/** No procedure answers this, somebody else does. */
export const OutOfScope: Story = {
  args: { q: 'tra cứu phạt nguội' },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees(
      'Việc này không giải quyết bằng thủ tục hành chính',
      'Tra cứu và nộp phạt vi phạm giao thông',
    ),
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

/** Without a network, with the catalogue of an earlier visit. */
export const OfflineAfterAVisit: Story = {
  args: { q: 'khai sinh' },
  parameters: { mock: { scenario: 'offline' } },
  loaders: [
    async () => {
      const { fetch: send } = await createMockHost({ scenario: 'empty', api: API });
      const kept = await caches.open(KEPT);
      const address = `${API}/api/v1/procedures/index`;
      await kept.put(address, await send(address));
    },
  ],
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('1.001193', 'Đang ngoại tuyến. Vẫn tìm được'),
};

/** Several procedures may be meant. */
export const OpenQuestion: Story = {
  args: { q: 'đất đai' },
  parameters: { mock: { scenario: 'whole' } },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees(/Có \d+ thủ tục cho “đất đai”/, 'Trang sau'),
};

/** A page made for searching: what was looked for last, what many need, and the ministries. */
export const Page: Story = {
  args: { layout: 'page', popular: '1.001193 1.000894 1.004873 1.001612 2.000635 3.000333' },
  parameters: { mock: { scenario: 'whole' } },
  loaders: [
    async () => {
      await freshDevice();
      localStorage.setItem(
        RECENT,
        JSON.stringify([
          { q: 'giấy phép xây dựng' },
          { code: '1.001612', name: 'Đăng ký thành lập hộ kinh doanh' },
        ]),
      );
    },
  ],
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('Bạn vừa tìm', 'Nhiều người cần', 'Tìm theo bộ, ngành', 'Bộ Tư pháp'),
};

export const Browsing: Story = {
  args: { layout: 'page' },
  parameters: { mock: { scenario: 'whole' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses('Bộ Tư pháp');
    await me.sees('Các lĩnh vực của Bộ Tư pháp');
    await me.presses('Hộ tịch');
    await me.sees(/Có \d+ thủ tục/, 'Tất cả bộ, ngành');
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

export const DarkPage: Story = {
  ...Page,
  globals: { theme: 'dark' },
};

export const PageAt320: Story = {
  ...Page,
  parameters: { ...Page.parameters, width: 320 },
};
