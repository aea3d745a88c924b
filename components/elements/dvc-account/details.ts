import type { Account } from '../../contract/schemas/session.js';
import { formatDate } from '../../domain/vietnamese/dates.js';
import type { accountTexts } from '../../i18n/account.js';

type Words = (typeof accountTexts)['vi'];
type DetailName = keyof Words['detail'];

/** One thing known of who signed in. */
export interface Detail {
  readonly name: DetailName;
  readonly value: string;
  /** Where it comes from, in words; undefined when the host does not say. */
  readonly source: string | undefined;
  /** Whether it is shown only when asked for. */
  readonly secret: boolean;
}

/** What the account is, in one line. */
export function kindOf(account: Account, words: Words): string {
  if (account.role === 'officer') return words.officer;
  const kind = account.party.kind === 'person' ? words.person : words.organisation;
  return `${kind}, ${words.assurance(account.assurance)}`;
}

/** Position and agency of an officer. */
export function dutyOf({ position, agency }: Account): string | undefined {
  const parts = [position, agency?.name].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/**
 * What is known of who signed in, in the order people give their details.
 * @param address the address in words; the account itself has codes only
 */
export function detailsOf(account: Account, words: Words, address: string | undefined): Detail[] {
  const { party, sources } = account;
  const detail = (name: DetailName, key: string, value: string | undefined, secret = false): Detail[] => {
    const source = sources[key];
    return value ? [{ name, value, secret, source: source && words.source[source] }] : [];
  };
  const contact = [
    ...detail('phone', 'phone', party.phone),
    ...detail('email', 'email', party.email),
    ...detail('address', 'address', address),
  ];
  if (party.kind === 'organisation') {
    return [
      ...detail('organisationName', 'name', party.name),
      ...detail('taxCode', 'taxCode', party.taxCode),
      ...detail('representative', 'representative', party.representative),
      ...contact,
    ];
  }
  return [
    ...detail('name', 'name', party.name),
    ...detail('citizenId', 'citizenId', party.citizenId, true),
    ...detail('birthDate', 'birthDate', party.birthDate && formatDate(party.birthDate)),
    ...detail('sex', 'sex', party.sex && words.sex[party.sex]),
    ...contact,
  ];
}

/** A number whose middle is covered: enough to know one's own again. */
export function masked(number: string): string {
  return `${number.slice(0, 3)}${'•'.repeat(Math.max(0, number.length - 6))}${number.slice(-3)}`;
}
