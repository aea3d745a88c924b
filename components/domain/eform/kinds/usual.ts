/** The kinds that most forms have beside lines of text and boxes to tick, loaded together. */
import type { KindName } from '../types.js';
import { ownErrors } from '../own-errors.js';
import type { UsualParts } from '../parts.js';
import type { FieldKind } from './kind.js';
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
import { KIND_SENTENCES } from './sentences.js';

export const USUAL_KINDS = {
  number,
  money,
  day,
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

export const USUAL_PARTS: UsualParts = {
  kinds: Object.values(USUAL_KINDS),
  ownErrors,
  sentences: KIND_SENTENCES,
};
