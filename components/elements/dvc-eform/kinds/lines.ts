import { nothing } from 'lit';
import type { Field } from '../../../domain/eform/types.js';
import type { KindDrawing, Line } from '../sheet.js';

/** Short texts get short fields: the width tells how much is asked. */
function textLine({ rules: { maxLength = Infinity } }: Field): Line {
  if (maxLength > 60) return { width: 'full' };
  return { width: maxLength <= 12 ? 'short' : maxLength <= 20 ? 'number' : 'name' };
}

export type LineDrawing = KindDrawing & Required<Pick<KindDrawing, 'line'>>;

/** A kind that is typed: by what helps to type it, and the hint where the definition has none. */
export function line(look: Line | ((field: Field) => Line), hint?: KindDrawing['hint']): LineDrawing {
  return {
    frame: () => 'line',
    line: typeof look === 'function' ? look : () => look,
    draw: () => nothing,
    ...(hint && { hint }),
  };
}

/** The plainest: text as it is typed. */
export const text = line(textLine);
export const textarea = line(({ look }) => ({
  width: 'full',
  lines: Math.min(Math.max(look.lines ?? 3, 2), 12),
}));
