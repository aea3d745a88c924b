import { localInstant, type Instant } from '../../components/domain/vietnamese/instants.js';

/** An instant as VNPAY writes it: `yyyyMMddHHmmss` in Vietnamese time. */
export function vnpayDate(instant: Instant): string {
  return localInstant(instant).slice(0, 19).replace(/\D/g, '');
}

/** Reads such a date; null when it is none. */
export function instantOfVnpayDate(text: string): string | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!parts) return null;
  const [, year, month, day, hours, minutes, seconds] = parts;
  const instant = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}+07:00`;
  // Reading it back tells 31 February, which is a date to a lenient parser, from a real one.
  const ms = Date.parse(instant);
  return !Number.isNaN(ms) && localInstant(ms) === instant ? instant : null;
}
