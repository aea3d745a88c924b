import type { Account } from '../components/contract/schemas/session.js';
import type { DossierRole, Language, PaymentMethod } from '../components/contract/lists.js';
import type { Memo } from './memo.js';
import type { Settings } from './options.js';

/** What a flow knows of the world beside its transaction. */
export interface World {
  readonly now: Date;
  readonly settings: Settings;
  /** Of whoever asks, for messages. */
  readonly language: Language;
  readonly memo: Memo;
  /** Ways to pay that the host offers. */
  readonly methods: readonly PaymentMethod[];
}

/** Somebody who does something, with the roles in which they may do it. */
export interface Actor {
  readonly account: Account;
  readonly roles: readonly DossierRole[];
}

/** An officer of an agency is its one-stop desk and its processing officer; a citizen is the citizen. */
export function actorOf(account: Account): Actor {
  return { account, roles: account.role === 'officer' ? ['one-stop', 'officer'] : ['citizen'] };
}
