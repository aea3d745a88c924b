import { numberKind } from './number-like.js';

/** An amount in đồng. */
export const money = numberKind(
  'money',
  ['money', 'currency', 'simplecurrency', 'simplecurrencyadvanced'],
  '\u00a0đ',
);
