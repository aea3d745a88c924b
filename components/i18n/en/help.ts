import type { helpTexts } from '../help.js';
import type { English } from '../texts.js';

export const helpEnglish: English<typeof helpTexts> = {
  sections: 'Parts of the help',
  section: {
    guides: 'Guides',
    questions: 'Questions and answers',
    documents: 'Legal documents',
    statistics: 'Procedures in figures',
    contact: 'Contact',
  },
};
