import { checkPassport } from '../../vietnamese/identity.js';
import { textKind } from './text-like.js';

/** The number of a passport, of Viet Nam or of any other country. */
export const passport = textKind(
  'passport',
  ['passport', 'passportNumber'],
  (text) => checkPassport(text, 'foreign') && 'not-a-passport',
);
