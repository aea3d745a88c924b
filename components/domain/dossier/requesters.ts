import type { Audience, PARTY_KINDS } from '../../contract/lists.js';

/** The audiences for which an organisation's account may file. */
const OF_ORGANISATIONS: readonly Audience[] = ['organisation', 'business', 'official'];

/**
 * Whether an account of a kind may begin a dossier of a procedure for these audiences. A person always may, as people
 * act for organisations too; an organisation may not where the procedure is for people alone.
 */
export function mayRequest(kind: (typeof PARTY_KINDS)[number], audiences: readonly Audience[]): boolean {
  return kind === 'person' || audiences.some((audience) => OF_ORGANISATIONS.includes(audience));
}
