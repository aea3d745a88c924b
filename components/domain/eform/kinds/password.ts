import { textKind } from './text-like.js';

/** A secret word. It is sent when the form is, and never lies in a draft: whoever keeps one asks `withoutSecrets`. */
export const password = textKind('password', ['password', 'simplepassword', 'simplepasswordadvanced']);
