/**
 * Checks of the numbers by which people and organisations are known. What somebody typed stays as typed: a check looks
 * past spaces and dots, and `…Of` gives the form to store and to send. A finding is a code; words for it live with the texts.
 */
export const IDENTITY_FINDINGS = [
  'citizen-id-shape',
  'citizen-id-birth-date',
  'citizen-id-sex',
  'citizen-id-province',
  'old-id-shape',
  'tax-code-shape',
  'tax-code-check-digit',
  'phone-shape',
  'passport-shape',
] as const;
export type IdentityFinding = (typeof IDENTITY_FINDINGS)[number];

/** Sex as the identity number tells it. */
export type Sex = 'male' | 'female';

const compact = (typed: string): string => typed.replace(/[\s.\u00a0]/g, '');

/** The parts of a 12-digit identity number: province of birth registration, sex, and year of birth. */
export interface CitizenIdParts {
  readonly province: string;
  readonly sex: Sex;
  readonly birthYear: number;
}

/** Reads a citizen identity number (số định danh cá nhân); `undefined` when it has not 12 digits. */
export function readCitizenId(typed: string): CitizenIdParts | undefined {
  const match = /^(\d{3})(\d)(\d{2})\d{6}$/.exec(compact(typed));
  if (!match) return undefined;
  const [, province = '', centuryAndSex = '', year = ''] = match;
  const digit = Number(centuryAndSex);
  return {
    province,
    sex: digit % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + Math.floor(digit / 2) * 100 + Number(year),
  };
}

/** Checks the shape of a citizen identity number. It has no check digit. */
export function checkCitizenId(typed: string): IdentityFinding | undefined {
  return readCitizenId(typed) ? undefined : 'citizen-id-shape';
}

/** What else is known of the person whose number is checked. */
export interface CitizenIdWitness {
  /** ISO date, or only its beginning (`1990`, `1990-05`) where papers give no more. */
  readonly birthDate?: string;
  readonly sex?: Sex;
  /** Province prefixes in use; without them the prefix is not looked at. */
  readonly provinces?: Iterable<string>;
}

/**
 * Compares a citizen identity number with what else is known. Findings are warnings, never reasons to refuse:
 * a corrected birth date or sex does not change a number already given.
 */
export function crossCheckCitizenId(typed: string, known: CitizenIdWitness): IdentityFinding[] {
  const parts = readCitizenId(typed);
  if (!parts) return [];
  const findings: IdentityFinding[] = [];
  const year = /^\d{4}/.exec(known.birthDate ?? '')?.[0];
  if (year !== undefined && Number(year) !== parts.birthYear) findings.push('citizen-id-birth-date');
  if (known.sex !== undefined && known.sex !== parts.sex) findings.push('citizen-id-sex');
  if (known.provinces && !new Set(known.provinces).has(parts.province)) findings.push('citizen-id-province');
  return findings;
}

/** Checks the old 9-digit identity card number (CMND), met only in papers of before. */
export function checkOldId(typed: string): IdentityFinding | undefined {
  return /^\d{9}$/.test(compact(typed)) ? undefined : 'old-id-shape';
}

const TAX_CODE = /^(\d{10})(?:-?(\d{3}))?$/;
const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** A tax code as stored: 10 digits, 10-3 for a branch, or the 12 digits of a person. `undefined` when of another shape. */
export function taxCodeOf(typed: string): string | undefined {
  const tidy = compact(typed).replace(/[‐-―−]/g, '-');
  if (/^\d{12}$/.test(tidy)) return tidy;
  const match = TAX_CODE.exec(tidy);
  return match?.[1] && (match[2] === undefined ? match[1] : `${match[1]}-${match[2]}`);
}

/**
 * Checks a tax code (mã số thuế). The tenth digit is 10 − (Σ dᵢwᵢ mod 11); persons and household businesses use
 * their 12-digit identity number since 1 July 2025, which has no check digit.
 */
export function checkTaxCode(typed: string): IdentityFinding | undefined {
  const code = taxCodeOf(typed);
  if (code === undefined) return 'tax-code-shape';
  if (/^\d{12}$/.test(code)) return undefined;
  const sum = TAX_WEIGHTS.reduce((total, weight, i) => total + weight * Number(code.charAt(i)), 0);
  return 10 - (sum % 11) === Number(code.charAt(9)) ? undefined : 'tax-code-check-digit';
}

const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02\d{9}$/;

/**
 * A phone number as stored and dialled within the country: ten digits for a mobile, eleven for a landline, with
 * +84, 84 and 0084 turned into 0. `undefined` when it is no Vietnamese number.
 */
export function phoneOf(typed: string): string | undefined {
  const digits = compact(typed).replace(/[()‐-―−-]/g, '');
  const national = digits.replace(/^(?:\+|00)?84(?=0?[2-9]\d{8,9}$)0?/, '0');
  return MOBILE.test(national) || LANDLINE.test(national) ? national : undefined;
}

/** Checks a Vietnamese phone number. */
export function checkPhone(typed: string): IdentityFinding | undefined {
  return phoneOf(typed) === undefined ? 'phone-shape' : undefined;
}

/** Checks a passport number: a letter and 7 or 8 digits for a Vietnamese one, letters and digits for a foreign one. */
export function checkPassport(
  typed: string,
  issuer: 'vietnam' | 'foreign' = 'vietnam',
): IdentityFinding | undefined {
  const number = compact(typed).toUpperCase();
  const shape = issuer === 'vietnam' ? /^[A-Z]\d{7,8}$/ : /^[A-Z0-9-]{3,20}$/;
  return shape.test(number) ? undefined : 'passport-shape';
}
