import type { Account } from '../../components/contract/schemas/session.js';
import { accountOf } from './claims.js';
import peopleJson from './people.json' with { type: 'json' };

/** Somebody made up, for trying out. */
export interface SamplePerson {
  readonly id: string;
  readonly group: 'citizen' | 'organisation' | 'officer';
  /** What they are, to choose by. */
  readonly about: string;
  readonly aboutEn: string;
  readonly account: Account;
  /** What an identity provider says of them. */
  readonly claims: Readonly<Record<string, unknown>>;
}

export const samplePeople: readonly SamplePerson[] = peopleJson.people.map(({ group, claims, ...person }) => {
  const account = accountOf(claims);
  if (!account) throw new TypeError(`Claims of ${person.id} make no account`);
  return { ...person, group: group as SamplePerson['group'], claims, account };
});
