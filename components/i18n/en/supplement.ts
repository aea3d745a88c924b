import type { supplementTexts } from '../supplement.js';
import type { English } from '../texts.js';

export const supplementEnglish: English<typeof supplementTexts> = {
  title: 'The agency asks for more',
  askedAt: (at) => `Asked at ${at}`,
  deadline: (date) => `Answer by the end of ${date}`,
  overdue: 'The deadline has passed. Please contact the agency before you send.',
  reason: 'Reason',
  papers: 'Papers asked for',
  text: 'Your answer',
  textHint: 'Say briefly what you added or corrected.',
  files: 'Files',
  empty: 'Please write an answer or attach at least one file.',
  pending: 'A file is still being uploaded. Please wait until it is done.',
  send: 'Send',
  answered: (at) => `You answered at ${at}`,
};
