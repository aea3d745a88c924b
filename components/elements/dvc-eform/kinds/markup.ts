import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Drawn, Sheet } from '../sheet.js';

export { styles } from './markup.styles.js';

/** Tags that are drawn, and as what: headings of a definition stand below those of the form. All others give only their words. */
const TAGS: Readonly<Record<string, string>> = {
  p: 'p',
  div: 'p',
  br: 'br',
  hr: 'hr',
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'u',
  small: 'small',
  sub: 'sub',
  sup: 'sup',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  a: 'a',
  blockquote: 'blockquote',
  h1: 'h4',
  h2: 'h4',
  h3: 'h4',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
};
const ALONE: ReadonlySet<string> = new Set(['br', 'hr']);
/** What closes by itself when one of the same begins. */
const BLOCKS: ReadonlySet<string> = new Set(['p', 'h4']);
/** Elements whose text is not for reading. */
const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
]);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const DEEPEST = 20;
/** A tag with its attributes, which may hold ">" in quotes; linear in its length. */
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|<!--[^]*?-->|<[!?][^>]*>/g;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** The words of a definition with a small set of tags. Nothing of its text ever reaches the page's own parser. */
export function drawMarkup(_sheet: Sheet, text: string): Drawn {
  return html`<div class="content">${guard([text], () => parse(text))}</div>`;
}

/** Builds the elements one by one. */
export function parse(text: string): DocumentFragment | typeof nothing {
  const root = document.createDocumentFragment();
  const open: (ParentNode & Node)[] = [root];
  const top = (): ParentNode & Node => open.at(-1) ?? root;
  let silent = '';
  const say = (words: string): void => {
    if (words === '' || silent !== '') return;
    // Words outside any paragraph stand in one of their own.
    if (top() === root) {
      if (words.trim() === '') return;
      enter('p');
    }
    top().append(decoded(words));
  };
  const enter = (name: string, href?: string): void => {
    if (BLOCKS.has(name) || name === 'ul' || name === 'ol') leave('p');
    if (open.length > DEEPEST) return;
    const element = document.createElement(name);
    if (element instanceof HTMLAnchorElement && href !== undefined) lead(element, href);
    if (top() === root && !GROUPS.has(name)) enter('p');
    top().append(element);
    if (!ALONE.has(name)) open.push(element);
  };
  const leave = (name: string): void => {
    for (let at = open.length - 1; at > 0; at -= 1) {
      const node = open[at];
      if (node instanceof Element && node.localName === name) {
        open.length = at;
        return;
      }
    }
  };
  let end = 0;
  for (const match of text.matchAll(TAG)) {
    say(text.slice(end, match.index));
    end = match.index + match[0].length;
    const name = match[2]?.toLowerCase() ?? '';
    const closes = match[1] === '/';
    if (silent !== '') {
      if (closes && name === silent) silent = '';
    } else if (SILENT.has(name)) silent = closes ? '' : name;
    else {
      const drawn = Object.hasOwn(TAGS, name) ? TAGS[name] : undefined;
      if (drawn === undefined) continue;
      if (closes) leave(drawn);
      else enter(drawn, hrefIn(match[3] ?? ''));
    }
  }
  say(text.slice(end));
  for (const empty of root.querySelectorAll('p:empty, li:empty, h4:empty')) empty.remove();
  return root.childNodes.length > 0 ? root : nothing;
}

const GROUPS: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'h4', 'blockquote', 'hr', 'li']);

function hrefIn(attributes: string): string | undefined {
  const found = HREF.exec(attributes);
  return found ? decoded(found[1] ?? found[2] ?? found[3] ?? '') : undefined;
}

/** Leads to the web, to a letter or to a call, and nowhere else; outside the form, so that nothing typed is left behind. */
function lead(anchor: HTMLAnchorElement, href: string): void {
  if (!/^(?:https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(href.trim())) return;
  anchor.href = href.trim();
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi,
    (whole, code: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
      const point = code === undefined ? parseInt(hex ?? '', 16) : Number(code);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
