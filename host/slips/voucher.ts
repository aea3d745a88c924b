import type { Party } from '../../components/contract/schemas/common.js';
import type { KeptCharge } from '../../components/domain/dossier/fees.js';
import { instantInWords } from '../../components/domain/vietnamese/dates.js';
import { dongInWords, formatDong } from '../../components/domain/vietnamese/money.js';
import type { PaymentRow } from '../payment-rows.js';
import type { DossierRow } from '../ports.js';
import { escape } from './escape.js';
import { qrCode } from './qr-code.js';

export interface VoucherSlip {
  readonly payment: PaymentRow;
  /** Null while it was paid for a draft that is not filed yet. */
  readonly dossier: DossierRow | null;
  readonly procedure: { readonly code: string; readonly name: string };
  readonly payer: Party;
  readonly charges: readonly KeptCharge[];
  readonly printedAt: Date;
  /** Where the stylesheet lies. */
  readonly stylesheet: string;
}

const TITLE = 'Chứng từ thanh toán trực tuyến';
const METHOD = { vnpay: 'Cổng thanh toán VNPAY' } as const;

/**
 * What shows that a payment was made, as a whole page to print. It is no receipt of the State (biên lai, TT
 * 91/2026/TT-BTC): that one the collecting agency issues. In Vietnamese whatever the language of the request.
 */
export function voucherSlip({
  payment,
  dossier,
  procedure,
  payer,
  charges,
  printedAt,
  stylesheet,
}: VoucherSlip): string {
  const { receipt } = payment.body;
  const agency = dossier?.body.agency;
  const code = dossier?.code ?? 'Hồ sơ nháp, chưa nộp';
  const lines: readonly (readonly [label: string, value: string | null | undefined])[] = [
    ['Mã hồ sơ', code],
    ['Thủ tục', `${procedure.name} (${procedure.code})`],
    ['Người nộp hồ sơ', payer.name],
    ['Cơ quan tiếp nhận', agency?.name],
    ['Số tiền', formatDong(payment.amount)],
    ['Bằng chữ', dongInWords(payment.amount)],
    ['Phương thức', METHOD[payment.method]],
    ['Mã thanh toán', payment.reference],
    ['Số giao dịch của cổng thanh toán', receipt?.number],
    ['Ngân hàng', receipt?.bank],
    ['Số giao dịch của ngân hàng', receipt?.bankNumber],
    ['Thời điểm thanh toán', receipt?.paidAt ? instantInWords(receipt.paidAt) : null],
    ['Thời điểm ghi nhận', payment.settledAt ? instantInWords(payment.settledAt) : null],
  ];
  const inCode = [dossier?.code, procedure.code, payment.reference, payment.amount, TITLE];
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${TITLE} ${escape(payment.reference)}</title>
<link rel="stylesheet" href="${escape(stylesheet)}">
</head>
<body>
<div class="qr">${qrCode(inCode.map((part) => part ?? '').join('|'), `Mã QR của chứng từ ${payment.reference}`)}</div>
<main>
<h1>${TITLE}</h1>
<dl>${lines.flatMap(([label, value]) => (value ? [`<div><dt>${escape(label)}</dt><dd>${escape(value)}</dd></div>`] : [])).join('')}</dl>
${feeTable(charges)}
<p>Chứng từ này xác nhận đã nhận tiền qua cổng thanh toán, không thay cho biên lai thu phí, lệ phí của cơ quan thu.</p>
<p>In lúc ${escape(instantInWords(printedAt))}.</p>
</main>
</body>
</html>
`;
}

/** All that the dossier is charged for: one payment may cover a part of it only. */
function feeTable(charges: readonly KeptCharge[]): string {
  const lines = charges.filter(({ cancelled }) => !cancelled).flatMap((charge) => charge.lines);
  if (lines.length === 0) return '';
  const rows = lines.map(
    ({ name, quantity, unit, unitAmount, amount }, at) =>
      `<tr><td>${at + 1}</td><th scope="row">${escape(name)}</th><td>${quantity}${unit ? ` ${escape(unit)}` : ''}</td><td>${formatDong(unitAmount)}</td><td>${formatDong(amount)}</td></tr>`,
  );
  const head = ['TT', 'Khoản phí, lệ phí của hồ sơ', 'Số lượng', 'Mức thu', 'Thành tiền'];
  return `<table><caption>Các khoản của hồ sơ</caption><thead><tr>${head.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
