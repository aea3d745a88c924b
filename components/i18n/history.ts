import { texts } from './texts.js';

/** Heads of the table of steps, in the words of the portals. */
export const historyTexts = texts('history', {
  title: 'Quá trình xử lý',
  number: 'STT',
  at: 'Thời gian',
  sender: 'Người gửi',
  action: 'Thao tác xử lý',
  receiver: 'Người nhận',
});
