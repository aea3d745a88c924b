/** What a check says of values of kinds beside lines of text. */
import { inline, limitOf, type Sentences } from '../findings.js';

export const KIND_SENTENCES: Partial<Sentences> = {
  'not-a-number': ({ label }) => `Nhập ${inline(label)} bằng chữ số`,
  'too-many-decimals': (p, lang) =>
    p.limit === 0
      ? `Nhập ${inline(p.label)} là số nguyên`
      : `${p.label} có tối đa ${limitOf(p, lang)} chữ số sau dấu phẩy`,
  'not-a-step': (p, lang) => `${p.label} tính theo bậc ${limitOf(p, lang)}`,
  'too-small': (p, lang) => `${p.label} từ ${limitOf(p, lang)} trở lên`,
  'too-large': (p, lang) => `${p.label} không quá ${limitOf(p, lang)}`,
  'not-a-date': ({ label }) => `Nhập ${inline(label)} theo dạng ngày/tháng/năm, ví dụ 05/02/2026`,
  'date-too-early': (p, lang) => `Nhập ${inline(p.label)} từ ${limitOf(p, lang)} trở đi`,
  'date-too-late': (p, lang) => `Nhập ${inline(p.label)} không muộn hơn ${limitOf(p, lang)}`,
  'not-an-option': ({ label }) => `Chọn lại ${inline(label)} trong danh sách`,
  'too-few-chosen': (p, lang) => `Chọn ít nhất ${limitOf(p, lang)} mục ở ${inline(p.label)}`,
  'too-many-chosen': (p, lang) => `Chọn nhiều nhất ${limitOf(p, lang)} mục ở ${inline(p.label)}`,
  'too-few-rows': (p, lang) => `${p.label}: cần ít nhất ${limitOf(p, lang)} dòng`,
  'too-many-rows': (p, lang) => `${p.label}: tối đa ${limitOf(p, lang)} dòng`,
  'place-incomplete': ({ label }) => `Chọn đủ tỉnh, xã và ghi địa chỉ chi tiết cho ${inline(label)}`,
  'unknown-place': ({ label }) => `Chọn lại xã, phường, đặc khu cho ${inline(label)}`,
  'not-an-email': ({ label }) => `Nhập ${inline(label)} theo dạng ten@example.vn`,
  'not-a-phone': ({ label }) => `Nhập ${inline(label)} gồm 10 chữ số, ví dụ 0912345678`,
  'not-a-citizen-id': ({ label }) => `Nhập ${inline(label)} gồm đủ 12 chữ số như trên thẻ căn cước`,
  'not-a-name': ({ label }) => `Nhập ${inline(label)} bằng chữ cái, như trên giấy tờ`,
  'not-a-url': ({ label }) => `Nhập ${inline(label)} theo dạng https://example.vn`,
  'not-a-time': ({ label }) => `Nhập ${inline(label)} theo dạng giờ:phút, ví dụ 08:30`,
  'not-a-month': ({ label }) => `Nhập ${inline(label)} theo dạng tháng/năm, ví dụ 02/2026`,
  'not-a-year': ({ label }) => `Nhập ${inline(label)} gồm 4 chữ số, ví dụ 2026`,
  'not-a-tax-code': ({ label }) => `Kiểm tra lại các chữ số của ${inline(label)}`,
  'not-a-passport': ({ label }) => `Nhập ${inline(label)} như trên hộ chiếu`,
  'not-unique': ({ label }) => `Bỏ phần trùng nhau ở ${inline(label)}`,
  'survey-incomplete': ({ label }) => `Trả lời đủ các câu của ${inline(label)}`,
};
