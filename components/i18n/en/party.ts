import type { partyTexts } from '../party.js';
import type { English } from '../texts.js';

export const partyEnglish: English<typeof partyTexts> = {
  name: 'Full name',
  organisation: 'Organisation',
  citizenId: 'Citizen ID',
  taxCode: 'Tax code',
  representative: 'Representative',
  birthDate: 'Date of birth',
  sex: 'Sex',
  male: 'Male',
  female: 'Female',
  phone: 'Phone',
  email: 'E-mail',
};
