import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/elements/dvc-agency-chooser/define.js';
import { Person } from '../play/person.js';
import { mockOf } from '../play/stage.js';

const meta: Meta<{ procedure: string }> = {
  title: 'Elements/dvc-agency-chooser',
  component: 'dvc-agency-chooser',
  args: { procedure: '1.001193' },
  parameters: { mock: { scenario: 'whole' } },
  // What earlier visits chose is no part of a story unless it says so.
  loaders: [() => localStorage.removeItem('dvc-elements.agency')],
  render: ({ procedure }) => html`<dvc-agency-chooser procedure=${procedure}></dvc-agency-chooser>`,
};
export default meta;
type Story = StoryObj<{ procedure: string }>;

/** Each commune has one agency that takes it, so the commune is all that is asked. */
export const ByCommune: Story = {
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.types('Xã, phường', 'muong phang', 'combobox');
    await me.presses('Xã Mường Phăng', 'option');
    await me.sees('Trung tâm Phục vụ hành chính công xã Mường Phăng');
  },
};

/** Two agencies of the province take it. */
export const OfTheProvince: Story = {
  args: { procedure: '3.000333' },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.types('Cơ quan tiếp nhận', 'cong an', 'combobox');
    await me.presses('Công an tỉnh Điện Biên', 'option');
    await me.sees('Công an tỉnh Điện Biên');
  },
};

export const OfLastTime: Story = {
  loaders: [
    () =>
      localStorage.setItem(
        'dvc-elements.agency',
        JSON.stringify({ agency: '', province: '11', commune: '03127' }),
      ),
  ],
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('Đã chọn sẵn theo lần trước', 'phường Điện Biên Phủ'),
};

/** What is typed stays as it is, with what to do about it. */
export const NoSuchPlace: Story = {
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.types('Xã, phường', 'Huyện Tuần Giáo', 'combobox');
    await me.sees('Chưa thấy nơi nào tên “Huyện Tuần Giáo”');
  },
};

export const NobodyTakesIt: Story = {
  args: { procedure: '1.000178' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Chưa có cơ quan nào tại đây'),
};

export const Slow: Story = {
  parameters: { mock: { scenario: 'slow' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Xã, phường'),
};

export const Offline: Story = {
  parameters: { mock: { scenario: 'offline' } },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.doesNotSee('Xã, phường');
    mockOf(loaded).network = { delay: 0, offline: 'none' };
    await me.sees('Xã, phường');
  },
};

export const English: Story = {
  globals: { language: 'en' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Commune or ward'),
};

export const Dark: Story = { ...ByCommune, globals: { theme: 'dark' } };

export const Narrow320: Story = { ...ByCommune, parameters: { width: 320 } };
