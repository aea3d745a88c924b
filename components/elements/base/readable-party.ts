import type { Language } from '../../contract/lists.js';
import type { Party } from '../../contract/schemas/common.js';
import { formatDate } from '../../domain/vietnamese/dates.js';
import { partyTexts } from '../../i18n/party.js';
import { inLanguage } from '../../i18n/texts.js';

/** What is known of a party as label and text, in the order people expect; what is not known is left out. */
export function readablePartyLines(party: Party, language: Language): [label: string, text: string][] {
  const words = inLanguage(partyTexts, language);
  const lines: [string, string | undefined][] =
    party.kind === 'person'
      ? [
          [words.name, party.name],
          [words.citizenId, party.citizenId],
          [words.birthDate, party.birthDate && formatDate(party.birthDate)],
          [words.sex, party.sex && words[party.sex]],
        ]
      : [
          [words.organisation, party.name],
          [words.taxCode, party.taxCode],
          [words.representative, party.representative],
        ];
  lines.push([words.phone, party.phone], [words.email, party.email]);
  return lines.filter((line): line is [string, string] => Boolean(line[1]));
}
