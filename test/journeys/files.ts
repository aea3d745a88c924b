import type { Page } from 'playwright-core';

/** A file as a page takes it. */
export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A document of one page that says a line; plain letters only. */
export function pdf(name: string, line: string): MadeFile {
  const content = `BT /F1 18 Tf 60 760 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text, 'latin1') };
}

/** A document too long to be sent in one moment. */
export function longPdf(name: string, bytes: number): MadeFile {
  const { mimeType, buffer } = pdf(name, 'A long document');
  // Whatever stands behind the end of a document is passed over by readers.
  return { name, mimeType, buffer: Buffer.concat([buffer, Buffer.alloc(bytes - buffer.length, '%')]) };
}

/** A photo as a camera or a telephone saves it: the browser's own picture of the page. */
export async function photo(page: Page, name: string): Promise<MadeFile> {
  const type = name.endsWith('.png') ? 'png' : 'jpeg';
  const buffer = await page.screenshot({ type, clip: { x: 0, y: 0, width: 300, height: 200 } });
  return { name, mimeType: `image/${type}`, buffer };
}
