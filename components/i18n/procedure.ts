import type { Channel, Language } from '../contract/lists.js';
import { texts } from './texts.js';

/** Words of `dvc-procedure`. */
export const procedureTexts = texts('procedure', {
  codeMissing: 'Thẻ <dvc-procedure> chưa biết thủ tục nào. Hãy thêm thuộc tính code="1.001193".',
  notFound: (code: string) => `Không có thủ tục mang mã ${code}. Hãy xem lại mã, hoặc tìm theo tên.`,
  code: 'Mã thủ tục',
  field: 'Lĩnh vực',
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
  agencies: (count: number, place: string) => `${count} cơ quan tại ${place} tiếp nhận`,
  agenciesHere: (count: number) => `${count} cơ quan tiếp nhận`,
  agencyList: 'Nơi tiếp nhận hồ sơ',
  agencyShow: (count: number) => `Xem danh sách ${count} cơ quan`,
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
  papers: 'Giấy tờ cần chuẩn bị',
  case: 'Trường hợp của bạn',
  papersHint: 'Đánh dấu những giấy tờ bạn đã có. Dấu chỉ ở lại trên trang này, không gửi đi đâu.',
  ticked: (have: number, all: number) => `Đã có ${have}/${all} giấy tờ`,
  noPapers: 'Không phải nộp giấy tờ nào kèm theo.',
  submit: 'Phải nộp',
  present: 'Mang theo để xuất trình',
  presentHint: 'Chỉ cần đưa cho cán bộ xem, không phải nộp.',
  sometimes: 'tùy trường hợp',
  originals: (count: number) => `${count} bản chính`,
  copies: (count: number) => `${count} bản sao`,
  channels: 'Cách nộp, thời hạn và phí',
  channel: 'Cách nộp',
  steps: 'Các bước',
  results: 'Kết quả bạn nhận được',
  legal: 'Căn cứ pháp lý',
  publication: 'Công bố',
  decision: (decision: string) => `Theo quyết định ${decision}.`,
  effective: (date: string) => `Có hiệu lực từ ${date}.`,
  version: (version: string) => `Dữ liệu danh mục: ${version}.`,
  print: 'In trang này',
  loading: 'Đang tải thủ tục…',
});

/** Parts of which one holds, as a sentence lists them: "trực tiếp hoặc qua bưu chính". */
export function either(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(parts);
}
