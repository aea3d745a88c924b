import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/elements/dvc-account/define.js';
import { Person } from '../play/person.js';
import { mockOf } from '../play/stage.js';

const meta: Meta<{ compact: boolean }> = {
  title: 'Elements/dvc-account',
  component: 'dvc-account',
  args: { compact: false },
  parameters: { mock: { scenario: 'empty', signedInAs: 'mai' } },
  render: ({ compact }) => html`<dvc-account ?compact=${compact}></dvc-account>`,
};
export default meta;
type Story = StoryObj<{ compact: boolean }>;

/** Every detail with where it comes from; the number is hidden until it is asked for. */
export const SignedIn: Story = {
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees(
      'Lò Thị Mai',
      'theo tài khoản định danh',
      'Tổ dân phố 4, Phường Điện Biên Phủ, Tỉnh Điện Biên',
    );
    await me.doesNotSee('011192000123');
    await me.presses(/^Hiện/);
    await me.sees('011192000123');
  },
};

export const SignedOut: Story = {
  parameters: { mock: { scenario: 'empty', signedInAs: 'nobody' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Đăng nhập để nộp hồ sơ và xem hồ sơ của bạn.');
    await me.presses('Đăng nhập');
    await me.sees('Lò Thị Mai');
  },
};

export const SigningOut: Story = {
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses('Đăng xuất');
    await me.sees('Bạn đã đăng xuất.');
    await me.doesNotSee('Lò Thị Mai');
  },
};

/** The name alone, as in the bar at the top of a page; the details open below it. */
export const InABar: Story = {
  args: { compact: true },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.presses(/Lò Thị Mai/);
    await me.sees('định danh mức 2');
  },
};

export const InABarSignedOut: Story = {
  args: { compact: true },
  parameters: { mock: { scenario: 'empty', signedInAs: 'nobody' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Đăng nhập'),
};

export const Officer: Story = {
  parameters: { mock: { scenario: 'empty', signedInAs: 'mot-cua' } },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('Trần Thị Thu Hà', 'Tài khoản cán bộ', 'Cán bộ một cửa'),
};

export const Organisation: Story = {
  parameters: { mock: { scenario: 'empty', signedInAs: 'hop-tac-xa' } },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('Hợp tác xã Lúa gạo Cánh Đồng Mẫu', 'Quàng Văn Inh', '5600999939'),
};

/** Somebody of whom only the year of birth and no telephone is known. */
export const LittleKnown: Story = {
  parameters: { mock: { scenario: 'empty', signedInAs: 'sua' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Giàng Thị Sua');
    await me.doesNotSee('Điện thoại', 'undefined');
  },
};

export const Slow: Story = {
  parameters: { mock: { scenario: 'slow', signedInAs: 'mai' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Lò Thị Mai'),
};

/** The element says nothing false while the host is away, and goes on when it is back. */
export const Offline: Story = {
  parameters: { mock: { scenario: 'offline', signedInAs: 'mai' } },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.doesNotSee('Lò Thị Mai');
    mockOf(loaded).network = { delay: 0, offline: 'none' };
    await me.sees('Lò Thị Mai');
  },
};

export const English: Story = {
  globals: { language: 'en' },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('Citizen account', 'from the identity account'),
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const Narrow320: Story = { parameters: { width: 320 } };
