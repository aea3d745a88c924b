import type { accountTexts } from '../account.js';
import type { English } from '../texts.js';

export const accountEnglish: English<typeof accountTexts> = {
  signInWith: 'Use your electronic identity account (VNeID).',
  signInSample: 'This portal is a trial: choose a trial account, not your real one.',
  signInWhy: 'Sign in to file dossiers and to see yours. Looking up procedures needs no sign-in.',
  signedInAs: 'Signed in',
  person: 'Citizen account',
  organisation: 'Organisation account',
  officer: 'Officer account',
  assurance: (level) => `identified at level ${level}`,
  details: 'My details',
  detail: {
    name: 'Full name',
    organisationName: 'Name of the organisation',
    citizenId: 'Personal identification number',
    taxCode: 'Tax code',
    representative: 'Representative',
    birthDate: 'Date of birth',
    sex: 'Sex',
    phone: 'Telephone',
    email: 'E-mail',
    address: 'Address',
  },
  sex: { male: 'Male', female: 'Female' },
  source: {
    'identity-provider': 'from the identity account',
    'population-register': 'from the national population database',
    self: 'given by you',
  },
  show: 'Show',
  hide: 'Hide',
  number: 'the identification number',
  whereToCorrect:
    'If something is wrong, please correct it at the source named beside it; this portal only reads it.',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  signedOut: 'You are signed out.',
};
