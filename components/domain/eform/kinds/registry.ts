/** The one table of kinds. A new kind is a file beside this one and a line in it. */
import type { KindName } from '../types.js';
import type { FieldKind } from './kind.js';
import { checkbox } from './checkbox.js';
import { choice } from './choice.js';
import { choices } from './choices.js';
import { citizenId } from './citizen-id.js';
import { container } from './container.js';
import { day } from './day.js';
import { email } from './email.js';
import { grid } from './grid.js';
import { hidden } from './hidden.js';
import { money } from './money.js';
import { number } from './number.js';
import { personName } from './person-name.js';
import { phone } from './phone.js';
import { place } from './place.js';
import { text } from './text.js';
import { textarea } from './textarea.js';

export const KINDS: Readonly<Record<KindName, FieldKind>> = {
  text,
  textarea,
  number,
  money,
  day,
  checkbox,
  choice,
  choices,
  place,
  grid,
  container,
  email,
  phone,
  citizenId,
  personName,
  hidden,
};

const BY_TYPE: ReadonlyMap<string, FieldKind> = new Map(
  Object.values(KINDS).flatMap((kind) => kind.types.map((type) => [type, kind] as const)),
);

/** The kind that a definition's type name stands for. */
export function kindOfType(type: string): FieldKind | undefined {
  return BY_TYPE.get(type);
}
