import type { ChargeState, Collection, Levy } from '../contract/lists.js';
import { texts } from './texts.js';

/** Fees on the officer's desk. */
export const deskFeeTexts = texts('desk-fees', {
  title: 'Phí, lệ phí',
  unpaid: (amount: string) => `Chưa nộp ${amount}`,
  paid: 'Đã nộp phí, lệ phí',
  surplus: (amount: string) => `Nộp thừa ${amount}, cần hoàn`,
  state: {
    open: 'Chưa nộp',
    paid: 'Đã nộp',
    cancelled: 'Đã hủy',
  } satisfies Record<ChargeState, string>,
  levy: { fee: 'Phí', charge: 'Lệ phí' } satisfies Record<Levy, string>,
  collect: {
    upfront: 'Nộp trước khi tiếp nhận',
    later: 'Nộp trước khi trả kết quả',
  } satisfies Record<Collection, string>,
  collectLabel: 'Thời điểm thu',
  received: (at: string) => `Nhận tiền lúc ${at}`,
  voucher: 'Chứng từ thanh toán',
  newTab: 'mở trong thẻ mới',
  cancel: 'Hủy khoản này',
  lines: 'Các khoản phải nộp',
  lineName: (row: number) => `Tên khoản ${String(row)}`,
  lineLevy: (row: number) => `Loại của khoản ${String(row)}`,
  lineAmount: (row: number) => `Số tiền của khoản ${String(row)} (đồng)`,
  addLine: 'Thêm khoản',
  removeLine: (row: number) => `Bỏ khoản ${String(row)}`,
  remove: 'Bỏ',
  linesWrong: 'Mỗi khoản cần có tên và số tiền bằng số, ví dụ 50.000.',
  total: 'Tổng cộng',
  step: {
    'set-fee': {
      what: 'Người nộp thấy khoản này và thanh toán được ngay. Việc xử lý hồ sơ vẫn tiếp tục.',
      done: 'Đã thông báo phí, lệ phí cho người nộp.',
    },
    'request-payment': {
      what: 'Hồ sơ tạm dừng cho đến khi người nộp thanh toán; thời hạn giải quyết không tính trong lúc chờ.',
      done: 'Đã gửi yêu cầu nộp phí, lệ phí.',
    },
    'cancel-fee': {
      what: 'Khoản này không còn phải nộp. Người nộp thấy lý do bạn ghi dưới đây.',
      done: 'Đã hủy khoản phí, lệ phí.',
    },
  },
});
