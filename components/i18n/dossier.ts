import type { DossierState } from '../contract/lists.js';
import { texts } from './texts.js';

/** How a dossier stands, as the state alone does not say it: an answered request for more waits for the agency. */
export type Standing = DossierState | 'supplement-sent' | 'recalled';

/** What the owner of a dossier does next; dates and the time left. */
export const dossierTexts = texts('dossier', {
  next: {
    filed: 'Bạn chưa cần làm gì. Khi được tiếp nhận, hồ sơ sẽ có ngày hẹn trả.',
    received: 'Bạn chưa cần làm gì.',
    'not-received': 'Hãy xem lý do trong hồ sơ. Bạn có thể nộp hồ sơ mới.',
    recalled: 'Bạn có thể nộp hồ sơ mới khi sẵn sàng.',
    processing: 'Bạn chưa cần làm gì.',
    'supplement-requested': 'Hãy mở hồ sơ, xem giấy tờ còn thiếu và gửi bổ sung.',
    'supplement-sent': 'Bạn chưa cần làm gì. Cơ quan xem xong thì hồ sơ được xử lý tiếp.',
    'payment-requested': 'Hãy nộp khoản cơ quan yêu cầu; nộp xong, hồ sơ được xử lý tiếp.',
    'withdrawal-requested': 'Bạn chưa cần làm gì.',
    stopped: 'Hãy xem lý do trong hồ sơ.',
    finished: 'Kết quả sẽ được trả theo cách bạn đã chọn.',
    returned: 'Hãy mở hồ sơ để tải kết quả.',
  } satisfies Record<Standing, string>,
  agency: 'Cơ quan giải quyết',
  filedAt: 'Ngày nộp',
  receivedAt: 'Ngày tiếp nhận',
  dueAt: 'Hẹn trả kết quả',
  noDue: 'Có ngày hẹn khi hồ sơ được tiếp nhận',
  provisional: 'tạm tính',
  paused: 'Đang tạm dừng; ngày hẹn sẽ được tính lại',
  left: (days: number) =>
    days > 0
      ? `còn ${String(days)} ngày làm việc`
      : days === 0
        ? 'hạn là hôm nay'
        : `quá hẹn ${String(-days)} ngày làm việc`,
  reason: 'Lý do',
  reasonMissing: 'Hãy ghi lý do.',
  conflict:
    'Hồ sơ vừa được xử lý ở nơi khác nên việc này chưa được ghi. Tình trạng mới nhất đang hiện trên trang; nội dung bạn nhập vẫn còn. Hãy xem lại rồi gửi nếu vẫn cần.',
  sending: 'Đang gửi…',
  size: (bytes: number) =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('vi')} kB`
      : `${(bytes / 1_000_000).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`,
});
