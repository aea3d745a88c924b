import { textKind } from './text-like.js';

/** A time of day, `hh:mm` or `hh:mm:ss`. */
export const time = textKind('time', ['time', 'simpletime', 'simpletimeadvanced'], (text) =>
  /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(text) ? undefined : 'not-a-time',
);
