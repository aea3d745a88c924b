import { numberKind } from './number-like.js';

/** A number. */
export const number = numberKind('number', ['number', 'simplenumber', 'simplenumberadvanced'], '');
