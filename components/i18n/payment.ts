import { texts } from './texts.js';

/** What the payment panel says before it has a bill to show. */
export const paymentTexts = texts(
  {
    title: 'Thanh toán phí, lệ phí',
    noTarget: 'Thẻ <dvc-payment-panel> cần một thuộc tính: draft="…", dossier="…" hoặc code="…".',
    unknownCode: (code: string) => `Không tìm thấy hồ sơ có mã ${code}. Hãy kiểm tra lại mã.`,
    unknown: 'Không tìm thấy khoản phải nộp này trong tài khoản đang đăng nhập.',
    signInNeeded: 'Hãy đăng nhập để xem và thanh toán khoản phải nộp.',
  },
  {
    title: 'Payment of fees',
    noTarget: '<dvc-payment-panel> needs one attribute: draft="…", dossier="…" or code="…".',
    unknownCode: (code) => `There is no dossier with the code ${code}. Please check the code.`,
    unknown: 'There is nothing like that to pay in the account that is signed in.',
    signInNeeded: 'Please sign in to see and pay what is due.',
  },
);
