import { BODY, MARGINS, textWidth, type Doc } from './sheet.js';

const SIZE = BODY - 1.5;
const PAD = 4;
/** Beyond this a text is broken over lines before others are. */
const WIDEST = 260;
/** The number of a row. */
const NUMBER_WIDTH = 30;

/** The face of a row: of the head, or of what stands below. */
type Row = 'bold' | 'regular';

/** A table over as many pages as it takes, its head on each; a row that is longer than a page goes on over it. */
export function drawTable(doc: Doc, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = widthsOf(doc, columns, rows);
  const bottom = (): number => doc.page.height - MARGINS.bottom;
  const head = (): void => drawRow(doc, columns, widths, 'bold');
  const headHeight = heightOf(doc, columns, widths, 'bold');
  const page = (): void => {
    doc.addPage();
    head();
  };
  if (doc.y + headHeight + 2 * SIZE > bottom()) doc.addPage();
  head();
  for (const row of rows) {
    let rest: readonly string[] | undefined = row;
    while (rest) {
      const room: number = bottom() - doc.y;
      if (heightOf(doc, rest, widths, 'regular') <= room) {
        drawRow(doc, rest, widths, 'regular');
        break;
      }
      const whole = bottom() - MARGINS.top - headHeight;
      if (heightOf(doc, rest, widths, 'regular') <= whole || room < 4 * SIZE) {
        page();
        continue;
      }
      const [fits, over]: readonly [string[], string[]] = split(doc, rest, widths, room);
      drawRow(doc, fits, widths, 'regular');
      rest = over;
      page();
    }
  }
  doc.x = MARGINS.left;
  doc.moveDown(0.6);
}

/** No column is narrower than its longest word; what is left goes to those that have more to say. */
function widthsOf(
  doc: Doc,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  const free = textWidth(doc) - NUMBER_WIDTH;
  const widest = (face: Row, texts: readonly string[]): number => {
    doc.font(face).fontSize(SIZE);
    return Math.max(0, ...texts.map((text) => doc.widthOfString(text))) + 2 * PAD + 1;
  };
  const asked = columns.slice(1).map((title, at) => {
    const texts = rows.map((row) => row[at + 1] ?? '');
    const words = (text: string): string[] => text.split(/\s+/);
    const least = Math.max(widest('bold', words(title)), widest('regular', texts.flatMap(words)));
    const whole = Math.max(least, Math.min(WIDEST, widest('regular', texts)), widest('bold', [title]) / 2);
    return { least, more: whole - least };
  });
  const sum = (part: 'least' | 'more'): number => asked.reduce((all, one) => all + one[part], 0);
  // Words that leave no room for one another have to break.
  const scale = Math.min(1, free / sum('least'));
  const rest = free - sum('least') * scale;
  const share = (more: number): number => (sum('more') > 0 ? more / sum('more') : 1 / asked.length);
  return [NUMBER_WIDTH, ...asked.map(({ least, more }) => least * scale + rest * share(more))];
}

function heightOf(doc: Doc, cells: readonly string[], widths: readonly number[], face: Row): number {
  doc.font(face).fontSize(SIZE);
  const heights = cells.map((text, at) => doc.heightOfString(text || ' ', { width: inner(widths, at) }));
  return Math.max(...heights) + 2 * PAD;
}

function inner(widths: readonly number[], at: number): number {
  return (widths[at] ?? 0) - 2 * PAD;
}

function drawRow(doc: Doc, cells: readonly string[], widths: readonly number[], face: Row): void {
  const top = doc.y;
  const height = heightOf(doc, cells, widths, face);
  let x: number = MARGINS.left;
  for (const [at, text] of cells.entries()) {
    const width = widths[at] ?? 0;
    doc.rect(x, top, width, height).lineWidth(0.5).stroke();
    const align = face === 'bold' || at === 0 ? 'center' : 'left';
    doc.text(text, x + PAD, top + PAD, { width: inner(widths, at), height: height - PAD, align });
    x += width;
  }
  doc.x = MARGINS.left;
  doc.y = top + height;
}

/** Parts the cells of a row into what fits a height and what goes on; at least a word each time. */
function split(
  doc: Doc,
  cells: readonly string[],
  widths: readonly number[],
  room: number,
): [fits: string[], over: string[]] {
  doc.font('regular').fontSize(SIZE);
  const parts = cells.map((text, at) => {
    const pieces = text.split(/(?<=\s)/);
    const fits = (count: number): boolean =>
      doc.heightOfString(pieces.slice(0, count).join('') || ' ', { width: inner(widths, at) }) <=
      room - 2 * PAD;
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (fits(middle)) low = middle;
      else high = middle - 1;
    }
    const kept = Math.max(low, 1);
    return [pieces.slice(0, kept).join(''), pieces.slice(kept).join('')] as const;
  });
  return [parts.map(([first]) => first), parts.map(([, then]) => then)];
}
