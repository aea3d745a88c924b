import { nothing } from 'lit';
import { readNumber } from '../../../domain/eform/kinds/number-like.js';
import type { Field, KindName } from '../../../domain/eform/types.js';
import type { EformTexts } from '../../../i18n/eform.js';
import type { KindDrawing, Line } from '../sheet.js';
import { AS_TYPED, type Writing } from '../writing.js';

/** What reads as a number is one; all else is kept as typed and said to be none when the field is left. */
const NUMBER: Writing = {
  read: (typed) => readNumber(typed) ?? typed,
  write: (value) => (typeof value === 'number' ? String(value).replace('.', ',') : AS_TYPED.write(value)),
};

/** An instant is stored as a definition's logic reads it, and shown as it is typed. */
const INSTANT: Writing = {
  read: (typed) => typed,
  write: (value) => {
    const iso = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(value) : null;
    return iso ? `${iso[3]}/${iso[2]}/${iso[1]} ${iso[4]}` : AS_TYPED.write(value);
  },
};

/** Short texts get short fields: the width tells how much is asked. */
function textLine({ rules: { maxLength = Infinity } }: Field): Line {
  if (maxLength > 60) return { width: 'full' };
  return { width: maxLength <= 12 ? 'short' : maxLength <= 20 ? 'number' : 'name' };
}

type LineDrawing = KindDrawing & Required<Pick<KindDrawing, 'line'>>;
type Hint = Exclude<keyof EformTexts, 'source'>;

/** A kind that is typed: by what helps to type it, and the hint where the definition has none. */
function line(look: Line | ((field: Field) => Line), hint?: (field: Field) => Hint): LineDrawing {
  return {
    frame: () => 'line',
    line: typeof look === 'function' ? look : () => look,
    draw: () => nothing,
    ...(hint && {
      hint: (field, texts) => {
        const text = texts[hint(field)];
        return typeof text === 'string' ? text : '';
      },
    }),
  };
}

/** Kinds that are typed. A day too: whoever knows a date of birth by heart should not have to search it in a calendar. */
export const LINES = {
  text: line(textLine),
  textarea: line(({ look }) => ({ width: 'full', lines: Math.min(Math.max(look.lines ?? 3, 2), 12) })),
  email: line({ type: 'email', inputmode: 'email', width: 'name', spellcheck: false }),
  url: line({ type: 'url', inputmode: 'url', width: 'full', spellcheck: false }),
  password: line({ type: 'password', width: 'name', autocomplete: 'new-password' }),
  phone: line({ type: 'tel', inputmode: 'tel', width: 'number' }),
  citizenId: line({ inputmode: 'numeric', width: 'number' }),
  taxCode: line({ width: 'number', spellcheck: false }),
  passport: line({ width: 'number', spellcheck: false }),
  personName: line({ width: 'name', spellcheck: false }),
  number: line(({ rules }) => ({
    inputmode: rules.decimals === 0 ? 'numeric' : 'decimal',
    width: 'short',
    writing: NUMBER,
  })),
  day: line({ width: 'short', spellcheck: false }, ({ settings }) =>
    settings.yearOnly ? 'yearHint' : 'dayHint',
  ),
  dateTime: line({ width: 'number', spellcheck: false, writing: INSTANT }, () => 'dateTimeHint'),
  time: line({ width: 'short', spellcheck: false }, () => 'timeHint'),
  month: line({ width: 'short', spellcheck: false }, () => 'monthHint'),
  year: line({ width: 'short', inputmode: 'numeric' }, () => 'onlyYearHint'),
} satisfies Partial<Record<KindName, LineDrawing>>;
