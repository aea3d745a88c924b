import { checkPhone } from '../../vietnamese/identity.js';
import { textKind } from './text-like.js';

/** A telephone number in Viet Nam. */
export const phone = textKind(
  'phone',
  ['phoneNumber', 'phone', 'simplephonenumber', 'simplephonenumberadvanced'],
  (text) => checkPhone(text) && 'not-a-phone',
);
