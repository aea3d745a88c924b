import { texts } from './texts.js';

/** Labels of what is known of a person or organisation. */
export const partyTexts = texts('party', {
  name: 'Họ và tên',
  organisation: 'Tên tổ chức',
  citizenId: 'Số định danh cá nhân',
  taxCode: 'Mã số thuế',
  representative: 'Người đại diện',
  birthDate: 'Ngày sinh',
  sex: 'Giới tính',
  male: 'Nam',
  female: 'Nữ',
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
});
