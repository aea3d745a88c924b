import type { readableTexts } from '../readable.js';
import type { English } from '../texts.js';

export const readableEnglish: English<typeof readableTexts> = { unanswered: 'Not stated' };
