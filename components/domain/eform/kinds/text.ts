import { textKind } from './text-like.js';

/** One line of text. Foreign types that are text with a check of their own country come here without that check. */
export const text = textKind('text', [
  'textfield',
  'text',
  'simpletextfield',
  'simpletextfieldadvanced',
  'bankAccount',
  'iban',
  'orgNr',
  'fnrfield',
]);
