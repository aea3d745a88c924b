import type { Language } from './lists.js';

/**
 * Every way in which a request can fail, as data: an answer is `application/problem+json` (RFC 9457) whose
 * `type` is `urn:dvc:problem:<code>` and whose `code` is one of these. Titles say what to do, not who is to blame.
 */
export const PROBLEMS = {
  'bad-request': [400, 'Yêu cầu chưa đúng định dạng', 'The request is not well formed'],
  'idempotency-key-missing': [
    400,
    'Yêu cầu ghi thiếu tiêu đề Idempotency-Key',
    'A write needs the Idempotency-Key header',
  ],
  'sign-in-needed': [401, 'Hãy đăng nhập để tiếp tục', 'Please sign in to go on'],
  'session-over': [
    401,
    'Phiên làm việc đã hết, hãy đăng nhập lại để tiếp tục',
    'Your session is over, please sign in again',
  ],
  'origin-refused': [
    403,
    'Trang này chưa được phép dùng dịch vụ của cổng',
    'This page is not allowed to use the service',
  ],
  forbidden: [403, 'Tài khoản này không có quyền làm việc đó', 'This account may not do that'],
  'not-found': [404, 'Không tìm thấy nội dung bạn cần', 'What you asked for was not found'],
  'method-not-allowed': [
    405,
    'Địa chỉ này không nhận loại yêu cầu đó',
    'This address does not take that kind of request',
  ],
  'not-acceptable': [406, 'Không có dạng trả lời bạn cần', 'There is no answer in the form you ask for'],
  'state-conflict': [
    409,
    'Hồ sơ không còn ở bước cho phép việc này',
    'The dossier is no longer at a step that allows this',
  ],
  'idempotency-conflict': [
    409,
    'Khóa Idempotency-Key đã dùng cho một nội dung khác',
    'The Idempotency-Key was used for another request',
  ],
  'upload-offset-conflict': [
    409,
    'Phần tải lên không nối tiếp phần đã nhận',
    'The part sent does not follow what was received',
  ],
  'upload-version-unsupported': [
    412,
    'Phiên bản giao thức tải lên này chưa được hỗ trợ',
    'This version of the upload protocol is not supported',
  ],
  'version-conflict': [
    412,
    'Nội dung đã được người khác hoặc thiết bị khác thay đổi',
    'Somebody else or another device has changed this',
  ],
  'too-large': [413, 'Nội dung gửi lên quá lớn', 'What was sent is too large'],
  'address-too-long': [414, 'Địa chỉ yêu cầu quá dài', 'The address of the request is too long'],
  'type-not-supported': [
    415,
    'Kiểu nội dung gửi lên không được nhận',
    'The type of the content sent is not accepted',
  ],
  'file-type-refused': [
    415,
    'Loại tệp này không được nhận; hãy dùng PDF, JPG, PNG hoặc DOCX',
    'This type of file is not accepted; please use PDF, JPG, PNG or DOCX',
  ],
  'file-empty': [422, 'Tệp không có nội dung', 'The file is empty'],
  'answers-invalid': [422, 'Có mục trong tờ khai cần xem lại', 'Some answers in the form need another look'],
  'papers-missing': [422, 'Hồ sơ còn thiếu giấy tờ', 'The dossier lacks papers'],
  'draft-incomplete': [422, 'Hồ sơ nháp còn phần chưa điền', 'Parts of the draft are not filled in'],
  'commitment-missing': [
    422,
    'Hãy đọc và đánh dấu lời cam đoan trước khi nộp',
    'Please read and tick the commitment before filing',
  ],
  'reason-missing': [422, 'Hãy ghi rõ lý do', 'Please give the reason'],
  'result-missing': [
    422,
    'Hãy đính kèm tệp kết quả trước khi kết thúc xử lý',
    'Please attach the result before finishing',
  ],
  'result-unsigned': [
    422,
    'Hãy ký số tệp kết quả trước khi tiếp tục',
    'Please sign the result before going on',
  ],
  'already-paid': [
    409,
    'Hồ sơ đã có khoản thanh toán; hãy liên hệ bộ phận một cửa để thu hồi',
    'A fee of the dossier is paid; please ask the one-stop desk to recall it',
  ],
  'amount-changed': [
    409,
    'Số tiền phải nộp đã thay đổi, hãy xem lại trước khi thanh toán',
    'The amount to pay has changed, please look at it before you pay',
  ],
  'nothing-due': [409, 'Hồ sơ không có khoản nào phải nộp', 'There is nothing to pay for the dossier'],
  'payment-over': [
    409,
    'Lượt thanh toán này đã kết thúc; hãy mở lại hồ sơ để xem kết quả hoặc thanh toán lại',
    'This payment is over; please open the dossier again to see the outcome or to pay',
  ],
  'payment-unavailable': [
    503,
    'Cổng thanh toán tạm thời chưa trả lời, hãy thử lại sau ít phút',
    'The payment service does not answer now, please try again in a few minutes',
  ],
  'fee-unpaid': [409, 'Hồ sơ còn khoản phải nộp chưa thanh toán', 'A fee of the dossier is unpaid'],
  'values-invalid': [422, 'Có thông tin cần sửa lại', 'Some values need correcting'],
  'precondition-missing': [428, 'Yêu cầu sửa thiếu tiêu đề If-Match', 'A change needs the If-Match header'],
  'too-many-requests': [
    429,
    'Có quá nhiều yêu cầu, hãy thử lại sau ít phút',
    'Too many requests, please try again in a few minutes',
  ],
  'headers-too-large': [431, 'Tiêu đề yêu cầu quá lớn', 'The headers of the request are too large'],
  'sign-in-failed': [
    400,
    'Đăng nhập chưa thành công, hãy thử lại',
    'Signing in did not succeed, please try again',
  ],
  'sign-in-unavailable': [
    503,
    'Hệ thống định danh tạm thời chưa trả lời, hãy thử lại sau ít phút',
    'The identity service does not answer now, please try again in a few minutes',
  ],
  unavailable: [
    503,
    'Hệ thống tạm thời chưa phục vụ được, hãy thử lại sau ít phút',
    'The service is not available now, please try again in a few minutes',
  ],
  internal: [
    500,
    'Hệ thống gặp sự cố; nội dung bạn đã gửi trước đó vẫn được giữ',
    'Something went wrong on our side; what you sent before is kept',
  ],
} as const satisfies Record<string, readonly [status: number, vi: string, en: string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One value that needs another look; `path` is a JSON pointer into the body, or a field path of the e-form. */
export interface InvalidParam {
  readonly path: string;
  /** A code of the list that the checker keeps, such as a finding code of the e-form. */
  readonly code: string;
  /** What to do, in the language of the request. */
  readonly message: string;
}

/** The body of every answer that is not a success. */
export interface Problem {
  readonly type: string;
  readonly code: ProblemCode;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly invalidParams?: readonly InvalidParam[];
}

export function problemStatus(code: ProblemCode): number {
  return PROBLEMS[code][0];
}

export function problemTitle(code: ProblemCode, language: Language): string {
  return PROBLEMS[code][language === 'en' ? 2 : 1];
}

/** Builds the body for a code; extras are left out when absent, so that the JSON stays small. */
export function problem(
  code: ProblemCode,
  language: Language,
  extra: Pick<Problem, 'detail' | 'instance' | 'invalidParams'> = {},
): Problem {
  return {
    type: `urn:dvc:problem:${code}`,
    code,
    title: problemTitle(code, language),
    status: problemStatus(code),
    ...extra,
  };
}

export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    Object.hasOwn(PROBLEMS, value.code)
  );
}
