import type { DossierState } from '../contract/lists.js';
import { texts } from './texts.js';

/** How a dossier stands, as the state alone does not say it: an answered request for more waits for the agency. */
export type Standing = DossierState | 'supplement-sent' | 'recalled';

/** What the owner of a dossier does next; dates and the time left. */
export const dossierTexts = texts(
  {
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
  },
  {
    next: {
      filed: 'Nothing to do for now. The due date is set when the dossier is received.',
      received: 'Nothing to do for now.',
      'not-received': 'See the reason in the dossier. You may file a new one.',
      recalled: 'You may file a new dossier when you are ready.',
      processing: 'Nothing to do for now.',
      'supplement-requested': 'Open the dossier, see what is missing, and send it.',
      'supplement-sent': 'Nothing to do for now. Processing goes on once the agency has looked at it.',
      'payment-requested': 'Please pay what the agency asks for; processing goes on once it is paid.',
      'withdrawal-requested': 'Nothing to do for now.',
      stopped: 'See the reason in the dossier.',
      finished: 'The result will reach you in the way you chose.',
      returned: 'Open the dossier to download the result.',
    },
    agency: 'Agency',
    filedAt: 'Filed',
    receivedAt: 'Received',
    dueAt: 'Result due',
    noDue: 'Set when the dossier is received',
    provisional: 'provisional',
    paused: 'Paused; the date will be counted anew',
    left: (days) =>
      days > 0
        ? `${String(days)} working day${days === 1 ? '' : 's'} left`
        : days === 0
          ? 'due today'
          : `${String(-days)} working day${days === -1 ? '' : 's'} overdue`,
    reason: 'Reason',
    reasonMissing: 'Please give the reason.',
    conflict:
      'The dossier was just changed elsewhere, so this was not recorded. The page shows how it stands now; what you typed is still here. Please look again and send it if it is still needed.',
    sending: 'Sending…',
    size: (bytes) =>
      bytes < 1_000_000
        ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en')} kB`
        : `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`,
  },
);
