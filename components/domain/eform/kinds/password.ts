import { textKind } from './text-like.js';

/** A secret word. It is sent when the form is, and never lies in a draft: see `withoutSecrets` in `walk.ts`. */
export const password = textKind('password', ['password', 'simplepassword']);
