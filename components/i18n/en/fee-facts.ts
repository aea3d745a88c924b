import type { feeFactTexts } from '../fee-facts.js';
import type { English } from '../texts.js';

export const feeFactEnglish: English<typeof feeFactTexts> = {
  levy: { fee: 'Service fee (phí)', charge: 'Charge (lệ phí)' },
  cases: (names) => `For: ${names.join('; ')}`,
  later: 'To be paid before the result is handed over',
  notRefundable: 'Not refundable',
};
