import { texts } from './texts.js';

/** What a filled form says where nothing was filled in. */
export const readableTexts = texts('readable', { unanswered: 'Không khai' });
