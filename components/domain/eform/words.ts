/** The definition's own texts, in the language asked for. */
import type { Content, Form, Language } from './types.js';

/** A text of the definition in a language; as written when it has no translation. */
export function words(form: Form, text: string, lang: Language): string {
  if (lang === form.language) return text;
  return form.translations.get(lang)?.get(text) ?? text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
/** Elements whose text is not for reading. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'iframe', 'object']);

/** The paragraphs of a content node as plain text: whatever markup it has is left out, none is passed on. */
export function paragraphs(form: Form, node: Content, lang: Language): string[] {
  return plainParagraphs(words(form, node.text, lang));
}

/** One pass over the characters: no expression that could take long on a hostile text. */
export function plainParagraphs(html: string): string[] {
  const found: string[] = [];
  let line = '';
  let silent = '';
  const end = (): void => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') found.push(text);
    line = '';
  };
  const lastClose = html.lastIndexOf('>');
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const stop = open === -1 ? html.length : open;
    if (silent === '') line += decoded(html.slice(at, stop));
    if (open === -1) break;
    const close = open > lastClose ? -1 : html.indexOf('>', open);
    if (close === -1 || !/[a-zA-Z/!?]/.test(html.charAt(open + 1))) {
      // A "<" alone is a sign in a sentence, not the start of a tag.
      if (silent === '') line += '<';
      at = open + 1;
      continue;
    }
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(html.slice(open, open + 20));
    const name = tag?.[2]?.toLowerCase() ?? '';
    if (silent !== '') {
      if (tag?.[1] === '/' && name === silent) silent = '';
    } else if (SILENT.has(name) && tag?.[1] === '') silent = name;
    else if (BLOCKS.has(name)) end();
    at = close + 1;
  }
  end();
  return found;
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|([a-z]{2,4}));/g,
    (whole, code: string | undefined, name: string | undefined) => {
      if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
      const point = Number(code);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
