import { texts } from './texts.js';

/** What the payment panel says before it has a bill to show. */
export const paymentTexts = texts('payment', {
  title: 'Thanh toán phí, lệ phí',
  noTarget: 'Thẻ <dvc-payment-panel> cần một thuộc tính: draft="…", dossier="…" hoặc code="…".',
  unknownCode: (code: string) => `Không tìm thấy hồ sơ có mã ${code}. Hãy kiểm tra lại mã.`,
  unknown: 'Không tìm thấy khoản phải nộp này trong tài khoản đang đăng nhập.',
  signInNeeded: 'Hãy đăng nhập để xem và thanh toán khoản phải nộp.',
});
