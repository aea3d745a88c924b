import { encode } from 'uqr';
import { escape } from './escape.js';

/** A QR code (TCVN 7322:2009, ISO/IEC 18004) as SVG that takes its size from the page. */
export function qrCode(text: string, label: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${escape(label)}" shape-rendering="crispEdges"><path d="${squares.join('')}"/></svg>`;
}
