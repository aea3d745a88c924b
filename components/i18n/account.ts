import { texts } from './texts.js';

/** Words of `dvc-account`. */
export const accountTexts = texts('account', {
  signInWith: 'Dùng tài khoản định danh điện tử (VNeID).',
  signInSample: 'Đây là cổng chạy thử: hãy chọn một tài khoản thử, không dùng tài khoản thật.',
  signInWhy: 'Đăng nhập để nộp hồ sơ và xem hồ sơ của bạn. Tra cứu thủ tục không cần đăng nhập.',
  signedInAs: 'Đang đăng nhập',
  person: 'Tài khoản công dân',
  organisation: 'Tài khoản tổ chức',
  officer: 'Tài khoản cán bộ',
  assurance: (level: 1 | 2) => `định danh mức ${level}`,
  details: 'Thông tin của tôi',
  detail: {
    name: 'Họ và tên',
    organisationName: 'Tên tổ chức',
    citizenId: 'Số định danh cá nhân',
    taxCode: 'Mã số thuế',
    representative: 'Người đại diện',
    birthDate: 'Ngày sinh',
    sex: 'Giới tính',
    phone: 'Điện thoại',
    email: 'Thư điện tử',
    address: 'Địa chỉ',
  },
  sex: { male: 'Nam', female: 'Nữ' },
  source: {
    'identity-provider': 'theo tài khoản định danh',
    'population-register': 'theo Cơ sở dữ liệu quốc gia về dân cư',
    self: 'do bạn khai',
  },
  show: 'Hiện',
  hide: 'Ẩn',
  number: 'số định danh',
  whereToCorrect: 'Nếu có chỗ chưa đúng, hãy sửa tại nguồn ghi bên cạnh; cổng chỉ đọc lại.',
  signOut: 'Đăng xuất',
  signingOut: 'Đang đăng xuất…',
  signedOut: 'Bạn đã đăng xuất.',
});
