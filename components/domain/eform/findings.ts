/**
 * What a check says to a citizen. Sentences tell what to do, name the field, and blame nobody.
 * The engine only hands out codes with parameters; this is the one place where they become words.
 */
import type { Ask, Finding, FindingCode, FindingParams, Language } from './types.js';
import { writeNumber } from './written-number.js';

type Sentence = (params: FindingParams, lang: Language) => string;
/** A sentence for each code. */
export type Sentences = Readonly<Record<FindingCode, Sentence>>;

/** A label in the middle of a sentence: without its capital, unless the word is an abbreviation. */
export function inline(label: string): string {
  const [first = '', second = ''] = Array.from(label);
  const abbreviation = second !== '' && second === second.toUpperCase() && second !== second.toLowerCase();
  return abbreviation ? label : first.toLowerCase() + label.slice(first.length);
}

export function limitOf({ limit = '' }: FindingParams, lang: Language): string {
  return typeof limit === 'number' ? writeNumber(limit, lang) : limit;
}

const REQUIRED: Readonly<Record<Ask, (label: string) => string>> = {
  enter: (label) => `Nhập ${inline(label)}`,
  choose: (label) => `Chọn ${inline(label)}`,
  tick: (label) => `Đánh dấu vào ô “${label}” để tiếp tục`,
  add: (label) => `Thêm ít nhất một dòng vào ${inline(label)}`,
  sign: (label) => `Ký ở mục “${label}”`,
};

const vi: Sentences = {
  required: ({ label, ask }) => REQUIRED[ask](label),
  'wrong-shape': ({ label }) => `Nhập lại ${inline(label)}`,
  'too-short': (p, lang) => `${p.label} cần ít nhất ${limitOf(p, lang)} ký tự`,
  'too-long': (p, lang) => `${p.label} dài tối đa ${limitOf(p, lang)} ký tự`,
  'too-few-words': (p, lang) => `${p.label} cần ít nhất ${limitOf(p, lang)} từ`,
  'too-many-words': (p, lang) => `${p.label} có tối đa ${limitOf(p, lang)} từ`,
  pattern: ({ label }) => `Kiểm tra lại cách viết ${inline(label)}`,
  'not-a-number': ({ label }) => `Nhập ${inline(label)} bằng chữ số`,
  'too-many-decimals': (p, lang) =>
    p.limit === 0
      ? `Nhập ${inline(p.label)} là số nguyên`
      : `${p.label} có tối đa ${limitOf(p, lang)} chữ số sau dấu phẩy`,
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
  refused: ({ label }) => `Kiểm tra lại ${inline(label)}`,
};

/** What is at hand, by language; other languages stand in for one that is not. */
const SENTENCES: Partial<Record<Language, Sentences>> = { vi };

/** Takes in what is said in another language, such as `english-sentences.ts`. */
export function takeSentences(lang: Language, sentences: Sentences): void {
  SENTENCES[lang] = sentences;
}

/** All codes, for documentation and for tests that look at each. */
export const FINDING_CODES = Object.keys(vi).filter((code): code is FindingCode => Object.hasOwn(vi, code));

/** What the citizen reads: the definition's own sentence where it has one. */
export function messageOf(finding: Finding, lang: Language): string {
  return finding.custom ?? (SENTENCES[lang] ?? vi)[finding.code](finding.params, lang);
}
