import type { eformTexts } from '../eform.js';
import type { English } from '../texts.js';

export const eformEnglish: English<typeof eformTexts> = {
  requiredMark: 'Fields marked * are required.',
  steps: 'Parts of the form',
  stepOf: (number, total, title) => `Part ${number} of ${total}${title ? ` · ${title}` : ''}`,
  next: 'Agree and continue',
  back: 'Back',
  summary: (count) => (count === 1 ? '1 answer needs another look' : `${count} answers need another look`),
  summaryHint: 'Choose a line to go to that field. What you entered is still there.',
  errorMark: 'Please check:',
  edit: 'Edit',
  waiting: 'Waiting for this to finish…',
  notHandedOn: 'The form could not be sent. What you entered is still here. Please try again.',
  saveDraft: 'Save draft',
  saved: (at) => `Draft saved at ${at.toLocaleTimeString('en-GB', { timeStyle: 'short' })}`,
  notSaved: 'The draft could not be saved. What you entered is still here. Please try again.',
  unanswered: 'Not given',
  source: {
    account: 'From your identity account',
    'identity-provider': 'From your identity account',
    'population-register': 'From the national population database',
    self: 'From what you declared',
    filing: 'From the case you chose',
  },
  sourceOther: 'Filled in for you',
  notADefinition: 'This form cannot be opened. Please tell the agency that takes the dossier.',
  loading: 'Loading the form…',
};
