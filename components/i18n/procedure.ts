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
  agencyList: 'Nơi tiếp nhận hồ sơ',
  file: 'Nộp hồ sơ trực tuyến',
  notFileable: {
    offline: 'Thủ tục này chưa nộp trực tuyến được.',
    elsewhere: 'Cổng này chưa nhận hồ sơ trực tuyến của thủ tục này.',
  },
  fileElsewhere: (agency: string) => `Kênh trực tuyến do ${agency} mở trên cổng của mình hoặc trên`,
  nationalPortal: 'Cổng Dịch vụ công quốc gia',
  fileByHand: (ways: string) => `Bạn có thể nộp ${ways} tới cơ quan thực hiện.`,
  askAgency: 'Hãy hỏi cơ quan thực hiện hoặc bộ phận một cửa về cách nộp.',
  hotline: 'Cần hỏi thêm, hãy gọi',
  byChannel: { online: 'trực tuyến', counter: 'trực tiếp', post: 'qua bưu chính' } satisfies Record<
    Channel,
    string
  >,
  listed:
    'Danh mục chung chỉ có các mục dưới đây. Giấy tờ cần nộp, các bước và căn cứ pháp lý của thủ tục này chưa có ở cổng; hãy hỏi bộ phận một cửa trước khi chuẩn bị hồ sơ.',
  channels: 'Cách nộp, thời hạn và phí',
  channel: 'Cách nộp',
  steps: 'Các bước',
  requirements: 'Yêu cầu, điều kiện',
  results: 'Kết quả bạn nhận được',
  legal: 'Căn cứ pháp lý',
  publication: 'Công bố',
  decision: (decision: string) => `Theo quyết định ${decision}.`,
  effective: (date: string) => `Có hiệu lực từ ${date}.`,
  effectiveUnknown: 'Nguồn công bố chưa ghi ngày có hiệu lực.',
  effectiveUntil: (date: string) => `Hết hiệu lực sau ngày ${date}.`,
  version: (version: string) => `Dữ liệu danh mục: ${version}.`,
  print: 'In trang này',
  loading: 'Đang tải thủ tục…',
});

/** Parts of which one holds, as a sentence lists them: "trực tiếp hoặc qua bưu chính". */
export function either(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(parts);
}
