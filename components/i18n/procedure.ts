import type { Channel, Language, OnlineExtent } from '../contract/lists.js';
import { texts } from './texts.js';

/** Words of `dvc-procedure`. */
export const procedureTexts = texts('procedure', {
  codeMissing: 'Thẻ <dvc-procedure> chưa biết thủ tục nào. Hãy thêm thuộc tính code="1.001193".',
  notFound: (code: string) => `Không có thủ tục mang mã ${code}. Hãy xem lại mã, hoặc tìm theo tên.`,
  code: 'Mã thủ tục',
  field: 'Lĩnh vực',
  ministry: 'Bộ, ngành',
  performer: 'Cơ quan thực hiện',
  levels: 'Cấp thực hiện',
  audiences: 'Dành cho',
  wholeName: 'Xem hết tên',
  shortName: 'Thu gọn tên',
  answer: 'Tóm tắt',
  time: 'Thời hạn',
  fee: 'Phí, lệ phí',
  way: 'Cách nộp',
  online: 'Nộp trực tuyến',
  provisionalWhy: 'Nguồn công bố chưa ghi đơn vị thời gian.',
  timeByWay: 'Khác nhau theo cách nộp.',
  feeByWay: 'Khác nhau theo cách nộp.',
  notRefundable: 'Không hoàn lại.',
  unknownWay: 'Chưa công bố',
  result: 'Bạn nhận được',
  more: (count: number) => `và ${count} kết quả khác`,
  onlineHere: 'Có, ngay tại đây',
  onlineElsewhere: 'Có, ở cổng khác',
  onlineNot: 'Chưa có',
  extent: {
    full: 'Toàn trình: làm hết trên mạng, không phải đến cơ quan.',
    part: 'Một phần: có bước bạn vẫn phải đến cơ quan hoặc gửi bản giấy.',
    unstated: 'Nguồn công bố chưa ghi toàn trình hay một phần.',
  } satisfies Record<Exclude<OnlineExtent, 'none'>, string>,
  agencies: (count: number, place: string) => `${count} cơ quan tại ${place} tiếp nhận`,
  agenciesHere: (count: number) => `${count} cơ quan tiếp nhận`,
  file: 'Nộp hồ sơ trực tuyến',
  byChannel: { online: 'trực tuyến', counter: 'trực tiếp', post: 'qua bưu chính' } satisfies Record<
    Channel,
    string
  >,
  loading: 'Đang tải thủ tục…',
});

/** Parts of which one holds, as a sentence lists them: "trực tiếp hoặc qua bưu chính". */
export function either(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(parts);
}
