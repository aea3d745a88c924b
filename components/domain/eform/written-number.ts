/** Numbers as they are read in each language. */
import type { Language } from './types.js';

/** `1.234.567,5` in Vietnamese, `1,234,567.5` in English. */
export function writeNumber(value: number, lang: Language): string {
  const [whole = '', part] = (Math.abs(value) < 1e21 ? plainNumber(value) : String(value)).split('.');
  const [thousands, point] = lang === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return part === undefined ? grouped : `${grouped}${point}${part}`;
}

/** Without an exponent, for small numbers too. */
export function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
