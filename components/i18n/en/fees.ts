import type { feeTexts } from '../fees.js';
import type { English } from '../texts.js';

export const feeEnglish: English<typeof feeTexts> = {
  each: (amount, unit) => `${amount} per ${unit}`,
  levy: { fee: 'Service fee (phí)', charge: 'Charge (lệ phí)' },
  cases: (names) => `For: ${names.join('; ')}`,
  later: 'To be paid before the result is handed over',
  notRefundable: 'Not refundable',
};
