import { textKind } from './text-like.js';

const LONGEST = 150;

/** Letters of any script, blanks, and the marks in names such as K'Sor, Y-Thanh or H.Mơ. One word may be a whole name. */
function judge(text: string): 'not-a-name' | undefined {
  return text.length <= LONGEST && /^[\p{L}\p{M}][\p{L}\p{M}\s'’.-]*$/u.test(text) ? undefined : 'not-a-name';
}

/** A person's full name, kept as one text and never split. */
export const personName = textKind(
  'personName',
  ['personName', 'personname', 'fullName', 'firstName', 'surname'],
  judge,
);
