import type { commonTexts } from '../common.js';
import type { English } from '../texts.js';

export const commonEnglish: English<typeof commonTexts> = {
  loading: 'Loading…',
  retry: 'Try again',
  next: 'Agree and continue',
  download: 'Download',
  signIn: 'Sign in',
  sessionOver: 'Your session is over. Please sign in again to continue; what was saved is still there.',
  connectionLost: 'The server cannot be reached. Trying again by itself; there is nothing you need to do.',
  unreachableHost: (origin) =>
    `No answer of ${origin} could be read. The server may be down, or this page is not listed in its ALLOWED_ORIGINS.`,
};
