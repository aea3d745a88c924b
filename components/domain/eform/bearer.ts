/**
 * The person whose number a `citizenId` asks for. Its definition names the fields beside it that hold the rest, as
 * `properties: { "fullName": "hoTen", "birthDate": "ngaySinh", "sex": "gioiTinh" }`; `sex` may say `male` or `female` outright.
 */
import { readSex, type Card } from '../vietnamese/identity-card.js';
import { crossCheckCitizenId, type CitizenIdWitness, type IdentityFinding } from '../vietnamese/identity.js';
import { readDay, writeDay } from './dates.js';
import { addressOf } from './path.js';
import type { Field, Form, Json } from './types.js';

export const BEARER_PARTS = ['fullName', 'birthDate', 'sex'] as const;
export type BearerPart = (typeof BEARER_PARTS)[number];

/** A field that holds a part of what is known of the bearer. */
export interface Beside {
  readonly part: BearerPart;
  readonly field: Field;
  readonly path: string;
}

/** The fields beside a number, at the same row of the same repeat. */
export function besidesOf(form: Form, number: Field, rows: readonly number[]): readonly Beside[] {
  return BEARER_PARTS.flatMap((part) => {
    const key = number.properties.get(part);
    const field = key === undefined ? undefined : form.fields.get(number.scope + key);
    return field ? [{ part, field, path: addressOf(field.path, rows) }] : [];
  });
}

/** Where the number and what stands beside it do not agree: a warning, never a reason to refuse. */
export function doubtsOf(
  number: Field,
  written: Json | undefined,
  besides: readonly Beside[],
  valueAt: (path: string) => Json | undefined,
): readonly IdentityFinding[] {
  if (typeof written !== 'string') return [];
  let birthDate: string | undefined;
  let sex = readSex(number.properties.get('sex') ?? '');
  for (const { part, field, path } of besides) {
    const value = valueAt(path);
    if (part === 'birthDate' && typeof value === 'string') birthDate = readDay(value);
    if (part === 'sex') sex = sexIn(field, value);
  }
  const known: CitizenIdWitness = { ...(birthDate && { birthDate }), ...(sex && { sex }) };
  return crossCheckCitizenId(written, known);
}

function sexIn(field: Field, value: Json | undefined): CitizenIdWitness['sex'] {
  if (typeof value !== 'string') return undefined;
  const chosen = field.options.find((option) => String(option.value) === value);
  return readSex(value) ?? readSex(chosen?.label ?? '');
}

/** What a card says for a field beside the number; undefined where the field has no place for it. */
export function fromCard(card: Card, { part, field }: Beside): Json | undefined {
  if (part === 'fullName') return card.fullName;
  if (part === 'birthDate') return writeDay(card.birthDate);
  return field.options.find((option) => sexIn(field, String(option.value)) === card.sex)?.value;
}
