import type { paymentTexts } from '../payment.js';
import type { English } from '../texts.js';

export const paymentEnglish: English<typeof paymentTexts> = {
  title: 'Payment of fees',
  noTarget: '<dvc-payment-panel> needs one attribute: draft="…", dossier="…" or code="…".',
  unknownCode: (code) => `There is no dossier with the code ${code}. Please check the code.`,
  unknown: 'There is nothing like that to pay in the account that is signed in.',
  signInNeeded: 'Please sign in to see and pay what is due.',
};
