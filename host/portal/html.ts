import { escape } from '../slips/escape.js';

/** A text of the portal in both languages: Vietnamese stands in the page, English beside it for the script that switches. */
export type Both = readonly [vi: string, en: string];

/** An element that holds one text of the portal. */
export function say(tag: string, [vi, en]: Both, attributes = ''): string {
  return `<${tag}${attributes && ` ${attributes}`} data-en="${escape(en)}">${escape(vi)}</${tag}>`;
}

/** An element that holds a text of the data, which is Vietnamese whatever the language of the page. */
export function told(tag: string, text: string, attributes = ''): string {
  return `<${tag} lang="vi"${attributes && ` ${attributes}`}>${escape(text)}</${tag}>`;
}

/** A link; `text` is Vietnamese data. */
export function link(href: string, text: string): string {
  return `<a href="${escape(href)}" lang="vi">${escape(text)}</a>`;
}

/** What a page says of itself to those who do not see it. */
export interface PageHead {
  readonly title: Both;
  readonly description: string;
  /** Path of the one address of the page, below the origin; null for one that is not to be found by search engines. */
  readonly canonical: string | null;
  /** Data for search engines as JSON-LD. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface Page {
  readonly head: PageHead;
  readonly main: string;
}

/**
 * Puts a page into the frame of the portal, a built page with a title and two comments that say where head and main go.
 * JSON-LD is a block of data: no browser runs it, and no policy of scripts holds it back.
 */
export function framed(frame: string, { head, main }: Page, origin: string): string {
  const lines = [
    `<meta name="description" content="${escape(head.description)}" />`,
    head.canonical === null
      ? '<meta name="robots" content="noindex" />'
      : `<link rel="canonical" href="${escape(origin + head.canonical)}" />`,
    ...(head.data ? [`<script type="application/ld+json">${jsonIn(head.data)}</script>`] : []),
  ];
  return frame
    .replace(/<title[^>]*>[^]*?<\/title>/, () => say('title', head.title))
    .replace('<!-- head -->', () => lines.join('\n    '))
    .replace('<!-- main -->', () => main);
}

/** JSON that cannot end the script element around it. */
function jsonIn(data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
