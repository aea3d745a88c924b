import { phoneOf } from '../vietnamese/identity.js';

/** A telephone number or an e-mail address in the form to store; undefined when what was typed is neither. */
export function reachOf(typed: string): string | undefined {
  const text = typed.normalize('NFC').trim();
  if (text.length <= 200 && /^[^\s@<>()]+@[^\s@<>()]+\.[\p{L}\d-]{2,}$/u.test(text)) return text;
  return phoneOf(text);
}
