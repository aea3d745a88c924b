import { readNumber } from '../../../domain/eform/kinds/number-like.js';
import type { KindName } from '../../../domain/eform/types.js';
import { AS_TYPED, type Writing } from '../writing.js';
import { kindTexts } from './kind-texts.js';
import { line, type LineDrawing } from './lines.js';

/** What reads as a number is one; all else is kept as typed and said to be none when the field is left. */
const NUMBER: Writing = {
  read: (typed) => readNumber(typed) ?? typed,
  write: (value) => (typeof value === 'number' ? String(value).replace('.', ',') : AS_TYPED.write(value)),
};

/** Kinds that are typed. A day too: whoever knows a date of birth by heart should not have to search it in a calendar. */
export const USUAL_LINES = {
  email: line({ type: 'email', inputmode: 'email', width: 'name', spellcheck: false }),
  phone: line({ type: 'tel', inputmode: 'tel', width: 'number' }),
  personName: line({ width: 'name', spellcheck: false }),
  number: line(({ rules }) => ({
    inputmode: rules.decimals === 0 ? 'numeric' : 'decimal',
    width: 'short',
    writing: NUMBER,
  })),
  day: line({ width: 'short', spellcheck: false }, ({ settings }, sheet) => {
    const { yearHint, dayHint } = kindTexts(sheet);
    return settings.yearOnly ? yearHint : dayHint;
  }),
} satisfies Partial<Record<KindName, LineDrawing>>;
