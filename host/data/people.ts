import type { Account } from '../../components/contract/schemas/session.js';
import { accountOf } from './claims.js';
import peopleJson from './people.json' with { type: 'json' };
import type { TenantSettings } from './types.js';

const CENTRE = 'Trung tâm Phục vụ hành chính công ';

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

/**
 * The made-up people of a tenant: its officers work at its own communes, one agency for each in the file, in the order of
 * its list. Citizens stay where they live.
 */
export function samplePeopleOf({ agencies }: Pick<TenantSettings, 'agencies'>): readonly SamplePerson[] {
  const known = new Set(agencies.map(({ id }) => id));
  const communes = agencies.filter(({ level }) => level === 'commune');
  const offices = [...new Set(samplePeople.flatMap(({ account }) => account.agency?.id ?? []))];
  return samplePeople.map((person) => {
    const { agency } = person.account;
    if (!agency || known.has(agency.id)) return person;
    const own = communes[offices.indexOf(agency.id)];
    if (!own) throw new RangeError(`No agency is left for ${person.id}`);
    const claims = { ...person.claims, MaCoQuan: own.id, TenCoQuan: own.name };
    const account = accountOf(claims);
    if (!account) throw new TypeError(`Claims of ${person.id} make no account`);
    const [work = ''] = person.about.split(',');
    const [workEn = ''] = person.aboutEn.split(',');
    const place = own.name.replace(CENTRE, '');
    return { ...person, about: `${work}, ${place}`, aboutEn: `${workEn}, ${place}`, claims, account };
  });
}
