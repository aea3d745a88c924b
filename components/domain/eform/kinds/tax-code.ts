import { checkTaxCode } from '../../vietnamese/identity.js';
import { textKind } from './text-like.js';

/** A tax code (mã số thuế), with its check digit; twelve digits for a person or household business. */
export const taxCode = textKind(
  'taxCode',
  ['taxCode', 'taxcode', 'maSoThue'],
  (text) => checkTaxCode(text) && 'not-a-tax-code',
);
