import { textKind } from './text-like.js';

/** One line of text. */
export const text = textKind('text', ['textfield', 'text', 'simpletextfield', 'simpletextfieldadvanced']);
