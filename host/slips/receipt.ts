import type { Address } from '../../components/contract/schemas/common.js';
import type { PaperKind } from '../../components/contract/lists.js';
import { dateInWords, instantInWords } from '../../components/domain/vietnamese/dates.js';
import { localDate, localInstant } from '../../components/domain/vietnamese/instants.js';
import type { DossierRow, FileRow } from '../ports.js';
import { escape } from './escape.js';
import { qrCode } from './qr-code.js';

export interface ReceiptSlip {
  readonly dossier: DossierRow;
  /** The papers that came with it. */
  readonly files: readonly FileRow[];
  readonly receivedBy: string;
  readonly printedAt: Date;
  /** An address in words. */
  readonly wordsOf: (address: Address) => string;
  /** Where the stylesheet lies. */
  readonly stylesheet: string;
}

const TITLE = 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả';
const SYSTEM = 'Hệ thống thông tin giải quyết thủ tục hành chính';

/** The columns of the table of papers, with the kinds that count in each. */
const COLUMNS: readonly (readonly [title: string, kinds: readonly PaperKind[]])[] = [
  ['Bản chính', ['original']],
  ['Bản sao chứng thực', ['certified-copy']],
  ['Bản sao, điện tử', ['copy', 'electronic']],
];

const DELIVERY = {
  desk: 'Nhận trực tiếp tại nơi nộp hồ sơ',
  post: 'Nhận qua dịch vụ bưu chính',
  electronic: 'Nhận bản điện tử',
} as const;

/**
 * The slip of receipt and appointment, form 01 of Annex I of TT 03/2025/TT-VPCP, as a whole page to print on A4. In
 * Vietnamese whatever the language of the request, since that is what the form is.
 */
export function receiptSlip({
  dossier,
  files,
  receivedBy,
  printedAt,
  wordsOf,
  stylesheet,
}: ReceiptSlip): string {
  const { body, code, receivedAt, dueAt } = dossier;
  const { agency, owner, submitter, delivery } = body;
  const received = receivedAt ?? dossier.filedAt;
  const identity = owner.kind === 'person' ? owner.citizenId : owner.taxCode;
  const postal = delivery.way === 'post' ? `, ${delivery.recipient}, ${wordsOf(delivery.address)}` : '';
  const lines: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Tiếp nhận hồ sơ của', owner.name],
    ['Người nộp hồ sơ', submitter.name],
    ['Địa chỉ', owner.address && wordsOf(owner.address)],
    ['Số điện thoại', owner.phone ?? submitter.phone],
    ['Email', owner.email ?? submitter.email],
    [owner.kind === 'person' ? 'Số định danh cá nhân' : 'Mã số thuế', identity],
    ['Nội dung yêu cầu giải quyết', `${dossier.procedureName} (${dossier.procedureCode})`],
  ];
  const times: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Số lượng hồ sơ', '01 bộ'],
    ['Thời gian giải quyết theo quy định', durationInWords(body.duration)],
    ['Thời gian nhận hồ sơ', instantInWords(received)],
    [
      'Thời gian trả kết quả',
      dueAt ? instantInWords(dueAt) + (dossier.dueProvisional ? ' (tạm tính)' : '') : undefined,
    ],
    ['Nơi, cách nhận kết quả', `${DELIVERY[delivery.way]}${postal}`],
  ];
  // What TT 01/2023/TT-VPCP asks of the code on a printed paper, with the day of the result.
  const inCode = [code, dossier.procedureCode, identity, TITLE, SYSTEM, localInstant(printedAt), dueAt];
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Giấy tiếp nhận ${escape(code)}</title>
<link rel="stylesheet" href="${escape(stylesheet)}">
</head>
<body>
<div class="qr">${qrCode(inCode.map((part) => part ?? '').join('|'), `Mã QR của hồ sơ ${code}`)}</div>
<header>
<div><p>${escape(agency.parent ?? '')}</p><p><strong>${escape(agency.name)}</strong></p><p>Số: ${escape(code)}</p></div>
<div><p><strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong></p><p><strong>Độc lập - Tự do - Hạnh phúc</strong></p><p><em>${escape(capital(dateInWords(localDate(received))))}</em></p></div>
</header>
<main>
<h1>${TITLE}</h1>
<p class="code">Mã hồ sơ: <strong>${escape(code)}</strong></p>
${list(lines)}
${paperTable(dossier, files)}
${list(times)}
</main>
<footer>
<div><h2>Người nộp hồ sơ</h2><p>${escape(submitter.name)}</p></div>
<div><h2>Người tiếp nhận hồ sơ</h2><p>${escape(receivedBy)}</p></div>
</footer>
</body>
</html>
`;
}

function list(lines: readonly (readonly [label: string, value: string | undefined])[]): string {
  const rows = lines.flatMap(([label, value]) =>
    value ? [`<div><dt>${escape(label)}</dt><dd>${escape(value)}</dd></div>`] : [],
  );
  return `<dl>${rows.join('')}</dl>`;
}

/** Every paper that came, those beyond the procedure's list too, with the number of its files by kind. */
function paperTable({ body }: DossierRow, files: readonly FileRow[]): string {
  const came = body.papers
    .map((paper) => ({ name: paper.name, files: files.filter((file) => file.paper === paper.code) }))
    .filter((paper) => paper.files.length > 0);
  const rows = [{ name: 'Tờ khai điện tử', counts: ['', '', '01'] }].filter(() => body.form !== null);
  for (const paper of came) {
    const counts = COLUMNS.map(([, kinds]) => paper.files.filter(({ kind }) => kinds.includes(kind)).length);
    rows.push({
      name: paper.name,
      counts: counts.map((count) => (count ? String(count).padStart(2, '0') : '')),
    });
  }
  const head = COLUMNS.map(([title]) => `<th scope="col">${title}</th>`).join('');
  const lines = rows.map(
    ({ name, counts }, at) =>
      `<tr><td>${at + 1}</td><th scope="row">${escape(name)}</th>${counts.map((count) => `<td>${count}</td>`).join('')}</tr>`,
  );
  return `<table><caption>Thành phần hồ sơ nộp gồm</caption><thead><tr><th scope="col">TT</th><th scope="col">Tên giấy tờ</th>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

const UNITS = {
  'working-day': 'ngày làm việc',
  day: 'ngày',
  'working-hour': 'giờ làm việc',
  month: 'tháng',
} as const;

function durationInWords(duration: DossierRow['body']['duration']): string | undefined {
  if (!duration) return undefined;
  const amount = String(duration.amount).replace('.', ',').padStart(2, '0');
  return `${amount} ${UNITS[duration.unit]}${duration.provisional ? ' (tạm tính)' : ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
