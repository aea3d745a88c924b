import { BODY, MARGINS, textWidth, type Doc } from './sheet.js';

/** How high a line for a hand is. */
const ROOM = 22;
const BOX = 10;
const GAP = 16;

/** A label and dotted lines to write on, the first beside it where it leaves half of the width. */
export function drawRoom(doc: Doc, label: string, lines: number): void {
  const { left } = MARGINS;
  const right = left + textWidth(doc);
  let at = left;
  if (label !== '') {
    const wide = doc.widthOfString(label) + 4;
    doc.text(label, left, doc.y);
    if (wide < textWidth(doc) / 2) {
      doc.y -= doc.currentLineHeight(true);
      at = left + wide;
    }
  }
  for (let line = 0; line < lines; line++) {
    if (doc.y + ROOM > doc.page.height - MARGINS.bottom) doc.addPage();
    const y = doc.y + BODY;
    doc.moveTo(at, y).lineTo(right, y).lineWidth(0.6).dash(1, { space: 2 }).stroke().undash();
    doc.y += ROOM;
    at = left;
  }
}

/** A label and boxes to tick, as many beside one another as there is room. */
export function drawBoxes(doc: Doc, label: string, boxes: readonly string[]): void {
  const { left } = MARGINS;
  const right = left + textWidth(doc);
  const high = doc.currentLineHeight(true) + 4;
  let x = left;
  if (label !== '') {
    const wide = doc.widthOfString(label) + GAP / 2;
    doc.text(label, left, doc.y);
    if (wide < textWidth(doc) / 2) {
      doc.y -= doc.currentLineHeight(true);
      x = left + wide;
    }
  }
  const start = x;
  let y = doc.y;
  for (const box of boxes) {
    const wide = BOX + 5 + doc.widthOfString(box);
    if (x > start && x + wide > right) {
      x = left;
      y += high;
    }
    if (y + high > doc.page.height - MARGINS.bottom) {
      doc.addPage();
      ({ y } = doc);
    }
    doc
      .rect(x, y + 2, BOX, BOX)
      .lineWidth(0.7)
      .stroke();
    doc.text(box, x + BOX + 5, y, { width: right - x - BOX - 5 });
    // A long one goes on below itself.
    y = Math.max(y, doc.y - doc.currentLineHeight(true));
    x += wide + GAP;
  }
  doc.x = left;
  doc.y = y + high;
}
