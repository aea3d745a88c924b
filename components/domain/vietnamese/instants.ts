/**
 * Instants in Vietnamese time. The country keeps UTC+7 all year, so the offset is fixed here and no time zone data is asked.
 */

const OFFSET_MS = 7 * 3_600_000;

/** An instant: ISO text with `Z` or an offset, milliseconds since 1970, or a Date. */
export type Instant = string | number | Date;

function localIso(instant: Instant): string {
  return new Date(new Date(instant).getTime() + OFFSET_MS).toISOString();
}

/** The date in Viet Nam at an instant. A UTC date is wrong between 00:00 and 07:00. RangeError when it is no instant. */
export function localDate(instant: Instant): string {
  return localIso(instant).slice(0, 10);
}

/** The time of day in Viet Nam at an instant, as `HH:mm`. */
export function localTime(instant: Instant): string {
  return localIso(instant).slice(11, 16);
}

/** An instant written in Vietnamese time: `2026-11-22T10:00:00+07:00`. */
export function localInstant(instant: Instant): string {
  return `${localIso(instant).slice(0, 19)}+07:00`;
}
