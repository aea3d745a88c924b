import type { Fault, Field, Json, PlaceValue } from '../types.js';
import type { CheckContext, FieldKind, TextContext } from './kind.js';
import { flagIn, isRecord, own } from '../json.js';

const PARTS = ['province', 'commune', 'detail'] as const;
const KEPT = [...PARTS, 'formerDistrict'] as const;
const LONGEST_DETAIL = 300;

/** The texts of a place, whatever else came with them. */
export function placeOf(value: Json | undefined): PlaceValue {
  const found: { -readonly [part in keyof PlaceValue]: string } = {};
  for (const part of KEPT) {
    const text = own(value, part);
    if (typeof text === 'string') found[part] = text;
  }
  return found;
}

function filled(place: PlaceValue, part: keyof PlaceValue): boolean {
  return (place[part] ?? '').trim() !== '';
}

function empty(value: Json | undefined): boolean {
  const place = placeOf(value);
  return PARTS.every((part) => !filled(place, part));
}

function checkPlace(field: Field, value: Json, { places }: CheckContext): Fault[] {
  if (!isRecord(value)) return [{ code: 'wrong-shape' }];
  const place = placeOf(value);
  const missing = PARTS.find(
    (part) => !filled(place, part) && (part !== 'detail' || field.settings.detailRequired === true),
  );
  if (missing !== undefined) return [{ code: 'place-incomplete', part: missing }];
  if (places && !places(place.province ?? '', place.commune ?? ''))
    return [{ code: 'unknown-place', part: 'commune' }];
  return (place.detail ?? '').length > LONGEST_DETAIL
    ? [{ code: 'too-long', limit: LONGEST_DETAIL, part: 'detail' }]
    : [];
}

/** From the smallest to the largest, as an address is read aloud. */
function spoken(_field: Field, value: Json | undefined, { lookup }: TextContext): string {
  const { province = '', commune = '', detail = '', formerDistrict = '' } = placeOf(value);
  return [
    detail,
    commune && (lookup.commune(province, commune) ?? commune),
    formerDistrict,
    province && (lookup.province(province) ?? province),
  ]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
}

/** A place in Viet Nam: province, commune, and the rest in words. Two levels since 1 July 2025. */
export const place: FieldKind = {
  name: 'place',
  types: [
    'place',
    'twoLevelAddress',
    'vnAddress',
    'address',
    'simpleaddress',
    'simpleaddressadvanced',
    'simplebcaddress',
    'bcaddress',
  ],
  storesValue: true,
  ask: 'choose',
  empty,
  settings: (component) => (flagIn(component, 'detailRequired') ? { detailRequired: true } : {}),
  initial: (component) => {
    const value = { ...placeOf(own(component, 'defaultValue')) };
    return empty(value) ? undefined : value;
  },
  keep: (value) => (isRecord(value) ? { ...placeOf(value) } : undefined),
  check: checkPlace,
  text: spoken,
  adopt: (value) => (empty(value) ? undefined : { ...placeOf(value) }),
};
