import type { Audience, Channel, Level, TimeUnit } from '../../components/contract/lists.js';
import type { Duration, Fee, Procedure } from '../../components/contract/schemas/procedure.js';
import { formatDong } from '../../components/domain/vietnamese/money.js';
import type { Both } from './html.js';

/** The closed lists of the contract in words, for pages that are read without scripts. */

export const LEVEL: Readonly<Record<Level, Both>> = {
  ministry: ['Cấp bộ', 'Ministry'],
  province: ['Cấp tỉnh', 'Province'],
  commune: ['Cấp xã', 'Commune'],
  other: ['Cơ quan khác', 'Other agency'],
};

export const AUDIENCE: Readonly<Record<Audience, Both>> = {
  citizen: ['Người dân', 'Citizens'],
  business: ['Doanh nghiệp, hộ kinh doanh', 'Businesses'],
  organisation: ['Cơ quan, tổ chức', 'Organisations'],
  official: ['Cán bộ, công chức', 'Officials'],
  foreigner: ['Người nước ngoài', 'Foreigners'],
};

export const CHANNEL: Readonly<Record<Channel, Both>> = {
  online: ['Trực tuyến', 'Online'],
  counter: ['Trực tiếp', 'At the counter'],
  post: ['Qua bưu chính', 'By post'],
};

const UNIT: Readonly<Record<TimeUnit, Both>> = {
  'working-day': ['ngày làm việc', 'working days'],
  day: ['ngày', 'days'],
  'working-hour': ['giờ làm việc', 'working hours'],
  month: ['tháng', 'months'],
};

const ONLINE: Readonly<Record<Procedure['online'], Both>> = {
  full: ['Nộp trực tuyến toàn trình', 'Wholly online'],
  part: ['Nộp trực tuyến một phần', 'Online in part'],
  unstated: ['Nộp trực tuyến được, nguồn chưa nêu mức độ', 'Online; the source does not say how far'],
  none: ['Chưa nộp trực tuyến được', 'Not online yet'],
};

/** What stands where the source of the catalogue says nothing. */
export const UNKNOWN: Both = ['Nguồn công bố chưa nêu', 'The source does not say'];

export function onlineWords({ online, onlineReason }: Procedure): Both {
  const [vi, en] = ONLINE[online];
  return onlineReason ? [`${vi}: ${onlineReason}`, `${en} (${onlineReason})`] : [vi, en];
}

export function durationWords(duration: Duration | null): Both {
  if (!duration) return UNKNOWN;
  const { amount, unit, provisional } = duration;
  const figure = String(amount).replace('.', ',');
  return [
    `${figure} ${UNIT[unit][0]}${provisional ? ' (tạm tính)' : ''}`,
    `${amount} ${UNIT[unit][1]}${provisional ? ' (provisional)' : ''}`,
  ];
}

export function feesWords(fees: readonly Fee[]): Both {
  if (fees.length === 0) return UNKNOWN;
  const each = fees.map(feeWords);
  return [each.map(([vi]) => vi).join('; '), each.map(([, en]) => en).join('; ')];
}

function feeWords(fee: Fee): Both {
  if (fee.kind === 'free') return ['Miễn phí', 'Free'];
  if (fee.kind === 'text') return [fee.text, fee.text];
  const amount = fee.currency === 'VND' ? formatDong(fee.amount) : `${fee.amount} ${fee.currency}`;
  const per = fee.per ? `/${fee.per.unit}` : '';
  return [`${fee.name}: ${amount}${per}`, `${fee.name}: ${amount}${per}`];
}

export function listWords(words: readonly Both[]): Both {
  if (words.length === 0) return UNKNOWN;
  return [words.map(([vi]) => vi).join(', '), words.map(([, en]) => en).join(', ')];
}
