/** The one table of kinds. A new kind is a file beside this one and a line in it; what few forms have stands in RARE_KINDS. */
import type { KindName } from '../types.js';
import type { FieldKind } from './kind.js';
import { dateTime } from './date-time.js';
import { file } from './file.js';
import { month } from './month.js';
import { passport } from './passport.js';
import { password } from './password.js';
import { signature } from './signature.js';
import { survey } from './survey.js';
import { tags } from './tags.js';
import { taxCode } from './tax-code.js';
import { textKind } from './text-like.js';
import { time } from './time.js';
import { url } from './url.js';
import { year } from './year.js';
import { PLAIN_KINDS } from './registry.js';
import { USUAL_KINDS } from './usual.js';

const RARE = {
  time,
  dateTime,
  month,
  year,
  tags,
  survey,
  file,
  signature,
  url,
  password,
  taxCode,
  passport,
} as const;

/** Numbers of another country: text, with a check that `foreign.ts` gives them. */
const foreignText: FieldKind = textKind('text', ['fnrfield', 'orgNr', 'bankAccount', 'iban']);

export const RARE_KINDS: readonly FieldKind[] = [...Object.values(RARE), foreignText];

export const KINDS: Readonly<Record<KindName, FieldKind>> = { ...PLAIN_KINDS, ...USUAL_KINDS, ...RARE };
