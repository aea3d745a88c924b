/** The one table of kinds. A new kind is a file beside this one and a line in it. */
import type { Field, KindName } from '../types.js';
import type { FieldKind } from './kind.js';
import { checkbox } from './checkbox.js';
import { choice } from './choice.js';
import { choices } from './choices.js';
import { citizenId } from './citizen-id.js';
import { container } from './container.js';
import { dateTime } from './date-time.js';
import { day } from './day.js';
import { email } from './email.js';
import { file } from './file.js';
import { grid } from './grid.js';
import { hidden } from './hidden.js';
import { many, mayBeMany } from './many.js';
import { money } from './money.js';
import { month } from './month.js';
import { number } from './number.js';
import { passport } from './passport.js';
import { password } from './password.js';
import { personName } from './person-name.js';
import { phone } from './phone.js';
import { place } from './place.js';
import { signature } from './signature.js';
import { survey } from './survey.js';
import { tags } from './tags.js';
import { taxCode } from './tax-code.js';
import { text } from './text.js';
import { textarea } from './textarea.js';
import { time } from './time.js';
import { url } from './url.js';
import { year } from './year.js';

export const KINDS: Readonly<Record<KindName, FieldKind>> = {
  text,
  textarea,
  number,
  money,
  day,
  time,
  dateTime,
  month,
  year,
  checkbox,
  choice,
  choices,
  tags,
  survey,
  place,
  file,
  signature,
  grid,
  container,
  email,
  url,
  password,
  phone,
  citizenId,
  taxCode,
  passport,
  personName,
  hidden,
};

const BY_TYPE: ReadonlyMap<string, FieldKind> = new Map(
  Object.values(KINDS).flatMap((kind) => kind.types.map((type) => [type, kind] as const)),
);

const MANY: ReadonlyMap<KindName, FieldKind> = new Map(
  Object.values(KINDS)
    .filter(({ name }) => mayBeMany(name))
    .map((kind) => [kind.name, many(kind)] as const),
);

/** The kind that a definition's type name stands for. */
export function kindOfType(type: string): FieldKind | undefined {
  return BY_TYPE.get(type);
}

/** How a field behaves: as its kind does, or as several of it. */
export function kindOf(field: Pick<Field, 'kind' | 'multiple'>): FieldKind {
  return (field.multiple ? MANY.get(field.kind) : undefined) ?? KINDS[field.kind];
}
