import { textKind } from './text-like.js';

/** Vietnamese numbers: mobile 03, 05, 07, 08, 09 with 10 digits, fixed line 02 with 11; +84 and 0084 stand for the 0. */
function judge(text: string): 'not-a-phone' | undefined {
  const digits = text.replace(/[\s.()-]/g, '').replace(/^(?:\+84|0084|84(?=\d{9,10}$))0?/, '0');
  return /^(?:0[35789]\d{8}|02\d{9})$/.test(digits) ? undefined : 'not-a-phone';
}

/** A telephone number in Viet Nam. */
export const phone = textKind('phone', ['phoneNumber', 'phone', 'simplephonenumber', 'simplephonenumberadvanced'], judge);
