/** What the QR code on a citizen identity card says. */
import { isDate } from './dates.js';
import { readCitizenId, type Sex } from './identity.js';

/** The bearer of a card. */
export interface Card {
  readonly citizenId: string;
  readonly fullName: string;
  /** `yyyy-mm-dd` */
  readonly birthDate: string;
  readonly sex: Sex | undefined;
  /** As printed: one line of text, by the administrative units of its day. */
  readonly address: string;
}

const LONGEST = 1_000;

/**
 * Reads the text of the QR code, seven parts between bars: number, old number, full name, birth date as `ddmmyyyy`, sex,
 * address, day of issue. Cards of 2024 and after put further parts behind. Undefined for any other text.
 */
export function readCard(text: string): Card | undefined {
  if (text.length > LONGEST) return undefined;
  const [citizenId = '', , fullName = '', born = '', sex = '', address = ''] = text
    .trim()
    .normalize('NFC')
    .split('|')
    .map((part) => part.trim());
  const birthDate = born.replace(/^(\d{2})(\d{2})(\d{4})$/, '$3-$2-$1');
  if (!/^\d{12}$/.test(citizenId) || !readCitizenId(citizenId) || fullName === '' || !isDate(birthDate))
    return undefined;
  return { citizenId, fullName, birthDate, sex: readSex(sex), address };
}

/** Reads sex as forms and papers write it. */
export function readSex(text: string): Sex | undefined {
  const written = text.trim().normalize('NFC').toLowerCase();
  if (['nam', 'male', 'm'].includes(written)) return 'male';
  return ['nữ', 'nu', 'female', 'f'].includes(written) ? 'female' : undefined;
}
