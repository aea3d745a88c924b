/** How kinds are found: those nearly every form has are here, the others join them from `rare-parts.ts`. */
import type { Field, KindName } from '../types.js';
import { rareKind, rareKindOfType, severalOf } from '../rare-parts.js';
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
import { mayBeMany } from './many.js';

export const COMMON = {
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
} as const satisfies Readonly<Partial<Record<KindName, FieldKind>>>;

const BY_NAME: ReadonlyMap<string, FieldKind> = new Map(Object.entries(COMMON));
const BY_TYPE: ReadonlyMap<string, FieldKind> = new Map(
  Object.values(COMMON).flatMap((kind) => kind.types.map((type) => [type, kind] as const)),
);

/** Whether a type is at hand in every page. */
export function isCommonType(type: string): boolean {
  return BY_TYPE.has(type);
}

/** The kind that a definition's type name stands for. */
export function kindOfType(type: string): FieldKind | undefined {
  return BY_TYPE.get(type) ?? rareKindOfType(type);
}

/** How a field behaves: as its kind does, or as several of it. */
export function kindOf({ kind, multiple }: Pick<Field, 'kind' | 'multiple'>): FieldKind {
  const one = BY_NAME.get(kind) ?? rareKind(kind) ?? text;
  return multiple && mayBeMany(kind) ? severalOf(one) : one;
}
