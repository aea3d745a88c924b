import type { listTexts } from '../list.js';
import type { English } from '../texts.js';

export const listEnglish: English<typeof listTexts> = {
  categories: 'Groups of dossiers',
  counted: (name, count) => `${name}: ${String(count)} dossier${count === 1 ? '' : 's'}`,
  signInWhy: 'Sign in to see your dossiers and drafts.',
  filed: (at) => `Filed on ${at}`,
  received: (at) => `Received on ${at}`,
  due: 'Due',
  next: 'Next',
  unpaid: (amount) => `${amount} not paid`,
  paid: (amount) => `${amount} paid`,
  refund: (amount) => `${amount} to be given back`,
  payNext: (amount) => `Please pay ${amount} of fees.`,
  pay: 'Pay',
  payFor: (code) => `for dossier ${code}`,
  more: 'Show more dossiers',
  loadingMore: 'Loading more…',
  draftChanged: (at) => `Last saved at ${at}`,
  draftStep: (step) => `At step: ${step}`,
  step: {
    agency: 'Agency and case',
    parties: 'Applicant and owner',
    form: 'Form',
    papers: 'Papers',
    delivery: 'Delivery of the result',
    review: 'Check and file',
    payment: 'Pay and file',
  },
  resume: 'Continue',
  deleteDraft: 'Delete',
  draftOf: (procedure) => `draft of ${procedure}`,
  confirmTitle: 'Delete this draft?',
  confirmText:
    'What was filled in and the files uploaded to the draft will be deleted and cannot be brought back.',
  confirmDelete: 'Delete the draft',
  keepDraft: 'Keep it',
  deleting: 'Deleting…',
  draftPaid:
    'Something was paid for this draft, so it cannot be deleted. You can go on and file it, or ask the one-stop desk to give the money back.',
  deleted: (procedure) => `Draft deleted: ${procedure}`,
  draftChangedElsewhere: (at) =>
    `The draft was just changed elsewhere, at ${at}. Press delete once more if you still want to delete it.`,
  empty: {
    unsent: 'No drafts. Once you begin to file, what you filled in is kept here.',
    sent: 'No dossier is waiting to be received. What you just filed will be here.',
    supplement: 'Nothing is asked of you. When an agency needs more papers, the dossier moves here.',
    'in-progress': 'No dossier is being processed.',
    returned: 'No result was returned yet.',
    rejected: 'No dossier was sent back, recalled or stopped.',
  },
  nothing: 'You have not filed any dossier. Find the procedure you need and choose “File online”.',
};
