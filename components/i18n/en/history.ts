import type { historyTexts } from '../history.js';
import type { English } from '../texts.js';

export const historyEnglish: English<typeof historyTexts> = {
  title: 'Steps taken',
  number: 'No.',
  at: 'Time',
  sender: 'Sender',
  action: 'Action',
  receiver: 'Receiver',
};
