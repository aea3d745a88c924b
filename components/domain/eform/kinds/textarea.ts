import { textKind } from './text-like.js';

/** Text of several lines. */
export const textarea = textKind('textarea', [
  'textarea',
  'simpletextarea',
  'simpletextareaadvanced',
  'formioTextArea',
]);
