import { texts } from './texts.js';

/** Labels of what is known of a person or organisation. */
export const partyTexts = texts(
  {
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
  },
  {
    name: 'Full name',
    organisation: 'Organisation',
    citizenId: 'Citizen ID',
    taxCode: 'Tax code',
    representative: 'Representative',
    birthDate: 'Date of birth',
    sex: 'Sex',
    male: 'Male',
    female: 'Female',
    phone: 'Phone',
    email: 'E-mail',
  },
);
