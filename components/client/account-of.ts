import type { Account } from '../contract/schemas/session.js';
import type { Portal } from './portal.js';

/** The account of who is signed in, if somebody is. It stands apart, so that asking for it does not load the client. */
export function accountOf(portal: Portal | undefined): Account | undefined {
  return portal?.session.state === 'signed-in' ? portal.session.account : undefined;
}
