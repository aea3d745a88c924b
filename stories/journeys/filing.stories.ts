import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import '../../components/define.js';
import { samplePdf, samplePhoto } from '../../mocks/mocks.js';
import { Person } from '../play/person.js';
import { idOf, mockOf } from '../play/stage.js';
import { journeyPage } from './journey-page.js';

const meta: Meta = {
  title: 'Journeys/Filing',
  parameters: { mock: { scenario: 'empty' } },
};
export default meta;
type Story = StoryObj;

const ON = 'Đồng ý và tiếp tục';
const WARD = 'Phường Điện Biên Phủ';

/** A citizen finds the procedure, reads it, signs in, fills and files it, and gets a code; no backend is running. */
export const FromSearchToCode: Story = {
  render: () => html`${journeyPage()}`,
  play: async ({ canvasElement, step }) => {
    const me = new Person(canvasElement);

    await step('finds the procedure without accents', async () => {
      await me.types('Tìm thủ tục hành chính', 'dang ky khai sinh', 'combobox');
      await userEvent.keyboard('{Enter}');
      await me.presses('Thủ tục đăng ký khai sinh', 'link');
    });
    await step('reads time, fee and papers', async () => {
      await me.sees('Miễn phí', '1 ngày làm việc', 'tạm tính', 'Giấy chứng sinh');
      await me.presses('Nộp hồ sơ trực tuyến', 'link');
    });
    await step('signs in and is back at the same place', async () => {
      await me.presses('Đăng nhập để nộp hồ sơ');
      await me.sees('Bước 1/6');
      await me.picks(/Đăng ký khai sinh cho trẻ em/);
      await me.presses(ON);
    });
    await step('files for herself', async () => {
      await me.sees('Hồ sơ này là của ai?', 'Lò Thị Mai');
      await me.presses(ON);
    });
    await step('fills the form', () => fillForm(me));
    await step('attaches a PDF and two photos', async () => {
      await me.attaches(
        /Chọn tệp.*Giấy chứng sinh/,
        new File([samplePdf('Giấy chứng sinh')], 'Giấy chứng sinh.pdf', { type: 'application/pdf' }),
        new File([samplePhoto()], 'Mặt trước.png', { type: 'image/png' }),
        new File([samplePhoto()], 'Mặt sau.png', { type: 'image/png' }),
      );
      await me.sees('Có 3 tệp');
      await me.presses(ON);
    });
    await step('collects the result at the desk', async () => {
      await me.picks(/bộ phận một cửa/);
      await me.presses(ON);
    });
    await step('checks, commits and files', async () => {
      await me.sees('Quàng Minh An', 'Mặt sau.png');
      await me.ticks(/Tôi cam đoan/);
      await me.presses('Nộp hồ sơ');
      await me.sees('Đã nộp hồ sơ', 'H18.12-261123-0001');
    });
    await step('follows the dossier', async () => {
      await me.presses('Theo dõi hồ sơ');
      await me.sees('đang chờ bộ phận một cửa tiếp nhận');
    });
  },
};

async function fillForm(me: Person): Promise<void> {
  await me.picks('Mẹ');
  await me.presses(ON);
  await me.types('Họ, chữ đệm, tên người được khai sinh', 'Quàng Minh An');
  await me.types('Ngày sinh', '16/11/2026');
  await me.picks('Nữ');
  await me.chooses('Dân tộc', 'Thái');
  await place(me, 'Nơi sinh ở trong nước', 'Bệnh viện đa khoa tỉnh');
  await place(me, 'Quê quán ở trong nước', 'Tổ dân phố 4');
  await me.presses(ON);
  await me.types('Họ, chữ đệm, tên của mẹ', 'Lò Thị Mai');
  await me.types('Ngày sinh hoặc năm sinh của mẹ', '14/05/1992');
  await me.chooses('Dân tộc của mẹ', 'Thái');
  await place(me, 'Nơi cư trú của mẹ ở trong nước', 'Tổ dân phố 4');
  await me.presses(ON);
  await me.ticks('Không có thông tin về cha');
  await me.presses(ON);
  await me.sees('Bạn có cần bản sao Giấy khai sinh không?');
  await me.presses(ON);
}

async function place(me: Person, name: string, detail: string): Promise<void> {
  const group = await me.group(name);
  await group.chooses('Tỉnh, thành phố', 'Tỉnh Điện Biên');
  await group.chooses('Xã, phường, đặc khu', WARD);
  await group.types('Số nhà, đường, thôn, tổ dân phố', detail);
}

/** An officer receives a dossier, processes it, attaches the result and returns it; the citizen sees each step. */
export const FromDeskToResult: Story = {
  parameters: { mock: { scenario: 'full', signedInAs: 'mot-cua' } },
  render: (_, { loaded }) => html`<dvc-officer-desk dossier=${idOf(loaded, 'sent')}></dvc-officer-desk>`,
  play: async ({ canvasElement, loaded, step }) => {
    const me = new Person(canvasElement);
    const mai = mockOf(loaded).as('mai');
    const seen = () => mai.call('dossiers.read', { params: { id: idOf(loaded, 'sent') } });
    const take = async (name: string): Promise<void> => {
      await me.presses(name);
      const dialog = await me.dialog(name);
      await dialog.presses(name);
    };

    await step('reads the form and receives', async () => {
      await me.sees('Quàng Minh An');
      await take('Tiếp nhận hồ sơ');
      await me.sees('Đã tiếp nhận hồ sơ.');
      await expect((await seen()).dueAt).toBe('2026-11-23T17:00:00+07:00');
    });
    await step('processes', async () => {
      await take('Chuyển xử lý');
      await me.sees('Đã chuyển xử lý.');
    });
    await step('attaches the result and finishes', async () => {
      await me.attaches(
        /Chọn tệp/,
        new File([samplePdf('Giấy khai sinh')], 'Giấy khai sinh.pdf', { type: 'application/pdf' }),
      );
      await me.finds('button', /Xem Giấy khai sinh\.pdf/);
      await take('Kết thúc xử lý');
      await me.sees('Đã kết thúc xử lý.');
      await expect((await seen()).files.some(({ purpose }) => purpose === 'result')).toBe(false);
    });
    await step('returns the result', async () => {
      await take('Trả kết quả');
      await me.sees('Đã trả kết quả.');
      const { state, files } = await seen();
      await expect([
        state,
        files.filter(({ purpose }) => purpose === 'result').map(({ name }) => name),
      ]).toEqual(['returned', ['Giấy khai sinh.pdf']]);
    });
  },
};
