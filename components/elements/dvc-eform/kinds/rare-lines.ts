import type { KindName } from '../../../domain/eform/types.js';
import { AS_TYPED, type Writing } from '../writing.js';
import { kindTexts } from './kind-texts.js';
import { line, type LineDrawing } from './lines.js';

/** An instant is stored as a definition's logic reads it, and shown as it is typed. */
const INSTANT: Writing = {
  read: (typed) => typed,
  write: (value) => {
    const iso = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(value) : null;
    return iso ? `${iso[3]}/${iso[2]}/${iso[1]} ${iso[4]}` : AS_TYPED.write(value);
  },
};

/** Kinds that are typed, and that few forms have. */
export const RARE_LINES = {
  url: line({ type: 'url', inputmode: 'url', width: 'full', spellcheck: false }),
  password: line({ type: 'password', width: 'name', autocomplete: 'new-password' }),
  taxCode: line({ width: 'number', spellcheck: false }),
  passport: line({ width: 'number', spellcheck: false }),
  dateTime: line(
    { width: 'number', spellcheck: false, writing: INSTANT },
    (_field, sheet) => kindTexts(sheet).dateTimeHint,
  ),
  time: line({ width: 'short', spellcheck: false }, (_field, sheet) => kindTexts(sheet).timeHint),
  month: line({ width: 'short', spellcheck: false }, (_field, sheet) => kindTexts(sheet).monthHint),
  year: line({ width: 'short', inputmode: 'numeric' }, (_field, sheet) => kindTexts(sheet).onlyYearHint),
} satisfies Partial<Record<KindName, LineDrawing>>;
