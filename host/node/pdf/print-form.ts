import PDFDocument from 'pdfkit';
import type { FormPaper, PaperBlock } from '../../slips/form-paper.js';
import { drawBoxes, drawRoom } from './blank-line.js';
import { fontFile } from './fonts.js';
import { drawTable } from './table.js';
import { BODY, MARGINS, textWidth, type Doc, type Face } from './sheet.js';

/**
 * A filled form on A4, set as administrative papers are (NĐ 30/2020/NĐ-CP): margins, serif, name of the State above the
 * title, page numbers from the second page's worth on. Long texts and tables go on over the page.
 */
export async function printForm(paper: FormPaper): Promise<Uint8Array<ArrayBuffer>> {
  const doc: Doc = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    bufferPages: true,
    lang: 'vi',
    displayTitle: true,
    // What is in it is nobody else's business, so nothing but the title is told about it.
    info: { Title: paper.title, Producer: 'dvc-elements', Creator: 'dvc-elements' },
  });
  const faces: readonly Face[] = ['regular', 'bold', 'italic'];
  for (const face of faces) doc.registerFont(face, await fontFile(face));
  const done = collected(doc);
  drawHead(doc, paper);
  for (const block of paper.blocks) drawBlock(doc, block);
  drawEnd(doc, paper);
  drawFeet(doc, paper.foot);
  doc.end();
  return done;
}

function collected(doc: Doc): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    doc.on('data', (part: Uint8Array) => parts.push(part));
    doc.on('error', reject);
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
  });
}

function drawHead(doc: Doc, { mark, title, addressee }: FormPaper): void {
  const { left } = MARGINS;
  const top = doc.y;
  const [aside, main] = [textWidth(doc) * 0.34, textWidth(doc) * 0.66];
  doc.font('regular').fontSize(BODY);
  doc.text(mark[0] ?? '', left, top, { width: aside, align: 'center' });
  doc.font('bold').text(mark[1] ?? '', left, doc.y, { width: aside, align: 'center' });
  const below = doc.y;
  const from = left + aside;
  doc.font('bold').fontSize(BODY - 0.5);
  doc.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', from, top, { width: main, align: 'center' });
  doc.fontSize(BODY).text('Độc lập - Tự do - Hạnh phúc', from, doc.y, { width: main, align: 'center' });
  const line = doc.widthOfString('Độc lập - Tự do - Hạnh phúc');
  const middle = from + main / 2;
  doc
    .moveTo(middle - line / 2, doc.y + 1)
    .lineTo(middle + line / 2, doc.y + 1)
    .lineWidth(0.7)
    .stroke();
  doc.x = left;
  doc.y = Math.max(below, doc.y) + 22;
  doc.font('bold').fontSize(BODY + 2);
  doc.text(title.toLocaleUpperCase('vi'), { align: 'center' });
  if (addressee !== null) {
    doc.moveDown(0.6).font('regular').fontSize(BODY);
    doc.text(`Kính gửi: ${addressee}`, { align: 'center' });
  }
  doc.moveDown(0.8);
}

function drawBlock(doc: Doc, block: PaperBlock): void {
  switch (block.kind) {
    case 'heading':
      // A heading never stands alone at the foot of a page.
      keepTogether(doc, 60);
      doc
        .moveDown(0.4)
        .font('bold')
        .fontSize(block.level <= 1 ? BODY + 0.5 : BODY);
      doc.text(block.text, MARGINS.left);
      doc.moveDown(0.2);
      return;
    case 'lines':
      for (const { label, text, boxes, room } of block.lines) {
        doc.font('regular').fontSize(BODY);
        const lead = label === '' || /[:?]$/.test(label) ? label : `${label}:`;
        if (boxes || room) {
          keepTogether(doc, 40);
          if (boxes) drawBoxes(doc, lead, boxes);
          else drawRoom(doc, lead, room ?? 1);
          continue;
        }
        doc.text(`${lead} `, MARGINS.left, doc.y, { continued: true });
        if (text === '') doc.text('……………', { continued: false });
        else doc.font('bold').text(text, { continued: false });
        doc.moveDown(0.15);
      }
      return;
    case 'table':
      drawTable(doc, block.columns, block.rows);
  }
}

function drawEnd(doc: Doc, { commitment, signing }: FormPaper): void {
  const { left } = MARGINS;
  const half = textWidth(doc) / 2;
  doc.moveDown(0.8).font('regular').fontSize(BODY);
  keepTogether(doc, 150);
  doc.text(commitment, left, doc.y, { align: 'justify' }).moveDown(0.8);
  const at = { width: half, align: 'center' } as const;
  if (signing.day !== null) doc.font('italic').text(signing.day, left + half, doc.y, at);
  doc
    .font('bold')
    .text(signing.role, left + half, doc.y, at)
    .moveDown(0.5);
  doc
    .font('italic')
    .fontSize(BODY - 2)
    .text(signing.note, left + half, doc.y, at)
    .moveDown(0.5);
  doc
    .font('bold')
    .fontSize(BODY)
    .text(signing.name, left + half, doc.y, at);
}

/** Begins a new page where so many points are no longer free on this one. */
function keepTogether(doc: Doc, points: number): void {
  if (doc.y + points > doc.page.height - MARGINS.bottom) doc.addPage();
}

function drawFeet(doc: Doc, foot: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Below the margin no text may wrap, or it would ask for a page of its own.
    doc.page.margins.bottom = 0;
    const at = [MARGINS.left, doc.page.height - 40] as const;
    doc.font('regular').fontSize(BODY - 3);
    doc.text(foot, ...at, { width: textWidth(doc), lineBreak: false });
    doc.text(`Trang ${page - start + 1}/${count}`, ...at, { width: textWidth(doc), align: 'right' });
  }
}
