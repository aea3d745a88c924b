/** A form in which every kind of field and of group stands, all required where that can be. */
const options = (...values: readonly string[]) => values.map((value) => ({ value, label: value }));
const required = { validate: { required: true } };
const field = (type: string, key: string, label: string, more: object = {}): object => ({
  type,
  key,
  label,
  ...required,
  ...more,
});

/** Typed on one line or several. */
export const TYPED: readonly object[] = [
  field('personName', 'hoTen', 'Họ và tên', { description: 'Viết như trong giấy khai sinh' }),
  field('textfield', 'nghe', 'Nghề nghiệp', { prefix: 'Nghề' }),
  field('textarea', 'lyDo', 'Lý do'),
  field('citizenId', 'soDinhDanh', 'Số định danh'),
  field('taxCode', 'maSoThue', 'Mã số thuế'),
  field('passport', 'hoChieu', 'Hộ chiếu'),
  field('email', 'thu', 'Thư điện tử'),
  field('url', 'trang', 'Trang web'),
  field('password', 'matKhau', 'Mật khẩu'),
  field('phoneNumber', 'dienThoai', 'Điện thoại'),
  field('number', 'soNguoi', 'Số người'),
  field('money', 'von', 'Vốn'),
  field('day', 'ngaySinh', 'Ngày sinh'),
  field('datetime', 'luc', 'Ngày giờ'),
  field('time', 'gio', 'Giờ'),
  field('month', 'thang', 'Tháng'),
  field('year', 'nam', 'Năm'),
];

/** Chosen, ticked, found or handed over. */
export const CHOSEN: readonly object[] = [
  field('radio', 'gioiTinh', 'Giới tính', { values: options('Nam', 'Nữ') }),
  field('select', 'danToc', 'Dân tộc', { data: { values: options('Kinh', 'Thái', 'Mông', 'Tày', 'Dao') } }),
  field('selectboxes', 'giayTo', 'Giấy tờ', { values: options('Hộ chiếu', 'Căn cước') }),
  field('select', 'ngonNgu', 'Ngôn ngữ', {
    multiple: true,
    data: { values: options('Việt', 'Anh', 'Thái') },
  }),
  field('select', 'viecLam', 'Việc làm', { dataSrc: 'url', data: { url: '/jobs' }, searchField: 'q' }),
  field('checkbox', 'camKet', 'Tôi cam kết', { description: 'Chịu trách nhiệm trước pháp luật' }),
  field('survey', 'haiLong', 'Hài lòng', {
    questions: options('Thời gian', 'Thái độ'),
    values: options('Tốt', 'Kém'),
  }),
  field('tags', 'kyNang', 'Kỹ năng'),
  field('address', 'noiO', 'Nơi ở'),
  field('textfield', 'tenKhac', 'Tên khác', { multiple: true }),
  field('file', 'tep', 'Tệp đính kèm'),
  field('signature', 'chuKy', 'Chữ ký'),
];

/** Groups: repeats of each style, a nested value, tabs, a folded panel, and what only arranges. */
export const GROUPED: readonly object[] = [
  field('datagrid', 'con', 'Con', { components: [field('textfield', 'ten', 'Tên con')] }),
  field('editgrid', 'cuTru', 'Quá trình cư trú', {
    components: [
      field('textfield', 'o', 'Nơi ở cũ'),
      field('datagrid', 'cung', 'Người ở cùng', {
        components: [field('textfield', 'tenNguoi', 'Tên người')],
      }),
    ],
  }),
  { type: 'container', key: 'cha', label: 'Cha', components: [field('textfield', 'tenCha', 'Tên cha')] },
  {
    type: 'tabs',
    key: 'the',
    label: 'Liên hệ',
    components: [
      { key: 't1', label: 'Trong nước', components: [field('textfield', 'diaChi1', 'Địa chỉ trong nước')] },
      { key: 't2', label: 'Nước ngoài', components: [field('textfield', 'diaChi2', 'Địa chỉ nước ngoài')] },
    ],
  },
  {
    type: 'panel',
    key: 'khac',
    title: 'Thông tin khác',
    collapsible: true,
    collapsed: true,
    components: [field('textfield', 'ghiChu', 'Ghi chú')],
  },
  {
    type: 'fieldset',
    key: 'nhom',
    legend: 'Người làm chứng',
    components: [field('textfield', 'chung', 'Người chứng')],
  },
  {
    type: 'columns',
    key: 'cot',
    columns: [
      { width: 6, components: [field('textfield', 'trai', 'Bên trái')] },
      { width: 6, components: [field('textfield', 'phai', 'Bên phải')] },
    ],
  },
];

export const ALL_KINDS: object = {
  title: 'Tờ khai mọi loại',
  display: 'wizard',
  components: [
    { type: 'panel', key: 'p1', title: 'Người khai', components: TYPED },
    { type: 'panel', key: 'p2', title: 'Lựa chọn', components: CHOSEN },
    { type: 'panel', key: 'p3', title: 'Nhóm', components: GROUPED },
  ],
};

/** The ids of its steps. */
export const STEPS = ['#p1', '#p2', '#p3'] as const;
