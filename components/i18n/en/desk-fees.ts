import type { deskFeeTexts } from '../desk-fees.js';
import type { English } from '../texts.js';

export const deskFeeEnglish: English<typeof deskFeeTexts> = {
  title: 'Fees',
  unpaid: (amount) => `${amount} unpaid`,
  paid: 'Fees paid',
  surplus: (amount) => `${amount} too much, to be refunded`,
  state: { open: 'Unpaid', paid: 'Paid', cancelled: 'Cancelled' },
  levy: { fee: 'Fee', charge: 'Charge' },
  collect: { upfront: 'To be paid before receipt', later: 'To be paid before the result is returned' },
  collectLabel: 'When it is collected',
  received: (at) => `Received at ${at}`,
  voucher: 'Payment voucher',
  newTab: 'opens in a new tab',
  cancel: 'Cancel this fee',
  lines: 'What is to be paid',
  lineName: (row) => `Name of item ${String(row)}`,
  lineLevy: (row) => `Kind of item ${String(row)}`,
  lineAmount: (row) => `Amount of item ${String(row)} (đồng)`,
  addLine: 'Add an item',
  removeLine: (row) => `Leave out item ${String(row)}`,
  remove: 'Leave out',
  linesWrong: 'Each item needs a name and an amount in figures, such as 50.000.',
  total: 'Total',
  step: {
    'set-fee': {
      what: 'The applicant sees the fee and can pay at once. Processing goes on.',
      done: 'The applicant was told of the fee.',
    },
    'request-payment': {
      what: 'The dossier stands still until the applicant has paid; the time limit is paused meanwhile.',
      done: 'The request for payment was sent.',
    },
    'cancel-fee': {
      what: 'The fee is no longer to be paid. The applicant sees the reason you give below.',
      done: 'The fee was cancelled.',
    },
  },
};
