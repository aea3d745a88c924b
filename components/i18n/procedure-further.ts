import type { Changeable } from '../domain/procedure/changes.js';
import type { VersionState } from '../domain/procedure/versions.js';
import { texts } from './texts.js';

/** Words of what stands below the answer of `dvc-procedure`: ways to file, steps, results, laws, versions. */
export const procedureFurtherTexts = texts('procedure-further', {
  agencyList: 'Nơi tiếp nhận hồ sơ',
  notFileable: {
    offline: 'Thủ tục này chưa nộp trực tuyến được.',
    elsewhere: 'Cổng này chưa nhận hồ sơ trực tuyến của thủ tục này.',
  },
  fileElsewhere: (agency: string) => `Kênh trực tuyến do ${agency} mở trên cổng của mình hoặc trên`,
  nationalPortal: 'Cổng Dịch vụ công quốc gia',
  fileByHand: (ways: string) => `Bạn có thể nộp ${ways} tới cơ quan thực hiện.`,
  askAgency: 'Hãy hỏi cơ quan thực hiện hoặc bộ phận một cửa về cách nộp.',
  hotline: 'Cần hỏi thêm, hãy gọi',
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
  unstated: (parts: string) => `Nguồn công bố chưa nêu: ${parts}.`,
  unstatedPart: {
    papers: 'giấy tờ cần nộp',
    steps: 'các bước',
    requirements: 'điều kiện',
    results: 'kết quả',
    legal: 'căn cứ pháp lý',
  },
  versions: 'Các phiên bản',
  byState: {
    coming: 'Sắp có hiệu lực',
    current: 'Đang có hiệu lực',
    past: 'Đã hết hiệu lực',
  } satisfies Record<VersionState, string>,
  since: (date: string) => `từ ngày ${date}`,
  until: (date: string) => `đến hết ngày ${date}`,
  show: 'Xem bản này',
  showCurrent: 'Xem bản đang có hiệu lực',
  notInForce: {
    coming: (date: string) =>
      `Bạn đang xem bản sắp có hiệu lực${date}. Hồ sơ nộp hôm nay làm theo bản đang có hiệu lực.`,
    past: (date: string) =>
      `Bạn đang xem bản đã hết hiệu lực${date}. Hồ sơ nộp hôm nay làm theo bản đang có hiệu lực.`,
  },
  changed: {
    coming: 'Sẽ khác bản hiện nay',
    past: 'Khác bản hiện nay',
  },
  unchanged: 'Nội dung như bản hiện nay.',
  part: {
    name: 'tên thủ tục',
    time: 'thời hạn',
    fees: 'phí, lệ phí',
    ways: 'cách nộp',
    online: 'mức độ nộp trực tuyến',
    cases: 'các trường hợp',
    papers: 'giấy tờ',
    steps: 'các bước',
    requirements: 'yêu cầu, điều kiện',
    results: 'kết quả',
    legal: 'căn cứ pháp lý',
  } satisfies Record<Changeable, string>,
  added: (count: number) => `thêm ${count}`,
  removed: (count: number) => `bớt ${count}`,
  altered: (count: number) => `sửa ${count}`,
});
