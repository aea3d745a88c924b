import type { Field, KindName } from '../../../domain/eform/types.js';
import type { KindDrawing } from '../sheet.js';
import { drawLine, type LineLook } from './typed.js';

/** Kinds that are one line of text, by what helps to type them. */
const LOOKS = {
  text: { width: 'full' },
  email: { type: 'email', inputmode: 'email', width: 'name', spellcheck: false },
  phone: { type: 'tel', inputmode: 'tel', width: 'number' },
  citizenId: { inputmode: 'numeric', width: 'number' },
  personName: { width: 'name', spellcheck: false },
} as const satisfies Partial<Record<KindName, LineLook>>;

/** Short texts get short fields: the width tells how much is asked. */
function lookOf(kind: keyof typeof LOOKS, { rules }: Field): LineLook {
  const look: LineLook = LOOKS[kind];
  if (kind !== 'text' || rules.maxLength === undefined || rules.maxLength > 60) return look;
  return { ...look, width: rules.maxLength <= 12 ? 'short' : rules.maxLength <= 20 ? 'number' : 'name' };
}

export function line(kind: keyof typeof LOOKS): KindDrawing {
  return {
    frame: () => 'label',
    draw: (view) => drawLine(view, lookOf(kind, view.field)),
  };
}
