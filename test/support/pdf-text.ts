import { inflateSync } from 'node:zlib';

/** The text of each page of a PDF as a reader would copy it: glyphs by the font's own table of letters (ToUnicode). */
export function pdfText(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)].map((m) => [m[1], m[2] ?? '']),
  );
  const at = (reference: string | undefined): string => objects.get(reference) ?? '';
  const stream = (object: string): string => {
    const begin = object.indexOf('stream\n') + 7;
    const raw = Buffer.from(object.slice(begin, object.lastIndexOf('\nendstream')), 'latin1');
    return /FlateDecode/.test(object.slice(0, begin))
      ? inflateSync(raw).toString('latin1')
      : raw.toString('latin1');
  };
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const object of objects.values()) {
    for (const [, name = '', reference] of object.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, letters] = /\/ToUnicode (\d+) 0 R/.exec(at(reference)) ?? [];
      if (letters) fonts.set(name, lettersOf(stream(at(letters))));
    }
  }
  return [...objects.values()]
    .filter((object) => /\/Type \/Page\b/.test(object))
    .map((page) => written(stream(at(/\/Contents (\d+) 0 R/.exec(page)?.[1])), fonts));
}

/** The letters by glyph, from ranges such as `<0000> <00ff> [<0041> <0042>]`. */
function lettersOf(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, from = '', list = ''] of table.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([\w\s]*)>/g)].forEach(([, hex = ''], step) => {
      const code = (parseInt(from, 16) + step).toString(16).padStart(4, '0');
      letters.set(code, Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le'));
    });
  }
  return letters;
}

function written(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let letters: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) letters = fonts.get(font) ?? letters;
    const glyphs = [...(shown ?? '').matchAll(/<(\w+)>/g)].map(([, hex]) => hex).join('');
    text += (glyphs.match(/.{4}/g) ?? []).map((code) => letters.get(code) ?? '\ufffd').join('');
    if (shown !== undefined) text += ' ';
  }
  return text.replace(/\s+/g, ' ').trim();
}
