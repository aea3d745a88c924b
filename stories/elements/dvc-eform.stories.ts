import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect } from 'storybook/test';
import '../../components/elements/dvc-eform/define.js';
import { Person } from '../play/person.js';
import { mockOf } from '../play/stage.js';

interface Args {
  /** The id of a form of the host. */
  formId: string | null;
  formVersion: string;
  definition: unknown;
  answers: Record<string, unknown>;
  readonly: boolean;
  disabled: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/dvc-eform',
  component: 'dvc-eform',
  args: {
    formId: null,
    formVersion: '1',
    definition: undefined,
    answers: {},
    readonly: false,
    disabled: false,
  },
  parameters: { mock: { scenario: 'empty' } },
  render: ({ formId, formVersion, definition, answers, readonly, disabled }) =>
    html`<dvc-eform
      form-id=${formId ?? nothing}
      form-version=${formId ? formVersion : nothing}
      .definition=${definition}
      .answers=${answers}
      ?readonly=${readonly}
      ?disabled=${disabled}
    ></dvc-eform>`,
};
export default meta;
type Story = StoryObj<Args>;

const ON = 'Đồng ý và tiếp tục';

/** A short form with a condition and a repeated group. */
const HOUSEHOLD = {
  display: 'form',
  components: [
    { type: 'textfield', key: 'ten', label: 'Họ và tên chủ hộ', validate: { required: true, maxLength: 60 } },
    {
      type: 'radio',
      key: 'con',
      label: 'Trong nhà có trẻ em không?',
      validate: { required: true },
      values: [
        { value: 'co', label: 'Có' },
        { value: 'khong', label: 'Không' },
      ],
    },
    {
      type: 'editgrid',
      key: 'tre',
      label: 'Trẻ em',
      addAnother: 'Thêm trẻ em',
      conditional: { show: true, when: 'con', eq: 'co' },
      validate: { required: true, minRows: 1, maxRows: 3 },
      components: [
        { type: 'textfield', key: 'hoTen', label: 'Họ tên trẻ', validate: { required: true } },
        { type: 'day', key: 'ngaySinh', label: 'Ngày sinh của trẻ', maxDate: 'today' },
      ],
    },
  ],
};

/** The real form of birth registration, as it comes from the host. */
export const BirthRegistration: Story = {
  args: {
    formId: 'khai-sinh',
    answers: { HoVaTenC: 'Lò Thị Mai', SoDinhDanhC: '011192000123' },
  },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.finds('radio', 'Mẹ');
    await me.picks('Người khác');
    await me.finds('textbox', /Ghi rõ quan hệ/);
  },
};

export const HouseholdBusiness: Story = {
  args: { formId: 'ho-kinh-doanh', formVersion: '2' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Họ và tên chủ hộ kinh doanh'),
};

/** A condition shows more fields, and a group is repeated. */
export const Filling: Story = {
  args: { definition: HOUSEHOLD },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.types(/Họ và tên chủ hộ/, 'Mùa A Páo');
    await me.doesNotSee('Họ tên trẻ');
    await me.picks('Có');
    await me.types(/Họ tên trẻ/, 'Mùa Thị Xuân');
    let answers: unknown;
    canvasElement.addEventListener(
      'dvc-form-complete',
      (event) => {
        answers = (event as CustomEvent<{ answers: unknown }>).detail.answers;
      },
      { once: true },
    );
    await me.presses(ON);
    await expect(answers).toMatchObject({ ten: 'Mùa A Páo', con: 'co', tre: [{ hoTen: 'Mùa Thị Xuân' }] });
  },
};

/** The rarer kinds, which a form loads when it has them. */
export const RareKinds: Story = {
  args: {
    answers: {
      hoatDong: ['Bán tạp hóa'],
      von: 150_000_000,
      nguoi: [{ ten: 'Lò Thị Mai' }, { ten: 'Lò Văn Bình' }],
    },
    definition: {
      display: 'form',
      components: [
        {
          type: 'content',
          key: 'huongDan',
          html: '<p>Ghi bằng <b>tiếng Việt có dấu</b>. Xem <a href="https://example.vn">hướng dẫn</a>.</p>',
        },
        {
          type: 'survey',
          key: 'haiLong',
          label: 'Mức độ hài lòng',
          questions: [
            { value: 'thoiGian', label: 'Thời gian' },
            { value: 'thaiDo', label: 'Thái độ phục vụ' },
          ],
          values: [
            { value: 'tot', label: 'Tốt' },
            { value: 'kem', label: 'Chưa tốt' },
          ],
        },
        { type: 'tags', key: 'hoatDong', label: 'Hoạt động kinh doanh' },
        { type: 'phoneNumber', key: 'dienThoai', label: 'Điện thoại', multiple: true },
        { type: 'time', key: 'gioMo', label: 'Giờ mở cửa' },
        { type: 'money', key: 'von', label: 'Vốn kinh doanh' },
        {
          type: 'tabs',
          key: 'cacBen',
          label: 'Các bên',
          components: [
            {
              label: 'Bên A',
              key: 'a',
              components: [{ type: 'textfield', key: 'tenA', label: 'Tên bên A' }],
            },
            {
              label: 'Bên B',
              key: 'b',
              components: [{ type: 'textfield', key: 'tenB', label: 'Tên bên B' }],
            },
          ],
        },
        {
          type: 'editgrid',
          key: 'nguoi',
          label: 'Thành viên',
          components: [{ type: 'textfield', key: 'ten', label: 'Tên', validate: { required: true } }],
        },
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.sees('Bằng chữ: Một trăm năm mươi triệu đồng', 'Lò Văn Bình');
    await me.presses('Sửa thành viên 1');
    await expect(await me.finds('textbox', 'Tên')).toHaveValue('Lò Thị Mai');
  },
};

/** Each fault is said beside its field and in a list above; what was typed stays. */
export const Errors: Story = {
  args: { definition: HOUSEHOLD, answers: { con: 'khong' } },
  play: async ({ canvasElement }) => {
    const me = new Person(canvasElement);
    await me.finds('textbox', /Họ và tên chủ hộ/);
    await me.presses(ON);
    await me.sees('Có 1 mục cần xem lại');
    await me.types(/Họ và tên chủ hộ/, 'Mùa A Páo');
    await me.presses(ON);
    await me.doesNotSee('Có 1 mục cần xem lại');
  },
};

/** A filled form to read. */
export const Readonly: Story = {
  args: {
    definition: HOUSEHOLD,
    readonly: true,
    answers: { ten: 'Mùa A Páo', con: 'co', tre: [{ hoTen: 'Mùa Thị Xuân', ngaySinh: '30/10/2026' }] },
  },
  play: async ({ canvasElement }) =>
    new Person(canvasElement).sees('Mùa A Páo', 'Mùa Thị Xuân', '30/10/2026'),
};

export const Disabled: Story = {
  args: { definition: HOUSEHOLD, disabled: true, answers: { ten: 'Mùa A Páo', con: 'khong' } },
  play: async ({ canvasElement }) => {
    await expect(await new Person(canvasElement).finds('textbox', /Họ và tên chủ hộ/)).toBeDisabled();
  },
};

export const LongNames: Story = {
  args: {
    readonly: true,
    definition: HOUSEHOLD,
    answers: {
      ten: 'Công Tằng Tôn Nữ Hoàng Phương Thảo Nguyên Khánh Linh Đan Thanh'.repeat(2),
      con: 'khong',
    },
  },
  parameters: { width: 320 },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Công Tằng Tôn Nữ'),
};

/** What is given is no definition. */
export const NotADefinition: Story = {
  args: { definition: { components: 'none' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Tờ khai này chưa mở được.'),
};

export const Slow: Story = {
  args: { formId: 'ho-kinh-doanh', formVersion: '2' },
  parameters: { mock: { scenario: 'slow' } },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Họ và tên chủ hộ kinh doanh'),
};

export const Offline: Story = {
  args: { formId: 'ho-kinh-doanh', formVersion: '2' },
  parameters: { mock: { scenario: 'offline' } },
  play: async ({ canvasElement, loaded }) => {
    const me = new Person(canvasElement);
    await me.doesNotSee('Họ và tên chủ hộ kinh doanh');
    mockOf(loaded).network = { delay: 0, offline: 'none' };
    await me.sees('Họ và tên chủ hộ kinh doanh');
  },
};

export const English: Story = {
  args: { formId: 'khai-sinh' },
  globals: { language: 'en' },
  play: async ({ canvasElement }) => new Person(canvasElement).sees('Agree and continue'),
};

export const Dark: Story = {
  args: { formId: 'khai-sinh' },
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await new Person(canvasElement).finds('radio', 'Mẹ');
  },
};

export const Narrow320: Story = {
  args: { formId: 'khai-sinh' },
  parameters: { width: 320 },
  play: async ({ canvasElement }) => {
    await new Person(canvasElement).finds('radio', 'Mẹ');
  },
};
