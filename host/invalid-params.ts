import type { z } from 'zod';
import type { InvalidParam } from '../components/contract/problems.js';
import type { Language } from '../components/contract/lists.js';

/** What can be wrong with a value of a request, and what to do about it. */
const MESSAGES = {
  missing: ['Hãy điền mục này', 'Please fill this in'],
  'wrong-type': ['Giá trị chưa đúng kiểu', 'This is not the kind of value expected'],
  'too-small': ['Giá trị quá ngắn hoặc quá nhỏ', 'This is too short or too small'],
  'too-big': ['Giá trị quá dài hoặc quá lớn', 'This is too long or too large'],
  'wrong-format': ['Giá trị chưa đúng định dạng', 'This does not have the format expected'],
  'not-listed': ['Hãy chọn một giá trị trong danh sách', 'Please choose a value of the list'],
  'wrong-place': ['Hãy chọn lại tỉnh và xã', 'Please choose the province and commune again'],
  'personal-data': [
    'Phần đăng công khai còn thông tin cá nhân, hãy bỏ đi',
    'What everybody reads still holds personal data, please take it out',
  ],
  'too-many': ['Đã có quá nhiều mục', 'There are too many of these'],
} as const satisfies Record<string, readonly [vi: string, en: string]>;

export type InvalidCode = keyof typeof MESSAGES;

/** Codes for what zod finds. */
const CODES: Readonly<Record<string, InvalidCode>> = {
  invalid_type: 'wrong-type',
  too_small: 'too-small',
  too_big: 'too-big',
  invalid_format: 'wrong-format',
  invalid_value: 'not-listed',
  invalid_union: 'not-listed',
};

/** One value that needs another look, in the language of the request. `path` is a JSON pointer. */
export function invalidParam(path: string, code: InvalidCode, language: Language): InvalidParam {
  return { path, code, message: MESSAGES[code][language === 'en' ? 1 : 0] };
}

export function invalidParams(issues: readonly z.core.$ZodIssue[], language: Language): InvalidParam[] {
  return issues.slice(0, 50).map((issue) => {
    const path = issue.path
      .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join('');
    const absent = issue.code === 'invalid_type' && issue.input === undefined;
    return invalidParam(path, absent ? 'missing' : (CODES[issue.code] ?? 'wrong-type'), language);
  });
}
