import type { feeTexts } from '../fees.js';
import type { English } from '../texts.js';

export const feeEnglish: English<typeof feeTexts> = {
  each: (amount, unit) => `${amount} per ${unit}`,
};
