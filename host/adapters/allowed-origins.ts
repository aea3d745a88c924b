import type { Origins } from '../ports.js';

/**
 * The origins of a list, each exactly as a browser writes it (`https://dichvu.example.vn`): no patterns, no suffixes.
 * RangeError for an entry that is no origin.
 */
export function allowedOrigins(list: readonly string[]): Origins {
  const allowed = new Set(list.map(originOf));
  return { mayCall: (origin) => allowed.has(origin) };
}

function originOf(entry: string): string {
  const url = URL.canParse(entry) ? new URL(entry) : undefined;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isWeb || (entry !== url.origin && entry !== `${url.origin}/`)) {
    throw new RangeError(`Not an origin such as https://dichvu.example.vn: ${entry}`);
  }
  return url.origin;
}
