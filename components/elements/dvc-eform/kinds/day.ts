import type { KindDrawing } from '../sheet.js';
import { drawLine } from './typed.js';

/** A day is typed: whoever knows a date of birth by heart should not have to search it in a calendar. */
export const day: KindDrawing = {
  frame: () => 'label',
  draw: (view) => drawLine(view, { width: 'short', spellcheck: false }),
  hint: ({ settings }, texts) => (settings.yearOnly ? texts.yearHint : texts.dayHint),
};
