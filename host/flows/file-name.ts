import { FILE_TYPES } from '../../components/contract/lists.js';

/** Bytes of UTF-8 that a name may have, so that any disk can take it. */
const MOST = 255;

/** What makes a name look like another: controls, marks of direction, invisible joiners, halves of characters. */
const TRICKS = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  [FILE_TYPES.pdf]: ['pdf'],
  [FILE_TYPES.jpg]: ['jpg', 'jpeg', 'jpe', 'jfif'],
  [FILE_TYPES.png]: ['png'],
  [FILE_TYPES.docx]: ['docx'],
};

/**
 * The name of a file as a label: composed (NFC), without folders and tricks, at most 255 bytes, its ending kept. With a
 * type, the ending fits it: whoever opens the file later gets what was looked at here.
 */
export function labelOf(name: string, type?: string): string {
  const last = name.normalize('NFC').replace(TRICKS, '').split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const [, stem = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/.exec(plain) ?? [];
  const fitting = EXTENSIONS[type ?? ''] ?? [];
  const fits = fitting.length === 0 || fitting.includes(ending.slice(1).toLowerCase());
  const [whole, end] = fits ? [stem, ending] : [stem + ending, `.${fitting[0]}`];
  return cut(whole || 'tep', MOST - end.length) + end;
}

/** As many whole characters as fit. */
function cut(text: string, bytes: number): string {
  const encoder = new TextEncoder();
  let left = bytes;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    left -= encoder.encode(segment).length;
    if (left < 0) break;
    kept += segment;
  }
  return kept.trimEnd();
}
