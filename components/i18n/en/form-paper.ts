import type { formPaperTexts } from '../form-paper.js';
import type { English } from '../texts.js';

export const formPaperEnglish: English<typeof formPaperTexts> = {
  save: 'Download the form (PDF)',
  saveDraft: 'Download the form as a draft (PDF)',
  making: 'Making the PDF…',
  name: (code) => `Form ${code}`,
  draftName: 'Form (draft)',
};
