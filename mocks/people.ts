import type { Account } from '../components/contract/schemas/session.js';
import { samplePeople } from '../host/data/people.js';

/** The made-up people, by the names that the host's own sign-in for trying out knows them by. */
export type MockPerson =
  | 'mai'
  | 'pao'
  | 'hoa'
  | 'sua'
  | 'hop-tac-xa'
  | 'mot-cua'
  | 'ho-tich'
  | 'mot-cua-muong-phang'
  | 'mot-cua-tinh';

/** RangeError for somebody who was not made up. */
export function accountOf(person: MockPerson): Account {
  const account = ACCOUNTS[person];
  if (!account) throw new RangeError(`Nobody is called ${person}`);
  return account;
}

/** The made-up accounts by name. */
export const ACCOUNTS: Readonly<Record<string, Account>> = Object.fromEntries(
  samplePeople.map(({ id, account }) => [id, account]),
);
