import type { ChargeState, Collection, Levy } from '../contract/lists.js';
import { texts } from './texts.js';

/** Fees on the officer's desk. */
export const deskFeeTexts = texts(
  {
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
  },
  {
    title: 'Fees',
    unpaid: (amount) => `${amount} unpaid`,
    paid: 'Fees paid',
    surplus: (amount) => `${amount} too much, to be refunded`,
    state: { open: 'Unpaid', paid: 'Paid', cancelled: 'Cancelled' },
    levy: { fee: 'Fee', charge: 'Charge' },
    collect: { upfront: 'To be paid before receipt', later: 'To be paid before the result is returned' },
    collectLabel: 'When it is collected',
    received: (at) => `Received at ${at}`,
    voucher: 'Payment voucher',
    newTab: 'opens in a new tab',
    cancel: 'Cancel this fee',
    lines: 'What is to be paid',
    lineName: (row) => `Name of item ${String(row)}`,
    lineLevy: (row) => `Kind of item ${String(row)}`,
    lineAmount: (row) => `Amount of item ${String(row)} (đồng)`,
    addLine: 'Add an item',
    removeLine: (row) => `Leave out item ${String(row)}`,
    remove: 'Leave out',
    linesWrong: 'Each item needs a name and an amount in figures, such as 50.000.',
    total: 'Total',
    step: {
      'set-fee': {
        what: 'The applicant sees the fee and can pay at once. Processing goes on.',
        done: 'The applicant was told of the fee.',
      },
      'request-payment': {
        what: 'The dossier stands still until the applicant has paid; the time limit is paused meanwhile.',
        done: 'The request for payment was sent.',
      },
      'cancel-fee': {
        what: 'The fee is no longer to be paid. The applicant sees the reason you give below.',
        done: 'The fee was cancelled.',
      },
    },
  },
);
