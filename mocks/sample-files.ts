/** Files to attach that are what their names say: small, made up, and plainly so. */

/** A PDF of one page with some lines in plain letters. */
export function samplePdf(...lines: string[]): Uint8Array<ArrayBuffer> {
  const text = lines
    .map((line, at) => `BT /F1 ${at === 0 ? 20 : 12} Tf 56 ${770 - 28 * at} Td (${plain(line)}) Tj ET`)
    .join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>\nstream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** The font of the page has no Vietnamese letters, and brackets have a meaning of their own. */
function plain(line: string): string {
  const letters = line.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  return letters.replace(/[()\\]/g, '\\$&').replace(/[^\x20-\x7e]/g, '?');
}

/** A photo of a sheet of paper on a table: a PNG of 96 by 64 points. */
export function samplePhoto(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(PHOTO), (character) => character.charCodeAt(0));
}

const PHOTO =
  'iVBORw0KGgoAAAANSUhEUgAAAGAAAABAAgMAAACYWpqdAAAADFBMVEWKb1L7+vaaoKjGMiyy/ZeDAAAAQklEQVR42mNgGLwg' +
  'FAUMaYmoVWCwdDC5CuomiLtGLR9Rlg9ogqOmHeG4JP7/xS4R/v8/iRLxJOvAKYHTVTQMdtoCALRKGg+4mZ8VAAAAAElFTkSu' +
  'QmCC';
