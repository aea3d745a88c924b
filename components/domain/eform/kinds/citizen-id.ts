import { textKind } from './text-like.js';

/**
 * Twelve digits: three for the place of birth registration (the 63 provinces before 2025, 001 to 096), one for
 * century and sex, two for the year of birth, six at random. There is no check digit.
 */
function judge(text: string): 'not-a-citizen-id' | undefined {
  return /^0\d{11}$/.test(text.replace(/[\s.]/g, '')) ? undefined : 'not-a-citizen-id';
}

/** A personal identification number (số định danh cá nhân), as on the identity card. */
export const citizenId = textKind('citizenId', ['citizenId', 'citizenid', 'cccd'], judge);
