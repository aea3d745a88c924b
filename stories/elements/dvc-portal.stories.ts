import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../components/elements/dvc-account/define.js';
import '../../components/elements/dvc-dossier-list/define.js';
import '../../components/elements/dvc-portal/define.js';
import { Person } from '../play/person.js';
import { API, mockOf, portalOf } from '../play/stage.js';

const meta: Meta = {
  title: 'Elements/dvc-portal',
  component: 'dvc-portal',
  parameters: { mock: { scenario: 'full', signedInAs: 'mai' }, portal: false },
};
export default meta;
type Story = StoryObj;

/** The elements inside share address, language and session. */
export const Around: Story = {
  render: () =>
    html`<dvc-portal api=${API}>
      <dvc-account compact></dvc-account>
      <dvc-dossier-list category="sent"></dvc-dossier-list>
    </dvc-portal>`,
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Lò Thị Mai', 'Đã gửi (1)'),
};

/** An element elsewhere on the page points at the portal by its id. */
export const PointedAt: Story = {
  render: () =>
    html`<dvc-account portal="cong"></dvc-account> <dvc-portal id="cong" api=${API}></dvc-portal>`,
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Lò Thị Mai'),
};

/** One element alone knows its address by itself. */
export const WithoutOne: Story = {
  render: () => html`<dvc-account api=${API}></dvc-account>`,
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Lò Thị Mai'),
};

/** A tag without an address says what is missing. */
export const NoAddress: Story = {
  render: () => html`<dvc-account></dvc-account>`,
  play: async ({ canvasElement }) => new Person(canvasElement).sees('chưa biết địa chỉ máy chủ'),
};

export const NobodyOfThatId: Story = {
  render: () => html`<dvc-account portal="nham"></dvc-account>`,
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('không có thẻ <dvc-portal> nào mang id đó'),
};

/** The language is changed while the page is open. */
export const ChangingLanguage: Story = {
  render: () => html`<dvc-portal api=${API} lang="vi"><dvc-account></dvc-account></dvc-portal>`,
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Tài khoản công dân');
    canvasElement.querySelector('dvc-portal')!.lang = 'en';
    await me.sees('Citizen account');
  },
};

/** Somebody else signs in: the page hears of it, and the elements follow. */
export const SessionChanges: Story = {
  ...Around,
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    const carrier = canvasElement.querySelector('dvc-portal')!;
    const heard: unknown[] = [];
    carrier.addEventListener('dvc-session-change', (event) =>
      heard.push((event as CustomEvent).detail.account?.id),
    );
    await me.sees('Lò Thị Mai');
    await mockOf(loaded).signIn('pao');
    await portalOf(carrier)?.refresh();
    await me.sees('Mùa A Páo');
    await expect(heard.at(-1)).toBe('thu-cong-dan-pao');
  },
};
