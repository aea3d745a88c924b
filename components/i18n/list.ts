import type { DossierCategory } from '../contract/lists.js';
import type { FilingStep } from '../contract/schemas/draft.js';
import { texts } from './texts.js';

/** My dossiers by category. */
export const listTexts = texts('list', {
  categories: 'Nhóm hồ sơ',
  counted: (name: string, count: number) => `${name}: ${String(count)} hồ sơ`,
  signInWhy: 'Đăng nhập để xem hồ sơ đã nộp và hồ sơ nháp của bạn.',
  filed: (at: string) => `Nộp ngày ${at}`,
  received: (at: string) => `Tiếp nhận ngày ${at}`,
  due: 'Hẹn trả',
  next: 'Việc tiếp theo',
  unpaid: (amount: string) => `Chưa nộp ${amount}`,
  paid: (amount: string) => `Đã nộp ${amount}`,
  refund: (amount: string) => `Sẽ hoàn lại ${amount}`,
  payNext: (amount: string) => `Hãy thanh toán ${amount} phí, lệ phí.`,
  pay: 'Thanh toán',
  payFor: (code: string) => `hồ sơ ${code}`,
  more: 'Xem thêm hồ sơ',
  loadingMore: 'Đang tải thêm…',
  draftChanged: (at: string) => `Lưu lần cuối lúc ${at}`,
  draftStep: (step: string) => `Đang ở bước: ${step}`,
  step: {
    agency: 'Cơ quan và trường hợp',
    parties: 'Người nộp và chủ hồ sơ',
    form: 'Tờ khai',
    papers: 'Giấy tờ',
    delivery: 'Nhận kết quả',
    review: 'Kiểm tra và cam đoan',
    payment: 'Thanh toán và nộp',
  } satisfies Record<FilingStep, string>,
  resume: 'Tiếp tục',
  deleteDraft: 'Xóa',
  draftOf: (procedure: string) => `hồ sơ nháp ${procedure}`,
  confirmTitle: 'Xóa hồ sơ nháp này?',
  confirmText: 'Tờ khai đã điền và các tệp đã tải lên của hồ sơ nháp sẽ bị xóa, không lấy lại được.',
  confirmDelete: 'Xóa hồ sơ nháp',
  keepDraft: 'Giữ lại',
  deleting: 'Đang xóa…',
  draftPaid:
    'Hồ sơ nháp này đã có khoản thanh toán nên không xóa được. Bạn có thể làm tiếp và nộp hồ sơ, hoặc liên hệ bộ phận một cửa để được hoàn lại.',
  deleted: (procedure: string) => `Đã xóa hồ sơ nháp: ${procedure}`,
  draftChangedElsewhere: (at: string) =>
    `Hồ sơ nháp vừa được sửa ở nơi khác lúc ${at}. Bạn vẫn muốn xóa thì bấm xóa lần nữa.`,
  empty: {
    unsent: 'Không có hồ sơ nháp. Khi bạn bắt đầu nộp một thủ tục, phần đã điền được lưu ở đây.',
    sent: 'Không có hồ sơ nào đang chờ tiếp nhận. Hồ sơ vừa nộp sẽ nằm ở đây.',
    supplement: 'Không có hồ sơ nào cần bổ sung. Khi cơ quan cần thêm giấy tờ, hồ sơ sẽ chuyển sang đây.',
    'in-progress': 'Không có hồ sơ nào đang được xử lý.',
    returned: 'Chưa có hồ sơ nào đã trả kết quả.',
    rejected: 'Không có hồ sơ nào bị trả lại, thu hồi hoặc dừng xử lý.',
  } satisfies Record<DossierCategory, string>,
  nothing: 'Bạn chưa nộp hồ sơ nào. Hãy tìm thủ tục cần làm rồi chọn “Nộp hồ sơ trực tuyến”.',
});
