import { texts } from './texts.js';

/** Words of the filled form as a file to keep and print. */
export const formPaperTexts = texts('form-paper', {
  save: 'Tải tờ khai (PDF)',
  saveDraft: 'Tải bản nháp tờ khai (PDF)',
  making: 'Đang tạo tệp PDF…',
  name: (code: string) => `Tờ khai ${code}`,
  draftName: 'Tờ khai (bản nháp)',
});
