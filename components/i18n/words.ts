import type { Audience, Channel, DeliveryWay, Level, PaperKind, TimeUnit } from '../contract/lists.js';
import { texts } from './texts.js';

/** Names of the closed lists of the contract, but for those of a dossier's life, which stand apart. */
export const wordTexts = texts('words', {
  level: {
    ministry: 'Cấp bộ',
    province: 'Cấp tỉnh',
    commune: 'Cấp xã',
    other: 'Cơ quan khác',
  } satisfies Record<Level, string>,
  audience: {
    citizen: 'Người dân',
    business: 'Doanh nghiệp, hộ kinh doanh',
    organisation: 'Cơ quan, tổ chức',
    official: 'Cán bộ, công chức',
    foreigner: 'Người nước ngoài',
  } satisfies Record<Audience, string>,
  channel: {
    online: 'Trực tuyến',
    counter: 'Trực tiếp',
    post: 'Bưu chính',
  } satisfies Record<Channel, string>,
  paperKind: {
    original: 'Bản chính',
    'certified-copy': 'Bản sao chứng thực',
    copy: 'Bản chụp, bản sao',
    electronic: 'Bản điện tử',
  } satisfies Record<PaperKind, string>,
  delivery: {
    desk: 'Nhận tại bộ phận một cửa',
    post: 'Nhận qua bưu chính',
    electronic: 'Nhận bản điện tử',
  } satisfies Record<DeliveryWay, string>,
  duration: (amount: number, unit: TimeUnit) =>
    `${amount.toLocaleString('vi')} ${{ 'working-day': 'ngày làm việc', day: 'ngày', 'working-hour': 'giờ làm việc', month: 'tháng' }[unit]}`,
  provisional: 'tạm tính',
  free: 'Miễn phí',
  unknownFee: 'Chưa công bố mức phí',
  unknownTime: 'Chưa công bố thời hạn',
});
