import type { Language } from '../../components/contract/lists.js';
import type { ChoiceName, Standing } from './choices.js';
import type { OrderFault } from './order.js';

export type Fault =
  OrderFault | 'reused' | 'expired' | 'no-choice' | 'not-found' | 'too-large' | 'not-allowed';

/** What the bank's pages say. */
export interface Texts {
  readonly bank: string;
  readonly notice: string;
  readonly titles: Readonly<Record<Standing, string>>;
  readonly hints: Readonly<Record<Standing, string>>;
  readonly merchant: string;
  readonly amount: string;
  readonly info: string;
  readonly reference: string;
  readonly time: string;
  readonly minutesLeft: (minutes: number, until: string) => string;
  readonly over: (since: string) => string;
  readonly choices: Readonly<Record<ChoiceName, string>>;
  readonly other: string;
  readonly done: string;
  readonly stay: string;
  readonly back: string;
  readonly trouble: string;
  readonly faults: Readonly<Record<Fault, string>>;
  readonly about: string;
}

const MIDDLE_DOT = '\u00b7';

export const TEXTS: Readonly<Record<Language, Texts>> = {
  vi: {
    bank: 'Ngân hàng thử nghiệm',
    notice: 'Không phải tiền thật. Bạn chọn điều sẽ xảy ra với khoản thanh toán này.',
    titles: {
      open: 'Thanh toán',
      over: 'Đã hết thời gian thanh toán',
      held: 'Ngân hàng đang xác minh giao dịch',
      paid: 'Khoản này đã được thanh toán',
    },
    hints: {
      open: '',
      over: 'Hãy quay lại cổng dịch vụ công để thanh toán bằng lượt mới.',
      held: 'Tiền đã trừ nhưng chưa ghi nhận. Bạn chọn kết quả xác minh.',
      paid: 'Bạn không phải trả thêm lần nữa.',
    },
    merchant: 'Nơi nhận',
    amount: 'Số tiền',
    info: 'Nội dung',
    reference: 'Mã giao dịch',
    time: 'Thời gian',
    minutesLeft: (minutes, until) => `còn ${minutes} phút, đến ${until}`,
    over: (since) => `đã hết lúc ${since}`,
    choices: {
      pay: 'Thanh toán',
      cancel: 'Hủy, quay lại nơi nhận',
      'pay-and-stay': 'Thanh toán rồi không quay lại nơi nhận',
      'pay-late': 'Thanh toán, nhưng ngân hàng chỉ ghi nhận sau khi hết giờ',
      'pay-unreported': 'Thanh toán, nhưng ngân hàng không báo cho nơi nhận',
      'too-little-money': `Tài khoản không đủ tiền ${MIDDLE_DOT} mã 51`,
      'over-limit': `Vượt hạn mức trong ngày ${MIDDLE_DOT} mã 65`,
      'bank-closed': `Ngân hàng đang bảo trì ${MIDDLE_DOT} mã 75`,
      suspicious: `Đã trừ tiền, giao dịch bị nghi ngờ ${MIDDLE_DOT} mã 07`,
      reversed: `Đã trừ tiền, giao dịch bị đảo ${MIDDLE_DOT} trạng thái 04`,
      'give-up': 'Quay lại nơi nhận',
      'pay-after-all': 'Ngân hàng vẫn nhận tiền dù đã hết giờ',
      confirm: 'Xác nhận: giao dịch thành công',
      reject: 'Từ chối: trả tiền lại cho người nộp',
    },
    other: 'Thử tình huống khác',
    done: 'Đã thanh toán',
    stay: 'Ngân hàng báo kết quả cho nơi nhận. Bạn có thể đóng trang này.',
    back: 'Quay lại nơi nhận',
    trouble: 'Chưa thanh toán được',
    faults: {
      'no-order': 'Địa chỉ này thiếu thông tin khoản thanh toán. Hãy bắt đầu lại từ cổng dịch vụ công.',
      'not-signed':
        'Chữ ký của yêu cầu không khớp, nên ngân hàng không nhận. Hãy bắt đầu lại từ cổng dịch vụ công.',
      'other-merchant': 'Ngân hàng không biết nơi nhận này.',
      'wrong-data': 'Yêu cầu có thông tin chưa đúng định dạng. Hãy bắt đầu lại từ cổng dịch vụ công.',
      reused: 'Mã giao dịch này đã dùng cho một khoản khác.',
      expired: 'Đã hết thời gian thanh toán. Hãy quay lại cổng dịch vụ công để thanh toán bằng lượt mới.',
      'no-choice': 'Lựa chọn này không còn dùng được. Hãy mở lại trang thanh toán.',
      'not-found': 'Không có trang này.',
      'too-large': 'Yêu cầu quá dài.',
      'not-allowed': 'Cách gọi này không dùng được ở đây.',
    },
    about:
      'Ngân hàng này chỉ để dùng thử: nhận yêu cầu thanh toán theo giao thức VNPAY 2.1.0 và báo lại kết quả mà bạn chọn.',
  },
  en: {
    bank: 'Trial bank',
    notice: 'This is not real money. You choose what becomes of this payment.',
    titles: {
      open: 'Payment',
      over: 'The time to pay is over',
      held: 'The bank is checking this payment',
      paid: 'This has been paid',
    },
    hints: {
      open: '',
      over: 'Go back to the public service portal and start a new payment.',
      held: 'The money was taken but not credited yet. You choose how the check ends.',
      paid: 'You need not pay again.',
    },
    merchant: 'Paid to',
    amount: 'Amount',
    info: 'For',
    reference: 'Reference',
    time: 'Time',
    minutesLeft: (minutes, until) =>
      `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left, until ${until}`,
    over: (since) => `over since ${since}`,
    choices: {
      pay: 'Pay',
      cancel: 'Cancel and go back',
      'pay-and-stay': 'Pay, and do not go back',
      'pay-late': 'Pay, but the bank books it only after the time is over',
      'pay-unreported': 'Pay, but the bank does not report it',
      'too-little-money': `Not enough money ${MIDDLE_DOT} code 51`,
      'over-limit': `Over the daily limit ${MIDDLE_DOT} code 65`,
      'bank-closed': `The bank is under maintenance ${MIDDLE_DOT} code 75`,
      suspicious: `Money taken, payment looks suspicious ${MIDDLE_DOT} code 07`,
      reversed: `Money taken, payment reversed ${MIDDLE_DOT} status 04`,
      'give-up': 'Go back',
      'pay-after-all': 'The bank takes the money although the time is over',
      confirm: 'Confirm: the payment succeeded',
      reject: 'Reject: give the money back',
    },
    other: 'Try something else',
    done: 'Paid',
    stay: 'The bank reports the outcome. You may close this page.',
    back: 'Go back',
    trouble: 'The payment cannot go on',
    faults: {
      'no-order': 'This address names no payment. Please start again from the public service portal.',
      'not-signed':
        'The signature of the request does not match, so the bank does not take it. Please start again from the public service portal.',
      'other-merchant': 'The bank does not know whom to pay.',
      'wrong-data':
        'Something in the request is malformed. Please start again from the public service portal.',
      reused: 'This reference was used for another payment.',
      expired: 'The time to pay is over. Go back to the public service portal and start a new payment.',
      'no-choice': 'This choice is no longer open. Please open the payment page again.',
      'not-found': 'There is no such page.',
      'too-large': 'The request is too long.',
      'not-allowed': 'This cannot be asked in this way.',
    },
    about:
      'This bank is for trying out: it takes payment requests by the protocol VNPAY 2.1.0 and reports the outcome that you choose.',
  },
};
