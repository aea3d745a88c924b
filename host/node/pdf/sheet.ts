/** The sheet that papers are set on: A4 with the margins and sizes of NĐ 30/2020/NĐ-CP, in points. */

/** A PDF that is being written. */
export type Doc = PDFKit.PDFDocument;

export type Face = 'regular' | 'bold' | 'italic';

const MM = 72 / 25.4;

export const MARGINS = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM } as const;

/** Size of the text. */
export const BODY = 12.5;

/** How wide a line may be. */
export function textWidth({ page }: Doc): number {
  return page.width - MARGINS.left - MARGINS.right;
}
