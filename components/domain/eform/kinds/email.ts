import { textKind } from './text-like.js';

/** One "@", a domain with a dot, no blanks: more than that only a letter sent can tell. */
function judge(text: string): 'not-an-email' | undefined {
  const at = text.indexOf('@');
  const domain = text.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  const fits =
    at > 0 &&
    at <= 64 &&
    text.length <= 254 &&
    !domain.includes('@') &&
    dot > 0 &&
    dot < domain.length - 1 &&
    !domain.includes('..');
  return fits && !/[\s<>,;"()]/.test(text) ? undefined : 'not-an-email';
}

/** An e-mail address. */
export const email = textKind('email', ['email', 'simpleemail', 'simpleemailadvanced'], judge);
