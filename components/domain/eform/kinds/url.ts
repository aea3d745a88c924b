import { textKind } from './text-like.js';

/** A host with a dot, with or without a scheme before it and a way after it; nothing but http, https and ftp. */
function judge(text: string): 'not-a-url' | undefined {
  if (text.length > 2_000 || /\s/.test(text)) return 'not-a-url';
  const scheme = /^([a-z][a-z0-9+.-]{0,20}):\/\//i.exec(text);
  if (scheme && !/^(?:https?|ftp)$/i.test(scheme[1] ?? '')) return 'not-a-url';
  const host = (scheme ? text.slice(scheme[0].length) : text).split(/[/?#]/)[0] ?? '';
  if (!scheme && host.includes('@')) return 'not-a-url';
  const name = host.slice(host.lastIndexOf('@') + 1).replace(/:\d{2,5}$/, '');
  const labels = name.split('.');
  const fits = labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label));
  return fits && (labels.length > 1 || scheme !== null) ? undefined : 'not-a-url';
}

/** An address on the web. */
export const url = textKind('url', ['url', 'simpleurladvanced'], judge);
