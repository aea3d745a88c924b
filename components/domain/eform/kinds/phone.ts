import type { FieldKind } from './kind.js';
import { checkPhone } from '../../vietnamese/identity.js';
import { textKind } from './text-like.js';

const TYPES = ['phoneNumber', 'phone', 'simplephonenumber', 'simplephonenumberadvanced'];

const vietnamese = textKind('phone', TYPES, (text) => checkPhone(text) && 'not-a-phone');
const anywhere = textKind('phone', TYPES);

/**
 * A telephone number, of Viet Nam unless the definition itself says how it is written or how long it is: then it may
 * be one of another country, which no number of Viet Nam would fit.
 */
export const phone: FieldKind = {
  ...vietnamese,
  check: (field, value, context) => {
    const { pattern, maxLength } = field.rules;
    const kind = pattern !== undefined || (maxLength ?? Infinity) < 10 ? anywhere : vietnamese;
    return kind.check(field, value, context);
  },
};
